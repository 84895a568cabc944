//! Whether a media query holds, as a signal: a tablet is turned, a window made wider.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Whether the query holds, from now on for as long as the owner lives; false where a browser can't
/// tell.
pub fn matches(query: &str) -> ReadSignal<bool> {
    let (holds, set_holds) = signal(false);
    let Ok(Some(list)) = window().match_media(query) else {
        return holds;
    };
    set_holds.set(list.matches());
    let changed = Closure::<dyn FnMut()>::new({
        let list = list.clone();
        move || set_holds.set(list.matches())
    });
    let listener = changed.as_ref().unchecked_ref();
    let _ = list.add_event_listener_with_callback("change", listener);
    let kept = SendWrapper::new((list, changed));
    on_cleanup(move || {
        let (list, changed) = kept.take();
        let listener = changed.as_ref().unchecked_ref();
        let _ = list.remove_event_listener_with_callback("change", listener);
    });
    holds
}
