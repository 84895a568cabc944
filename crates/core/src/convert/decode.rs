//! From bytes to text: UTF-8 with or without a mark, and UTF-16.

use super::location::Location;
use super::note::{Note, ReadError};
use crate::load::{Utf16, no_table};
use crate::messages;
use crate::problem::Effect;

/// A text, and whether some of its bytes were none.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text without a byte order mark; what was none is U+FFFD.
    pub text: String,
    /// Whether anything in it was no text: another encoding, a zero byte, half of a character.
    pub has_unreadable: bool,
}

impl Decoded {
    /// What is to be said of bytes that were no text, where the file as a whole is meant.
    pub fn note(&self) -> Option<Note> {
        self.has_unreadable
            .then(|| unreadable(Location::File, "\u{fffd}"))
    }
}

/// What is at this location is no text, and shown as U+FFFD.
pub fn unreadable(location: Location, value: &str) -> Note {
    Note::expected(
        location,
        value,
        messages::expected_readable_text(),
        Effect::PartIgnored,
    )
}

/// The text of a file that is expected to be of some kind, such as `a table as text (CSV)`.
///
/// # Errors
/// When it is known to be of another kind that has no such text, or empty.
pub fn decoded(bytes: &[u8], expected: &str) -> Result<Decoded, ReadError> {
    if let Some(found) = no_table(bytes) {
        return Err(ReadError::other_file(found, expected));
    }
    let utf8 = Utf16::of(bytes).map(|mut utf16| {
        let text = utf16.step(bytes, usize::MAX).unwrap_or_default();
        (text, utf16.half_at().is_some())
    });
    let (bytes, has_half) = utf8.unwrap_or_else(|| (bytes.to_vec(), false));
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let text = String::from_utf8_lossy(bytes);
    let is_mended = matches!(text, std::borrow::Cow::Owned(_)) || text.contains('\0');
    Ok(Decoded {
        text: text.replace('\0', "\u{fffd}"),
        has_unreadable: has_half || is_mended,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_each_encoding_that_programs_for_tables_write() {
        let utf16 = |to: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "\u{feff}date,é".encode_utf16().flat_map(to).collect()
        };
        for bytes in [
            "date,é".as_bytes().to_vec(),
            "\u{feff}date,é".as_bytes().to_vec(),
            utf16(u16::to_le_bytes),
            utf16(u16::to_be_bytes),
        ] {
            let decoded = decoded(&bytes, "a table").unwrap();
            assert_eq!(
                (decoded.text.as_str(), decoded.has_unreadable),
                ("date,é", false)
            );
        }
    }

    #[test]
    fn what_is_no_text_is_shown_as_that() {
        for bytes in [&b"date,\xe9"[..], b"date,\0"] {
            let decoded = decoded(bytes, "a table").unwrap();
            assert_eq!(
                (decoded.text.as_str(), decoded.has_unreadable),
                ("date,\u{fffd}", true)
            );
        }
    }

    #[test]
    fn a_workbook_is_named_as_what_it_is() {
        let error = decoded(b"PK\x03\x04rest", "a table as text (CSV)").unwrap_err();
        let told = error.to_string();
        assert!(
            told.contains(".xlsx") && told.contains("expected a table as text (CSV)"),
            "{told}"
        );
    }
}
