//! Texts in a drawing that nothing cuts: they are cut here, by a width for each letter that is on
//! the generous side.

use std::borrow::Cow;

use crate::bidi::closed;

/// Width of a letter, as a share of the size of the text.
const LETTER: f64 = 0.53;
/// From here on letters are as wide as the text is high: those of China, Japan and Korea.
const FIRST_WIDE: char = '\u{1100}';

/// About how wide a text is.
pub fn width_px(text: &str, size_px: f64) -> f64 {
    text.chars().map(|c| letter_px(c, size_px)).sum()
}

fn letter_px(letter: char, size_px: f64) -> f64 {
    let is_wide = letter >= FIRST_WIDE && letter.is_alphanumeric();
    if is_wide { size_px } else { size_px * LETTER }
}

/// As much of a text as there is room for, with an ellipsis where it is cut; a turn of direction
/// ends in it.
pub fn cut(text: &str, room_px: f64, size_px: f64) -> Cow<'_, str> {
    if width_px(text, size_px) <= room_px {
        return Cow::Borrowed(text);
    }
    let mut left_px = room_px - letter_px('…', size_px);
    let fits = |c: &char| {
        left_px -= letter_px(*c, size_px);
        left_px >= 0.0
    };
    let kept: String = text.chars().take_while(fits).collect();
    Cow::Owned(closed(&format!("{}…", kept.trim_end())).into_owned())
}

/// The text of a drawing without signs that XML doesn't allow.
pub fn as_xml(text: &str) -> String {
    let is_allowed = |c: char| {
        matches!(c, '\t' | '\n' | '\r') || c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')
    };
    text.replace(|c| !is_allowed(c), "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_its_room_ends() {
        assert_eq!(cut("A bridge", 100.0, 12.0), "A bridge");
        assert_eq!(cut("A bridge must come", 60.0, 12.0), "A bridge…");
        assert_eq!(cut("A bridge", 0.0, 12.0), "…");
        assert_eq!(cut("安全保障安全保障", 50.0, 12.0), "安全保…");
        assert_eq!(
            cut("\u{2068}turned and long\u{2069}", 60.0, 12.0),
            "\u{2068}turned…\u{2069}"
        );
    }

    #[test]
    fn what_xml_forbids_is_shown_as_no_text() {
        assert_eq!(
            as_xml("a\0b\u{8}c\n\u{ffff}"),
            "a\u{fffd}b\u{fffd}c\n\u{fffd}"
        );
    }
}
