//! The command line: reads its arguments, and says how it went by its exit status.

use std::fmt::Display;
use std::io::{self, ErrorKind, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use timeline_cli::check::{Checked, Form, OnRequest, Report, written};
use timeline_cli::convert::{Conversion, Outcome, all_formats, convert, readable};
use timeline_cli::input::{Input, InputError, Origin};
use timeline_cli::postbuild::pages::Written;
use timeline_cli::postbuild::{Options, make_ready};
use timeline_cli::terminal::{Colours, ProgressLine, on_one_line};
use timeline_core::convert::{DATA_FILE, Format, format_to_read};
use timeline_core::link::{DataHost, DataHosts};
use timeline_core::messages;
use timeline_core::schema::schema_text;
use timeline_core::site::BaseUrl;

/// What went wrong can be mended in the file or the page that was named.
const FAULTY: u8 = 1;
/// The command could not do its work. Arguments that it doesn't know end so, too.
const UNREADABLE: u8 = 2;

/// Checks and converts data files of the statement timeline, and makes its built page ready for
/// readers.
#[derive(Debug, Parser)]
#[command(name = "timeline", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Says what is wrong in data files; exit status 1 when something in one is lost or was warned
    /// of, 2 when one can't be read
    Check {
        /// The files: data files, or tables as text (.csv, .tsv); - for the standard input
        #[arg(required = true, value_name = "FILE")]
        files: Vec<String>,
        /// How it is written
        #[arg(long, value_enum, default_value_t)]
        format: Form,
        /// The format of the files, where their names don't end with it
        #[arg(long, value_name = "FORMAT")]
        from: Option<String>,
        #[command(flatten)]
        on_request: OnRequest,
    },
    /// Writes a file in another format; exit status 1 when rows or parts could not be read, 2 when
    /// nothing is written
    #[command(after_help = formats())]
    Convert(Conversion),
    /// Prints the JSON Schema of the format, for programs in which data files are edited
    Schema,
    /// Makes the folder of a site ready for readers, with a page for each statement, actor and
    /// topic: exit status 1 when something isn't as it must be
    ///
    /// ./dev build calls it for what Trunk built. Where a site is hosted, it makes it anew from
    /// other data or for another address.
    Site {
        /// The folder, with index.html in it
        dir: PathBuf,
        /// The data file to show; without it, the one that is in the folder
        #[arg(long, value_name = "FILE")]
        data: Option<PathBuf>,
        /// The address at which the site will be, for what must be absolute:
        /// <https://example.org/timeline/>
        #[arg(long, value_name = "URL")]
        base_url: Option<BaseUrl>,
        /// A host of whose data files the page may show what `?data=` names, beside those of the
        /// site itself: <https://data.example.org>; several times, or with commas, for several.
        /// Without it, none
        #[arg(long, value_name = "ORIGIN", value_delimiter = ',')]
        data_host: Vec<DataHost>,
        /// A folder that an earlier call made: pictures of previews that are still right are taken
        /// from it, not drawn anew
        #[arg(long, value_name = "DIR")]
        earlier: Option<PathBuf>,
        /// Only for a folder that Trunk has just built: the stylesheet of the page as it is
        /// written, with the files that it imports beside it
        #[arg(long, value_name = "FILE")]
        styles: Option<PathBuf>,
    },
}

fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Check {
            files,
            format,
            from,
            on_request,
        } => match from.as_deref().map(readable).transpose() {
            Ok(from) => check(files, from, format, on_request),
            Err(error) => failed(UNREADABLE, &error),
        },
        Command::Convert(conversion) => match convert(&conversion) {
            Ok(Outcome::Whole) => ExitCode::SUCCESS,
            Ok(Outcome::WithLosses) => ExitCode::from(FAULTY),
            Err(error) => failed(UNREADABLE, &error),
        },
        Command::Schema => print(&schema_text(), 0),
        Command::Site {
            dir,
            data,
            base_url: base,
            data_host,
            earlier,
            styles,
        } => {
            let options = Options {
                styles,
                data,
                base,
                data_hosts: DataHosts::new(&data_host),
                earlier,
            };
            site(&dir, &options)
        }
    }
}

fn check(
    files: Vec<String>,
    from: Option<&'static Format>,
    form: Form,
    on_request: OnRequest,
) -> ExitCode {
    let checked: Vec<Checked> = files
        .into_iter()
        .map(|file| Checked {
            report: read(&file, from).map(|input| Report::of(&input, on_request)),
            file,
        })
        .collect();
    let status = if checked.iter().any(|file| file.report.is_err()) {
        UNREADABLE
    } else if checked.iter().any(Checked::has_problems) {
        FAULTY
    } else {
        0
    };
    let status = print(&written(&checked, form, Colours::of_stdout()), status);
    for Checked { file, report } in &checked {
        if let Err(error) = report {
            eprintln!("{}", on_one_line(&format!("{file}: {error}")));
        }
    }
    status
}

/// Reads a file to be checked: a data file where the name doesn't end as another format's.
fn read(file: &str, from: Option<&'static Format>) -> Result<Input, InputError> {
    let mut line = ProgressLine::new();
    let by_ending = || Origin::Ending(format_to_read(file).unwrap_or(&DATA_FILE));
    let origin = from.map_or_else(by_ending, Origin::Named);
    Input::of_file(file, origin, &mut |progress| line.tell(progress))
}

fn site(folder: &Path, options: &Options) -> ExitCode {
    match make_ready(folder, options) {
        Ok(written) => {
            let base = if options.base.is_none() {
                format!("{}\n", messages::command_no_base())
            } else {
                String::new()
            };
            print(&format!("{}\n{base}", told(written)), 0)
        }
        Err(error) => failed(FAULTY, &format!("{}: {error}", folder.display())),
    }
}

/// "1072 files of pages, feeds and previews: 12 written, 3 removed".
fn told(written: Written) -> String {
    let Written {
        all,
        changed,
        removed,
    } = written;
    messages::command_site_made(messages::files(all), changed, removed).to_string()
}

/// All formats, for those who ask for help.
fn formats() -> String {
    let line = |format: &Format| {
        let ways = match (format.can_be_read(), format.write.is_some()) {
            (true, true) => messages::command_reads_and_writes(),
            (true, false) => messages::command_reads(),
            (false, _) => messages::command_writes(),
        };
        format!("  {:<15} {}; {ways}\n", format.name, format.what)
    };
    let lines: String = all_formats().map(line).collect();
    format!("{}\n{lines}", messages::command_formats())
}

/// Prints, and ends with a status, or with that of work that could not be done.
fn print(text: &str, status: u8) -> ExitCode {
    let write = || -> io::Result<()> {
        let mut out = stdout();
        out.write_all(text.as_bytes())?;
        out.flush()
    };
    match write() {
        // Whoever reads may stop at any line.
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            failed(UNREADABLE, &messages::command_output_failed(error))
        }
        _ => ExitCode::from(status),
    }
}

fn failed(code: u8, error: &dyn Display) -> ExitCode {
    eprintln!("{}", on_one_line(&error.to_string()));
    ExitCode::from(code)
}
