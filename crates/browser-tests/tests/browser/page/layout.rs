//! Where things are on the page.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::Page;

/// The edges of an element on screen, in pixels.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq)]
pub struct Edges {
    /// Left edge.
    pub left: f64,
    /// Right edge.
    pub right: f64,
    /// Top edge.
    pub top: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Page {
    /// The edges of the first element that a selector finds, if it is shown.
    pub async fn edges(&self, selector: &str) -> Option<Edges> {
        let script = "const e = document.querySelector(arguments[0]);
            if (!e?.checkVisibility()) return null;
            const {left, right, top, bottom} = e.getBoundingClientRect();
            return {left, right, top, bottom}";
        self.read(script, vec![json!(selector)]).await
    }

    /// The bottom edges of the lines of text in each element, of each the lowest and the highest.
    pub async fn line_ends(&self, selector: &str) -> Vec<f64> {
        let script = "return [...document.querySelectorAll(arguments[0])].flatMap(e => {
            const range = document.createRange();
            range.selectNodeContents(e);
            const ends = [...range.getClientRects()].map(line => line.bottom);
            return [Math.max(...ends), Math.min(...ends)]})";
        self.read(script, vec![json!(selector)]).await
    }

    /// Whether the middle of an element is seen, under nothing.
    pub async fn is_on_top(&self, selector: &str) -> bool {
        let script = "const e = document.querySelector(arguments[0]);
            const {left, right, top, bottom} = e.getBoundingClientRect();
            return e.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2))";
        self.read(script, vec![json!(selector)]).await
    }

    /// The words of the key, as far as it is shown.
    pub async fn key_words(&self) -> Vec<String> {
        let words = self.texts(".legend-box li").await.into_iter();
        // One engine ends the text of a row with a line break.
        words.map(|words| words.trim_end().to_owned()).collect()
    }

    /// Where each mark has its middle on the page, however far that is scrolled, by id; to a tenth
    /// of a pixel, since an engine adds up fractions otherwise each time.
    pub async fn mark_places(&self) -> BTreeMap<String, (f64, f64)> {
        let script = "const tenths = px => Math.round(10 * px) / 10;
            return Object.fromEntries([...document.querySelectorAll('[data-mark]')].map(e => {
            const box = e.querySelector('.halo').getBoundingClientRect();
            return [e.dataset.mark,
                [tenths((box.left + box.right) / 2),
                tenths((box.top + box.bottom) / 2 + scrollY)]] }))";
        self.read(script, vec![]).await
    }

    /// The entries of the log, in order.
    pub async fn log_entries(&self) -> Vec<String> {
        let script =
            "return [...document.querySelectorAll('.log [data-item]')].map(e => e.dataset.item)";
        self.read(script, vec![]).await
    }

    /// Whether the mark of the open statement is on the screen, under nothing.
    pub async fn is_open_mark_in_sight(&self) -> bool {
        let script = "const mark = document.querySelector('.mark.is-open .glyph-shape');
            if (!mark) return false;
            const box = mark.getBoundingClientRect();
            const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
            return !!document.elementFromPoint(x, y)?.closest('.mark.is-open')";
        self.read(script, vec![]).await
    }

    /// How far an item of the chart with its outline reaches beyond the room between the axis and
    /// the overview, or a sheet over them; nothing where all of it is seen.
    pub async fn item_beyond_room_px(&self, selector: &str) -> f64 {
        let script =
            "const at = selector => document.querySelector(selector)?.getBoundingClientRect();
            const item = at(arguments[0]), sheet = at('.side')?.width ? undefined : at('.sheet');
            const room = document.querySelector('.is-narrow .lanes-room')?.getBoundingClientRect();
            const top = room?.top ?? at('.axis').bottom;
            const bottom = Math.min(room?.bottom ?? at('.overview').top, sheet?.top ?? Infinity);
            return Math.max(0, top - item.top, item.bottom - bottom)";
        self.read(script, vec![json!(selector)]).await
    }

    /// How many entries of the log are wholly in sight, between the picture and what sticks to the
    /// bottom.
    pub async fn log_entries_in_sight(&self) -> usize {
        let script = "return [...document.querySelectorAll('.log [data-item]')].filter(e => {
            const box = e.getBoundingClientRect(), x = (box.left + box.right) / 2;
            return [box.top + 1, box.bottom - 1].every(y =>
                e.contains(document.elementFromPoint(x, y))) }).length";
        self.read(script, vec![]).await
    }

    /// How far the lanes of a narrow picture are scrolled.
    pub async fn lanes_scrolled_px(&self) -> f64 {
        let script = "return document.querySelector('.lanes-room').scrollTop";
        self.read(script, vec![]).await
    }

    /// How far the lanes of a narrow picture could still be scrolled down.
    pub async fn lanes_left_px(&self) -> f64 {
        let script = "const e = document.querySelector('.lanes-room');
            return e.scrollHeight - e.clientHeight - e.scrollTop";
        self.read(script, vec![]).await
    }

    /// Scrolls the page down until an item of the chart is above the overview, with room for what
    /// is around it; leaves it where it is if the item is there.
    pub async fn scroll_into_room(&self, selector: &str) {
        let script =
            "const at = selector => document.querySelector(selector).getBoundingClientRect();
            const by = at(arguments[0]).bottom + 40 - at('.overview').top;
            if (by > 0) scrollBy({top: by, behavior: 'instant'}); return true";
        self.read::<bool>(script, vec![json!(selector)]).await;
        self.painted().await;
    }

    /// Scrolls the page so that the top of an element is at the top of the screen.
    pub async fn scroll_to(&self, selector: &str) {
        let script = "document.querySelector(arguments[0]).scrollIntoView({block: 'start',
            behavior: 'instant'}); return true";
        self.read::<bool>(script, vec![json!(selector)]).await;
        self.painted().await;
        self.painted().await;
    }
}
