//! Files of other kinds, each named as what it is.

use super::{BASE, Case};

/// A name, how the file begins, and words that are told of it.
const BEGINNINGS: &[(&str, &[u8], &str)] = &[
    ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", "gzip"),
    (
        "a new workbook",
        b"PK\x03\x04\x14\x00\x06\x00[Content_Types].xml",
        "ZIP archive, as Excel",
    ),
    (
        "an old workbook",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00\x00",
        "Excel (.xls)",
    ),
    (
        "a web page",
        b"\r\n<!DOCTYPE html><title>404</title>",
        "web page",
    ),
    ("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF"),
    (
        "a database",
        b"SQLite format 3\0\x10\0\x01\x01",
        "a database (SQLite)",
    ),
    ("a PNG", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
    ("a JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a picture"),
    ("UTF-32", b"\xff\xfe\0\0{\0\0\0}\0\0\0", "text in UTF-32"),
    (
        "a pointer of Git LFS",
        b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 9\n",
        "Git LFS",
    ),
    (
        "YAML",
        b"format: statement-timeline/1\nstatements:\n",
        "YAML",
    ),
    (
        "a statement",
        b"{\"id\": \"a\", \"speaker\": \"ann\", \"date\": \"2025\"}",
        "a single statement",
    ),
    ("XML", b"<?xml version=\"1.0\"?><statements/>", "XML"),
    (
        "a table in commas",
        b"id,speaker,date,summary\nx,ann,2025,\"a, b\"\n",
        "commas",
    ),
    (
        "a marked table",
        "\u{feff}\"datum\";\"кто\"\r\n1;2\r\n".as_bytes(),
        "semicolons",
    ),
    ("a table in tabs", b"id\tspeaker\tdate\n1\t2\t3\n", "tabs"),
    (
        "a table in UTF-16",
        b"\xff\xfei\0d\0\t\0d\0a\0t\0e\0\n\0",
        "tabs",
    ),
];

pub fn cases() -> Vec<Case> {
    let named = |(name, bytes, words): &(&str, &[u8], &str)| {
        Case::told(format!("a file that begins as {name}"), *bytes, 0, words)
    };
    let mut cases: Vec<Case> = BEGINNINGS.iter().map(named).collect();
    let lines = "{\"id\": \"a\", \"date\": \"2025\"}\n".repeat(1000);
    cases.push(Case::told(
        "a thousand lines of JSON",
        lines,
        0,
        "JSON Lines",
    ));
    // The base is an object over many lines; in one line, a second one follows it.
    let one_line = BASE.replace('\n', " ");
    let twice = format!("{}\n{}", one_line.trim(), one_line.trim());
    cases.push(Case::told(
        "the base twice, a line each",
        twice,
        0,
        "JSON Lines",
    ));
    cases.push(Case::silent("the base in one line", one_line, 2));
    cases
}
