//! From a table with a row for each statement to a data file.
//!
//! Rows that are read are good: what the loader would refuse is noted here, with the row and the
//! column that an editor has before them. What rows refer to further down, answers and further
//! pages, is found once all rows are read.

use std::ops::ControlFlow;

use super::cells::{Cells, Columns};
use super::columns::Column;
use super::dates::DayOrder;
use super::origins::fields;
use super::statement::{Orders, said};
use super::tables::Tables;
use crate::convert::decode::{decoded, unreadable};
use crate::convert::sheet::{Sheet, SheetRow};
use crate::convert::{Converted, Note, Origins, ReadError};
use crate::load::Progress;
use crate::messages;
use crate::problem::Effect;

/// Reads a table with a row for each statement; `docs/format.md` describes its columns.
///
/// ```
/// use timeline_core::convert::csv::read;
/// let table = "Date;Speaker;Kind;Summary;URL\n\
///     20.08.2025;Ann Ash;spoken;A bridge must come.;https://example.org/a\n";
/// let converted = read(table.as_bytes()).unwrap();
/// assert_eq!(converted.notes, []);
/// assert_eq!(converted.file.statements[0].id, "ann-ash-2025-08-20");
///
/// let faulty = table.replace("spoken", "sung");
/// let note = &read(faulty.as_bytes()).unwrap().notes[0];
/// let words = "row 2, column Kind: found \u{201c}sung\u{201d}; \
///     expected one of spoken, written, joint-document, reported";
/// assert_eq!(note.to_string(), words);
/// ```
///
/// # Errors
/// When it is a file of another kind, or a column is not there without which no row could be read.
pub fn read(bytes: &[u8]) -> Result<Converted, ReadError> {
    read_with_progress(bytes, &mut |_| {})
}

/// Reads as [`read`], and announces how many rows have been read.
///
/// # Errors
/// As [`read`].
pub fn read_with_progress(
    bytes: &[u8],
    announce: &mut dyn FnMut(Progress),
) -> Result<Converted, ReadError> {
    let decoded = decoded(bytes, messages::expected_table())?;
    let sheet = Sheet::of(&decoded.text, |header| {
        Column::from_header(header).is_some()
    })?;
    let mut notes = Vec::new();
    let columns = Columns::of(&sheet, &mut notes);
    if let Some(missing) = Column::REQUIRED
        .into_iter()
        .find(|column| !columns.has(*column))
    {
        return Err(no_column(missing.word()));
    }
    if !Column::SOURCES
        .into_iter()
        .any(|column| columns.has(column))
    {
        return Err(no_column(messages::expected_some_source_column()));
    }
    let mut reading = Reader {
        orders: orders(&sheet, &columns),
        sheet: &sheet,
        columns: &columns,
        has_unreadable: decoded.has_unreadable,
        tables: Tables::reserved(&sheet, &columns),
        notes,
    };
    for row in sheet.rows_with_progress(announce) {
        if reading.row(row).is_break() {
            break;
        }
    }
    Ok(reading.finish())
}

/// A column without which no row could be read is not there.
fn no_column(name: &str) -> ReadError {
    ReadError::other_file(
        messages::found_no_column(name).to_string(),
        messages::expected_column_named(name).to_string(),
    )
}

/// How each column of dates is written.
fn orders(sheet: &Sheet, columns: &Columns) -> Orders {
    let order = |column| DayOrder::of(sheet.rows.iter().map(|row| columns.cell(row, column)));
    Orders {
        date: order(Column::Date),
        published: order(Column::Published),
    }
}

/// A table that is being read.
struct Reader<'s> {
    sheet: &'s Sheet,
    columns: &'s Columns,
    orders: Orders,
    has_unreadable: bool,
    tables: Tables,
    notes: Vec<Note>,
}

impl Reader<'_> {
    /// Reads a row; breaks where nothing can be read after it.
    fn row(&mut self, row: &SheetRow) -> ControlFlow<()> {
        if let Some(note) = self.sheet.unreadable_row(row) {
            let ends_here = note.effect == Effect::RestUnread;
            self.notes.push(note);
            return if ends_here {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            };
        }
        self.note_unreadable(row);
        let mut cells = Cells {
            sheet: self.sheet,
            columns: self.columns,
            row,
            notes: &mut self.notes,
        };
        if let Some(said) = said(&mut cells, self.orders) {
            self.tables.add(said, &mut cells);
        }
        ControlFlow::Continue(())
    }

    /// Notes cells in which something is no text, and shown as that.
    fn note_unreadable(&mut self, row: &SheetRow) {
        let cells = row.cells.iter().enumerate().filter(|_| self.has_unreadable);
        for (at, cell) in cells.filter(|(_, cell)| cell.contains(char::REPLACEMENT_CHARACTER)) {
            let location = self.sheet.location(row, at);
            self.notes.push(unreadable(location, cell));
        }
    }

    fn finish(mut self) -> Converted {
        let (file, statements) = self.tables.finish(&mut self.notes);
        Converted {
            file,
            notes: self.notes,
            origins: Origins {
                fields: fields(self.sheet, self.columns),
                statements,
                events: Vec::new(),
            },
        }
    }
}
