//! What buttons and keys for moving through time do.

use leptos::prelude::*;
use timeline_core::command::Step;

use crate::state::Desk;

/// Moves the window.
pub fn move_window(desk: Desk, step: Step) {
    let scale = desk.scale(desk.aim(), 1.0);
    let target = step.window(&scale, desk.limits, desk.whole());
    desk.glide_to(target.settled());
}

/// Starts or stops playing; from the end it starts over.
pub fn toggle_play(desk: Desk) {
    let is_playing = desk.is_playing.get_untracked();
    let days = desk.days_of_change();
    if !is_playing && untrack(|| desk.stop_of_day()) + 1 >= days.len() {
        desk.show_as_of(days.first().copied());
    }
    desk.is_playing.set(!is_playing);
}
