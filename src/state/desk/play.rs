//! Time that plays: the day at which positions are read goes on by itself.

use std::time::Duration;

use leptos::prelude::*;

use super::Desk;
use crate::boxed::effect;

/// How long a day stays on screen while time plays.
const STEP: Duration = Duration::from_millis(900);

impl Desk {
    /// The place of the day among the days on which something changes.
    pub fn stop_of_day(self) -> usize {
        let as_of = self.as_of();
        self.days_of_change()
            .partition_point(|day| *day <= as_of)
            .saturating_sub(1)
    }

    /// Steps from day to day while time plays, and stops at the last.
    pub fn play_while_shown(self) {
        effect(move || {
            if !self.is_playing.get() {
                return;
            }
            let handle = set_timeout_with_handle(
                move || {
                    let days = self.days_of_change();
                    let next = untrack(|| self.stop_of_day()) + 1;
                    self.show_as_of(days.get(next).copied());
                    self.is_playing.set(next + 1 < days.len());
                    self.is_playing.notify();
                },
                STEP,
            );
            on_cleanup(move || {
                if let Ok(handle) = handle {
                    handle.clear();
                }
            });
        });
    }
}
