//! Scrolling to the open mark and back, and to what gets the focus in the chart.

use std::cell::Cell;

use leptos::prelude::*;
use web_sys::Element;

use super::dom::find;

/// Room for the ring around what has the focus.
const GAP_PX: f64 = 4.0;

thread_local! {
    /// How far the lanes were scrolled before, and since, they were scrolled to the open mark.
    static SCROLLED: Cell<Option<(i32, i32)>> = const { Cell::new(None) };
}

/// Scrolls by no more than it takes so that the mark of the open statement is seen: the lanes,
/// where they scroll by themselves, else the page, between the axis and the overview. A sheet over
/// the bottom of the screen covers what lies under it; a column beside the chart covers nothing,
/// since the window makes room for it.
///
/// Called once the page has been drawn.
pub fn reveal_open_mark() {
    request_animation_frame(move || {
        let Some(mark) = find(".mark.is-open") else {
            return;
        };
        let room = lanes_room().filter(scrolls);
        let before = room.as_ref().map(Element::scroll_top);
        scroll_to(&mark, sheet_top_px(&mark));
        if let (Some(room), Some(before)) = (room, before) {
            let first = SCROLLED.get().map_or(before, |(first, _)| first);
            SCROLLED.set(Some((first, room.scroll_top())));
        }
    });
}

/// Scrolls by no more than it takes so that an item of the chart is seen. Firefox scrolls to no part
/// of a drawing that gets the focus.
pub fn reveal_item(item: &Element) {
    scroll_to(item, f64::INFINITY);
}

/// Scrolls the lanes to an item, or the page where they don't scroll by themselves, up to what may
/// cover the lanes from some height on.
fn scroll_to(item: &Element, free_px: f64) {
    if let Some(room) = lanes_room().filter(scrolls) {
        let seen = room.get_bounding_client_rect();
        let by_px = by_px(item, seen.top(), seen.bottom().min(free_px));
        room.set_scroll_top(room.scroll_top() + by_px.round() as i32);
    } else if let (Some(axis), Some(overview)) = (find(".axis"), find(".overview")) {
        let top_px = axis.get_bounding_client_rect().bottom();
        let bottom_px = overview.get_bounding_client_rect().top().min(free_px);
        window().scroll_by_with_x_and_y(0.0, by_px(item, top_px, bottom_px));
    }
}

/// Scrolls the lanes back to where they were before, unless the reader has scrolled them since.
pub fn scroll_lanes_back() {
    if let (Some((before, since)), Some(room)) = (SCROLLED.take(), lanes_room())
        && room.scroll_top() == since
    {
        room.set_scroll_top(before);
    }
}

fn lanes_room() -> Option<Element> {
    find(".lanes-room")
}

fn scrolls(room: &Element) -> bool {
    room.scroll_height() > room.client_height() + 1
}

/// By how much an element is below, or above, the room between two heights of the screen.
fn by_px(element: &Element, top_px: f64, bottom_px: f64) -> f64 {
    let element = element.get_bounding_client_rect();
    let most_px = element.top() - GAP_PX - top_px;
    (element.bottom() + GAP_PX - bottom_px)
        .max(0.0)
        .min(most_px)
}

/// Where a sheet over the bottom of the screen begins, if it lies over an element; a column has a
/// box of its own around it.
fn sheet_top_px(element: &Element) -> f64 {
    let is_column = find(".side").is_some_and(|side| side.client_height() > 0);
    let sheet = find(".sheet").filter(|_| !is_column);
    let sheet = sheet.map(|sheet| sheet.get_bounding_client_rect());
    let left_px = element.get_bounding_client_rect().left();
    sheet
        .filter(|sheet| (sheet.left()..=sheet.right()).contains(&left_px))
        .map_or(f64::INFINITY, |sheet| sheet.top())
}
