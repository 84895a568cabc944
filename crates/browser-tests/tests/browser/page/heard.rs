//! What is heard of the page: what the browser gives to a screen reader, and what is announced.

use serde_json::{Value, json};
use thirtyfour::By;

use super::Page;

/// What is announced, whole and in its order: what live regions say whenever that changes, or is
/// written anew.
const LISTEN: &str = "window.heard = [];
    const said = new Map();
    const regions = () => document.querySelectorAll('[role=status], [role=alert], [aria-live]');
    const listen = records => regions().forEach(e => {
        const words = e.checkVisibility() ? e.textContent.trim() : '';
        const isAnew = records.some(({type, target}) =>
            type !== 'attributes' && e.contains(target));
        if (words && (isAnew || words !== said.get(e))) window.heard.push(words);
        said.set(e, words);
    });
    regions().forEach(e => said.set(e, e.textContent.trim()));
    new MutationObserver(listen).observe(document.body,
        {subtree: true, childList: true, characterData: true, attributes: true});";

impl Page {
    /// The role and name of the first element that a selector finds, as a screen reader gets them.
    pub async fn role_and_name(&self, selector: &str) -> (String, String) {
        let element = self.web.find(By::Css(selector)).await;
        let element = element.unwrap_or_else(|_| panic!("there is {selector}"));
        let id = element.element_id();
        self.engine.role_and_name(&self.web, &id.to_string()).await
    }

    /// All that a screen reader gets, in its order: role and name.
    pub async fn accessibility_tree(&self) -> Vec<(String, String)> {
        self.engine.accessibility_tree(&self.web).await
    }

    /// Listens from now on.
    pub async fn start_to_listen(&self) {
        self.read::<Value>(LISTEN, vec![]).await;
    }

    /// What was announced since then.
    pub async fn heard(&self) -> Vec<String> {
        self.read("return window.heard", vec![]).await
    }

    /// The levels of the headings, in the order of the page.
    pub async fn heading_levels(&self) -> Vec<u32> {
        let script = "return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
            .filter(e => e.checkVisibility()).map(e => Number(e.tagName[1]))";
        self.read(script, vec![]).await
    }

    /// The marks and clusters that the Tab key reaches.
    pub async fn tab_stops_in_picture(&self) -> usize {
        self.count(".plot [tabindex='0']").await
    }

    /// The marks and clusters of a lane as they stand in the page, each with its place from the
    /// left.
    pub async fn lane_in_page_order(&self, lane: &str) -> Vec<(String, f64)> {
        let script = "return [...document.querySelectorAll(`[data-lane='${arguments[0]}'] :is([data-mark], [data-cluster])`)].map(e =>
            [e.dataset.mark ?? e.dataset.cluster, Number(e.querySelector('.halo')?.getAttribute('cx') ?? e.querySelector('.cluster-count').getAttribute('x'))])";
        self.read(script, vec![json!(lane)]).await
    }

    /// Whether what has the focus shows it: by an outline, or by a halo in the picture.
    pub async fn shows_focus(&self) -> bool {
        let script = "const e = document.activeElement, halo = e.querySelector(':scope > .halo');
            const seen = c => c !== 'none' && !/^rgba.*, 0\\)$/.test(c);
            const of = getComputedStyle(halo ?? e);
            return halo ? parseFloat(of.strokeWidth) >= 2
                && seen(of.stroke) : of.outlineStyle !== 'none' && parseFloat(of.outlineWidth) >= 2";
        self.read(script, vec![]).await
    }

    /// What lies around the focus, from the inside out, as tag names and classes; for messages.
    pub async fn where_focus_is(&self) -> String {
        let script = "return document.activeElement === document.body
            ? '' : document.activeElement.outerHTML.slice(0, 160)";
        self.read(script, vec![]).await
    }
}
