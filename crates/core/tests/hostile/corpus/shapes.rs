//! Files that are well-formed but strange: circles, twins, crowds, and rows that refer to
//! themselves.

use std::fmt::Write;

use serde_json::{Value, json};

use super::{Case, base_text, base_with};

/// Ids that mean something elsewhere: in paths, addresses, scripts, selectors, lists. Taken, and
/// noted.
#[rustfmt::skip]
const IDS: &[&str] = &[
    ".", "..", "/", "//", "\\", "?", "#", "%", "%00", "%2e%2e", "&", "=", "+", ",", "a,b", ";",
    ":", "side:south",
    "*", "[", "]", "[x]", "\"", "'", "`", "a b", " ", "\u{3000}x", "__proto__", "constructor()",
    "toString", "ANN",
    "Ann", "ánn", "a\u{301}nn", "ａｎｎ", "аnn", "a\0nn", "a\nnn", "\u{202e}nna", "\u{feff}ann",
    "ann ", "𝕒𝕟𝕟", "👩‍👩‍👧",
    "\u{10ffff}", "x\"]),*{},a[b=\"",
];

/// The same twice: a name, what to replace in the base by what, how many statements are left, what
/// is told.
#[rustfmt::skip]
const TWINS: &[(&str, &str, &str, usize, &str)] = &[
    ("a table twice, first empty", "\"statements\": [", "\"statements\": [], \"statements\": [", 0, "statements: stands twice"),
    ("a table twice, first null", "\"statements\": [", "\"statements\": null, \"statements\": [", 0, "statements: stands twice"),
    ("a table twice, last empty", "\n}", ", \"statements\": []\n}", 2, "statements: stands twice"),
    ("a format twice", "\"title\"", "\"format\": \"x\", \"title\"", 2, "format: stands twice"),
    ("an id twice in a row", "\"id\": \"tried\"", "\"id\": \"tried\", \"id\": \"good\"", 2, "statements[1].id"),
    ("a date twice in a row", "\"date_basis\"", "\"date\": \"never\", \"date_basis\"", 2, "statements[1].date"),
    ("a name escaped", "\"venue\"", "\"venue\": \"x\", \"ven\\u0075e\"", 2, "statements[1].venue"),
    ("an empty name", "\"venue\"", "\"\": 1, \"venue\"", 2, "is not a field"),
    ("names in capitals", "\"venue\"", "\"VENUE\"", 2, "statements[1].VENUE"),
    ("names with blanks", "\"venue\"", "\" venue\"", 2, "statements[1]. venue"),
    ("twin statements", "\"id\": \"tried\"", "\"id\": \"good\"", 1, "statements[1].id"),
    ("twin actors", "\"id\": \"bob\", \"name\"", "\"id\": \"ann\", \"name\"", 1, "actors[1].id"),
    ("twin topics", "\"id\": \"ferry\"", "\"id\": \"bridge\"", 2, "topics[1].id"),
    ("twin sides", "\"id\": \"south\"", "\"id\": \"north\"", 2, "sides[1].id"),
    ("twin sources", "\"id\": \"radio\"", "\"id\": \"paper\"", 1, "sources[1].id"),
    ("twin events", "\"id\": \"flood\"", "\"id\": \"fair\"", 2, "events[1].id"),
];

pub fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for id in IDS.iter().filter(|id| !id.trim().is_empty()) {
        for (table, places) in [
            ("statements", &["/statements/1/id"][..]),
            ("actors", &["/actors/1/id", "/statements/1/speaker"]),
            (
                "topics",
                &["/topics/1/id", "/statements/1/positions/0/topic"],
            ),
            ("sides", &["/sides/1/id", "/actors/1/side"]),
        ] {
            let bytes = base_with(places, &json!(id)).to_string();
            cases.push(Case::told(
                format!("the id {id:?} in {table}"),
                bytes,
                2,
                format!("{table}[1].id"),
            ));
        }
    }
    cases.extend(
        TWINS.iter().map(|&(name, from, to, left, words)| {
            Case::told(name, base_text(from, to), left, words)
        }),
    );
    cases.extend(circles());
    cases.extend(crowds());
    cases
}

/// Rows that lead back to themselves.
fn circles() -> Vec<Case> {
    let with = |places: &[(&str, Value)]| {
        let mut file = base_with(&[], &Value::Null);
        for (place, value) in places {
            let (row, field) = place.rsplit_once('/').expect("a pointer has a slash");
            file.pointer_mut(row).expect("the base has the row")[field] = value.clone();
        }
        file.to_string()
    };
    let both = "/statements/0/replies_to";
    vec![
        Case::silent(
            "an answer to itself",
            with(&[("/statements/1/replies_to", json!("tried"))]),
            2,
        ),
        Case::silent(
            "two that answer each other",
            with(&[(both, json!("tried"))]),
            2,
        ),
        Case::silent(
            "an answer before its time",
            with(&[
                (both, json!("tried")),
                ("/statements/1/replies_to", Value::Null),
            ]),
            2,
        ),
        Case::silent(
            "about the speaker",
            with(&[("/statements/1/about", json!(["bob", "bob", "bob"]))]),
            2,
        ),
        Case::silent(
            "every stance at once",
            with(&[("/statements/1/positions", every_stance())]),
            2,
        ),
        Case::told(
            "an answer to what is left out",
            with(&[
                (both, json!("tried")),
                ("/statements/1/date", json!("never")),
            ]),
            1,
            "statements[0].replies_to",
        ),
        Case::silent("a chain of two thousand answers", chain(2_000), 2_000),
        Case::silent(
            "a circle of two thousand answers",
            chain(2_000).replacen("\"id\":\"s0\"", "\"id\":\"s0\",\"replies_to\":\"s1999\"", 1),
            2_000,
        ),
    ]
}

fn every_stance() -> Value {
    let words = ["supports", "opposes", "conditional", "unclear"];
    let position = |stance: &str| json!({"topic": "ferry", "stance": stance});
    words.into_iter().cycle().take(400).map(position).collect()
}

/// Many of one kind, which would make a page slow that looks at each for each.
fn crowds() -> Vec<Case> {
    let crowd = |name: &str, table: &str, row: fn(usize) -> Value, count: usize| {
        let mut file = base_with(&[], &Value::Null);
        let rows = file[table].as_array_mut().expect("a table is a list");
        rows.extend((0..count).map(row));
        let left = if table == "statements" { 2 + count } else { 2 };
        let (name, file) = (format!("{count} {name}"), file.to_string());
        if file.contains('<') {
            Case::told(name, file, left, "entities of HTML")
        } else {
            Case::silent(name, file, left)
        }
    };
    vec![
        crowd(
            "publishers whose names give one slug",
            "sources",
            |at| json!({"id": format!("p{at}"), "publisher": "!".repeat(at + 1)}),
            2_000,
        ),
        crowd(
            "publishers",
            "sources",
            |at| json!({"id": format!("p{at}"), "publisher": format!("P{at}")}),
            5_000,
        ),
        crowd(
            "actors",
            "actors",
            |at| json!({"id": format!("a{at}"), "name": format!("A{at}"), "side": "north"}),
            2_000,
        ),
        crowd(
            "sides",
            "sides",
            |at| json!({"id": format!("x{at}"), "name": format!("S{at}")}),
            2_000,
        ),
        crowd(
            "topics",
            "topics",
            |at| json!({"id": format!("t{at}"), "label": format!("T{at}"), "proposition": "<i>"}),
            1_000,
        ),
        crowd(
            "events on one day",
            "events",
            |at| json!({"id": format!("e{at}"), "date": "2025-08-20", "label": format!("<u>{at}")}),
            5_000,
        ),
        crowd(
            "statements on one day",
            "statements",
            |at| one(at, "2025-08-20".into()),
            2_000,
        ),
        crowd(
            "statements over all of time",
            "statements",
            |at| one(at, format!("{:04}", 1 + at * 4)),
            2_000,
        ),
        crowd(
            "statements that each last for all of time",
            "statements",
            |at| one(at, "0001/9999".into()),
            1_000,
        ),
    ]
}

fn one(at: usize, date: String) -> Value {
    json!({"id": format!("s{at}"), "speaker": "ann", "date": date, "kind": "spoken",
        "summary": "<b>", "source": "paper"})
}

/// Statements that each answer the one before.
fn chain(count: usize) -> String {
    let mut rows = String::new();
    for at in 0..count {
        let comma = if at > 0 { "," } else { "" };
        let answer = if at > 0 {
            format!(",\"replies_to\":\"s{}\"", at - 1)
        } else {
            String::new()
        };
        let _ = write!(
            rows,
            "{comma}{{\"id\":\"s{at}\",\"speaker\":\"ann\",\"date\":\"2025\",\"kind\":\"spoken\",\"summary\":\"x\",\"source\":\"p\"{answer}}}"
        );
    }
    format!(
        "{{\"format\":\"statement-timeline/1\",\"actors\":[{{\"id\":\"ann\",\"name\":\"Ann\"}}],\"sources\":[{{\"id\":\"p\",\"publisher\":\"P\"}}],\"statements\":[{rows}]}}"
    )
}
