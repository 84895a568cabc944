//! What a reader sees and does in long lists: the list of statements and that of changes.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Page;

/// A change of stance as the page tells it.
#[derive(Debug, PartialEq, Deserialize)]
pub struct ToldChange {
    /// The statement that shows it, as its hook names it.
    pub id: String,
    /// When, as the entry says.
    pub day: String,
    /// Who moved, and on what, by id.
    pub actor: String,
    /// See above.
    pub topic: String,
    /// Before and after, as read from left to right.
    pub stances: Vec<String>,
    /// The statements to which it leads.
    pub leads_to: Vec<String>,
}

impl Page {
    /// How many entries of the list are whole on the screen, without a scroll.
    pub async fn items_in_sight(&self) -> usize {
        let script = "return [...document.querySelectorAll('[data-item]')].filter(e => {
            const {top, bottom} = e.getBoundingClientRect();
                return top >= 0 && bottom <= innerHeight}).length";
        self.read(script, vec![]).await
    }

    /// Turns the list round by one of its buttons.
    pub async fn order_list(&self, words: &str) {
        let script = "const all = [...document.querySelectorAll('[data-command^=order]')];
            all.forEach(e => e.removeAttribute('data-test'));
            all.find(e => e.innerText === arguments[0]).setAttribute('data-test', '')";
        self.read::<Value>(script, vec![json!(words)]).await;
        self.click("[data-command^=order][data-test]").await;
        self.painted().await;
    }

    /// The words of the button that is pressed, of those that turn the list round.
    pub async fn list_order(&self) -> Vec<String> {
        self.texts("[data-command^=order][aria-pressed='true']")
            .await
    }

    /// For each entry in sight, the words of the line that says how it is known, and how many lines
    /// it takes.
    pub async fn lines_of_facts(&self) -> Vec<(String, f64)> {
        let script = "return [...document.querySelectorAll('[data-item] .facts')]
            .filter(e => e.checkVisibility()).map(e => {
            const line_px = parseFloat(getComputedStyle(e).lineHeight);
            return [e.innerText.replaceAll(/\\s+/g, ' ').trim(),
                e.getBoundingClientRect().height / line_px]})";
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

    /// Who moved, as it is told, from the top down.
    pub async fn told_changes(&self) -> Vec<ToldChange> {
        let script = "return [...document.querySelectorAll('[data-change]')]
            .filter(e => e.checkVisibility()).map(e => ({
            id: e.dataset.change, day: e.querySelector('.dateline').innerText,
            actor: e.querySelector('[data-command^=actor]').dataset.command.split(' ').pop(),
                topic: e.querySelector('[data-command^=topic]').dataset.command.split(' ').pop(),
            stances: [...e.querySelectorAll('.move-stance')]
                .map(s => s.innerText.replaceAll(/\\s+/g, ' ').trim()),
            leads_to: [...e.querySelectorAll('[data-command^=open]')]
                .map(a => a.dataset.command.split(' ').pop())}))";
        self.read(script, vec![]).await
    }

    /// The words over and under who moved.
    pub async fn words_on_changes(&self) -> String {
        self.texts(".moves > :is(h2, p)").await.join(" ")
    }

    /// Goes to who moved by the button at the head of the positions.
    pub async fn go_to_changes(&self) {
        self.press_button("who-moved").await;
        self.wait_for_focus_at("moves-heading").await;
    }

    /// Asks for more changes.
    pub async fn list_more_changes(&self) {
        self.press_button("changes-more").await;
    }

    /// Opens a statement from who moved.
    pub async fn open_from_change(&self, id: &str) {
        self.click(&format!("[data-change] [data-command='open {id}']"))
            .await;
        self.wait_for_open(id).await;
    }

    /// Each strip: how high its drawing is, and how far its marks reach beyond it at most, above or
    /// below.
    pub async fn strip_heights_px(&self) -> Vec<(f64, f64, usize)> {
        let script = "return [...document.querySelectorAll('svg.strip')].map(e => {
            const {top, bottom, height} = e.getBoundingClientRect();
            const shapes = [...e.querySelectorAll('.glyph')].map(g => g.getBoundingClientRect());
            const rows = new Set([...e.querySelectorAll('a')]
                .map(a => a.transform.baseVal[0].matrix.f));
            e.querySelectorAll('.strip-step').forEach(step => rows.add(step.y1.baseVal.value));
            return [height, Math.max(...shapes.map(s => Math.max(top - s.top, s.bottom - bottom))),
                rows.size]})";
        self.read(script, vec![]).await
    }
}
