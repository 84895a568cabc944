//! Time that passes on screen, and whether the reader wants to see movement.

use leptos::prelude::{request_animation_frame, window};

/// How long a movement takes.
const DURATION_MS: f64 = 180.0;

/// Whether the reader asked for less movement.
pub fn is_reduced() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

/// Calls `frame` with the share of a movement that is done, from above 0 to 1, until it returns
/// false.
pub fn run(frame: impl Fn(f64) -> bool + 'static) {
    step(now_ms(), frame);
}

fn step(start_ms: f64, frame: impl Fn(f64) -> bool + 'static) {
    request_animation_frame(move || {
        let share = (now_ms() - start_ms) / DURATION_MS;
        // Without a clock it is no number, and the movement is done at once.
        let share = if share < 1.0 { share.max(0.0) } else { 1.0 };
        // Quick at first, gentle at the end.
        let eased = 1.0 - (1.0 - share).powi(3);
        if frame(eased) && share < 1.0 {
            step(start_ms, frame);
        }
    });
}

/// Milliseconds since the page was opened.
pub fn now_ms() -> f64 {
    window()
        .performance()
        .map_or(f64::INFINITY, |clock| clock.now())
}
