//! Lanes with their marks and clusters.
//!
//! Thousands of items come and go while a reader zooms, so they are patched by hand: those that stay keep their element
//! (and with it the focus) and are moved, those that go are removed, and those that come are made in one parse. A
//! component for each would cost ten times as much.

use leptos::prelude::*;
use leptos::svg::G;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::Stage;
use crate::domain::markup::{around, item_class, new_items, translate};
use crate::domain::timeline::{Item, LaneKey};
use crate::view::light::effect;

/// What is on the page, with the item that it was last drawn for.
struct Drawn {
    item: Item,
    element: Element,
}

/// A lane.
#[component]
pub fn Lane(stage: Stage, key: LaneKey) -> impl IntoView {
    let (hook, name) = stage.desk.with(|dataset| match key {
        LaneKey::Actor(actor) => {
            let row = &dataset.actors[actor];
            (row.id.clone(), row.name.clone())
        }
        LaneKey::Side(side) => {
            let row = &dataset.sides[side];
            (format!("side:{}", row.id), row.name.clone())
        }
    });
    let group = NodeRef::<G>::new();
    let drawn: StoredValue<Vec<Drawn>, LocalStorage> = StoredValue::new_local(Vec::new());
    effect(move || {
        let Some(group) = group.get() else { return };
        stage.scene.with(|scene| {
            let items = scene
                .lane(key)
                .map(|lane| lane.items.as_slice())
                .unwrap_or_default();
            drawn.update_value(|drawn| patch(stage, &group, drawn, items));
        });
    });
    view! { <g class="lane" role="group" data-lane=hook aria-label=name node_ref=group></g> }
}

/// Brings what is on the page to what is to be drawn. Both hold some dozens of items at most.
fn patch(stage: Stage, group: &Element, drawn: &mut Vec<Drawn>, items: &[Item]) {
    drawn.retain(|old| {
        let stays = items.iter().any(|item| item.key() == old.item.key());
        if !stays {
            old.element.remove();
        }
        stays
    });
    let mut new = Vec::new();
    for item in items {
        match drawn.iter_mut().find(|old| old.item.key() == item.key()) {
            Some(old) => update(old, item),
            None => new.push(item),
        }
    }
    if new.is_empty() {
        return;
    }
    let before = group.last_element_child();
    let html = stage.desk.with(|dataset| new_items(dataset, &new));
    let _ = group.insert_adjacent_html("beforeend", &html);
    let mut next = before.map_or_else(
        || group.first_element_child(),
        |last| last.next_element_sibling(),
    );
    for item in new {
        let Some(element) = next else { return };
        next = element.next_element_sibling();
        drawn.push(Drawn {
            item: item.clone(),
            element,
        });
    }
}

/// Moves an element, and changes what the scale or the reader changed.
fn update(old: &mut Drawn, item: &Item) {
    if old.item == *item {
        return;
    }
    if old.item.place() != item.place() {
        let _ = old.element.set_attribute("transform", &translate(item));
    }
    if old.item.is_open() != item.is_open() {
        let _ = old.element.set_attribute("class", item_class(item));
    }
    let (before, after) = (around(&old.item), around(item));
    if before != after
        && let Some(place) = old.element.first_element_child()
    {
        place.unchecked_into::<Element>().set_inner_html(&after);
    }
    old.item = item.clone();
}
