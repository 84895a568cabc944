//! Scrolling to the open mark.

use leptos::prelude::*;
use web_sys::Element;

use super::dom::find;

/// Scrolls so that the mark of the open statement is seen, if it is not: the lanes, where they
/// scroll by themselves, else the page, between what sticks to the top and a sheet over the bottom.
/// Called once the page has been drawn.
pub fn reveal_open_mark() {
    request_animation_frame(move || {
        let Some(mark) = find(".mark.is-open") else {
            return;
        };
        let room = mark.closest(".lanes-room").ok().flatten();
        match room.filter(|room| room.scroll_height() > room.client_height() + 1) {
            Some(room) => reveal_in_room(&mark, &room),
            None => reveal_on_page(&mark, find(".sheet").as_ref()),
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
