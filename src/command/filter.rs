//! Narrowing what is shown, and folding it.

use leptos::prelude::*;
use timeline_core::date::{Day, DayRange};
use timeline_core::facets::{Chip, Choice, chosen, without};

use crate::browser::focus::Focus;
use crate::state::Desk;

/// Chooses among the actors.
pub fn choose(desk: Desk, choice: Option<Choice>) -> Focus {
    if let Some(choice) = choice {
        let filter = desk.filter.get_untracked();
        desk.choose(&desk.with(|dataset| chosen(&filter, choice, dataset)));
    }
    Focus::Stay
}

/// Takes a part of the filter away.
pub fn drop_chip(desk: Desk, chip: Option<Chip>) -> Focus {
    let Some(chip) = chip else {
        return Focus::Stay;
    };
    let filter = desk.filter.get_untracked();
    desk.choose(&desk.with(|dataset| without(&filter, chip, dataset)));
    Focus::Chips
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
