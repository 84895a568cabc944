//! Pointers and keys on the strip below the lanes.
//!
//! On a handle a drag moves it. On the strip itself a click moves the window there, and a drag
//! selects a new one.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use timeline_core::timeline::{WindowHandle, brushed, dragged};

use crate::browser::pointer::{capture, x_on};
use crate::state::{ChartContext, Grasp};

/// A press that moves less than this on the strip is a click.
const BRUSH_PX: f64 = 6.0;
/// A step of the keyboard, as a share of the window.
const KEY_SHARE: f64 = 0.1;

/// A pointer takes hold of a handle, or of the strip. It is kept until it lets go, wherever it
/// moves.
pub fn take(at: ChartContext, handle: Option<WindowHandle>, event: &PointerEvent) {
    event.stop_propagation();
    event.prevent_default();
    capture(event);
    let x_px = f64::from(event.client_x());
    let window = at.app.viewport.window.get_untracked();
    // A window of all has nowhere to go: there a drag selects, as it does beside a shorter one.
    let is_strip = handle.is_none()
        || (handle == Some(WindowHandle::Body) && window == at.app.viewport.limits().widest);
    at.chart
        .grasp
        .set_value(Some(match handle.filter(|_| !is_strip) {
            Some(handle) => Grasp::Handle(handle, x_px, window),
            None => Grasp::Strip(x_px, x_on(event, event.client_x())),
        }));
    at.app.viewport.suspend(true);
}

pub fn follow(at: ChartContext, event: &PointerEvent) {
    let scale = untrack(|| at.chart.overview_scale());
    let (viewport, limits) = (at.app.viewport, at.app.viewport.limits());
    let x_px = f64::from(event.client_x());
    match at.chart.grasp.get_value() {
        Some(Grasp::Handle(handle, from_px, window)) => {
            let days = scale.days_from_x(x_px - from_px) - scale.days_from_x(0.0);
            viewport.show(dragged(window, handle, days, limits));
        }
        Some(Grasp::Strip(from_px, start_px)) if (x_px - from_px).abs() >= BRUSH_PX => {
            viewport.show(brushed(&scale, start_px, start_px + x_px - from_px, limits));
        }
        _ => {}
    }
}

pub fn let_go(at: ChartContext, event: &PointerEvent) {
    let viewport = at.app.viewport;
    let Some(held) = at.chart.grasp.try_update_value(Option::take).flatten() else {
        return;
    };
    viewport.suspend(false);
    if let Grasp::Strip(from_px, start_px) = held
        && (f64::from(event.client_x()) - from_px).abs() < BRUSH_PX
    {
        let days = untrack(|| at.chart.overview_scale()).days_from_x(start_px);
        let window = viewport.window.get_untracked();
        viewport.glide_to(window.centred(days, viewport.limits()).settled());
    }
}

/// Moves a handle by the keyboard.
pub fn press(at: ChartContext, handle: WindowHandle, event: &KeyboardEvent) {
    let share = match event.key().as_str() {
        "ArrowLeft" | "ArrowDown" => -KEY_SHARE,
        "ArrowRight" | "ArrowUp" => KEY_SHARE,
        "PageDown" => -1.0,
        "PageUp" => 1.0,
        _ => return,
    };
    event.prevent_default();
    let viewport = at.app.viewport;
    let window = viewport.window.get_untracked();
    let days = (share * window.span_days()).abs().max(1.0).copysign(share);
    viewport.show(dragged(window, handle, days, viewport.limits()).settled());
}
