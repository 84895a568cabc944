use super::json_value::JsonValue;
use super::metadata::read_metadata;
use super::table_name::TableName;
use super::tables::Tables;
use super::utf8_repair::{line_and_column, repaired};
use super::*;
use crate::limits::LONGEST_TEXT_BYTES;
use crate::model::{Attribution, CombinedStance, Stance};
use crate::problem::{Effect, Fault, summary};
use crate::text_index::HashSeed;
use proptest::prelude::*;

const REAL: &[u8] = include_bytes!("../../../../public/data/statements.json");
const SMALL: &str = include_str!("fixtures/small.json");

fn messages(loaded: &Loaded) -> Vec<String> {
    loaded.problems.iter().map(ToString::to_string).collect()
}

fn ids(loaded: &Loaded) -> Vec<String> {
    loaded
        .dataset
        .statements
        .iter()
        .map(|(_, statement)| statement.id.clone())
        .collect()
}

#[test]
fn the_real_data_set_has_no_problem() {
    let loaded = load(REAL);
    assert_eq!(messages(&loaded), Vec::<String>::new());
    let text: serde_json::Value = serde_json::from_slice(REAL).unwrap();
    assert_eq!(
        loaded.dataset.statements.len(),
        text["statements"].as_array().unwrap().len()
    );
    assert_eq!(
        loaded.dataset.actors.len(),
        text["actors"].as_array().unwrap().len()
    );
}

#[test]
fn statements_are_in_order_of_time_and_replies_follow_them() {
    let dataset = load(SMALL.as_bytes()).dataset;
    let order: Vec<&str> = dataset
        .statements
        .iter()
        .map(|(_, row)| row.id.as_str())
        .collect();
    assert_eq!(
        order,
        [
            "cid-year",
            "bob-month",
            "ann-first",
            "bob-on-ann",
            "ann-second",
            "bob-answer"
        ]
    );
    let (second, answer) = (
        dataset.statements.find("ann-second").unwrap(),
        dataset.statements.find("bob-answer").unwrap(),
    );
    assert_eq!(dataset.statements[answer].replies_to, Some(second));
    assert_eq!(dataset.answers_to(second), [answer]);
}

#[test]
fn attribution_and_tone_say_what_a_mark_must_show() {
    let dataset = load(SMALL.as_bytes()).dataset;
    let look = |id| {
        let row = &dataset.statements[dataset.statements.find(id).unwrap()];
        (row.attribution(), row.combined_stance())
    };
    assert_eq!(
        look("ann-first"),
        (Attribution::Own, CombinedStance::One(Stance::Supports))
    );
    assert_eq!(
        look("ann-second"),
        (
            Attribution::Hearsay,
            CombinedStance::One(Stance::Conditional)
        )
    );
    assert_eq!(
        look("bob-on-ann"),
        (
            Attribution::AboutOther,
            CombinedStance::One(Stance::Supports)
        )
    );
    assert_eq!(
        look("bob-answer"),
        (Attribution::Own, CombinedStance::Mixed)
    );
    assert_eq!(
        look("bob-month"),
        (Attribution::Own, CombinedStance::Silent)
    );
}

#[test]
fn what_a_row_says_beside_the_least_is_kept_as_it_stands() {
    let dataset = load(SMALL.as_bytes()).dataset;
    assert_eq!(dataset.language.as_deref(), Some("en"));
    assert_eq!(dataset.about.len(), 2);
    let row = &dataset.statements[dataset.statements.find("ann-first").unwrap()];
    assert_eq!(row.headline.as_deref(), Some("A bridge must come"));
    assert_eq!(row.quote_language.as_deref(), Some("de"));
    let pages: Vec<&str> = row
        .sources()
        .map(|page| dataset.sources[page].id.as_str())
        .collect();
    assert_eq!(pages, ["paper", "council"]);
    let ann = &dataset.actors[row.speaker];
    assert_eq!((ann.short_name(), ann.aliases.len()), ("A.", 2));
    let bob = &dataset.actors[dataset.actors.find("bob").unwrap()];
    assert_eq!(
        bob.short_name(),
        "Bob",
        "the name, where there is no shorter"
    );
}

/// The small set with one text replaced; it must occur.
fn broken(from: &str, to: &str) -> Loaded {
    assert!(SMALL.contains(from), "{from}");
    load(SMALL.replacen(from, to, 1).as_bytes())
}

/// What to replace, what by, the message, and how many of the six statements stay.
type Case = (&'static str, &'static str, &'static [&'static str], usize);

const CASES: &[Case] = &[
    (
        r#""date": "2025-09-01""#,
        r#""date": "2025-02-30""#,
        &[
            "statements[0].date (bob-answer): found “2025-02-30”; expected a day that the calendar \
             has",
        ],
        5,
    ),
    (
        r#""date": "2025-08-16/2025-08-17""#,
        r#""date": "2025-08-17/2025-08-16""#,
        &[
            "statements[1].date (ann-first): found “2025-08-17/2025-08-16”; expected an interval \
             whose start is not after its end",
        ],
        5,
    ),
    (
        r#""date": "2025-09-01", "#,
        "",
        &["statements[0].date (bob-answer): is missing; expected an EDTF date such as 2025-08-20"],
        5,
    ),
    (
        r#""date": "2025-09-01""#,
        r#""date": 20250901"#,
        &[
            "statements[0].date (bob-answer): found the number 20250901; expected a text in quotes \
             such as \"2025-09-01\"",
        ],
        5,
    ),
    (
        r#""speaker": "cid""#,
        r#""speaker": "dot""#,
        &[
            "statements[5].speaker (cid-year): unknown id “dot”; expected the id of an actor in \
             actors",
        ],
        5,
    ),
    (
        r#""about": ["ann"]"#,
        r#""about": ["dot"]"#,
        &[
            "statements[2].about[0] (bob-on-ann): unknown id “dot”; expected the id of an actor in \
             actors",
        ],
        5,
    ),
    (
        r#""about": ["ann"]"#,
        r#""about": "ann""#,
        &["statements[2].about (bob-on-ann): found the text “ann”; expected a list"],
        5,
    ),
    (
        r#""kind": "written""#,
        r#""kind": "sung""#,
        &[
            "statements[0].kind (bob-answer): found “sung”; expected one of spoken, written, \
             joint-document, reported",
        ],
        5,
    ),
    (
        r#""summary": "A bridge must come.""#,
        r#""summary": "  ""#,
        &["statements[1].summary (ann-first): is empty; expected a text"],
        5,
    ),
    (
        r#""stance": "opposes""#,
        r#""stance": "hates""#,
        &[
            "statements[0].positions[0].stance (bob-answer): found “hates”; expected one of \
             supports, opposes, conditional, unclear",
        ],
        6,
    ),
    (
        r#"{"topic": "ferry", "stance": "supports"}]"#,
        r#"{"topic": "tunnel", "stance": "supports"}]"#,
        &[
            "statements[0].positions[1].topic (bob-answer): unknown id “tunnel”; expected the id \
             of a topic in topics",
        ],
        6,
    ),
    (
        r#""replies_to": "ann-second""#,
        r#""replies_to": "gone""#,
        &[
            "statements[0].replies_to (bob-answer): unknown id “gone”; expected the id of a \
             statement that is shown",
        ],
        6,
    ),
    (
        r#""id": "ann-second""#,
        r#""id": "ann-first""#,
        &[
            "statements[3].id (ann-first): the id “ann-first” stands twice; expected an id of its \
             own",
            "statements[0].replies_to (bob-answer): unknown id “ann-second”; expected the id of a \
             statement that is shown",
        ],
        5,
    ),
    (
        r#""url": "https://example.org/two-banks""#,
        r#""url": "javascript:alert(1)""#,
        &[
            "sources[0].url (paper): found “javascript:alert(1)”; expected an address that starts \
             with http:// or https://",
        ],
        6,
    ),
    (
        r#""published": "2025-09-02""#,
        r#""published": "August""#,
        &["sources[0].published (paper): found “August”; expected a day such as 2025-08-20"],
        6,
    ),
    (
        r#""kind": "person", "side": "south""#,
        r#""kind": "robot", "side": "east""#,
        &[
            "actors[2].kind (cid): found “robot”; expected one of person, state, organisation, \
             unnamed",
            "actors[2].side (cid): unknown id “east”; expected the id of a side in sides",
        ],
        6,
    ),
    (
        r#""venue": "Town hall""#,
        r#""place": "Town hall""#,
        &["statements[1].place (ann-first): is not a field of this format; it is left unread"],
        6,
    ),
    (
        r#""venue": "Town hall""#,
        r#""venue": "Town hall", "venue": "Pier""#,
        &["statements[1].venue (ann-first): stands twice in one row; the first is read"],
        6,
    ),
    (
        r#""venue": "Town hall""#,
        r#""venue": ["Town hall"]"#,
        &["statements[1].venue (ann-first): found a list; expected a text"],
        6,
    ),
    (r#""venue": "Town hall""#, r#""venue": null"#, &[], 6),
    (
        r#""statement-timeline/1""#,
        r#""statement-timeline/9""#,
        &["format: found “statement-timeline/9”; expected statement-timeline/1"],
        6,
    ),
    (
        r#""format": "statement-timeline/1","#,
        "",
        &["format: is missing; expected statement-timeline/1"],
        6,
    ),
    (
        r#""title": "A small set""#,
        r#""colour": "red""#,
        &["colour: is not a field of this format; it is left unread"],
        6,
    ),
    (
        r#"{"id": "south", "name": "South"}"#,
        r#"{"id": "South!", "name": "South"}"#,
        &[
            "sides[1].id (South!): found “South!”; expected an id of small letters, digits and \
             hyphens, at most 200 of them",
            "actors[2].side (cid): unknown id “south”; expected the id of a side in sides",
        ],
        6,
    ),
    (
        r#""positions": []"#,
        r#""positions": [7]"#,
        &["statements[4].positions[0] (bob-month): found the number 7; expected an object"],
        6,
    ),
    (
        r#""headline": "A bridge must come""#,
        r#""headline": 7"#,
        &["statements[1].headline (ann-first): found the number 7; expected a text"],
        6,
    ),
    (
        r#""quote_language": "de""#,
        r#""quote_language": "German (Austria)""#,
        &[
            "statements[1].quote_language (ann-first): found “German (Austria)”; expected a \
             language tag (BCP 47) such as en, uk or pt-BR",
        ],
        6,
    ),
    (
        r#""also": ["council"]"#,
        r#""also": ["council", "gone", "paper", 3, "council"]"#,
        &[
            "statements[1].also[1] (ann-first): unknown id “gone”; expected the id of a source in \
             sources",
            "statements[1].also[2] (ann-first): the id “paper” stands twice in this row; expected \
             each once",
            "statements[1].also[3] (ann-first): found the number 3; expected the id of a source",
            "statements[1].also[4] (ann-first): the id “council” stands twice in this row; \
             expected each once",
        ],
        6,
    ),
    (
        r#""also": ["council"]"#,
        r#""also": "council""#,
        &["statements[1].also (ann-first): found the text “council”; expected a list"],
        6,
    ),
    (
        r#""kind": "official""#,
        r#""kind": "blog""#,
        &["sources[1].kind (council): found “blog”; expected one of official, news, other"],
        6,
    ),
    (
        r#""short": "A.", "aliases": ["Anne", "Анна"]"#,
        r#""short": " ", "aliases": ["Anne", "", null]"#,
        &[
            "actors[0].short (ann): is empty; expected a text",
            "actors[0].aliases[1] (ann): is empty; expected a text",
            "actors[0].aliases[2] (ann): found null; expected a text",
        ],
        6,
    ),
    (
        r#""short": "A.""#,
        r#""short": "Bob""#,
        &[
            "actors[0].short (ann): “Bob” is what another actor is called too; expected a short \
             name of its own",
        ],
        6,
    ),
    (
        r#""name": "Bob","#,
        r#""name": "Bob", "short": "A.","#,
        &[
            "actors[0].short (ann): “A.” is what another actor is called too; expected a short \
             name of its own",
            "actors[1].short (bob): “A.” is what another actor is called too; expected a short \
             name of its own",
        ],
        6,
    ),
    (r#""short": "A.""#, r#""short": "Ann""#, &[], 6),
    (
        r#""aliases": ["Anne", "Анна"]"#,
        r#""aliases": "Anne""#,
        &["actors[0].aliases (ann): found the text “Anne”; expected a list"],
        6,
    ),
    (
        r#"["What two banks said of a bridge.", "Made up for tests."]"#,
        r#"["What two banks said of a bridge.", {"text": "Made up."}]"#,
        &["about[1]: found an object; expected a text"],
        6,
    ),
    (
        r#""language": "en""#,
        r#""language": "English!""#,
        &["language: found “English!”; expected a language tag (BCP 47) such as en, uk or pt-BR"],
        6,
    ),
    (r#" "positions": [],"#, "", &[], 6),
    (
        r#""date": "2025-08-19/2025-08-20", "label""#,
        r#""date": "then", "label""#,
        &[
            "events[0].date (flood): found “then”; expected an EDTF date such as 2025-08-20, \
             2025-08, 2025-08~, 2025-08-16/2025-08-17 or ../2025-08-20",
        ],
        6,
    ),
];

#[test]
fn each_fault_is_named_with_its_path_and_costs_nothing_else() {
    for (from, to, expected, left) in CASES {
        let loaded = broken(from, to);
        assert_eq!(messages(&loaded), *expected, "{from} -> {to}");
        assert_eq!(loaded.dataset.statements.len(), *left, "{from} -> {to}");
    }
}

#[test]
fn all_faults_of_a_row_are_named_at_once() {
    let loaded = broken(
        r#""speaker": "cid", "date": "2025", "kind": "spoken""#,
        r#""speaker": "dot", "date": "soon""#,
    );
    let paths: Vec<&str> = loaded
        .problems
        .iter()
        .map(|problem| problem.path.as_str())
        .collect();
    assert_eq!(
        paths,
        [
            "statements[5].speaker",
            "statements[5].date",
            "statements[5].kind"
        ]
    );
    assert_eq!(summary(&loaded.problems), "1 row left out");
}

#[test]
fn a_syntax_error_has_its_line_and_column_and_keeps_the_rows_before_it() {
    let loaded = broken(
        r#""id": "ann-second", "speaker""#,
        r#""id": "ann-second" "speaker""#,
    );
    assert_eq!(loaded.problems[0].effect, Effect::RestUnread);
    let line = SMALL
        .lines()
        .position(|line| line.contains("\"ann-second\", \"speaker"))
        .unwrap()
        + 1;
    assert!(
        messages(&loaded)[0].starts_with(&format!(
            "file: line {line}, column 23: expected `,` or `}}`"
        )),
        "{:?}",
        messages(&loaded)
    );
    assert_eq!(ids(&loaded), ["ann-first", "bob-on-ann", "bob-answer"]);
}

#[test]
fn what_is_no_data_file_is_told_apart() {
    for (bytes, message) in [
        (
            &b""[..],
            "file: found an empty file; expected a JSON data file",
        ),
        (
            b" \n",
            "file: found an empty file; expected a JSON data file",
        ),
        (
            b"<!doctype html><p>Not found",
            "file: found a web page (HTML); expected a JSON data file: look whether the address \
             leads to the data itself and not to a page about it or an error",
        ),
        (b"[]", "file: found a list; expected an object"),
        (
            b"nope",
            "file: line 1, column 2: expected ident; expected well-formed JSON (RFC 8259)",
        ),
    ] {
        assert_eq!(messages(&load(bytes))[0], message);
    }
    assert_eq!(
        ids(&load(format!("\u{feff}{SMALL}").as_bytes())).len(),
        6,
        "a byte order mark does no harm"
    );
}

#[test]
fn a_file_cut_off_anywhere_keeps_whole_rows_and_says_so() {
    for end in 0..SMALL.len() - 3 {
        let Some(cut) = SMALL.get(..end) else {
            continue;
        };
        let loaded = load(cut.as_bytes());
        assert!(!loaded.problems.is_empty(), "cut at {end}");
        assert!(loaded.dataset.statements.len() <= 6);
    }
}

#[test]
fn what_is_no_text_is_replaced_named_and_costs_nothing_else() {
    let in_title = |bytes: &[u8]| {
        let (before, after) = SMALL.split_once("A small set").unwrap();
        load(&[before.as_bytes(), bytes, after.as_bytes()].concat())
    };
    for bytes in [&b"M\xfcnchen"[..], br"half \ud83d a letter"] {
        let loaded = in_title(bytes);
        assert_eq!(ids(&loaded).len(), 6);
        assert!(loaded.dataset.title.contains('\u{fffd}'));
        let told = messages(&loaded);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("file: line 3, column 1"), "{told:?}");
        assert!(told[0].ends_with("expected UTF-8 or UTF-16"), "{told:?}");
    }
}

#[test]
fn what_lies_deeper_than_any_field_is_passed_over() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let loaded = broken(r#""Town hall""#, &deep);
    assert_eq!(
        messages(&loaded),
        ["statements[1].venue (ann-first): found a list; expected a text"]
    );
    assert_eq!(ids(&loaded).len(), 6);
}

#[test]
fn a_text_that_no_page_can_show_is_left_out_and_named_in_short() {
    for (from, field, left) in [
        ("Town hall", "venue", 6),
        ("A bridge must come.", "summary", 5),
    ] {
        let fits = broken(from, &"x".repeat(LONGEST_TEXT_BYTES));
        assert_eq!((messages(&fits), ids(&fits).len()), (vec![], 6));
        let loaded = broken(from, &"x".repeat(LONGEST_TEXT_BYTES + 1));
        assert_eq!(
            messages(&loaded),
            [format!(
                "statements[1].{field} (ann-first): is 100001 bytes long; expected a text of at \
                 most 100000"
            )]
        );
        assert_eq!(ids(&loaded).len(), left);
    }
    let id = "x".repeat(1000);
    let twice = SMALL.replace("ann-first", &id).replace("bob-on-ann", &id);
    assert!(
        messages(&load(twice.as_bytes()))
            .iter()
            .all(|line| line.len() < 300)
    );
}

#[test]
fn a_text_that_would_turn_its_neighbours_is_closed_and_noted() {
    let loaded = broken("Town hall", "\u{202e}llah nwoT");
    assert_eq!(
        messages(&loaded),
        [
            "statements[1].venue (ann-first): has signs that turn the direction of writing beyond \
             its end; they are held within it"
        ]
    );
    let row = loaded.dataset.statements.find("ann-first").unwrap();
    assert_eq!(
        loaded.dataset.statements[row].venue.as_deref(),
        Some("\u{202e}llah nwoT\u{202c}")
    );
}

#[test]
fn addresses_that_could_run_something_are_refused() {
    use super::row::address_from_text;
    for bad in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.org",
        "https://",
        "https:// a",
        "http://a\nb",
        "ftp://a",
        "https:///a",
        "https://example.org/\u{202e}gpj.exe",
        "é",
    ] {
        assert_eq!(address_from_text(bad), None, "{bad}");
    }
    for good in ["https://example.org/a?b#c", "HTTP://example.org"] {
        assert_eq!(address_from_text(good).as_deref(), Some(good));
    }
}

/// All rows, to be compared.
fn rows(dataset: &Dataset) -> String {
    let rows = (
        (&dataset.title, &dataset.language, &dataset.about),
        (&dataset.updated, &dataset.licence),
        dataset.topics.iter().collect::<Vec<_>>(),
        dataset.sides.iter().collect::<Vec<_>>(),
        dataset.actors.iter().collect::<Vec<_>>(),
        dataset.sources.iter().collect::<Vec<_>>(),
        &dataset.events,
        dataset.statements.iter().collect::<Vec<_>>(),
    );
    format!("{rows:?}")
}

/// What is in a file, read the plain way: one tree of the whole file.
fn load_as_one_tree(bytes: &[u8]) -> (String, Vec<String>) {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let (value, error) = JsonValue::from_json(text);
    let mut problems = Vec::new();
    let mut tables = Tables::default();
    if error.is_none() || value != JsonValue::Null {
        read_metadata(value.clone(), &mut tables.parts, &mut problems);
    }
    for name in TableName::ALL {
        let JsonValue::Row(fields) = &value else {
            break;
        };
        let table = fields.iter().find(|(field, _)| field == name.word());
        let Some((_, JsonValue::List(rows))) = table else {
            continue;
        };
        for (index, row) in rows.iter().enumerate() {
            tables.read_row(name, index, row.clone(), &mut problems);
        }
    }
    tables.settle(&mut problems);
    tables.parts.put_in_order_of_time();
    let mut lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    if let Some(error) = error {
        let text = error.to_string();
        let message = text.split(" at line ").next().unwrap();
        let (line, column) = (error.line(), error.column());
        let line = format!(
            "file: line {line}, column {column}: {message}; expected well-formed JSON (RFC 8259)"
        );
        lines.insert(0, line);
    }
    (rows(&Dataset::from_parts(tables.parts)), lines)
}

/// The same, with what is no text repaired first where that helps.
fn load_mended_as_one_tree(bytes: &[u8]) -> (String, Vec<String>) {
    let is_bad = JsonValue::from_json(bytes).1.is_some();
    let Some((repaired, at)) = repaired(bytes).filter(|_| is_bad) else {
        return load_as_one_tree(bytes);
    };
    let (rows, mut lines) = load_as_one_tree(&repaired);
    if JsonValue::from_json(&repaired).0 != JsonValue::Null {
        let (line, column) = line_and_column(bytes, at);
        let fault = Fault::UnreadableText { line, column };
        lines.insert(0, format!("file: {fault}"));
    }
    (rows, lines)
}

/// The same, read in slices of this many bytes.
fn load_in_slices(bytes: &[u8], slice: usize) -> (String, Vec<String>) {
    let mut reading = IncrementalLoader::new(bytes, HashSeed::default());
    while reading.step(slice) {}
    let loaded = reading.finish();
    (rows(&loaded.dataset), messages(&loaded))
}

/// Files with everything that could confuse whoever looks for the rows first.
const ODD_FILES: &[&str] = &[
    "null",
    "7",
    "[{\"statements\": []}]",
    "\"statements\"",
    "{}",
    "{} {}",
    "{\"statements\": [1",
    "{\"statements\": [1x, 2]}",
    "{\"statements\": [1, 2 3]}",
    "{\"statements\": [1, -, 3]}",
    "{\"statements\": [{\"id\": \"a\"}, {\"id\": \"b\", ], 3]}",
    "{\"statements\": [{\"a\": tru}], \"topics\": [4]}",
    "{\"statements\": [1, {\"a\": [}], \"topics\": [4]}",
    "{\"statements\": 5, \"statements\": [6], \"topics\": [4], \"topics\": [5, }",
    "{\"topics\": [4], \"topics\": [5, 6",
    "{\"title\": \"a\"5, \"topics\": [4]}",
    "{\"title\": 05, \"topics\": [4]}",
    "{\"title\": [1, 2",
    "{\"topics\": {\"a\": 1}, \"sides\" [4]}",
    "{\"topics\": [4],\n\"title\": \"a\",\n \"sides\"; [4]}",
    "{\"t\\u006fpics\": [4], \"\\x\": 3}",
    "{\"a\": \"\u{1}\"}",
    "\n\n{\"topics\": [\"\\q\"]}",
];

#[test]
fn odd_files_are_read_in_slices_as_they_are_at_once() {
    for file in ODD_FILES {
        let expected = load_as_one_tree(file.as_bytes());
        for slice in [1, usize::MAX] {
            assert_eq!(load_in_slices(file.as_bytes(), slice), expected, "{file}");
        }
    }
}

#[test]
fn a_file_cut_off_anywhere_is_read_in_slices_as_it_is_at_once() {
    for end in SMALL.find('{').unwrap() + 1..=SMALL.len() {
        let cut = &SMALL.as_bytes()[..end];
        // A cut may go through a letter.
        let expected = load_mended_as_one_tree(cut);
        assert_eq!(load_in_slices(cut, 1 + end % 500), expected, "cut at {end}");
    }
}

#[test]
fn tables_are_read_in_their_order_wherever_they_stand() {
    let text: serde_json::Value = serde_json::from_str(SMALL).unwrap();
    let field = |name: &str| format!("{name:?}: {}", text[name]);
    let names = [
        "statements",
        "events",
        "sources",
        "actors",
        "sides",
        "topics",
        "format",
    ];
    let file = format!("{{{}}}", names.map(field).join(","));
    let loaded = load(file.as_bytes());
    assert_eq!(messages(&loaded), Vec::<String>::new());
    assert_eq!(loaded.dataset.statements.len(), 6);
    let cut = load_in_slices(&file.as_bytes()[..file.len() - 9], 1);
    assert_eq!(cut, load_as_one_tree(&file.as_bytes()[..file.len() - 9]));
}

#[test]
fn how_much_is_read_is_told_in_statements() {
    let mut reading = IncrementalLoader::new(SMALL.as_bytes(), HashSeed::default());
    let mut told = Vec::new();
    while reading.step(1) {
        if let Progress::IncrementalLoader { rows, of } = reading.progress() {
            told.push((rows, of));
        }
    }
    assert!(told.is_sorted());
    assert_eq!(told.first(), Some(&(0, 6)));
    assert_eq!(told.last(), Some(&(6, 6)));
}

proptest! {
    #[test]
    fn no_bytes_make_the_loader_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = load(&bytes);
    }

    #[test]
    fn a_flipped_byte_never_makes_the_loader_panic_or_add_rows(at in 0..SMALL.len(), byte: u8) {
        let mut bytes = SMALL.as_bytes().to_vec();
        bytes[at] = byte;
        prop_assert!(load(&bytes).dataset.statements.len() <= 6);
    }

    #[test]
    fn changed_bytes_are_read_in_slices_as_they_are_at_once(
        changes in prop::collection::vec((0..SMALL.len(), prop::sample::select(b"{}[]\",:\\ \
            0a\n\xff".to_vec())), 1..4),
        end in 1..=SMALL.len(),
        slice in 1..3000usize,
    ) {
        let mut bytes = SMALL.as_bytes().to_vec();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        // Most changes are looked at in the whole file.
        bytes.truncate(if end % 4 == 0 { end } else { SMALL.len() });
        prop_assume!(!bytes.trim_ascii().is_empty());
        prop_assert_eq!(load_in_slices(&bytes, slice), load_mended_as_one_tree(&bytes));
    }
}
