//! Narrowing what is shown.

use leptos::prelude::*;
use timeline_core::facet::Facet;
use timeline_core::facets::{Chip, Choice, chosen, toggled, without};
use timeline_core::link::state_with_filter;
use timeline_core::query::Filter;

use crate::browser::focus::Focus;
use crate::state::AppState;

/// Shows the statements of another filter.
pub fn apply(app: AppState, filter: &Filter) {
    let before = app.query.filter.get_untracked();
    let drops_days = before.days.is_some() && filter.days.is_none();
    app.selection.chooser.set(None);
    app.viewport.commit(&mut |state| {
        app.data
            .with_untracked(|dataset| state_with_filter(state, filter, dataset));
        if drops_days {
            (state.from, state.to) = (None, None);
        }
    });
    if drops_days {
        app.viewport.show_all();
    }
}

/// Chooses among the actors.
pub fn choose(app: AppState, choice: Option<Choice>) -> Focus {
    if let Some(choice) = choice {
        let filter = app.query.filter.get_untracked();
        let filter = app
            .data
            .with_untracked(|dataset| chosen(&filter, choice, dataset));
        apply(app, &filter);
    }
    Focus::Stay
}

/// Shows statements about the chosen actors too, or no longer.
pub fn toggle_about(app: AppState) -> Focus {
    let filter = app.query.filter.get_untracked();
    apply(
        app,
        &Filter {
            with_about: !filter.with_about,
            ..filter
        },
    );
    Focus::Stay
}

/// Takes a value of a facet in or out.
pub fn toggle_value(app: AppState, facet: Facet, value: Option<usize>) -> Focus {
    if let Some(value) = value {
        let filter = app.query.filter.get_untracked();
        apply(app, &toggled(&filter, facet, value));
    }
    Focus::Stay
}

/// Takes a part of the filter away.
pub fn drop_chip(app: AppState, chip: Option<Chip>) -> Focus {
    let Some(chip) = chip else {
        return Focus::Stay;
    };
    let filter = app.query.filter.get_untracked();
    let filter = app
        .data
        .with_untracked(|dataset| without(&filter, chip, dataset));
    apply(app, &filter);
    Focus::Chips
}
