//! Mouse, pen and fingers on the plot, and the wheel.
//!
//! Up and down belongs to the page: the plot says `touch-action: pan-y`, and a plain wheel scrolls. Sideways pans. A
//! wheel with Ctrl (which is also what a pinch on a touchpad sends) zooms, and so does a plain wheel over the
//! axis, over the overview, and wherever the page has nothing to scroll.

use std::time::Duration;

use leptos::ev::{MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{Stage, hit};
use timeline_core::timeline::{
    ItemKey, TimeScale, dragged_plot, pinched, wheel_px, zoomed_by_wheel,
};

/// A press that moves less than this is a click.
const CLICK_PX: f64 = 4.0;

/// A finger that rests this long on an item is told what it is; sooner than a browser shows its menu.
const REST: Duration = Duration::from_millis(350);

/// What holds the plot.
#[derive(Default)]
pub struct Hands {
    /// Up to two pointers, each with where it took hold and where it is now.
    held: Vec<Held>,
    /// The scale when the present grip began.
    start: Option<TimeScale>,
    /// Whether it has become a drag.
    is_drag: bool,
    /// Whether the last grip was more than a click: a drag, or a finger that rested on an item.
    was_drag: bool,
    /// How many times a pointer came or went.
    changes: u32,
}

struct Held {
    id: i32,
    from_px: f64,
    to_px: f64,
}

/// A pointer takes hold.
pub fn down(stage: Stage, hands: StoredValue<Hands>, event: &PointerEvent) {
    if event.button() != 0 {
        return;
    }
    let x_px = stage.plot_x(event, event.client_x());
    hands.update_value(|hands| {
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
        hands.grip_anew(stage);
    });
    if event.pointer_type() == "touch" {
        stage.pointed.set(None);
        tell_after_rest(stage, hands, hit::item_at(stage, event.target()));
    }
}

/// Tells of an item when a finger rests on it; to let go then opens nothing.
fn tell_after_rest(stage: Stage, hands: StoredValue<Hands>, item: Option<ItemKey>) {
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
pub fn menu(hands: StoredValue<Hands>, event: &MouseEvent) {
    if hands.with_value(|hands| !hands.held.is_empty()) {
        event.prevent_default();
    }
}

/// A pointer moves.
pub fn moved(stage: Stage, hands: StoredValue<Hands>, event: &PointerEvent) {
    let x_px = stage.plot_x(event, event.client_x());
    hands.update_value(|hands| {
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
            hands.pull(stage);
        }
    });
}

/// A pointer lets go.
pub fn up(stage: Stage, hands: StoredValue<Hands>, event: &PointerEvent) {
    hands.update_value(|hands| {
        hands.held.retain(|held| held.id != event.pointer_id());
        hands.grip_anew(stage);
        if hands.held.is_empty() && hands.is_drag {
            (hands.is_drag, hands.was_drag) = (false, true);
            stage.desk.hold(false);
        }
    });
}

impl Hands {
    /// Whether a click is but the end of a drag or a rest. WebKit sends it to the mark under the pointer, though the pointer was
    /// captured; the keyboard's clicks have no detail.
    pub fn dragged_to(&self, event: &MouseEvent) -> bool {
        self.was_drag && event.detail() > 0
    }

    /// Starts from where everything is now, when a finger comes or goes.
    fn grip_anew(&mut self, stage: Stage) {
        self.changes += 1;
        for held in &mut self.held {
            held.from_px = held.to_px;
        }
        self.start = Some(stage.scale());
    }

    fn pull(&self, stage: Stage) {
        let (Some(scale), limits) = (&self.start, stage.desk.limits) else {
            return;
        };
        match self.held.as_slice() {
            [one] => stage
                .desk
                .show(dragged_plot(scale, one.from_px, one.to_px, limits)),
            [a, b, ..] => stage.desk.show(pinched(
                scale,
                (a.from_px, b.from_px),
                (a.to_px, b.to_px),
                limits,
            )),
            [] => {}
        }
    }
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
            stage.plot_x(event, event.client_x()),
            limits,
        ));
    }
}

/// Where a pointer is on the element that listens, from its left edge.
pub fn x_on(event: &web_sys::Event, client_x: i32) -> f64 {
    let element = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    f64::from(client_x) - element.map_or(0.0, |element| element.get_bounding_client_rect().left())
}

/// Keeps a pointer's events on the element that listens, also when it leaves it.
pub fn capture(event: &PointerEvent) {
    let element = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(element) = element {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

fn page_scrolls() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.scroll_height() > root.client_height() + 1)
}
