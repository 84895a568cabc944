//! Narrowing what is shown.

use leptos::prelude::*;
use timeline_core::dataset::Dataset;
use timeline_core::facet::Facet;
use timeline_core::filter_edits::{Chip, Choice, chosen, toggled, without};
use timeline_core::link::{View, state_with_filter};
use timeline_core::query::Filter;

use crate::browser::focus::Focus;
use crate::state::AppState;

/// Shows the statements of another filter. Who no longer keeps to some days still sees them in the
/// picture; otherwise other days are all those of what matches.
pub fn apply(app: AppState, filter: &Filter) {
    let before = app.query.filter.get_untracked();
    let moves = before.within != filter.within || before.days.is_some() && filter.days.is_none();
    let is_picture = app.query.view.get_untracked() == View::Timeline;
    let stays_at = (is_picture && filter.within.is_none()).then(|| untrack(|| app.viewport.days()));
    app.selection.chooser.set(None);
    app.viewport.commit(&mut |state| {
        app.data
            .with_untracked(|dataset| state_with_filter(state, filter, dataset));
        if moves {
            state.from = stays_at.map(|days| days.first);
            state.to = stays_at.map(|days| days.last);
        }
    });
    if moves {
        app.viewport.show_days(stays_at);
    }
}

/// Shows the statements of a filter that is made of the present one.
fn narrow(app: AppState, change: impl FnOnce(&Filter, &Dataset) -> Filter) {
    let filter = app.query.filter.get_untracked();
    let changed = app.data.with_untracked(|dataset| change(&filter, dataset));
    apply(app, &changed);
}

/// Chooses among the actors.
pub fn choose(app: AppState, choice: Option<Choice>) -> Focus {
    if let Some(choice) = choice {
        narrow(app, |filter, dataset| chosen(filter, choice, dataset));
    }
    Focus::Stay
}

/// Keeps to the statements of the days on screen, or no longer.
pub fn keep_days(app: AppState) -> Focus {
    let days = untrack(|| app.viewport.days());
    narrow(app, |filter, _| Filter {
        within: filter.within.is_none().then_some(days),
        ..filter.clone()
    });
    Focus::Stay
}

/// Shows statements about the chosen actors too, or no longer.
pub fn toggle_about(app: AppState) -> Focus {
    narrow(app, |filter, _| Filter {
        with_about: !filter.with_about,
        ..filter.clone()
    });
    Focus::Stay
}

/// Takes a value of a facet in or out.
pub fn toggle_value(app: AppState, facet: Facet, value: Option<usize>) -> Focus {
    if let Some(value) = value {
        narrow(app, |filter, _| toggled(filter, facet, value));
    }
    Focus::Stay
}

/// Takes a part of the filter away.
pub fn drop_chip(app: AppState, chip: Option<Chip>) -> Focus {
    let Some(chip) = chip else {
        return Focus::Stay;
    };
    narrow(app, |filter, dataset| without(filter, chip, dataset));
    Focus::Chips
}
