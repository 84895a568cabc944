//! A feed in Atom (RFC 4287).
//!
//! Its author is whoever made the data, never the speaker: an entry is what a page says of a
//! statement, and its title says whose words it is about.

use maud::{Markup, PreEscaped, html};

use super::printable::printable;
use super::statement::{description, name};
use crate::date::Day;
use crate::details::StatementDetails;
use crate::labels::title;
use crate::messages;
use crate::model::StatementIx;
use crate::site::{self, Feed, PageKey, Site};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
const NAMESPACE: &str = "http://www.w3.org/2005/Atom";

/// A feed as a file.
pub fn feed(site: &Site, feed: Feed) -> String {
    let dataset = site.dataset;
    let entries = site::newest(dataset, feed);
    let folder = feed.folder(dataset);
    let language = dataset.language.as_deref();
    let called = match feed {
        Feed::All | Feed::Of(PageKey::Statement(_)) => title(dataset).to_owned(),
        Feed::Of(PageKey::Actor(actor)) => {
            messages::site_feed_title(&dataset.actors[actor].name).to_string()
        }
        Feed::Of(PageKey::Topic(topic)) => {
            messages::site_feed_title(&dataset.topics[topic].label).to_string()
        }
    };
    let markup = html! {
        (PreEscaped(DECLARATION))
        feed xmlns=(NAMESPACE) xml:lang=[language] {
            id { (site.feed_id(&feed.path(dataset))) }
            title { (called) }
            updated { (moment(site.feed_day(feed, &entries))) }
            author { name { (title(dataset)) } }
            link
                rel="self"
                type="application/atom+xml"
                href=(address(site, &folder, &feed.path(dataset)))
            {}
            link rel="alternate" type="text/html" href=(address(site, &folder, &folder)) {}
            @for &statement in &entries { (entry(site, &folder, statement)) }
        }
    };
    printable(&markup.into_string()).into_owned()
}

fn entry(site: &Site, folder: &str, statement: StatementIx) -> Markup {
    let dataset = site.dataset;
    let row = &dataset.statements[statement];
    let detail = StatementDetails::new(dataset, statement);
    let path = PageKey::Statement(statement).path(dataset);
    let source = dataset.sources[row.source].url.as_deref();
    html! {
        entry {
            id { (site.feed_id(&path)) }
            title { (name(&detail)) }
            updated { (moment(site::entry_day(dataset, statement))) }
            link rel="alternate" type="text/html" href=(address(site, folder, &path)) {}
            @if let Some(source) = source { link rel="via" href=(source) {} }
            @for position in &row.positions {
                @let topic = &dataset.topics[position.topic];
                category term=(topic.id) label=(topic.label) {}
            }
            summary { (description(&detail)) " " (detail.attribution_chain.join(" → ")) "." }
        }
    }
}

/// The start of a day, as Atom wants it.
fn moment(day: Day) -> String {
    format!("{day}T00:00:00Z")
}

/// The address of a path within the site: absolute where that of the site is known, else as seen
/// from the folder of the feed.
fn address(site: &Site, folder: &str, path: &str) -> String {
    site.absolute(path).unwrap_or_else(|| {
        let up = "../".repeat(folder.matches('/').count());
        match format!("{up}{path}") {
            empty if empty.is_empty() => "./".to_owned(),
            address => address,
        }
    })
}
