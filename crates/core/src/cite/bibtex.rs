//! An `@online` entry for BibLaTeX.
//!
//! Where the title of the page is not known there is no title; what was said then stands in
//! brackets in the note, which says that it is a statement.
//!
//! The address is not escaped as text is: BibLaTeX takes it as it stands. Only braces and the like
//! are encoded in it.

use super::escape::{ADDRESS_ESCAPED, Escapes, address, escaped};
use super::{Cited, known_fields};
use crate::date::Day;
use crate::messages;
use crate::model::Source;

/// Braces become words: BibTeX counts braces even behind a backslash.
const ESCAPES: Escapes = &[
    ('&', r"\&"),
    ('%', r"\%"),
    ('$', r"\$"),
    ('#', r"\#"),
    ('_', r"\_"),
    ('{', r"\textbraceleft{}"),
    ('}', r"\textbraceright{}"),
    ('~', r"\textasciitilde{}"),
    ('^', r"\textasciicircum{}"),
    ('\\', r"\textbackslash{}"),
];

impl Cited<'_> {
    pub(super) fn bibtex(&self) -> String {
        let source = self.source;
        let escape = |text: &str| escaped(text, ESCAPES);
        let via = self.statement.via.as_deref().map_or(String::new(), |via| {
            format!(", {}", messages::cite_reported_by(escape(via)))
        });
        let described = self
            .described
            .map_or(String::new(), |words| format!(" [{}]", escape(words)));
        let speaker = format!("{}{described}", escape(self.speaker));
        let statement = messages::cite_statement_by(speaker, self.statement.date.label());
        let note = format!("{statement}{via}");
        entry(&self.statement.id, source, self.accessed, Some(note))
    }
}

/// An entry for a page, with a note on what it is cited for, already escaped.
pub fn entry(id: &str, source: &Source, accessed: Option<Day>, note: Option<String>) -> String {
    let escape = |text: &str| escaped(text, ESCAPES);
    let url = source.url.as_deref();
    let fields = [
        // In braces of its own it is one name, not a first and a last one.
        ("author", Some(format!("{{{}}}", escape(&source.publisher)))),
        ("title", source.title.as_deref().map(escape)),
        ("date", source.published.map(|day| day.to_string())),
        ("url", url.map(|url| address(url, ADDRESS_ESCAPED))),
        ("urldate", accessed.map(|day| day.to_string())),
        ("note", note),
    ];
    let fields = known_fields(fields, |name, value| format!(",\n  {name} = {{{value}}}"));
    format!("@online{{{}{fields}\n}}", key(id))
}

/// Letters, digits and hyphens are safe in a key everywhere.
pub fn key(id: &str) -> String {
    let safe = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    id.chars().map(safe).collect()
}
