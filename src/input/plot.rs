//! Clicks and the focus in the plot.

use leptos::ev::{FocusEvent, MouseEvent};
use leptos::prelude::*;

use super::click::is_plain;
use super::{hit, pointer};
use crate::browser::focus;
use crate::command::activate;
use crate::state::{AppState, ChartContext};

/// What the pointer comes over.
pub fn point_at(at: ChartContext, event: &MouseEvent) {
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
        focus::move_to(activate(data, query, viewport, selection, at.chart, item));
    }
}
