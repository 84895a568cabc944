//! Reading an event list as text, whoever wrote it: DNA, its package for R, or a spreadsheet.

use super::columns::{Columns, NA, STATEMENT_ID, TIME, column, text_at, yes_or_no};
use crate::convert::decode::decoded;
use crate::convert::dna::event_list::{
    DataType, Document, Event, EventList, Time, Value, Variable,
};
use crate::convert::dna::roles::Roles;
use crate::convert::location::Location;
use crate::convert::note::{Note, ReadError};
use crate::convert::sheet::{Sheet, SheetRow};
use crate::load::Progress;
use crate::messages;
use crate::problem::Effect;

/// What is expected of a file.
const EXPECTED: &str = messages::expected_event_list();

impl EventList {
    /// Reads a list, whatever stands between its columns, and in whichever order they are. A row
    /// that can't be read is left out, and noted.
    ///
    /// # Errors
    /// When it is no table, has no column for the time, or nobody speaks in it.
    pub fn from_sheet(
        bytes: &[u8],
        notes: &mut Vec<Note>,
        announce: &mut dyn FnMut(Progress),
    ) -> Result<Self, ReadError> {
        let decoded = decoded(bytes, EXPECTED)?;
        notes.extend(decoded.note());
        let no_list = |_| ReadError::other_file(messages::found_other_table(), EXPECTED);
        let sheet = Sheet::of(&decoded.text, |header| column(header).is_some()).map_err(no_list)?;
        notes.extend(sheet.nameless_column());
        let columns = Columns::of(&sheet);
        let list = Self {
            variables: columns.variables(&sheet),
            columns: columns.named(&sheet),
            events: Vec::new(),
        };
        if columns.own(TIME).is_none() || Roles::of(&list.variables).is_none() {
            return Err(ReadError::other_file(named(&sheet), EXPECTED));
        }
        let rows = Reader {
            sheet: &sheet,
            columns,
            notes,
        };
        Ok(rows.read(list, announce))
    }
}

/// The columns that a sheet has, for a message.
fn named(sheet: &Sheet) -> String {
    messages::found_columns(sheet.headers.join(", ")).to_string()
}

struct Reader<'a> {
    sheet: &'a Sheet,
    columns: Columns,
    notes: &'a mut Vec<Note>,
}

impl Reader<'_> {
    fn read(mut self, mut list: EventList, announce: &mut dyn FnMut(Progress)) -> EventList {
        let rows = self.sheet.rows_with_progress(announce);
        for (number, row) in (1..).zip(rows) {
            if let Some(event) = self.event(row, number, &list.variables) {
                list.events.push(event);
            }
        }
        list.events.sort_by_key(|event| event.time);
        list
    }

    fn event(&mut self, row: &SheetRow, number: i64, variables: &[Variable]) -> Option<Event> {
        if let Some(note) = self.sheet.unreadable_row(row) {
            self.notes.push(note);
            return None;
        }
        let text = |name: &str| text_at(row, self.columns.own(name));
        let Some(time) = Time::from_text(text(TIME)) else {
            let location = self
                .columns
                .own(TIME)
                .map_or(Location::Row(row.number), |column| {
                    self.sheet.location(row, column)
                });
            let expected = messages::expected_time_or_day();
            self.notes.push(Note::expected(
                location,
                text(TIME),
                expected,
                Effect::RowLeftOut,
            ));
            return None;
        };
        let mut number_at = |name: &str| {
            let number = text(name).parse::<i64>().ok();
            if number.is_none() && !["", NA].contains(&text(name)) {
                let column = self.columns.own(name).unwrap_or_default();
                self.notes.push(Note::expected(
                    self.sheet.location(row, column),
                    text(name),
                    messages::expected_whole_number(),
                    Effect::PartIgnored,
                ));
            }
            number
        };
        let known = |name: &str| {
            Some(text(name))
                .filter(|text| *text != NA)
                .unwrap_or_default()
                .to_owned()
        };
        let values = self.columns.variables.iter().zip(variables);
        Some(Event {
            location: Location::Row(row.number),
            id: number_at(STATEMENT_ID).unwrap_or(number),
            time,
            values: values
                .map(|(&column, variable)| value(text_at(row, Some(column)), variable))
                .collect(),
            span: number_at("start_position").zip(number_at("stop_position")),
            text: known("text"),
            coder: number_at("coder"),
            document: Document {
                id: number_at("document_id"),
                title: known("document_title"),
                author: known("document_author"),
                source: known("document_source"),
                section: known("document_section"),
                kind: known("document_type"),
            },
        })
    }
}

fn value(cell: &str, variable: &Variable) -> Value {
    match variable.data_type {
        _ if cell == NA => Value::Missing,
        DataType::Integer => cell.parse().map_or(Value::Missing, Value::Number),
        DataType::Boolean => yes_or_no(cell).map_or_else(|| Value::from_text(cell), Value::Number),
        DataType::ShortText | DataType::LongText => Value::from_text(cell),
    }
}
