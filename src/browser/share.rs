//! Handing an address on: by the system's share sheet where there is one, else by the clipboard.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, HtmlElement, ShareData};

/// Whether the system has a share sheet.
pub fn has_share_sheet() -> bool {
    has(&window().navigator(), "share")
}

/// Opens the share sheet; what the reader does there is theirs alone.
pub async fn share(title: &str, address: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(address);
    let _ = JsFuture::from(window().navigator().share_with_data(&data)).await;
}

/// Copies a text; false where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    // Pages without a secure connection have no clipboard interface at all.
    let clipboard = js_sys::Reflect::get(&window().navigator(), &JsValue::from_str("clipboard"));
    match clipboard
        .ok()
        .and_then(|value| value.dyn_into::<Clipboard>().ok())
    {
        Some(clipboard) if JsFuture::from(clipboard.write_text(text)).await.is_ok() => true,
        _ => copy_by_selection(text),
    }
}

/// The way of old browsers and plain connections: select a text and copy the selection.
fn copy_by_selection(text: &str) -> bool {
    let document = leptos::prelude::document();
    // What lies below a modal dialog can't be selected.
    let dialog = document.query_selector("dialog:modal").ok().flatten();
    let Some(parent) = dialog.or_else(|| document.body().map(Into::into)) else {
        return false;
    };
    let Ok(field) = document.create_element("textarea") else {
        return false;
    };
    field.set_text_content(Some(text));
    let _ = field.set_attribute("readonly", "");
    let _ = field.set_attribute("class", "visually-hidden");
    let _ = parent.append_child(&field);
    let call = |target: &JsValue, name: &str, argument: Option<&str>| {
        let function = js_sys::Reflect::get(target, &JsValue::from_str(name)).ok()?;
        let function = function.dyn_into::<js_sys::Function>().ok()?;
        match argument {
            Some(argument) => function.call1(target, &JsValue::from_str(argument)).ok(),
            None => function.call0(target).ok(),
        }
    };
    let before = document.active_element();
    call(&field, "select", None);
    let copied = call(&document, "execCommand", Some("copy")).is_some_and(|done| done.is_truthy());
    field.remove();
    if let Some(element) = before.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
    copied
}

fn has(target: &JsValue, name: &str) -> bool {
    js_sys::Reflect::get(target, &JsValue::from_str(name)).is_ok_and(|value| value.is_function())
}
