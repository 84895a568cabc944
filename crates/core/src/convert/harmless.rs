//! Cells that a spreadsheet would run as formulas, made harmless by an apostrophe before them; and
//! back.
//!
//! The data is untrusted, and `=HYPERLINK(…)` in a summary would be run by whoever opens the table.
//! Which signs begin a formula is told by OWASP under "CSV Injection". A text that itself begins
//! with apostrophes and such a sign gets one more, so that taking one away always gives the text.

use std::borrow::Cow;

const APOSTROPHE: char = '\'';

/// The cell with an apostrophe before it, where it begins like a formula.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if begins_formula(text.trim_start_matches(APOSTROPHE)) {
        Cow::Owned(format!("{APOSTROPHE}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text of a cell that may have been made harmless.
pub fn as_meant(cell: &str) -> &str {
    let rest = cell.strip_prefix(APOSTROPHE);
    let is_formula = |rest: &&str| begins_formula(rest.trim_start_matches(APOSTROPHE));
    rest.filter(is_formula).unwrap_or(cell)
}

fn begins_formula(text: &str) -> bool {
    text.starts_with([
        '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_begins_like_a_formula_gets_an_apostrophe() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+49 30", "'+49 30"),
            ("-", "'-"),
            ("@ann", "'@ann"),
            ("\tx", "'\tx"),
            ("\rx", "'\rx"),
            ("'=1", "''=1"),
            ("'tis", "'tis"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(harmless(text), cell, "{text:?}");
            assert_eq!(as_meant(cell), text, "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back_and_none_begins_like_a_formula(text in "['=+@\t\r\na-]{0,6}") {
            let cell = harmless(&text).into_owned();
            prop_assert!(!begins_formula(&cell));
            prop_assert_eq!(as_meant(&cell), text);
        }
    }
}
