//! Mouse, pen and fingers on the plot, and the wheel.
//!
//! Up and down belongs to the page: the plot says `touch-action: pan-y`, and a plain wheel scrolls.
//! Sideways pans. A wheel with Ctrl (which is also what a pinch on a touchpad sends) zooms, and so
//! does a plain wheel over the axis, over the overview, and wherever the page has nothing to
//! scroll.

use std::time::Duration;

use leptos::ev::{MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use timeline_core::timeline::{ItemKey, dragged_plot, wheel_px, zoomed_by_wheel};

use super::hit;
use crate::browser::pointer::{capture, x_on};
use crate::state::{ActivePointer, ChartContext, ChartState, ViewportState};

/// A press that moves less than this is a click.
const CLICK_PX: f64 = 4.0;

/// A finger that rests this long on an item is told what it is; sooner than a browser shows its
/// menu.
const LONG_PRESS: Duration = Duration::from_millis(350);

/// A pointer takes hold.
pub fn down(at: ChartContext, event: &PointerEvent) {
    if event.button() != 0 {
        return;
    }
    let x_px = plot_x(at.chart, event, event.client_x());
    at.chart.pointers.update_value(|pointers| {
        if pointers.active.is_empty() {
            (pointers.is_drag, pointers.was_drag) = (false, false);
        }
        if pointers.active.len() < 2 {
            pointers.active.push(ActivePointer {
                id: event.pointer_id(),
                from_px: x_px,
                to_px: x_px,
            });
        }
        pointers.hold_anew(at.chart.scale());
    });
    if event.pointer_type() == "touch" {
        at.chart.pointed.set(None);
        let item = hit::item_at(at.app.data, at.chart, event.target());
        announce_after_rest(at.chart, item);
    }
}

/// Tells of an item when a finger rests on it; to let go then opens nothing.
fn announce_after_rest(chart: ChartState, item: Option<ItemKey>) {
    let pointers = chart.pointers;
    let changes = pointers.with_value(|pointers| pointers.changes);
    let announce = move || {
        let rests = pointers.try_update_value(|pointers| {
            let rests = pointers.changes == changes && !pointers.is_drag && item.is_some();
            pointers.was_drag |= rests;
            rests
        });
        if rests == Some(true) {
            chart.pointed.set(item);
        }
    };
    set_timeout(announce, LONG_PRESS);
}

/// A menu is asked for. A finger that rests on an item gets the item's words instead of what a
/// browser offers for a link.
pub fn menu(at: ChartContext, event: &MouseEvent) {
    if at
        .chart
        .pointers
        .with_value(|pointers| !pointers.active.is_empty())
    {
        event.prevent_default();
    }
}

/// A pointer moves.
pub fn moved(at: ChartContext, event: &PointerEvent) {
    let x_px = plot_x(at.chart, event, event.client_x());
    at.chart.pointers.update_value(|pointers| {
        let Some(pointer) = pointers
            .active
            .iter_mut()
            .find(|pointer| pointer.id == event.pointer_id())
        else {
            return;
        };
        pointer.to_px = x_px;
        if !pointers.is_drag
            && pointers
                .active
                .iter()
                .any(|pointer| (pointer.to_px - pointer.from_px).abs() >= CLICK_PX)
        {
            pointers.is_drag = true;
            at.app.viewport.suspend(true);
            at.chart.pointed.set(None);
        }
        if pointers.is_drag {
            capture(event);
            if let Some(window) = pointers.pulled(at.app.viewport.limits()) {
                at.app.viewport.show(window);
            }
        }
    });
}

/// A pointer lets go.
pub fn up(at: ChartContext, event: &PointerEvent) {
    at.chart.pointers.update_value(|pointers| {
        pointers
            .active
            .retain(|pointer| pointer.id != event.pointer_id());
        pointers.hold_anew(at.chart.scale());
        if pointers.active.is_empty() && pointers.is_drag {
            (pointers.is_drag, pointers.was_drag) = (false, true);
            at.app.viewport.suspend(false);
        }
    });
}

/// Whether a click is but the end of a drag or a rest. WebKit sends it to the mark under the
/// pointer, though the pointer was captured; the keyboard's clicks have no detail.
pub fn is_end_of_drag(chart: ChartState, event: &MouseEvent) -> bool {
    event.detail() > 0 && chart.pointers.with_value(|pointers| pointers.was_drag)
}

/// Where a pointer is on the plot, of which the listening element shows what is in sight.
fn plot_x(chart: ChartState, event: &web_sys::Event, client_x: i32) -> f64 {
    x_on(event, client_x) + chart.sight.get_untracked().start_px
}

/// A wheel over the plot.
pub fn wheel_on_plot(at: ChartContext, event: &WheelEvent) {
    let zooms = event.ctrl_key() || event.meta_key() || event.alt_key() || !page_scrolls();
    wheel(at.app.viewport, at.chart, event, zooms);
}

/// A wheel over the axis or the overview, where it always zooms.
pub fn wheel_on_axis(at: ChartContext, event: &WheelEvent) {
    wheel(at.app.viewport, at.chart, event, true);
}

fn wheel(viewport: ViewportState, chart: ChartState, event: &WheelEvent, zooms: bool) {
    let (across_px, down_px) = (
        wheel_px(event.delta_x(), event.delta_mode()),
        wheel_px(event.delta_y(), event.delta_mode()),
    );
    let (scale, limits) = (chart.scale(), viewport.limits());
    let sideways = if event.shift_key() && across_px == 0.0 {
        down_px
    } else {
        across_px
    };
    if event.shift_key() || across_px.abs() > down_px.abs() {
        event.prevent_default();
        viewport.show(dragged_plot(&scale, sideways, 0.0, limits));
    } else if zooms {
        event.prevent_default();
        viewport.show(zoomed_by_wheel(
            &scale,
            down_px,
            plot_x(chart, event, event.client_x()),
            limits,
        ));
    }
}

fn page_scrolls() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.scroll_height() > root.client_height() + 1)
}
