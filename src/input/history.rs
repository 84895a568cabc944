//! Steps of the history.

use leptos::prelude::*;

use crate::browser::{address, focus};
use crate::command::ViewEditor;
use crate::state::AppState;

/// Follows the steps that a reader takes back and forth, for as long as the owner lives. One that
/// closes what was read takes the keyboard back as other ways to close that do.
pub fn follow(app: AppState) {
    let listener = window_event_listener(leptos::ev::popstate, move |_| {
        let (before, was_read) = (app.selection.open.get_untracked(), focus::is_in_details());
        let (state, problems) = app.address.read(&address::query());
        app.arrive(state, problems, address::own_file());
        if was_read && app.selection.open.get_untracked().is_none() {
            let editor = ViewEditor::new(app.data, app.query, app.viewport, app.selection);
            focus::move_to(editor.closed(before));
        }
    });
    on_cleanup(move || listener.remove());
}
