//! The command line: reads its arguments, and says how it went by its exit code.

use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use timeline_cli::check::{Form, Report};
use timeline_cli::postbuild::pages::Written;
use timeline_cli::postbuild::{Options, make_ready};
use timeline_core::site::BaseUrl;
use timeline_core::words::counted;

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
    /// Makes the folder of a site ready for readers, with a page for each statement, actor and topic: exit code 1 when
    /// something isn't as it must be
    ///
    /// ./dev build calls it for what Trunk built. Where a site is hosted, it makes it anew from other data or for another
    /// address.
    Site {
        /// The folder, with index.html in it
        dir: PathBuf,
        /// The data file to show; without it, the one that is in the folder
        #[arg(long, value_name = "FILE")]
        data: Option<PathBuf>,
        /// The address at which the site will be, for what must be absolute: <https://example.org/timeline/>
        #[arg(long, value_name = "URL")]
        base_url: Option<BaseUrl>,
        /// Only for a folder that Trunk has just built: the stylesheet of the page as it is written, with the files that it
        /// imports beside it
        #[arg(long, value_name = "FILE")]
        styles: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check { file, json } => check(&file, if json { Form::Json } else { Form::Lines }),
        Command::Site {
            dir,
            data,
            base_url: base,
            styles,
        } => site(&dir, &Options { styles, data, base }),
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

fn site(folder: &Path, options: &Options) -> ExitCode {
    match make_ready(folder, options) {
        Ok(written) => {
            println!("{}", told(written));
            if options.base.is_none() {
                println!("{NO_BASE}");
            }
            ExitCode::SUCCESS
        }
        Err(error) => failed(FAULTY, &folder.display(), &error),
    }
}

/// What is not there where the address of the site is not known.
const NO_BASE: &str =
    "Without --base-url all links are relative: no canonical addresses, no sitemap.xml.";

/// "1072 files of pages and feeds: 12 written, 3 removed".
fn told(written: Written) -> String {
    let Written {
        all,
        changed,
        removed,
    } = written;
    let files = counted(all, "file", "files");
    format!("{files} of pages and feeds: {changed} written, {removed} removed")
}

fn failed(code: u8, what: &dyn std::fmt::Display, error: &dyn std::fmt::Display) -> ExitCode {
    eprintln!("{what}: {error}");
    ExitCode::from(code)
}
