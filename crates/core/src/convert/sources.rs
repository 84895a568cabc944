//! The pages on which statements rest, in the formats of programs that manage references: BibLaTeX,
//! RIS and CSL-JSON.
//!
//! A reference has its page in it and nothing of what was said: one page has many statements. What
//! isn't known is left out. Who published a page stands as its author, in one piece: it is no first
//! and last name.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::fields::{data_file, not_kept};
use super::{Extract, Location, Note, Written};
use crate::cite::{bibtex_entry, bibtex_key, one_line};
use crate::date::Day;
use crate::messages;
use crate::model::Source;

/// What references have; and what was said, of which a note tells.
const KEPT: &[&str] = &[
    "sources.publisher",
    "sources.title",
    "sources.url",
    "sources.published",
    "statements",
    "actors",
    "sides",
    "topics",
    "events",
];

/// As BibLaTeX, an `@online` entry for each page.
pub fn write_bibtex(extract: Extract) -> Written {
    let mut keys: BTreeMap<String, usize> = BTreeMap::new();
    let entries = sources(extract).into_iter().map(|source| {
        // Signs that no key may have make two ids one.
        let key = bibtex_key(&source.id);
        let count = keys.entry(key.clone()).or_insert(0);
        *count += 1;
        let key = if *count == 1 {
            key
        } else {
            format!("{key}--{count}")
        };
        bibtex_entry(&key, source, None, None) + "\n"
    });
    let text = entries.collect::<Vec<_>>().join("\n");
    written(extract, text)
}

/// As RIS (Research Information Systems), a record for each page.
pub fn write_ris(extract: Extract) -> Written {
    let records = sources(extract).into_iter().map(ris_record);
    written(extract, records.collect())
}

fn ris_record(source: &Source) -> String {
    let kind = if source.url.is_some() { "ELEC" } else { "GEN" };
    let parts = source.published.map(Day::ymd);
    let fields = [
        ("TY", Some(kind.to_owned())),
        ("ID", Some(source.id.clone())),
        ("AU", Some(source.publisher.clone())),
        ("TI", source.title.clone()),
        ("PB", Some(source.publisher.clone())),
        ("PY", parts.map(|(year, ..)| format!("{year:04}"))),
        (
            "DA",
            parts.map(|(year, month, day)| format!("{year:04}/{month:02}/{day:02}/")),
        ),
        ("UR", source.url.clone()),
        ("ER", Some(String::new())),
    ];
    let known = fields
        .into_iter()
        .filter_map(|(tag, value)| Some((tag, value?)));
    // A line break would end a field, and so the record.
    let lines = known.map(|(tag, value)| format!("{tag}  - {}\r\n", one_line(&value)));
    lines.collect::<String>() + "\r\n"
}

/// As CSL-JSON, which Zotero, Pandoc and citeproc read.
pub fn write_csl(extract: Extract) -> Written {
    let items: Vec<Value> = sources(extract).into_iter().map(csl_item).collect();
    let text = serde_json::to_string_pretty(&items).unwrap_or_default() + "\n";
    written(extract, text)
}

fn csl_item(source: &Source) -> Value {
    let kind = if source.url.is_some() {
        "webpage"
    } else {
        "document"
    };
    let issued = source.published.map(|day| {
        let (year, month, day) = day.ymd();
        json!({"date-parts": [[year, month, day]]})
    });
    let fields = [
        ("id", Some(json!(source.id))),
        ("type", Some(json!(kind))),
        ("author", Some(json!([{"literal": source.publisher}]))),
        ("publisher", Some(json!(source.publisher))),
        ("title", source.title.as_ref().map(|title| json!(title))),
        ("URL", source.url.as_ref().map(|url| json!(url))),
        ("issued", issued),
    ];
    let known = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(known.collect::<Map<_, _>>())
}

fn sources(extract: Extract<'_>) -> Vec<&Source> {
    let indexes = extract.sources().into_iter();
    indexes
        .map(|index| &extract.dataset.sources[index])
        .collect()
}

fn written(extract: Extract, text: String) -> Written {
    let count = extract.statements().len().to_string();
    let location = Location::Path("statements".to_owned());
    let note = Note::lost(location, &count, messages::lost_said_in_references());
    let file = data_file(extract.dataset, extract.statements());
    let lost = not_kept(&file, KEPT, &[], messages::lost_in_references());
    Written {
        text,
        notes: [note].into_iter().chain(lost).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::load::load;
    use crate::query::{Filter, Matching};

    const FILE: &str = r#"{"format": "statement-timeline/1",
        "actors": [{"id": "ann", "name": "Ann"}],
        "sources": [
            {"id": "two-banks", "publisher": "The R&D Paper", "title": "Two {banks}\nER  - ",
                "url": "https://example.org/a",
             "published": "2025-09-02"},
            {"id": "two_banks", "publisher": "Radio"},
            {"id": "unused", "publisher": "Nobody"}],
        "statements": [{"id": "one", "speaker": "ann", "date": "2025", "kind": "spoken",
        "summary": "S",
            "source": "two-banks", "also": ["two_banks"]}]}"#;

    fn of(file: &str, write: fn(Extract) -> Written) -> String {
        let dataset: Dataset = load(file.as_bytes()).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let extract = Extract {
            dataset: &dataset,
            matching: &matching,
            page_url: None,
        };
        write(extract).text
    }

    #[test]
    fn bibtex_has_an_entry_for_each_page_under_a_key_of_its_own() {
        assert_eq!(
            of(FILE, write_bibtex),
            "@online{two-banks,\n  author = {{The R\\&D Paper}},\n  title = {Two \
             \\textbraceleft{}banks\\textbraceright{} ER -},\n  date = {2025-09-02},\n  url = \
             {https://example.org/a}\n}\n\n@online{two-banks--2,\n  author = {{Radio}}\n}\n"
        );
    }

    #[test]
    fn ris_has_a_record_for_each_page_that_nothing_in_it_can_end() {
        assert_eq!(
            of(FILE, write_ris),
            "TY  - ELEC\r\nID  - two-banks\r\nAU  - The R&D Paper\r\nTI  - Two {banks} ER -\r\n\
             PB  - The R&D Paper\r\nPY  - 2025\r\nDA  - 2025/09/02/\r\nUR  - https://example.org/a\r\n\
             ER  - \r\n\r\nTY  - GEN\r\nID  - two_banks\r\nAU  - Radio\r\nPB  - Radio\r\nER  - \r\n\r\n"
        );
    }

    #[test]
    fn csl_has_an_item_for_each_page_with_what_is_known_of_it() {
        let items: Value = serde_json::from_str(&of(FILE, write_csl)).unwrap();
        let expected = json!([
            {"id": "two-banks", "type": "webpage", "title": "Two {banks}\nER  - ",
                "publisher": "The R&D Paper",
             "author": [{"literal": "The R&D Paper"}], "URL": "https://example.org/a",
             "issued": {"date-parts": [[2025, 9, 2]]}},
            {"id": "two_banks", "type": "document", "publisher": "Radio",
                "author": [{"literal": "Radio"}]}
        ]);
        assert_eq!(items, expected);
    }
}
