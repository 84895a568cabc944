//! What the buttons and keys for moving through time do.

use crate::view::desk::Desk;

/// How much a button zooms or pans.
const ZOOM_IN: f64 = 0.5;
const ZOOM_OUT: f64 = 2.0;
const PAN_SHARE: f64 = 0.4;

/// Moves the window; the words are those of the hooks in the page.
pub fn perform(desk: Desk, action: &str) {
    let (window, limits) = (desk.aim(), desk.limits);
    let target = match action {
        "zoom-in" => window.zoomed_by_whole_days(ZOOM_IN, limits),
        "zoom-out" => window.zoomed_by_whole_days(ZOOM_OUT, limits),
        "pan-left" => window.panned(-PAN_SHARE * window.span_days(), limits),
        "pan-right" => window.panned(PAN_SHARE * window.span_days(), limits),
        "fit" => desk.whole(),
        _ => return,
    };
    desk.glide_to(target.settled());
}
