//! The button that opens a panel.

use leptos::prelude::*;
use timeline_core::filter_edits::{Panel, chosen_note};

use crate::boxed::text;
use crate::state::QueryState;

/// The button of a panel, with how many values are chosen in it.
pub fn summary(query: QueryState, name: &'static str, panel: Panel) -> impl IntoView {
    let note = move || query.filter.with(|filter| chosen_note(filter, panel));
    view! {
        <summary class="button">
            {name} " " <span class="chosen-count">{text(note)}</span>
        </summary>
    }
}
