//! The page of an actor: where they stand now, what they said, and, apart from it, what others say of
//! them.

use maud::{Markup, html};

use super::super::isolated;
use super::super::pages::VOICES;
use super::super::positions::cell_line;
use super::document::{Document, document};
use super::links::{statement_line, statement_list, topic_link};
use super::messages::{
    CLAIMS, NO_POSITION, SAID, SAID_ABOUT_THEM, SEE_ALL_OF_ACTOR, actor_description, feed_title,
    positions_as_of,
};
use super::sprite::mark;
use crate::model::{ActorIx, StatementIx, TopicIx, Voice};
use crate::positions::Cell;
use crate::site::{Feed, PageKey, Site};
use crate::words::{counted, title};

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
            description: actor_description(name, count, title(dataset)),
            trail: Vec::new(),
            feed: Some((Feed::Of(PageKey::Actor(actor)), feed_title(name))),
            kind: "profile",
            data: html! {},
            view: SEE_ALL_OF_ACTOR,
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
            (counted(spoken.len(), "statement", "statements"))
        }
        (positions(site, actor))
        (statements(site, SAID, spoken, false))
        (statements(site, SAID_ABOUT_THEM, site.about(actor), true))
    }
}

/// Where an actor stands on each topic of which anything is known: own words first, then what is known
/// second-hand only, then what only others say.
fn positions(site: &Site, actor: ActorIx) -> Markup {
    let dataset = site.dataset;
    let cells = dataset.topics.indexes();
    let cells = cells.map(|topic| (topic, site.positions.cell(actor, topic, site.as_of)));
    let cells: Vec<(TopicIx, Cell)> = cells.filter(|(_, cell)| !cell.is_silent()).collect();
    html! {
        section {
            h2 { (positions_as_of(&site.as_of.label())) }
            @if cells.is_empty() { p { (NO_POSITION) } }
            @for (voice, heading) in VOICES {
                @let cells: Vec<_> = cells.iter().filter(|(_, cell)| cell.voice() == Some(voice)).collect();
                @if !cells.is_empty() {
                    h3 { (heading) }
                    @if voice == Voice::AboutOther { p.about-line { (CLAIMS) } }
                    dl.stances {
                        @for (topic, cell) in cells {
                            div {
                                dt { (mark(cell.tone(), voice)) (topic_link(dataset, *topic)) }
                                dd { (cell_line(cell)) "." (latest(site, actor, *topic, voice)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The statements of the latest day of a position.
fn latest(site: &Site, actor: ActorIx, topic: TopicIx, voice: Voice) -> Markup {
    let statements = site.latest(actor, topic);
    html! {
        ul.lines {
            @for &statement in &statements {
                li { (statement_line(site.dataset, statement, voice == Voice::AboutOther)) }
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
