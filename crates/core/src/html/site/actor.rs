//! The page of an actor: where they stand now, what they said, and, apart from it, what others say
//! of them.

use maud::{Markup, html};

use super::super::isolated;
use super::super::pages::ATTRIBUTIONS;
use super::super::positions::cell_line;
use super::document::{Document, document};
use super::links::{shown_by, statement_list, topic_link};
use super::sprite::mark;
use crate::labels::title;
use crate::messages;
use crate::model::{ActorIx, Attribution, StatementIx, TopicIx};
use crate::positions::Cell;
use crate::site::{Feed, PageKey, Site};

/// The page of an actor.
pub fn actor_page(site: &Site, actor: ActorIx) -> String {
    let dataset = site.dataset;
    let name = &dataset.actors[actor].name;
    let count = dataset.spoken_by(actor).len();
    document(
        site,
        &Document {
            page: PageKey::Actor(actor),
            name: name.clone(),
            description: messages::site_actor_description(
                messages::statements(count),
                name,
                title(dataset),
            )
            .to_string(),
            trail: Vec::new(),
            feed: Some((
                Feed::Of(PageKey::Actor(actor)),
                messages::site_feed_title(name).to_string(),
            )),
            kind: "profile",
            data: html! {},
            view: messages::site_see_actor(),
            content: content(site, actor),
        },
    )
}

fn content(site: &Site, actor: ActorIx) -> Markup {
    let dataset = site.dataset;
    let row = &dataset.actors[actor];
    let group = row.side.map(|side| dataset.sides[side].name.as_str());
    // A side that is called like its only actor says nothing new.
    let group = group.filter(|name| *name != row.name);
    let spoken = dataset.spoken_by(actor);
    html! {
        h1 { (isolated(dataset, &row.name)) }
        p.quiet {
            @if let Some(name) = group { (isolated(dataset, name)) ", " }
            (messages::statements(spoken.len()))
        }
        (positions(site, actor))
        (statements(site, messages::said(), spoken, false))
        (statements(site, messages::said_by_others(), site.about(actor), true))
    }
}

/// Where an actor stands on each topic of which anything is known: own words first, then what is
/// known second-hand only, then what only others say.
fn positions(site: &Site, actor: ActorIx) -> Markup {
    let dataset = site.dataset;
    let cells = dataset.topics.indexes();
    let cells = cells.map(|topic| (topic, site.positions.cell(actor, topic, site.as_of)));
    let cells: Vec<(TopicIx, Cell)> = cells.filter(|(_, cell)| !cell.is_silent()).collect();
    html! {
        section {
            h2 { (messages::site_positions_as_of(site.as_of)) }
            @if cells.is_empty() { p { (messages::site_no_position()) } }
            @for (attribution, heading) in ATTRIBUTIONS {
                @let has_attribution = |cell: &Cell| cell.attribution() == Some(attribution);
                @let cells = cells.iter().filter(|(_, cell)| has_attribution(cell));
                @let cells: Vec<_> = cells.collect();
                @if !cells.is_empty() {
                    h3 { (heading) }
                    @if attribution == Attribution::AboutOther {
                        p.about-line { (messages::site_claims()) }
                    }
                    dl.stances {
                        @for (topic, cell) in cells {
                            div {
                                dt {
                                    (mark(cell.combined_stance(), attribution))
                                    (topic_link(dataset, *topic))
                                }
                                dd {
                                    (cell_line(cell))
                                    "."
                                    (shown_by(site, actor, *topic, attribution))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn statements(site: &Site, heading: &str, list: &[StatementIx], has_speaker: bool) -> Markup {
    html! {
        @if !list.is_empty() {
            section {
                h2 { (heading) " " span.count { (list.len()) } }
                (statement_list(site.dataset, list, has_speaker))
            }
        }
    }
}
