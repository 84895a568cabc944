//! Texts of the data within a form that has special characters of its own.
//!
//! The data is untrusted: each form has a table that says what becomes of its special characters.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What becomes of a form's special characters.
pub(super) type Escapes = &'static [(char, &'static str)];

/// What would end an address in any of the forms. The per cent sign stays: it is part of the
/// address.
pub(super) const ADDRESS_ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'\'')
    .add(b'<')
    .add(b'>')
    .add(b'(')
    .add(b')')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b'\\')
    .add(b'^')
    .add(b'`');

/// In a wiki, brackets end an address as well.
pub(super) const WIKI_ADDRESS_ESCAPED: &AsciiSet = &ADDRESS_ESCAPED.add(b'[').add(b']');

/// The text on one line, with special characters replaced.
pub(super) fn escaped(text: &str, escapes: Escapes) -> String {
    let mut result = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match escapes.iter().find(|(special, _)| *special == c) {
            Some((_, replacement)) => result.push_str(replacement),
            None => result.push(c),
        }
    }
    result
}

/// An address that no form can take for more than that.
pub(super) fn address(url: &str, escaped: &'static AsciiSet) -> String {
    utf8_percent_encode(url, escaped).to_string()
}

/// The text without line breaks, which would end a paragraph or a field.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
