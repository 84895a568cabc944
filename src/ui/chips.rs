//! What stands between filters and view: the search box, how many statements match, the active filters as chips.

use leptos::prelude::*;

use crate::boxed::{memo, text};
use crate::browser::morph::morph;
use crate::state::Desk;
use timeline_core::html;
use timeline_core::search::notes;
use timeline_core::words::{matching_count, on_screen};

/// The search box, with what it can't use of what is typed.
#[component]
pub fn SearchBox(desk: Desk) -> impl IntoView {
    let ignored =
        move || desk.with(|dataset| notes(dataset.search_index(), &desk.sought()).join("; "));
    view! {
        <div class="search">
            <input
                type="search"
                class="find"
                data-search=""
                aria-label="Search statements"
                placeholder="Search: words, \"phrases\", -without, speaker: topic: stance:"
                autocomplete="off"
                list="completions"
                prop:value=text(move || desk.state.with(|state| state.text.clone()))
            />
            <datalist id="completions" inner_html=text(move || completions(desk))></datalist>
            <p class="quiet" role="status">
                {text(ignored)}
            </p>
        </div>
    }
}

/// What the search box offers to complete what is typed, as options.
fn completions(desk: Desk) -> String {
    let typed = desk.state.with(|state| state.text.clone());
    desk.with(|dataset| html::completion_options(dataset, &typed))
}

/// How many statements match, announced politely when it changes.
#[component]
pub fn MatchingCount(desk: Desk) -> impl IntoView {
    let total = desk.with(|dataset| dataset.statements.len());
    let count = move || desk.matching.with(|matching| matching.statements().len());
    let matching = memo(move || matching_count(count(), total));
    // Not announced: who pans hears where the focus goes, and what the picture says where nothing is.
    let seen = move || {
        desk.seen()
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
pub fn Chips(desk: Desk) -> impl IntoView {
    let active = move || {
        desk.filter
            .with(|filter| desk.with(|dataset| html::chips(dataset, filter, &desk.groups())))
    };
    view! { <ul class="chips" aria-label="Active filters" use:morph=memo(active)></ul> }
}

/// What is said in place of a view where nothing matches.
#[component]
pub fn NoMatch(desk: Desk) -> impl IntoView {
    view! {
        <div class="no-match" hidden=move || desk.has_match.get() inner_html=html::no_match()></div>
    }
}
