//! A file of messages as the rules need it: messages by name, types of arguments, forms of plurals.
//!
//! What a language says of itself stands in terms at the head of its file: `-plural-one` and so on
//! have the rule of CLDR for that form, and `-digit-group` what stands between thousands.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Comment, Entry, Resource};
use fluent_syntax::parser::parse;

use super::fault::Fault;
use super::file::File;
use super::pattern::{Piece, Reader, written_out};
use super::plural::{CATEGORIES, condition};

/// What an argument is, and so how it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A count: digits in groups.
    Number,
    /// A number that is no count, such as a line: digits alone.
    Digits,
    /// A year: digits alone.
    Year,
    /// A day of the calendar: the message `date-day`.
    Day,
    /// A text, as it is.
    Text,
    /// Markup: the message is markup then, too.
    Markup,
}

impl Type {
    /// Whether something can be chosen by it.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Number | Self::Digits)
    }
}

/// The types by their names in the table of arguments.
const TYPES: [(&str, Type); 6] = [
    ("Number", Type::Number),
    ("Digits", Type::Digits),
    ("Year", Type::Year),
    ("Day", Type::Day),
    ("Text", Type::Text),
    ("Markup", Type::Markup),
];

/// A message or a term.
#[derive(Clone, Debug)]
pub struct Message {
    /// The line on which it begins.
    pub line: usize,
    /// What it says.
    pub pattern: Vec<Piece>,
}

/// What stands in a file.
#[derive(Clone, Debug)]
pub struct Language {
    /// The path of the file.
    pub path: String,
    /// The tag of the language.
    pub tag: String,
    /// Messages by name, and terms by name with the hyphen before it.
    pub messages: BTreeMap<String, Message>,
    /// Types of arguments by name, from lines such as `### $count, $total (Number)`.
    pub types: BTreeMap<String, Type>,
    /// The forms of plurals that the language has beside `other`, each with its condition in Rust.
    pub plurals: Vec<(String, String)>,
    /// What stands between thousands.
    pub digit_group: String,
}

impl Language {
    /// Reads a file.
    pub fn read(file: &File) -> Result<Self, Vec<Fault>> {
        let mut reader = Reader::new(file);
        let mut language = Self {
            path: file.path.clone(),
            tag: file.tag().to_owned(),
            messages: BTreeMap::new(),
            types: BTreeMap::new(),
            plurals: Vec::new(),
            digit_group: String::new(),
        };
        match parse(file.text.as_str()) {
            Ok(resource) => language.take(&mut reader, resource),
            Err((_, errors)) => {
                for error in errors {
                    let expected = format!("{}; expected Fluent (projectfluent.org)", error.kind);
                    reader.fault_at(error.pos.start, expected);
                }
            }
        }
        language.take_rules(&mut reader);
        if reader.faults.is_empty() {
            Ok(language)
        } else {
            Err(reader.faults)
        }
    }

    fn take(&mut self, reader: &mut Reader, resource: Resource<&str>) {
        for entry in resource.body {
            match entry {
                Entry::ResourceComment(comment) => self.take_types(reader, &comment),
                Entry::Message(message) => {
                    for attribute in &message.attributes {
                        reader.fault(
                            attribute.id.name,
                            "found an attribute; expected messages alone",
                        );
                    }
                    let name = message.id.name;
                    match message.value {
                        Some(value) => self.insert(reader, name.to_owned(), name, &value),
                        None => reader.fault(name, "says nothing"),
                    }
                }
                Entry::Term(term) => {
                    let name = format!("-{}", term.id.name);
                    self.insert(reader, name, term.id.name, &term.value);
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::Junk { .. } => {}
            }
        }
    }

    fn insert(
        &mut self,
        reader: &mut Reader,
        name: String,
        at: &str,
        value: &fluent_syntax::ast::Pattern<&str>,
    ) {
        let pattern = reader.pattern(value);
        let line = reader.line_of(at);
        if let Some(first) = self.messages.get(&name) {
            let first = first.line;
            reader.fault(at, format!("{name} stands on line {first} already"));
            return;
        }
        self.messages.insert(name, Message { line, pattern });
    }

    fn take_types(&mut self, reader: &mut Reader, comment: &Comment<&str>) {
        for line in &comment.content {
            let Some((names, kind)) = line.split_once('(').filter(|_| line.starts_with('$')) else {
                continue;
            };
            let word = kind.split(')').next().unwrap_or_default();
            let Some((_, kind)) = TYPES.iter().find(|(name, _)| *name == word) else {
                let words = TYPES.map(|(name, _)| name).join(", ");
                reader.fault(
                    line,
                    format!("found the type {word}; expected one of {words}"),
                );
                continue;
            };
            for name in names.split(',') {
                let name = name.trim().trim_start_matches('$');
                self.types.insert(name.to_owned(), *kind);
            }
        }
    }

    fn take_rules(&mut self, reader: &mut Reader) {
        for category in CATEGORIES {
            let Some(term) = self.messages.remove(&format!("-plural-{category}")) else {
                continue;
            };
            match condition(&written_out(&term.pattern)) {
                Ok(condition) => self.plurals.push((category.to_owned(), condition)),
                Err(message) => reader.fault_on(term.line, message),
            }
        }
        if let Some(term) = self.messages.remove("-digit-group") {
            self.digit_group = written_out(&term.pattern);
        }
    }
}
