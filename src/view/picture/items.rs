//! Lanes with their marks and clusters.
//!
//! Each lane is a drawing of its own, so that the browser passes over those that are out of sight.
//!
//! Thousands of items come and go while a reader zooms, so they are patched by hand: those that stay keep their element
//! (and with it the focus) and are moved, those that go are removed, and those that come are made in one parse. A
//! component for each would cost ten times as much.

use leptos::prelude::*;
use leptos::svg::Svg;
use web_sys::Element;

use super::Stage;
use crate::domain::markup::{inside, item_class, new_items};
use crate::domain::number::Px;
use crate::domain::timeline::{Item, LaneKey, LaneRow};
use crate::view::light::{effect, text};

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
    let place = move |value: &dyn Fn(&LaneRow) -> f64| {
        stage.lanes.with(|lanes| {
            let row = lanes.rows.iter().find(|row| row.key == Some(key));
            format!("{}px", Px(row.map_or(0.0, value)))
        })
    };
    let group = NodeRef::<Svg>::new();
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
    view! {
        <div
            class="lane"
            role="group"
            data-lane=hook
            aria-label=name
            style:top=text(move || place(&|row| row.y_px))
            style:height=text(move || place(&|row| row.height_px))
        >
            <svg node_ref=group></svg>
        </div>
    }
}

/// Brings what is on the page to what is to be drawn. Both hold some dozens of items at most.
fn patch(stage: Stage, group: &Element, drawn: &mut Vec<Drawn>, items: &[Item]) {
    let mark_offset_px = stage.density.get_untracked().mark_offset_px();
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
            Some(old) => update(old, item, mark_offset_px),
            None => new.push(item),
        }
    }
    if new.is_empty() {
        return;
    }
    let before = group.last_element_child();
    let html = stage
        .desk
        .with(|dataset| new_items(dataset, &new, mark_offset_px));
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
fn update(old: &mut Drawn, item: &Item, mark_offset_px: f64) {
    if old.item.looks_like(item) {
        return;
    }
    if old.item.is_open() != item.is_open() {
        let _ = old.element.set_attribute("class", &item_class(item));
    }
    old.element.set_inner_html(&inside(item, mark_offset_px));
    old.item = item.clone();
}
