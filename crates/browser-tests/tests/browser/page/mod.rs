//! The page as a reader meets it. Each method is one thing that a reader does or sees.
//!
//! Whatever changes the page ends with a wait for what it changes, and never with a pause. The
//! parts below add what is done in the picture, with the filters, and on the reading side, and the
//! checks that no reader makes.

mod about;
mod board;
mod checks;
mod embedding;
mod exchange;
mod facets;
mod filters;
mod first_picture;
mod handing_on;
mod hands;
mod heard;
mod help;
mod layout;
mod lists;
mod loading;
mod paper;
mod picture;
mod place;
mod reading;
mod search;
mod themes;
mod upsets;
mod words;

use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::{Key, WebDriver};

use super::engine::Engine;
use super::screen::Screen;

pub use board::Cells;
pub use checks::AxeRules;
pub use embedding::with_look_at_shell;
pub use first_picture::Places;
pub use help::Target;
pub use lists::ToldChange;
pub use paper::TiePart;
pub use picture::Shown;

/// How long a condition may take to come true, at least, and how often it is looked at before it is
/// given up. On a busy machine each look takes its time, and what is waited for takes as much
/// longer: so neither alone is enough. It only decides how soon a flow fails that would fail
/// anyway.
const PATIENCE: Duration = Duration::from_mins(1);
const LOOKS: usize = 1200;
/// Between two looks at a condition.
const LOOK_EVERY: Duration = Duration::from_millis(25);

/// Names of keys beside those that write a character.
const KEYS: &[(&str, Key)] = &[
    ("ArrowDown", Key::Down),
    ("ArrowLeft", Key::Left),
    ("ArrowRight", Key::Right),
    ("ArrowUp", Key::Up),
    ("End", Key::End),
    ("Enter", Key::Enter),
    ("Escape", Key::Escape),
    ("Home", Key::Home),
    ("PageDown", Key::PageDown),
    ("PageUp", Key::PageUp),
    ("Space", Key::Space),
    ("Tab", Key::Tab),
];

/// Keys that are held while another is pressed.
const HELD: &[(&str, Key)] = &[("Shift+", Key::Shift), ("Control+", Key::Control)];

/// A browser with the page in it.
pub struct Page {
    engine: Engine,
    web: WebDriver,
    origin: String,
    /// The size of text that the page gets by a style, where the browser doesn't take it.
    text_px: Option<u32>,
}

impl Page {
    /// The page of a site in a browser that runs.
    pub fn new(engine: Engine, web: WebDriver, origin: String, screen: Screen) -> Self {
        let is_by_style = screen.has_doubled_text && !engine.takes_text_size();
        Self {
            engine,
            web,
            origin,
            text_px: is_by_style.then(|| screen.text_px()),
        }
    }

    /// Opens the page with a query string, and waits until it is drawn or says why not.
    pub async fn go(&self, query: &str) {
        self.go_to(&format!("{}/{query}", self.origin)).await;
    }

    /// Opens a whole address, and waits until the page is drawn or says why not.
    pub async fn go_to(&self, address: &str) {
        self.start_to(address).await;
        self.wait_until_ready().await;
        if let Some(text_px) = self.text_px {
            let script = "document.documentElement.style.fontSize = `${arguments[0]}px`";
            self.read::<Value>(script, vec![json!(text_px)]).await;
            self.painted().await;
        }
        self.painted().await;
    }

    /// Opens a whole address without waiting for its data.
    pub async fn start_to(&self, address: &str) {
        self.web.goto(address).await.expect("the page loads");
    }

    /// Waits until the program has drawn.
    pub async fn wait_until_ready(&self) {
        self.wait_until("the page is ready", async || {
            self.count("html[data-ready='true']").await == 1
        })
        .await;
    }

    /// Opens the page anew at the same address.
    pub async fn reload(&self) {
        let address = self.address().await;
        self.start_to("about:blank").await;
        self.go_to(&address).await;
    }

    /// The whole address.
    pub async fn address(&self) -> String {
        self.read("return location.href", vec![]).await
    }

    /// The query string of the address, with its `?`; empty where there is none.
    pub async fn query(&self) -> String {
        self.read("return location.search", vec![]).await
    }

    /// The value of a key of the address.
    pub async fn key(&self, name: &str) -> Option<String> {
        let script = "return new URLSearchParams(location.search).get(arguments[0])";
        self.read(script, vec![json!(name)]).await
    }

    /// How many steps the history has.
    pub async fn history_length(&self) -> usize {
        self.read("return history.length", vec![]).await
    }

    /// Goes back one step of the history.
    pub async fn back(&self) {
        self.web.back().await.expect("the history goes back");
        self.painted().await;
    }

    /// Puts a step into the history for each address, and goes back to the one before the last.
    pub async fn back_to(&self, queries: &[&str]) {
        for query in queries {
            self.read::<Value>(
                "history.pushState(null, '', arguments[0])",
                vec![json!(query)],
            )
            .await;
        }
        self.back().await;
    }

    /// Goes forward one step of the history.
    pub async fn forward(&self) {
        self.web.forward().await.expect("the history goes forward");
        self.painted().await;
    }

    /// Presses a key, such as `Enter`, `+` or `Shift+ArrowLeft`.
    pub async fn press(&self, key: &str) {
        let with = HELD
            .iter()
            .find_map(|(prefix, held)| Some((held, key.strip_prefix(prefix)?)));
        let (held, name) = with.map_or((None, key), |(held, name)| (Some(held), name));
        let found = KEYS.iter().find(|(known, _)| *known == name);
        let text = found.map_or_else(|| name.to_owned(), |(_, key)| key.value().to_string());
        let mut chain = self.web.action_chain();
        if let Some(held) = held {
            chain = chain.key_down(held.clone());
        }
        chain = chain.send_keys(text);
        if let Some(held) = held {
            chain = chain.key_up(held.clone());
        }
        chain.perform().await.expect("the key is pressed");
        self.painted().await;
    }

    /// What has the focus: the id of a mark or cluster, else the element's id, else its name or
    /// words.
    pub async fn focused(&self) -> String {
        let script = "const e = document.activeElement; if (!e || e === document.body) return '';
            return e.dataset.mark ?? e.dataset.cluster ?? (e.id || e.ariaLabel
                || e.textContent.trim())";
        self.read(script, vec![]).await
    }

    /// Waits until the focus is at something, named as by [`Self::focused`].
    pub async fn wait_for_focus_at(&self, name: &str) {
        self.wait_until(&format!("the focus is at {name}"), async || {
            self.focused().await == name
        })
        .await;
    }

    /// Makes sure that the focus comes to something and stays there.
    pub async fn stays_at(&self, name: &str) {
        self.wait_for_focus_at(name).await;
        self.stay_for(Duration::from_millis(400)).await;
        assert_eq!(self.focused().await, name);
    }

    /// Puts the focus on an element, as the end of some way of a reader to it.
    pub async fn focus(&self, selector: &str) {
        self.unfold(selector).await;
        let script = "document.querySelector(arguments[0]).focus()";
        self.read::<Value>(script, vec![json!(selector)]).await;
    }

    /// Makes the page as large as another screen.
    pub async fn resize_to(&self, screen: Screen) {
        self.engine.fit(&self.web, screen).await;
    }

    /// Lets time pass, to see that nothing happens in it. What does happen is waited for by its
    /// condition instead.
    pub async fn stay_for(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }

    /// Opens all that is folded around an element, from the outside in.
    pub async fn unfold(&self, selector: &str) {
        let script =
            "const found = document.querySelector(arguments[0]), around = [];
            // What is unfolded by itself stands where it is seen.
            let e = (found?.closest('summary')?.closest('details').parentElement ?? found)?.closest('details');
            for (; e; e = e.parentElement.closest('details')) around.unshift(e);
            document.querySelectorAll('[data-shut]').forEach(e => e.removeAttribute('data-shut'));
            const shut = around.find(e => !e.open);
            shut?.querySelector('summary').setAttribute('data-shut', '');
            return shut !== undefined";
        while self.read::<bool>(script, vec![json!(selector)]).await {
            self.click_what_is_seen("summary[data-shut]").await;
        }
    }

    /// Whether nothing around an element is folded.
    pub async fn is_unfolded(&self, selector: &str) -> bool {
        let script = "return !document.querySelector(arguments[0]).closest('details:not([open])')";
        self.read(script, vec![json!(selector)]).await
    }

    /// Opens all that is folded anywhere.
    pub async fn unfold_all(&self) {
        let script = "document.querySelectorAll('details').forEach(e => e.open = true)";
        self.read::<Value>(script, vec![]).await;
        self.painted().await;
    }

    /// Waits for a condition.
    pub async fn wait_until(&self, what: &str, holds: impl AsyncFn() -> bool) {
        let (start, mut looks) = (Instant::now(), 0);
        while !holds().await {
            looks += 1;
            let goes_on = looks < LOOKS || start.elapsed() < PATIENCE;
            assert!(goes_on, "waited in vain until {what}");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Waits until the browser has drawn twice: what an act changed is on screen then.
    async fn painted(&self) {
        let script = "return new Promise(done =>
            requestAnimationFrame(() => requestAnimationFrame(() => done(true))))";
        self.read::<bool>(script, vec![]).await;
    }

    /// How many elements a selector finds.
    pub async fn count(&self, selector: &str) -> usize {
        let script = "return document.querySelectorAll(arguments[0]).length";
        self.read(script, vec![json!(selector)]).await
    }

    /// The words of all elements that a selector finds and a reader can see.
    async fn texts(&self, selector: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .filter(e => e.checkVisibility({visibilityProperty: true}))
                .map(e => e.innerText ?? e.textContent)";
        self.read(script, vec![json!(selector)]).await
    }

    /// An attribute of the first element that a selector finds.
    async fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        let script = "return document.querySelector(arguments[0])?.getAttribute(arguments[1])";
        self.read(script, vec![json!(selector), json!(name)]).await
    }

    /// Whether a reader can see an element that a selector finds.
    pub async fn is_visible(&self, selector: &str) -> bool {
        !self.texts(selector).await.is_empty()
    }

    /// What a script gives; a promise is waited for.
    async fn read<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        let given = self.web.execute(script, arguments).await;
        let given = given.unwrap_or_else(|error| panic!("{error}\nin the script: {script}"));
        given.convert().expect("the script gives what was expected")
    }
}
