//! What of the picture is there, whoever drew it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Page;

/// By what it is: where it has its middle, and how wide its words are, in pixels of the page.
pub type Places = BTreeMap<String, [f64; 3]>;

const PLACES: &str = "const boxes = {};
    const add = (name, shape, words) => {
        const {left, right, top, bottom} = shape.getBoundingClientRect();
        const width = words?.getBoundingClientRect().width ?? 0;
        boxes[name] = [(left + right) / 2, (top + bottom) / 2 + scrollY, width];
    };
    const all = (selector) => [...document.querySelectorAll(selector)]
        .filter(e => e.checkVisibility());
    for (const e of all('.plot [data-mark]')) add(e.dataset.mark, e.querySelector('.halo'),
        e.querySelector('.words'));
    for (const e of all('.plot [data-cluster]'))
        add(`${e.dataset.cluster} and ${e.dataset.count}`, e.querySelector('.cluster-edge'),
            e.querySelector('.words'));
    for (const e of all('.lane-name')) add(`lane ${e.textContent}`, e);
    const {left, right} = all('.axis-sheet')[0].getBoundingClientRect();
    const ticks = all('.axis text').filter(e => {
        const box = e.getBoundingClientRect();
        return box.left >= left && box.right <= right;
    });
    ticks.forEach((e, nth) => add(`tick ${nth} ${e.textContent}`, e));
    for (const e of all('.overview-strip')) add('overview', e);
    return boxes;";

impl Page {
    /// Marks, clusters, lanes, labels of the axis, and the overview.
    pub async fn places(&self) -> Places {
        self.read(PLACES, vec![]).await
    }

    /// Whether the picture on the screen is the one from before the program.
    pub async fn shows_first_picture(&self) -> bool {
        let script = "return !!document.querySelector('.first-picture')?.checkVisibility()";
        self.read(script, vec![]).await
    }

    /// Sets the focus on a mark and scrolls the page, as a reader does who looks around.
    pub async fn look_around(&self, id: &str, scrolled_px: f64) {
        let script =
            "for (const e of document.querySelectorAll(`.plot [data-mark='${arguments[0]}']`))
                if (e.checkVisibility()) e.focus();
            scrollTo({top: arguments[1], behavior: 'instant'})";
        self.read::<Value>(script, vec![id.into(), scrolled_px.into()])
            .await;
    }
}
