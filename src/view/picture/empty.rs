//! What the picture says where no statement lies in the days on screen, and the ways to the nearest ones.

use leptos::prelude::*;
use web_sys::Element;

use super::Stage;
use super::keys::focus_item;
use crate::view::desk::Desk;
use crate::view::light::text;
use timeline_core::html::empty_days;
use timeline_core::timeline::{Item, ItemKey, centred_on};

/// The words and the buttons; nothing where a statement is in sight.
#[component]
pub fn EmptyDays(stage: Stage) -> impl IntoView {
    let desk = stage.desk;
    let inside = move || {
        let nearest = desk.nearest();
        desk.with(|dataset| empty_days(dataset, nearest))
    };
    view! {
        <div class="empty-days" role="status" inner_html=text(inside) on:click=move |event| {
            if let Some(button) = crate::view::acts::closest(event.target(), "[data-nearest]") {
                go_to_nearest(stage, &button);
            }
        }></div>
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
