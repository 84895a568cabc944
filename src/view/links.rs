//! Links within the page: real addresses, followed without loading the page again. One listener serves them all.

use leptos::ev::MouseEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::desk::Desk;
use crate::domain::link::{View, ViewState};

/// Whether a click is a plain one; others open a new tab or window and are left to the browser.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}

/// Follows a link to a statement or a view, and closes what a close button is on.
pub fn follow(desk: Desk, event: &MouseEvent) {
    if !is_plain_click(event) {
        return;
    }
    if let Some(link) = closest(event.target(), LINKS) {
        event.prevent_default();
        if let Some(id) = link.get_attribute("data-open") {
            desk.open(desk.with(|dataset| dataset.statements.find(&id)));
        } else {
            let view = view_of_link(&link);
            desk.act(|state| state.view = view);
        }
    } else if closest(event.target(), "[data-close]").is_some() {
        desk.close();
    }
}

/// Completes the address of a link that the reader reaches for with the rest of what is shown.
pub fn complete(desk: Desk, target: Option<EventTarget>) {
    let Some(link) = closest(target, "a[data-open], a[data-view], a[data-mark]") else {
        return;
    };
    let id = link
        .get_attribute("data-open")
        .or_else(|| link.get_attribute("data-mark"));
    let change = |state: &mut ViewState| match id {
        Some(id) => state.open = Some(id),
        None => state.view = view_of_link(&link),
    };
    let _ = link.set_attribute("href", &desk.href(change));
}

const LINKS: &str = "a[data-open], a[data-view]";

fn view_of_link(link: &Element) -> View {
    let word = link.get_attribute("data-view");
    word.and_then(|word| View::from_word(&word))
        .unwrap_or_default()
}

/// The innermost element around an event that a selector finds.
pub fn closest(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?
        .dyn_into::<Element>()
        .ok()?
        .closest(selector)
        .ok()
        .flatten()
}
