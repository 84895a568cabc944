//! Steps of the history.

use leptos::prelude::*;

use crate::browser::address;
use crate::state::AppState;

/// Follows the steps that a reader takes back and forth, for as long as the owner lives.
pub fn follow(app: AppState) {
    let listener = window_event_listener(leptos::ev::popstate, move |_| {
        let (state, problems) = app.address.read(&address::query());
        app.arrive(state, problems, address::own_file());
    });
    on_cleanup(move || listener.remove());
}
