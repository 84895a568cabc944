//! Clicks and the focus in the plot.

use leptos::ev::{FocusEvent, MouseEvent};
use leptos::prelude::*;

use super::click::is_plain;
use super::{hit, pointer};
use crate::browser::focus;
use crate::command::activate;
use crate::state::Stage;

/// What the pointer comes over.
pub fn point_at(stage: Stage, event: &MouseEvent) {
    stage.pointed.set(hit::item_at(stage, event.target()));
}

/// What takes the focus.
pub fn take_focus(stage: Stage, event: &FocusEvent) {
    let item = hit::item_at(stage, event.target());
    stage.pointed.set(item);
    if item.is_some() {
        stage.desk.cursor.set(item);
    }
}

/// A click.
pub fn click(stage: Stage, event: &MouseEvent) {
    if pointer::is_end_of_drag(stage, event) {
        event.prevent_default();
        return;
    }
    let Some(item) = hit::item_at(stage, event.target()) else {
        return;
    };
    if is_plain(event) && !event.default_prevented() {
        event.prevent_default();
        focus::move_to(activate(stage, item));
    }
}
