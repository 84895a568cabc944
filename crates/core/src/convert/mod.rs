//! Other formats, both ways: from their bytes to a data file, and from a data set to their text.
//!
//! A reader makes a [`crate::file::DataFile`] of what it finds, which is then saved and loaded like
//! any other, so that all checks of the loader hold for it too. What it can't read, and what a
//! writer can't carry over, is a [`Note`]: with its location in the file that the editor has, what
//! stands there, and what was expected. What the loader has to say is told by the same locations,
//! since a reader also says where its rows come from ([`Origins`]).
//!
//! A reader is `pub fn read(bytes: &[u8]) -> Result<Converted, ReadError>`; a writer gives a
//! [`Written`].

pub mod csv;
mod decode;
mod dialog;
pub mod dna;
mod extract;
mod fields;
mod format;
mod harmless;
pub mod ids;
pub mod json_ld;
mod location;
pub mod markdown;
pub mod markup;
mod names;
mod note;
mod origins;
mod schema_link;
mod sheet;
pub mod sources;
pub mod svg;
mod tally;
pub mod timelinejs;

pub use dialog::download_dialog;
pub use extract::Extract;
pub use format::{
    DATA_FILE, FORMATS, Format, PNG, Read, Write, format_by_name, format_of_content,
    format_to_read, format_to_write, readable_endings,
};
pub use location::Location;
pub use note::{Cause, Converted, Note, ReadError, Written};
pub use origins::{FieldOrigin, Origins, RowOrigin};
pub use schema_link::with_schema_of;
