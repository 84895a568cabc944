//! What is no text, made readable: bytes of another encoding, and halves of characters.
//!
//! Both end a strict reader at their place, and every row after it would be lost for a letter in a
//! title. They are replaced by U+FFFD, the sign for what could not be read, and the rest is read as
//! usual.

/// What a JSON escape of a code unit takes up: `\ud83d`.
const ESCAPE_BYTES: usize = 6;

/// The bytes with all that is no text replaced, and the place of the first; none where all of it is
/// text.
///
/// Line ends stay where they are, so that a line found in the one is that line in the other.
pub fn repaired(bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
    let no_utf8 = std::str::from_utf8(bytes).err();
    let mut text = String::from_utf8_lossy(bytes).into_owned().into_bytes();
    let mut halves = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        at += match (rest, code_unit(rest)) {
            ([b'\\', ..], Some(0xd800..=0xdbff)) if is_second_half(rest) => 2 * ESCAPE_BYTES,
            ([b'\\', ..], Some(0xd800..=0xdfff)) => {
                halves.push(at);
                ESCAPE_BYTES
            }
            ([b'\\', ..], _) => 2,
            _ => 1,
        };
    }
    for half in &halves {
        if let Some(digits) = text.get_mut(half + 2..half + ESCAPE_BYTES) {
            digits.copy_from_slice(b"fffd");
        }
    }
    let bad_byte = no_utf8.map(|error| error.valid_up_to());
    let first = halves.first().copied().into_iter().chain(bad_byte).min()?;
    Some((text, first))
}

/// The code unit of the escape that a text begins with.
fn code_unit(text: &[u8]) -> Option<u32> {
    let digits = text.strip_prefix(b"\\u")?.get(..4)?;
    let digits = std::str::from_utf8(digits).ok()?;
    u32::from_str_radix(digits, 16).ok()
}

fn is_second_half(text: &[u8]) -> bool {
    let next = text.get(ESCAPE_BYTES..).and_then(code_unit);
    matches!(next, Some(0xdc00..=0xdfff))
}

/// Line and column of a byte, both from 1; columns are counted in bytes, as the parser does.
pub fn line_and_column(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = bytes.get(..at).unwrap_or(bytes);
    let lines = before.split(|&byte| byte == b'\n');
    let column = lines.clone().next_back().map_or(0, <[u8]>::len) + 1;
    (lines.count(), column)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Option<(String, usize)> {
        repaired(bytes).map(|(bytes, at)| (String::from_utf8(bytes).unwrap(), at))
    }

    #[test]
    fn what_is_text_is_left_alone() {
        for fine in [
            "",
            "plain",
            "é \u{1f600}",
            r"\ud83d\ude00",
            r"\\ud83d",
            r"\u00e9",
            r"\u12",
            "\\",
        ] {
            assert_eq!(text(fine.as_bytes()), None, "{fine}");
        }
    }

    #[test]
    fn what_is_no_text_is_replaced_and_its_place_told() {
        for (bytes, expected, at) in [
            (&b"M\xfcnchen"[..], "M\u{fffd}nchen", 1),
            (br"a\ud83db", r"a\ufffdb", 1),
            (br"\ude00\ud83d", r"\ufffd\ufffd", 0),
            (br"\ud83d\ud83d\ude00", r"\ufffd\ud83d\ude00", 0),
            (br"\uD83D\n", r"\ufffd\n", 0),
            (br"\\\udc00", r"\\\ufffd", 2),
            (b"\\ud83d\xff", "\\ufffd\u{fffd}", 0),
        ] {
            assert_eq!(text(bytes), Some((expected.to_owned(), at)));
        }
    }

    #[test]
    fn a_byte_has_its_line_and_column() {
        for (at, place) in [(0, (1, 1)), (2, (1, 3)), (3, (2, 1)), (5, (2, 3))] {
            assert_eq!(line_and_column(b"ab\ncd", at), place);
        }
    }
}
