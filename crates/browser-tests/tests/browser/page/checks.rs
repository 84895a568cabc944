//! What no reader sees but all rely on: accessibility rules, requests, the clipboard, scripts that
//! must not run.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Page;
use crate::process::environment;

/// A rule of axe-core that the page breaks.
#[derive(Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Value>,
}

/// Which rules of axe-core the page is judged by.
#[derive(Clone, Copy, Debug)]
pub enum AxeRules {
    /// All that it asks by itself.
    All,
    /// Those that look at colours.
    OfColours,
}

impl Page {
    /// What axe-core finds, one rule a line with the elements that break it; empty where all is
    /// well.
    pub async fn axe_violations(&self) -> Vec<String> {
        self.axe_violations_of(AxeRules::All).await
    }

    /// The same by some of its rules.
    pub async fn axe_violations_of(&self, rules: AxeRules) -> Vec<String> {
        self.axe(match rules {
            AxeRules::All => "{resultTypes: ['violations']}",
            AxeRules::OfColours => {
                "{resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block']}"
            }
        })
        .await
    }

    /// What axe-core finds with these options, as JavaScript.
    pub(super) async fn axe(&self, options: &str) -> Vec<String> {
        let source = std::fs::read_to_string(environment("AXE_JS")).expect("AXE_JS names a file");
        self.read::<Value>(&format!("{source}; window.axe = axe;"), vec![])
            .await;
        let script = format!("return axe.run(document, {options}).then(found => found.violations)");
        let found: Vec<Violation> = self.read(&script, vec![]).await;
        let line = |rule: &Violation| {
            let targets: Vec<String> = rule.nodes.iter().take(5).map(where_and_why).collect();
            let count = rule.nodes.len();
            format!(
                "{}: {} ({count} elements)\n    {}",
                rule.id,
                rule.help,
                targets.join("\n    ")
            )
        };
        found.iter().map(line).collect()
    }

    /// Whether the page would have to be scrolled sideways.
    pub async fn overflows_sideways(&self) -> bool {
        let script =
            "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        self.read(script, vec![]).await
    }

    /// Whether the reader's own few colours take the place of those of the page.
    pub async fn has_forced_colours(&self) -> bool {
        self.read(
            "return matchMedia('(forced-colors: active)').matches",
            vec![],
        )
        .await
    }

    /// Whether the reader asked the system for more contrast.
    pub async fn wants_more_contrast(&self) -> bool {
        self.read(
            "return matchMedia('(prefers-contrast: more)').matches",
            vec![],
        )
        .await
    }

    /// What would move by itself: elements with a transition or an animation that takes time.
    pub async fn moving_parts(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('*')].filter(e => {
            const {transitionDuration, animationDuration, scrollBehavior} = getComputedStyle(e);
            return [...transitionDuration.split(','), ...animationDuration.split(',')]
                .some(time => parseFloat(time) > 0) || scrollBehavior === 'smooth';
        }).map(e => e.outerHTML.slice(0, 80))";
        self.read(script, vec![]).await
    }

    /// How far the page is scrolled down.
    pub async fn scrolled_px(&self) -> f64 {
        self.read("return scrollY", vec![]).await
    }

    /// Scrolls the page to its top.
    pub async fn scroll_to_top(&self) {
        self.read::<Value>("scrollTo({top: 0, behavior: 'instant'})", vec![])
            .await;
        self.painted().await;
    }

    /// The addresses of all that the page asked for.
    pub async fn requests(&self) -> Vec<String> {
        let script = "return performance.getEntriesByType('resource').map(e => e.name)";
        self.read(script, vec![]).await
    }

    /// What the script ahead of the program reads of links: the data file, whether the page is a
    /// part of another, and whether the visit is a plain one.
    pub async fn read_ahead(&self, links: &[String]) -> Vec<(Option<String>, bool, bool)> {
        let script = "return arguments[0].map(link => {
            const {data, isEmbedded, isPlain} = readLink(link); return [data, isEmbedded, isPlain];
                })";
        self.read(script, vec![json!(links)]).await
    }

    /// Whether the page left its sign for measurements of when the picture was drawn.
    pub async fn has_drawn_mark(&self) -> bool {
        let script = "return performance.getEntriesByName('timeline-drawn').length === 1";
        self.read(script, vec![]).await
    }

    /// Copies the link by its button, and gives what was copied.
    pub async fn copied_link(&self) -> String {
        self.copied_by("[data-action='copy-link']", "Link copied")
            .await
    }

    /// Copies by a button, waits until the page confirms it in these words, and pastes.
    pub(super) async fn copied_by(&self, button: &str, confirmation: &str) -> String {
        self.copy_by(button, confirmation).await;
        self.pasted().await
    }

    /// Copies by a button, and waits until the page confirms it in these words.
    pub(super) async fn copy_by(&self, button: &str, confirmation: &str) {
        self.click(button).await;
        self.wait_until("the page confirms the copy", async || {
            self.texts("[role='status']")
                .await
                .contains(&confirmation.to_owned())
        })
        .await;
    }

    /// What the clipboard holds, pasted into a field of no other use: unlike reading the clipboard
    /// by a script, that needs no permission in any browser.
    pub(super) async fn pasted(&self) -> String {
        let make_field = "document.body.append(Object.assign(document.createElement('textarea'),
            {id: 'pasted'}))";
        self.read::<Value>(make_field, vec![]).await;
        self.focus("#pasted").await;
        self.press("Control+v").await;
        let take =
            "const field = document.querySelector('#pasted'); field.remove(); return field.value";
        self.read(take, vec![]).await
    }

    /// What a hostile text has left behind, if it ran.
    pub async fn hostile_traces(&self) -> Option<String> {
        let script = "return window.hostile === undefined ? null : String(window.hostile)";
        self.read(script, vec![]).await
    }

    /// How many elements of the page could only have come out of a hostile text.
    pub async fn hostile_elements(&self) -> usize {
        let planted = "body img, body script:not([type=module]), [onerror], [onload], [onclick], \
            a[href^='javascript:']";
        self.count(planted).await
    }
}

fn where_and_why(node: &Value) -> String {
    let target = node["target"].to_string();
    let why = node["failureSummary"].as_str().unwrap_or_default();
    format!(
        "{target}: {}",
        why.lines().skip(1).collect::<Vec<_>>().join(";")
    )
}
