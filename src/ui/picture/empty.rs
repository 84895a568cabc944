//! What the picture says where no statement lies in the days on screen, and the ways to the nearest ones.

use leptos::prelude::*;

use crate::boxed::text;
use crate::state::Stage;
use timeline_core::html::empty_days;

/// The words and the buttons; nothing where a statement is in sight.
#[component]
pub fn EmptyDays(stage: Stage) -> impl IntoView {
    let desk = stage.desk;
    let inside = move || {
        let nearest = desk.nearest();
        desk.with(|dataset| empty_days(dataset, nearest))
    };
    view! {
        <div class="empty-days" role="status" inner_html=text(inside) on:click=move |event| (stage.hears.command)(stage, &event)></div>
    }
}
