//! Writing an event list as text.
//!
//! Semicolons stand between columns; names are in quotation marks, numbers and times are not. Where
//! a semicolon or a quotation mark would end a cell, DNA writes a comma or an apostrophe, and so
//! does this: a script must find what it found in DNA's own list. What isn't known is an empty
//! cell, which R reads as `NA`.

use std::fmt::Write;

use super::columns::{BEHIND, STATEMENT_ID, TIME};
use crate::convert::dna::event_list::{Document, Event, EventList, Value};
use crate::convert::harmless::harmless;

impl EventList {
    /// The list as text.
    pub fn to_sheet(&self) -> String {
        let mut text = String::new();
        let names = self.variables.iter().map(|variable| &*variable.name);
        let names = [STATEMENT_ID, TIME].into_iter().chain(names).chain(BEHIND);
        text.push_str(&names.map(cell).collect::<Vec<_>>().join(";"));
        text.push('\n');
        for event in &self.events {
            self.write_row(event, &mut text);
        }
        text
    }

    fn write_row(&self, event: &Event, text: &mut String) {
        // Writing to a text can't fail.
        let _ = write!(text, "{};{}", event.id, event.time);
        for (variable, value) in self.variables.iter().zip(&event.values) {
            text.push(';');
            match value {
                Value::Text(value) => text.push_str(&cell(value)),
                Value::Number(number) => text.push_str(&number.to_string()),
                Value::Missing if variable.data_type.is_text() => text.push_str("\"\""),
                Value::Missing => {}
            }
        }
        let Document {
            id,
            title,
            author,
            source,
            section,
            kind,
        } = &event.document;
        let number =
            |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
        let span = event.span;
        let cells = [
            number(span.map(|(start, _)| start)),
            number(span.map(|(_, stop)| stop)),
            cell(&event.text),
            number(event.coder),
            number(*id),
            cell(title),
            cell(author),
            cell(source),
            cell(section),
            cell(kind),
        ];
        for cell in cells {
            text.push(';');
            text.push_str(&cell);
        }
        text.push('\n');
    }
}

/// A text in quotation marks, in which nothing ends the cell.
fn cell(text: &str) -> String {
    let text = text.replace(';', ",").replace('"', "'");
    format!("\"{}\"", harmless(&text))
}
