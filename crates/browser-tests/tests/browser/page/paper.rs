//! The page on paper. No driver shows what a browser prints, so the styles for print are put on
//! screen.

use serde::Deserialize;
use serde_json::{Value, json};

use super::Page;

/// What a lane shows on paper of the connectors that go across lanes.
#[derive(Debug, Deserialize)]
pub struct TiePart {
    /// How far its edges are from those of the lane.
    pub off_px: f64,
    /// From where on the picture.
    pub from_px: f64,
    /// Up to where.
    pub to_px: f64,
    /// By how much it is stretched.
    pub stretch: f64,
    /// How many connectors are drawn in it, seen or not.
    pub lines: usize,
}

/// What a lane shows on paper of the lines of time and events.
#[derive(Debug, Deserialize)]
pub struct LaneLines {
    /// How far at most an end of a line is from the edge of the lane.
    pub off_px: f64,
    /// How far they are from the left edge of the plot.
    pub places_px: Vec<f64>,
}

impl Page {
    /// Shows the page as it is printed.
    pub async fn put_on_paper(&self) {
        let script = "dispatchEvent(new Event('beforeprint'));
            const media = {print: 'all', screen: 'not all'};
            for (const sheet of document.styleSheets) for (const {media: of} of sheet.cssRules)
                if (of?.mediaText in media) of.mediaText = media[of.mediaText]";
        self.read::<Value>(script, vec![]).await;
        self.painted().await;
    }

    /// The words of all that can be clicked but links.
    pub async fn controls(&self) -> Vec<String> {
        let words = self
            .texts("button:not(.fold, .chip), select, input, summary")
            .await;
        words
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect()
    }

    /// The address of the view, where it is seen.
    pub async fn address_on_paper(&self) -> Option<String> {
        let words = self.texts(".printed-address").await.pop()?;
        Some(words.trim().rsplit(' ').next()?.to_owned())
    }

    /// Whether the slider of days is seen, which no paper moves.
    pub async fn has_slider_on_paper(&self) -> bool {
        self.is_visible(".asof input").await || self.is_visible(".asof button").await
    }

    /// What stands after each link to a source.
    pub async fn after_sources(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.facts a[href^=http]')]
            .map(e => getComputedStyle(e, '::after').content)";
        self.read(script, vec![]).await
    }

    /// How far the lower edge of each lane lies from that of its name; names and lanes are paired
    /// from the top down.
    pub async fn names_off_lanes_px(&self) -> Vec<f64> {
        let script = "const bottoms = selector => [...document.querySelectorAll(selector)]
                .map(e => e.getBoundingClientRect().bottom).sort((a, b) => a - b);
            const lanes = bottoms('.lane');
            const names = bottoms('.lane-label:not(.is-heading)');
            if (lanes.length !== names.length) throw new Error(`${lanes.length} lanes, ${names.length} names`);
            return lanes.map((bottom, place) => Math.abs(bottom - names[place]))";
        self.read(script, vec![]).await
    }

    /// The part of the connectors that each lane shows, from the top down.
    pub async fn tie_parts(&self) -> Vec<TiePart> {
        let script = "return [...document.querySelectorAll('.lane > .connectors')].map(part => {
            const lane = part.parentElement.getBoundingClientRect(),
                {top, bottom, height} = part.getBoundingClientRect();
            const {y, height: shown} = part.viewBox.baseVal;
            return {off_px: Math.max(Math.abs(top - lane.top), Math.abs(bottom - lane.bottom)),
                from_px: y, to_px: y + shown, stretch: height / shown,
                    lines: part.querySelectorAll('.connector').length};
        }).sort((a, b) => a.from_px - b.from_px)";
        self.read(script, vec![]).await
    }

    /// Shows the page on screen again, as far as that is not a matter of styles.
    pub async fn take_from_paper(&self) {
        self.read::<Value>("dispatchEvent(new Event('afterprint'))", vec![])
            .await;
    }

    /// The size of the smallest name of a lane, and of the largest words beside marks.
    pub async fn letters_on_paper_px(&self) -> (f64, f64) {
        let script = "const sizes = selector => [...document.querySelectorAll(selector)]
                .filter(e => e.textContent.trim())
                    .map(e => parseFloat(getComputedStyle(e).fontSize));
            return [Math.min(...sizes('.lane-label .lane-name')), Math.max(...sizes('.lane .words'))]";
        self.read(script, vec![]).await
    }

    /// Whether an element may stand on two pages.
    pub async fn may_break(&self, selector: &str) -> bool {
        let script =
            "return getComputedStyle(document.querySelector(arguments[0])).breakInside === 'auto'";
        self.read(script, vec![json!(selector)]).await
    }

    /// How many lanes the picture has.
    pub async fn lane_count(&self) -> usize {
        self.count(".lane").await
    }

    /// How far from the left edge of the plot the lines of time and events behind it are.
    pub async fn line_places_px(&self) -> Vec<f64> {
        let script = "const {left} = document.querySelector('.plot').getBoundingClientRect();
            return [...document.querySelectorAll('.plot-frame > .backdrop > :is(.grid-line, .event-band)')]
                .map(e => e.getBoundingClientRect().left - left)";
        self.read(script, vec![]).await
    }

    /// The lines of time and events that each lane shows.
    pub async fn lines_of_lanes(&self) -> Vec<LaneLines> {
        let script = "const {left} = document.querySelector('.plot').getBoundingClientRect();
            return [...document.querySelectorAll('.lane > .backdrop')].map(drawing => {
                const lane = drawing.parentElement.getBoundingClientRect();
                const lines = [...drawing.querySelectorAll('.grid-line, .event-band')]
                    .map(e => e.getBoundingClientRect());
                const off = ({top, bottom}) => Math.max(Math.abs(top - lane.top), Math.abs(bottom - lane.bottom));
                return {off_px: Math.max(...lines.map(off)),
                    places_px: lines.map(line => line.left - left)};
            })";
        self.read(script, vec![]).await
    }

    /// The width that the picture takes on a paper by so much narrower than the picture is, in
    /// parts of that paper.
    pub async fn share_of_paper(&self, narrower: f64) -> f64 {
        let script = "const picture = document.querySelector('.frame');
            picture.style.setProperty('--frame-width', `${innerWidth * arguments[0]}px`);
            picture.style.width = `${innerWidth * arguments[0]}px`;
            // Whether its rectangle counts the zoom differs from browser to browser.
            return picture.offsetWidth * getComputedStyle(picture).zoom / innerWidth";
        self.read(script, vec![json!(narrower)]).await
    }
}
