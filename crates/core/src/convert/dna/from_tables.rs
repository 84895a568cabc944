//! From the rows of a database to lists of statements: a list for each type in which somebody
//! speaks.

use std::collections::BTreeMap;

use super::event_list::{DataType, Document, Event, EventList, Time, Value, Variable};
use super::kinds::of_database as kinds;
use super::roles::Roles;
use super::tables::{
    DataRow, Datum, DocumentRow, LeftBehind, StatementRow, StatementTypeRow, Tables,
};
use crate::convert::location::Location;
use crate::convert::note::Note;
use crate::convert::tally::{Kind, Tally};
use crate::messages;
use crate::problem::Effect;

impl LeftBehind {
    fn kind(self) -> &'static Kind {
        match self {
            Self::Attributes => &kinds::ATTRIBUTES,
            Self::Children => &kinds::CHILDREN,
            Self::Regexes => &kinds::REGEXES,
            Self::VariableLinks => &kinds::LINKS,
            Self::DocumentNotes => &kinds::NOTES,
            Self::UncodedDocuments => &kinds::UNCODED,
        }
    }
}

impl Tables {
    /// The lists of its statements, and notes on all that isn't in them. The first list is that of
    /// the first type.
    pub fn event_lists(&self, notes: &mut Vec<Note>) -> Vec<EventList> {
        let rows = Rows::of(self, notes);
        let mut lists = Vec::new();
        for statement_type in &self.statement_types {
            let list = rows.list(statement_type, notes);
            if Roles::of(&list.variables).is_some() {
                lists.push(list);
            } else if !list.events.is_empty() {
                notes.push(without_speaker(statement_type, list.events.len()));
            }
        }
        rows.note_unlisted(notes);
        let mut tally = Tally::default();
        for &(left_behind, count) in &self.left_behind {
            tally.add_all(left_behind.kind(), count);
        }
        notes.extend(tally.notes());
        lists
    }
}

fn without_speaker(statement_type: &StatementTypeRow, count: usize) -> Note {
    let count = messages::statements(count);
    let why = messages::lost_without_speaker(count).to_string();
    let location = Location::of_record("STATEMENTTYPES", statement_type.id);
    Note::lost(location, &statement_type.label, why)
}

/// The rows of a database by what refers to them.
struct Rows<'a> {
    tables: &'a Tables,
    /// Those whose time can be told, with that.
    documents: BTreeMap<i64, (&'a DocumentRow, Time)>,
    entities: BTreeMap<i64, &'a str>,
    /// By statement and variable.
    data: BTreeMap<(i64, i64), &'a DataRow>,
}

impl<'a> Rows<'a> {
    fn of(tables: &'a Tables, notes: &mut Vec<Note>) -> Self {
        let entities = tables.entities.iter().map(|row| (row.id, &*row.value));
        let data = tables.data.iter();
        let data = data.map(|row| ((row.statement, row.variable), row));
        let documents = tables.documents.iter().filter_map(|row| {
            let time = Time::from_unix_s(row.date);
            if time.is_none() {
                let expected = messages::expected_seconds();
                let (location, found) = (
                    Location::of_field("DOCUMENTS", row.id, "Date"),
                    row.date.to_string(),
                );
                notes.push(Note::expected(
                    location,
                    &found,
                    expected,
                    Effect::RowLeftOut,
                ));
            }
            Some((row.id, (row, time?)))
        });
        Self {
            tables,
            documents: documents.collect(),
            entities: entities.collect(),
            data: data.collect(),
        }
    }

    fn list(&self, statement_type: &StatementTypeRow, notes: &mut Vec<Note>) -> EventList {
        let mut variables = Vec::new();
        for row in self
            .tables
            .variables
            .iter()
            .filter(|row| row.statement_type == Some(statement_type.id))
        {
            let Some(data_type) = DataType::from_word(&row.data_type) else {
                let expected = messages::expected_data_type();
                let location = Location::of_field("VARIABLES", row.id, "DataType");
                notes.push(Note::expected(
                    location,
                    &row.data_type,
                    expected,
                    Effect::PartIgnored,
                ));
                continue;
            };
            let name = row.name.clone();
            variables.push((row.id, Variable { name, data_type }));
        }
        let statements = self.tables.statements.iter();
        let of_type = statements.filter(|row| row.statement_type == Some(statement_type.id));
        let events = of_type.filter_map(|row| self.event(row, &variables, notes));
        let mut events: Vec<Event> = events.collect();
        events.sort_by_key(|event| (event.time, event.document.id, event.span, event.id));
        EventList {
            variables: variables
                .into_iter()
                .map(|(_, variable)| variable)
                .collect(),
            columns: Vec::new(),
            events,
        }
    }

    fn event(
        &self,
        row: &StatementRow,
        variables: &[(i64, Variable)],
        notes: &mut Vec<Note>,
    ) -> Option<Event> {
        let document = row.document.and_then(|id| self.documents.get(&id));
        let Some(&(document, time)) = document else {
            let location = Location::of_field("STATEMENTS", row.id, "DocumentId");
            let found = row.document.map_or_else(String::new, |id| id.to_string());
            notes.push(Note::expected(
                location,
                &found,
                messages::expected_document(),
                Effect::RowLeftOut,
            ));
            return None;
        };
        let text = utf16_part(&document.text, row.start, row.stop);
        if text.is_none() {
            let location = Location::of_field("STATEMENTS", row.id, "Start, Stop");
            let found = messages::found_span(row.start, row.stop).to_string();
            notes.push(Note::expected(
                location,
                &found,
                messages::expected_part_of_document(),
                Effect::PartIgnored,
            ));
        }
        let values = variables.iter();
        Some(Event {
            location: Location::of_record("STATEMENTS", row.id),
            id: row.id,
            time,
            values: values
                .map(|(id, variable)| self.value(row.id, *id, variable.data_type))
                .collect(),
            span: Some((row.start, row.stop)),
            text: text.unwrap_or_default().to_owned(),
            coder: row.coder,
            document: Document {
                id: Some(document.id),
                title: document.title.trim().to_owned(),
                author: document.author.trim().to_owned(),
                source: document.source.trim().to_owned(),
                section: document.section.trim().to_owned(),
                kind: document.kind.trim().to_owned(),
            },
        })
    }

    /// The value of a variable in a statement; none where it is missing, or of another type than
    /// the variable.
    fn value(&self, statement: i64, variable: i64, data_type: DataType) -> Value {
        let datum = self.data.get(&(statement, variable)).map(|row| &row.value);
        match (datum, data_type) {
            (Some(Datum::Entity(id)), DataType::ShortText) => self
                .entities
                .get(id)
                .map_or(Value::Missing, |text| Value::from_text(text)),
            (Some(Datum::Text(text)), DataType::LongText) => Value::from_text(text),
            (Some(Datum::Number(number)), DataType::Integer | DataType::Boolean) => {
                Value::Number(*number)
            }
            _ => Value::Missing,
        }
    }

    /// Statements of no type.
    fn note_unlisted(&self, notes: &mut Vec<Note>) {
        let types: Vec<i64> = self
            .tables
            .statement_types
            .iter()
            .map(|row| row.id)
            .collect();
        for row in &self.tables.statements {
            if row.statement_type.is_none_or(|id| !types.contains(&id)) {
                let found = row
                    .statement_type
                    .map_or_else(String::new, |id| id.to_string());
                let location = Location::of_field("STATEMENTS", row.id, "StatementTypeId");
                notes.push(Note::expected(
                    location,
                    &found,
                    messages::expected_statement_type(),
                    Effect::RowLeftOut,
                ));
            }
        }
    }
}

/// A part of a text, counted in units of UTF-16 as the editor of DNA counts; none where it has no
/// such part.
fn utf16_part(text: &str, start: i64, stop: i64) -> Option<&str> {
    let (start, stop) = (usize::try_from(start).ok()?, usize::try_from(stop).ok()?);
    if start >= stop {
        return None;
    }
    if text.is_ascii() {
        return text.get(start..stop);
    }
    let mut bounds = [None, None];
    let mut units = 0;
    let ends = text.char_indices().map(|(at, c)| (at, c.len_utf16()));
    for (at, length) in ends.chain([(text.len(), 1)]) {
        for (bound, wanted) in bounds.iter_mut().zip([start, stop]) {
            if bound.is_none() && units == wanted {
                *bound = Some(at);
            }
        }
        units += length;
    }
    let [from, to] = bounds;
    text.get(from?..to?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_counted_in_units_of_utf16() {
        for (text, start, stop, expected) in [
            ("abc", 0, 3, Some("abc")),
            ("abc", 1, 2, Some("b")),
            ("Łódź jest", 0, 4, Some("Łódź")),
            ("a\u{1f600}b", 3, 4, Some("b")),
            ("a\u{1f600}b", 1, 3, Some("\u{1f600}")),
            // Half a letter, beyond the end, nothing, turned round.
            ("a\u{1f600}b", 2, 4, None),
            ("abc", 1, 4, None),
            ("äbc", 1, 4, None),
            ("abc", 2, 2, None),
            ("abc", 2, 1, None),
            ("abc", -1, 1, None),
            ("", 0, 1, None),
        ] {
            assert_eq!(
                utf16_part(text, start, stop),
                expected,
                "{text} {start} {stop}"
            );
        }
    }
}
