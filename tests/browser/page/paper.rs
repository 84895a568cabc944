//! The page on paper. No driver shows what a browser prints, so the styles for print are put on screen.

use serde_json::{Value, json};

use super::Page;

impl Page {
    /// Shows the page as it is printed.
    pub async fn put_on_paper(&self) {
        let script = "dispatchEvent(new Event('beforeprint'));
            for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)
                if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all'";
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

    /// What stands after each link to a source.
    pub async fn after_sources(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('.facts a[href^=http]')]
            .map(e => getComputedStyle(e, '::after').content)";
        self.read(script, vec![]).await
    }

    /// How far the lower edge of each lane lies from that of its name; names and lanes are paired from the top down.
    pub async fn names_off_lanes_px(&self) -> Vec<f64> {
        let script = "const bottoms = selector => [...document.querySelectorAll(selector)]
                .map(e => e.getBoundingClientRect().bottom).sort((a, b) => a - b);
            const lanes = bottoms('.lane');
            const names = bottoms('.lane-label:not(.is-heading)');
            if (lanes.length !== names.length) throw new Error(`${lanes.length} lanes, ${names.length} names`);
            return lanes.map((bottom, place) => Math.abs(bottom - names[place]))";
        self.read(script, vec![]).await
    }

    /// The width that the picture takes on a paper by so much narrower than the picture is, in parts of that paper.
    pub async fn share_of_paper(&self, narrower: f64) -> f64 {
        let script = "const picture = document.querySelector('.frame');
            picture.style.setProperty('--picture', `${innerWidth * arguments[0]}px`);
            picture.style.width = `${innerWidth * arguments[0]}px`;
            // Whether its rectangle counts the zoom differs from browser to browser.
            return picture.offsetWidth * getComputedStyle(picture).zoom / innerWidth";
        self.read(script, vec![json!(narrower)]).await
    }
}
