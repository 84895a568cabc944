//! Tests of what is read although something is odd about it, and of what is told of that.

use super::*;
use crate::problem::{Effect, summary};

const SMALL: &str = include_str!("fixtures/small.json");

fn with(from: &str, to: &str) -> Loaded {
    assert!(SMALL.contains(from), "{from}");
    load(SMALL.replacen(from, to, 1).as_bytes())
}

/// What to replace, what by, and the lines that are told. No row is lost.
const REMARKS: &[(&str, &str, &[&str])] = &[
    (
        r#""date": "2025-08-20~""#,
        r#""date": " 2025-08-20~\n""#,
        &[
            "statements[2].date (bob-on-ann): has blanks before it or behind it, which are passed \
             over",
        ],
    ),
    (
        r#""date": "2025-08-20~""#,
        r#""date": "2025-08-20T22:15:00-04:00 ""#,
        &[
            "statements[2].date (bob-on-ann): has blanks before it or behind it, which are passed \
             over",
            "statements[2].date (bob-on-ann): has a time of day; only its day is read, in the zone \
             that it states",
        ],
    ),
    (
        r#""published": "2025-09-02""#,
        r#""published": "2025-09-01T23:59Z""#,
        &[
            "sources[0].published (paper): has a time of day; only its day is read, in the zone \
             that it states",
        ],
    ),
    (
        r#""published": "2025-09-02""#,
        r#""published": "2025-08-31""#,
        &[
            "statements[0].date (bob-answer): lies after the day on which its source was \
             published; see which of the two is right",
        ],
    ),
    (
        r#""date": "2025-09-01""#,
        r#""date": "1025-09-01""#,
        &[
            "statements[0].date (bob-answer): the year 1025 lies far from all others, 2025 to \
             2025; see whether it is meant",
        ],
    ),
    (
        r#""date": "2025-08-19/2025-08-20", "label""#,
        r#""date": "2025-08-19/2825-08-20", "label""#,
        &[
            "events[0].date (flood): the year 2825 lies far from all others, 2025 to 2025; see \
             whether it is meant",
        ],
    ),
    (
        r#""venue": "Town hall""#,
        r#""venue": "Town&nbsp;hall""#,
        &[
            "statements[1].venue (ann-first): has tags or entities of HTML, which are shown as \
             they stand; expected plain text, such as & for &amp;",
        ],
    ),
    (
        r#""venue": "Town hall""#,
        r#""venue": "1 < 2 & 3 > 2""#,
        &[],
    ),
    (
        r#""format""#,
        r#""$schema": "https://example.org/schema.json", "format""#,
        &[],
    ),
];

#[test]
fn what_can_be_read_is_read_with_a_remark_that_costs_nothing() {
    for (from, to, expected) in REMARKS {
        let loaded = with(from, to);
        let lines: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
        assert_eq!(lines, *expected, "{to}");
        assert!(
            loaded
                .problems
                .iter()
                .all(|problem| problem.effect == Effect::Noted)
        );
        assert_eq!(loaded.dataset.statements.len(), 6, "{to}");
    }
}

#[test]
fn a_time_of_day_is_cut_to_the_day_of_its_own_zone() {
    let loaded = with("2025-08-20~", "2025-08-20T22:15:00-04:00");
    let row = loaded.dataset.statements.find("bob-on-ann").unwrap();
    assert_eq!(
        loaded.dataset.statements[row].date.to_string(),
        "2025-08-20"
    );
}

#[test]
fn a_number_in_place_of_a_date_is_named_with_the_date_that_it_may_mean() {
    for (number, words) in [
        (
            "45000",
            "found the number 45000; expected a text in quotes such as \"2023-03-15\", if that is \
             meant: as the number that spreadsheets keep",
        ),
        (
            "45000.75",
            "found the number 45000 and decimals; expected a text in quotes such as \"2023-03-15\"",
        ),
        (
            "2025",
            "found the number 2025; expected a text in quotes such as \"2025\"",
        ),
        (
            "20250801",
            "expected a text in quotes such as \"2025-08-01\"",
        ),
        ("-1e300", "found a number with decimals; expected a text"),
        (
            "17",
            "found the number 17; expected a text in quotes such as \"2025-08-20\"",
        ),
    ] {
        for (field, path) in [
            ("\"date\": \"2025-09-01\"", "statements[0].date"),
            ("\"published\": \"2025-09-02\"", "sources[0].published"),
        ] {
            let name = field.split(' ').next().unwrap();
            let loaded = with(field, &format!("{name} {number}"));
            let lines: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
            let is_told = |line: &String| line.starts_with(path) && line.contains(words);
            assert!(lines.iter().any(is_told), "{number}: {lines:#?}");
        }
    }
}

#[test]
fn seasons_and_open_digits_of_a_statement_are_read_and_nothing_is_told_of_them() {
    for (date, words) in [
        ("2025-22", "summer 2025"),
        ("202X", "in the 2020s"),
        ("2025-08-XX", "some day in August 2025"),
        ("/2025-09-01", "by 1 September 2025"),
    ] {
        let loaded = with("2025-09-01", date);
        assert_eq!(loaded.problems, vec![], "{date}");
        let row = loaded.dataset.statements.find("bob-answer").unwrap();
        assert_eq!(loaded.dataset.statements[row].date.label(), words);
    }
}

#[test]
fn utf16_is_read_in_slices_as_utf8_is() {
    let wide = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let units = "\u{feff}".encode_utf16().chain(SMALL.encode_utf16());
        units.flat_map(to_bytes).collect()
    };
    for bytes in [wide(u16::to_le_bytes), wide(u16::to_be_bytes)] {
        let mut reading = IncrementalLoader::new(bytes, crate::text_index::HashSeed::default());
        while reading.step(7) {}
        let loaded = reading.finish();
        assert_eq!(loaded.problems, vec![]);
        assert_eq!(
            loaded.dataset.statements.rows(),
            load(SMALL.as_bytes()).dataset.statements.rows()
        );
    }
}

#[test]
fn a_remark_on_each_of_many_rows_keeps_the_count_true() {
    let rows: Vec<String> = (0..5000)
        .map(|at| {
            format!(
                r#"{{"id": "s{at}", "speaker": "ann", "date": "2025-08-20 ",
            "kind": "spoken", "summary": "x", "source": "paper"}}"#
            )
        })
        .collect();
    let file = format!(
        r#"{{"format": "statement-timeline/1", "actors": [{{"id": "ann", "name": "Ann"}}],
            "sources": [{{"id": "paper", "publisher": "P"}}], "statements": [{}]}}"#,
        rows.join(",")
    );
    let loaded = load(file.as_bytes());
    assert_eq!(loaded.dataset.statements.len(), 5000);
    assert_eq!(summary(&loaded.problems), "5,000 remarks");
}
