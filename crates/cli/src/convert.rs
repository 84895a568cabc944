//! From a file of one format to a file of another.
//!
//! Good rows are carried over, and what is left behind is told: what is wrong in the file that was
//! read, with its place there, and what the other format has no place for. Where the file breaks
//! off, or has no statement that could be read, nothing is written.

use std::io::{self, Write, stderr, stdout};
use std::path::Path;

use thiserror::Error;
use timeline_core::convert::{
    Extract, FORMATS, Format, Note, PNG, format_by_name, format_to_write, with_schema_of,
};
use timeline_core::messages;
use timeline_core::problem::Effect;
use timeline_core::query::{Filter, Matching};
use timeline_core::site::BaseUrl;

use crate::check::Finding;
use crate::dna::{DATABASE, EVENT_LIST, event_list};
use crate::drawing::DrawingError;
use crate::input::{Input, InputError, Origin, STANDARD, bytes_of, format_of_input};
use crate::picture;
use crate::replace::{is_same_file, replace_file};
use crate::terminal::ProgressLine;

/// What is to be converted.
#[derive(Clone, Debug, clap::Args)]
pub struct Conversion {
    /// The file to read; - for the standard input
    #[arg(value_name = "IN")]
    pub input: String,
    /// The file to write, which is replaced as a whole or not at all; - for the standard output
    #[arg(value_name = "OUT")]
    pub output: String,
    /// The format of the file to read, where its name doesn't end with it
    #[arg(long, value_name = "FORMAT")]
    pub from: Option<String>,
    /// The format of the file to write, where its name doesn't end with it
    #[arg(long, value_name = "FORMAT")]
    pub to: Option<String>,
    /// The address of the page that shows the data, for links in what is written
    #[arg(long, value_name = "URL", value_parser = page_url)]
    pub page_url: Option<String>,
}

/// Why nothing was written.
#[derive(Debug, Error)]
pub enum ConvertError {
    /// A format that is not known, or can't be read or written.
    #[error("{}", messages::command_unknown_format(.found, .expected))]
    Format {
        /// What was named.
        found: String,
        /// What could be.
        expected: String,
    },
    /// No format is named, and the name of the file doesn't say it.
    #[error("{}", messages::command_no_format_to_write(.file, .expected))]
    NoFormat {
        /// The file.
        file: String,
        /// The formats.
        expected: String,
    },
    /// The file can't be read.
    #[error("{file}: {source}")]
    Input {
        /// The file.
        file: String,
        /// Why.
        source: InputError,
    },
    /// It breaks off.
    #[error("{}", messages::command_breaks_off(.0))]
    BreaksOff(String),
    /// It has no statement that could be read.
    #[error("{}", messages::command_no_statement(.0))]
    NoStatements(String),
    /// It would be replaced by less than it has.
    #[error("{}", messages::command_only_copy(.0))]
    OnlyCopy(String),
    /// The picture can't be drawn.
    #[error("{file}: {source}")]
    Picture {
        /// The file.
        file: String,
        /// Why.
        source: DrawingError,
    },
    /// The file can't be written.
    #[error("{file}: {source}")]
    Output {
        /// The file.
        file: String,
        /// Why.
        source: io::Error,
    },
}

/// An address of a page, to which a query can be added.
fn page_url(text: &str) -> Result<String, String> {
    let read = text.parse::<BaseUrl>();
    read.map(|_| text.to_owned())
        .map_err(|error| error.to_string())
}

/// Whether anything of the file that was read is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All that the other format has a place for is there.
    Whole,
    /// Rows or parts could not be read, and are left out.
    WithLosses,
}

impl Outcome {
    fn of(has_losses: bool) -> Self {
        if has_losses {
            Self::WithLosses
        } else {
            Self::Whole
        }
    }
}

/// Converts, and tells on the standard error what is left behind.
///
/// # Errors
/// Says why nothing was written.
pub fn convert(conversion: &Conversion) -> Result<Outcome, ConvertError> {
    let Conversion {
        input: from,
        output: to,
        ..
    } = conversion;
    let format = writer(conversion)?;
    let of_input = |source| ConvertError::Input {
        file: from.clone(),
        source,
    };
    let origin = match &conversion.from {
        Some(name) => Origin::Named(readable(name)?),
        None => format_of_input(from).map_err(of_input)?,
    };
    if origin.by_name().name == DATABASE && format.name == EVENT_LIST {
        return event_list_of_database(conversion);
    }
    let input = {
        let mut line = ProgressLine::new();
        Input::of_file(from, origin, &mut |progress| line.tell(progress)).map_err(of_input)?
    };
    let findings = input.notes.iter().map(Finding::from);
    tell(
        from,
        findings.chain(input.problems.iter().map(Finding::from)),
    );
    if input.breaks_off() {
        return Err(ConvertError::BreaksOff(from.clone()));
    }
    if input.dataset.statements.is_empty() {
        return Err(ConvertError::NoStatements(from.clone()));
    }
    let matching = Matching::new(&input.dataset, &Filter::default());
    let extract = Extract {
        dataset: &input.dataset,
        matching: &matching,
        page_url: conversion.page_url.as_deref(),
    };
    let (content, notes) = if format.name == PNG.name {
        picture::write(extract).map_err(|source| ConvertError::Picture {
            file: to.clone(),
            source,
        })?
    } else {
        let written = format.write.map(|write| write(extract)).unwrap_or_default();
        let text = if format.is_data_file() {
            with_schema_of(written.text, &input.bytes)
        } else {
            written.text
        };
        (text.into_bytes(), written.notes)
    };
    let is_lost = |note: &Note| note.effect != Effect::Noted;
    let is_left_behind = input.notes.iter().chain(&notes).any(is_lost);
    if (is_left_behind || input.has_losses() || input.has_unknown()) && is_same_file(from, to) {
        tell(to, notes.iter().map(Finding::from));
        return Err(ConvertError::OnlyCopy(to.clone()));
    }
    put_and_tell(to, &content, &notes)?;
    let count = messages::statements(input.dataset.statements.len());
    let _ = writeln!(stderr(), "{}", messages::command_converted(to, count));
    Ok(Outcome::of(input.has_losses()))
}

/// Writes the event list of a database with what a data file has no place for.
fn event_list_of_database(conversion: &Conversion) -> Result<Outcome, ConvertError> {
    let Conversion {
        input: from,
        output: to,
        ..
    } = conversion;
    let of_input = |source| ConvertError::Input {
        file: from.clone(),
        source,
    };
    let bytes = bytes_of(from).map_err(|error| of_input(error.into()))?;
    let written = event_list(&bytes).map_err(|error| of_input(error.into()))?;
    // A list has the statements alone, and not what else is in a database.
    if is_same_file(from, to) {
        return Err(ConvertError::OnlyCopy(to.clone()));
    }
    put_and_tell(to, written.text.as_bytes(), &written.notes)?;
    Ok(Outcome::of(written.notes.iter().any(Note::is_loss)))
}

fn put_and_tell(to: &str, content: &[u8], notes: &[Note]) -> Result<(), ConvertError> {
    put(to, content).map_err(|source| ConvertError::Output {
        file: to.to_owned(),
        source,
    })?;
    tell(to, notes.iter().map(Finding::from));
    Ok(())
}

/// All formats, also that of which core has no row.
pub fn all_formats() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().chain([&PNG])
}

/// The format to write.
fn writer(conversion: &Conversion) -> Result<&'static Format, ConvertError> {
    let can_be_written = |format: &Format| format.write.is_some();
    let is_png = || conversion.output.to_lowercase().ends_with(".png");
    let format = match &conversion.to {
        Some(name) => Some(named(name, can_be_written)?),
        None => format_to_write(&conversion.output).or_else(|| is_png().then_some(&PNG)),
    };
    format.ok_or_else(|| ConvertError::NoFormat {
        file: conversion.output.clone(),
        expected: names(can_be_written),
    })
}

/// The format with a name that can be read.
///
/// # Errors
/// When there is none.
pub fn readable(name: &str) -> Result<&'static Format, ConvertError> {
    named(name, Format::can_be_read)
}

/// The format with a name, where it is fit.
fn named(name: &str, is_fit: fn(&Format) -> bool) -> Result<&'static Format, ConvertError> {
    let format = format_by_name(name).or_else(|| (name == PNG.name).then_some(&PNG));
    let format = format.filter(|format| is_fit(format));
    format.ok_or_else(|| ConvertError::Format {
        found: name.to_owned(),
        expected: names(is_fit),
    })
}

fn names(is_fit: fn(&Format) -> bool) -> String {
    let fit = all_formats().filter(|format| is_fit(format));
    fit.map(|format| format.name).collect::<Vec<_>>().join(", ")
}

fn tell(file: &str, findings: impl Iterator<Item = Finding>) {
    for finding in findings {
        let line = finding.line(finding.severity.word());
        // Whoever reads may stop at any line.
        let _ = writeln!(stderr(), "{file}: {line}");
    }
}

fn put(file: &str, content: &[u8]) -> io::Result<()> {
    if file == STANDARD {
        let mut out = stdout();
        return out.write_all(content).and_then(|()| out.flush());
    }
    replace_file(Path::new(file), content)
}
