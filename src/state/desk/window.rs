//! The window in time: gestures move it at once, buttons glide it, and when it rests the address follows.

use std::time::Duration;

use leptos::prelude::*;

use super::{Desk, fitting};
use crate::boxed::effect;
use crate::browser::{address, motion};
use timeline_core::date::DayRange;
use timeline_core::model::StatementIx;
use timeline_core::timeline::{TimeScale, Window};

/// How long a window must rest before the address follows it.
const REST: Duration = Duration::from_millis(250);

/// How long words about a moving window stay at least.
const TELLING: Duration = Duration::from_millis(100);

impl Desk {
    /// Shows another window at once: a gesture is under way.
    pub fn show(self, window: Window) {
        self.target.set_value(None);
        self.tell_moving(true);
        self.live.set(Some(window.within(self.limits)));
        self.settle_after_rest();
    }

    /// Moves to another window, smoothly where the reader likes movement.
    pub fn glide_to(self, target: Window) {
        let target = target.within(self.limits);
        if motion::is_reduced() {
            self.show(target);
            return;
        }
        let start = self.scale(self.window.get_untracked(), 1.0);
        self.target.set_value(Some(target));
        self.clear_rest();
        self.tell_moving(true);
        motion::run(move |share| {
            // Another movement, or a hand, may have taken over.
            let goes_on = self.target.try_get_value() == Some(Some(target));
            if goes_on {
                self.live.set(Some(start.towards(target, share)));
                self.settle_after_rest();
            }
            goes_on
        });
    }

    /// The scale of a window on a plot of this width.
    pub fn scale(self, window: Window, width_px: f64) -> TimeScale {
        self.map
            .with_untracked(|map| TimeScale::mapped(map, window, width_px))
    }

    /// Where the middle of a statement's days lies on a plot of this width.
    pub fn x_px(self, statement: StatementIx, plot_px: f64) -> f64 {
        let centre = self.with(|dataset| dataset.centre_half_days(statement));
        self.scale(self.window.get_untracked(), plot_px)
            .x_from_days(f64::from(centre) / 2.0)
    }

    /// The days of which any part is in sight, as words tell them.
    pub fn days_in_sight(self) -> DayRange {
        let told = self.told.get();
        let Some(sight) = self.sight.get() else {
            return told.days();
        };
        let plot = self
            .map
            .with(|map| TimeScale::mapped(map, told, sight.plot_px));
        sight.of(&plot).window.days()
    }

    /// The window on screen, or the one to which a movement leads: where the next button press starts from.
    pub fn aim(self) -> Window {
        self.target
            .get_value()
            .unwrap_or_else(|| self.window.get_untracked())
    }

    /// Shows days, in one step of the history for all that are typed until [`Self::end_typing_days`].
    pub fn show_days(self, days: DayRange) {
        let window = Window::from_days(days).cut_to(self.limits);
        let days = window.days();
        if self.is_typing_days.get_value() {
            self.show(window);
            return;
        }
        self.is_typing_days.set_value(true);
        self.act(&mut |state| (state.from, state.to) = (Some(days.first), Some(days.last)));
        self.live.set(Some(window));
    }

    /// The next days that are typed are a new step of the history.
    pub fn end_typing_days(self) {
        if self.is_typing_days.get_value() {
            self.is_typing_days.set_value(false);
            self.settle();
        }
    }

    /// The window that shows all matching statements.
    pub fn whole(self) -> Window {
        self.of_all_days
            .with(|matching| fitting(matching, self.limits))
    }

    /// Tells that the reader holds the picture, or has let go: it settles only when let go.
    pub fn hold(self, is_held: bool) {
        self.is_held.set_value(is_held);
        if !is_held {
            self.settle_after_rest();
        }
    }

    pub(super) fn tell_moving(self, is_moving: bool) {
        if self.is_moving.get_untracked() != is_moving {
            self.is_moving.set(is_moving);
        }
    }

    /// Lets the words follow a moving window once in a while.
    pub(super) fn keep_pulse(self) {
        let is_waiting = StoredValue::new(false);
        effect(move || {
            self.window.track();
            if !self.is_moving.get() || is_waiting.get_value() {
                return;
            }
            is_waiting.set_value(true);
            let later = move || {
                if is_waiting.try_set_value(false).is_none() {
                    self.pulse.update(|count| *count += 1);
                }
            };
            set_timeout(later, TELLING);
        });
    }

    pub(super) fn settle_after_rest(self) {
        self.clear_rest();
        let rested = move || {
            if self.is_held.try_get_value() == Some(false) {
                self.come_to_rest();
            }
        };
        self.rest
            .set_value(set_timeout_with_handle(rested, REST).ok());
    }

    /// Settles; where the picture would jump, as a short window does, it glides to whole days, and the address is there first.
    fn come_to_rest(self) {
        let before = self.window.get_untracked();
        self.settle();
        let settled = self.window.get_untracked();
        if before.is_far_from(settled) && !motion::is_reduced() {
            self.live.set(Some(before));
            self.glide_to(settled);
        }
    }

    pub(super) fn clear_rest(self) {
        self.rest.update_value(|rest| {
            if let Some(handle) = rest.take() {
                handle.clear();
            }
        });
    }

    /// Rests the window on whole days, at once at the end of a movement, and writes them to the address in place.
    pub fn settle(self) {
        self.clear_rest();
        self.tell_moving(false);
        let target = self.target.try_update_value(Option::take).flatten();
        let mut state = self.state.get_untracked();
        if let Some(live) = target.or(self.live.get_untracked()) {
            let settled = live.settled().within(self.limits);
            let is_whole = settled == self.whole();
            self.live.set((!is_whole).then_some(settled));
            let days = (!is_whole).then(|| settled.days());
            (state.from, state.to) = (days.map(|days| days.first), days.map(|days| days.last));
        }
        let query = state.to_query();
        if query != self.shown.get_value() {
            address::show(&query, false);
            self.shown.set_value(query);
        }
        if state != self.state.get_untracked() {
            self.state.set(state);
        }
    }
}
