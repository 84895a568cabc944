//! Whether the page is being printed, as a signal.

use leptos::ev;
use leptos::prelude::*;

/// Whether the page is being printed, from now on for as long as the owner lives.
pub fn is_on_paper() -> ReadSignal<bool> {
    let (is_on_paper, set_on_paper) = signal(false);
    let start = window_event_listener(ev::beforeprint, move |_| set_on_paper.set(true));
    let end = window_event_listener(ev::afterprint, move |_| set_on_paper.set(false));
    on_cleanup(move || {
        start.remove();
        end.remove();
    });
    is_on_paper
}
