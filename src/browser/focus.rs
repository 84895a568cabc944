//! Keyboard focus: where it is, and moving it.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlDialogElement, HtmlElement, SvgElement};

/// Moves the focus at once to the first element that a selector finds.
pub fn focus_now(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus(&element, true);
    }
}

/// Moves the focus to the first element that a selector finds, and scrolls to it.
pub fn go_to(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus(&element, false);
    }
}

/// A part of the page that is laid out by its width is there after some frames only.
const MOST_FRAMES: u32 = 5;

/// Moves the focus to the first element that a selector finds, once the page has been drawn.
pub fn focus_after_drawing(selector: String) {
    wait_and_focus(selector, MOST_FRAMES);
}

fn wait_and_focus(selector: String, frames: u32) {
    request_animation_frame(move || match document().query_selector(&selector) {
        Ok(Some(element)) => focus(&element, true),
        _ if frames > 1 => wait_and_focus(selector, frames - 1),
        _ => {}
    });
}

/// Moves the focus to an element without scrolling when `stay` is set.
pub fn focus(element: &Element, stay: bool) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(stay);
    if let Some(html) = element.dyn_ref::<HtmlElement>() {
        let _ = html.focus_with_options(&options);
    } else if let Some(svg) = element.dyn_ref::<SvgElement>() {
        let _ = svg.focus_with_options(&options);
    }
}

/// Takes the focus to an element when the one that had it has gone and nothing else took it. What this gives is to be
/// called whenever something may have gone.
///
/// Who uses a mouse on what takes no focus has none to lose.
pub fn rescue_to(selector: &'static str) -> impl Fn() + Copy + 'static {
    let had_focus = StoredValue::new(false);
    let entered = window_event_listener(ev::focusin, move |_| had_focus.set_value(true));
    let pressed = window_event_listener(ev::pointerdown, move |_| had_focus.set_value(false));
    on_cleanup(move || {
        entered.remove();
        pressed.remove();
    });
    move || {
        // Those who have something better to focus come first.
        let rescue = move || {
            if had_focus.try_get_value() == Some(true) && is_lost() {
                focus_now(selector);
            }
        };
        set_timeout(rescue, RESCUE_AFTER);
    }
}

/// Longer than [`MOST_FRAMES`] take.
const RESCUE_AFTER: Duration = Duration::from_millis(150);

/// Whether the focus is nowhere in particular, as after its element has gone.
pub fn is_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}

/// Whether a dialog is open.
pub fn is_in_dialog() -> bool {
    matches!(document().query_selector("dialog[open]"), Ok(Some(_)))
}

/// Opens the dialog of this id. The browser closes it, and takes the focus back to where it was.
pub fn open_dialog(id: &str) {
    let dialog = document().get_element_by_id(id);
    if let Some(Ok(dialog)) = dialog.map(Element::dyn_into::<HtmlDialogElement>) {
        let _ = dialog.show_modal();
    }
}

/// Scrolls so that an element is seen, if it is not: what scrolls around it by itself, where that has class `room`, else the
/// page, between what sticks to the top and a sheet over the bottom. Called once the page has been drawn.
pub fn reveal_above_sheet(selector: &'static str, sheet: &'static str, room: &'static str) {
    request_animation_frame(move || {
        let find = |selector: &str| document().query_selector(selector).ok().flatten();
        let Some(element) = find(selector) else {
            return;
        };
        let room = element.closest(room).ok().flatten();
        match room.filter(|room| room.scroll_height() > room.client_height() + 1) {
            Some(room) => reveal_in_room(&element, &room),
            None => reveal_on_page(&element, find(sheet).as_ref()),
        }
    });
}

/// From an edge to what is revealed at it.
const GAP_PX: f64 = 24.0;

fn reveal_in_room(element: &Element, room: &Element) {
    let (element, seen) = (
        element.get_bounding_client_rect(),
        room.get_bounding_client_rect(),
    );
    let above_px = seen.top() + GAP_PX - element.top();
    let below_px = element.bottom() + GAP_PX - seen.bottom();
    let by_px = if above_px > 0.0 {
        -above_px
    } else {
        below_px.max(0.0)
    };
    room.set_scroll_top(room.scroll_top() + by_px.round() as i32);
}

/// Where the page ends on the screen, above the strip that sticks to its bottom.
fn page_bottom_px() -> f64 {
    const STRIP_PX: f64 = 56.0;
    let height_px = window().inner_height().ok().and_then(|px| px.as_f64());
    height_px.unwrap_or(f64::INFINITY) - STRIP_PX
}

fn reveal_on_page(element: &Element, sheet: Option<&Element>) {
    const TOP_PX: f64 = 150.0;
    let Some(sheet) = sheet.map(Element::get_bounding_client_rect) else {
        return;
    };
    let element = element.get_bounding_client_rect();
    let covers = sheet.left() <= element.left() && element.left() <= sheet.right();
    let bottom_px = if covers {
        sheet.top()
    } else {
        page_bottom_px()
    };
    if element.top() < TOP_PX || element.bottom() + GAP_PX > bottom_px {
        window().scroll_by_with_x_and_y(0.0, element.top() - TOP_PX - GAP_PX);
    }
}
