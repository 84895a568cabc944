//! The page while a large file is on its way.

use serde_json::Value;

use super::Page;

/// Looks at the page again and again, as far as the page lets it, and keeps what the bar and the
/// words say.
const WATCH: &str = r"
    window.seen = [];
    window.answers = 0;
    window.losses = 0;
    const look = () => {
        const bar = document.querySelector('main.message progress');
        if (!bar) return;
        window.answers += 1;
        if (window.seen.length > 0 && !bar.hasAttribute('value')) window.losses += 1;
        const words = bar.parentElement.innerText.trim();
        if (words.startsWith('Reading') && bar.hasAttribute('value')
            && bar.value !== window.seen.at(-1)?.[0]) window.seen.push([bar.value, words]);
        setTimeout(look);
    };
    look();
";

/// What was seen of a large file on its way.
#[derive(Debug)]
pub struct Watched {
    /// What the bar showed, in per cent, and the words beside it.
    pub seen: Vec<(f64, String)>,
    /// How many times the page answered meanwhile.
    pub answers: usize,
    /// How many times the bar was seen without a share after it had shown one.
    pub losses: usize,
}

/// The bar.
const BAR: &str = "main.message progress";

impl Page {
    /// Waits until a bar shows a share that is done.
    pub async fn wait_for_bar(&self) {
        self.wait_until("a bar shows a share", async || {
            self.count(&format!("{BAR}[value]")).await == 1
        })
        .await;
    }

    /// The role and the name of the bar, which must not change meanwhile.
    pub async fn bar_role_and_name(&self) -> (String, String) {
        self.role_and_name(BAR).await
    }

    /// Whether there is a bar.
    pub async fn has_bar(&self) -> bool {
        self.count(BAR).await > 0
    }

    /// Watches the bar from now until there are statements.
    pub async fn start_to_watch(&self) {
        self.read::<Value>(WATCH, vec![]).await;
    }

    /// What was seen.
    pub async fn watched(&self) -> Watched {
        Watched {
            seen: self.read("return window.seen", vec![]).await,
            answers: self.read("return window.answers", vec![]).await,
            losses: self.read("return window.losses", vec![]).await,
        }
    }
}
