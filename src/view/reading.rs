//! What is being read beside the picture: the open statement, or a choice of statements at one place.

use super::light::memo;
use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::facets::publisher_shares;
use crate::domain::markup::{choice, detail, sources};
use crate::domain::words::counted;

/// The reading side.
#[component]
pub fn Reading(desk: Desk) -> impl IntoView {
    let text = move || {
        desk.with(|dataset| match (desk.listed.get(), desk.open.get()) {
            (Some(statements), _) => choice(dataset, &statements),
            (None, Some(index)) => detail(
                dataset,
                index,
                desk.matching.with(|matching| !matching.contains(index)),
            ),
            (None, None) => String::new(),
        })
    };
    view! { <div class="reading" inner_html=text></div> }
}

/// Where the statements come from: what share each publisher contributes to those shown.
#[component]
pub fn Sources(desk: Desk) -> impl IntoView {
    let shares =
        memo(move || desk.with(|dataset| desk.matching.with(|m| publisher_shares(dataset, m))));
    view! {
        <details class="panel sources">
            <summary>
                {move || format!("Sources: {}", counted(shares.with(Vec::len), "publisher", "publishers"))}
            </summary>
            <p class="quiet">
                "Each statement rests on one published page. This is the share of the statements shown that each publisher contributes. The page passes no verdict on truth."
            </p>
            <ol class="shares" tabindex="0" aria-label="Publishers" inner_html=move || shares.with(|s| sources(s))></ol>
        </details>
    }
}
