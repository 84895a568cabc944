//! The command line: reads its arguments, and says how it went by its exit code.

use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use timeline_cli::check::{Form, Report};
use timeline_cli::postbuild::{Tools, make_ready};

/// What went wrong can be mended in the file or the page that was named.
const FAULTY: u8 = 1;
/// The command could not do its work. Arguments that it doesn't know end so, too.
const UNREADABLE: u8 = 2;

/// Checks data files of the statement timeline, and makes its built page ready for readers.
#[derive(Debug, Parser)]
#[command(name = "timeline", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Says what is wrong in a data file: exit code 1 when something in it is lost, 2 when it can't be read
    Check {
        /// The data file
        file: PathBuf,
        /// Writes JSON in place of lines
        #[arg(long)]
        json: bool,
    },
    /// Makes the folder that Trunk built ready for readers; ./dev build calls it
    Site {
        /// The folder, with index.html in it
        dir: PathBuf,
        /// The stylesheet of the page as it is written, with the files that it imports beside it
        #[arg(long, value_name = "FILE")]
        styles: PathBuf,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { file, json } => check(&file, if json { Form::Json } else { Form::Lines }),
        Command::Site { dir, styles } => site(&dir, &styles),
    }
}

fn check(file: &Path, form: Form) -> ExitCode {
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => return failed(UNREADABLE, &file.display(), &error),
    };
    let report = Report::of(&bytes);
    // Whoever reads may stop at any line.
    let _ = stdout().write_all(report.written(form).as_bytes());
    if report.errors() > 0 {
        ExitCode::from(FAULTY)
    } else {
        ExitCode::SUCCESS
    }
}

fn site(folder: &Path, styles: &Path) -> ExitCode {
    match Tools::from_environment().and_then(|tools| make_ready(folder, styles, &tools)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(FAULTY, &folder.display(), &error),
    }
}

fn failed(code: u8, what: &dyn std::fmt::Display, error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("{what}: {error}");
    ExitCode::from(code)
}
