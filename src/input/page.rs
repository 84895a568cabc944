//! What a click, a tick or a key anywhere on the page asks for. Two listeners serve the whole page:
//! elements say their command, and the innermost counts.
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
use crate::command::{ViewEditor, carry_out, query_after};
use crate::state::{AddressState, AppState, ChartState, DataState};

/// What keys ask for.
const KEYS: &[(&str, Command)] = &[
    ("/", Command::Search),
    ("?", Command::Help),
    ("Escape", Command::Close),
];

/// Does what a click means; one in the chart comes with that.
pub fn click(app: AppState, chart: Option<ChartState>, event: &MouseEvent) {
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
    if chart.is_some() || element.tag_name().eq_ignore_ascii_case("a") {
        event.prevent_default();
    }
    dismiss::close_by_choice(&element);
    if let Some(command) = Command::from_attribute(&text) {
        focus::move_to(carry_out(app, chart, command));
    }
}

/// Does what a click in a dialog of the HTML means, which is outside of the page that is drawn.
pub fn click_in_dialog(app: AppState, event: &MouseEvent) {
    if dom::is_in_dialog(event.target()) {
        click(app, None, event);
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
pub fn drop_sheet(editor: &ViewEditor, from_px: StoredValue<f64>, event: &PointerEvent) {
    if f64::from(event.client_y()) - from_px.get_value() > SWIPE_PX {
        focus::move_to(editor.close());
    }
}

/// Does what a tick means. What else is typed or chosen in an input is heard by that itself.
pub fn tick(app: AppState, target: Option<EventTarget>) {
    if let Some((_, text)) = command_around(target)
        && let Some(command) = Command::from_attribute(&text)
    {
        focus::move_to(carry_out(app, None, command));
    }
}

/// Does what a key means anywhere on the page.
pub fn press(app: AppState, event: &KeyboardEvent) {
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
    if key == "Enter" && !event.default_prevented() {
        if let Some(link) = dom::link_without_address(event.target()) {
            link.click();
        }
        return;
    }
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
        None if is_escape && dismiss::close_innermost(app.page.is_wide) => {}
        None if is_escape || is_plain => {
            if command == Command::Search {
                event.prevent_default();
            }
            focus::move_to(carry_out(app, None, command));
        }
        _ => {}
    }
}

/// Completes the address of a link that the reader reaches for with the rest of what is shown. No
/// address leads to a file of the reader's own: there the link loses what it has, which in a new
/// tab, or copied, would show the published data.
pub fn complete_link(address: AddressState, data: DataState, target: Option<EventTarget>) {
    let Some(link) = dom::link_around(target) else {
        return;
    };
    if !address.has_link() {
        return link.lead_nowhere();
    }
    let command = link.command.as_deref().and_then(Command::from_attribute);
    let command = link.mark.as_deref().map(Command::Open).or(command);
    if let Some(query) = command.and_then(|command| query_after(address, data, command)) {
        link.lead_to(&query);
    }
}
