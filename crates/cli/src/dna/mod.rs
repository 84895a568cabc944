//! Databases of Discourse Network Analyzer: SQLite, opened and read here, made a data file of in
//! core.
//!
//! A database comes from elsewhere. It is read from memory, so that nothing is ever written to it
//! or beside it; it is looked through for damage first; and no function, trigger or view that it
//! brings along is run. Names and passwords of coders are not read.

mod open;
mod rows;

use timeline_core::convert::dna::{list_from_tables, read_tables, tables::Tables};
use timeline_core::convert::{Converted, Format, Note, Read, ReadError, Written};

/// The name of the format of databases.
pub const DATABASE: &str = "dna";
/// The name of the format of event lists.
pub const EVENT_LIST: &str = "dna-events";

/// What reads a format here, where SQLite is known.
pub fn reader_of(format: &Format) -> Option<Read> {
    if format.name == DATABASE {
        Some(|bytes, _| read(bytes))
    } else {
        format.read
    }
}

/// Makes a data file of a database.
///
/// # Errors
/// When it is no database of DNA 3, is damaged, or nobody speaks in any of its statements.
///
/// ```
/// let error = timeline_cli::dna::read(b"no database").unwrap_err();
/// assert!(error.to_string().contains("expected a database of DNA 3"));
/// ```
pub fn read(bytes: &[u8]) -> Result<Converted, ReadError> {
    let (tables, notes) = tables(bytes)?;
    let mut converted = read_tables(&tables)?;
    converted.notes.splice(0..0, notes);
    Ok(converted)
}

/// The event list of a database, as DNA itself exports it: also with what a data file has no place
/// for.
///
/// # Errors
/// As [`read`].
pub fn event_list(bytes: &[u8]) -> Result<Written, ReadError> {
    let (tables, notes) = tables(bytes)?;
    let mut written = list_from_tables(&tables)?;
    written.notes.splice(0..0, notes);
    Ok(written)
}

fn tables(bytes: &[u8]) -> Result<(Tables, Vec<Note>), ReadError> {
    let connection = open::database(bytes)?;
    let mut notes = Vec::new();
    let tables = rows::tables(&connection, &mut notes)?;
    Ok((tables, notes))
}
