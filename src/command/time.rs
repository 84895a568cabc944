//! What buttons and keys for moving through time do.

use leptos::prelude::*;
use timeline_core::command::Step;

use crate::state::Desk;

/// How much a button zooms or pans.
const ZOOM_IN: f64 = 0.5;
const ZOOM_OUT: f64 = 2.0;
const PAN_SHARE: f64 = 0.4;

/// Moves the window.
pub fn move_window(desk: Desk, step: Step) {
    let (scale, limits) = (desk.scale(desk.aim(), 1.0), desk.limits);
    let target = match step {
        Step::ZoomIn => scale.zoomed_by_steps(ZOOM_IN, limits),
        Step::ZoomOut => scale.zoomed_by_steps(ZOOM_OUT, limits),
        Step::PanLeft => scale.panned(-PAN_SHARE * scale.width_px, limits),
        Step::PanRight => scale.panned(PAN_SHARE * scale.width_px, limits),
        Step::Fit => desk.whole(),
    };
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
