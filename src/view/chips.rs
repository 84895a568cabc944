//! The search box, how many statements match, and the active filters, each with a button that takes it away.

use leptos::prelude::*;

use super::desk::Desk;
use super::light::text;
use crate::domain::markup;
use crate::domain::words::counted;

/// The search box, the count, announced politely when it changes, and the chips.
#[component]
pub fn Status(desk: Desk) -> impl IntoView {
    let total = desk.with(|dataset| dataset.statements.len());
    let matching = move || {
        let count = desk.matching.with(|matching| matching.statements().len());
        let counted = counted(count, "statement", "statements");
        if count == total {
            format!("{counted}, all that there are")
        } else {
            format!("{counted} of {total}")
        }
    };
    let active = move || {
        desk.filter
            .with(|filter| desk.with(|dataset| markup::chips(dataset, filter, &desk.groups())))
    };
    let ignored = move || desk.sought().ignored.join(" ");
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
            <button type="button" class="button" data-action="help">
                "Help"
            </button>
            <datalist id="completions" inner_html=text(move || desk.completions())></datalist>
            <p class="quiet" role="status">
                {text(ignored)}
            </p>
        </div>
        <div class="status">
            <p class="matching" role="status" aria-live="polite" tabindex="-1" data-matching="">
                {text(matching)}
            </p>
            <ul class="chips" aria-label="Active filters" inner_html=text(active)></ul>
        </div>
        <div class="no-match" hidden=move || desk.has_match.get()>
            <p>"No statement matches these filters."</p>
            <button type="button" class="button" data-action="clear-filters">
                "Show all statements"
            </button>
        </div>
    }
}
