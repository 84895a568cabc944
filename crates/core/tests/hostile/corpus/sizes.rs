//! Long texts, long tables, long names of fields, and sizes that are only declared.

use serde_json::json;

use super::{Case, base_text, base_with};

const TEN_MEGABYTES: usize = 10_000_000;

/// Pieces of which long texts are made, as JSON has them.
const PIECES: &[(&str, &str)] = &[
    ("of one word", "a"),
    ("of markup", "<b>&\\\""),
    ("of short words", "a b "),
];

/// Fields that are shown, and how many of the two statements are left without them.
const SHOWN: &[(&str, usize)] = &[
    ("/title", 2),
    ("/actors/1/name", 1),
    ("/sources/1/publisher", 1),
    ("/topics/1/label", 2),
    ("/events/1/label", 2),
    ("/statements/1/summary", 1),
    ("/statements/1/quote", 2),
    ("/statements/1/role", 2),
];

pub fn cases() -> Vec<Case> {
    let mut cases = texts();
    cases.extend(long());
    cases.extend(declared());
    cases
}

fn texts() -> Vec<Case> {
    let mut cases = Vec::new();
    for &(place, left) in SHOWN {
        let path = place.rsplit('/').next().unwrap_or_default();
        let file = base_with(&[place], &json!("@")).to_string();
        // All kinds where most is shown, one elsewhere: each is megabytes to make and to read.
        let kinds = if place.contains("summary") {
            PIECES.len()
        } else {
            1
        };
        for (kind, piece) in &PIECES[..kinds] {
            let name = format!("ten megabytes {kind} in {place}");
            let case = Case::told(name, file.clone(), left, path);
            cases.push(case.filled(vec![(piece, TEN_MEGABYTES / piece.len())]));
        }
        // As long as a text may be: all of it is shown.
        let name = format!("a long text in {place}");
        let case = Case::told(name, file, 2, "entities of HTML");
        cases.push(case.filled(vec![("<b>&\\\" ", 16_000)]));
    }
    cases
}

/// A piece very often somewhere in the base: a name, the piece, how often, what to replace by what
/// (`@` stands for it), how many statements are left, what is told.
#[rustfmt::skip]
const LONG: &[(&str, &str, usize, &str, &str, usize, &str)] = &[
    ("ten megabytes of a date", "x", TEN_MEGABYTES, "2025-08-21\", \"date_basis", "@\", \"date_basis", 1, "statements[1].date"),
    ("ten megabytes of a kind", "x", TEN_MEGABYTES, "\"reported\"", "\"@\"", 1, "statements[1].kind"),
    ("ten megabytes of a speaker", "x", TEN_MEGABYTES, "\"speaker\": \"bob\"", "\"speaker\": \"@\"", 1, "statements[1].speaker"),
    ("ten megabytes of an answer", "x", TEN_MEGABYTES, "\"replies_to\": \"good\"", "\"replies_to\": \"@\"", 2, "statements[1].replies_to"),
    ("ten megabytes of an id", "x", TEN_MEGABYTES, "\"id\": \"tried\"", "\"id\": \"@\"", 1, "statements[1].id"),
    ("ten megabytes of an address", "x", TEN_MEGABYTES, "https://example.org/voices", "https://example.org/@", 2, "sources[1].url"),
    ("ten megabytes of a day", "x", TEN_MEGABYTES, "2025-08-22", "@", 2, "sources[1].published"),
    ("ten megabytes of a format", "x", TEN_MEGABYTES, "statement-timeline/1", "@", 2, "format"),
    ("ten megabytes of a field's name", "x", TEN_MEGABYTES, "\"venue\"", "\"@\"", 2, "is not a field"),
    ("ten megabytes of a number", "9", TEN_MEGABYTES, "\"Town hall\"", "@", 1, "file: line 1"),
    ("ten megabytes of a fraction", "9", TEN_MEGABYTES, "\"Town hall\"", "0.@", 2, "statements[1].venue"),
    ("ten megabytes of blanks in a text", " ", TEN_MEGABYTES, "Town hall", "@", 2, "statements[1].venue"),
    ("ten megabytes of escapes", "\\u0000", TEN_MEGABYTES / 6, "Town hall", "@", 2, "statements[1].venue"),
    ("ten megabytes of halves of letters", "\\ud83d", TEN_MEGABYTES / 6, "Town hall", "@", 2, "file: line 1"),
    ("ten megabytes after the end", "]", TEN_MEGABYTES, "\n ]\n}\n", "\n ]\n}\n@", 2, "file: line 1"),
    ("ten megabytes before the end", "[", TEN_MEGABYTES, "\n ]\n}\n", "\n @]\n}\n", 2, "file: line 1"),
    ("two hundred thousand zeros as rows", "0,", 200_000, "\"statements\": [", "\"statements\": [@", 2, "statements[0]"),
    ("two hundred thousand zeros as a table", "0,", 200_000, "\"topics\": [", "\"topics\": [@", 2, "topics[0]"),
    ("two hundred thousand zeros as ids", "0,", 200_000, "[\"ann\"]", "[@\"ann\"]", 1, "statements[1].about[0]"),
    ("two hundred thousand zeros as a text", "0,", 200_000, "\"Town hall\"", "[@0]", 2, "statements[1].venue"),
    ("two hundred thousand zeros in an unknown field", "0,", 200_000, "\"venue\"", "\"x\": [@0], \"venue\"", 2, "statements[1].x"),
    ("two hundred thousand commas", ",", 200_000, "[\"ann\"]", "[@]", 1, "file: line 1"),
    ("nulls as rows", "null,", 200_000, "\"statements\": [", "\"statements\": [@", 2, "statements[0]"),
    ("nulls as positions", "null,", 200_000, "\"positions\": [{\"topic\": \"ferry\"", "\"positions\": [@{\"topic\": \"ferry\"", 2, "statements[1].positions[0]"),
    ("a field a hundred thousand times", "\"venue\": \"x\", ", 100_000, "\"venue\"", "@\"venue\"", 2, "statements[1].venue"),
    ("an unknown field a hundred thousand times", "\"x\": 0, ", 100_000, "\"venue\"", "@\"venue\"", 2, "statements[1].x"),
];

/// The same, of which nothing is wrong.
#[rustfmt::skip]
const LONG_AND_GOOD: &[(&str, &str, usize, &str, &str)] = &[
    ("ten megabytes of blanks", " ", TEN_MEGABYTES, "\"venue\"", "@\"venue\""),
    ("the same actor fifty thousand times", "\"ann\",", 50_000, "[\"ann\"]", "[@\"ann\"]"),
];

fn long() -> Vec<Case> {
    let mut cases = Vec::new();
    for &(name, piece, times, from, to, left, words) in LONG {
        let case = Case::told(name, base_text(from, to), left, words);
        cases.push(case.filled(vec![(piece, times)]));
    }
    for &(name, piece, times, from, to) in LONG_AND_GOOD {
        let case = Case::silent(name, base_text(from, to), 2);
        cases.push(case.filled(vec![(piece, times)]));
    }
    cases
}

/// Fields that would make a careless reader set memory aside.
fn declared() -> Vec<Case> {
    #[rustfmt::skip]
    const NAMES: &[&str] = &[
        "length", "size", "count", "capacity", "total", "__len__", "$ref", "$schema", "@type",
        "__proto__",
        "constructor", "prototype", "toJSON", "then",
    ];
    let sizes = [
        json!(1_000_000_000),
        json!(u64::MAX),
        json!(-1),
        json!(1e300),
        json!("1e9"),
        json!([1_000_000_000]),
    ];
    let mut cases = Vec::new();
    for name in NAMES {
        for size in &sizes {
            let rows = [
                "",
                "/statements/1",
                "/statements/1/positions/0",
                "/actors/1",
            ];
            let places = rows.map(|row| format!("{row}/{name}"));
            let file = base_with(&places.each_ref().map(String::as_str), size);
            let title = format!("{name} is {size}");
            cases.push(Case::told(title, file.to_string(), 2, name));
        }
    }
    cases
}
