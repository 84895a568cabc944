//! Where a reader is on the page: what is kept while something else changes.

use serde_json::json;

use super::Page;

/// What is made anew when a reader types.
const CHANGING: &str = ".details, .list, .positions-inside, .chips, .sources, .masthead";

impl Page {
    /// Types a letter without leaving the place where the reader is: some browsers take the
    /// selection along with the focus.
    pub async fn seek_from_afar(&self, text: &str) {
        let script =
            "const box = document.querySelector('[data-search]'); box.value = arguments[0];
            box.dispatchEvent(new Event('input', {bubbles: true}))";
        self.read::<serde_json::Value>(script, vec![json!(text)])
            .await;
        let expected = Some(text.to_owned()).filter(|text| !text.is_empty());
        self.wait_until("the address tells what is sought", async || {
            self.key("q").await == expected
        })
        .await;
        self.painted().await;
    }

    /// Selects all that stands in an element.
    pub async fn select(&self, selector: &str) {
        let script = "getSelection().selectAllChildren(document.querySelector(arguments[0]))";
        self.read::<serde_json::Value>(script, vec![json!(selector)])
            .await;
    }

    /// What is selected.
    pub async fn selected(&self) -> String {
        self.read("return getSelection().toString()", vec![]).await
    }

    /// Scrolls what the open statement stands in, and gives how far that went.
    pub async fn scroll_statement(&self, px: f64) -> f64 {
        let script =
            format!("const e = {SCROLLED}; e.scrollTop = arguments[0]; return e.scrollTop");
        self.read(&script, vec![json!(px)]).await
    }

    /// How far what the open statement stands in is scrolled.
    pub async fn scrolled_statement_px(&self) -> f64 {
        self.read(&format!("return {SCROLLED}.scrollTop"), vec![])
            .await
    }

    /// Puts a sign on the first element that a selector finds, which goes with that element.
    pub async fn sign(&self, selector: &str) {
        let script = "document.querySelector(arguments[0]).signed = true";
        self.read::<serde_json::Value>(script, vec![json!(selector)])
            .await;
    }

    /// Whether the first element that a selector finds has that sign.
    pub async fn is_signed(&self, selector: &str) -> bool {
        let script = "return document.querySelector(arguments[0])?.signed === true";
        self.read(script, vec![json!(selector)]).await
    }

    /// The HTML of all that changes when a reader types, but for what the reader's own acts and the
    /// program's own signs of places leave in it.
    pub async fn changing_html(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(part => {
            const copy = part.cloneNode(true);
            copy.querySelectorAll('a[href]').forEach(e => e.removeAttribute('href'));
            copy.querySelectorAll('[open]').forEach(e => e.removeAttribute('open'));
            return copy.innerHTML.replaceAll('<!---->', ''); })";
        self.read(script, vec![json!(CHANGING)]).await
    }
}

/// The innermost element around the open statement, that itself included, that is scrolled on its
/// own; else the page.
const SCROLLED: &str = "(() => {
    for (let e = document.querySelector('[data-detail]'); e; e = e.parentElement) {
        if (e.scrollHeight > e.clientHeight
            && /auto|scroll/.test(getComputedStyle(e).overflowY)) return e;
    }
    return document.scrollingElement; })()";
