//! The dialog from which a link is handed on.

use serde_json::json;

use super::Page;

impl Page {
    /// Opens it by its button, which on a narrow screen is in the menu.
    pub async fn open_share_dialog(&self, is_narrow: bool) {
        let button = if is_narrow {
            ".share-narrow"
        } else {
            ".share-wide"
        };
        self.click(button).await;
        self.wait_until("the dialog is open", async || {
            self.count("#share:modal").await == 1
        })
        .await;
    }

    /// The words of a dialog.
    pub async fn words_of_dialog(&self, id: &str) -> String {
        self.texts(&format!("#{id}")).await.concat()
    }

    /// What it offers, and the address of each, from the top down.
    pub async fn offered_addresses(&self) -> Vec<(String, String)> {
        let script = "return [...document.querySelectorAll('#share [data-share]')]
            .map(part => [part.querySelector('h3').textContent, part.querySelector('.share-address')
                .textContent])";
        self.read(script, vec![]).await
    }

    /// Copies the address of one part (`share-page`, `share-view`), closes the dialog, and gives
    /// what was copied.
    pub async fn copied_in_share_dialog(&self, part: &str) -> String {
        let button = format!("#share [data-command='copy {part}']");
        self.copy_by(&button, "Copied").await;
        self.press("Escape").await;
        self.pasted().await
    }

    /// Unfolds the QR code of a part; its width on the screen, in pixels.
    pub async fn code_width_px(&self, part: &str) -> f64 {
        self.click(&format!("#share [data-share='{part}'] summary"))
            .await;
        let script = "return document.querySelector(`#share [data-share='${arguments[0]}'] svg`)
            .getBoundingClientRect().width";
        self.read(script, vec![json!(part)]).await
    }

    /// The colours of the QR code of a part, and of what is behind it.
    pub async fn code_colours(&self, part: &str) -> (String, String) {
        let script =
            "const code = document.querySelector(`#share [data-share='${arguments[0]}'] svg`);
            return ['path', 'rect'].map(name => getComputedStyle(code.querySelector(name)).fill)";
        self.read(script, vec![json!(part)]).await
    }
}
