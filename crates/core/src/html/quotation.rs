//! A statement as a `Quotation` in the words of schema.org, for search engines and programs that
//! link data.
//!
//! It is never a `ClaimReview`: nothing here says whether it is true. Its `text` is there only
//! where the data has the speaker's own words; what we say of it in ours is its `description`. Whom
//! it is about is never who said it. A date that is no plain day, month or year is said as the data
//! says it, in `temporal`, which takes any text.

use serde_json::{Map, Value, json};

use super::facts::datetime_from_edtf;
use crate::dataset::Dataset;
use crate::details::StatementDetails;
use crate::model::{ActorIx, ActorKind, SourceIx, StatementIx};

/// Where somebody can read more, as far as the address of the site is known.
pub struct QuotationAddresses<'a> {
    /// The address of the statement.
    pub statement: Option<String>,
    /// That of an actor.
    pub actor: &'a dyn Fn(ActorIx) -> Option<String>,
}

/// A statement as a quotation, without its context.
pub fn quotation(
    dataset: &Dataset,
    statement: StatementIx,
    addresses: &QuotationAddresses,
) -> Map<String, Value> {
    let row = &dataset.statements[statement];
    let detail = StatementDetails::new(dataset, statement);
    let agent = |actor| agent(dataset, actor, (addresses.actor)(actor));
    let about: Vec<Value> = row.about.iter().map(|&actor| agent(actor)).collect();
    let based_on: Vec<Value> = row.sources().map(|source| page(dataset, source)).collect();
    let description = detail.about_line.iter().chain([&detail.summary]);
    let description = description
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ");
    let date = datetime_from_edtf(&detail.date_edtf);
    let temporal = Some(&detail.date_edtf).filter(|_| date.is_none());
    let language = detail.quote_language.clone();
    let language = language.filter(|_| detail.quote.is_some());
    known([
        ("@type", Some(json!("Quotation"))),
        ("url", addresses.statement.clone().map(Value::from)),
        ("name", detail.headline.clone().map(Value::from)),
        ("text", detail.quote.clone().map(Value::from)),
        ("inLanguage", language.map(Value::from)),
        ("description", Some(json!(description))),
        ("spokenByCharacter", Some(agent(row.speaker))),
        (
            "about",
            Some(Value::from(about)).filter(|_| !row.about.is_empty()),
        ),
        ("dateCreated", date.map(Value::from)),
        ("temporal", temporal.map(|date| json!(date))),
        ("isBasedOn", Some(Value::from(based_on))),
    ])
}

fn agent(dataset: &Dataset, actor: ActorIx, url: Option<String>) -> Value {
    let row = &dataset.actors[actor];
    let kind = match row.kind {
        Some(ActorKind::Person) => "Person",
        Some(ActorKind::State | ActorKind::Organisation) => "Organization",
        Some(ActorKind::Unnamed) | None => "Thing",
    };
    Value::Object(known([
        ("@type", Some(json!(kind))),
        ("name", Some(json!(row.name))),
        ("url", url.map(Value::from)),
    ]))
}

fn page(dataset: &Dataset, source: SourceIx) -> Value {
    let row = &dataset.sources[source];
    Value::Object(known([
        ("@type", Some(json!("WebPage"))),
        ("name", row.title.clone().map(Value::from)),
        ("url", row.url.clone().map(Value::from)),
        (
            "datePublished",
            row.published.map(|day| json!(day.to_string())),
        ),
        (
            "publisher",
            Some(json!({"@type": "Organization", "name": row.publisher})),
        ),
    ]))
}

/// The fields that are known.
fn known<const N: usize>(fields: [(&'static str, Option<Value>); N]) -> Map<String, Value> {
    let known = fields.into_iter();
    known
        .filter_map(|(name, value)| Some((name.to_owned(), value?)))
        .collect()
}
