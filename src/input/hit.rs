//! From an element of the picture to the item that it stands for.

use leptos::prelude::WithUntracked;
use web_sys::EventTarget;

use crate::browser::dom::item_around;
use crate::state::Stage;
use timeline_core::timeline::{Item, ItemKey};

/// The item in which an event happened.
pub fn item_at(stage: Stage, target: Option<EventTarget>) -> Option<ItemKey> {
    let id = item_around(target)?;
    let statement = stage.desk.with(|dataset| dataset.statements.find(&id))?;
    stage
        .scene
        .with_untracked(|scene| scene.item_of(statement).map(Item::key))
}
