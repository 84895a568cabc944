//! Where a pointer is, and keeping it.

use leptos::ev::PointerEvent;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Where a pointer is on the element that listens, from its left edge.
pub fn x_on(event: &web_sys::Event, client_x: i32) -> f64 {
    let element = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    f64::from(client_x) - element.map_or(0.0, |element| element.get_bounding_client_rect().left())
}

/// Keeps a pointer's events on the element that listens, also when it leaves it.
pub fn capture(event: &PointerEvent) {
    let element = event
        .current_target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    if let Some(element) = element {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}
