//! What the buttons and keys for moving through time do.

use crate::view::desk::Desk;

/// How much a button zooms or pans.
const ZOOM_IN: f64 = 0.5;
const ZOOM_OUT: f64 = 2.0;
const PAN_SHARE: f64 = 0.4;

/// Moves the window; the words are those of the hooks in the page.
pub fn perform(desk: Desk, action: &str) {
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
