//! A mark or a cluster, as SVG.
//!
//! Every part says itself where it lies on the sheet. Were each item moved as a whole by a `transform`, the browser
//! would keep a coordinate system for each, and a frame with a thousand items would take it three times as long.

use maud::{Markup, html};

use super::address_of;
use super::glyph::{glyph_class, shape};
use crate::domain::date::{Day, DayRange};
use crate::domain::model::{Dataset, StatementIx};
use crate::domain::number::Px;
use crate::domain::timeline::{Cluster, Item, LaneKey, Mark, short_count};
use crate::domain::words::{counted, mark_name};

/// Half the side of the square in which a press counts (WCAG 2.2, 2.5.8 Target Size), also the radius of the halo.
const TARGET_PX: f64 = 12.0;

/// Items of a lane as elements that take the focus and the click. `y_px` is how far below the lane's top they lie.
///
/// A mark is a link to its statement. A cluster is a button: it shows more of the same view.
pub fn new_items(dataset: &Dataset, items: &[&Item], y_px: f64) -> String {
    let mut text = String::new();
    for item in items {
        let inside = inside_markup(item, y_px);
        let markup = match item {
            Item::Mark(mark) => {
                let row = &dataset.statements[mark.statement];
                html! {
                    a class=(item_class(item)) href=(address_of(&row.id)) data-mark=(row.id) tabindex="-1"
                        aria-label=(mark_name(dataset, row)) { (inside) }
                }
            }
            Item::Cluster(cluster) => html! {
                g class=(item_class(item)) role="button" data-cluster=(dataset.statements[cluster.first].id)
                    data-count=(cluster.run.count()) tabindex="-1" aria-label=(cluster_name(dataset, item)) { (inside) }
            },
        };
        text.push_str(&markup.into_string());
    }
    text
}

/// The classes of an item.
pub fn item_class(item: &Item) -> String {
    match item {
        Item::Cluster(_) => "cluster".to_owned(),
        Item::Mark(mark) => {
            let open = if mark.is_open { " is-open" } else { "" };
            html! { "mark" (open) " " (glyph_class(mark.tone, mark.voice)) }.into_string()
        }
    }
}

/// What is drawn of an item: changes with its place and the scale.
pub fn inside(item: &Item, y_px: f64) -> String {
    inside_markup(item, y_px).into_string()
}

fn inside_markup(item: &Item, y_px: f64) -> Markup {
    match item {
        Item::Mark(mark) => inside_mark(mark, y_px),
        Item::Cluster(cluster) => inside_cluster(cluster, y_px),
    }
}

/// The styles let disc and number grow with the reader's text.
fn inside_cluster(cluster: &Cluster, y_px: f64) -> Markup {
    let (x, y) = (Px(cluster.x_px), Px(y_px));
    let count = short_count(cluster.run.count());
    html! {
        circle.target cx=(x) cy=(y) r=(Px(TARGET_PX)) {}
        circle.cluster-disc cx=(x) cy=(y) r="9.5" {}
        text.cluster-count.is-long[count.len() > 2] x=(x) y=(y) dy="0.34em" { (count) }
    }
}

/// What its date adds, its length among them, then the halo, then its shape.
fn inside_mark(mark: &Mark, y_px: f64) -> Markup {
    let (x, y) = (Px(mark.x_px), Px(y_px));
    let approximate = if mark.is_approximate {
        " is-approximate"
    } else {
        ""
    };
    html! {
        @if let Some(extent) = mark.extent {
            rect class={ "extent" (approximate) } x=(Px(extent.x_px)) y=(Px(y_px - 3.5))
                width=(Px(extent.width_px)) height="7" rx="3.5" {}
        } @else if mark.is_approximate {
            path.whisker d={ "M" (x) " " (y) "m-15 0h30" } {}
        }
        @if mark.is_open_start { path.arrow d={ "M" (x) " " (y) "m-6 0h-11m4-3.5l-4 3.5l4 3.5" } {} }
        @if mark.is_open_end { path.arrow d={ "M" (x) " " (y) "m6 0h11m-4-3.5l4 3.5l-4 3.5" } {} }
        circle.halo cx=(x) cy=(y) r=(Px(TARGET_PX)) {}
        (shape(mark.tone, mark.voice, (mark.x_px, y_px)))
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
    let count = counted(cluster.run.count(), "statement", "statements");
    format!("{name}, {}: {count}", days_of(dataset, cluster).label())
}

/// From the first day of a cluster's statements to their last.
///
/// They are in order of their centres, so that only those near an end, as far as half of the longest date, can reach
/// further than what was seen.
fn days_of(dataset: &Dataset, cluster: &Cluster) -> DayRange {
    // In half days, the longest date reaches as far from its centre as it has days.
    let reach = dataset.longest_days();
    let centre = |statement: &StatementIx| dataset.centre_half_days(*statement);
    let (mut first, mut last) = (Day::MAX, Day::MIN);
    for statement in cluster.run.statements() {
        if centre(&statement) - reach > 2 * first.number() {
            break;
        }
        first = first.min(dataset.days_of(statement).first);
    }
    for statement in cluster.run.statements().rev() {
        if centre(&statement) + reach < 2 * last.number() {
            break;
        }
        last = last.max(dataset.days_of(statement).last);
    }
    DayRange::between(first, last)
}
