//! What is being read beside the picture: the open statement, or a choice of statements at one place.

use crate::boxed::memo;
use leptos::prelude::*;

use crate::browser::morph::morph;
use crate::browser::{address, today};
use crate::state::{Desk, Listed};
use timeline_core::date::Day;
use timeline_core::facets::{kind_shares, publisher_shares};
use timeline_core::html::{Cited, behind, choice, detail, sources};
use timeline_core::link::ViewState;
use timeline_core::model::StatementIx;

/// The reading side.
#[component]
pub fn Reading(desk: Desk) -> impl IntoView {
    let inside = move || {
        desk.with(|dataset| match (desk.listed.get(), desk.open.get()) {
            (Some(Listed::Statements(statements)), _) => choice(dataset, &statements),
            (Some(Listed::Cell(actor, topic)), _) => desk
                .positions
                .with(|index| behind(dataset, index, (actor, topic), desk.as_of())),
            (None, Some(index)) => detail(
                dataset,
                index,
                desk.matching.with(|matching| !matching.contains(index)),
                &desk.sought(),
                &cited(desk, index),
            ),
            (None, None) => String::new(),
        })
    };
    view! { <div class="reading" use:morph=memo(inside)></div> }
}

/// Where the statements come from: what share each kind of page and each publisher contributes to those shown.
#[component]
pub fn Sources(desk: Desk) -> impl IntoView {
    let inside = move || {
        desk.matching.with(|matching| {
            desk.with(|dataset| {
                sources(
                    &kind_shares(dataset, matching),
                    &publisher_shares(dataset, matching),
                )
            })
        })
    };
    view! { <details class="panel sources" use:morph=memo(inside)></details> }
}

/// What a citation says of this page.
fn cited(desk: Desk, index: StatementIx) -> Cited {
    let id = desk.with(|dataset| dataset.statements[index].id.clone());
    let data = desk.state.with(|state| state.data.clone());
    let state = ViewState {
        data,
        open: Some(id),
        ..ViewState::default()
    };
    Cited {
        page_url: address::address_for(&state.to_query()),
        accessed: today::today().and_then(|(year, month, day)| Day::from_ymd(year, month, day)),
    }
}
