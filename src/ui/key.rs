//! The key to a picture: on one line where there is room, else folded behind a button.

use leptos::prelude::*;

use crate::boxed::{flag, text};
use timeline_core::messages;

/// The key, of which `inside` are the entries.
#[component]
pub fn Key(name: &'static str, is_inline: Memo<bool>, inside: String) -> impl IntoView {
    view! {
        <details
            class="legend-box"
            class:is-inline=flag(move || is_inline.get())
            open=flag(move || is_inline.get())
            data-dismissed=text(move || if is_inline.get() { "never" } else { "" }.to_owned())
        >
            <summary>{messages::key()}</summary>
            <ul class="legend" aria-label=name inner_html=inside></ul>
        </details>
    }
}
