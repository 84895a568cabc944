//! `[Ann, 20 August 2025](https://…): “her words” ([The Paper](https://…))`
//!
//! Where the title of the source is not known, what was said in short stands in brackets before the
//! words: `[Ann, 20 August 2025](https://…) \[A bridge must come\]: …`
//!
//! Where no words are quoted the summary stands without quotation marks: it is ours.

use super::Cited;
use super::escape::{ADDRESS_ESCAPED, Escapes, address, escaped};

const ESCAPES: Escapes = &[
    ('\\', r"\\"),
    ('[', r"\["),
    (']', r"\]"),
    ('(', r"\("),
    (')', r"\)"),
    ('*', r"\*"),
    ('_', r"\_"),
    ('`', r"\`"),
    ('<', r"\<"),
    ('>', r"\>"),
    ('&', r"\&"),
    ('~', r"\~"),
    ('|', r"\|"),
];

impl Cited<'_> {
    pub(super) fn markdown(&self, page_url: Option<&str>) -> String {
        let said = match &self.statement.quote {
            Some(quote) => format!("\u{201c}{}\u{201d}", escape(quote)),
            None => escape(&self.statement.summary),
        };
        let publisher = escape(&self.source.publisher);
        let source = match &self.source.url {
            Some(url) => format!("[{publisher}]({})", address(url, ADDRESS_ESCAPED)),
            None => publisher,
        };
        let described = self
            .described
            .map_or(String::new(), |words| format!(r" \[{}\]", escape(words)));
        let who = format!("{}, {}", escape(self.speaker), self.statement.date.label());
        let who = page_url.map_or(who.clone(), |url| {
            format!("[{who}]({})", address(url, ADDRESS_ESCAPED))
        });
        format!("{who}{described}: {said} ({source})")
    }
}

/// The text on one line, with nothing in it that Markdown would take for more.
pub fn escape(text: &str) -> String {
    escaped(text, ESCAPES)
}
