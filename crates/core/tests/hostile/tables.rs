//! Tables and other files of other formats that were made to do harm, or that came to grief: as
//! each format that is read, whatever their names say.

use proptest::prelude::*;
use timeline_core::convert::{Converted, DATA_FILE, Format};
use timeline_core::file::{DataFile, StatementRow};

use super::table::{check, readable};
use super::watchdog::{Job, watch};

/// A first row and a good row of each format that is a table, and the start of one that is not.
const STARTS: &[&str] = &[
    "id,speaker,date,kind,summary,quote,publisher,positions,about\n\
     a,Ann,2025-08-20,spoken,A bridge must come.,,The Paper,bridge:supports,\n",
    "statement_id;time;person;organization;concept;agreement;text;document_title\n\
     1;2025-08-20 00:00:00;Ann;Union;A bridge;1;A bridge must come.;Minutes\n",
    "Year\tMonth\tDay\tHeadline\tText\tMedia Credit\tType\tGroup\n\
     2025\t8\t20\tA bridge\tIt must come.\tThe Paper\t\tAnn\n",
    "{\"events\": [{\"start_date\": {\"year\": 2025}, \"text\": {\"headline\": \"A bridge\"}}, ",
    "",
];

/// What rows are made of: what stands between cells and rows, what opens and doesn't close, what is
/// run, turned or no text, dates and words that formats know.
const PIECES: &[&str] = &[
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\"",
    "\"\"",
    "\",\"",
    "\"\n\"",
    "'",
    "\0",
    "\u{feff}",
    "sep=;\n",
    "=1+1",
    "+1",
    "-1",
    "@x",
    "'=1",
    "\u{202e}",
    "\u{2066}",
    "\u{fffd}",
    "\u{7f}",
    " ",
    "\u{a0}",
    "<b>x</b>",
    "&lt;",
    "&#0;",
    "<p",
    "]]>",
    "{",
    "}",
    "[",
    "]",
    "a",
    "Ann",
    "bridge:supports",
    "bridge:",
    ":",
    ";;;;;;;;;;;;;;;;",
    "2025-08-20",
    "20.08.2025",
    "02/03/2025",
    "45000",
    "2025-13-01",
    "-300",
    "99999999999999999999",
    "0",
    "1",
    "NA",
    "spoken",
    "title",
    "era",
    "https://example.org/a",
    "javascript:x",
    "statements",
    "null",
    "\"year\": 1e999",
    "\\u0000",
    "\\ud800",
];

/// Files that are large or odd as a whole.
fn wholes() -> Vec<(String, Vec<u8>)> {
    let long = "x".repeat(10_000_000);
    let many = |piece: &str| piece.repeat(200_000 / piece.len());
    let mut files = Vec::new();
    for (at, start) in STARTS.iter().enumerate() {
        let mut add = |name: &str, rest: &[u8]| {
            let bytes = [start.as_bytes(), rest].concat();
            files.push((format!("{name} behind start {at}"), bytes));
        };
        add("a cell of 10 MB", long.as_bytes());
        add(
            "a quotation mark that is never closed",
            format!("\"{}", many("x,\n")).as_bytes(),
        );
        add("quotation marks alone", many("\"").as_bytes());
        add("separators alone", many(",;\t").as_bytes());
        add(
            "ragged rows",
            many("a\na,a\na,a,a,a,a,a,a,a,a,a,a,a,a,a\n;;;;\n\t\t\n").as_bytes(),
        );
        add("NUL", many("a\0,\0\n").as_bytes());
        add(
            "no text",
            &[0xff, 0xfe, 0x00, 0xd8, b',', 0xc0, 0x80, b'\n'].repeat(20_000),
        );
        add("brackets", many("[{").as_bytes());
        add("tags that are never closed", many("<b><i ").as_bytes());
        add("entities", many("&amp;&#x41;&").as_bytes());
    }
    for (name, bytes) in [
        (
            "a first row of many names",
            many("speaker,date,kind,summary,source,"),
        ),
        ("a first row of 10 MB", long),
        ("nothing", String::new()),
        ("a database", "SQLite format 3\0".to_owned()),
        ("an archive", "PK\u{3}\u{4}".to_owned()),
    ] {
        files.push((name.to_owned(), bytes.into_bytes()));
    }
    files
}

#[test]
fn large_and_odd_files_are_read_as_any_format_without_a_panic_or_a_hang() {
    let formats = readable();
    assert!(formats.len() >= 4);
    let jobs = wholes().into_iter().flat_map(|(name, bytes)| {
        let bytes = std::sync::Arc::new(bytes);
        formats.clone().into_iter().map(move |format| -> Job {
            let bytes = std::sync::Arc::clone(&bytes);
            let name = format!("{name}, as {}", format.name);
            (
                name,
                Box::new(move || check(format, &bytes).expect("it holds")),
            )
        })
    });
    watch(jobs.collect::<Vec<_>>().into_iter());
}

#[test]
fn a_reader_that_makes_what_can_not_be_loaded_is_told() {
    let format = Format {
        read: Some(|_, _| {
            let statements = vec![StatementRow::default()];
            let file = DataFile {
                statements,
                ..DataFile::new()
            };
            Ok(Converted {
                file,
                ..Converted::default()
            })
        }),
        ..DATA_FILE
    };
    let error = check(&format, b"").unwrap_err();
    assert_eq!(error, "1 statements are made, 0 of them can be loaded");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_stands_in_a_file_is_read_or_refused_and_what_is_read_is_good(
        start in prop::sample::select(STARTS),
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..60),
        bytes in prop::collection::vec(any::<u8>(), 0..4),
    ) {
        let text = [start, &pieces.concat()].concat();
        let file = [text.as_bytes(), &bytes].concat();
        for format in readable() {
            let checked = check(format, &file);
            prop_assert!(checked.is_ok(), "as {}: {}", format.name, checked.unwrap_err());
        }
    }
}
