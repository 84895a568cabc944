//! From an element of the picture to the item that it stands for, and back.

use leptos::prelude::{Set, WithUntracked, document};
use web_sys::{Element, EventTarget};

use crate::browser::dom::{closest, css_string};
use crate::browser::focus;
use crate::state::Stage;
use timeline_core::timeline::{Item, ItemKey};

/// The item in which an event happened.
pub fn item_at(stage: Stage, target: Option<EventTarget>) -> Option<ItemKey> {
    let element = closest(target, "[data-mark], [data-cluster]")?;
    let id = element
        .get_attribute("data-mark")
        .or_else(|| element.get_attribute("data-cluster"))?;
    let statement = stage.desk.with(|dataset| dataset.statements.find(&id))?;
    stage
        .scene
        .with_untracked(|scene| scene.item_of(statement).map(Item::key))
}

/// The element that stands for an item.
pub fn element_of(stage: Stage, item: ItemKey) -> Option<Element> {
    let id = stage
        .desk
        .with(|dataset| dataset.statements[item.statement()].id.clone());
    let attribute = if matches!(item, ItemKey::Statement(_)) {
        "data-mark"
    } else {
        "data-cluster"
    };
    document()
        .query_selector(&format!(".plot [{attribute}={}]", css_string(&id)))
        .ok()
        .flatten()
}

/// Puts the keyboard on an item.
pub fn focus_item(stage: Stage, item: ItemKey) {
    stage.desk.cursor.set(Some(item));
    if let Some(element) = element_of(stage, item) {
        focus::focus(&element, false);
    }
}
