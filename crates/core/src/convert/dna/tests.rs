//! Tests of all ways from and to DNA.

use proptest::prelude::*;

use super::fixture::{DAY_S, LIST, tables};
use super::*;
use crate::dataset::Dataset;
use crate::file::{ActorRow, DataFile, PositionRow, SideRow, SourceRow, TopicRow};
use crate::load::load;
use crate::query::{Filter, Matching};

/// All of a data set.
fn with_all<T>(dataset: &Dataset, write: impl FnOnce(Extract) -> T) -> T {
    let matching = Matching::new(dataset, &Filter::default());
    write(Extract {
        dataset,
        matching: &matching,
        page_url: None,
    })
}

/// Whether the loader has nothing to refuse in a file.
fn is_loaded_whole(file: &DataFile) -> bool {
    let problems = load(file.to_json().as_bytes()).problems;
    problems
        .iter()
        .all(|problem| problem.effect == Effect::Noted)
}

fn lines(notes: &[Note]) -> Vec<String> {
    notes.iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_said_of_statements_of_a_database_has_the_row_of_the_database() {
    let tables = tables();
    let Converted { file, origins, .. } = read_tables(&tables).unwrap();
    assert_eq!(origins.statements.len(), file.statements.len());
    for (at, row) in file.statements.iter().enumerate() {
        let number = row.id.trim_start_matches("statement-");
        let source = file
            .sources
            .iter()
            .position(|source| source.id == row.source);
        let paths = [
            format!("statements[{at}].quote"),
            format!("sources[{}].title", source.unwrap()),
        ];
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let found = origins.locations(&file, &paths);
        let location = Location::Path(format!("STATEMENTS row {number}"));
        assert_eq!(found[0], Some(location), "{}", row.id);
        // A document is named by the first statement that is in it.
        let first = file
            .statements
            .iter()
            .find(|other| other.source == row.source);
        let number = first.unwrap().id.trim_start_matches("statement-");
        assert_eq!(
            found[1],
            Some(Location::Path(format!("STATEMENTS row {number}")))
        );
    }
}

#[test]
fn statements_of_a_database_have_speaker_side_topic_stance_and_the_day_that_dna_shows() {
    let Converted { file, .. } = read_tables(&tables()).unwrap();
    let rows: Vec<String> = file
        .statements
        .iter()
        .map(|row| {
            let positions = row
                .positions
                .iter()
                .map(|of| format!("{}:{}", of.topic, of.stance));
            let role = row.role.as_deref().unwrap_or("-");
            let positions = positions.collect::<Vec<_>>().join(";");
            format!(
                "{} {} {role} {} {} {positions} {}",
                row.id, row.speaker, row.date, row.kind, row.source
            )
        })
        .collect();
    assert_eq!(
        rows,
        [
            "statement-13 bob - 2025-08-19 written a-bridge-should-be-built:opposes document-2",
            "statement-15 ann - 2025-08-20 reported  document-1",
            "statement-11 ann - 2025-08-20 reported a-bridge-should-be-built:supports document-1",
            "statement-14 bridge-union - 2025-08-20 reported a-bridge-should-be-built:supports \
             document-1",
            "statement-12 ann Ferry Union 2025-08-20 reported a-bridge-should-be-built:opposes \
             document-1",
        ]
    );
    let summaries: Vec<&str> = file.statements.iter().map(|row| &*row.summary).collect();
    assert_eq!(
        summaries[..3],
        [
            "Bob opposes: A bridge should be built",
            "Build",
            "Ann supports: A bridge should be built"
        ]
    );
    assert_eq!(
        file.statements[4].quote.as_deref(),
        Some("Łódź needs a \u{1f309}; \"now\"")
    );
    let actors = file
        .actors
        .iter()
        .map(|row| (&*row.name, row.kind.as_deref(), row.side.as_deref()));
    assert_eq!(
        actors.collect::<Vec<_>>(),
        [
            ("Bob", Some("person"), None),
            ("Ann", Some("person"), Some("bridge-union")),
            ("Bridge Union", Some("organisation"), Some("bridge-union")),
        ]
    );
    assert_eq!(file.sources[0].publisher, "Publisher not named");
    assert_eq!(file.sources[1].published.as_deref(), Some("2025-08-20"));
}

#[test]
fn a_file_made_of_a_database_has_no_problem() {
    let Converted { file, .. } = read_tables(&tables()).unwrap();
    let loaded = load(file.to_json().as_bytes());
    assert_eq!(loaded.problems, []);
    assert_eq!(loaded.dataset.statements.len(), 5);
}

#[test]
fn what_a_data_file_has_no_place_for_is_named_once_with_its_count() {
    let Converted { notes, .. } = read_tables(&tables()).unwrap();
    assert_eq!(
        lines(&notes),
        [
            "STATEMENTTYPES row 2: \u{201c}Annotation\u{201d} is left behind; none of its \
             variables is called a person, a speaker or an organization (1 statement)",
            "REGEXES: is left behind; a data file has no search expressions (6 expressions)",
            "time: is left behind; a data file has days and no times of day (5 statements)",
            "start_position, stop_position: is left behind; a data file has no place for where a \
             text stands in its document (5 statements)",
            "coder: is left behind; a data file has no place for who coded a statement (5 \
             statements)",
            "document_author: is left behind; a source has no author (1 document)",
            "kind: is given as reported, which claims the least: DNA doesn't tell whether a text \
             is the speaker's own words (4 statements)",
            "concept: is given as no position, where none is named (1 statement)",
        ]
    );
}

#[test]
fn a_database_becomes_the_list_that_dna_exports() {
    assert_eq!(list_from_tables(&tables()).unwrap().text, LIST);
}

#[test]
fn a_list_gives_the_same_file_as_its_database() {
    let of_database = read_tables(&tables()).unwrap().file;
    let mut of_list = read(LIST.as_bytes()).unwrap().file;
    // But for the signs that DNA takes out of its list.
    of_list.statements[4].quote = of_database.statements[4].quote.clone();
    assert_eq!(of_list, of_database);
}

#[test]
fn a_file_of_a_database_becomes_its_list_again_but_for_what_was_named() {
    let loaded = load(read_tables(&tables()).unwrap().file.to_json().as_bytes());
    let cells = |list: &str| -> Vec<Vec<String>> {
        let rows = list
            .lines()
            .map(|row| row.split(';').map(str::to_owned).collect());
        rows.collect()
    };
    let written = with_all(&loaded.dataset, write).text;
    let (mut expected, mut written) = (cells(LIST), cells(&written));
    assert_eq!(written[0], expected[0], "the columns and their order");
    for row in expected.iter_mut().skip(1) {
        row[1].replace_range(11.., "00:00:00");
        // Times, spans, coders and authors have no place in a data file, nor has agreement with
        // nothing.
        for lost in [6, 7, 9] {
            row[lost].clear();
        }
        row[12] = "\"\"".to_owned();
        if row[4] == "\"\"" {
            row[5].clear();
        }
    }
    written.sort();
    expected.sort();
    assert_eq!(written, expected);
}

#[test]
fn a_claim_about_somebody_else_has_no_row() {
    let file = include_bytes!("../../../examples/ten_lines.json");
    let loaded = load(file);
    let has_claim = |row: &&crate::model::Statement| !row.about.is_empty();
    let claims = loaded
        .dataset
        .statements
        .rows()
        .iter()
        .filter(has_claim)
        .count();
    assert!(claims > 0);
    let Written { text, notes } = with_all(&loaded.dataset, write);
    assert_eq!(
        text.lines().count(),
        1 + loaded.dataset.statements.len() - claims
    );
    assert!(
        lines(&notes)
            .iter()
            .any(|line| line.starts_with("statements.about: is left behind"))
    );
}

/// Texts of lists, and what is told of them; none of them gives a statement that isn't in it.
const LISTS: &[(&str, usize, &str)] = &[
    (
        "statement_id,time,person,concept\n1,2025-08-20,Ann,x",
        1,
        "agreement: is given as the stance unclear",
    ),
    (
        "\"\",\"statement_id\",\"time\",\"person\",\"concept\",\"agreement\"\n\"1\",7,2025-08-20,\"Ann\",\"x\",NA",
        1,
        "agreement",
    ),
    (
        "id;time;docId;docTitle;person;concept;agreement\n1;2025-08-20 10:11:12;4;T;Ann;x;1",
        1,
        "time: is left behind",
    ),
    (
        "statement_id;time;person;concept;agreement\n1;20.08.2025;Ann;x;1\n2;2025-08-20;Bob;x;1",
        1,
        "row 2, column time: found",
    ),
    (
        "statement_id;time;person;concept;agreement\n1;;Ann;x;1\n2;2025-08-20;Bob;x;1",
        1,
        "row 2, column time: is empty",
    ),
    (
        "statement_id;time;person;concept;agreement\n1;2025-08-20;;x;1\n2;2025-08-20;Bob;x;1",
        1,
        "row 2: is empty; expected a person",
    ),
    (
        "statement_id;time;person;agreement\n1;2025-08-20;Ann;1\n2;2025-08-20;Ann;0",
        0,
        "expected a concept or a text",
    ),
    (
        "statement_id;time;person;concept;agreement\n1;2025-08-20;Ann;x;2\n2;2025-08-20;Ann;x;-1",
        2,
        "kind: is given as reported",
    ),
    (
        "statement_id;time;person;concept;agreement;mood\n1;2025-08-20;Ann;x;1;glad",
        1,
        "mood: is left behind",
    ),
    (
        "statement_id;time;person;concept;agreement\n1;2025-08-20;\"Ann;x;1",
        0,
        "row 2",
    ),
    (
        "statement_id;time;concept;agreement\n1;2025-08-20;x;1",
        0,
        "expected an event list of DNA",
    ),
    (
        "statement_id;person;concept\n1;Ann;x",
        0,
        "expected an event list of DNA",
    ),
    (
        "speaker,date\nAnn,2025-08-20",
        0,
        "expected an event list of DNA",
    ),
    ("", 0, "expected an event list of DNA"),
    ("PK\u{3}\u{4}", 0, "expected an event list of DNA"),
];

#[test]
fn agreement_is_read_in_the_words_of_all_programs_and_other_words_are_named() {
    let table = |cells: &[&str]| {
        let rows = (1..).zip(cells);
        let rows = rows.map(|(id, cell)| format!("{id};2025-08-20;Ann;x;{cell}\n"));
        format!(
            "statement_id;time;person;concept;agreement\n{}",
            rows.collect::<String>()
        )
    };
    for (cells, expected, told) in [
        (&["TRUE", "FALSE"][..], &["supports", "opposes"][..], ""),
        (&["yes", "No", ""], &["supports", "opposes", "unclear"], ""),
        (&["T", "f", "NA"], &["supports", "opposes", "unclear"], ""),
        (&["1", "0"], &["supports", "opposes"], ""),
        (
            &["true", "perhaps"],
            &["supports", "unclear"],
            "row 3: found \u{201c}perhaps\u{201d}; expected 1 for yes",
        ),
        (
            &["perhaps"],
            &["unclear"],
            "row 2: found \u{201c}perhaps\u{201d}; expected 1 for yes",
        ),
    ] {
        let Converted { file, notes, .. } = read(table(cells).as_bytes()).unwrap();
        let stances: Vec<&str> = file
            .statements
            .iter()
            .map(|row| &*row.positions[0].stance)
            .collect();
        assert_eq!(stances, expected, "{cells:?}");
        let lines = lines(&notes);
        let is_told = lines.iter().any(|line| line.starts_with(told));
        assert!(is_told, "{cells:?}: {lines:#?}");
        let is_uncoded = lines
            .iter()
            .any(|line| line.starts_with("agreement: is given as"));
        assert_eq!(
            is_uncoded,
            cells.iter().any(|cell| ["", "NA"].contains(cell)),
            "{lines:#?}"
        );
    }
}

#[test]
fn a_number_of_a_list_that_is_none_is_named_with_its_cell() {
    let numbers = [
        "statement_id",
        "document_id",
        "coder",
        "start_position",
        "stop_position",
    ];
    let head = format!("time,person,concept,{}", numbers.join(","));
    for name in numbers {
        for (cell, is_named) in [("x1", true), ("99999999999999999999", true), ("1.5", true)]
            .into_iter()
            .chain(["7", "", "NA"].map(|cell| (cell, false)))
        {
            let cells = numbers.map(|other| if other == name { cell } else { "3" });
            let list = format!("{head}\n2025-08-20,Ann,Bridge,{}\n", cells.join(","));
            let lines = lines(&read(list.as_bytes()).unwrap().notes);
            let words = format!("row 2, column {name}: found “{cell}”; expected a whole number");
            assert_eq!(
                lines.iter().any(|line| line.starts_with(&words)),
                is_named,
                "{lines:#?}"
            );
        }
    }
}

#[test]
fn lists_of_all_kinds_are_read_or_it_is_said_why_not() {
    for (text, statements, told) in LISTS {
        let (found, lines) = match read(text.as_bytes()) {
            Ok(Converted { file, notes, .. }) => (file.statements.len(), lines(&notes)),
            Err(error) => (0, vec![error.to_string()]),
        };
        assert_eq!(found, *statements, "{text}: {lines:#?}");
        assert!(
            lines.iter().any(|line| line.contains(told)),
            "{text}: {lines:#?}"
        );
    }
}

#[test]
fn rows_of_a_database_that_refer_to_nothing_are_left_out_and_named() {
    let mut tables = tables();
    tables.documents[0].date = i64::MAX;
    tables.statements[2].document = Some(77);
    tables.statements[5].statement_type = None;
    let error = read_tables(&tables).unwrap_err().to_string();
    assert!(
        error.contains("DOCUMENTS row 1, Date: found \u{201c}9223372036854775807\u{201d}"),
        "{error}"
    );
    tables.documents[0].date = DAY_S;
    tables.statements[0].stop = 4000;
    let Converted { file, notes, .. } = read_tables(&tables).unwrap();
    assert_eq!(
        (
            file.statements.len(),
            file.statements
                .iter()
                .filter(|row| row.quote.is_none())
                .count()
        ),
        (4, 1)
    );
    let lines = lines(&notes);
    for words in [
        "STATEMENTS row 11, Start, Stop: found \u{201c}0 to 4000\u{201d}; expected a part",
        "STATEMENTS row 13, DocumentId",
        "STATEMENTS row 9, StatementTypeId: is empty",
    ] {
        assert!(
            lines.iter().any(|line| line.contains(words)),
            "{words}: {lines:#?}"
        );
    }
}

#[test]
fn a_text_that_no_data_file_can_hold_is_named() {
    let mut tables = tables();
    let long = "a ".repeat(60_000);
    tables.documents[0].text.clone_from(&long);
    tables.statements[0].stop = 120_000;
    tables.entities[2].value = long;
    let Converted { file, notes, .. } = read_tables(&tables).unwrap();
    let quote = |id: &str| {
        let mut rows = file.statements.iter();
        rows.find(|row| row.id == id)
            .map(|row| row.quote.as_deref())
    };
    let quotes = ["statement-11", "statement-13", "statement-15"].map(quote);
    assert_eq!(quotes, [Some(None), None, Some(Some("a a a"))]);
    assert!(is_loaded_whole(&file));
    let lines = lines(&notes);
    for words in [
        "STATEMENTS row 11: found \u{201c}a a",
        "STATEMENTS row 13: is empty; expected a text of at most",
    ] {
        assert!(
            lines.iter().any(|line| line.starts_with(words)),
            "{words}: {lines:#?}"
        );
    }
}

#[test]
fn a_cell_that_a_spreadsheet_would_run_is_made_harmless_and_read_as_meant() {
    let mut tables = tables();
    tables.entities[1].value = "=1+1".to_owned();
    let list = list_from_tables(&tables).unwrap().text;
    assert!(
        list.contains(";\"'=1+1\";") && !list.contains("\"="),
        "{list}"
    );
    assert_eq!(read(list.as_bytes()).unwrap().file.actors[1].name, "=1+1");
}

/// A name: a word or two, also with signs that end a cell in other tables.
const NAME: &str = "[A-Zé][a-z'=,\\-]{0,5}( [a-zß]{1,4})?";

prop_compose! {
    /// Files that a list can hold in full.
    fn files()(
        people in prop::collection::btree_map(NAME, prop::option::of(0..3_usize), 1..4),
        topics in prop::collection::btree_set(NAME, 1..4),
        rows in prop::collection::vec((0..9_usize, 0..9_usize, 0..3_usize, 17_000..20_000_i64, prop::option::of(NAME)), 1..8),
    ) -> DataFile {
        let mut file = DataFile::new();
        let sides = ["North", "South", "West"];
        file.sides = sides.map(|name| SideRow { id: name.to_lowercase(), name: name.to_owned() }).to_vec();
        file.topics = (0..).zip(&topics).map(|(id, label)| TopicRow { id: format!("t{id}"), label: label.clone(), proposition: None }).collect();
        file.actors = (0..).zip(&people).map(|(id, (name, side))| ActorRow {
            id: format!("a{id}"),
            name: name.clone(),
            kind: Some("person".to_owned()),
            side: side.map(|side| sides[side].to_lowercase()),
            ..ActorRow::default()
        }).collect();
        file.sources = vec![SourceRow { id: "s".to_owned(), publisher: "P".to_owned(), title: Some("T".to_owned()), ..SourceRow::default() }];
        file.statements = (0..).zip(rows).map(|(id, (actor, topic, stance, day, quote))| crate::file::StatementRow {
            id: format!("statement-{}", id + 1),
            speaker: format!("a{}", actor % people.len()),
            date: crate::date::Day::from_number(day).to_string(),
            kind: "reported".to_owned(),
            summary: "x".to_owned(),
            quote,
            positions: vec![PositionRow {
                topic: format!("t{}", topic % topics.len()),
                stance: ["supports", "opposes", "unclear"][stance].to_owned(),
            }],
            source: "s".to_owned(),
            ..crate::file::StatementRow::default()
        }).collect();
        file
    }
}

proptest! {
    #[test]
    fn who_said_what_of_which_topic_and_when_comes_back_from_a_list(file in files()) {
        let loaded = load(file.to_json().as_bytes());
        let written = with_all(&loaded.dataset, write).text;
        let again = load(read(written.as_bytes()).unwrap().file.to_json().as_bytes());
        prop_assert_eq!(&again.problems, &vec![]);
        let told = |of: &Dataset| -> Vec<String> {
            let rows = of.statements.rows().iter().map(|row| {
                let actor = &of.actors[row.speaker];
                let side = actor.side.map(|side| of.sides[side].name.clone());
                let positions: Vec<_> = row
                    .positions
                    .iter()
                    .map(|it| (&of.topics[it.topic].label, it.stance))
                    .collect();
                let source = &of.sources[row.source];
                format!("{} {:?} {side:?} {} {positions:?} {:?} {:?}", row.id, actor.name, row.date, row.quote, source.title)
            });
            let mut rows: Vec<String> = rows.collect();
            rows.sort();
            rows
        };
        prop_assert_eq!(told(&again.dataset), told(&loaded.dataset));
        prop_assert_eq!(
            with_all(&again.dataset, write).text,
            written,
            "and the list is the same again"
        );
    }

    #[test]
    fn no_text_whatever_makes_reading_fail_otherwise_than_by_saying_why(
        text in "(statement_id|time|person|concept|2025-08-20|[;,\n\"'=0-9a-z]){0,40}",
    ) {
        if let Ok(Converted { file, .. }) = read(text.as_bytes()) {
            prop_assert!(is_loaded_whole(&file), "{:?}", file);
        }
    }
}
