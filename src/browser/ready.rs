//! The sign that the first picture, or the message in its place, has been drawn.

use leptos::prelude::{document, request_animation_frame, window};

/// Sets `html[data-ready]` and the mark `timeline-drawn`, after the next frame. Further calls
/// change nothing.
pub fn announce() {
    request_animation_frame(|| {
        let Some(root) = document().document_element() else {
            return;
        };
        if root.has_attribute("data-ready") {
            return;
        }
        let _ = root.set_attribute("data-ready", "true");
        if let Some(performance) = window().performance() {
            let _ = performance.mark("timeline-drawn");
        }
    });
}
