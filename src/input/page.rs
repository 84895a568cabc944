//! What a click, a tick or a key anywhere on the page asks for. Two listeners serve the whole page: elements say their
//! command, and the innermost counts.
//!
//! Links have real addresses and are followed without loading the page again.

use leptos::ev::{KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use timeline_core::command::Command;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement};

use super::click::is_plain;
use crate::browser::dom::{self, command_around};
use crate::browser::{dismiss, focus};
use crate::command::{carry_out, choose_day, close, query_after};
use crate::state::{Desk, Stage};

/// What keys ask for.
const KEYS: &[(&str, Command)] = &[
    ("/", Command::Search),
    ("?", Command::Help),
    ("Escape", Command::Close),
];

/// Does what a click means; one in the picture comes with its stage.
pub fn click(desk: Desk, stage: Option<Stage>, event: &MouseEvent) {
    if !is_plain(event) || event.default_prevented() {
        return;
    }
    let Some((element, text)) = command_around(event.target()) else {
        return;
    };
    // What can be ticked is told by its tick.
    if element.has_type::<HtmlInputElement>() {
        return;
    }
    if stage.is_some() || element.tag_name().eq_ignore_ascii_case("a") {
        event.prevent_default();
    }
    dismiss::close_by_choice(&element);
    if let Some(command) = Command::from_attribute(&text) {
        focus::move_to(carry_out(desk, stage, command));
    }
}

/// How far a finger swipes the head of a sheet down to close it.
const SWIPE_PX: f64 = 40.0;

/// A pointer takes hold: of the head of a sheet, if it is a finger on that.
pub fn hold_sheet(from_px: StoredValue<f64>, event: &PointerEvent) {
    let is_on_head = event.pointer_type() == "touch" && dom::is_in_sheet_head(event.target());
    from_px.set_value(if is_on_head {
        f64::from(event.client_y())
    } else {
        f64::INFINITY
    });
}

/// A pointer lets go; a sheet that was swiped down closes.
pub fn drop_sheet(desk: Desk, from_px: StoredValue<f64>, event: &PointerEvent) {
    if f64::from(event.client_y()) - from_px.get_value() > SWIPE_PX {
        focus::move_to(close(desk));
    }
}

/// Does what a tick means, or takes over a day.
pub fn tick(desk: Desk, target: Option<EventTarget>) {
    let Some(input) = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    if let Some(edge) = input.get_attribute("data-day") {
        choose_day(desk, &edge, &input.value());
    } else if let Some((_, text)) = command_around(Some(input.into()))
        && let Some(command) = Command::from_attribute(&text)
    {
        focus::move_to(carry_out(desk, None, command));
    }
}

/// Does what a key means anywhere on the page.
pub fn press(desk: Desk, event: &KeyboardEvent) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    // No text is typed into a box or a slider.
    let input = input.filter(|input| !matches!(input.type_().as_str(), "checkbox" | "range"));
    // What is modal has its own keys.
    if focus::is_in_dialog() {
        return;
    }
    let key = event.key();
    let Some(&(_, command)) = KEYS.iter().find(|(name, _)| *name == key) else {
        return;
    };
    let is_escape = command == Command::Close;
    let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    match input {
        Some(input) if is_escape => {
            // Else the browser empties a search box.
            event.prevent_default();
            let _ = input.blur();
        }
        None if is_escape && dismiss::close_innermost(desk.is_wide) => {}
        None if is_escape || is_plain => {
            if command == Command::Search {
                event.prevent_default();
            }
            focus::move_to(carry_out(desk, None, command));
        }
        _ => {}
    }
}

/// Takes over what is typed.
pub fn type_in(desk: Desk, target: Option<EventTarget>) {
    let input = target.and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    if input.has_attribute("data-find") {
        desk.typed.set(input.value());
    } else if input.has_attribute("data-search") {
        desk.search(input.value());
    } else if input.has_attribute("data-asof") {
        let place: usize = input.value().parse().unwrap_or_default();
        let days = desk.days_of_change();
        // The last stop is the latest, which a link leaves out.
        desk.show_as_of(days.get(place).filter(|_| place + 1 < days.len()).copied());
    }
}

/// Completes the address of a link that the reader reaches for with the rest of what is shown.
pub fn complete_link(desk: Desk, target: Option<EventTarget>) {
    let Some(link) = dom::link_around(target) else {
        return;
    };
    let mark = link.get_attribute("data-mark");
    let text = link.get_attribute(dom::COMMAND).unwrap_or_default();
    let command = mark.as_deref().map(Command::Open);
    let command = command.or_else(|| Command::from_attribute(&text));
    if let Some(query) = command.and_then(|command| query_after(desk, command)) {
        let _ = link.set_attribute("href", &format!("?{query}"));
    }
}
