//! What the chart says where no statement lies in the days on screen, and the ways to the nearest
//! ones.

use leptos::prelude::*;

use crate::boxed::text;
use crate::state::{ChartContext, DataState, ViewportState};
use timeline_core::html::empty_days;

/// The words and the buttons; nothing where a statement is in sight.
#[component]
pub fn EmptyDays(data: DataState, viewport: ViewportState, at: ChartContext) -> impl IntoView {
    let inside = move || {
        let nearest = viewport.nearest();
        data.with(|dataset| empty_days(dataset, nearest))
    };
    view! {
        <div
            class="empty-days"
            role="status"
            inner_html=text(inside)
            on:click=move |event| (at.hears.command)(at, &event)
        ></div>
    }
}
