//! The list of the matching statements, where that is the view.

use leptos::prelude::*;

use crate::boxed::memo;
use crate::browser::morph::morph;
use crate::state::Desk;
use timeline_core::html;
use timeline_core::link::View;
use timeline_core::list::by_month;

/// The list, under the buttons that turn it round.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let is_shown = move || desk.view.get() == View::List && desk.has_match.get();
    let text = move || {
        if is_shown() {
            inside(desk)
        } else {
            String::new()
        }
    };
    view! { <div class="list" hidden=move || !is_shown() use:morph=memo(text)></div> }
}

fn inside(desk: Desk) -> String {
    let order = desk.lists.order.get();
    desk.with(|dataset| {
        desk.matching.with(|matching| {
            let months = by_month(
                dataset,
                matching,
                order,
                desk.lists.shown(desk.lists.length),
            );
            let all = matching.statements().len();
            html::list_order(order) + &html::list(dataset, &months, all, &desk.sought())
        })
    })
}
