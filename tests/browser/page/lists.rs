//! What a reader sees and does in long lists.

use serde_json::{Value, json};

use super::Page;

impl Page {
    /// How many entries of the list are whole on the screen, without a scroll.
    pub async fn items_in_sight(&self) -> usize {
        let script = "return [...document.querySelectorAll('[data-item]')].filter(e => {
            const {top, bottom} = e.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight}).length";
        self.read(script, vec![]).await
    }

    /// Turns the list round by one of its buttons.
    pub async fn order_list(&self, words: &str) {
        let script = "const all = [...document.querySelectorAll('[data-order]')];
            all.forEach(e => e.removeAttribute('data-test'));
            all.find(e => e.innerText === arguments[0]).setAttribute('data-test', '')";
        self.read::<Value>(script, vec![json!(words)]).await;
        self.click("[data-order][data-test]").await;
        self.painted().await;
    }

    /// The words of the button that is pressed, of those that turn the list round.
    pub async fn list_order(&self) -> Vec<String> {
        self.texts("[data-order][aria-pressed='true']").await
    }

    /// For each entry in sight, the words of the line that says how it is known, and how many lines it takes.
    pub async fn lines_of_facts(&self) -> Vec<(String, f64)> {
        let script = "return [...document.querySelectorAll('[data-item] .facts')].filter(e => e.checkVisibility()).map(e => {
            const line_px = parseFloat(getComputedStyle(e).lineHeight);
            return [e.innerText.replaceAll(/\\s+/g, ' ').trim(), e.getBoundingClientRect().height / line_px]})";
        self.read(script, vec![]).await
    }

    /// The words of an entry of the list, as a reader sees them.
    pub async fn item_words(&self, id: &str) -> String {
        let words = self.texts(&format!("[data-item='{id}']")).await.concat();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How many entries the list has.
    pub async fn item_count(&self) -> usize {
        self.count("[data-item]").await
    }
}
