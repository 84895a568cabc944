//! Lanes with their marks and clusters.
//!
//! Each lane is a drawing of its own, so that the browser passes over those that are out of sight.
//!
//! Thousands of items come and go while a reader zooms, so they are patched by hand: those that
//! stay keep their element (and with it the focus) and are moved, those that go are removed, and
//! those that come are made in one parse. A component for each would cost ten times as much.

use leptos::prelude::*;
use leptos::svg::Svg;
use web_sys::Element;

use crate::boxed::{effect, text};
use crate::state::{ChartState, DataState};
use timeline_core::html::{RowOffsets, inside, item_class, new_items, spoken_name};
use timeline_core::px::Px;
use timeline_core::timeline::{Item, LaneKey, LaneRow};

/// A lane.
#[component]
pub fn Lane(data: DataState, chart: ChartState, key: LaneKey) -> impl IntoView {
    let (hook, name) = data.with_untracked(|dataset| {
        let hook = match key {
            LaneKey::Actor(actor) => dataset.actors[actor].id.clone(),
            LaneKey::Side(side) => format!("side:{}", dataset.sides[side].id),
        };
        (hook, key.name(dataset).to_owned())
    });
    let px = move |value: &dyn Fn(&LaneRow) -> f64| {
        chart.lanes.with(|lanes| {
            let row = lanes.rows.iter().find(|row| row.key == Some(key));
            format!("{}px", Px(row.map_or(0.0, value)))
        })
    };
    let group = NodeRef::<Svg>::new();
    let drawn: StoredValue<Vec<Item>> = StoredValue::new(Vec::new());
    effect(move || {
        let Some(group) = group.get() else { return };
        chart.scene.with(|scene| {
            let items = scene
                .lane(key)
                .map(|lane| lane.items.as_slice())
                .unwrap_or_default();
            let offsets = RowOffsets::of(chart.density.get_untracked());
            drawn.update_value(|drawn| patch((data, offsets), &group, drawn, items));
        });
    });
    view! {
        <div
            class="lane"
            role="group"
            data-lane=hook
            aria-label=name
            style:top=text(move || px(&|row| row.y_px))
            style:height=text(move || px(&|row| row.height_px))
            style:--own-height=text(move || px(&|row| row.height_px))
        >
            <svg node_ref=group></svg>
        </div>
    }
}

/// Brings what is on the page to what is to be drawn, which is in order of time for those who hear
/// the page. `drawn` has the items of the elements, in their order; both hold some dozens of items
/// at most.
fn patch(
    (data, offsets): (DataState, RowOffsets),
    group: &Element,
    drawn: &mut Vec<Item>,
    items: &[Item],
) {
    let html = |items: &[&Item]| data.with_untracked(|dataset| new_items(dataset, items, offsets));
    let index_of = |old: &Item| items.iter().position(|item| item.key() == old.key());
    let kept: Vec<usize> = drawn.iter().filter_map(index_of).collect();
    if kept.is_empty() || !kept.is_sorted() {
        group.set_inner_html(&html(&items.iter().collect::<Vec<_>>()));
        *drawn = items.to_vec();
        return;
    }
    let elements = group.children();
    // From the last to the first, so that the indexes of those before stay.
    for (index, old) in drawn.iter().enumerate().rev() {
        let Some(element) = elements.item(index as u32) else {
            continue;
        };
        match index_of(old).and_then(|index| items.get(index)) {
            Some(item) => update((data, offsets), &element, old, item),
            None => element.remove(),
        }
    }
    // What comes is made in one parse for each gap between those that stay.
    let mut gap: Vec<&Item> = Vec::new();
    let mut kept = kept.into_iter().peekable();
    for (index, item) in items.iter().enumerate() {
        if kept.next_if_eq(&index).is_none() {
            gap.push(item);
        } else if let (false, Some(element)) =
            (gap.is_empty(), elements.item((index - gap.len()) as u32))
        {
            let _ = element.insert_adjacent_html("beforebegin", &html(&gap));
            gap.clear();
        }
    }
    if !gap.is_empty() {
        let _ = group.insert_adjacent_html("beforeend", &html(&gap));
    }
    *drawn = items.to_vec();
}

/// Changes what the scale or the reader changed.
fn update((data, offsets): (DataState, RowOffsets), element: &Element, old: &Item, item: &Item) {
    if old.looks_like(item) {
        return;
    }
    if old.is_open() != item.is_open() {
        let _ = element.set_attribute("class", &item_class(item));
    }
    if matches!(item, Item::Cluster(_)) {
        let name = data.with_untracked(|dataset| spoken_name(dataset, item));
        let _ = element.set_attribute("aria-label", &name);
    }
    element.set_inner_html(&data.with_untracked(|dataset| inside(dataset, item, offsets)));
}
