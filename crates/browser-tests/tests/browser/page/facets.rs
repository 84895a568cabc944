//! What a reader does with topics, stances, kinds, publishers and days.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;
use thirtyfour::By;

use super::Page;

impl Page {
    /// Ticks or unticks a value of a facet, both by id, after opening what it is folded into.
    pub async fn toggle_value(&self, facet: &str, value: &str) {
        let checkbox = format!("[data-command='toggle {facet} {value}']");
        self.unfold(&checkbox).await;
        self.click(&checkbox).await;
    }

    /// The number beside each value of a facet.
    pub async fn facet_counts(&self, facet: &str) -> BTreeMap<String, usize> {
        let script = "return Object.fromEntries([...document.querySelectorAll(`[data-command^='toggle ${arguments[0]} ']`)].map(e =>
            [e.dataset.command.split(' ').pop(), Number(e.closest('li').querySelector('.count')
                .textContent)]))";
        self.read(script, vec![json!(facet)]).await
    }

    /// The publishers that are offered, in order, each with the number beside it.
    pub async fn publishers(&self) -> Vec<(String, usize)> {
        let script = "return [...document.querySelectorAll(`[data-command^='toggle publisher ']`)]
            .map(e => e.closest('li'))
            .filter(e => e.checkVisibility())
                .map(e => [e.querySelector('.filter-name')
                .textContent, Number(e.querySelector('.count').textContent)])";
        self.read(script, vec![]).await
    }

    /// Types into the box above them.
    pub async fn find_publisher(&self, typed: &str) {
        let field = self.web.find(By::Css(".panel-inside .panel .find")).await;
        let field = field.expect("there is a box above the publishers");
        field.send_keys(typed).await.expect("it takes a text");
        self.painted().await;
    }

    /// The number beside each actor.
    pub async fn actor_counts(&self) -> BTreeMap<String, usize> {
        let script = "return Object.fromEntries([...document.querySelectorAll('[data-filter-actor]')].map(e =>
            [e.dataset.filterActor, Number(e.closest('li').querySelector('.count').textContent)]))";
        self.read(script, vec![]).await
    }

    /// The values of a facet that are ticked.
    pub async fn ticked_values(&self, facet: &str) -> BTreeSet<String> {
        let script = "return [...document.querySelectorAll(`[data-command^='toggle ${arguments[0]} ']:checked`)].map(e => e.dataset.command.split(' ').pop())";
        self.read(script, vec![json!(facet)]).await
    }

    /// The heading of a facet's panel, with the number of the chosen values behind it where there
    /// are any.
    pub async fn facet_heading(&self, facet: &str) -> String {
        let script = "return document.querySelector(`[data-command^='toggle ${arguments[0]} ']`)
            .closest('details').querySelector('summary').textContent.trim()";
        self.read(script, vec![json!(facet)]).await
    }

    /// Whether the box of all filters is open.
    pub async fn has_filters_open(&self) -> bool {
        self.count("details.filters-box[open]").await == 1
    }

    /// Types a day, such as `2025-03-01`, into the input of an edge: `from` or `to`. As the
    /// browser's own parts of the input take it in this language: month, day, year, each by itself.
    pub async fn type_day(&self, edge: &str, iso: &str) {
        let input = format!("[data-day='{edge}']");
        self.unfold(&input).await;
        self.focus(&input).await;
        let parts: Vec<&str> = iso.split('-').collect();
        let [year, month, day] = parts.as_slice() else {
            panic!("{iso} is a day");
        };
        for part in [month, day, year] {
            for digit in part.chars() {
                self.press(&digit.to_string()).await;
            }
            if part == year || !self.engine.leads_on_in_dates() {
                self.press("Tab").await;
            }
        }
    }

    /// The days in the two inputs.
    pub async fn typed_days(&self) -> (String, String) {
        let script =
            "return ['from', 'to'].map(edge => document.querySelector(`[data-day=${edge}]`).value)";
        self.read(script, vec![]).await
    }

    /// What the page says about the days typed into the inputs; empty where they can be shown.
    pub async fn days_note(&self) -> String {
        let script = "return document.querySelector('#days-note').textContent";
        self.read(script, vec![]).await
    }

    /// Whether the inputs for days stand among the filters.
    pub async fn offers_days(&self) -> bool {
        self.unfold_all().await;
        self.is_visible(".dates").await
    }

    /// Keeps to the statements of the days on screen.
    pub async fn keep_to_these_days(&self, within: &str) {
        self.click(&format!("{within} .only-days")).await;
    }

    /// What the picture says where nothing lies in the days on screen, and the ways that it offers.
    pub async fn empty_days(&self) -> (String, Vec<String>) {
        let words = self.texts(".empty-note p").await.concat();
        (words, self.texts(".empty-note button").await)
    }

    /// Whether the keyboard is at a mark or a cluster.
    pub async fn is_at_a_mark(&self) -> bool {
        self.count(".plot :is([data-mark], [data-cluster]):focus")
            .await
            == 1
    }

    /// Drags over the strip below the lanes from one share of its width to another.
    pub async fn brush(&self, from: f64, to: f64) {
        let spot = self.spot_on(".overview-strip", from).await;
        let end = self.spot_on(".overview-strip", to).await;
        self.drag(spot, end.x_px - spot.x_px).await;
    }
}
