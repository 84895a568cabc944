//! How many statements match, and the active filters, each with a button that takes it away.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::facets::{Chip, Choice, chips, chosen, without};
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
    let active = Memo::new(move |_| desk.filter.with(|filter| chips(filter, &desk.groups())));
    let is_filtered = Memo::new(move |_| desk.filter.with(|filter| *filter != Filter::default()));
    let clear = move |_| desk.choose(&Filter::default());
    view! {
        <div class="status">
            <p class="matching" role="status" aria-live="polite" data-matching="">
                {text}
            </p>
            <ul class="chips" aria-label="Active filters" hidden=move || !is_filtered.get()>
                {move || active.get().into_iter().map(|chip| view! { <ChipItem desk chip /> }).collect_view()}
                <li>
                    <button type="button" class="text-button" data-action="clear-filters" on:click=clear>
                        "Clear filters"
                    </button>
                </li>
            </ul>
        </div>
    }
}

/// Shows or leaves out statements about the chosen actors.
pub fn set_about(desk: Desk, with_about: bool) {
    let filter = desk.filter.get_untracked();
    desk.choose(&Filter {
        with_about,
        ..filter
    });
}

#[component]
fn ChipItem(desk: Desk, chip: Chip) -> impl IntoView {
    let name = desk.with(|dataset| match chip {
        Chip::Actor(actor) => dataset.actors[actor].name.clone(),
        Chip::Side(side) => dataset.sides[side].name.clone(),
        Chip::About => "also about them".to_owned(),
    });
    let remove = move |_| {
        let filter = desk.filter.get_untracked();
        desk.choose(&desk.with(|dataset| without(&filter, chip, dataset)));
    };
    view! {
        <li>
            <button type="button" class="chip" on:click=remove>
                {name}
                <span class="chip-cross" aria-hidden="true">
                    "\u{d7}"
                </span>
                <span class="visually-hidden">", remove this filter"</span>
            </button>
        </li>
    }
}

/// Told when no statement matches, with the way back.
#[component]
pub fn NoMatch(desk: Desk) -> impl IntoView {
    let show_all = move |_| {
        let filter = desk.filter.get_untracked();
        desk.choose(&desk.with(|dataset| chosen(&filter, Choice::All, dataset)));
    };
    view! {
        <div class="no-match">
            <p>"No statement matches these filters."</p>
            <button type="button" class="button" on:click=show_all>
                "Show all actors"
            </button>
        </div>
    }
}
