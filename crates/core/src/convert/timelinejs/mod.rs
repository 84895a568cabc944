//! TimelineJS, both ways: its sheet (CSV) and its JSON.
//!
//! ```text
//! sheet ─┐             ┌─ to_file ─► data file
//!        ├─► slides ───┤
//! JSON ──┘             └─ sheet, JSON
//!            ▲
//! data set ──┘ from_dataset
//! ```
//!
//! `slide` is what both files are made of, `dates` reads and writes its dates. Its texts have
//! markup in them, which `markup` takes away.

mod dates;
mod from_dataset;
mod json;
mod kinds;
mod origin;
mod origins;
mod sheet;
mod slide;
mod to_file;

pub use json::is_timeline;
pub use sheet::is_sheet;

use super::Extract;
use super::fields::{data_file, not_kept};
use super::note::{Converted, Note, ReadError, Written};
use crate::load::Progress;
use crate::messages;

/// The fields that slides have; in JSON they have ids, too.
const KEPT: &[&str] = &[
    "title",
    "about",
    "events",
    "statements.speaker",
    "statements.date",
    "statements.headline",
    "statements.summary",
    "statements.source",
    "actors.name",
    "sources.publisher",
    "sources.title",
    "sources.url",
];
const KEPT_IN_JSON: &[&str] = &["statements.id"];
const NO_PLACE: &str = messages::lost_in_slide();

/// Makes a data file of a sheet.
///
/// # Errors
/// When it is no sheet of TimelineJS.
pub fn read_sheet(bytes: &[u8]) -> Result<Converted, ReadError> {
    read_sheet_with_progress(bytes, &mut |_| {})
}

/// Makes a data file of a sheet, and announces how many rows have been read.
///
/// # Errors
/// As [`read_sheet`].
pub fn read_sheet_with_progress(
    bytes: &[u8],
    announce: &mut dyn FnMut(Progress),
) -> Result<Converted, ReadError> {
    let mut notes = Vec::new();
    let slides = sheet::read(bytes, &mut notes, announce)?;
    Ok(to_file::data_file(&slides, notes))
}

/// Makes a data file of JSON.
///
/// # Errors
/// When it is no JSON of TimelineJS.
pub fn read_json(bytes: &[u8]) -> Result<Converted, ReadError> {
    read_json_with_progress(bytes, &mut |_| {})
}

/// Makes a data file of JSON, and announces how many slides have been read.
///
/// # Errors
/// As [`read_json`].
pub fn read_json_with_progress(
    bytes: &[u8],
    announce: &mut dyn FnMut(Progress),
) -> Result<Converted, ReadError> {
    let mut notes = Vec::new();
    let slides = json::read(bytes, &mut notes, announce)?;
    Ok(to_file::data_file(&slides, notes))
}

/// Writes a data set as a sheet.
pub fn write_sheet(extract: Extract) -> Written {
    written(extract, KEPT, sheet::write)
}

/// Writes a data set as JSON.
pub fn write_json(extract: Extract) -> Written {
    written(extract, &[KEPT, KEPT_IN_JSON].concat(), json::write)
}

fn written(extract: Extract, kept: &[&str], write: fn(&[slide::Slide]) -> String) -> Written {
    let mut notes: Vec<Note> = Vec::new();
    let slides = from_dataset::slides(extract, &mut notes);
    let file = data_file(extract.dataset, extract.statements());
    let lost = not_kept(&file, kept, &notes, NO_PLACE);
    notes.extend(lost);
    Written {
        text: write(&slides),
        notes,
    }
}

#[cfg(test)]
mod tests;
