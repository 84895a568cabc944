//! The page in a frame of another.

use super::Page;

impl Page {
    /// Opens a page that has ours in a frame, goes into the frame, and waits until ours is drawn. From then on all is
    /// about the frame.
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

    /// The last height of which the page around the frame was told.
    pub async fn told_px(&self) -> Option<f64> {
        self.read("return window.heights.at(-1)", vec![]).await
    }

    /// Which parts of the page are there that only the full view has.
    pub async fn full_parts(&self) -> Vec<String> {
        let parts = ".masthead-tools, .search, .filters-box, .sources, .standfirst";
        self.texts(parts).await
    }

    /// Address, `target` and `rel` of the link to the full view.
    pub async fn full_view(&self) -> (String, String, String) {
        let script = "const e = document.querySelector('[data-full-view]'); return [e.href, e.target, e.rel]";
        self.read(script, vec![]).await
    }

    /// Copies the embed code by its button, and gives what was copied.
    pub async fn copied_embed_code(&self) -> String {
        self.copied_by("[data-action='copy-embed']", "Embed code copied")
            .await
    }
}
