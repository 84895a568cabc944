//! What the head of a page tells machines: messengers that show a link before it is opened (Open
//! Graph, Twitter cards), and search engines (JSON-LD with the terms of schema.org).

use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};

use super::super::quotation::{QuotationAddresses, quotation};
use crate::labels::title;
use crate::model::StatementIx;
use crate::px::Px;
use crate::site::{PICTURE, PICTURE_PX, PageKey, Site};

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

/// The tags by which messengers make a preview. Both kinds of tags want absolute addresses: where
/// that of the site isn't known, there is none in them.
pub fn card_tags(site: &Site, card: &Card) -> Markup {
    let picture = site.absolute(&format!("{}{PICTURE}", card.path));
    let with_picture = |content: String| picture.as_ref().map(|_| content);
    let form = if picture.is_some() {
        "summary_large_image"
    } else {
        "summary"
    };
    let properties = [
        ("og:site_name", Some(title(site.dataset).to_owned())),
        ("og:type", Some(card.kind.to_owned())),
        ("og:title", Some(card.name.to_owned())),
        ("og:description", Some(card.description.to_owned())),
        ("og:url", site.absolute(card.path)),
        ("og:image", picture.clone()),
        ("og:image:type", with_picture("image/png".to_owned())),
        ("og:image:width", with_picture(Px(PICTURE_PX.0).to_string())),
        (
            "og:image:height",
            with_picture(Px(PICTURE_PX.1).to_string()),
        ),
        ("og:image:alt", with_picture(card.name.to_owned())),
    ];
    let names = [
        ("twitter:card", Some(form.to_owned())),
        ("twitter:title", Some(card.name.to_owned())),
        ("twitter:description", Some(card.description.to_owned())),
        ("twitter:image", picture.clone()),
    ];
    html! {
        @for (property, content) in known(properties) {
            meta property=(property) content=(content);
        }
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
pub fn quotation_data(site: &Site, statement: StatementIx) -> Markup {
    let dataset = site.dataset;
    let addresses = QuotationAddresses {
        statement: site.absolute(&PageKey::Statement(statement).path(dataset)),
        actor: &|actor| site.absolute(&PageKey::Actor(actor).path(dataset)),
    };
    let mut data = quotation(dataset, statement, &addresses);
    data.insert("@context".to_owned(), json!("https://schema.org"));
    let whole = json!({"@type": "Dataset", "name": title(dataset)});
    data.insert("isPartOf".to_owned(), whole);
    data_block(&Value::Object(data))
}

/// Data in a script element, which ends at the first `</script` and knows no escapes of HTML: what
/// could begin a tag is escaped as JSON.
fn data_block(data: &Value) -> Markup {
    let text = data.to_string();
    let text = text
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026");
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}
