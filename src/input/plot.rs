//! Clicks and the focus in the plot.

use leptos::ev::{FocusEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;

use super::click::is_plain;
use super::{hit, pointer};
use crate::browser::focus;
use crate::command::ViewEditor;
use crate::state::{AppState, ChartContext};

/// What a mouse or a pen comes over. A finger doesn't hover: what a browser makes of its tap is no
/// wish to know what is below.
pub fn point_at(at: ChartContext, event: &PointerEvent) {
    if event.pointer_type() == "touch" {
        return;
    }
    at.chart
        .pointed
        .set(hit::item_at(at.app.data, at.chart, event.target()));
}

/// What takes the focus. Who uses no keyboard is told nothing of it.
pub fn take_focus(at: ChartContext, event: &FocusEvent) {
    let item = hit::item_at(at.app.data, at.chart, event.target());
    if focus::is_shown_in_plot() {
        at.chart.pointed.set(item);
    }
    if item.is_some() {
        at.app.selection.cursor.set(item);
    }
}

/// A click.
pub fn click(at: ChartContext, event: &MouseEvent) {
    if pointer::is_end_of_drag(at.chart, event) {
        event.prevent_default();
        return;
    }
    let Some(item) = hit::item_at(at.app.data, at.chart, event.target()) else {
        return;
    };
    if is_plain(event) && !event.default_prevented() {
        event.prevent_default();
        let AppState {
            data,
            query,
            viewport,
            selection,
            ..
        } = at.app;
        let editor = ViewEditor::new(data, query, viewport, selection);
        focus::move_to(editor.activate(at.chart, item));
    }
}
