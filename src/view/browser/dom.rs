//! Looking for elements.

use wasm_bindgen::JsCast;
use web_sys::Element;

/// All elements within another that a selector finds.
pub fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|place| found.get(place)?.dyn_into().ok())
        .collect()
}

/// A text as a string of a selector: ids are data, and quotes or backslashes in them would end it.
pub fn css_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
