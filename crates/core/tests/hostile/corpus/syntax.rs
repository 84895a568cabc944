//! What looks like JSON and is none: it ends the reading there, and the rows before it stay.

use super::{BASE, Case, base_text};

/// Values that JSON does not have, each put in place of a text of the second row: the first row
/// stays.
#[rustfmt::skip]
const NO_VALUES: &[&str] = &[
    "NaN", "-NaN", "Infinity", "-Infinity", "undefined", "nil", "None", "True", "TRUE", "nul",
    "tru", "nulll", "+1",
    "01", "-01", "--1", "1.", ".5", "-.5", "1e", "1e+", "0x10", "0b1", "0o7", "1_000", "1,000",
    "1e999999",
    "-1e999999", "1e99999999999999999999", "'single'", "`tick`", "“curly”", "\"open",
    "\"tab\there\"",
    "\"line\nbreak\"", "\"nul\0\"", "\"\\x41\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\U0041\"",
    "\"\\a\"", "\"\\'\"",
    "\"\\\"", "[1,]", "[,1]", "[1 2]", "{,}", "{\"a\"}", "{\"a\":}", "{a: 1}", "{1: 1}",
    "{null: 1}", "{\"a\": 1,}",
    "{\"a\" 1}", "{\"a\": 1 \"b\": 2}", "[", "{", "]", "}", "[}", "{]", ",", ":", "/* x */ 1",
    "// x", "# x", "-",
    "\\", "@", "(1)", "<!-- -->", "new Date()", "function(){}", "require('fs')",
    "!!python/object:os.system", "&a *a",
    "${x}", "1;", "\u{1}", "\u{b}1", "\u{a0}1", "\u{feff}1",
];

/// What comes after a whole file: all of it stays.
#[rustfmt::skip]
const TAILS: &[&str] = &[
    ",", "}", "]", "x", "null", "{}", "\0", "\u{feff}", "// end", "\u{1a}",
    "<script>window.hostile=1</script>", ";",
    "\u{2028}",
];

/// What comes before it: nothing can be read.
#[rustfmt::skip]
const HEADS: &[&str] = &[
    ")]}',\n", "while(1);", "callback(", "var data = ", "data: ", "\u{1e}", "\0", "#!/bin/sh\n",
    "--\n",
    "\u{feff}\u{feff}", "/**/", "HTTP/1.1 200 OK\n\n", "PK\u{3}\u{4}", "%PDF-1.7\n", "\u{2028}",
    "<?xml version=\"1.0\"?>", "<script>",
];

/// Whole files that are something else.
#[rustfmt::skip]
const OTHERS: &[(&str, &str)] = &[
    ("nothing", ""),
    ("blanks", " \t\r\n"),
    ("a byte order mark", "\u{feff}"),
    ("a zero byte", "\0"),
    ("null", "null"),
    ("a number", "3"),
    ("a text", "\"statements\""),
    ("true", "true"),
    ("a list", "[]"),
    ("a list of rows", "[{\"id\": \"x\"}]"),
    ("an empty object", "{}"),
    ("an object in a list", "[{\"statements\": []}]"),
    ("a table in commas", "id,speaker,date\nx,ann,2025\n"),
    ("lines of JSON", "{\"id\": 1}\n{\"id\": 2}\n"),
    ("YAML", "statements:\n  - id: x\n"),
    ("TOML", "[statements]\nid = 1\n"),
    ("a web page", "<!doctype html><script>window.hostile=1</script>"),
    ("XML", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"b\">]><a>&b;</a>"),
    ("tables that are objects", "{\"format\": \"statement-timeline/1\", \"statements\": {\"0\": {\"id\": \"x\"}, \"length\": 1000000000}}"),
    ("tables that are numbers", "{\"format\": \"statement-timeline/1\", \"statements\": 1000000000, \"actors\": 1e9}"),
    ("a number that is too large for any type", "{\"statements\": 1e400}"),
    ("only braces", "{{{{{{{{"),
    ("only quotes", "\"\"\"\"\""),
    ("only commas", ",,,,,,,,"),
    ("only backslashes", "\"\\\\\\\\\\"),
];

pub fn cases() -> Vec<Case> {
    let text = "\"Town hall\"";
    let no_value = |value: &&str| {
        let name = format!("the value {value:?}");
        Case::told(name, base_text(text, value), 1, "file: line 1")
    };
    let tail = |tail: &&str| {
        let bytes = format!("{BASE}{tail}");
        Case::told(format!("the tail {tail:?}"), bytes, 2, "file: line 1")
    };
    let head = |head: &&str| {
        let bytes = format!("{head}{BASE}");
        Case::told(format!("the head {head:?}"), bytes, 0, "file: ")
    };
    let other =
        |(name, bytes): &(&str, &str)| Case::told(format!("a file that is {name}"), *bytes, 0, "");
    let mut cases: Vec<Case> = NO_VALUES.iter().map(no_value).collect();
    cases.extend(TAILS.iter().map(tail));
    cases.extend(HEADS.iter().map(head));
    cases.extend(OTHERS.iter().map(other));
    cases
}
