//! Discourse Network Analyzer (DNA), both ways: databases and event lists to data files, data sets
//! to event lists.
//!
//! ```text
//! database ─ tables ─► from_tables ─┐               ┌─ to_file ─► data file
//! event list as text ─ sheet ───────┼─► event_list ─┤
//! data set ─ from_dataset ──────────┘               └─ sheet ───► event list as text
//! ```
//!
//! `roles` says which variable of a researcher's own type is what, `people` who the actors are. A
//! database is opened elsewhere: this knows rows alone.

mod agreement;
mod event_list;
mod from_dataset;
mod from_tables;
mod kinds;
mod origins;
mod people;
mod roles;
mod sheet;
pub mod tables;
mod to_file;

pub use event_list::{DataType, Document, Event, EventList, Time, Value, Variable};
pub use roles::Roles;
pub use sheet::is_event_list;

use super::Extract;
use super::fields::{data_file, not_kept};
use super::location::Location;
use super::note::{Converted, Note, ReadError, Written};
use crate::file::StatementRow;
use crate::load::Progress;
use crate::messages;
use crate::problem::Effect;
use from_dataset::is_numbered;
use tables::Tables;

/// What is expected of a database.
pub const DATABASE: &str = messages::expected_database();

/// The fields that rows of DNA have. What of them is lost now and then is counted one by one.
const KEPT: &[&str] = &[
    "statements.speaker",
    "statements.role",
    "statements.date",
    "statements.quote",
    "statements.positions",
    "statements.source",
    "actors.name",
    "actors.side",
    "sides",
    "topics.label",
    "sources.publisher",
    "sources.title",
];
const NO_PLACE: &str = messages::lost_in_dna();

/// Whether a file is a database (SQLite, 1.3).
pub fn is_database(bytes: &[u8]) -> bool {
    bytes.starts_with(b"SQLite format 3\0")
}

/// Says where a database is read: by the command line, which knows SQLite.
///
/// # Errors
/// Always.
pub fn refuse_database(_: &[u8]) -> Result<Converted, ReadError> {
    Err(ReadError::other_file(
        DATABASE,
        messages::found_database_elsewhere(),
    ))
}

/// Makes a data file of a database.
///
/// # Errors
/// When nobody speaks in any of its statements.
pub fn read_tables(tables: &Tables) -> Result<Converted, ReadError> {
    let mut notes = Vec::new();
    let lists = tables.event_lists(&mut notes);
    converted(&lists, notes)
}

/// Writes the event list of a database, as DNA itself exports it. A list has one type of
/// statements: the first in which somebody speaks.
///
/// # Errors
/// When nobody speaks in any of its statements.
pub fn list_from_tables(tables: &Tables) -> Result<Written, ReadError> {
    let mut notes = Vec::new();
    let mut lists = tables
        .event_lists(&mut notes)
        .into_iter()
        .filter(|list| !list.events.is_empty());
    let list = lists.next().ok_or_else(|| no_statement(&notes))?;
    for other in lists {
        let variables = other.variables.iter().map(|variable| &*variable.name);
        let variables = variables.collect::<Vec<_>>().join(", ");
        let count = messages::statements(other.events.len());
        let why = messages::lost_other_statement_types(count).to_string();
        notes.push(Note::lost(
            Location::Path("STATEMENTTYPES".to_owned()),
            &variables,
            why,
        ));
    }
    Ok(Written {
        text: list.to_sheet(),
        notes,
    })
}

/// Makes a data file of an event list as text.
///
/// # Errors
/// When it is no event list, or nobody speaks in any of its rows.
pub fn read(bytes: &[u8]) -> Result<Converted, ReadError> {
    read_with_progress(bytes, &mut |_| {})
}

/// Makes a data file of an event list, and announces how many rows have been read.
///
/// # Errors
/// As [`read`].
pub fn read_with_progress(
    bytes: &[u8],
    announce: &mut dyn FnMut(Progress),
) -> Result<Converted, ReadError> {
    let mut notes = Vec::new();
    let list = EventList::from_sheet(bytes, &mut notes, announce)?;
    converted(&[list], notes)
}

/// Writes statements of a data set as an event list.
pub fn write(extract: Extract) -> Written {
    let mut notes = Vec::new();
    let list = EventList::of(extract, &mut notes);
    let file = data_file(extract.dataset, extract.statements());
    let has_number = |row: &StatementRow| is_numbered(&row.id);
    let ids: &[&str] = if file.statements.iter().all(has_number) {
        &["statements.id"]
    } else {
        &[]
    };
    let more = not_kept(&file, &[KEPT, ids].concat(), &notes, NO_PLACE);
    notes.extend(more);
    Written {
        text: list.to_sheet(),
        notes,
    }
}

fn converted(lists: &[EventList], mut notes: Vec<Note>) -> Result<Converted, ReadError> {
    let (file, origins) = to_file::data_file(lists, &mut notes);
    if file.statements.is_empty() {
        return Err(no_statement(&notes));
    }
    Ok(Converted {
        file,
        notes,
        origins,
    })
}

fn no_statement(notes: &[Note]) -> ReadError {
    let costs_rows = |note: &&Note| matches!(note.effect, Effect::RowLeftOut | Effect::RestUnread);
    let first = notes.iter().find(costs_rows);
    let found = match first {
        Some(note) => messages::found_no_statement_but(note).to_string(),
        None => messages::found_no_statement().to_owned(),
    };
    ReadError::other_file(found, messages::expected_speaking_statements())
}

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod tests;
