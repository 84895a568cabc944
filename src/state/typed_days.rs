//! Days that are typed into the inputs for first and last day.
//!
//! All that is typed in one stay makes one step of the history. A first day after the last moves
//! nothing: both stand as they were typed until one is changed.

use leptos::prelude::*;
use timeline_core::date::{Day, DayRange};
use timeline_core::timeline::TimeWindow;

use super::viewport::ViewportState;

/// Days as they are typed.
#[derive(Clone, Copy)]
pub struct TypedDays {
    viewport: ViewportState,
    /// First and last day, where the first is after the last.
    pub reversed: RwSignal<Option<(Day, Day)>>,
    is_typing: StoredValue<bool>,
}

impl TypedDays {
    /// Nothing has been typed yet.
    pub fn new(viewport: ViewportState) -> Self {
        Self {
            viewport,
            reversed: RwSignal::new(None),
            is_typing: StoredValue::new(false),
        }
    }

    /// Takes over the text of an input; what is not a day of the data is left, and the input shows
    /// what is on screen.
    pub fn take(self, is_first: bool, text: &str) {
        let Some(day) = Day::from_iso(text) else {
            return;
        };
        let widest = self.viewport.limits().widest.days();
        if day < widest.first || day > widest.last {
            return;
        }
        let window = self.viewport.window.get_untracked();
        let days = untrack(|| self.viewport.told(window, window.days()));
        let typed = self.reversed.get_untracked();
        let (mut first, mut last) = typed.unwrap_or((days.first, days.last));
        *(if is_first { &mut first } else { &mut last }) = day;
        if first > last {
            self.reversed.set(Some((first, last)));
            return;
        }
        self.show(DayRange { first, last });
        if typed.is_some() {
            self.reversed.set(None);
        }
    }

    /// Shows days, in one step of the history for all that are typed until [`Self::end`].
    fn show(self, days: DayRange) {
        let window = TimeWindow::from_days(days).cut_to(self.viewport.limits());
        if self.is_typing.get_value() {
            self.viewport.show(window);
            return;
        }
        self.is_typing.set_value(true);
        self.viewport.commit_to(window);
    }

    /// The next days that are typed are a new step of the history.
    pub fn end(self) {
        if self.is_typing.get_value() {
            self.is_typing.set_value(false);
            self.viewport.commit_window();
        }
    }

    /// What is on screen has moved: what was typed and could not be shown is no longer meant.
    pub fn forget_reversed(self) {
        if self.reversed.with_untracked(Option::is_some) {
            self.reversed.set(None);
        }
    }

    /// As in a page that was just opened.
    pub(super) fn reset(self) {
        self.is_typing.set_value(false);
        self.forget_reversed();
    }
}
