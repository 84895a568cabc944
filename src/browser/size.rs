//! The width that the browser gives to an element, as a signal.
//!
//! It is our own, because the crate that does this asks for a newer wasm-bindgen than the one that
//! is pinned.

use leptos::html::Div;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::paper;

/// The width of an element in pixels, which has neither padding nor border; 0 until it has been
/// laid out.
///
/// The first is asked for. The browser would tell it only in the middle of the next frame, and what
/// comes of it would be on screen a frame later.
pub fn width_of(element: NodeRef<Div>) -> ReadSignal<f64> {
    let (width_px, set_width_px) = signal(0.0);
    // What is on paper was laid out for the screen.
    let is_on_paper = paper::is_on_paper();
    // Boxed as all effects are (`boxed`), so that the machinery behind it is compiled once.
    let follow: Box<dyn Fn()> = Box::new(move || {
        let Some(element) = element.get() else { return };
        set_width_px.set(element.get_bounding_client_rect().width());
        let on_resize = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            if let Some(entry) = entries.iter().next() {
                let entry: ResizeObserverEntry = wasm_bindgen::JsCast::unchecked_into(entry);
                // A quarter of a pixel is not a new layout.
                let new_px = entry.content_rect().width();
                let is_new = (new_px - width_px.get_untracked()).abs() >= 0.25;
                if is_new && !is_on_paper.get_untracked() {
                    set_width_px.set(new_px);
                }
            }
        });
        let Ok(observer) =
            ResizeObserver::new(wasm_bindgen::JsCast::unchecked_ref(on_resize.as_ref()))
        else {
            return;
        };
        observer.observe(&element);
        let kept = SendWrapper::new((observer, on_resize));
        on_cleanup(move || kept.0.disconnect());
    });
    Effect::new(follow);
    width_px
}

/// How far down on the screen a place lies, as a share of its height; the place is told from the
/// top of an element.
pub fn share_down(element: &Element, y_px: f64) -> f64 {
    let height = window().inner_height().ok();
    let height_px = height.and_then(|px| px.as_f64()).unwrap_or(f64::INFINITY);
    (element.get_bounding_client_rect().top() + y_px) / height_px
}
