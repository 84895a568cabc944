//! What is read beside the view: the open statement, or a choice of statements at one place.

use crate::boxed::memo;
use leptos::prelude::*;

use crate::browser::morph::morph;
use crate::browser::today;
use crate::state::{
    AddressState, AsOfState, Chooser, DataState, QueryState, SelectionState, full_address,
};
use timeline_core::date::Day;
use timeline_core::html::{Cited, behind, choice, detail, sources};
use timeline_core::link::ViewState;
use timeline_core::model::StatementIx;
use timeline_core::publisher_shares::{kind_shares, publisher_shares};

/// The column beside the view, or the sheet over it.
#[component]
pub fn Details(
    address: AddressState,
    data: DataState,
    query: QueryState,
    as_of: AsOfState,
    selection: SelectionState,
) -> impl IntoView {
    let inside = move || {
        data.with(
            |dataset| match (selection.chooser.get(), selection.open.get()) {
                (Some(Chooser::Statements(statements)), _) => choice(dataset, &statements),
                (Some(Chooser::Cell(actor, topic)), _) => query
                    .positions
                    .with(|index| behind(dataset, index, (actor, topic), as_of.day())),
                (None, Some(index)) => detail(
                    dataset,
                    index,
                    query.matching.with(|matching| !matching.contains(index)),
                    &query.sought(),
                    &cited(address, data, index),
                ),
                (None, None) => String::new(),
            },
        )
    };
    view! { <div class="details" use:morph=memo(inside)></div> }
}

/// Where the statements come from: what share each kind of page and each publisher contributes to
/// those shown.
#[component]
pub fn Sources(data: DataState, query: QueryState) -> impl IntoView {
    let inside = move || {
        query.matching.with(|matching| {
            data.with(|dataset| {
                sources(
                    &kind_shares(dataset, matching),
                    &publisher_shares(dataset, matching),
                )
            })
        })
    };
    view! { <details class="panel sources" use:morph=memo(inside)></details> }
}

/// What a citation says of this page: no address where the reader's own file is shown, since that
/// address would show the published data.
fn cited(address: AddressState, data: DataState, index: StatementIx) -> Cited {
    let page_url = || {
        let id = data.with(|dataset| dataset.statements[index].id.clone());
        let state = ViewState {
            data: address.state.with(|state| state.data.clone()),
            open: Some(id),
            ..ViewState::default()
        };
        full_address(state, false)
    };
    Cited {
        page_url: address.has_link().then(page_url),
        accessed: today::today().and_then(|(year, month, day)| Day::from_ymd(year, month, day)),
    }
}
