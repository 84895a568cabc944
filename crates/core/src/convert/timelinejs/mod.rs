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
use super::note::{Converted, Note, ReadError, Written};

/// Makes a data file of a sheet.
///
/// # Errors
/// When it is no sheet of TimelineJS.
pub fn read_sheet(bytes: &[u8]) -> Result<Converted, ReadError> {
    let mut notes = Vec::new();
    let slides = sheet::read(bytes, &mut notes)?;
    Ok(to_file::data_file(&slides, notes))
}

/// Makes a data file of JSON.
///
/// # Errors
/// When it is no JSON of TimelineJS.
pub fn read_json(bytes: &[u8]) -> Result<Converted, ReadError> {
    let mut notes = Vec::new();
    let slides = json::read(bytes, &mut notes)?;
    Ok(to_file::data_file(&slides, notes))
}

/// Writes a data set as a sheet.
pub fn write_sheet(extract: Extract) -> Written {
    written(extract, sheet::write)
}

/// Writes a data set as JSON.
pub fn write_json(extract: Extract) -> Written {
    written(extract, json::write)
}

fn written(extract: Extract, write: fn(&[slide::Slide]) -> String) -> Written {
    let mut notes: Vec<Note> = Vec::new();
    let slides = from_dataset::slides(extract, &mut notes);
    Written {
        text: write(&slides),
        notes,
    }
}

#[cfg(test)]
mod tests;
