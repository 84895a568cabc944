//! The `cite news` template.
//!
//! The template wants a title and tells its editor when there is none. A comment says that we don't
//! know it. What was said in short then follows the template, in brackets: within a reference, text
//! may, and none of the template's fields is for what a source says.

use super::escape::{Escapes, WIKI_ADDRESS_ESCAPED, address, escaped};
use super::{Cited, known_fields};
use crate::date::Day;

/// A bar would end the field, braces and brackets call templates and links, tildes sign.
const ESCAPES: Escapes = &[
    ('|', "{{!}}"),
    ('{', "&#123;"),
    ('}', "&#125;"),
    ('[', "&#91;"),
    (']', "&#93;"),
    ('<', "&lt;"),
    ('>', "&gt;"),
    ('~', "&#126;"),
];

const UNKNOWN_TITLE: &str = "<!-- not known -->";

impl Cited<'_> {
    pub(super) fn wikipedia(&self) -> String {
        let source = self.source;
        let title = source
            .title
            .as_deref()
            .map_or_else(|| UNKNOWN_TITLE.to_owned(), wiki_text);
        let url = source.url.as_deref();
        let fields = [
            ("title", Some(title)),
            ("url", url.map(|url| address(url, WIKI_ADDRESS_ESCAPED))),
            ("work", Some(wiki_text(&source.publisher))),
            ("date", source.published.map(Day::label)),
            ("quote", self.statement.quote.as_deref().map(wiki_text)),
            ("access-date", self.accessed.map(Day::label)),
        ];
        let fields = known_fields(fields, |name, value| format!(" |{name}={value}"));
        let described = self.described.map_or(String::new(), |words| {
            format!(
                " &#91;{}, {}: {}&#93;",
                wiki_text(self.speaker),
                self.statement.date.label(),
                wiki_text(words)
            )
        });
        format!("{{{{cite news{fields}}}}}{described}")
    }
}

/// Two apostrophes would slant what follows; a single one may stay.
fn wiki_text(text: &str) -> String {
    escaped(text, ESCAPES).replace("''", "&#39;&#39;")
}
