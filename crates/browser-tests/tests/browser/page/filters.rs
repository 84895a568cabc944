//! What a reader does with the filters.

use std::collections::BTreeSet;

use serde_json::json;
use thirtyfour::{By, Key};

use super::Page;

impl Page {
    /// The line that says how many statements match.
    pub async fn matching(&self) -> String {
        self.texts("[data-matching]").await.concat()
    }

    /// The number with which that line starts.
    pub async fn matching_count(&self) -> usize {
        let line = self.matching().await;
        let number = line.split(' ').next().unwrap_or_default().replace(',', "");
        number
            .parse()
            .unwrap_or_else(|_| panic!("the line starts with a number: {line}"))
    }

    /// Ticks or unticks an actor, by id.
    pub async fn toggle(&self, actor: &str) {
        self.click(&checkbox(actor)).await;
    }

    /// Ticks or unticks an actor, by id, and gives the time until the page has been drawn anew.
    pub async fn time_of_toggle_ms(&self, actor: &str) -> f64 {
        let script = "const start = performance.now();
            document.querySelector(arguments[0]).click();
            return new Promise(done =>
                requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))))";
        let took_ms = self.read(script, vec![json!(checkbox(actor))]).await;
        self.painted().await;
        took_ms
    }

    /// Chooses one actor, or the actors of one side, alone, by name.
    pub async fn filter_only(&self, name: &str) {
        self.click(&format!(".filters [aria-label='Only {name}']"))
            .await;
    }

    /// Chooses everybody.
    pub async fn choose_all(&self) {
        self.click(".filters [data-command=all]").await;
    }

    /// Chooses nobody.
    pub async fn choose_none(&self) {
        self.click(".filters [data-command=none]").await;
    }

    /// Ticks or unticks "also show statements about them".
    pub async fn toggle_about(&self) {
        self.click("[data-command=toggle-about]").await;
    }

    /// Presses the button that takes all filters away.
    pub async fn clear_filters(&self) {
        self.press_button("clear-filters").await;
    }

    /// The ids of the actors that are ticked.
    pub async fn ticked(&self) -> BTreeSet<String> {
        let script = "return [...document.querySelectorAll('[data-filter-actor]')]
            .filter(e => e.checked).map(e => e.dataset.filterActor)";
        self.read(script, vec![]).await
    }

    /// Types into the box that finds actors, in place of what is there.
    pub async fn find_actor(&self, typed: &str) {
        self.unfold(".filters").await;
        let field = self
            .web
            .find(By::Css(".filters input[type='search']"))
            .await;
        let field = field.expect("there is a box that finds actors");
        let select_all = Key::Control + "a";
        field
            .send_keys(select_all)
            .await
            .expect("the text can be selected");
        let instead = Key::Backspace + typed;
        field
            .send_keys(instead)
            .await
            .expect("the box takes a text");
        self.painted().await;
    }

    /// The names of the actors that the panel offers now.
    pub async fn offered(&self) -> Vec<String> {
        self.unfold(".filters").await;
        self.texts(".filters .filter-name").await
    }

    /// The words of the active filters, without the crosses on them.
    pub async fn chips(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.chip')].map(e =>
            [...e.childNodes].filter(node => !node.className).map(node => node.textContent)
                .join(''))";
        self.read(script, vec![]).await
    }

    /// Takes away the active filter with these words.
    pub async fn remove_chip(&self, words: &str) {
        let place = self.chips().await.iter().position(|chip| chip == words);
        let place = place.unwrap_or_else(|| panic!("there is a chip {words}"));
        self.click(&format!(".chips li:nth-child({}) .chip", place + 1))
            .await;
    }

    /// What the page says where nothing matches; none where something does.
    pub async fn no_match(&self) -> Option<String> {
        self.texts(".no-match p").await.pop()
    }

    /// Takes the way that the page offers where nothing matches.
    pub async fn show_all_from_no_match(&self) {
        self.click(".no-match button").await;
    }
}

fn checkbox(actor: &str) -> String {
    format!("[data-filter-actor='{actor}']")
}
