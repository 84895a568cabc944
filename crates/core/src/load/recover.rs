//! A file that is not well-formed JSON: what is wrong, and which of its parts come before that.
//!
//! The parts of an outline are read one by one in the order of the file until one is bad. What
//! comes before is good; from there on the text is put behind a few signs that make it the rest of
//! a JSON text again, and is read as a whole up to its error. So the first error of the file is
//! found, with its line and column and with what was complete before it, as if the whole file had
//! been read at once, which would take long and much memory.

use super::json_value::{Fields, JsonValue};
use super::outline::{Outline, Span};
use super::table_name::TableName;
use crate::problem::{Effect, Fault, Problem};

/// Where the last good part ends.
#[derive(Clone, Copy, Debug, Default)]
struct Good {
    end: usize,
    /// How many fields have a good part.
    fields: usize,
    /// How many rows of the last of them are good, where it is a table: its list may go on.
    rows: Option<usize>,
}

/// The reading of one part after the other, to find the first bad one.
#[derive(Debug, Default)]
pub struct Check {
    field: usize,
    row: usize,
    good: Good,
}

impl Check {
    /// Reads further parts, of about this many bytes; true when there is a bad one or no further
    /// one.
    pub fn step(&mut self, text: &[u8], outline: &Outline, bytes: usize) -> bool {
        let mut left = bytes;
        while left > 0 {
            let Some(span) = self.next(outline) else {
                return true;
            };
            let part = text.get(span.start..span.end).unwrap_or_default();
            if JsonValue::from_json(part).1.is_some() {
                return true;
            }
            self.pass(span, outline);
            left = left.saturating_sub(part.len());
        }
        false
    }

    /// Cuts the outline after the last good part, and gives what comes then.
    pub fn cut(self, text: &[u8], outline: &mut Outline) -> Tail {
        outline.fields.truncate(self.good.fields);
        let last = outline.fields.last_mut();
        let rows = last.and_then(|field| field.rows.as_mut());
        if let (Some(rows), Some(good)) = (rows, self.good.rows) {
            rows.truncate(good);
        }
        Tail::new(text, self.good)
    }

    /// The next part: the value of a field, or a row.
    fn next(&mut self, outline: &Outline) -> Option<Span> {
        loop {
            let field = outline.fields.get(self.field)?;
            let Some(rows) = &field.rows else {
                return Some(field.value);
            };
            if let Some(row) = rows.get(self.row) {
                return Some(*row);
            }
            self.field += 1;
            self.row = 0;
        }
    }

    fn pass(&mut self, span: Span, outline: &Outline) {
        let field = outline.fields.get(self.field);
        let is_row = field.is_some_and(|field| field.rows.is_some());
        self.good.end = span.end;
        self.good.fields = self.field + 1;
        if is_row {
            self.row += 1;
            self.good.rows = Some(self.row);
        } else {
            self.field += 1;
            self.good.rows = None;
        }
    }
}

/// The text from the end of the last good part on, behind an opening that makes it JSON.
#[derive(Debug)]
pub struct Tail {
    text: Vec<u8>,
    opening: &'static str,
    /// Whether a list of rows goes on here.
    is_in_list: bool,
    lines_before: usize,
    columns_before: usize,
}

impl Tail {
    fn new(whole: &[u8], good: Good) -> Self {
        let opening = match (good.fields, good.rows) {
            (0, _) => "",
            (_, None) => r#"{"":"""#,
            (_, Some(_)) => r#"{"":["""#,
        };
        let (before, rest) = whole.split_at_checked(good.end).unwrap_or((whole, &[]));
        let mut lines = before.rsplit(|byte| *byte == b'\n');
        let columns_before = lines.next().map_or(0, <[u8]>::len);
        Self {
            text: [opening.as_bytes(), rest].concat(),
            opening,
            is_in_list: good.rows.is_some(),
            lines_before: lines.count(),
            columns_before,
        }
    }

    /// What is wrong in the file.
    pub fn problem(&self) -> Option<Problem> {
        let error = JsonValue::from_json(&self.text).1?;
        let is_first_line = error.line() == 1;
        let column = error.column();
        let text = error.to_string();
        let message = text.split(" at line ").next().unwrap_or_default();
        let fault = Fault::Syntax {
            message: message.to_owned(),
            line: self.lines_before + error.line(),
            column: if is_first_line {
                (self.columns_before + column).saturating_sub(self.opening.len())
            } else {
                column
            },
        };
        Some(Problem {
            path: "file".into(),
            row_id: None,
            fault,
            effect: Effect::RestUnread,
        })
    }

    /// The whole as a value, where nothing in the file is good.
    pub fn value(&self) -> Option<JsonValue<'_>> {
        self.opening
            .is_empty()
            .then(|| JsonValue::from_json(&self.text).0)
    }

    /// The fields that start here, as far as they are complete.
    pub fn fields(&self) -> Fields<'_> {
        let JsonValue::Row(mut fields) = JsonValue::from_json(&self.text).0 else {
            return Fields::new();
        };
        fields.drain(..fields.len().min(usize::from(!self.opening.is_empty())));
        fields
    }

    /// The rows of a table that come after those of the outline.
    pub fn rows(&self, table: TableName, outline: &Outline) -> Vec<JsonValue<'_>> {
        let index = outline.fields.iter().position(|field| field.is(table));
        let (value, known) = match index {
            None => {
                let mut fields = self.fields().into_iter();
                (fields.find(|(name, _)| name == table.word()), 0)
            }
            Some(index) if self.is_in_list && index + 1 == outline.fields.len() => {
                let JsonValue::Row(fields) = JsonValue::from_json(&self.text).0 else {
                    return Vec::new();
                };
                (fields.into_iter().next(), 1)
            }
            Some(_) => return Vec::new(),
        };
        match value {
            Some((_, JsonValue::List(rows))) => rows.into_iter().skip(known).collect(),
            _ => Vec::new(),
        }
    }
}
