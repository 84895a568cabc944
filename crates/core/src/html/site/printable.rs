//! Text that every reader of HTML and XML takes.
//!
//! XML 1.0 has no place for control characters and for what is no character, not even escaped, and
//! HTML calls them errors. Data may have them.

use std::borrow::Cow;

/// What stands for a character that can't be shown.
const REPLACEMENT: char = '\u{fffd}';

/// The text with each character that a document can't have replaced by a sign that says so.
pub fn printable(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_printable) {
        return Cow::Borrowed(text);
    }
    let replaced = |c| if is_printable(c) { c } else { REPLACEMENT };
    Cow::Owned(text.chars().map(replaced).collect())
}

fn is_printable(c: char) -> bool {
    let is_control = c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    // The last two of each plane, and a row of them in the first.
    let is_none = u32::from(c) & 0xfffe == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&c);
    !is_control && !is_none
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_document_can_have_is_replaced_and_nothing_else() {
        for (text, expected) in [
            ("a\tb\nc", "a\tb\nc"),
            ("Привіт 👋 \u{202e}x\u{202c}", "Привіт 👋 \u{202e}x\u{202c}"),
            (
                "a\u{0}b\u{b}c\u{1b}d\u{85}e",
                "a\u{fffd}b\u{fffd}c\u{fffd}d\u{fffd}e",
            ),
            ("\u{ffff}\u{1fffe}\u{fdd0}", "\u{fffd}\u{fffd}\u{fffd}"),
        ] {
            assert_eq!(printable(text), expected);
        }
        assert!(matches!(printable("plain"), Cow::Borrowed(_)));
    }
}
