//! The base in other encodings, and bytes that are no text.

use super::{BASE, Case, base_text};

/// Bytes that are not UTF-8, put into a text of the second row; the rows are whole, so both stay.
const NO_UTF8: &[(&str, &[u8])] = &[
    ("Latin-1", b"M\xfcnchen"),
    ("Windows-1251", b"\xcc\xee\xf1\xea\xe2\xe0"),
    ("a lone continuation byte", b"a\x80b"),
    (
        "many continuation bytes",
        b"\x80\x80\x80\x80\x80\x80\x80\x80",
    ),
    ("an overlong slash", b"\xc0\xaf"),
    ("an overlong zero", b"\xc0\x80"),
    ("an overlong <", b"\xe0\x80\xbcscript\xe0\x80\xbe"),
    ("a surrogate in bytes", b"\xed\xa0\x80"),
    ("a pair of surrogates in bytes", b"\xed\xa0\xbd\xed\xb8\x80"),
    ("a letter beyond Unicode", b"\xf4\x90\x80\x80"),
    ("a letter of five bytes", b"\xf8\x88\x80\x80\x80"),
    ("a letter cut off", b"abc\xe2\x82"),
    ("bytes of no encoding", b"\xfe\xff\xfe\xff"),
];

/// Halves of characters, written as JSON escapes them; the rows are whole, so both stay.
#[rustfmt::skip]
const HALVES: &[&str] = &[
    "\\ud800", "\\udfff", "\\ud83d", "\\ude00", "x\\ud83dy", "\\ude00\\ud83d",
    "\\ud83d\\ud83d\\ude00",
    "\\uD800\\u0041", "\\ud83d\\n", "\\udbff\\\\udfff", "\\ud800\\ud800\\ud800",
    "\\ud83d<script>window.hostile=1</script>",
];

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (name, bytes) in NO_UTF8 {
        let file = replaced(b"Town hall", bytes);
        cases.push(Case::told(
            format!("{name} in a text"),
            file,
            2,
            "file: line 1",
        ));
        let file = replaced(b"Two rows", bytes);
        cases.push(Case::told(
            format!("{name} in the title"),
            file,
            2,
            "file: line 3",
        ));
    }
    for escape in HALVES {
        let file = base_text("Town hall", escape);
        cases.push(Case::told(
            format!("the escape {escape}"),
            file,
            2,
            "file: line 1",
        ));
    }
    let wide = |units: Vec<u16>, bytes: fn(u16) -> [u8; 2]| {
        units.into_iter().flat_map(bytes).collect::<Vec<u8>>()
    };
    let units = || BASE.encode_utf16().collect::<Vec<u16>>();
    let marked = || std::iter::once(0xfeff).chain(units()).collect::<Vec<u16>>();
    let utf32 = BASE
        .chars()
        .flat_map(|c| u32::from(c).to_le_bytes())
        .collect::<Vec<u8>>();
    for (name, bytes) in [
        ("UTF-16, little end first", wide(units(), u16::to_le_bytes)),
        ("UTF-16, big end first", wide(units(), u16::to_be_bytes)),
        (
            "marked UTF-16, little end first",
            wide(marked(), u16::to_le_bytes),
        ),
        (
            "marked UTF-16, big end first",
            wide(marked(), u16::to_be_bytes),
        ),
    ] {
        cases.push(Case::silent(format!("a file in {name}"), bytes, 2));
    }
    let halved = base_text("Town hall", "Town \u{e000} hall");
    let halved = halved
        .encode_utf16()
        .map(|unit| if unit == 0xe000 { 0xd83d } else { unit });
    cases.push(Case::told(
        "UTF-16 with half a letter in it",
        wide(halved.collect(), u16::to_le_bytes),
        2,
        "file: line 1",
    ));
    let cut = wide(marked(), u16::to_be_bytes);
    cases.push(Case::told(
        "UTF-16 cut off within a letter",
        cut.get(..(cut.len() / 2) | 1).unwrap_or_default(),
        0,
        "file: line ",
    ));
    for (name, bytes) in [
        ("UTF-32", utf32),
        ("UTF-7", b"+AHsAIgBz-".to_vec()),
        ("EBCDIC", b"\xc0\x7f\xa2\xa3\x81\x7f\x7a".to_vec()),
        ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03".to_vec()),
        (
            "a picture",
            b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR".to_vec(),
        ),
        ("a program", b"\x00asm\x01\x00\x00\x00".to_vec()),
        ("every byte", (0..=255).collect()),
        ("zeros", vec![0; 4096]),
        ("ones", vec![255; 4096]),
    ] {
        cases.push(Case::told(format!("a file in {name}"), bytes, 0, "file: "));
    }
    cases.push(Case::silent("a marked file", format!("\u{feff}{BASE}"), 2));
    cases.push(Case::silent(
        "lines ended as on other systems",
        BASE.replace('\n', "\r\n"),
        2,
    ));
    cases
}

/// The base with one piece replaced by bytes.
fn replaced(from: &[u8], to: &[u8]) -> Vec<u8> {
    let base = BASE.as_bytes();
    let at = base.windows(from.len()).position(|piece| piece == from);
    let at = at.expect("the base has the piece");
    [&base[..at], to, &base[at + from.len()..]].concat()
}
