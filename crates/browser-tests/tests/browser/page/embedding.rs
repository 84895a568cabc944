//! The page in a frame of another.

use serde::Deserialize;

use super::Page;

/// Where the head of the page is: the upper edge and the size of its title, the lower edge of the
/// head; and its words.
const LOOK: &str = "(() => {
    const title = document.querySelector('h1'), head = title.closest('.masthead');
    const {top} = title.getBoundingClientRect(), {bottom} = head.getBoundingClientRect();
    return {places_px: [top, parseFloat(getComputedStyle(title).fontSize), bottom],
        words: head.innerText};
})()";

/// The head of the page at one moment.
#[derive(Debug, Deserialize)]
pub struct Head {
    /// The upper edge and the size of its title, and its own lower edge.
    pub places_px: Vec<f64>,
    /// Its words.
    pub words: String,
}

/// A script in the head of the page that also looks at what stands there before the program comes.
pub fn with_look_at_shell(script: &str) -> String {
    format!(
        "{script}
        const look = () => {{
            if (!document.querySelector('#shell')) return;
            if (document.styleSheets.length > 0) (window.headsOfShell ??= []).push({LOOK});
            requestAnimationFrame(look);
        }};
        addEventListener('DOMContentLoaded', look);"
    )
}

impl Page {
    /// Opens a page that has ours in a frame, goes into the frame, and waits until ours is drawn.
    /// From then on all is about the frame.
    pub async fn go_into_frame_of(&self, address: &str) {
        self.start_to(address).await;
        self.enter_frame().await;
        self.wait_until("the page in the frame is ready", async || {
            self.count("html[data-ready='true']").await == 1
        })
        .await;
        self.painted().await;
    }

    /// Goes into the first frame.
    pub async fn enter_frame(&self) {
        self.web.enter_frame(0).await.expect("there is a frame");
    }

    /// Goes back to the page around the frame.
    pub async fn leave_frame(&self) {
        let left = self.web.enter_parent_frame().await;
        left.expect("there is a page around the frame");
    }

    /// How high the page is.
    pub async fn content_px(&self) -> f64 {
        self.read(
            "return document.body.getBoundingClientRect().height",
            vec![],
        )
        .await
    }

    /// The heights of which the page around the frame was told.
    pub async fn told_px(&self) -> Vec<f64> {
        self.read("return window.heights", vec![]).await
    }

    /// The head in each frame before the data was there, if a script looked at it.
    pub async fn heads_of_shell(&self) -> Vec<Head> {
        self.read("return window.headsOfShell ?? []", vec![]).await
    }

    /// The head as it is.
    pub async fn head(&self) -> Head {
        self.read(&format!("return {LOOK}"), vec![]).await
    }

    /// Which parts of the page are there that only the full view has.
    pub async fn full_parts(&self) -> Vec<String> {
        let parts = ".masthead-tools, .search, .filters-box, .sources, .standfirst";
        self.texts(parts).await
    }

    /// Address, `target` and `rel` of the link to the full view.
    pub async fn full_view(&self) -> (String, String, String) {
        let script = "const e = document.querySelector('[data-full-view]');
            return [e.href, e.target, e.rel]";
        self.read(script, vec![]).await
    }

    /// Copies the embed code by its button, and gives what was copied.
    pub async fn copied_embed_code(&self) -> String {
        self.copied_by("[data-action='copy-embed']", "Embed code copied")
            .await
    }
}
