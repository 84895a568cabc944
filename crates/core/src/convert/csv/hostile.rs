//! Tables that were made to do harm, or that came to grief.

use super::{read, write};
use crate::limits::LONGEST_TEXT_BYTES;
use crate::load::load;

const HEAD: &str = "id,speaker,date,kind,summary,publisher,venue,about";
const GOOD: &str = "good,Ann,2025-08-20,spoken,A bridge must come.,The Paper,,";

/// A table with a good row, these rows, and another good row.
fn table(rows: &str) -> Vec<u8> {
    format!("{HEAD}\n{GOOD}\n{rows}\n{}\n", GOOD.replace("good", "last")).into_bytes()
}

/// The ids that are read, and the first note.
fn ids_and_note(table: &[u8]) -> (Vec<String>, String) {
    let converted = read(table).unwrap();
    let ids = converted
        .file
        .statements
        .iter()
        .map(|row| row.id.clone())
        .collect();
    let note = converted
        .notes
        .first()
        .map_or_else(String::new, ToString::to_string);
    assert!(note.len() < 1000, "a note is short: {}", note.len());
    (ids, note)
}

#[test]
fn what_is_wrong_costs_its_row_or_its_cell_alone() {
    let long = "x".repeat(10_000_000);
    let just = "x".repeat(LONGEST_TEXT_BYTES);
    for (rows, ids, words) in [
        (
            format!("a,Ann,2025,spoken,{long},P,,"),
            &["good", "last"][..],
            "column summary: found “xxx",
        ),
        (
            format!("a,Ann,2025,spoken,S,P,{long},"),
            &["good", "a", "last"],
            "column venue: found “xxx",
        ),
        (
            format!("a,Ann,2025,spoken,S,P,,{long}"),
            &["good", "last"],
            "column about: found “xxx",
        ),
        (
            format!("a,Ann,2025,spoken,{just},P,,"),
            &["good", "a", "last"],
            "",
        ),
        (
            "a,Ann,2025".into(),
            &["good", "last"],
            "row 3, column kind: is empty",
        ),
        ("a,Ann,2025,spoken,S,P".into(), &["good", "a", "last"], ""),
        (
            "a,Ann,2025,spoken,S,P,,,".into(),
            &["good", "last"],
            "row 3: found “9 cells”",
        ),
        (
            "a,Ann,2025,spoken,S, too,P,,".into(),
            &["good", "last"],
            "row 3: found “9 cells”",
        ),
        (",,,,,,,".into(), &["good", "last"], ""),
        (
            "a,Ann,2025,spoken,S\0,P,,".into(),
            &["good", "a", "last"],
            "row 3, column summary: found “S\u{fffd}”",
        ),
        (
            "a,Ann,2025,spoken,\"S\"x,P,,".into(),
            &["good", "last"],
            "row 3: is empty; expected a quotation mark",
        ),
    ] {
        let name: String = rows.chars().take(40).collect();
        let (found, note) = ids_and_note(&table(&rows));
        assert_eq!(found, ids, "{name}: {note}");
        assert!(
            note.contains(words) && note.is_empty() == words.is_empty(),
            "{name}: {note}"
        );
    }
}

#[test]
fn a_quotation_mark_that_is_never_closed_takes_no_row_before_it_along() {
    let (ids, note) = ids_and_note(&table("a,Ann,2025,spoken,\"S,P,,"));
    assert_eq!(ids, ["good"]);
    assert!(note.starts_with("row 3: found “S,P,,"), "{note}");
    assert!(
        note.contains("what follows in the file is unread"),
        "{note}"
    );
}

#[test]
fn a_quotation_mark_that_is_closed_rows_later_doesn_t_put_their_words_into_one_mouth() {
    let rows = "a,Ann,2025,spoken,\"S,P,,\nb,Bob,2025,spoken,\"T, or not\",P,,";
    let converted = read(&table(rows)).unwrap();
    let ids: Vec<&str> = converted
        .file
        .statements
        .iter()
        .map(|row| row.id.as_str())
        .collect();
    assert_eq!(ids, ["good", "last"]);
    assert!(converted.notes[0].to_string().starts_with("row 3: "));
}

#[test]
fn formulas_are_texts_and_stay_harmless_when_they_are_written_again() {
    let rows = "a,Ann,2025,spoken,\"=HYPERLINK(\"\"https://example.org\"\",\"\"x\"\")\",@P,'+1,";
    let converted = read(&table(rows)).unwrap();
    assert_eq!(converted.notes, []);
    let dataset = load(converted.file.to_json().as_bytes()).dataset;
    let row = &dataset.statements[dataset.statements.find("a").unwrap()];
    assert!(row.summary.starts_with("=HYPERLINK"));
    assert_eq!(row.venue.as_deref(), Some("+1"));
    let all: Vec<_> = dataset.statements.indexes().collect();
    let text = write(&dataset, &all).text;
    assert!(
        text.contains("\"'=HYPERLINK(") && text.contains(",'@P,") && text.contains(",'+1,"),
        "{text}"
    );
}

#[test]
fn bytes_that_are_no_text_are_told_with_their_cell() {
    let mut bytes = table("a,Ann,2025,spoken,caf?,P,,");
    let at = bytes.iter().position(|&byte| byte == b'?').unwrap();
    bytes[at] = 0xe9;
    let (ids, note) = ids_and_note(&bytes);
    assert_eq!(ids, ["good", "a", "last"]);
    assert!(
        note.starts_with("row 3, column summary: found “caf\u{fffd}”; expected text in UTF-8"),
        "{note}"
    );
}

#[test]
fn a_hundred_thousand_rows_of_one_name_and_day_are_read_in_seconds() {
    let row = "\n,Ann,2025-08-20,spoken,S,P,,";
    let table = format!("{HEAD}{}", row.repeat(100_000));
    let converted = read(table.as_bytes()).unwrap();
    assert_eq!(converted.file.statements.len(), 100_000);
    assert_eq!(
        converted.file.statements[99_999].id,
        "ann-2025-08-20-100000"
    );
}
