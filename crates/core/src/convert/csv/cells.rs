//! What stands in the cells of a row, by the names of their columns, and the notes on what is wrong
//! in them.

use std::collections::BTreeMap;

use super::columns::Column;
use crate::convert::harmless::as_meant;
use crate::convert::sheet::{Sheet, SheetRow};
use crate::convert::{Cause, Location, Note};
use crate::limits::LONGEST_TEXT_BYTES;
use crate::messages;
use crate::problem::{Effect, quoted};

/// Where each column stands that is in a table.
#[derive(Debug)]
pub struct Columns(BTreeMap<Column, usize>);

impl Columns {
    /// Finds the columns, and notes names that are unknown or stand twice.
    pub fn of(sheet: &Sheet, notes: &mut Vec<Note>) -> Self {
        let mut columns = BTreeMap::new();
        for (at, header) in sheet.headers.iter().enumerate() {
            let location = || Location::Row(sheet.header_row);
            match Column::from_header(header) {
                Some(column) if columns.contains_key(&column) => {
                    let effect = Effect::PartIgnored;
                    notes.push(Note::expected(
                        location(),
                        header,
                        messages::expected_column_once(),
                        effect,
                    ));
                }
                Some(column) => _ = columns.insert(column, at),
                None if header.trim().is_empty() => {}
                None => {
                    let effect = Effect::Noted;
                    notes.push(Note::expected(
                        location(),
                        header,
                        messages::expected_known_column(),
                        effect,
                    ));
                }
            }
        }
        notes.extend(sheet.nameless_column());
        Self(columns)
    }

    /// Whether a column is there.
    pub fn has(&self, column: Column) -> bool {
        self.0.contains_key(&column)
    }

    /// What a column is called in the first row; its own name where it isn't there.
    pub fn name(&self, sheet: &Sheet, column: Column) -> String {
        let at = self.0.get(&column);
        let header = at.and_then(|&at| sheet.headers.get(at));
        header
            .map_or(column.word(), |header| header.trim())
            .to_owned()
    }

    /// What stands in a column of a row, as it was meant.
    pub fn cell<'r>(&self, row: &'r SheetRow, column: Column) -> &'r str {
        let at = self.0.get(&column);
        as_meant(at.and_then(|&at| row.cells.get(at)).unwrap_or_default())
    }
}

/// One word of a vocabulary.
pub fn one_of(words: &[&str]) -> String {
    messages::expected_one_of(words.join(", ")).to_string()
}

/// A cell is too long for a text.
pub struct TooLong;

/// A row whose cells are read, and the notes on them.
pub struct Cells<'s, 'n> {
    pub sheet: &'s Sheet,
    pub columns: &'s Columns,
    pub row: &'s SheetRow,
    pub notes: &'n mut Vec<Note>,
}

impl<'s> Cells<'s, '_> {
    /// What stands in a column, without blanks around it; none where there is nothing.
    pub fn get(&mut self, column: Column) -> Option<&'s str> {
        self.text(column).map(str::trim)
    }

    /// The same with its blanks.
    pub fn text(&mut self, column: Column) -> Option<&'s str> {
        self.known(column, Effect::PartIgnored).unwrap_or_default()
    }

    /// The same for what costs more than itself when it can't be read.
    ///
    /// # Errors
    /// When it is too long for a text, which is noted.
    pub fn known(&mut self, column: Column, effect: Effect) -> Result<Option<&'s str>, TooLong> {
        let cell = self.columns.cell(self.row, column);
        if cell.trim().is_empty() {
            return Ok(None);
        }
        if cell.len() > LONGEST_TEXT_BYTES {
            self.note(column, cell, messages::expected_shorter_text(), effect);
            return Err(TooLong);
        }
        Ok(Some(cell))
    }

    /// A text that may be absent.
    pub fn optional(&mut self, column: Column) -> Option<String> {
        self.text(column).map(str::to_owned)
    }

    /// What the row can't do without.
    pub fn required(&mut self, column: Column, expected: &str) -> Option<&'s str> {
        let text = self.known(column, Effect::RowLeftOut).ok()?;
        if text.is_none() {
            self.note(column, "", expected, Effect::RowLeftOut);
        }
        text
    }

    /// A word of a vocabulary, in small letters or capitals.
    pub fn word(
        &mut self,
        column: Column,
        words: &'static [&'static str],
        effect: Effect,
    ) -> Option<String> {
        let cell = self.get(column)?;
        let lower = cell.to_lowercase().replace([' ', '_'], "-");
        if words.contains(&lower.as_str()) {
            return Some(lower);
        }
        self.note(column, cell, &one_of(words), effect);
        None
    }

    /// A text of a form; another form is noted and passed over.
    pub fn of_form(
        &mut self,
        column: Column,
        is_good: impl Fn(&str) -> bool,
        expected: &str,
    ) -> Option<String> {
        let cell = self.get(column)?;
        if is_good(cell) {
            return Some(cell.to_owned());
        }
        self.note(column, cell, expected, Effect::PartIgnored);
        None
    }

    /// Notes what is wrong in a column.
    pub fn note(&mut self, column: Column, value: &str, expected: &str, effect: Effect) {
        let location = self.location(column);
        self.notes
            .push(Note::expected(location, value, expected, effect));
    }

    /// Notes why what stands in a column is no date.
    pub fn note_no_date(&mut self, column: Column, value: &str, cause: Cause, effect: Effect) {
        let location = self.location(column);
        self.notes.push(Note {
            location,
            value: quoted(value),
            cause,
            effect,
        });
    }

    /// Notes what was made of something in a column.
    pub fn note_read_as(&mut self, column: Column, value: &str, meaning: &str) {
        let location = self.location(column);
        self.notes.push(Note::read_as(location, value, meaning));
    }

    /// The location of a cell; a column that the table lacks is named all the same.
    pub fn location(&self, column: Column) -> Location {
        match self.columns.0.get(&column) {
            Some(&at) => self.sheet.location(self.row, at),
            None => Location::Cell(self.row.number, column.word().to_owned()),
        }
    }
}
