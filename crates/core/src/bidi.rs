//! Signs that turn the direction of writing, kept within the text in which they stand.
//!
//! A right-to-left override in a name would turn all that stands beside it on the page: a date, a
//! verb, the next name. Each text is therefore closed at its own end, and signs that would close
//! what stands before it are left out. That holds wherever the text goes: into HTML, SVG, names of
//! marks, tooltips, citations, the clipboard. The rules of nesting are those of the Unicode
//! Bidirectional Algorithm (UAX #9, X1 to X8).

use std::borrow::Cow;

const POP: char = '\u{202c}';
const POP_ISOLATE: char = '\u{2069}';
/// The first byte of each of these signs. Few texts have it, and a byte is found faster than a
/// sign.
const FIRST_BYTE: u8 = 0xe2;

/// The text with each turn of direction ended in it, and no end without its turn.
///
/// ```
/// use timeline_core::bidi::closed;
/// assert_eq!(closed("plain"), "plain");
/// assert_eq!(closed("\u{202e}turned"), "\u{202e}turned\u{202c}");
/// assert_eq!(closed("\u{2069}broken out"), "broken out");
/// ```
pub fn closed(text: &str) -> Cow<'_, str> {
    if !text.as_bytes().contains(&FIRST_BYTE) || !text.contains(turns) {
        return Cow::Borrowed(text);
    }
    let mut kept = String::with_capacity(text.len());
    let mut ends = Vec::new();
    for c in text.chars() {
        match c {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => ends.push(POP),
            '\u{2066}'..='\u{2068}' => ends.push(POP_ISOLATE),
            POP if ends.last() == Some(&POP) => _ = ends.pop(),
            // The end of an isolate ends what was turned within it.
            POP_ISOLATE if ends.contains(&POP_ISOLATE) => while ends.pop() == Some(POP) {},
            POP | POP_ISOLATE => continue,
            _ => {}
        }
        kept.push(c);
    }
    kept.extend(ends.into_iter().rev());
    if kept == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(kept)
    }
}

/// Whether a sign turns the direction of writing, or ends a turn.
pub fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_in_balance_is_left_as_it_stands() {
        for text in [
            "",
            "a\u{200f}b",
            "\u{202e}a\u{202c}",
            "\u{2067}a\u{202b}b\u{2069}c",
            "\u{2068}\u{202d}x\u{202c}\u{2069}",
        ] {
            assert_eq!(closed(text), text);
        }
    }

    #[test]
    fn what_is_open_is_closed_in_order_and_what_closes_others_is_left_out() {
        for (text, expected) in [
            ("a\u{2066}b\u{202e}c", "a\u{2066}b\u{202e}c\u{202c}\u{2069}"),
            ("\u{202c}a", "a"),
            ("\u{2067}\u{202c}a", "\u{2067}a\u{2069}"),
            ("\u{202e}\u{2069}a", "\u{202e}a\u{202c}"),
            ("\u{2069}\u{202c}\u{202e}turned", "\u{202e}turned\u{202c}"),
        ] {
            assert_eq!(closed(text), expected);
        }
    }

    #[test]
    fn each_sign_begins_with_the_byte_that_is_sought() {
        for sign in ('\u{0}'..=char::MAX).filter(|sign| turns(*sign)) {
            assert_eq!(sign.encode_utf8(&mut [0; 4]).as_bytes()[0], FIRST_BYTE);
        }
    }

    proptest! {
        #[test]
        fn a_closed_text_stays_as_it_is(text in "[a\u{202a}-\u{202e}\u{2066}-\u{2069}]{0,12}") {
            let once = closed(&text).into_owned();
            prop_assert_eq!(closed(&once), once.as_str());
        }
    }
}
