//! What is being read beside the picture: the open statement, or a choice of statements at one place.

use super::light::text;
use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::facets::publisher_shares;
use crate::domain::markup::{choice, detail, sources};

/// The reading side.
#[component]
pub fn Reading(desk: Desk) -> impl IntoView {
    let inside = move || {
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
    view! { <div class="reading" inner_html=text(inside)></div> }
}

/// Where the statements come from: what share each publisher contributes to those shown.
#[component]
pub fn Sources(desk: Desk) -> impl IntoView {
    let inside = move || {
        desk.matching
            .with(|matching| desk.with(|dataset| sources(&publisher_shares(dataset, matching))))
    };
    view! { <details class="panel sources" inner_html=text(inside)></details> }
}
