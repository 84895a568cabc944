//! Files of the reader's own: chosen in the browser's dialog or dropped on the page, and files that
//! a reader takes away.

use js_sys::{Array, Uint8Array};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlElement, HtmlInputElement, Url,
};

use super::dom;

/// The input that opens the browser's dialog. It is in the page when that is built.
const INPUT: &str = "own-file";
/// Set on the root of the page while a file is dragged over it.
const IS_DRAGGED_OVER: &str = "data-file-over";

/// Opens the browser's dialog.
pub fn choose() {
    let input = document().get_element_by_id(INPUT);
    if let Some(input) = input.and_then(|input| input.dyn_into::<HtmlElement>().ok()) {
        input.click();
    }
}

/// Calls a function with each file that is chosen or dropped, for as long as the owner lives.
pub fn follow(take: impl Fn(File) + Clone + 'static) {
    let take_dropped = take.clone();
    let chosen = window_event_listener(ev::change, move |event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|input| input.id() == INPUT) {
            give_first(input.files(), &take);
            // The same file can be chosen again.
            input.set_value("");
        }
    });
    let over = window_event_listener(ev::dragover, move |event| {
        if has_files(&event) {
            event.prevent_default();
            mark(true);
        }
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            mark(false);
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        mark(false);
        if has_files(&event) {
            // Else the browser leaves the page for the file.
            event.prevent_default();
            give_first(
                event.data_transfer().and_then(|data| data.files()),
                &take_dropped,
            );
        }
    });
    on_cleanup(move || {
        chosen.remove();
        over.remove();
        left.remove();
        dropped.remove();
    });
}

fn give_first(files: Option<FileList>, take: &dyn Fn(File)) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        take(file);
    }
}

fn has_files(event: &DragEvent) -> bool {
    let kinds = event.data_transfer().map(|data| data.types());
    kinds.is_some_and(|kinds| kinds.includes(&JsValue::from_str("Files"), 0))
}

fn mark(is_over: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force(IS_DRAGGED_OVER, is_over);
    }
}

/// Bytes as a file that the browser keeps outside the program's memory.
pub fn blob_of_bytes(bytes: &[u8]) -> Option<Blob> {
    blob(&Uint8Array::from(bytes), "")
}

/// Bytes that the browser has as a file of this type.
pub fn blob(content: &JsValue, media_type: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(content);
    Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()
}

/// Gives a file to the reader, as a download under this name.
pub fn give(file: &Blob, name: &str) {
    let Ok(url) = Url::create_object_url_with_blob(file) else {
        return;
    };
    let link = document().create_element("a");
    if let Ok(link) = link.map(JsCast::unchecked_into::<HtmlElement>) {
        let _ = link.set_attribute("href", &url);
        let _ = link.set_attribute("download", name);
        link.click();
    }
    // The browser has taken hold of it by then.
    set_timeout(
        move || _ = Url::revoke_object_url(&url),
        std::time::Duration::from_mins(1),
    );
}

/// What is chosen among the radio buttons of this name.
pub fn chosen(name: &str) -> Option<String> {
    let input = dom::find(&format!("input[name={name}]:checked"))?;
    input.get_attribute("value")
}

/// Closes the dialog of this id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dom::dialog(id) {
        dialog.close();
    }
}
