//! How the page looks.

use serde_json::{Value, json};

use super::Page;

impl Page {
    /// Chooses a theme, as its word. By a script, since each browser has lists of its own.
    pub async fn choose_theme(&self, word: &str) {
        let script =
            "const e = document.querySelector('[data-theme-choice]'); e.value = arguments[0];
            e.dispatchEvent(new Event('change', {bubbles: true}))";
        self.read::<Value>(script, vec![json!(word)]).await;
        self.painted().await;
    }

    /// The theme that the control shows.
    pub async fn chosen_theme(&self) -> String {
        let script = "return document.querySelector('[data-theme-choice]').value";
        self.read(script, vec![]).await
    }

    /// The colour of the paper.
    pub async fn paper(&self) -> String {
        let script = "return getComputedStyle(document.documentElement).backgroundColor";
        self.read(script, vec![]).await
    }

    /// The elements whose words have less than 7 to 1 of contrast.
    pub async fn faint_words(&self) -> Vec<String> {
        self.axe(
            "{runOnly: ['color-contrast-enhanced'], rules: {'color-contrast-enhanced': \
            {enabled: true}}}",
        )
        .await
    }
}
