//! Tests of all ways from and to TimelineJS.

use proptest::prelude::*;

use super::*;
use crate::convert::{ReadError, Write};
use crate::dataset::Dataset;
use crate::file::{ActorRow, DataFile, EventRow, SourceRow, StatementRow};
use crate::load::load;
use crate::query::{Filter, Matching};

/// A sheet as an editor fills it in: a title, slides of two groups and of none, an era, a time
/// before the common ones.
const SHEET: &str = "\
Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\r
,,,,,,,,,The <b>bridge</b>,\"<p>Who wanted it.</p><p>And who didn't.</p>\",https://example.org/a.jpg,,,,title,,#fff\r
2025,8,20,14:30,,,,,Wednesday,Ann asks,\"<p>Salt &amp; <i>stone</i></p>\",https://example.org/b.jpg,\"<a href=\"\"https://example.org/two\"\">The Paper</a>\",Two banks,https://example.org/t.jpg,,Ann,\r
2025,8,,,2025,9,,,,Bob <br>waits,,,The Paper,,,,Bob,\r
1985,,,,,,,,,,Nobody is named,,,,,,,\r
-300,,,,,,,,,Long ago,,,,,,,Ann,\r
2025,2,30,,,,,,,No such day,,,,,,,Ann,\r
,,,,,,,,,No year,,,,,,,Ann,\r
2024,,,,2026,,,,,The works,At length,,,,,era,,\r
";

/// All of a data set.
fn with_all<T>(dataset: &Dataset, write: impl FnOnce(Extract) -> T) -> T {
    let matching = Matching::new(dataset, &Filter::default());
    write(Extract {
        dataset,
        matching: &matching,
        page_url: None,
    })
}

fn lines(notes: &[Note]) -> Vec<String> {
    notes.iter().map(ToString::to_string).collect()
}

fn rows(file: &DataFile) -> Vec<String> {
    let rows = file.statements.iter().map(|row| {
        let headline = row.headline.as_deref().unwrap_or("-");
        format!(
            "{} | {} | {} | {headline} | {} | {}",
            row.id, row.speaker, row.date, row.summary, row.source
        )
    });
    rows.collect()
}

/// What reads a file as a whole.
type Read = fn(&[u8]) -> Result<Converted, ReadError>;

#[test]
fn a_slide_is_a_statement_of_its_group_from_where_its_media_is_credited() {
    let Converted { file, .. } = read_sheet(SHEET.as_bytes()).unwrap();
    assert_eq!(
        rows(&file),
        [
            "ann-asks | ann | 2025-08-20 | Ann asks | Salt & stone | the-paper-two-banks",
            "bob-waits | bob | 2025-08/2025-09 | Bob waits | Bob waits | the-paper",
            "slide | speaker-not-named | 1985 | - | Nobody is named | publisher-not-named",
        ]
    );
    assert_eq!(file.title.as_deref(), Some("The bridge"));
    assert_eq!(file.about, ["Who wanted it.", "And who didn't."]);
    assert_eq!(file.statements[0].date_basis.as_deref(), Some("Wednesday"));
    assert_eq!(
        file.sources[0].url.as_deref(),
        Some("https://example.org/two")
    );
    assert_eq!(
        file.events,
        [EventRow {
            id: "the-works".into(),
            date: "2024/2026".into(),
            label: "The works".into()
        }]
    );
    assert_eq!(load(file.to_json().as_bytes()).problems, []);
}

#[test]
fn what_a_sheet_has_and_a_data_file_has_not_is_named_once_and_a_bad_row_by_its_cell() {
    let Converted { notes, .. } = read_sheet(SHEET.as_bytes()).unwrap();
    assert_eq!(
        lines(&notes),
        [
            "row 6, column Year: found \u{201c}-300\u{201d}; expected a year from 1 to 9999: a data file holds none before \
             the year 1",
            "row 7, column Year: found \u{201c}2025-2-30\u{201d}; expected a day that the calendar has",
            "row 8, column Year: is empty; expected a year, such as 1985",
            "Media: is left behind; a data file has no pictures, films or maps (2 slides)",
            "Background: is left behind; a data file has no backgrounds (1 slide)",
            "kind: is given as reported, which claims the least: TimelineJS doesn't tell how something was said \
             (3 slides)",
            "Media Thumbnail: is left behind; a data file has no pictures (1 slide)",
            "Time, End Time: is left behind; a data file has days and no times of day (1 slide)",
            "Group: is given as \u{201c}Speaker not named\u{201d}, where there is none (1 slide)",
            "Media Credit: is given as \u{201c}Publisher not named\u{201d}, where there is none (1 slide)",
            "Text of an era: is left behind; an event has its label alone (1 slide)",
        ]
    );
}

#[test]
fn json_is_read_with_strings_and_with_numbers() {
    let json = br##"{
        "title": {"text": {"headline": "The bridge"}},
        "events": [
            {"start_date": {"year": "2025", "month": "8", "day": ""},
                "text": {"headline": "Ann asks"}, "group": "Ann"},
            {"start_date": {"year": 2025.0, "month": 8, "day": 20, "hour": 9,
                "display_date": "that day"},
             "end_date": {"year": 2025, "month": 9}, "text": {"text": "<p>Bob waits</p>"},
             "unique_id": "b1", "group": "Bob",
             "background": {"color": "#fff"},
             "media": {"url": "https://example.org/b", "link": "https://example.org/b",
             "credit": null}},
            {"start_date": {"year": true}, "text": {"headline": "x"}},
            7
        ],
        "eras": [{"start_date": {"year": 2024}, "end_date": {"year": 2026},
        "text": {"headline": "The works"}}]
    }"##;
    assert!(is_timeline(json));
    let Converted { file, notes, .. } = read_json(json).unwrap();
    assert_eq!(
        rows(&file),
        [
            "ann-asks | ann | 2025-08 | Ann asks | Ann asks | publisher-not-named",
            "b1 | bob | 2025-08-20/2025-09 | - | Bob waits | example-org",
        ]
    );
    assert_eq!(file.statements[1].date_basis.as_deref(), Some("that day"));
    assert_eq!(
        (file.events.len(), file.title.as_deref()),
        (1, Some("The bridge"))
    );
    let lines = lines(&notes);
    for words in [
        "events[2].start_date.year: found \u{201c}true\u{201d}; expected a text",
        "events[2].start_date: is empty; expected a year",
        "events[3]: found \u{201c}7\u{201d}; expected a slide",
        "Time, End Time: is left behind",
        "Background: is left behind",
    ] {
        assert!(
            lines.iter().any(|line| line.contains(words)),
            "{words}: {lines:#?}"
        );
    }
    assert!(
        !lines.iter().any(|line| line.starts_with("Media:")),
        "the media is the address of the source: {lines:#?}"
    );
}

#[test]
fn other_files_are_named() {
    for (bytes, words) in [
        (&b""[..], "empty"),
        (b"{", "well-formed JSON"),
        (b"[]", "found other JSON"),
        (b"{\"events\": {}}", "found other JSON"),
        (b"{\"timeline\": {\"date\": []}}", "an earlier TimelineJS"),
        (b"<html></html>", "expected the JSON of TimelineJS"),
    ] {
        let error = read_json(bytes).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
        assert!(!is_timeline(bytes));
    }
    for text in [
        "",
        "a,b\n1,2",
        "Year,Month\n1985,3",
        "Headline,Text\nx,y",
        "PK\u{3}\u{4}",
    ] {
        let error = read_sheet(text.as_bytes()).unwrap_err().to_string();
        assert!(
            error.contains("expected a sheet of TimelineJS"),
            "{text}: {error}"
        );
    }
    assert!(!is_timeline(include_bytes!(
        "../../load/fixtures/small.json"
    )));
}

#[test]
fn a_text_that_no_data_file_can_hold_is_named() {
    let text = SHEET.replace("Salt", &"Salt ".repeat(30_000));
    let Converted { file, notes, .. } = read_sheet(text.as_bytes()).unwrap();
    assert_eq!(file.statements[0].summary, "Ann asks");
    assert!(
        lines(&notes)
            .iter()
            .any(|line| line.starts_with("row 3, column Text: found \u{201c}<p>Salt Salt"))
    );
}

#[test]
fn no_markup_is_let_through() {
    let text = SHEET.replace(
        "Ann asks",
        "<script>alert(1)</script><img src=x onerror=alert(1)>Ann asks",
    );
    let file = read_sheet(text.as_bytes()).unwrap().file;
    assert_eq!(file.statements[0].headline.as_deref(), Some("Ann asks"));
    assert!(!file.to_json().contains(['<', '>']));
}

#[test]
fn a_data_set_is_written_with_its_words_safe_and_its_speaker_as_group() {
    let loaded = load(include_bytes!("../../load/fixtures/small.json"));
    for Written { text, notes } in [
        with_all(&loaded.dataset, write_sheet),
        with_all(&loaded.dataset, write_json),
    ] {
        for row in loaded.dataset.statements.rows() {
            assert!(
                text.contains(&crate::convert::markup::escaped(&row.summary)),
                "{text}"
            );
        }
        let lines = lines(&notes);
        assert!(
            lines.contains(
                &"statements.positions: is left behind; TimelineJS has no stances (5 statements)"
                    .to_owned()
            ),
            "{lines:#?}"
        );
        assert!(
            lines
                .iter()
                .any(|line| line.starts_with("statements.date, events.date: is given as words")),
            "{lines:#?}"
        );
    }
    assert!(is_timeline(
        with_all(&loaded.dataset, write_json).text.as_bytes()
    ));
}

/// Real files of others, where they lie beside the checkout.
#[test]
fn the_sample_of_timelinejs_is_the_same_as_sheet_and_as_json() {
    let sample = |name: &str| {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/samples");
        std::fs::read(root.join(name))
    };
    let (Ok(sheet), Ok(json)) = (
        sample("timelinejs-women-in-computing.csv"),
        sample("timelinejs-women-in-computing.json"),
    ) else {
        eprintln!("skipped: ../shared/samples isn't there");
        return;
    };
    let (sheet, json) = (read_sheet(&sheet).unwrap(), read_json(&json).unwrap());
    assert_eq!(sheet.file.title.as_deref(), Some("Women in Computing"));
    assert_eq!(sheet.file.statements.len(), 10);
    assert!(rows(&sheet.file)[0].starts_with(
        "ada-lovelace | speaker-not-named | 1815-12-10/1852-11-27 | Ada Lovelace | Women have been"
    ));
    assert_eq!(rows(&json.file), rows(&sheet.file));
    let loaded = load(json.file.to_json().as_bytes());
    assert_eq!(loaded.problems, []);
    assert!(!sheet.file.to_json().contains("</"));
}

/// Plain text, also with signs that mean something to a table, to HTML and to a spreadsheet.
const TEXT: &str = "[=a-z<&\"'é][a-z <>&;,\"'é]{0,8}[a-z>&;\"é]";
/// A date that TimelineJS can say.
const DATE: &str =
    "19[0-9]{2}|19[0-9]{2}-0[1-9]|19[0-9]{2}-1[0-2]-[0-2]1|18[0-9]{2}-0[1-9]/19[0-9]{2}";

prop_compose! {
    /// Files that TimelineJS can hold in full: no stances, each with its own headline.
    fn files()(
        title in prop::option::of(TEXT),
        about in prop::collection::vec(TEXT, 0..3),
        names in prop::collection::btree_set(TEXT, 1..4),
        publishers in prop::collection::btree_set(TEXT, 1..4),
        events in prop::collection::vec((0..99_u32, TEXT), 0..3),
        rows in prop::collection::vec((0..9_usize, 0..9_usize, DATE, prop::option::of(TEXT), TEXT), 1..6),
    ) -> DataFile {
        let mut file = DataFile::new();
        file.title = title.map(|title| crate::convert::markup::words(&title));
        file.about = about.iter().map(|text| crate::convert::markup::words(text)).collect();
        let words = |text: &String| crate::convert::markup::words(text);
        file.actors = (0..).zip(&names).map(|(id, name)| ActorRow { id: format!("a{id}"), name: words(name), ..ActorRow::default() }).collect();
        file.sources = (0..).zip(&publishers).map(|(id, name)| SourceRow {
            id: format!("s{id}"),
            publisher: words(name),
            url: (id > 0).then(|| format!("https://example.org/{id}?a=b&c=d")),
            title: (id > 1).then(|| words(name)),
            ..SourceRow::default()
        }).collect();
        file.events = (0..).zip(&events).map(|(id, (year, label))| EventRow {
            id: format!("e{id}"),
            date: format!("19{year:02}-08-01/20{year:02}-08-20"),
            label: words(label),
        }).collect();
        file.statements = (0..).zip(&rows).map(|(id, (actor, source, date, headline, summary))| StatementRow {
            id: format!("x{id}"),
            speaker: format!("a{}", actor % names.len()),
            date: date.clone(),
            kind: "reported".to_owned(),
            headline: headline.as_ref().map(words),
            summary: words(summary),
            source: format!("s{}", source % publishers.len()),
            ..StatementRow::default()
        }).collect();
        file
    }
}

/// All that TimelineJS holds of a data set, in words.
fn told(of: &Dataset) -> Vec<String> {
    let head = format!("{} {:?}", of.title, of.about);
    let events = of
        .events
        .iter()
        .map(|event| format!("{} {}", event.date, event.label));
    let rows = of.statements.rows().iter().map(|row| {
        let source = &of.sources[row.source];
        let source = (&source.publisher, &source.title, &source.url);
        let (name, headline) = (&of.actors[row.speaker].name, row.headline.as_deref());
        format!(
            "{name} {} {headline:?} {} {source:?}",
            row.date, row.summary
        )
    });
    let mut told: Vec<String> = events.chain(rows).chain([head]).collect();
    told.sort();
    told
}

proptest! {
    #[test]
    fn who_said_what_and_when_comes_back_from_sheet_and_json(file in files()) {
        let loaded = load(file.to_json().as_bytes());
        let ways: [(Write, Read); 2] = [(write_sheet, read_sheet), (write_json, read_json)];
        for (write, read) in ways {
            let written = with_all(&loaded.dataset, write).text;
            let again = read(written.as_bytes()).unwrap();
            let lost: Vec<&Note> = again.notes.iter().filter(|note| note.effect != crate::problem::Effect::Noted).collect();
            prop_assert!(lost.is_empty(), "{:?}", lost);
            let again = load(again.file.to_json().as_bytes());
            prop_assert_eq!(told(&again.dataset), told(&loaded.dataset));
        }
    }

    #[test]
    fn no_text_whatever_makes_reading_fail_otherwise_than_by_saying_why(text in "(Year|Headline|Type|[,\n\"'=<>&;{}:\\[\\]0-9a-z-]){0,40}") {
        let sheet = read_sheet(format!("Year,Headline,Text\n{text}").as_bytes());
        let json = read_json(format!("{{\"events\": [{text}]}}").as_bytes());
        for file in [sheet, json].into_iter().flatten().map(|converted| converted.file) {
            let problems = load(file.to_json().as_bytes()).problems;
            let is_noted = problems.iter().all(|problem| problem.effect == crate::problem::Effect::Noted);
            prop_assert!(is_noted, "{:?}", problems);
        }
    }
}
