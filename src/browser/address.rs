//! The page's address and the history of views.

use leptos::prelude::{document, window};
use wasm_bindgen::JsValue;

/// The element with the Content-Security-Policy.
const POLICY: &str = "meta[http-equiv]";

/// The query string of the address, with its `?`, and what follows it; empty where there is
/// neither.
pub fn query() -> String {
    let location = window().location();
    let [query, fragment] = [location.search(), location.hash()].map(Result::unwrap_or_default);
    query + &fragment
}

/// The Content-Security-Policy that stands in the page; empty where it has none.
pub fn policy() -> String {
    let meta = document().query_selector(POLICY).ok().flatten();
    let policy = meta.and_then(|meta| meta.get_attribute("content"));
    policy.unwrap_or_default()
}

/// The full address for a query string.
pub fn address_for(query: &str) -> String {
    let location = window().location();
    let part = |value: Result<String, JsValue>| value.unwrap_or_default();
    format!(
        "{}{}{}",
        part(location.origin()),
        part(location.pathname()),
        with_mark(query)
    )
}

/// What goes with the present step of the history.
pub fn own_file() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}

/// Shows a query string in the address: as a new step of the history, or in place of the current
/// one. The key of the reader's own file goes with the step.
///
/// A browser may refuse, for instance when there were too many calls; the page goes on without.
pub fn show(query: &str, own_file: Option<&str>, as_new_step: bool) {
    let Ok(history) = window().history() else {
        return;
    };
    let target = match query {
        "" => window().location().pathname().unwrap_or_default(),
        query => with_mark(query),
    };
    let own_file = own_file.map_or(JsValue::NULL, JsValue::from_str);
    let _ = if as_new_step {
        history.push_state_with_url(&own_file, "", Some(&target))
    } else {
        history.replace_state_with_url(&own_file, "", Some(&target))
    };
}

fn with_mark(query: &str) -> String {
    if query.is_empty() {
        String::new()
    } else {
        format!("?{query}")
    }
}
