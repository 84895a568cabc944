//! Statements as JSON-LD in the words of schema.org: the quotations that stand in the heads of
//! their pages, in one graph.
//!
//! Each has its id as `identifier`, so that it can be found again in the data, and where the
//! address of the page is known the one at which the page shows it.

use serde_json::{Value, json};

use super::fields::{data_file, not_kept};
use super::{Extract, Location, Note, Written};
use crate::html::{QuotationAddresses, quotation};
use crate::messages;
use crate::model::StatementIx;

/// The fields that a quotation has, and the stances, of which a note tells.
const KEPT: &[&str] = &[
    "statements.id",
    "statements.speaker",
    "statements.about",
    "statements.date",
    "statements.headline",
    "statements.summary",
    "statements.quote",
    "statements.quote_language",
    "statements.positions",
    "statements.source",
    "statements.also",
    "actors.name",
    "sources.publisher",
    "sources.title",
    "sources.url",
    "sources.published",
];

/// Writes statements as a graph of quotations.
pub fn write(extract: Extract) -> Written {
    let statements = extract.statements().iter();
    let graph: Vec<Value> = statements.map(|&index| node(extract, index)).collect();
    let file = json!({"@context": "https://schema.org", "@graph": graph});
    let has_positions =
        |&&index: &&StatementIx| !extract.dataset.statements[index].positions.is_empty();
    let count = extract.statements().iter().filter(has_positions).count();
    let location = Location::Path("positions".to_owned());
    let note = Note::lost(
        location,
        &count.to_string(),
        messages::lost_stances_in_quotations(),
    );
    let data = data_file(extract.dataset, extract.statements());
    let lost = not_kept(&data, KEPT, &[], messages::lost_in_quotations());
    Written {
        text: serde_json::to_string_pretty(&file).unwrap_or_default() + "\n",
        notes: (count > 0)
            .then_some(note)
            .into_iter()
            .chain(lost)
            .collect(),
    }
}

fn node(extract: Extract, index: StatementIx) -> Value {
    let addresses = QuotationAddresses {
        statement: extract.url_of(index),
        actor: &|_| None,
    };
    let mut node = quotation(extract.dataset, index, &addresses);
    let id = &extract.dataset.statements[index].id;
    node.insert("identifier".to_owned(), json!(id));
    Value::Object(node)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::query::{Filter, Matching};

    fn graph(page_url: Option<&str>) -> Vec<Value> {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let extract = Extract {
            dataset: &dataset,
            matching: &matching,
            page_url,
        };
        let file: Value = serde_json::from_str(&write(extract).text).unwrap();
        file["@graph"].as_array().unwrap().clone()
    }

    fn statement(graph: &[Value], id: &str) -> Value {
        graph
            .iter()
            .find(|row| row["identifier"] == id)
            .unwrap()
            .clone()
    }

    #[test]
    fn a_quotation_has_speaker_date_and_page() {
        let first = statement(&graph(Some("https://example.org/t/")), "ann-first");
        assert_eq!(first["@type"], "Quotation");
        assert_eq!(first["url"], "https://example.org/t/?id=ann-first");
        assert_eq!(first["spokenByCharacter"]["name"], "Ann");
        assert_eq!(first["temporal"], "2025-08-16/2025-08-17");
        assert_eq!(first["isBasedOn"][0]["publisher"]["name"], "The Paper");
        assert_eq!(statement(&graph(None), "cid-year")["dateCreated"], "2025");
    }

    #[test]
    fn a_claim_is_the_speakers_and_an_unclear_date_is_no_date() {
        let claim = statement(&graph(None), "bob-on-ann");
        assert_eq!(claim["spokenByCharacter"]["name"], "Bob");
        assert_eq!(claim["about"][0]["name"], "Ann");
        assert_eq!(
            (claim["temporal"].as_str(), claim.get("dateCreated")),
            (Some("2025-08-20~"), None)
        );
        assert_eq!(claim.get("url"), None);
    }

    #[test]
    fn words_of_ours_are_never_the_text_of_a_quotation() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        for (_, row) in dataset.statements.iter() {
            let written = statement(&graph(None), &row.id);
            assert_eq!(
                written.get("text").and_then(Value::as_str),
                row.quote.as_deref(),
                "{}",
                row.id
            );
            let described = written["description"].as_str().unwrap();
            assert!(described.ends_with(&row.summary), "{described}");
        }
    }
}
