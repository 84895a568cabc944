//! The pages of a site that are read without the program, its feeds and its sitemap, as text.
//!
//! They reuse the sentences and parts of the program's own views; what differs is where their links
//! lead: to each other, and from each page to the view that shows the same. Nothing in them needs a
//! script.

mod actor;
mod citations;
mod document;
mod feed;
mod links;
mod metadata;
mod printable;
mod sitemap;
mod sprite;
mod statement;
mod topic;

pub use document::{main_page_tags, missing_page};
pub use feed::feed;
pub use sitemap::{Sitemap, robots, sitemaps};

use crate::site::{PageKey, Site};

/// The page of a statement, an actor or a topic.
pub fn page(site: &Site, page: PageKey) -> String {
    match page {
        PageKey::Statement(statement) => statement::statement_page(site, statement),
        PageKey::Actor(actor) => actor::actor_page(site, actor),
        PageKey::Topic(topic) => topic::topic_page(site, topic),
    }
}

#[cfg(test)]
mod tests;
