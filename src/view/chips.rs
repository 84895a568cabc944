//! How many statements match, and the active filters, each with a button that takes it away.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::facets::chips;
use crate::domain::markup;
use crate::domain::query::Filter;
use crate::domain::words::counted;

/// The count, announced politely when it changes, and the chips.
#[component]
pub fn Status(desk: Desk) -> impl IntoView {
    let total = desk.with(|dataset| dataset.statements.len());
    let text = move || {
        let count = desk.matching.with(|matching| matching.statements().len());
        let counted = counted(count, "statement", "statements");
        if count == total {
            format!("{counted}, all that there are")
        } else {
            format!("{counted} of {total}")
        }
    };
    let active = move || {
        desk.filter.with(|filter| {
            let chips = chips(filter, &desk.groups());
            desk.with(|dataset| markup::chips(dataset, &chips, *filter != Filter::default()))
        })
    };
    view! {
        <div class="status">
            <p class="matching" role="status" aria-live="polite" tabindex="-1" data-matching="">
                {text}
            </p>
            <ul class="chips" aria-label="Active filters" inner_html=active></ul>
        </div>
        <div class="no-match" hidden=move || desk.has_match.get()>
            <p>"No statement matches these filters."</p>
            <button type="button" class="button" data-all="">
                "Show all actors"
            </button>
        </div>
    }
}
