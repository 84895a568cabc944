//! Keyboard focus: where it is, and moving it.

use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, SvgElement};

/// Moves the focus at once to the first element that a selector finds.
pub fn focus_now(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus(&element, true);
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

/// Whether the focus is nowhere in particular, as after its element has gone.
pub fn is_lost() -> bool {
    document()
        .active_element()
        .is_none_or(|element| element.tag_name().eq_ignore_ascii_case("body"))
}

/// Scrolls the page so that an element is seen between what sticks to the top and a sheet over the bottom, if it is
/// not; called once the page has been drawn.
pub fn reveal_above_sheet(selector: &'static str, sheet: &'static str) {
    const TOP_PX: f64 = 150.0;
    const GAP_PX: f64 = 24.0;
    request_animation_frame(move || {
        let rect = |selector: &str| {
            Some(
                document()
                    .query_selector(selector)
                    .ok()??
                    .get_bounding_client_rect(),
            )
        };
        let (Some(element), Some(sheet)) = (rect(selector), rect(sheet)) else {
            return;
        };
        let covers = sheet.left() <= element.left() && element.left() <= sheet.right();
        let bottom_px = if covers { sheet.top() } else { f64::INFINITY };
        if element.top() < TOP_PX || element.bottom() + GAP_PX > bottom_px {
            window().scroll_by_with_x_and_y(0.0, element.top() - TOP_PX - GAP_PX);
        }
    });
}
