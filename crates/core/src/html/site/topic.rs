//! The page of a topic: who stands where as of the last day of the data, each with the statement
//! that shows it; what is known second-hand, and what only others say, apart from own words.

use maud::{Markup, html};

use super::super::isolated;
use super::super::pages::{ATTRIBUTIONS, stand_heading};
use super::document::{Document, document};
use super::links::{actor_link, shown_by};
use super::sprite::mark;
use crate::messages;
use crate::model::{Attribution, TopicIx};
use crate::positions::{StanceGroup, topic_summary};
use crate::site::{Feed, PageKey, Site};

/// The page of a topic.
pub fn topic_page(site: &Site, topic: TopicIx) -> String {
    let row = &site.dataset.topics[topic];
    document(
        site,
        &Document {
            page: PageKey::Topic(topic),
            name: row.label.clone(),
            description: messages::site_topic_description(&row.proposition, site.as_of).to_string(),
            trail: Vec::new(),
            feed: Some((
                Feed::Of(PageKey::Topic(topic)),
                messages::site_feed_title(&row.label).to_string(),
            )),
            kind: "website",
            data: html! {},
            view: messages::site_see_topic(),
            content: content(site, topic),
        },
    )
}

fn content(site: &Site, topic: TopicIx) -> Markup {
    let row = &site.dataset.topics[topic];
    let summary = topic_summary(&site.positions, &site.groups, topic, site.as_of);
    html! {
        h1 { (isolated(site.dataset, &row.proposition)) }
        p.quiet {
            @if row.label != row.proposition { (isolated(site.dataset, &row.label)) ". " }
            (messages::site_stands_as_of(site.as_of))
        }
        @if summary.is_empty() { p { (messages::site_nobody()) } }
        @for (attribution, heading) in ATTRIBUTIONS {
            @let groups = summary.iter().filter(|group| group.attribution == attribution);
            @let groups: Vec<_> = groups.collect();
            @if !groups.is_empty() {
                section {
                    h2 { (heading) }
                    @if attribution == Attribution::AboutOther {
                        p.about-line { (messages::site_claims()) }
                    }
                    @for group in groups { (stand(site, topic, group)) }
                }
            }
        }
    }
}

/// The actors who stand alike, each with the statements of the latest day.
fn stand(site: &Site, topic: TopicIx, group: &StanceGroup) -> Markup {
    html! {
        h3 {
            (mark(group.combined_stance, group.attribution))
            (stand_heading(group))
            " "
            span.count { (group.actors.len()) }
        }
        dl.stances {
            @for &actor in &group.actors {
                div {
                    dt { (actor_link(site.dataset, actor)) }
                    dd { (shown_by(site, actor, topic, group.attribution)) }
                }
            }
        }
    }
}
