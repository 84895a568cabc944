//! What all pages have in common: head, way back, landmarks, foot.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::super::masthead::day_in_words;
use super::super::{isolated, isolated_in};
use super::links::ROOT;
use super::metadata::{Card, card_tags};
use super::printable::printable;
use super::sprite::sprite;
use crate::labels::title;
use crate::messages;
use crate::site::{BaseUrl, Feed, PageKey, Site};

/// What a page has of its own.
pub struct Document<'a> {
    /// Which one it is.
    pub page: PageKey,
    /// What it is called, without the title of the whole.
    pub name: String,
    /// What is on it, in a sentence or two.
    pub description: String,
    /// The pages between the timeline and this one, as links.
    pub trail: Vec<Markup>,
    /// The feeds that have what is on it, besides that of all, with their titles.
    pub feed: Option<(Feed, String)>,
    /// What it is, in the words of Open Graph.
    pub kind: &'static str,
    /// What describes it for search engines.
    pub data: Markup,
    /// What the link to its view on the timeline says.
    pub view: &'a str,
    /// Its content, with its heading.
    pub content: Markup,
}

/// The language of data that doesn't say which it is: that of the page's own words.
const LANGUAGE: &str = "en";

/// A page in full.
pub fn document(site: &Site, document: &Document) -> String {
    let body = body(site, document).into_string();
    let language = site.dataset.language.as_deref().unwrap_or(LANGUAGE);
    let markup = html! {
        (DOCTYPE)
        html lang=(language) {
            (head(site, document))
            // The page's own words are English, whatever the data is in.
            body lang="en" {
                (PreEscaped(&body))
                (sprite(&body))
            }
        }
    };
    printable(&markup.into_string()).into_owned()
}

/// Nothing may come before the encoding, and the policy rules all that follows it.
fn head(site: &Site, document: &Document) -> Markup {
    let publication = &site.publication;
    let path = document.page.path(site.dataset);
    let all = (Feed::All, title(site.dataset).to_owned());
    let card = Card {
        name: &document.name,
        description: &document.description,
        path: &path,
        kind: document.kind,
    };
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(publication.policy);
            meta name="referrer" content="same-origin";
            meta name="viewport" content="width=device-width, initial-scale=1";
            title { (document.name) " · " (title(site.dataset)) }
            meta name="description" content=(document.description);
            meta name="color-scheme" content="light dark";
            link rel="icon" href=(publication.icon);
            link rel="stylesheet" href={ (ROOT) (publication.styles) };
            (canonical(site, &path))
            @for (feed, title) in document.feed.iter().chain([&all]) {
                (feed_link(&format!("{ROOT}{}", feed.path(site.dataset)), title))
            }
            (card_tags(site, &card))
            (document.data)
        }
    }
}

/// What a host shows for an address that the site doesn't have. It can be asked for at any depth,
/// so that it leads nowhere where the address of the site isn't known.
pub fn missing_page(site: &Site) -> String {
    let publication = &site.publication;
    let link = |base: &BaseUrl, path: &str, words: &str| {
        html! { li { a href=(base.join(path)) { (words) } } }
    };
    let markup = html! {
        (DOCTYPE)
        html lang=(LANGUAGE) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(publication.policy);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (messages::missing_page()) }
                meta name="color-scheme" content="light dark";
                link rel="icon" href=(publication.icon);
                @if let Some(styles) = site.absolute(&publication.styles) {
                    link rel="stylesheet" href=(styles);
                }
            }
            body {
                main {
                    h1 { (messages::missing_page()) }
                    p { (messages::missing_page_reason()) }
                    @if let Some(base) = &publication.base {
                        ul {
                            (link(base, "", messages::view_timeline()))
                            (link(base, "list.html", messages::site_all_statements()))
                        }
                    }
                }
            }
        }
    };
    markup.into_string()
}

/// What the head of the program's own page says to others, beside its title and description.
pub fn main_page_tags(site: &Site, description: &str) -> String {
    let card = Card {
        name: title(site.dataset),
        description,
        path: "",
        kind: "website",
    };
    let markup = html! {
        (canonical(site, ""))
        (card_tags(site, &card))
        (feed_link(&Feed::All.path(site.dataset), title(site.dataset)))
    };
    markup.into_string()
}

fn canonical(site: &Site, path: &str) -> Markup {
    html! { @if let Some(address) = site.absolute(path) { link rel="canonical" href=(address); } }
}

fn feed_link(path: &str, title: &str) -> Markup {
    html! { link rel="alternate" type="application/atom+xml" title=(title) href=(path); }
}

fn body(site: &Site, document: &Document) -> Markup {
    let dataset = site.dataset;
    html! {
        a.skip href="#content" { (messages::site_skip()) }
        header.site-head {
            p.site-title { a href=(ROOT) { (isolated(dataset, title(dataset))) } }
            nav aria-label=(messages::site_trail()) {
                ol.trail {
                    li { a href=(ROOT) { (messages::view_timeline()) } }
                    @for step in &document.trail { li { (step) } }
                    li aria-current="page" { (isolated(dataset, &document.name)) }
                }
            }
            p.to-timeline {
                a.button href={ (ROOT) (site.view_path(document.page)) } { (document.view) }
            }
        }
        main #content tabindex="-1" { (document.content) }
        (foot(site, document))
    }
}

fn foot(site: &Site, document: &Document) -> Markup {
    let dataset = site.dataset;
    let feed = document.feed.as_ref().map_or(Feed::All, |(feed, _)| *feed);
    html! {
        footer.site-foot {
            ul {
                li { a href={ (ROOT) "list.html" } { (messages::site_all_statements()) } }
                li { a href={ (ROOT) "list.html#about" } { (messages::about_the_data()) } }
                li {
                    a href={ (ROOT) (feed.path(dataset)) } type="application/atom+xml" {
                        (messages::site_feed())
                    }
                }
                @if let Some(updated) = &dataset.updated {
                    li { (messages::site_updated(day_in_words(updated))) }
                }
                @if let Some(licence) = &dataset.licence {
                    li { (messages::site_licence(isolated_in(None, licence))) }
                }
            }
        }
    }
}
