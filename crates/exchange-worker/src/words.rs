//! Words as a list of the browser's, and back.

use js_sys::Array;
use wasm_bindgen::JsValue;

/// The list of some words.
pub fn to_list(words: &[String]) -> Array {
    words.iter().map(|word| JsValue::from_str(word)).collect()
}

/// The words of a list; none where something else is in it.
pub fn from_list(list: &Array) -> Option<Vec<String>> {
    list.iter().map(|word| word.as_string()).collect()
}
