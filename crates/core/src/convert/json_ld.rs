//! Statements as JSON-LD in the words of schema.org, for search engines and programs that link data.
//!
//! Each is a `Quotation` by its speaker (`spokenByCharacter`), based on its page (`isBasedOn`). Only words that are quoted
//! stand as its `text`; what is ours stands in `abstract`. A claim about others stays one of the speaker, with the others in
//! `about`. A date that is no day, month or year stands as EDTF in `temporal`, which is a text.

use serde_json::{Map, Value, json};

use super::{Extract, Note, Place, Written, messages};
use crate::date::{DatePart, Precision, StatedDate};
use crate::model::{Actor, ActorKind, Source, SourceKind, Statement, StatementIx};

/// Writes statements as a graph of quotations.
pub fn write(extract: Extract) -> Written {
    let statements = extract.statements().iter();
    let graph: Vec<Value> = statements.map(|&index| quotation(extract, index)).collect();
    let file = json!({"@context": "https://schema.org", "@graph": graph});
    let has_positions =
        |&&index: &&StatementIx| !extract.dataset.statements[index].positions.is_empty();
    let count = extract.statements().iter().filter(has_positions).count();
    let place = Place::Path("positions".to_owned());
    let note = Note::no_place(place, &count.to_string(), messages::SCHEMA_ORG_NO_STANCE);
    Written {
        text: serde_json::to_string_pretty(&file).unwrap_or_default() + "\n",
        notes: (count > 0).then_some(note).into_iter().collect(),
    }
}

fn quotation(extract: Extract, index: StatementIx) -> Value {
    let dataset = extract.dataset;
    let row = &dataset.statements[index];
    let sources: Vec<Value> = row
        .sources()
        .map(|source| page(&dataset.sources[source]))
        .collect();
    let about: Vec<Value> = row
        .about
        .iter()
        .map(|&actor| agent(&dataset.actors[actor]))
        .collect();
    let language = row
        .quote_language
        .as_deref()
        .or(dataset.language.as_deref());
    let quote = row.quote.as_deref();
    known([
        ("@type", Some(json!("Quotation"))),
        ("@id", extract.url_of(index).map(Value::from)),
        ("identifier", Some(json!(row.id))),
        ("name", row.headline.as_deref().map(Value::from)),
        ("abstract", Some(json!(row.summary))),
        ("text", quote.map(Value::from)),
        (
            "inLanguage",
            language.filter(|_| quote.is_some()).map(Value::from),
        ),
        (
            "spokenByCharacter",
            Some(agent(&dataset.actors[row.speaker])),
        ),
        ("about", (!about.is_empty()).then(|| json!(about))),
        date(row),
        ("creditText", row.via.as_deref().map(Value::from)),
        ("isBasedOn", Some(json!(sources))),
    ])
}

/// As a date where it is one for schema.org, else as the text that the source states.
fn date(row: &Statement) -> (&'static str, Option<Value>) {
    let text = json!(row.date.to_string());
    let is_plain = |part: DatePart| {
        let precisions = [Precision::Day, Precision::Month, Precision::Year];
        precisions.contains(&part.precision)
            && part == DatePart::around(part.days.first, part.precision)
    };
    match row.date {
        StatedDate::Single(part) if is_plain(part) => ("dateCreated", Some(text)),
        _ => ("temporal", Some(text)),
    }
}

/// Somebody; without a type where it isn't known to be a person or an organisation.
fn agent(actor: &Actor) -> Value {
    let kind = match actor.kind {
        Some(ActorKind::Person) => Some("Person"),
        Some(ActorKind::State | ActorKind::Organisation) => Some("Organization"),
        Some(ActorKind::Unnamed) | None => None,
    };
    let others = (!actor.aliases.is_empty()).then(|| json!(actor.aliases));
    known([
        ("@type", kind.map(Value::from)),
        ("name", Some(json!(actor.name))),
        ("alternateName", others),
    ])
}

fn page(source: &Source) -> Value {
    let kind = match source.kind {
        Some(SourceKind::News) => "NewsArticle",
        _ => "WebPage",
    };
    let publisher = json!({"@type": "Organization", "name": source.publisher});
    known([
        ("@type", Some(json!(kind))),
        ("name", source.title.as_deref().map(Value::from)),
        ("url", source.url.as_deref().map(Value::from)),
        ("publisher", Some(publisher)),
        (
            "datePublished",
            source.published.map(|day| json!(day.to_string())),
        ),
    ])
}

/// An object with the fields that are known.
fn known<const N: usize>(fields: [(&str, Option<Value>); N]) -> Value {
    let known = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(known.collect::<Map<_, _>>())
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
        assert_eq!(first["@id"], "https://example.org/t/?id=ann-first");
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
        assert_eq!(claim.get("@id"), None);
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
            assert_eq!(written["abstract"], json!(row.summary));
        }
    }
}
