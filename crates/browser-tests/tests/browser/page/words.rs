//! The words beside marks, the rows in which they stand, and what merged marks tell.

use std::collections::BTreeMap;

use serde_json::json;

use super::Page;

impl Page {
    /// The words beside marks, as they stand, by statement.
    pub async fn words(&self) -> BTreeMap<String, String> {
        let script = "return Object.fromEntries([...document.querySelectorAll('[data-label]')]
            .map(e => [e.dataset.label, e.textContent]))";
        self.read(script, vec![]).await
    }

    /// What lies over something else in the picture.
    pub async fn words_over_others(&self) -> Vec<String> {
        self.read(include_str!("word_overlaps.js"), vec![]).await
    }

    /// How high each lane is, and where it begins, from top to bottom.
    pub async fn lane_boxes(&self) -> Vec<(String, String)> {
        let script = "return [...document.querySelectorAll('[data-lane]')]
            .map(e => [e.dataset.lane, `${e.style.top} ${e.style.height}`])";
        self.read(script, vec![]).await
    }

    /// The stances of each merged mark, and how many statements it holds.
    pub async fn merged_stances(&self) -> Vec<(String, usize)> {
        let script = "return [...document.querySelectorAll('[data-cluster]')]
            .map(e => [e.dataset.stances, Number(e.dataset.count)])";
        self.read(script, vec![]).await
    }

    /// How many days each break for long silence stands for.
    pub async fn quiet_days(&self) -> Vec<usize> {
        let script = "return [...document.querySelectorAll('[data-quiet]')]
            .map(e => Number(e.dataset.days))";
        self.read(script, vec![]).await
    }

    /// Clicks the words of a statement.
    pub async fn click_words(&self, statement: &str) {
        self.click(&format!("[data-label='{statement}']")).await;
    }

    /// Whether a button that is on or off is on.
    pub async fn is_pressed(&self, action: &str) -> bool {
        let script = "return document.querySelector(`[data-command='${arguments[0]}']`).ariaPressed === 'true'";
        self.read(script, vec![json!(action)]).await
    }
}
