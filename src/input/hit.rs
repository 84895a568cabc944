//! From an element of the chart to the item that it stands for.

use leptos::prelude::WithUntracked;
use web_sys::EventTarget;

use crate::browser::dom::item_around;
use crate::state::{ChartState, DataState};
use timeline_core::timeline::{Item, ItemKey};

/// The item in which an event happened.
pub fn item_at(data: DataState, chart: ChartState, target: Option<EventTarget>) -> Option<ItemKey> {
    let id = item_around(target)?;
    let statement = data.with_untracked(|dataset| dataset.statements.find(&id))?;
    chart
        .scene
        .with_untracked(|scene| scene.item_of(statement).map(Item::key))
}
