//! The ways from days without a statement to the nearest ones.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use timeline_core::timeline::{Item, ItemKey, centred_on};
use web_sys::Element;

use super::hit::focus_item;
use crate::browser::dom::closest;
use crate::state::{Desk, Stage};

/// A click on one of them.
pub fn click(stage: Stage, event: &MouseEvent) {
    if let Some(button) = closest(event.target(), "[data-nearest]") {
        go_to_nearest(stage, &button);
    }
}

/// Moves the window to the statement of a button, and the keyboard to its mark.
fn go_to_nearest(stage: Stage, button: &Element) {
    let desk: Desk = stage.desk;
    let id = button.get_attribute("data-nearest").unwrap_or_default();
    let found = desk.with(|dataset| {
        let statement = dataset.statements.find(&id)?;
        Some((statement, dataset.days_of(statement)))
    });
    let Some((statement, days)) = found else {
        return;
    };
    desk.cursor.set(Some(ItemKey::Statement(statement)));
    desk.show(centred_on(desk.aim(), days, desk.limits));
    request_animation_frame(move || {
        let item = stage
            .scene
            .with_untracked(|scene| scene.item_of(statement).map(Item::key));
        if let Some(item) = item {
            focus_item(stage, item);
        }
    });
}
