//! Which fields of the data a format has no place for: those of the format of data files that have
//! something in them, without those that it keeps.
//!
//! They come from what a data file is made of, so that a new field is named until a format keeps
//! it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::location::Location;
use super::note::Note;
use crate::dataset::Dataset;
use crate::file::DataFile;
use crate::messages;
use crate::model::{Column, StatementIx};
use crate::save::{file_from_dataset, file_from_statements};

/// Statements as a data file: all of it with what no statement refers to.
pub fn data_file(dataset: &Dataset, statements: &[StatementIx]) -> DataFile {
    if statements.len() == dataset.statements.len() {
        file_from_dataset(dataset)
    } else {
        file_from_statements(dataset, statements)
    }
}

/// Which statements are among these.
pub fn written(dataset: &Dataset, statements: &[StatementIx]) -> Column<StatementIx, bool> {
    let mut written = Column::filled(&dataset.statements, false);
    for &statement in statements {
        written[statement] = true;
    }
    written
}

/// A note of the answers to statements that are not among these, which are written as if they
/// answered nothing; none where there is no such answer.
pub fn answers_to_others(dataset: &Dataset, statements: &[StatementIx]) -> Option<Note> {
    let written = written(dataset, statements);
    let answered = statements.iter();
    let answered = answered.filter_map(|&index| dataset.statements[index].replies_to);
    let count = answered.filter(|&answered| !written[answered]).count();
    let location = Location::Path("statements.replies_to".to_owned());
    (count > 0).then(|| Note::lost(location, &count.to_string(), messages::lost_answers()))
}

/// A note that names all fields which are neither kept nor named by other notes; none where there
/// is no such field.
pub fn not_kept(file: &DataFile, kept: &[&str], notes: &[Note], why: &str) -> Option<Note> {
    let is_kept = |path: &String| kept.iter().any(|kept| covers(kept, path));
    let is_named = |path: &String| notes.iter().any(|note| names(note, path));
    let paths = paths(file).into_iter();
    let lost: Vec<String> = paths
        .filter(|path| !is_kept(path) && !is_named(path))
        .collect();
    let location = Location::Path(lost.join(", "));
    (!lost.is_empty()).then(|| Note::lost(location, "", why))
}

/// Whether a note names a field: alone, among others, or by its table.
pub fn names(note: &Note, path: &str) -> bool {
    let location = note.location.to_string();
    location.split(", ").any(|named| covers(named, path))
}

/// Whether a field is that of a path, or in the table of that path.
fn covers(named: &str, path: &str) -> bool {
    let rest = path.strip_prefix(named);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// The fields of a file that have something in them, such as `title` and `actors.kind`. Ids of rows
/// to which only the file itself refers are none: they are how it is written.
fn paths(file: &DataFile) -> BTreeSet<String> {
    let Ok(Value::Object(file)) = serde_json::to_value(file) else {
        return BTreeSet::new();
    };
    let mut paths = BTreeSet::new();
    for (table, value) in &file {
        let rows = value.as_array().map(Vec::as_slice).unwrap_or_default();
        let fields = rows.iter().filter_map(Value::as_object).flatten();
        let is_content = |field: &str| field != "id" || table == "statements";
        let own = fields.filter(|(field, _)| is_content(field));
        paths.extend(own.map(|(field, _)| format!("{table}.{field}")));
        if !rows.iter().any(Value::is_object) && table != "format" {
            paths.insert(table.clone());
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::convert::{Extract, FORMATS, Format};
    use crate::load::load;
    use crate::query::{Filter, Matching};

    /// A file in which every field has something in it.
    const EVERY: &str = r#"{"format": "statement-timeline/1", "title": "All of it",
        "language": "uk",
        "about": ["What it is."], "updated": "2025-10-01", "licence": "CC-BY-4.0",
        "topics": [{"id": "bridge", "label": "Bridge", "proposition": "A bridge must come."}],
        "sides": [{"id": "n", "name": "North"}, {"id": "s", "name": "South"}],
        "actors": [
            {"id": "a", "name": "Ann Ash", "short": "Ash", "aliases": ["Anne"], "kind": "person",
                "side": "n"},
            {"id": "o", "name": "Bob Birch", "short": "Birch", "aliases": ["Bo"], "kind": "unnamed",
                "side": "s"}],
        "sources": [
            {"id": "p", "publisher": "Paper", "title": "On Ann", "url": "https://a.example/1",
             "published": "2025-08-21", "kind": "news"},
            {"id": "q", "publisher": "b.example", "title": "On both", "url": "https://b.example/2",
             "published": "2025-08-22", "kind": "official"}],
        "events": [{"id": "f", "date": "2025-08-19", "label": "Flood"}],
        "statements": [
            {"id": "first", "speaker": "a", "role": "Mayor", "date": "2025-08-20",
                "date_basis": "as the page has it",
             "kind": "spoken", "venue": "At the river", "via": "The Wire", "headline": "A bridge",
             "summary": "It must come.", "quote": "Come it must", "quote_language": "en",
             "positions": [{"topic": "bridge", "stance": "supports"}], "source": "p",
             "also": ["q"]},
            {"id": "second", "speaker": "a", "about": ["o"], "date": "2025-08-21",
                "kind": "written",
             "headline": "He agrees", "summary": "Bob would build.",
             "replies_to": "first", "source": "p",
             "positions": [{"topic": "bridge", "stance": "conditional"}]}]}"#;

    /// What stands in each field, with names in place of the ids of rows.
    fn values(file: &DataFile) -> BTreeMap<String, BTreeSet<String>> {
        let json = serde_json::to_value(file).unwrap();
        let names: BTreeMap<String, Value> = json
            .as_object()
            .unwrap()
            .values()
            .filter_map(Value::as_array)
            .flatten()
            .filter_map(|row| {
                let keys = ["name", "label", "publisher", "headline"];
                let name = keys.iter().find_map(|key| row.get(key))?;
                Some((row["id"].as_str()?.to_owned(), name.clone()))
            })
            .collect();
        let mut values: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for path in paths(file) {
            let (table, field) = path.split_once('.').unwrap_or((&path, ""));
            let table = &json[table];
            let cells = match field {
                "" => vec![table],
                field => table
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter_map(|row| row.get(field))
                    .collect(),
            };
            let resolved = |value: &Value| {
                let name = value.as_str().and_then(|id| names.get(id));
                name.filter(|_| field != "id").unwrap_or(value).clone()
            };
            let whole = |value: &Value| match value {
                Value::Array(items) => Value::from(items.iter().map(resolved).collect::<Vec<_>>()),
                other => resolved(other),
            };
            let texts = cells.into_iter().map(|cell| whole(cell).to_string());
            let texts = texts.collect();
            values.insert(path.clone(), texts);
        }
        values
    }

    /// Which fields lose something by a format that doesn't say so.
    fn unnamed(every: &str, format: &Format) -> Vec<String> {
        let dataset = load(every.as_bytes()).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let extract = Extract {
            dataset: &dataset,
            matching: &matching,
            page_url: None,
        };
        let before = values(&file_from_dataset(&dataset));
        let written = format.write.unwrap()(extract);
        let again = match format.read {
            Some(read) => read(written.text.as_bytes(), &mut |_| {}).unwrap().file,
            None => file_from_dataset(&load(written.text.as_bytes()).dataset),
        };
        let after = values(&again);
        let is_named = |path: &str| written.notes.iter().any(|note| names(note, path));
        let comes_back = |(path, texts): (&String, &BTreeSet<String>)| {
            // A quote may stand behind a summary.
            let has = |text: &String| {
                let after = after.get(path).into_iter().flatten();
                after
                    .into_iter()
                    .any(|after| after.contains(text.trim_matches('"')))
            };
            texts.iter().all(has)
        };
        let lost = before.iter().filter(|field| !comes_back(*field));
        lost.filter(|(path, _)| !is_named(path))
            .map(|(path, texts)| format!("{path}: {texts:?} became {:?}", after.get(path)))
            .collect()
    }

    #[test]
    fn what_does_not_come_back_from_a_format_is_named_by_it() {
        let fields = paths(&file_from_dataset(&load(EVERY.as_bytes()).dataset));
        assert_eq!(fields.len(), 5 + 2 + 1 + 5 + 5 + 2 + 17, "{fields:?}");
        // What a format has no row for is named as that; else each actor speaks, and each page is
        // the first of a statement.
        let each_has_a_row = EVERY
            .replace(r#""speaker": "a", "about": ["o"]"#, r#""speaker": "o""#)
            .replace(
                r#""replies_to": "first", "source": "p""#,
                r#""source": "q""#,
            );
        let both_ways = FORMATS
            .iter()
            .filter(|format| format.write.is_some() && format.can_be_read());
        for format in both_ways {
            let name = format.name;
            assert_eq!(
                unnamed(&each_has_a_row, format),
                Vec::<String>::new(),
                "{name}"
            );
            if ["json", "csv"].contains(&name) {
                assert_eq!(unnamed(EVERY, format), Vec::<String>::new(), "{name}");
            }
        }
    }

    #[test]
    fn what_is_only_written_names_what_it_has_no_place_for_too() {
        let dataset = load(EVERY.as_bytes()).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let extract = Extract {
            dataset: &dataset,
            matching: &matching,
            page_url: None,
        };
        for (name, path) in [
            ("csv-positions", "statements.summary"),
            ("json-ld", "statements.replies_to"),
            ("markdown", "sources.title"),
            ("ris", "sources.kind"),
        ] {
            let format = crate::convert::format_by_name(name).unwrap();
            let notes = format.write.unwrap()(extract).notes;
            assert!(
                notes.iter().any(|note| names(note, path)),
                "{name}: {notes:#?}"
            );
        }
    }

    #[test]
    fn an_answer_to_what_is_not_written_answers_nothing_and_is_named() {
        let dataset = load(EVERY.as_bytes()).dataset;
        let second = [dataset.statements.find("second").unwrap()];
        let filter = Filter {
            text: "agrees".to_owned(),
            ..Filter::default()
        };
        let matching = Matching::new(&dataset, &filter);
        let extract = Extract {
            dataset: &dataset,
            matching: &matching,
            page_url: None,
        };
        assert_eq!(extract.statements(), second);
        for name in ["csv", "json"] {
            let format = crate::convert::format_by_name(name).unwrap();
            let written = format.write.unwrap()(extract);
            let lines: Vec<String> = written.notes.iter().map(ToString::to_string).collect();
            let told = format!(
                "statements.replies_to: \u{201c}1\u{201d} is left behind; {}",
                messages::lost_answers()
            );
            assert!(lines.contains(&told), "{lines:#?}");
            assert!(!written.text.contains("first"), "{}", written.text);
        }
    }
}
