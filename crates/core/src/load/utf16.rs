//! Files in UTF-16, which editors and spreadsheets on Windows write as "Unicode": made UTF-8 before
//! they are read.

/// A file in UTF-16 on its way to UTF-8.
pub struct Utf16 {
    is_big_end_first: bool,
    at: usize,
    text: String,
    /// Where in the text the first half of a character stands.
    half_at: Option<usize>,
}

impl Utf16 {
    /// The start of the way, where a file is in UTF-16: it has the mark U+FEFF at its start, or its
    /// first sign is one of ASCII, as that of a data file is. A zero byte is in no UTF-8 file that
    /// could be read.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let (is_big_end_first, at) = match bytes {
            // The mark of UTF-32.
            [0xff, 0xfe, 0, 0, ..] => return None,
            [0xff, 0xfe, ..] => (false, 2),
            [0xfe, 0xff, ..] => (true, 2),
            [1..=0x7f, 0, 1..=255, ..] | [1..=0x7f, 0] => (false, 0),
            [0, 1..=0x7f, ..] => (true, 0),
            _ => return None,
        };
        Some(Self {
            is_big_end_first,
            at,
            text: String::new(),
            half_at: None,
        })
    }

    /// Goes on by about this many bytes; the whole as UTF-8 when there is nothing more to do.
    ///
    /// Half a character and half a unit become U+FFFD.
    pub fn step(&mut self, bytes: &[u8], count: usize) -> Option<Vec<u8>> {
        let is_big_end_first = self.is_big_end_first;
        let rest = bytes.get(self.at..).unwrap_or_default();
        // Both halves of a character come together: an end between them is put off by one unit.
        let wanted = (count.max(4) & !1).min(rest.len());
        let first_half = wanted
            .checked_sub(2)
            .and_then(|at| unit(rest.get(at..)?, is_big_end_first));
        let is_cut =
            wanted < rest.len() && first_half.is_some_and(|unit| matches!(unit, 0xd800..=0xdbff));
        let wanted = if is_cut { wanted - 2 } else { wanted };
        let slice = rest.get(..wanted).unwrap_or_default();
        let units = slice
            .chunks(2)
            .map(|pair| unit(pair, is_big_end_first).unwrap_or(0xdfff));
        if self.text.is_empty() {
            self.text.reserve(rest.len() / 2);
        }
        for c in char::decode_utf16(units) {
            self.text.push(c.unwrap_or_else(|_| {
                self.half_at.get_or_insert(self.text.len());
                char::REPLACEMENT_CHARACTER
            }));
        }
        self.at += wanted;
        (self.at >= bytes.len()).then(|| std::mem::take(&mut self.text).into_bytes())
    }

    /// Where in the whole the first half of a character stands.
    pub fn half_at(&self) -> Option<usize> {
        self.half_at
    }
}

/// The unit that stands at the start; none where there is half of one.
fn unit(bytes: &[u8], is_big_end_first: bool) -> Option<u16> {
    let pair = bytes.first_chunk()?;
    Some(if is_big_end_first {
        u16::from_be_bytes(*pair)
    } else {
        u16::from_le_bytes(*pair)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decoded(bytes: &[u8], slice: usize) -> Option<String> {
        let mut decoding = Utf16::of(bytes)?;
        loop {
            if let Some(text) = decoding.step(bytes, slice) {
                return Some(String::from_utf8(text).unwrap());
            }
        }
    }

    fn encoded(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    #[test]
    fn what_is_not_utf16_is_left_alone() {
        for bytes in [
            &b""[..],
            b"{",
            b"{}",
            b"\xef\xbb\xbf{}",
            "é".as_bytes(),
            b"\0",
            b"\0\0\0{",
            b"{\0\0\0",
            b"\xff\xfe\0\0{\0\0\0",
            b"\0\0\xfe\xff\0\0\0{",
        ] {
            assert_eq!(decoded(bytes, 100), None, "{bytes:?}");
        }
    }

    #[test]
    fn halves_become_the_sign_for_what_could_not_be_read() {
        assert_eq!(decoded(b"{\0}\0x", 100).as_deref(), Some("{}\u{fffd}"));
        assert_eq!(
            decoded(b"\xfe\xff\xd8\x3d\0a", 4).as_deref(),
            Some("\u{fffd}a")
        );
        assert_eq!(
            decoded(b"\xfe\xff\0a\xd8\x3d", 4).as_deref(),
            Some("a\u{fffd}")
        );
        assert_eq!(decoded(b"\xff\xfe", 4).as_deref(), Some(""));
    }

    proptest! {
        #[test]
        fn text_comes_out_as_it_was_in_slices_of_any_size(
            text in "[a-z\u{e9}\u{416}\u{4e2d}\u{1f600}]{0,40}",
            slice in 1..30usize,
        ) {
            let file = format!("{{{text}");
            let marked = format!("\u{feff}{text}");
            for to_bytes in [u16::to_le_bytes, u16::to_be_bytes] {
                prop_assert_eq!(decoded(&encoded(&file, to_bytes), slice), Some(file.clone()));
                prop_assert_eq!(decoded(&encoded(&marked, to_bytes), slice), Some(text.clone()));
            }
        }
    }
}
