//! How the address comes to say what is shown.
//!
//! A gesture moves a *transient* window of any length. A link carries whole days: so a window that
//! rests is *committed*, by moving to whole days and writing them to the address in place. Whatever
//! makes a step of the history commits it first.

use leptos::prelude::*;
use timeline_core::date::{Day, DayRange};
use timeline_core::link::{ViewState, shorten};
use timeline_core::timeline::TimeWindow;

use super::viewport::ViewportState;

impl ViewportState {
    /// Changes what the address says, as one step of the history.
    pub fn commit(self, change: &mut dyn FnMut(&mut ViewState)) {
        self.commit_window();
        let mut state = self.address.state.get_untracked();
        change(&mut state);
        self.data
            .with_untracked(|dataset| shorten(&mut state, dataset));
        self.address.push(state);
    }

    /// Shows another window, as one step of the history.
    pub fn commit_to(self, window: TimeWindow) {
        let days = window.days();
        self.commit(&mut |state| (state.from, state.to) = (Some(days.first), Some(days.last)));
        self.transient.set(Some(window));
    }

    /// Rests the window on whole days, at once at the end of a movement, and writes them to the
    /// address in place.
    pub fn commit_window(self) {
        self.cancel_commit();
        self.set_moving(false);
        let target = self
            .animation_target
            .try_update_value(Option::take)
            .flatten();
        let mut state = self.address.state.get_untracked();
        if let Some(window) = target.or(self.transient.get_untracked()) {
            let before = self.named(state.from, state.to);
            let before = before.unwrap_or_else(|| untrack(|| self.whole()));
            let settled = window.settled_after(before).within(self.limits());
            let is_whole = settled == untrack(|| self.whole());
            self.transient.set((!is_whole).then_some(settled));
            let days = (!is_whole).then(|| settled.days());
            (state.from, state.to) = (days.map(|days| days.first), days.map(|days| days.last));
        }
        self.address.replace(state);
    }

    /// Shows the days that a link names: nothing moves, and nothing is left of a movement.
    pub(super) fn jump_to(self, from: Option<Day>, to: Option<Day>) {
        self.stop();
        self.transient.set(self.named(from, to));
    }

    /// The window of the days that a link names; none where it names none.
    fn named(self, from: Option<Day>, to: Option<Day>) -> Option<TimeWindow> {
        let whole = untrack(|| self.whole());
        TimeWindow::named(from, to, whole, self.limits())
    }

    /// Shows days that the address tells already, or all that matches.
    pub fn show_days(self, days: Option<DayRange>) {
        let limits = self.limits();
        let window = days.map(|days| TimeWindow::from_days(days).cut_to(limits));
        self.transient.set(window);
    }

    /// Gives up whatever is under way.
    pub(super) fn stop(self) {
        self.animation_target.set_value(None);
        self.cancel_commit();
        self.set_moving(false);
    }

    /// As in a page that was just opened.
    pub(super) fn reset(self) {
        self.stop();
        self.is_suspended.set_value(false);
        self.transient.set(None);
        self.sight.set(None);
    }

    pub(super) fn cancel_commit(self) {
        self.commit_wait
            .update_value(|wait| *wait = wait.wrapping_add(1));
    }

    pub(super) fn set_moving(self, is_moving: bool) {
        if self.is_moving.get_untracked() != is_moving {
            self.is_moving.set(is_moving);
        }
    }
}
