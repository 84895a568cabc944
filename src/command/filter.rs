//! Narrowing what is shown.

use leptos::prelude::*;
use timeline_core::dataset::Dataset;
use timeline_core::facet::Facet;
use timeline_core::filter_edits::{Chip, Choice, chosen, toggled, without};
use timeline_core::link::{View, state_with_filter};
use timeline_core::query::Filter;

use super::view_editor::ViewEditor;
use crate::browser::focus::Focus;

impl ViewEditor {
    /// Shows the statements of another filter. Who no longer keeps to some days still sees them in
    /// the picture; otherwise other days are all those of what matches.
    pub fn apply(&self, filter: &Filter) {
        let before = self.query.filter.get_untracked();
        let moves =
            before.within != filter.within || before.days.is_some() && filter.days.is_none();
        let is_picture = self.query.view.get_untracked() == View::Timeline;
        let stays_at =
            (is_picture && filter.within.is_none()).then(|| untrack(|| self.viewport.days()));
        self.selection.chooser.set(None);
        self.viewport.commit(&mut |state| {
            self.data
                .with_untracked(|dataset| state_with_filter(state, filter, dataset));
            if moves {
                state.from = stays_at.map(|days| days.first);
                state.to = stays_at.map(|days| days.last);
            }
        });
        if moves {
            self.viewport.show_days(stays_at);
        }
    }

    /// Shows the statements of a filter that is made of the present one.
    fn narrow(&self, change: impl FnOnce(&Filter, &Dataset) -> Filter) {
        let filter = self.query.filter.get_untracked();
        let changed = self.data.with_untracked(|dataset| change(&filter, dataset));
        self.apply(&changed);
    }

    /// Chooses among the actors.
    pub fn choose(&self, choice: Option<Choice>) -> Focus {
        if let Some(choice) = choice {
            self.narrow(|filter, dataset| chosen(filter, choice, dataset));
        }
        Focus::Stay
    }

    /// Keeps to the statements of the days on screen, or no longer.
    pub fn keep_days(&self) -> Focus {
        let days = untrack(|| self.viewport.days());
        self.narrow(|filter, _| Filter {
            within: filter.within.is_none().then_some(days),
            ..filter.clone()
        });
        Focus::Stay
    }

    /// Shows statements about the chosen actors too, or no longer.
    pub fn toggle_about(&self) -> Focus {
        self.narrow(|filter, _| Filter {
            with_about: !filter.with_about,
            ..filter.clone()
        });
        Focus::Stay
    }

    /// Takes a value of a facet in or out.
    pub fn toggle_value(&self, facet: Facet, value: Option<usize>) -> Focus {
        if let Some(value) = value {
            self.narrow(|filter, _| toggled(filter, facet, value));
        }
        Focus::Stay
    }

    /// Takes a part of the filter away.
    pub fn drop_chip(&self, chip: Option<Chip>) -> Focus {
        let Some(chip) = chip else {
            return Focus::Stay;
        };
        self.narrow(|filter, dataset| without(filter, chip, dataset));
        Focus::Chips
    }
}
