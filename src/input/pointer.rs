//! Mouse, pen and fingers on the plot, and the wheel.
//!
//! Up and down belongs to the page: the plot says `touch-action: pan-y`, and a plain wheel scrolls. Sideways pans. A
//! wheel with Ctrl (which is also what a pinch on a touchpad sends) zooms, and so does a plain wheel over the
//! axis, over the overview, and wherever the page has nothing to scroll.

use std::time::Duration;

use leptos::ev::{MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use timeline_core::timeline::{ItemKey, dragged_plot, wheel_px, zoomed_by_wheel};

use super::hit;
use crate::browser::pointer::{capture, x_on};
use crate::state::{Held, Stage};

/// A press that moves less than this is a click.
const CLICK_PX: f64 = 4.0;

/// A finger that rests this long on an item is told what it is; sooner than a browser shows its menu.
const REST: Duration = Duration::from_millis(350);

/// A pointer takes hold.
pub fn down(stage: Stage, event: &PointerEvent) {
    if event.button() != 0 {
        return;
    }
    let x_px = plot_x(stage, event, event.client_x());
    stage.hands.update_value(|hands| {
        if hands.held.is_empty() {
            (hands.is_drag, hands.was_drag) = (false, false);
        }
        if hands.held.len() < 2 {
            hands.held.push(Held {
                id: event.pointer_id(),
                from_px: x_px,
                to_px: x_px,
            });
        }
        hands.grip_anew(stage.scale());
    });
    if event.pointer_type() == "touch" {
        stage.pointed.set(None);
        tell_after_rest(stage, hit::item_at(stage, event.target()));
    }
}

/// Tells of an item when a finger rests on it; to let go then opens nothing.
fn tell_after_rest(stage: Stage, item: Option<ItemKey>) {
    let hands = stage.hands;
    let changes = hands.with_value(|hands| hands.changes);
    let tell = move || {
        let rests = hands.try_update_value(|hands| {
            let rests = hands.changes == changes && !hands.is_drag && item.is_some();
            hands.was_drag |= rests;
            rests
        });
        if rests == Some(true) {
            stage.pointed.set(item);
        }
    };
    set_timeout(tell, REST);
}

/// A menu is asked for. A finger that rests on an item gets the item's words instead of what a browser offers for a
/// link.
pub fn menu(stage: Stage, event: &MouseEvent) {
    if stage.hands.with_value(|hands| !hands.held.is_empty()) {
        event.prevent_default();
    }
}

/// A pointer moves.
pub fn moved(stage: Stage, event: &PointerEvent) {
    let x_px = plot_x(stage, event, event.client_x());
    stage.hands.update_value(|hands| {
        let Some(held) = hands
            .held
            .iter_mut()
            .find(|held| held.id == event.pointer_id())
        else {
            return;
        };
        held.to_px = x_px;
        if !hands.is_drag
            && hands
                .held
                .iter()
                .any(|held| (held.to_px - held.from_px).abs() >= CLICK_PX)
        {
            hands.is_drag = true;
            stage.desk.hold(true);
            stage.pointed.set(None);
        }
        if hands.is_drag {
            capture(event);
            if let Some(window) = hands.pulled(stage.desk.limits) {
                stage.desk.show(window);
            }
        }
    });
}

/// A pointer lets go.
pub fn up(stage: Stage, event: &PointerEvent) {
    stage.hands.update_value(|hands| {
        hands.held.retain(|held| held.id != event.pointer_id());
        hands.grip_anew(stage.scale());
        if hands.held.is_empty() && hands.is_drag {
            (hands.is_drag, hands.was_drag) = (false, true);
            stage.desk.hold(false);
        }
    });
}

/// Whether a click is but the end of a drag or a rest. WebKit sends it to the mark under the pointer, though the pointer was
/// captured; the keyboard's clicks have no detail.
pub fn is_end_of_drag(stage: Stage, event: &MouseEvent) -> bool {
    event.detail() > 0 && stage.hands.with_value(|hands| hands.was_drag)
}

/// Where a pointer is on the plot, of which the listening element shows what is in sight.
fn plot_x(stage: Stage, event: &web_sys::Event, client_x: i32) -> f64 {
    x_on(event, client_x) + stage.sight.get_untracked().start_px
}

/// A wheel over the plot.
pub fn wheel_on_plot(stage: Stage, event: &WheelEvent) {
    let zooms = event.ctrl_key() || event.meta_key() || event.alt_key() || !page_scrolls();
    wheel(stage, event, zooms);
}

/// A wheel over the axis or the overview, where it always zooms.
pub fn wheel_on_axis(stage: Stage, event: &WheelEvent) {
    wheel(stage, event, true);
}

fn wheel(stage: Stage, event: &WheelEvent, zooms: bool) {
    let (across_px, down_px) = (
        wheel_px(event.delta_x(), event.delta_mode()),
        wheel_px(event.delta_y(), event.delta_mode()),
    );
    let (scale, limits) = (stage.scale(), stage.desk.limits);
    let sideways = if event.shift_key() && across_px == 0.0 {
        down_px
    } else {
        across_px
    };
    if event.shift_key() || across_px.abs() > down_px.abs() {
        event.prevent_default();
        stage.desk.show(dragged_plot(&scale, sideways, 0.0, limits));
    } else if zooms {
        event.prevent_default();
        stage.desk.show(zoomed_by_wheel(
            &scale,
            down_px,
            plot_x(stage, event, event.client_x()),
            limits,
        ));
    }
}

fn page_scrolls() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.scroll_height() > root.client_height() + 1)
}
