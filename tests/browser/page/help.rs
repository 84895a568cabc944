//! The sheet of keys and gestures, and whether all has its room.

use serde::Deserialize;
use serde_json::{Value, json};

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

    /// Makes all text twice as large.
    pub async fn double_text(&self) {
        self.read::<Value>("document.documentElement.style.fontSize = '200%'", vec![])
            .await;
        self.painted().await;
    }

    /// Words within an element that reach out of the screen or of what cuts them off, other than those that end in an
    /// ellipsis and have a title.
    pub async fn clipped_in(&self, selector: &str) -> Vec<String> {
        self.read(include_str!("clipped.js"), vec![json!(selector)])
            .await
    }

    /// What can be used and is smaller than WCAG 2.5.8 asks for, but for its exceptions: links within a line of text, and
    /// what has enough room around it.
    pub async fn small_targets(&self) -> Vec<Target> {
        self.read(include_str!("targets.js"), vec![]).await
    }
}
