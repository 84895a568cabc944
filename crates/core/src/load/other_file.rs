//! Files of other kinds, told apart by how they begin, each with what its editor can do.
//!
//! A parser would only say that it found a sign that it didn't expect, which helps nobody who saved
//! a table as CSV.

use super::json_value::JsonValue;
use crate::messages;
use crate::problem::Fault;

/// A kind of file: how it can begin, what it is, and what to do.
type Beginning = (&'static [&'static [u8]], &'static str, &'static str);

/// Kinds of which nothing can be made, by their first signs behind white space. The first that fits
/// is told.
const BEGINNINGS: &[Beginning] = &[
    (
        &[b"\x1f\x8b"],
        messages::found_gzip(),
        messages::advice_gzip(),
    ),
    (
        &[b"PK\x03\x04"],
        messages::found_zip(),
        messages::advice_workbook(),
    ),
    (
        &[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
        messages::found_old_excel(),
        messages::advice_workbook(),
    ),
    (
        &[b"SQLite format 3\0"],
        messages::found_database(),
        messages::advice_database(),
    ),
    (&[b"%PDF-"], messages::found_pdf(), messages::advice_pdf()),
    (PICTURES, messages::found_picture(), messages::advice_pdf()),
    (UTF_32, messages::found_utf_32(), messages::advice_utf_32()),
    (
        &[b"version https://git-lfs."],
        messages::found_lfs_pointer(),
        messages::advice_lfs_pointer(),
    ),
    (YAML, messages::found_yaml(), messages::advice_yaml()),
    (&[b"<?xml"], messages::found_xml(), messages::advice_xml()),
    (
        &[b"<"],
        messages::found_web_page(),
        messages::advice_web_page(),
    ),
];

/// How pictures begin: PNG, JPEG and GIF.
const PICTURES: &[&[u8]] = &[b"\x89PNG", b"\xff\xd8\xff", b"GIF8"];

/// The mark at the start of a text in UTF-32, and its sign `{` where there is no mark.
const UTF_32: &[&[u8]] = &[b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"{\0\0\0", b"\0\0\0{"];

/// How YAML begins: with its own signs, or with a field of a data file.
const YAML: &[&[u8]] = &[
    b"%YAML",
    b"---",
    b"format:",
    b"title:",
    b"actors:\n",
    b"statements:\n",
];

/// The signs between columns of a table, each with what a file is that has them. Told last.
const TABLES: &[(u8, &str)] = &[
    (b',', messages::found_comma_separated()),
    (b';', messages::found_semicolon_separated()),
    (b'\t', messages::found_tab_separated()),
];

/// A line that is longer is no row of a table, and isn't looked through.
const LONGEST_LINE_BYTES: usize = 100_000;

/// What a file is instead of data.
pub fn other_file(bytes: &[u8]) -> Option<Fault> {
    let (found, advice) = no_text_of_ours(bytes).or_else(|| {
        let mut tables = TABLES.iter();
        let &(_, found) = tables.find(|&&(separator, _)| has_columns(bytes, separator))?;
        Some((found, messages::advice_table()))
    })?;
    Some(Fault::OtherFile { found, advice })
}

/// What a file is where neither data nor a table as text can be read from it.
#[cfg(feature = "convert")]
pub fn no_table(bytes: &[u8]) -> Option<&'static str> {
    no_text_of_ours(bytes).map(|(found, _)| found)
}

/// What a file is where neither data nor a table can be read from it, and what to do.
fn no_text_of_ours(bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let text = bytes.trim_ascii_start();
    if text.is_empty() {
        return Some((messages::found_empty_file(), ""));
    }
    let mut kinds = BEGINNINGS.iter();
    let begins = |starts: &[&[u8]]| starts.iter().any(|start| text.starts_with(start));
    if let Some(&(_, found, advice)) = kinds.find(|kind| begins(kind.0)) {
        return Some((found, advice));
    }
    let found = if is_json_lines(text) {
        messages::found_json_lines()
    } else if is_statement(text) {
        messages::found_statement()
    } else {
        return None;
    };
    Some((found, messages::advice_json_lines()))
}

/// The first lines that have something in them, as far as they end.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let start = bytes.trim_ascii_start();
    let start = start.get(..LONGEST_LINE_BYTES).unwrap_or(start);
    let lines = start.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
    lines.filter(|line| !line.is_empty())
}

/// Whether the first line is an object as a whole, and the second begins another.
fn is_json_lines(bytes: &[u8]) -> bool {
    let mut lines = lines(bytes);
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else {
        return false;
    };
    let is_object = |line: &[u8]| line.starts_with(b"{") && line.ends_with(b"}");
    is_object(first) && second.starts_with(b"{") && JsonValue::from_json(first).1.is_none()
}

/// Whether the only line is a statement, as a line of JSON Lines.
fn is_statement(bytes: &[u8]) -> bool {
    let mut lines = lines(bytes);
    let (Some(line), None) = (lines.next(), lines.next()) else {
        return false;
    };
    match JsonValue::from_json(line) {
        (JsonValue::Row(fields), None) => fields.iter().any(|(name, _)| name == "speaker"),
        _ => false,
    }
}

/// Whether the first line is a row of names with this sign between them, at least as often as each
/// other sign.
///
/// Names of columns are words, so that no line of code or of broken JSON is taken for one.
fn has_columns(bytes: &[u8], separator: u8) -> bool {
    let Some(head) = lines(bytes)
        .next()
        .and_then(|line| std::str::from_utf8(line).ok())
    else {
        return false;
    };
    let names = || {
        head.split(char::from(separator))
            .map(|name| name.trim().trim_matches('"'))
    };
    let is_name = |name: &str| {
        name.chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '.' | '(' | ')'))
    };
    let worded = names()
        .filter(|name| name.starts_with(char::is_alphabetic))
        .count();
    worded >= 2 && names().all(is_name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8]) -> Option<String> {
        other_file(bytes).map(|fault| fault.to_string())
    }

    /// How a file begins, what it is called, and what is advised.
    const KINDS: &[(&[u8], &str, &str)] = &[
        (b"", "an empty file", ""),
        (b" \r\n\t", "an empty file", ""),
        (b"\x1f\x8b\x08\0\0", "gzip", "unpack it"),
        (
            b"PK\x03\x04\x14\0",
            "Excel (.xlsx)",
            "an object of each row",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0",
            "(.xls)",
            "an object of each row",
        ),
        (
            b"%PDF-1.7\n%\xe2\xe3",
            "a PDF",
            "open that with “Open a file…”",
        ),
        (
            b"SQLite format 3\0\x10\0",
            "a database (SQLite)",
            "`timeline convert` makes one of a database of DNA",
        ),
        (b"\x89PNG\r\n\x1a\n\0", "a picture", "make a table of"),
        (
            b"\xff\xd8\xff\xe0\0\x10JFIF",
            "a picture",
            "make a table of",
        ),
        (b"GIF89a\x01\0", "a picture", "make a table of"),
        (b"\xff\xfe\0\0{\0\0\0", "UTF-32", "save it as UTF-8"),
        (b"\0\0\xfe\xff\0\0\0{", "UTF-32", "save it as UTF-8"),
        (b"\0\0\0{\0\0\0}", "UTF-32", "save it as UTF-8"),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
            "Git LFS",
            "git lfs pull",
        ),
        (b"---\nformat: x\n", "YAML", "as JSON"),
        (b"statements:\n  - id: a\n", "YAML", "as JSON"),
        (
            b"{\"id\": \"a\", \"speaker\": \"ann\", \"date\": \"2025\"}\n",
            "a single statement",
            "commas between them",
        ),
        (b"\n<?xml version='1.0'?><a/>", "an XML file", "the address"),
        (
            b" <!doctype html><p>Not here",
            "a web page (HTML)",
            "the address",
        ),
        (
            b"{\"id\": 1}\n{\"id\": 2}",
            "JSON Lines",
            "commas between them",
        ),
        (
            b"\n{\"id\": \"a\"}\r\n\r\n{\"id\"",
            "JSON Lines",
            "commas between them",
        ),
        (
            b"id,date\n1,2",
            "commas between its columns (CSV)",
            "an object of each row",
        ),
        (
            b"\"id\",\"the date\"\r\n1,2",
            "commas between its columns (CSV)",
            "an object of each row",
        ),
        (
            "datum;Sprecher;größe\n".as_bytes(),
            "semicolons between its columns (CSV)",
            "an object of each row",
        ),
        (
            "id\t\u{434}\u{430}\u{442}\u{430}".as_bytes(),
            "tabs between its columns (TSV)",
            "an object of each row",
        ),
        (
            b"id;date\n1;2",
            "semicolons",
            "open it with “Open a file…”, or turn it",
        ),
        (
            b"PK\x03\x04\x14\0",
            "Excel (.xlsx)",
            "save it as CSV and open that with “Open a file…”",
        ),
    ];

    #[test]
    fn each_kind_of_file_is_named_with_what_to_do() {
        for &(bytes, found, advice) in KINDS {
            let told = told(bytes).unwrap_or_default();
            let name = String::from_utf8_lossy(bytes);
            assert!(told.starts_with("found "), "{name}: {told}");
            assert!(told.contains("expected a JSON data file"), "{name}: {told}");
            assert!(
                told.contains(found) && told.contains(advice),
                "{name}: {told}"
            );
        }
    }

    #[test]
    fn what_is_json_or_nothing_known_is_left_to_the_parser() {
        for text in [
            "{}",
            "[]",
            "null",
            "3, 4",
            "nope",
            "{\n\"id\": 1}\n{}",
            "{} {}",
            "{\"a\": 1}\nend",
            "{\"a\" 1}\n{\"b\": 2}",
            "{\"a\": 1,\n\"b\": 2}",
            "{\"title\": \"x\", \"statements\": []}",
            "{\"statements\": [{\"speaker\": \"ann\"}]}",
            "{\"speaker\": \"ann\"",
            "-- a comment",
            "-1",
            "formats: x",
            "while(1);{}",
            "a sentence",
            "id: x, y: {",
            "\"a text\"",
        ] {
            assert_eq!(told(text.as_bytes()), None, "{text}");
        }
    }
}
