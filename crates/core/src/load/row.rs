//! Takes the fields out of one row, and notes what is wrong with each.
//!
//! Every field of a row is taken before any is judged, so that an editor sees all faults of a row
//! at once.

use std::borrow::Cow;

use super::html::has_html;
use super::json_value::JsonValue;
use super::texts::Texts;
use crate::bidi::{closed, turns};
use crate::date::{DateError, DatePart, Day, Forgiven, Precision, StatedDate};
use crate::language::is_language_tag;
use crate::limits::LONGEST_TEXT_BYTES;
use crate::messages;
use crate::model::Text;
use crate::problem::{Effect, Fault, Problem, quoted};

/// Where a row stands in the file: in the list of this name, and within that row in one of its
/// lists. A path is made of it only when there is something to say.
#[derive(Clone, Copy, Default)]
pub struct RowPath {
    /// The table and the index in it; none for the file itself.
    pub row: Option<(&'static str, usize)>,
    /// The list in the row and the index in it.
    pub part: Option<(&'static str, usize)>,
}

impl RowPath {
    /// A row of a table.
    pub fn of_row(table: &'static str, index: usize) -> Self {
        Self {
            row: Some((table, index)),
            part: None,
        }
    }

    /// The path of a field; of the row or the file itself where there is none.
    pub fn path(self, field: &str) -> String {
        let lists = self.row.into_iter().chain(self.part);
        let mut steps: Vec<String> = lists
            .map(|(list, index)| format!("{list}[{index}]"))
            .collect();
        if !field.is_empty() {
            steps.push(field.to_owned());
        }
        steps.join(".")
    }
}

/// The fields of a row that have not been taken yet.
pub struct Row<'a, 'p> {
    at: RowPath,
    id: Option<Cow<'a, str>>,
    fields: Vec<(Cow<'a, str>, JsonValue<'a>)>,
    taken: Vec<&'static str>,
    /// What it costs when a required field is bad: the row, or for a row within a row that part
    /// alone.
    loss: Effect,
    problems: &'p mut Vec<Problem>,
}

impl<'a, 'p> Row<'a, 'p> {
    /// The row at a place; none, and a problem, where an object was expected and something else
    /// stands.
    pub fn new(
        row_path: RowPath,
        value: JsonValue<'a>,
        problems: &'p mut Vec<Problem>,
    ) -> Option<Self> {
        let id = match &value {
            JsonValue::Row(fields) => fields.iter().find_map(|(name, value)| match value {
                JsonValue::Text(text) if name == "id" => Some(text.clone()),
                _ => None,
            }),
            _ => None,
        };
        Self::with_loss(row_path, value, id, Effect::RowLeftOut, problems)
    }

    fn with_loss(
        row_path: RowPath,
        value: JsonValue<'a>,
        id: Option<Cow<'a, str>>,
        loss: Effect,
        problems: &'p mut Vec<Problem>,
    ) -> Option<Self> {
        let JsonValue::Row(fields) = value else {
            let fault = Fault::WrongType {
                found: value.described(),
                expected: messages::expected_object(),
            };
            problems.push(Problem {
                path: row_path.path(""),
                row_id: id.as_deref().map(quoted),
                fault,
                effect: loss,
            });
            return None;
        };
        Some(Self {
            at: row_path,
            id,
            fields,
            taken: Vec::new(),
            loss,
            problems,
        })
    }

    /// Notes a fault of a field, or of the row where `field` is empty.
    pub fn note(&mut self, field: &str, fault: Fault, effect: Effect) {
        self.problems.push(Problem {
            path: self.at.path(field),
            row_id: self.id.as_deref().map(quoted),
            fault,
            effect,
        });
    }

    /// Takes a field; none where it is absent or null, which both mean "not known".
    pub fn take(&mut self, name: &'static str) -> Option<JsonValue<'a>> {
        self.taken.push(name);
        let index = self.fields.iter().position(|(field, _)| field == name)?;
        match self.fields.remove(index).1 {
            JsonValue::Null => None,
            value => Some(value),
        }
    }

    /// A text that the row can't do without.
    pub fn required_text(&mut self, name: &'static str, expected: &'static str) -> Option<String> {
        let text = self.required(name, expected)?;
        self.note_html(name, &text);
        Some(text.into_owned())
    }

    fn required(&mut self, name: &'static str, expected: &'static str) -> Option<Cow<'a, str>> {
        if let Some(value) = self.take(name) {
            return self.text_from(name, value, self.loss);
        }
        self.note(name, Fault::Missing(expected), self.loss);
        None
    }

    /// A text that may be absent.
    pub fn optional_text(&mut self, name: &'static str) -> Option<String> {
        let text = self.known(name)?;
        self.note_html(name, &text);
        Some(text.into_owned())
    }

    /// A text that may be absent, held once with all that are equal to it.
    pub fn shared_text(&mut self, name: &'static str, texts: &mut Texts) -> Option<Text> {
        let text = self.known(name)?;
        self.note_html(name, &text);
        Some(texts.shared(&text))
    }

    fn note_html(&mut self, name: &str, text: &str) {
        // An id that is no slug is noted as that.
        if name != "id" && has_html(text) {
            self.note(name, Fault::Html, Effect::Noted);
        }
    }

    fn known(&mut self, name: &'static str) -> Option<Cow<'a, str>> {
        self.take(name)
            .and_then(|value| self.text_from(name, value, Effect::PartIgnored))
    }

    /// The texts of a list that may be absent; what is none is ignored with a problem, the others
    /// stay.
    pub fn texts(&mut self, name: &'static str) -> Vec<String> {
        let elements = self.list(name, Effect::PartIgnored).unwrap_or_default();
        let mut texts = Vec::new();
        for (index, value) in elements.into_iter().enumerate() {
            let name = format!("{name}[{index}]");
            if let Some(text) = self.text_from(&name, value, Effect::PartIgnored) {
                self.note_html(&name, &text);
                texts.push(text.into_owned());
            }
        }
        texts
    }

    /// The tag of a language that may be absent.
    pub fn optional_language(&mut self, name: &'static str) -> Option<String> {
        let parse = |tag: &str| is_language_tag(tag).then(|| tag.to_owned());
        self.optional(name, parse, Fault::BadLanguage)
    }

    /// A word of a vocabulary that may be absent.
    pub fn optional_word<T>(
        &mut self,
        name: &'static str,
        words: &'static [&'static str],
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.optional(name, parse, |value| Fault::UnknownWord { value, words })
    }

    /// A text of a form that may be absent; another form is ignored with a problem.
    pub fn optional<T>(
        &mut self,
        name: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        fault: impl Fn(String) -> Fault,
    ) -> Option<T> {
        let text = self.known(name)?;
        let parsed = parse(&text);
        if parsed.is_none() {
            self.note(name, fault(quoted(&text)), Effect::PartIgnored);
        }
        parsed
    }

    /// A word of a vocabulary that the row can't do without.
    pub fn required_word<T>(
        &mut self,
        name: &'static str,
        words: &'static [&'static str],
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.required(name, messages::expected_word())?;
        let parsed = parse(&text);
        if parsed.is_none() {
            self.note(
                name,
                Fault::UnknownWord {
                    value: quoted(&text),
                    words,
                },
                self.loss,
            );
        }
        parsed
    }

    /// The date that the row can't do without.
    pub fn required_date(&mut self) -> Option<StatedDate> {
        let Some(value) = self.take("date") else {
            let fault = Fault::Missing(messages::expected_date());
            self.note("date", fault, self.loss);
            return None;
        };
        let text = self.date_text("date", value, self.loss)?;
        match StatedDate::read(&text) {
            Ok((date, forgiven)) => {
                self.note_forgiven("date", forgiven);
                Some(date)
            }
            Err(error) => {
                let value = quoted(&text);
                self.note("date", Fault::BadDate { value, error }, self.loss);
                None
            }
        }
    }

    /// A day that may be absent; what is vaguer is ignored with a problem.
    pub fn optional_day(&mut self, name: &'static str) -> Option<Day> {
        let value = self.take(name)?;
        let text = self.date_text(name, value, Effect::PartIgnored)?;
        match StatedDate::read(&text) {
            Ok((StatedDate::Single(part), forgiven))
                if part == DatePart::around(part.days.first, Precision::Day) =>
            {
                self.note_forgiven(name, forgiven);
                Some(part.days.first)
            }
            _ => {
                self.note(name, Fault::BadDay(quoted(&text)), Effect::PartIgnored);
                None
            }
        }
    }

    /// The text of a date; a number gets words of its own, since spreadsheets keep days as numbers.
    fn date_text(
        &mut self,
        name: &str,
        value: JsonValue<'a>,
        effect: Effect,
    ) -> Option<Cow<'a, str>> {
        match value {
            JsonValue::Scalar(found) if found.contains(|c: char| c.is_ascii_digit()) => {
                self.note(name, number_as_date(found), effect);
                None
            }
            other => self.text_from(name, other, effect),
        }
    }

    fn note_forgiven(&mut self, name: &str, forgiven: Forgiven) {
        for (is_forgiven, fault) in [
            (forgiven.has_blanks, Fault::Blanks),
            (forgiven.has_time, Fault::TimeOfDay),
        ] {
            if is_forgiven {
                self.note(name, fault, Effect::Noted);
            }
        }
    }

    /// The id of a row of another table that this row can't do without.
    pub fn required_id<T>(
        &mut self,
        name: &'static str,
        expected: &'static str,
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let id = self.required(name, expected)?;
        let found = find(&id);
        if found.is_none() {
            self.note(
                name,
                Fault::UnknownId {
                    value: quoted(&id),
                    expected,
                },
                self.loss,
            );
        }
        found
    }

    /// The elements of a list; empty where it is absent. `effect` is what another type costs.
    pub fn list(&mut self, name: &'static str, effect: Effect) -> Option<Vec<JsonValue<'a>>> {
        match self.take(name) {
            None => Some(Vec::new()),
            Some(JsonValue::List(elements)) => Some(elements),
            Some(other) => {
                let fault = Fault::WrongType {
                    found: other.described(),
                    expected: messages::expected_list(),
                };
                self.note(name, fault, effect);
                None
            }
        }
    }

    /// A row within this one, such as one of its positions, from a list and the index in it.
    pub fn inner<'q>(
        &'q mut self,
        list: &'static str,
        index: usize,
        value: JsonValue<'a>,
    ) -> Option<Row<'a, 'q>> {
        let part = Some((list, index));
        Row::with_loss(
            RowPath { part, ..self.at },
            value,
            self.id.clone(),
            Effect::PartIgnored,
            self.problems,
        )
    }

    /// Notes the fields that nobody took.
    pub fn finish(mut self) {
        for (name, _) in std::mem::take(&mut self.fields) {
            let known = self.taken.iter().any(|taken| *taken == name);
            let fault = if known {
                Fault::DuplicateField
            } else {
                Fault::UnknownField
            };
            self.note(
                &quoted(&name),
                fault,
                if known {
                    Effect::PartIgnored
                } else {
                    Effect::Noted
                },
            );
        }
    }

    fn text_from(
        &mut self,
        name: &str,
        value: JsonValue<'a>,
        effect: Effect,
    ) -> Option<Cow<'a, str>> {
        match value {
            JsonValue::Text(text) if text.trim().is_empty() => {
                self.note(name, Fault::EmptyText, effect);
                None
            }
            JsonValue::Text(text) if text.len() > LONGEST_TEXT_BYTES => {
                self.note(name, Fault::TooLong(text.len()), effect);
                None
            }
            JsonValue::Text(text) => {
                let Cow::Owned(kept) = closed(&text) else {
                    return Some(text);
                };
                self.note(name, Fault::OpenDirection, Effect::Noted);
                Some(Cow::Owned(kept))
            }
            other => {
                self.note(
                    name,
                    Fault::WrongType {
                        found: other.described(),
                        expected: messages::expected_text(),
                    },
                    effect,
                );
                None
            }
        }
    }
}

/// The address itself, if it is one that a link may lead to.
///
/// Only http and https: a data file must not be able to run a script or open another program.
pub fn address_from_text(text: &str) -> Option<String> {
    let lower = text.get(..8).unwrap_or(text).to_ascii_lowercase();
    let host = ["https://", "http://"].into_iter().find_map(|scheme| {
        let rest = text.get(scheme.len()..)?;
        lower.starts_with(scheme).then_some(rest)
    })?;
    let plain = !text
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || turns(c));
    (plain && host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[' || !c.is_ascii()))
        .then(|| text.to_owned())
}

/// What to write instead of a number such as `the number 45000`.
fn number_as_date(found: String) -> Fault {
    let is_digit = |c: char| c.is_ascii_digit();
    let digits = found.trim_start_matches(|c| !is_digit(c));
    let digits = digits.split(|c| !is_digit(c)).next().unwrap_or_default();
    let (example, meaning) = match StatedDate::read(digits) {
        Ok((date, _)) => (date.to_string(), String::new()),
        Err(DateError::WrittenAs(date)) => (date, String::new()),
        Err(DateError::Counted { unit, day }) => {
            (day.to_string(), messages::number_meaning(unit).to_string())
        }
        Err(_) => ("2025-08-20".to_owned(), String::new()),
    };
    Fault::NumberAsDate {
        found,
        example,
        meaning,
    }
}
