//! The actions that buttons name in `data-action`.

use leptos::prelude::*;
use timeline_core::list::{CHANGE_STEP, LIST_STEP};
use timeline_core::log::LOG_STEP;
use timeline_core::query::Filter;

use super::share::{copy_embed_code, copy_link, open_share_sheet};
use super::time::{move_window, toggle_play};
use crate::browser::focus;
use crate::state::Desk;

/// Does what a button names.
pub fn perform_action(desk: Desk, action: &str) {
    match action {
        "copy-link" => copy_link(desk),
        "copy-embed" => copy_embed_code(desk),
        "share" => open_share_sheet(desk),
        "play" => toggle_play(desk),
        "help" | "about" => focus::open_dialog(action),
        "even-time" => desk.act(&mut |state| state.is_even = !state.is_even),
        "compact-lanes" => desk.act(&mut |state| state.is_compact = !state.is_compact),
        "list-more" => list_more(desk.lists.length, LIST_STEP, "entry"),
        "who-moved" => focus::go_to("#moves-heading"),
        "changes-more" => list_more(desk.lists.changes, CHANGE_STEP, "change"),
        "log-more" => desk.lists.log.update(|length| *length += LOG_STEP),
        "dismiss" => desk.link_problems.set(Vec::new()),
        "clear-filters" => {
            desk.choose(&Filter::default());
            focus::focus_after_drawing("[data-matching]".to_owned());
        }
        _ => move_window(desk, action),
    }
}

/// Lists more, and goes on at the first of it: entries have an id of their kind and place.
fn list_more(length: RwSignal<usize>, step: usize, kind: &str) {
    let next = length.get_untracked() + 1;
    length.update(|length| *length += step);
    focus::focus_after_drawing(format!("#{kind}-{next} a"));
}
