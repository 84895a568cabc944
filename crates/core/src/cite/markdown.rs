//! `[Ann, 20 August 2025](https://…): “her words” ([The Paper](https://…))`
//!
//! Where the title of the source is not known, what was said in short stands in brackets before the words:
//! `[Ann, 20 August 2025](https://…) \[A bridge must come\]: …`
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
    pub(super) fn markdown(&self, page_url: &str) -> String {
        let escape = |text: &str| escaped(text, ESCAPES);
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
        format!(
            "[{}, {}]({}){described}: {said} ({source})",
            escape(self.speaker),
            self.statement.date.label(),
            address(page_url, ADDRESS_ESCAPED),
        )
    }
}
