//! The list of the matching statements, where that is the view.

use leptos::prelude::*;

use crate::boxed::{flag, memo};
use crate::browser::morph::morph;
use crate::state::{DataState, ListState, QueryState};
use timeline_core::html;
use timeline_core::link::View;
use timeline_core::list::by_month;

/// The list, under the buttons that turn it round.
#[component]
pub fn List(data: DataState, query: QueryState, lists: ListState) -> impl IntoView {
    let is_shown = move || query.view.get() == View::List && query.has_match.get();
    let text = move || {
        if is_shown() {
            inside(data, query, lists)
        } else {
            String::new()
        }
    };
    view! { <div class="list" hidden=flag(move || !is_shown()) use:morph=memo(text)></div> }
}

fn inside(data: DataState, query: QueryState, lists: ListState) -> String {
    let order = lists.order.get();
    data.with(|dataset| {
        query.matching.with(|matching| {
            let months = by_month(dataset, matching, order, lists.shown(lists.length));
            let all = matching.statements().len();
            html::list_order(order) + &html::list(dataset, &months, all, &query.sought())
        })
    })
}
