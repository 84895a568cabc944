//! What stands between filters and view: the search box, how many statements match, the active
//! filters as chips.

use leptos::prelude::*;

use crate::boxed::{flag, memo, on, text};
use crate::browser::morph::morph;
use crate::state::{AddressState, DataState, QueryState, ViewportState};
use timeline_core::html;
use timeline_core::labels::{matching_count, on_screen};
use timeline_core::messages;
use timeline_core::search::notes;

/// The search box, with what it can't use of what is typed.
#[component]
pub fn SearchBox(
    address: AddressState,
    data: DataState,
    query: QueryState,
    viewport: ViewportState,
) -> impl IntoView {
    let typed = move || address.state.with(|state| state.text.clone());
    let ignored =
        move || data.with(|dataset| notes(dataset.search_index(), &query.sought()).join("; "));
    let search = move |event: leptos::ev::Event| {
        let text = event_target_value(&event);
        viewport.amend(&mut |state| state.text.clone_from(&text));
    };
    let completions = move || data.with(|dataset| html::completion_options(dataset, &typed()));
    view! {
        <div class="search">
            <input
                type="search"
                class="find"
                data-search=""
                aria-label=messages::search()
                placeholder=messages::search_short()
                title=messages::search_example()
                autocomplete="off"
                list="completions"
                prop:value=text(typed)
                on:input=on(search)
            />
            <datalist id="completions" inner_html=text(completions)></datalist>
            <p class="quiet" role="status">
                {text(ignored)}
            </p>
        </div>
    }
}

/// How many statements match, announced politely when it changes.
#[component]
pub fn MatchingCount(data: DataState, query: QueryState, viewport: ViewportState) -> impl IntoView {
    let total = move || data.with(|dataset| dataset.statements.len());
    let count = move || query.matching.with(|matching| matching.statements().len());
    let matching = memo(move || matching_count(count(), total()));
    // Not announced: who pans hears where the focus goes, and what the chart says where nothing is.
    let seen = move || {
        viewport
            .seen()
            .map_or_else(String::new, |seen| on_screen(seen, count()))
    };
    view! {
        <p class="matching" tabindex="-1" data-matching="">
            <span role="status">{text(move || matching.get())}</span>
            <span>{text(seen)}</span>
        </p>
    }
}

/// The active filters, each with a button that takes it away.
#[component]
pub fn Chips(data: DataState, query: QueryState) -> impl IntoView {
    let active = move || {
        let groups = data.groups();
        query
            .filter
            .with(|filter| data.with(|dataset| html::chips(dataset, filter, &groups)))
    };
    view! { <ul class="chips" aria-label=messages::active_filters() use:morph=memo(active)></ul> }
}

/// What is said in place of a view where nothing matches.
#[component]
pub fn NoMatch(query: QueryState) -> impl IntoView {
    view! {
        <div
            class="no-match"
            hidden=flag(move || query.has_match.get())
            inner_html=html::no_match()
        ></div>
    }
}
