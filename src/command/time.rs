//! What buttons and keys for moving through time do.

use leptos::prelude::*;

use crate::state::Desk;

/// How much a button zooms or pans.
const ZOOM_IN: f64 = 0.5;
const ZOOM_OUT: f64 = 2.0;
const PAN_SHARE: f64 = 0.4;

/// Moves the window; the words are those of the hooks in the page.
pub fn move_window(desk: Desk, action: &str) {
    let (scale, limits) = (desk.scale(desk.aim(), 1.0), desk.limits);
    let target = match action {
        "zoom-in" => scale.zoomed_by_steps(ZOOM_IN, limits),
        "zoom-out" => scale.zoomed_by_steps(ZOOM_OUT, limits),
        "pan-left" => scale.panned(-PAN_SHARE * scale.width_px, limits),
        "pan-right" => scale.panned(PAN_SHARE * scale.width_px, limits),
        "fit" => desk.whole(),
        _ => return,
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
