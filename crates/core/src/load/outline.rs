//! Where the parts of a data file stand: its fields, and the rows of its tables.
//!
//! Found by strings and brackets alone, an order of magnitude faster than reading, and in slices.
//! What is found is not known to be good JSON: that shows when each part is read on its own. But
//! where it is, it ends where it was found to end, so that nothing is ever read at a wrong place.
//! The outline ends at the first thing between the parts that JSON doesn't allow; then
//! [`Outline::is_whole`] is false.

use super::json_value::JsonValue;
use super::table_name::TableName;

/// From a byte up to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// A field of the file.
#[derive(Debug, PartialEq)]
pub struct Field {
    pub name: String,
    /// Its value; of a list of rows only the opening bracket.
    pub value: Span,
    /// The rows, where it is a table with a list in it.
    pub rows: Option<Vec<Span>>,
}

impl Field {
    /// Whether it holds this table.
    pub fn is(&self, table: TableName) -> bool {
        self.name == table.word()
    }
}

/// What is expected next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Expected {
    #[default]
    Start,
    Field {
        is_first: bool,
    },
    Row {
        is_first: bool,
    },
    /// Nothing: the file ended as it should.
    End,
    /// Nothing: it can't be told.
    Unknown,
}

/// The parts found so far.
#[derive(Debug, Default, PartialEq)]
pub struct Outline {
    pub fields: Vec<Field>,
    at: usize,
    expected: Expected,
}

impl Outline {
    /// Goes on by about this many bytes.
    pub fn scan(&mut self, text: &[u8], bytes: usize) {
        let end = self.at.saturating_add(bytes);
        while self.at < end && !self.is_done() {
            self.expected = self.part(text).unwrap_or(Expected::Unknown);
        }
    }

    /// Whether there is nothing more to find.
    pub fn is_done(&self) -> bool {
        matches!(self.expected, Expected::End | Expected::Unknown)
    }

    /// Whether the whole file was found to be made of parts.
    pub fn is_whole(&self) -> bool {
        self.expected == Expected::End
    }

    /// The rows of a table. Of two fields with one name the first counts.
    pub fn rows(&self, table: TableName) -> &[Span] {
        let field = self.fields.iter().find(|field| field.is(table));
        field.and_then(|field| field.rows.as_deref()).unwrap_or(&[])
    }

    /// Takes in the next part and gives what is expected after it; none where something else
    /// stands.
    fn part(&mut self, text: &[u8]) -> Option<Expected> {
        match self.expected {
            Expected::Start => {
                self.at = after(text, self.at, b'{')?;
                Some(Expected::Field { is_first: true })
            }
            Expected::Field { is_first } => match after(text, self.at, b'}') {
                Some(end) => (skip_space(text, end) == text.len()).then_some(Expected::End),
                None => self.field(text, is_first),
            },
            Expected::Row { is_first } => match after(text, self.at, b']') {
                Some(end) => {
                    self.at = end;
                    Some(Expected::Field { is_first: false })
                }
                None => self.row(text, is_first),
            },
            Expected::End | Expected::Unknown => Some(self.expected),
        }
    }

    fn field(&mut self, text: &[u8], is_first: bool) -> Option<Expected> {
        let start = skip_space(text, after_comma(text, self.at, is_first)?);
        let end = end_of_string(text, start)?;
        let (JsonValue::Text(name), None) = JsonValue::from_json(text.get(start..end)?) else {
            return None;
        };
        let name = name.into_owned();
        let start = skip_space(text, after(text, end, b':')?);
        let is_table = TableName::ALL.iter().any(|table| table.word() == name);
        let is_list = is_table && text.get(start) == Some(&b'[');
        let end = if is_list {
            start + 1
        } else {
            end_of_value(text, start, 1)?
        };
        self.fields.push(Field {
            name,
            value: Span { start, end },
            rows: is_list.then(Vec::new),
        });
        self.at = end;
        Some(if is_list {
            Expected::Row { is_first: true }
        } else {
            Expected::Field { is_first: false }
        })
    }

    fn row(&mut self, text: &[u8], is_first: bool) -> Option<Expected> {
        let start = skip_space(text, after_comma(text, self.at, is_first)?);
        let end = end_of_value(text, start, 2)?;
        self.at = end;
        let rows = self.fields.last_mut()?.rows.as_mut()?;
        rows.push(Span { start, end });
        Some(Expected::Row { is_first: false })
    }
}

fn skip_space(text: &[u8], from: usize) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    let space = rest
        .iter()
        .take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t'));
    from + space.count()
}

/// The place after a sign; none where another stands there.
fn after(text: &[u8], from: usize, sign: u8) -> Option<usize> {
    let at = skip_space(text, from);
    (*text.get(at)? == sign).then_some(at + 1)
}

fn after_comma(text: &[u8], from: usize, is_first: bool) -> Option<usize> {
    if is_first {
        Some(from)
    } else {
        after(text, from, b',')
    }
}

/// The end of the value that starts at a place in this many lists and objects; none where there is
/// no end.
fn end_of_value(text: &[u8], start: usize, outer: usize) -> Option<usize> {
    match text.get(start)? {
        b'"' => end_of_string(text, start),
        b'{' | b'[' => end_of_brackets(text, start, outer),
        _ => {
            let is_end =
                |byte: &u8| matches!(byte, b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t');
            let rest = text.get(start..)?;
            let length = rest.iter().position(is_end).unwrap_or(rest.len());
            (length > 0).then_some(start + length)
        }
    }
}

fn end_of_brackets(text: &[u8], start: usize, outer: usize) -> Option<usize> {
    let (mut at, mut depth) = (start, outer);
    loop {
        match text.get(at)? {
            b'"' => {
                at = end_of_string(text, at)?;
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == outer {
            return Some(at);
        }
    }
}

fn end_of_string(text: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    if text.get(start) != Some(&b'"') {
        return None;
    }
    loop {
        match text.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(text: &str, bytes: usize) -> Outline {
        let mut outline = Outline::default();
        while !outline.is_done() {
            outline.scan(text.as_bytes(), bytes);
        }
        outline
    }

    /// Each field with the texts of its value or rows.
    fn parts(text: &str) -> Vec<(String, Vec<&str>)> {
        let field = |field: Field| {
            let spans = field.rows.unwrap_or_else(|| vec![field.value]);
            let texts = spans.iter().map(|span| &text[span.start..span.end]);
            (field.name, texts.collect())
        };
        outline(text, usize::MAX)
            .fields
            .into_iter()
            .map(field)
            .collect()
    }

    #[test]
    fn fields_and_rows_are_found_whatever_is_in_them() {
        let text = r#" {"a" : "x]}\"," , "t\u006fpics":[ {"b": [1, "}"]},"c" , 4,[ ]],"d":{"topics":[1]} ,"sides":null} "#;
        let expected = [
            ("a", vec![r#""x]}\",""#]),
            ("topics", vec![r#"{"b": [1, "}"]}"#, r#""c""#, "4", "[ ]"]),
            ("d", vec![r#"{"topics":[1]}"#]),
            ("sides", vec!["null"]),
        ];
        assert_eq!(
            parts(text),
            expected.map(|(name, texts)| (name.to_owned(), texts))
        );
        assert!(outline(text, 1).is_whole());
        assert_eq!(outline(text, 1), outline(text, usize::MAX));
    }

    #[test]
    fn what_is_not_made_of_parts_ends_the_outline() {
        for (text, found) in [
            ("", 0),
            ("[]", 0),
            ("{", 0),
            (r#"{"a": 1"#, 1),
            (r#"{"a": 1} x"#, 1),
            (r#"{"a": 1,}"#, 1),
            (r#"{"a": 1 "b": 2}"#, 1),
            (r#"{"a" 1}"#, 0),
            (r#"{"a": }"#, 0),
            ("{a: 1}", 0),
            (r#"{"a": "b}"#, 0),
            (r#"{"a": {"b": "c"}"#, 1),
            (r#"{"topics": [1, ]"#, 1),
            (r#"{"topics": [1] ]"#, 1),
        ] {
            let outline = outline(text, usize::MAX);
            assert!(!outline.is_whole(), "{text}");
            assert_eq!(outline.fields.len(), found, "{text}");
        }
    }

    #[test]
    fn a_part_may_be_as_deep_as_it_likes() {
        let depth = 100_000;
        let text = format!("{{\"a\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        assert!(outline(&text, usize::MAX).is_whole());
        assert!(JsonValue::from_json(text.as_bytes()).1.is_none());
    }
}
