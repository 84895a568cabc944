//! A mark or a cluster, as SVG.

use maud::{Markup, html};

use super::address_of;
use super::glyph::glyph;
use crate::domain::date::DayRange;
use crate::domain::model::{Dataset, StatementIx};
use crate::domain::number::Px;
use crate::domain::timeline::{Item, LaneKey, short_count};
use crate::domain::words::{counted, mark_name};

/// Items as elements: a group at its place, in it what depends on the scale, then what is fixed.
pub fn new_items(dataset: &Dataset, items: &[&Item]) -> String {
    let mut text = String::new();
    for item in items {
        let markup = html! {
            g class=(item_class(item)) transform=(translate(item)) {
                g { (around_markup(item)) }
                (content(dataset, item))
            }
        };
        text.push_str(&markup.into_string());
    }
    text
}

/// The class of an item's group.
pub fn item_class(item: &Item) -> &'static str {
    if item.is_open() {
        "mark is-open"
    } else {
        "mark"
    }
}

/// The place of an item, as the value of its `transform`.
pub fn translate(item: &Item) -> String {
    let place = item.place();
    format!("translate({} {})", Px(place.x_px), Px(place.y_px))
}

/// The part that takes the focus and the click: fixed as long as the item stands for the same statements.
///
/// A mark is a link to its statement. A cluster is a button: it shows more of the same view.
fn content(dataset: &Dataset, item: &Item) -> Markup {
    match item {
        Item::Mark(mark) => {
            let row = &dataset.statements[mark.statement];
            html! {
                a href=(address_of(&row.id)) data-mark=(row.id) tabindex="-1" aria-label=(mark_name(dataset, row)) {
                    rect.target x="-12" y="-12" width="24" height="24" {}
                    circle.halo r="11" {}
                    (glyph(mark.tone, mark.voice))
                }
            }
        }
        Item::Cluster(cluster) => {
            let count = cluster.statements.len();
            html! {
                g.cluster role="button" data-cluster=(dataset.statements[cluster.first].id) data-count=(count)
                    tabindex="-1" aria-label=(cluster_name(dataset, item)) {
                    rect.target x="-12" y="-12" width="24" height="24" {}
                    circle.cluster-disc r="9.5" {}
                    text.cluster-count dy="0.34em" { (short_count(count)) }
                }
            }
        }
    }
}

/// What the date adds to a mark: its length, and that it is approximate or open. Changes with the scale.
pub fn around(item: &Item) -> String {
    around_markup(item).into_string()
}

fn around_markup(item: &Item) -> Markup {
    let Item::Mark(mark) = item else {
        return Markup::default();
    };
    let tone = mark.tone.word();
    let approximate = if mark.is_approximate {
        " is-approximate"
    } else {
        ""
    };
    html! {
        @if let Some(extent) = mark.extent {
            rect class={ "extent tone-" (tone) (approximate) } x=(Px(extent.x_px - mark.x_px)) y="-3.5"
                width=(Px(extent.width_px)) height="7" rx="3.5" {}
        } @else if mark.is_approximate {
            path.whisker d="M-15 0H15" {}
        }
        @if mark.is_open_start { path class={ "arrow tone-" (tone) } d="M-6 0H-17M-13-3.5L-17 0L-13 3.5" {} }
        @if mark.is_open_end { path class={ "arrow tone-" (tone) } d="M6 0H17M13-3.5L17 0L13 3.5" {} }
    }
}

/// What a cluster is, in words; empty for a mark, which has its own name.
pub fn cluster_name(dataset: &Dataset, item: &Item) -> String {
    let Item::Cluster(cluster) = item else {
        return String::new();
    };
    let name = match cluster.lane {
        LaneKey::Actor(actor) => &dataset.actors[actor].name,
        LaneKey::Side(side) => &dataset.sides[side].name,
    };
    let of = |statement: &StatementIx| dataset.statements[*statement].days();
    let Some(days) = cluster.statements.iter().map(of).reduce(DayRange::joined) else {
        return String::new();
    };
    let count = counted(cluster.statements.len(), "statement", "statements");
    format!("{name}, {}: {count}", days.label())
}
