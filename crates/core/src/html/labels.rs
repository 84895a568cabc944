//! The names of sides and lanes, and the buttons that fold a side.

use maud::{Markup, html};

use super::address_of_actor;
use crate::command::Command;
use crate::dataset::Dataset;
use crate::messages;
use crate::timeline::{LaneKey, LaneRow};

/// The name of a lane or side, for the column beside the lanes, by its short form where that is
/// narrow.
pub fn lane_label(dataset: &Dataset, row: &LaneRow, is_narrow: bool) -> String {
    match row.side.filter(|_| row.is_foldable) {
        Some(side) => fold_button(dataset, &dataset.sides[side].id, row),
        None => actor_link(dataset, row, is_narrow),
    }
    .into_string()
}

/// The classes of a label, by what it names.
pub fn lane_label_class(row: &LaneRow) -> &'static str {
    match (row.key, row.is_below_heading) {
        (None, _) => "lane-label is-heading",
        (_, true) => "lane-label is-below-heading",
        _ => "lane-label",
    }
}

fn fold_button(dataset: &Dataset, side_id: &str, row: &LaneRow) -> Markup {
    let is_folded = matches!(row.key, Some(LaneKey::Side(_)));
    let (expanded, sign, title) = if is_folded {
        ("false", "▸", messages::unfold_side())
    } else {
        ("true", "▾", messages::fold_side())
    };
    html! {
        button.fold
            type="button"
            data-command=(Command::Fold(side_id))
            aria-expanded=(expanded)
            title=(title)
        {
            span.fold-sign aria-hidden="true" { (sign) }
            (name(dataset, row, &row.label, true))
        }
    }
}

/// The name of a lane, as a link to the page of its actor; the heading of a side is a name alone.
fn actor_link(dataset: &Dataset, row: &LaneRow, is_narrow: bool) -> Markup {
    match row.key {
        Some(LaneKey::Actor(actor)) => {
            let actor = &dataset.actors[actor];
            let shown = if is_narrow {
                actor.short_name()
            } else {
                &row.label
            };
            html! {
                a.lane-link
                    href=(address_of_actor(&actor.id))
                    data-command=(Command::Actor(&actor.id))
                {
                    (name(dataset, row, shown, !is_narrow))
                }
            }
        }
        _ => name(dataset, row, &row.label, true),
    }
}

fn name(dataset: &Dataset, row: &LaneRow, shown: &str, has_side: bool) -> Markup {
    let language = dataset.foreign_language();
    html! {
        span.lane-name lang=[language] dir="auto" title=(row.label) { (shown) }
        @if let Some(side) = row.side_label.as_ref().filter(|_| has_side) {
            span.lane-side lang=[language] dir="auto" title=(side) { (side) }
        }
    }
}
