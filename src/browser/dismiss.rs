//! What opens over the page, a panel or a menu, closes again: by a press or the focus elsewhere,
//! and by Escape.
//!
//! Each is a `details` with `data-dismissed`, whose value tells on which pages it lies over others:
//! `wide`, `narrow`, `never`, or on all where it is empty. Elsewhere it is part of the page, and
//! stays as the reader left it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::{dom, focus};

const OPEN: &str = "details[data-dismissed][open]";

/// Closes what lies over the page whenever a press or the focus goes elsewhere, for as long as the
/// owner lives.
pub fn on_leaving(is_wide: ReadSignal<bool>) {
    let pressed = window_event_listener(ev::pointerdown, move |event| {
        close_others(is_wide, event.target());
    });
    let entered = window_event_listener(ev::focusin, move |event| {
        close_others(is_wide, event.target());
    });
    on_cleanup(move || {
        pressed.remove();
        entered.remove();
    });
}

fn close_others(is_wide: ReadSignal<bool>, target: Option<EventTarget>) {
    let target = target.and_then(|target| target.dyn_into::<Element>().ok());
    for open in open_over_page(is_wide) {
        if !open.contains(target.as_deref()) {
            let _ = open.remove_attribute("open");
        }
    }
}

/// Closes the innermost that lies over the page, and says whether there was one.
pub fn close_innermost(is_wide: ReadSignal<bool>) -> bool {
    let Some(open) = open_over_page(is_wide).pop() else {
        return false;
    };
    close(&open);
    true
}

/// What closes that in which it stands: a choice of a menu, and the button that says so.
const CLOSING: &str = ".menu-item, .filter-bar-head .button";

/// Closes what an element stands in, where that lies over the page and the element is a choice of
/// it.
pub fn close_by_choice(element: &Element) {
    if matches!(element.matches(CLOSING), Ok(true))
        && let Ok(Some(open)) = element.closest(OPEN)
    {
        close(&open);
    }
}

/// The focus goes to what opened it.
fn close(open: &Element) {
    let _ = open.remove_attribute("open");
    if let Ok(Some(summary)) = open.query_selector("summary") {
        focus::give(&summary, true);
    }
}

fn open_over_page(is_wide: ReadSignal<bool>) -> Vec<Element> {
    let here = if is_wide.get_untracked() {
        "wide"
    } else {
        "narrow"
    };
    let Some(root) = document().document_element() else {
        return Vec::new();
    };
    let mut open = dom::all(&root, OPEN);
    open.retain(|open| {
        let lies = open.get_attribute("data-dismissed").unwrap_or_default();
        lies.is_empty() || lies == here
    });
    open
}
