//! The sheet of keys and gestures, and whether all has its room.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::Page;

/// Something that can be used, too small for a finger.
#[derive(Deserialize)]
pub struct Target {
    /// What it is.
    pub what: String,
    /// Its width and height in pixels.
    pub size: (f64, f64),
}

impl Page {
    /// Whether the help is open.
    pub async fn is_help_open(&self) -> bool {
        self.count("#help:modal").await == 1
    }

    /// Its words.
    pub async fn help(&self) -> String {
        self.texts("#help").await.concat()
    }

    /// Closes it by its button.
    pub async fn close_help(&self) {
        self.click("#help button").await;
    }

    /// The size of text at the root of the page, in pixels.
    pub async fn text_px(&self) -> f64 {
        let script = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";
        self.read(script, vec![]).await
    }

    /// The size of each kind of text in the picture and on its axis, in pixels.
    pub async fn picture_text_px(&self) -> BTreeMap<String, f64> {
        let script = "const found = {};
            for (const e of document.querySelectorAll('.frame text, .axis-unit, .words')) {
                const what = `${e.localName}.${e.getAttribute('class') ?? e.closest('g[class]')?.getAttribute('class')}`;
                if (e.textContent.trim()
                    || e.dataset.words) found[what] = parseFloat(getComputedStyle(e).fontSize);
            }
            return found";
        self.read(script, vec![]).await
    }

    /// Words in the picture whose line doesn't stand beside the middle of their mark.
    pub async fn words_beside_nothing(&self) -> Vec<String> {
        let script = "const middle = e =>
            { const box = e.getBoundingClientRect(); return box.top + box.height / 2 };
            return [...document.querySelectorAll('.plot :is([data-mark], [data-cluster])')]
                .filter(e => {
                const [words, shape] = [e.querySelector('.words'),
                    e.querySelector('.halo, .cluster-edge')];
                return words && Math.abs(middle(words) - middle(shape)) > 1.5;
            }).map(e => e.dataset.mark ?? e.dataset.cluster)";
        self.read(script, vec![]).await
    }

    /// Whether words on the page are as wide as they are in a family of fonts.
    pub async fn is_drawn_in(&self, family: &str) -> bool {
        let script = "const pen = document.createElement('canvas').getContext('2d');
            const width = family =>
                { pen.font = `32px ${family}`;
                return pen.measureText('Who said what, and when').width };
            return width(getComputedStyle(document.body).fontFamily) === width(`\"${arguments[0]}\"`)";
        self.read(script, vec![json!(family)]).await
    }

    /// Words that lie over others, or over something that can be clicked.
    pub async fn overlaps(&self) -> Vec<String> {
        self.read(include_str!("overlaps.js"), vec![]).await
    }

    /// What can be clicked where a scrollbar would lie that takes no room of its own.
    pub async fn under_scrollbars(&self) -> Vec<String> {
        self.read(include_str!("under_bars.js"), vec![]).await
    }

    /// Words within an element that reach out of the screen or of what cuts them off, other than
    /// those that end in an ellipsis and have a title.
    pub async fn clipped_in(&self, selector: &str) -> Vec<String> {
        self.read(include_str!("clipped.js"), vec![json!(selector)])
            .await
    }

    /// What can be used and is smaller than WCAG 2.5.8 asks for, but for its exceptions: links
    /// within a line of text, and what has enough room around it.
    pub async fn small_targets(&self) -> Vec<Target> {
        self.read(include_str!("targets.js"), vec![]).await
    }
}
