//! Narrowing what is shown, and folding it.

use leptos::prelude::*;
use timeline_core::dataset::Dataset;
use timeline_core::date::{Day, DayRange};
use timeline_core::facet::Facet;
use timeline_core::facets::{Chip, Choice, chosen, without};

use crate::browser::focus;
use crate::state::Desk;

/// Chooses among the actors.
pub fn choose(desk: Desk, choice: Choice) {
    let filter = desk.filter.get_untracked();
    desk.choose(&desk.with(|dataset| chosen(&filter, choice, dataset)));
}

/// Takes a part of the filter away: its kind, and the id of what it names.
pub fn drop_chip(desk: Desk, kind: &str, id: &str) {
    let filter = desk.filter.get_untracked();
    let rest = desk.with(|dataset| {
        let chip = match kind {
            "actor" => dataset.actors.find(id).map(Chip::Actor),
            "side" => dataset.sides.find(id).map(Chip::Side),
            "but-actor" => dataset.actors.find(id).map(Chip::ButActor),
            "but-side" => dataset.sides.find(id).map(Chip::ButSide),
            "about" => Some(Chip::About),
            "text" => Some(Chip::Text),
            "days" => Some(Chip::Days),
            key => value_of(dataset, key, id).map(|(facet, value)| Chip::Value(facet, value)),
        };
        chip.map(|chip| without(&filter, chip, dataset))
    });
    if let Some(rest) = rest {
        desk.choose(&rest);
        focus::focus_after_drawing(".chip, [data-matching]".to_owned());
    }
}

/// A facet and the place of one of its values, by key and id.
pub fn value_of(dataset: &Dataset, key: &str, id: &str) -> Option<(Facet, usize)> {
    let facet = Facet::ALL.into_iter().find(|facet| facet.key() == key)?;
    Some((facet, facet.find(dataset, id)?))
}

/// Takes over a day from an input; what is not a day is left, and the input shows what is on screen. A first day after the
/// last moves nothing: it stands there until one of the two is changed, and is named.
pub fn choose_day(desk: Desk, edge: &str, value: &str) {
    let Some(day) = Day::from_iso(value) else {
        return;
    };
    let widest = desk.limits.widest.days();
    if day < widest.first || day > widest.last {
        return;
    }
    let days = desk.window.get_untracked().days();
    let typed = desk.reversed_days.get_untracked();
    let (mut first, mut last) = typed.unwrap_or((days.first, days.last));
    *(if edge == "from" {
        &mut first
    } else {
        &mut last
    }) = day;
    if first > last {
        desk.reversed_days.set(Some((first, last)));
        return;
    }
    desk.show_days(DayRange { first, last });
    if typed.is_some() {
        desk.reversed_days.set(None);
    }
}

/// Folds a side, or unfolds it.
pub fn fold(desk: Desk, id: &str) {
    if let Some(side) = desk.with(|dataset| dataset.sides.find(id)) {
        desk.fold(side);
    }
    focus::focus_after_drawing(format!("[data-fold='{id}']"));
}
