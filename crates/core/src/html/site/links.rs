//! Links between the pages of a site. All are relative, so that a site works in any folder of a
//! host.

use maud::{Markup, html};

use super::super::{isolated, second_hand};
use super::sprite::mark;
use crate::dataset::Dataset;
use crate::model::{ActorIx, Attribution, CombinedStance, StatementIx, TopicIx};
use crate::site::{PageKey, Site};

/// From the folder of a page to that of the site: all pages are two folders deep.
pub const ROOT: &str = "../../";

/// A link from one page to another.
pub fn link(dataset: &Dataset, page: PageKey, words: &Markup) -> Markup {
    html! { a href={ (ROOT) (page.path(dataset)) } { (words) } }
}

/// The name of an actor, which leads to their page.
pub fn actor_link(dataset: &Dataset, actor: ActorIx) -> Markup {
    let name = isolated(dataset, &dataset.actors[actor].name);
    link(dataset, PageKey::Actor(actor), &name)
}

/// The short name of a topic, which leads to its page.
pub fn topic_link(dataset: &Dataset, topic: TopicIx) -> Markup {
    let label = isolated(dataset, &dataset.topics[topic].label);
    link(dataset, PageKey::Topic(topic), &label)
}

/// A statement as a line of a list: its mark, when, who unless that is plain from where it stands,
/// and in short what, which leads to its page.
pub fn statement_line(dataset: &Dataset, statement: StatementIx, has_speaker: bool) -> Markup {
    let combined_stance = dataset.stance_of(statement);
    line_with_stance(dataset, (statement, combined_stance), has_speaker)
}

/// The same with its stance on what the list is about.
fn line_with_stance(
    dataset: &Dataset,
    (statement, combined_stance): (StatementIx, CombinedStance),
    has_speaker: bool,
) -> Markup {
    let row = &dataset.statements[statement];
    let words = html! {
        (row.date.label()) (second_hand(row)) ": "
        @if has_speaker { (isolated(dataset, dataset.actors[row.speaker].short_name())) ": " }
        (isolated(dataset, row.in_short()))
    };
    html! {
        (mark(combined_stance, row.attribution()))
        (link(dataset, PageKey::Statement(statement), &words))
    }
}

/// Statements as a list; nothing where there are none.
pub fn statement_list(dataset: &Dataset, statements: &[StatementIx], has_speaker: bool) -> Markup {
    html! {
        @if !statements.is_empty() {
            ol.lines {
                @for &statement in statements {
                    li { (statement_line(dataset, statement, has_speaker)) }
                }
            }
        }
    }
}

/// The statements that show an actor's position on a topic, each with its stance on that; of what
/// others claim, with who said it.
pub fn shown_by(site: &Site, actor: ActorIx, topic: TopicIx, attribution: Attribution) -> Markup {
    html! {
        ul.lines {
            @for row in site.positions.shown_by(actor, topic, site.as_of) {
                li {
                    (line_with_stance(
                        site.dataset,
                        (row.statement, row.combined_stance),
                        attribution == Attribution::AboutOther,
                    ))
                }
            }
        }
    }
}
