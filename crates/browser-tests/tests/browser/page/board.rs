//! What a reader sees and does in the table of positions and on the pages of an actor and a topic.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::json;

use super::Page;

/// The cells of the table by actor and topic, each in the words for those who hear it.
pub type Cells = BTreeMap<(String, String), String>;

/// A cell as the page has it.
#[derive(Deserialize)]
struct Cell {
    actor: String,
    topic: String,
    words: String,
    is_new: bool,
}

/// How the table is made, as a screen reader learns it.
#[derive(Debug, PartialEq, Deserialize)]
pub struct TableParts {
    /// The words of its caption.
    pub caption: String,
    /// The words of the cells that head a column.
    pub columns: Vec<String>,
    /// The words of the cells that head a row.
    pub rows: Vec<String>,
    /// How many cells each row of an actor has beside its heading.
    pub widths: BTreeSet<usize>,
}

/// The boxes of what stands in the table, in pixels.
#[derive(Debug, Deserialize)]
pub struct CellBox {
    /// The name of the actor in whose row it is, as seen.
    pub actor: String,
    /// The topic as a reader sees it in the cell.
    pub topic: String,
    /// From the left edge of the screen.
    pub left: f64,
    /// To its right edge, from the left edge of the screen.
    pub right: f64,
}

impl Page {
    /// The cells in which something stands.
    pub async fn cells(&self) -> Cells {
        let cells = self.raw_cells().await.into_iter();
        cells
            .map(|cell| ((cell.actor, cell.topic), cell.words))
            .collect()
    }

    /// The cells that are pointed out as new, by actor and topic.
    pub async fn new_cells(&self) -> BTreeSet<(String, String)> {
        let cells = self.raw_cells().await.into_iter();
        cells
            .filter(|cell| cell.is_new)
            .map(|cell| (cell.actor, cell.topic))
            .collect()
    }

    async fn raw_cells(&self) -> Vec<Cell> {
        let script = "return [...document.querySelectorAll('.board [data-command^=cell]')]
            .map(e => {
            const [, , actor, topic] = e.dataset.command.split(' ');
            return {actor, topic, words: e.ariaLabel,
                is_new: e.closest('td').matches('.is-new')}})";
        self.read(script, vec![]).await
    }

    /// How the table is made.
    pub async fn table_parts(&self) -> TableParts {
        let script = "const table = document.querySelector('table.board');
            const words = scope => [...table.querySelectorAll(`th[scope=${scope}]`)]
                .map(e => e.textContent.trim());
            return {caption: table.caption.textContent, columns: words('col'), rows: words('row'),
                widths: [...table.querySelectorAll('tr:has(> th[scope=row])')]
                    .map(e => e.querySelectorAll('td').length)}";
        self.read(script, vec![]).await
    }

    /// The day at which positions are read, in words.
    pub async fn as_of(&self) -> String {
        self.texts(".asof strong").await.concat()
    }

    /// The day of the slider as those hear it who can't see it, and its place from 0.
    pub async fn slider(&self) -> (String, usize) {
        let script = "const e = document.querySelector('[data-asof]');
            return [e.getAttribute('aria-valuetext'), e.valueAsNumber]";
        self.read(script, vec![]).await
    }

    /// Puts the keyboard on the slider of days.
    pub async fn focus_slider(&self) {
        self.focus("[data-asof]").await;
    }

    /// Starts or stops playing through time.
    pub async fn press_play(&self) {
        self.press_button("play").await;
    }

    /// What that button does next.
    pub async fn play_name(&self) -> String {
        let name = self.attribute("[data-command='play']", "aria-label").await;
        name.expect("the button has a name")
    }

    /// Opens what stands behind a cell.
    pub async fn open_cell(&self, actor: &str, topic: &str) {
        let cell = format!("[data-command='cell {} {actor} {topic}']", actor.len());
        self.click(&cell).await;
        self.wait_for_focus_at("sheet-heading").await;
    }

    /// What is open beside the table: its heading, and under each heading the statements, with
    /// those pointed out as a change.
    pub async fn behind_cell(&self) -> (String, Vec<(String, Vec<(String, bool)>)>) {
        let script = "const sheet = document.querySelector('.details .sheet');
            const lists = [...sheet.querySelectorAll('h3')]
                .map(h => [h.textContent, [...h.nextElementSibling.children].map(e =>
                [e.querySelector('[data-command^=open]').dataset.command.split(' ').pop(),
                    e.matches('.is-change') && e.innerText.includes('Change: ')])]);
            return [sheet.querySelector('h2').textContent, lists]";
        self.read(script, vec![]).await
    }

    /// To which side words in an element stand.
    pub async fn alignment(&self, selector: &str) -> String {
        let script = "return getComputedStyle(document.querySelector(arguments[0])).textAlign";
        self.read(script, vec![json!(selector)]).await
    }

    /// Where each cell lies on screen, with the actor and the topic that a reader sees for it.
    pub async fn cell_boxes(&self) -> Vec<CellBox> {
        let script = "return [...document.querySelectorAll('.board [data-command^=cell]')]
            .filter(e => e.checkVisibility()).map(e => {
            const {left, right} = e.getBoundingClientRect();
            const after = getComputedStyle(e, '::after').content;
            // Some engines give the attribute's words, others its name.
            const [, name] = /^attr\\((.+)\\)$/.exec(after) ?? [];
            const topic = name ? e.getAttribute(name) : after.startsWith('\"')
                ? JSON.parse(after) : '';
            return {left, right, actor: e.closest('tr').querySelector('th').innerText, topic}})";
        self.read(script, vec![]).await
    }

    /// Follows the name of a lane to the page of its actor.
    pub async fn open_actor_from_lane(&self, actor: &str) {
        self.click(&format!(".lane-labels a[data-command='actor {actor}']"))
            .await;
        self.wait_for_profile().await;
    }

    /// Follows the name of an actor, in the table or on the page of a topic.
    pub async fn open_actor(&self, actor: &str) {
        self.click(&format!(".positions-view a[data-command='actor {actor}']"))
            .await;
        self.wait_for_profile().await;
    }

    /// Follows the name of a topic, in the table or on the page of an actor.
    pub async fn open_topic(&self, topic: &str) {
        self.click(&format!(".positions-view a[data-command='topic {topic}']"))
            .await;
        self.wait_for_profile().await;
    }

    /// Goes back to the positions of all.
    pub async fn open_everybody(&self) {
        self.click(".positions-view [data-command=everybody]").await;
    }

    async fn wait_for_profile(&self) {
        self.wait_until("the heading of the page has the focus", async || {
            self.count(".page-head h2:focus").await == 1
        })
        .await;
    }

    /// The heading of the page of an actor or a topic; none elsewhere.
    pub async fn profile(&self) -> Option<String> {
        self.texts(".page-head h2").await.pop()
    }

    /// The strips: the id of the topic or actor in the heading, the words beside it, and the
    /// statements on it.
    pub async fn strips(&self) -> Vec<(String, String, Vec<String>)> {
        let script = "return [...document.querySelectorAll('.strip-row')].map(row => {
            const link = row.querySelector('h4 a');
            return [link.dataset.command.split(' ').pop(), row.querySelector('p').textContent,
                [...row.querySelectorAll('.strip [data-command^=open]')]
                    .map(e => e.dataset.command.split(' ').pop())]})";
        self.read(script, vec![]).await
    }

    /// The statements under a heading of the page, which must tell their number.
    pub async fn listed_under(&self, heading: &str) -> Vec<String> {
        let script = "const all = [...document.querySelectorAll('.positions-view h3')];
            const found = all.find(e => e.firstChild.textContent.trim() === arguments[0]);
            if (!found) return [0, []];
            return [Number(found.querySelector('.count').textContent),
                [...found.nextElementSibling.querySelectorAll('[data-command^=open]')]
                    .map(e => e.dataset.command.split(' ').pop())]";
        let (count, ids): (usize, Vec<String>) = self.read(script, vec![json!(heading)]).await;
        assert_eq!(count, ids.len(), "the number beside {heading}");
        ids
    }

    /// The parts of a topic's page by whose words tell it, from the top down: heading, and the ids
    /// of its actors.
    pub async fn stands_by_voice(&self) -> Vec<(String, String)> {
        let script = "return [...document.querySelectorAll('.stands')]
            .map(e => [e.previousElementSibling.textContent.trim(),
            [...e.querySelectorAll('[data-command^=actor]')]
                .map(a => a.dataset.command.split(' ').pop()).sort().join(' ')])";
        self.read(script, vec![]).await
    }

    /// The statements of others in the row of an actor, over time.
    pub async fn claims_in_row_of(&self, actor: &str) -> Vec<String> {
        let script = "const link = document.querySelector(`.strip-row h4 [data-command='actor ${arguments[0]}']`);
            return [...link.closest('.strip-row').querySelectorAll('.choice [data-command^=open]')]
                .map(e => e.dataset.command.split(' ').pop())";
        self.read(script, vec![json!(actor)]).await
    }

    /// The groups of a topic's page: heading and actors.
    pub async fn stands(&self) -> BTreeMap<String, BTreeSet<String>> {
        let script = "return Object.fromEntries([...document.querySelectorAll('.stands > div')]
            .map(e =>
            [e.querySelector('h4 span').firstChild.textContent.trim(),
                [...e.querySelectorAll('[data-command^=actor]')]
                .map(a => a.dataset.command.split(' ').pop())]))";
        self.read(script, vec![]).await
    }

    /// Opens a statement from its point on a strip.
    pub async fn open_from_strip(&self, id: &str) {
        self.click(&format!(".strip [data-command='open {id}']"))
            .await;
        self.wait_for_open(id).await;
    }
}
