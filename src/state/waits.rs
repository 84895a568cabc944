//! All that waits for something else, in its order. Where one must come after another, the end of
//! the one starts the other: on a slow phone, times alone keep no order.
//!
//! ```text
//!   the window moves ─┬─ ANNOUNCE ──► words follow it, again and again while it moves
//!                     ├─ LAYOUT ────► it was zoomed: the chart is laid out for it
//!                     └─ COMMIT ────► it was let go and has rested: whole days, in the address
//!                                        └──► where these would be seen to jump it
//!                                             glides to them, and rests again
//!
//!   a day plays ──── COMMIT ──► it is in the address ──── PLAY (since shown) ──► the next day
//!
//!   the page is made ──► its first picture is drawn, and a frame more ──► panels, ...
//!                                        └── INDEX ──► the search is prepared, in slices
//! ```
//!
//! The waits of the first line start anew with each movement but for ANNOUNCE, which would never
//! come about then.

use std::time::Duration;

use leptos::prelude::*;
use timeline_core::link::ViewState;
use timeline_core::load::Loaded;
use timeline_core::search::SearchIndex;
use timeline_core::timeline::TimeWindow;

use super::data::DataState;
use super::host::Host;
use super::page::PageState;
use super::ptr_eq::PtrEq;
use super::viewport::ViewportState;

/// How long a zoomed window rests before the chart is laid out for it; until then the drawing is
/// stretched.
pub const LAYOUT: Duration = Duration::from_millis(120);
/// How long words about a moving window stay at least: nobody reads them faster.
pub const ANNOUNCE: Duration = Duration::from_millis(200);
/// How long a window, a text or a day must rest before the address follows: browsers refuse when it
/// changes too often.
pub const COMMIT: Duration = Duration::from_millis(250);
/// How long after the first picture the search is prepared.
pub const INDEX: Duration = Duration::from_millis(700);
/// How long a day stays on screen while time plays.
pub const PLAY: Duration = Duration::from_millis(900);

/// How many statements are prepared for search between two looks at the clock: a millisecond's
/// worth.
const STATEMENTS_A_STEP: usize = 200;

impl ViewportState {
    /// Shows another window at once: a gesture is under way.
    pub fn show(self, window: TimeWindow) {
        self.animation_target.set_value(None);
        self.move_to(window.within(self.limits()));
        self.commit_when_rested();
    }

    /// Moves to another window, smoothly where the reader likes movement.
    pub fn glide_to(self, target: TimeWindow) {
        let target = target.within(self.limits());
        if (self.host.is_motion_reduced)() {
            self.show(target);
            return;
        }
        let start = self.scale(self.window.get_untracked(), 1.0);
        self.animation_target.set_value(Some(target));
        self.cancel_commit();
        self.set_moving(true);
        (self.host.animate)(Box::new(move |share| {
            // Another movement, or a hand, may have taken over.
            let goes_on = self.animation_target.get_value() == Some(target);
            if goes_on {
                self.move_to(start.towards(target, share));
                self.commit_when_rested();
            }
            goes_on
        }));
    }

    fn move_to(self, window: TimeWindow) {
        self.set_moving(true);
        self.transient.set(Some(window));
        self.announce_soon();
    }

    /// Lets the words follow a moving window once in a while.
    fn announce_soon(self) {
        if self.is_announcing.get_value() {
            return;
        }
        self.is_announcing.set_value(true);
        let announce = move || {
            self.is_announcing.set_value(false);
            self.announce_tick.update(|count| *count += 1);
        };
        (self.host.after)(ANNOUNCE, Box::new(announce));
    }

    /// Changes what the address says at once, and it follows in place when the reader rests: for
    /// what is typed or dragged.
    pub fn amend(self, change: &mut dyn FnMut(&mut ViewState)) {
        self.address.state.update(|state| change(state));
        self.commit_when_rested();
    }

    /// The address follows when nothing has moved for a while; whatever moves meanwhile starts the
    /// wait anew.
    fn commit_when_rested(self) {
        self.cancel_commit();
        let wait = self.commit_wait.get_value();
        let commit = move || {
            let is_last = self.commit_wait.get_value() == wait;
            if is_last && !self.is_suspended.get_value() {
                self.come_to_rest();
            }
        };
        (self.host.after)(COMMIT, Box::new(commit));
    }

    /// Commits; where the chart would be seen to jump, as a short window does, it glides to whole
    /// days, and the address is there first.
    fn come_to_rest(self) {
        let before = self.window.get_untracked();
        self.commit_window();
        let settled = self.window.get_untracked();
        if before.is_far_from(settled) && !(self.host.is_motion_reduced)() {
            self.transient.set(Some(before));
            self.glide_to(settled);
        }
    }

    /// Commits nothing while the reader holds the chart; let go, it rests as after any movement.
    pub fn suspend(self, is_suspended: bool) {
        self.is_suspended.set_value(is_suspended);
        if !is_suspended {
            self.commit_when_rested();
        }
    }
}

/// Within an effect: calls after a time, unless the effect runs anew or ends before.
pub fn after_unless_rerun(time: Duration, call: impl FnOnce() + 'static) {
    let handle = set_timeout_with_handle(call, time);
    on_cleanup(move || {
        if let Ok(handle) = handle {
            handle.clear();
        }
    });
}

/// Lets come what is not in the first picture of the page, and then prepares the search: ready
/// before the first letter is typed, but not in the way of that picture. Another data set puts an
/// end to it.
pub fn after_first_picture(host: &'static Host, page: PageState, data: DataState) {
    let loaded = untrack(|| data.loaded());
    let is_drawn = move || {
        // What waits for it must not be in the way of the frame after it either.
        (host.after_drawn)(Box::new(move || {
            if data.is(&loaded) {
                page.has_drawn.set(true);
                (host.after)(INDEX, Box::new(move || prepare_search(host, data, loaded)));
            }
        }));
    };
    (host.after_drawn)(Box::new(is_drawn));
}

fn prepare_search(host: &'static Host, data: DataState, loaded: PtrEq<Loaded>) {
    let mut index = SearchIndex::empty(&loaded.dataset);
    let step =
        move || data.is(&loaded) && loaded.dataset.prepare_search(&mut index, STATEMENTS_A_STEP);
    (host.in_slices)(Box::new(step));
}

#[cfg(test)]
mod tests;
