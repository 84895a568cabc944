//! What the head of a page tells machines: messengers that show a link before it is opened (Open
//! Graph, Twitter cards), and search engines (JSON-LD with the terms of schema.org).
//!
//! A statement is a `Quotation`, never a `ClaimReview`: nothing here says whether it is true. Its
//! `text` is there only where the data has the speaker's own words; what we say of it in ours is its
//! `description`. Whom it is about is never who said it.

use maud::{Markup, PreEscaped, html};
use serde_json::{Map, Value, json};

use super::super::facts::datetime_from_edtf;
use crate::detail::Detail;
use crate::model::{ActorIx, ActorKind, SourceIx, StatementIx};
use crate::site::{PageKey, Site};
use crate::words::title;

/// What a page is called and has on it, and where it is within the site.
pub struct Card<'a> {
    /// What it is called, without the title of the whole.
    pub name: &'a str,
    /// What is on it.
    pub description: &'a str,
    /// Its path within the site.
    pub path: &'a str,
    /// What it is, in the words of Open Graph.
    pub kind: &'static str,
}

/// The tags by which messengers make a preview. Both kinds of tags want absolute addresses: where that
/// of the site isn't known, there is none in them.
pub fn card_tags(site: &Site, card: &Card) -> Markup {
    let properties = [
        ("og:site_name", Some(title(site.dataset).to_owned())),
        ("og:type", Some(card.kind.to_owned())),
        ("og:title", Some(card.name.to_owned())),
        ("og:description", Some(card.description.to_owned())),
        ("og:url", site.absolute(card.path)),
    ];
    let names = [
        ("twitter:card", Some("summary".to_owned())),
        ("twitter:title", Some(card.name.to_owned())),
        ("twitter:description", Some(card.description.to_owned())),
    ];
    html! {
        @for (property, content) in known(properties) { meta property=(property) content=(content); }
        @for (name, content) in known(names) { meta name=(name) content=(content); }
    }
}

fn known<const N: usize>(
    tags: [(&'static str, Option<String>); N],
) -> impl Iterator<Item = (&'static str, String)> {
    tags.into_iter()
        .filter_map(|(name, content)| Some((name, content?)))
}

/// A statement as a quotation, for search engines.
pub fn quotation_data(site: &Site, statement: StatementIx, detail: &Detail) -> Markup {
    let dataset = site.dataset;
    let row = &dataset.statements[statement];
    let about: Vec<Value> = row.about.iter().map(|&actor| agent(site, actor)).collect();
    let based_on: Vec<Value> = row
        .sources()
        .map(|source| page_of_source(site, source))
        .collect();
    let description = detail.about_line.iter().chain([&detail.summary]);
    let description = description
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ");
    // What is no plain day, month or year is said as the data says it.
    let date = datetime_from_edtf(&detail.date_edtf);
    let temporal = Some(&detail.date_edtf).filter(|_| date.is_none());
    let fields = [
        ("@context", Some(json!("https://schema.org"))),
        ("@type", Some(json!("Quotation"))),
        (
            "url",
            site.absolute(&PageKey::Statement(statement).path(dataset))
                .map(Value::from),
        ),
        ("name", detail.headline.clone().map(Value::from)),
        ("text", detail.quote.clone().map(Value::from)),
        (
            "inLanguage",
            detail
                .quote_language
                .clone()
                .filter(|_| detail.quote.is_some())
                .map(Value::from),
        ),
        ("description", Some(json!(description))),
        ("spokenByCharacter", Some(agent(site, row.speaker))),
        (
            "about",
            Some(Value::from(about)).filter(|_| !row.about.is_empty()),
        ),
        ("dateCreated", date.map(Value::from)),
        ("temporal", temporal.map(|date| json!(date))),
        ("isBasedOn", Some(Value::from(based_on))),
        (
            "isPartOf",
            Some(json!({"@type": "Dataset", "name": title(dataset)})),
        ),
    ];
    data_block(&object(fields))
}

fn agent(site: &Site, actor: ActorIx) -> Value {
    let row = &site.dataset.actors[actor];
    let kind = match row.kind {
        Some(ActorKind::Person) => "Person",
        Some(ActorKind::State | ActorKind::Organisation) => "Organization",
        Some(ActorKind::Unnamed) | None => "Thing",
    };
    object([
        ("@type", Some(json!(kind))),
        ("name", Some(json!(row.name))),
        (
            "url",
            site.absolute(&PageKey::Actor(actor).path(site.dataset))
                .map(Value::from),
        ),
    ])
}

fn page_of_source(site: &Site, source: SourceIx) -> Value {
    let row = &site.dataset.sources[source];
    object([
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
    ])
}

/// The fields that are known.
fn object<const N: usize>(fields: [(&'static str, Option<Value>); N]) -> Value {
    let known = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Value::Object(known.collect::<Map<String, Value>>())
}

/// Data in a script element, which ends at the first `</script` and knows no escapes of HTML: what could
/// begin a tag is escaped as JSON.
fn data_block(data: &Value) -> Markup {
    let text = data.to_string();
    let text = text
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026");
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}
