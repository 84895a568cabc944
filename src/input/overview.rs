//! Pointers and keys on the strip below the lanes.
//!
//! On a grip a drag moves it. On the strip itself a click moves the window there, and a drag selects a new one.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use timeline_core::timeline::{Grip, brushed, dragged};

use crate::browser::pointer::{capture, x_on};
use crate::state::{Grasp, Stage};

/// A press that moves less than this on the strip is a click.
const BRUSH_PX: f64 = 6.0;
/// A step of the keyboard, as a share of the window.
const KEY_SHARE: f64 = 0.1;

/// A pointer takes hold of a grip, or of the strip. It is kept until it lets go, wherever it moves.
pub fn take(stage: Stage, grip: Option<Grip>, event: &PointerEvent) {
    event.stop_propagation();
    event.prevent_default();
    capture(event);
    let x_px = f64::from(event.client_x());
    let window = stage.desk.window.get_untracked();
    // A window of all has nowhere to go: there a drag selects, as it does beside a shorter one.
    let is_strip =
        grip.is_none() || (grip == Some(Grip::Body) && window == stage.desk.limits.widest);
    stage
        .grasp
        .set_value(Some(match grip.filter(|_| !is_strip) {
            Some(grip) => Grasp::Grip(grip, x_px, window),
            None => Grasp::Strip(x_px, x_on(event, event.client_x())),
        }));
    stage.desk.hold(true);
}

pub fn follow(stage: Stage, event: &PointerEvent) {
    let (desk, scale) = (stage.desk, untrack(|| stage.overview_scale()));
    let x_px = f64::from(event.client_x());
    match stage.grasp.get_value() {
        Some(Grasp::Grip(grip, from_px, window)) => {
            let days = scale.days_from_x(x_px - from_px) - scale.days_from_x(0.0);
            desk.show(dragged(window, grip, days, desk.limits));
        }
        Some(Grasp::Strip(from_px, place_px)) if (x_px - from_px).abs() >= BRUSH_PX => {
            desk.show(brushed(
                &scale,
                place_px,
                place_px + x_px - from_px,
                desk.limits,
            ));
        }
        _ => {}
    }
}

pub fn let_go(stage: Stage, event: &PointerEvent) {
    let desk = stage.desk;
    let Some(held) = stage.grasp.try_update_value(Option::take).flatten() else {
        return;
    };
    desk.hold(false);
    if let Grasp::Strip(from_px, place_px) = held
        && (f64::from(event.client_x()) - from_px).abs() < BRUSH_PX
    {
        let days = untrack(|| stage.overview_scale()).days_from_x(place_px);
        desk.glide_to(
            desk.window
                .get_untracked()
                .centred(days, desk.limits)
                .settled(),
        );
    }
}

/// Moves a grip by the keyboard.
pub fn press(stage: Stage, grip: Grip, event: &KeyboardEvent) {
    let share = match event.key().as_str() {
        "ArrowLeft" | "ArrowDown" => -KEY_SHARE,
        "ArrowRight" | "ArrowUp" => KEY_SHARE,
        "PageDown" => -1.0,
        "PageUp" => 1.0,
        _ => return,
    };
    event.prevent_default();
    let desk = stage.desk;
    let window = desk.window.get_untracked();
    let days = (share * window.span_days()).abs().max(1.0).copysign(share);
    desk.show(dragged(window, grip, days, desk.limits).settled());
}
