//! Tests of tables both ways: what is read, what is told, and that what is written is read again.

use proptest::prelude::*;

use super::{read, write, write_positions};
use crate::convert::Converted;
use crate::dataset::Dataset;
use crate::file::generated::data_file;
use crate::load::{Loaded, load};
use crate::model::{Statement, StatementIx};
use crate::problem::Effect;

const REAL: &[u8] = include_bytes!("../../../../../public/data/statements.json");

fn converted(table: &str) -> Converted {
    read(table.as_bytes()).unwrap()
}

fn notes(table: &str) -> Vec<String> {
    converted(table)
        .notes
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// What the loader makes of a converted table; nothing may be lost on the way.
fn loaded(converted: &Converted) -> Loaded {
    let loaded = load(converted.file.to_json().as_bytes());
    let lost = loaded
        .problems
        .iter()
        .find(|problem| problem.effect != Effect::Noted);
    assert_eq!(lost, None, "{:#?}", converted.file);
    loaded
}

fn all(dataset: &Dataset) -> Vec<StatementIx> {
    dataset.statements.indexes().collect()
}

/// All that a row of a table tells of a statement.
fn told(dataset: &Dataset, row: &Statement) -> String {
    let actor = |actor| {
        let actor = &dataset.actors[actor];
        (actor.id.clone(), actor.name.clone())
    };
    let speaker = &dataset.actors[row.speaker];
    let side = speaker.side.map(|side| &dataset.sides[side]);
    let positions = row.positions.iter();
    let positions = positions.map(|position| (&dataset.topics[position.topic].id, position.stance));
    let also = row
        .also
        .iter()
        .map(|&source| dataset.sources[source].url.as_deref());
    format!(
        "{:#?}",
        (
            (&row.id, actor(row.speaker), speaker.kind, side),
            (
                row.about.iter().copied().map(actor).collect::<Vec<_>>(),
                &row.role,
                row.date
            ),
            (
                &row.date_basis,
                row.kind,
                &row.venue,
                &row.via,
                &row.headline
            ),
            (&row.summary, &row.quote, &row.quote_language),
            positions.collect::<Vec<_>>(),
            row.replies_to.map(|other| &dataset.statements[other].id),
            &dataset.sources[row.source],
            also.flatten().collect::<Vec<_>>(),
        )
    )
}

fn all_told(dataset: &Dataset) -> Vec<String> {
    dataset
        .statements
        .rows()
        .iter()
        .map(|row| told(dataset, row))
        .collect()
}

#[test]
fn the_data_of_the_site_comes_back_from_its_table_row_by_row() {
    let dataset = load(REAL).dataset;
    let again = converted(&write(&dataset, &all(&dataset)).text);
    assert_eq!(again.notes, []);
    assert_eq!(all_told(&loaded(&again).dataset), all_told(&dataset));
}

#[test]
fn what_a_table_has_no_column_for_is_named() {
    let dataset = load(REAL).dataset;
    let notes = write(&dataset, &all(&dataset)).notes;
    let lines: Vec<String> = notes.iter().map(ToString::to_string).collect();
    for words in [
        "title: “Ukraine security",
        "licence: “CC-BY-4.0” is left behind",
        "events: “",
    ] {
        assert!(
            lines.iter().any(|line| line.starts_with(words)),
            "{words}: {lines:#?}"
        );
    }
}

#[test]
fn empty_cells_behind_the_named_ones_cost_nothing_where_all_rows_have_them_or_there_is_one() {
    let head = "speaker,date,kind,summary,publisher";
    let row = "Ann Ash,2025-08-20,spoken,A bridge must come.,The Paper";
    for (ends, count) in [
        (&[",", ","][..], 2),
        (&[",,, ,", ",,,,"], 2),
        (&[",", ""], 1),
        (&[","], 1),
        (&[",,,"], 1),
        (&[",more"], 0),
        (&[",more", ","], 0),
    ] {
        let rows = ends.iter().map(|end| format!("{row}{end}\n"));
        let converted = converted(&format!("{head}\n{}", rows.collect::<String>()));
        assert_eq!(converted.file.statements.len(), count, "{ends:?}");
        assert_eq!(
            converted.notes.len(),
            ends.len() - count,
            "{:?}",
            converted.notes
        );
    }
}

/// The first row, and a good row for it.
const HEAD: &str = "speaker,date,kind,summary,publisher,positions,about,replies_to,also,url,id";
const GOOD: &str =
    "Ann Ash,2025-08-20,spoken,A bridge must come.,The Paper,bridge:supports,,,,,first";

#[test]
fn a_table_that_somebody_typed_is_read() {
    let table = format!(
        "{HEAD}\n{GOOD}\n\"Birch, Bob\",21.08.2025,reported,No.,The Paper,Bridge:opposes; Toll road:unclear,ann-ash,first,https://example.org/x,,\n"
    );
    let converted = converted(&table);
    assert_eq!(converted.notes, []);
    let dataset = loaded(&converted).dataset;
    let bob = &dataset.statements[dataset.statements.find("birch-bob-2025-08-21").unwrap()];
    assert_eq!(dataset.actors[bob.speaker].name, "Birch, Bob");
    assert_eq!(dataset.actors[bob.about[0]].name, "Ann Ash");
    assert_eq!(bob.replies_to, dataset.statements.find("first"));
    let topics: Vec<(&str, &str)> = dataset
        .topics
        .rows()
        .iter()
        .map(|topic| (&*topic.id, &*topic.label))
        .collect();
    assert_eq!(topics, [("bridge", "Bridge"), ("toll-road", "Toll road")]);
    assert_eq!(dataset.sources[bob.also[0]].publisher, "example.org");
}

#[test]
fn headers_may_stand_in_any_order_and_case() {
    let table = "SUMMARY;Date;Kind;Publisher;Speaker\nA bridge must come.;2025-08-20;Spoken;The Paper;Ann\n";
    let converted = converted(table);
    assert_eq!(converted.notes, []);
    assert_eq!(converted.file.statements[0].kind, "spoken");
}

#[test]
fn what_can_t_be_read_is_named_with_row_and_column_and_good_rows_stay() {
    for (row, line) in [
        (
            ",2025-08-20,spoken,S,P",
            "row 3, column speaker: is empty; expected the id or name of an actor",
        ),
        (
            "Ann,soon,spoken,S,P",
            "row 3, column date: found “soon”; expected an EDTF date such as",
        ),
        (
            "Ann,05/06/2025,spoken,S,P",
            "row 3, column date: found “05/06/2025”; expected year, month and day",
        ),
        (
            "Ann,2025-08-20,sung,S,P",
            "row 3, column kind: found “sung”; expected one of spoken, written",
        ),
        (
            "Ann,2025-08-20,spoken,,P",
            "row 3, column summary: is empty; expected one sentence",
        ),
        (
            "Ann,2025-08-20,spoken,S,",
            "row 3, column publisher: is empty; expected a publisher, a url or",
        ),
        (
            "Ann,2025-08-20,spoken,S,P,,,,,,first",
            "row 3, column id: found “first”; expected an id that no",
        ),
        (
            "Ann,2025-08-20,spoken,S,P,,,,,,x,more",
            "row 3: found “12 cells”; expected no more cells than",
        ),
        (
            "Ann,2025-08-20,spoken,\"S\" is,P",
            "row 3: is empty; expected a quotation mark within a cell",
        ),
    ] {
        let table = format!("{HEAD}\n{GOOD}\n{row}\n{}\n", GOOD.replace("first", "last"));
        let lines = notes(&table);
        assert!(lines[0].starts_with(line), "{row}: {lines:#?}");
        let ids = converted(&table).file.statements;
        let ids: Vec<&str> = ids.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(ids, ["first", "last"], "{row}");
    }
}

#[test]
fn a_part_that_can_t_be_read_costs_itself_alone() {
    for (row, line) in [
        (
            "Ann,2025-08-20,spoken,S,P,bridge",
            "row 2, column positions: found “bridge”; expected a topic and a stance",
        ),
        (
            "Ann,2025-08-20,spoken,S,P,bridge:maybe",
            "row 2, column positions: found “bridge:maybe”; expected a topic",
        ),
        (
            "Ann,2025-08-20,spoken,S,P,,,gone",
            "row 2, column replies_to: found “gone”; expected the id of a statement",
        ),
        (
            "Ann,2025-08-20,spoken,S,P,,,,radio",
            "row 2, column also: found “radio”; expected an address, or the id",
        ),
        (
            "Ann,2025-08-20,spoken,S,P,,,,,javascript:x",
            "row 2, column url: found “javascript:x”; expected an address",
        ),
    ] {
        let table = format!("{HEAD}\n{row}\n");
        let lines = notes(&table);
        assert_eq!(lines.len(), 1, "{row}: {lines:#?}");
        assert!(lines[0].starts_with(line), "{row}: {lines:#?}");
        assert_eq!(converted(&table).file.statements.len(), 1, "{row}");
    }
}

#[test]
fn a_table_without_a_column_that_each_row_needs_is_refused() {
    for (table, words) in [
        (
            "speaker,date,summary,url\nAnn,2025,S,https://example.org",
            "no column named kind",
        ),
        (
            "speaker,date,summary,kind\nAnn,2025,S,spoken",
            "no column named publisher, url or source",
        ),
        (
            "name,day\nAnn,2025",
            "a first row with “name, day”; expected a first row with names",
        ),
        ("", "an empty file"),
    ] {
        let told = read(table.as_bytes()).unwrap_err().to_string();
        assert!(told.contains(words), "{table}: {told}");
    }
}

#[test]
fn a_number_that_a_spreadsheet_keeps_for_a_day_is_that_day_and_told() {
    let table = format!("{HEAD}\n{}\n", GOOD.replace("2025-08-20", "45889"));
    assert_eq!(converted(&table).file.statements[0].date, "2025-08-20");
    let lines = notes(&table);
    assert!(
        lines[0].starts_with("row 2, column date: found “45889”; read as 2025-08-20"),
        "{lines:?}"
    );
}

#[test]
fn two_spellings_of_a_name_are_two_actors_and_another_name_of_one_is_told() {
    let named = "speaker,speaker_name,date,kind,summary,publisher\n\
        ann,Ann Ash,2025,spoken,S,P\nann,Ann Oak,2025,spoken,S,P\n\"ANN\",,2025,spoken,S,P\n";
    let lines = notes(named);
    assert_eq!(lines.len(), 1, "{lines:#?}");
    assert!(
        lines[0].contains("“Ann Oak”; expected “Ann Ash”, which an earlier row has for ann"),
        "{lines:?}"
    );
    let table = format!(
        "{HEAD}\n{GOOD}\n{}\n",
        GOOD.replace("Ann Ash", "ANN ASH").replace("first", "x")
    );
    assert_eq!(converted(&table).file.actors.len(), 2);
}

#[test]
fn positions_have_a_row_each_and_say_whose_they_are() {
    let dataset = load(include_bytes!("../../load/fixtures/small.json")).dataset;
    let written = write_positions(&dataset, &all(&dataset));
    let count: usize = dataset
        .statements
        .rows()
        .iter()
        .map(|row| row.positions.len())
        .sum();
    assert_eq!(written.text.lines().count(), count + 1);
    let claim = written
        .text
        .lines()
        .find(|line| line.starts_with("bob-on-ann,"))
        .unwrap();
    assert!(claim.contains(",about-other,ann,"), "{claim}");
    assert!(!written.text.starts_with('\u{feff}'));
    insta::assert_snapshot!(written.text.replace("\r\n", "\n"));
}

#[test]
fn the_template_of_the_description_is_read_without_a_remark() {
    let page = include_str!("../../../../../docs/format.md");
    let start = page.find("```csv\n").unwrap() + "```csv\n".len();
    let template = &page[start..start + page[start..].find("```").unwrap()];
    let converted = converted(template);
    assert_eq!(converted.notes, []);
    assert_eq!(converted.file.statements.len(), 2);
    assert_eq!(loaded(&converted).problems, []);
}

#[test]
fn the_description_names_each_column() {
    let page = include_str!("../../../../../docs/format.md");
    for word in super::columns::Column::WORDS {
        assert!(page.contains(&format!("| `{word}` |")), "{word}");
    }
}

proptest! {
    #[test]
    fn statements_come_back_from_their_table(file in data_file()) {
        let dataset = load(file.to_json().as_bytes()).dataset;
        let again = read(write(&dataset, &all(&dataset)).text.as_bytes()).unwrap();
        prop_assert_eq!(&again.notes, &vec![]);
        prop_assert_eq!(all_told(&loaded(&again).dataset), all_told(&dataset));
    }

    #[test]
    fn no_written_cell_is_run_as_a_formula(file in data_file()) {
        let dataset = load(file.to_json().as_bytes()).dataset;
        let all = all(&dataset);
        for written in [write(&dataset, &all), write_positions(&dataset, &all)] {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(written.text.as_bytes());
            let cells = |row: csv::StringRecord| -> Vec<String> {
                row.iter().map(str::to_owned).collect()
            };
            for cell in reader.records().flat_map(|row| cells(row.unwrap())) {
                let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
                prop_assert!(!is_formula, "{cell}");
            }
        }
    }

    #[test]
    fn whatever_stands_in_a_table_is_read_or_named_and_what_is_read_is_good(
        rows in prop::collection::vec("[a-c;:,\"\n\r 0-9./'=é-]{0,40}", 0..6),
        has_bytes in any::<bool>(),
    ) {
        let mut bytes = format!("{HEAD}\n{GOOD}\n{}", rows.join("\n")).into_bytes();
        if has_bytes {
            bytes.extend(*b"\nAnn,2025,\xff\0,x");
        }
        let converted = read(&bytes).unwrap();
        prop_assert!(!converted.file.statements.is_empty());
        let again = loaded(&converted);
        prop_assert_eq!(again.dataset.statements.len(), converted.file.statements.len());
    }
}
