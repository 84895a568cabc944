//! The head of the page.

use leptos::prelude::*;

use timeline_core::html::{Head, embedded_head, masthead};
use timeline_core::messages;

use crate::boxed::{flag, memo, text};
use crate::browser::dom;
use crate::browser::morph::morph;
use crate::state::{AddressState, DataState, PageState, QueryState, full_address};

/// The head of the page.
#[component]
pub fn Masthead(
    address: AddressState,
    data: DataState,
    query: QueryState,
    page: PageState,
) -> impl IntoView {
    let inside = move || {
        data.with(|dataset| {
            if address.is_embedded() {
                return embedded_head(dataset, &full_address(address.state.get(), false));
            }
            let own_name = data.own_name();
            let head = Head {
                view: query.view.get(),
                is_kept_copy: data.loaded().is_kept_copy,
                own_file: own_name.as_deref(),
                theme: &dom::root_attribute("data-theme"),
            };
            masthead(dataset, head)
        })
    };
    view! {
        <header class="masthead" use:morph=memo(inside)></header>
        <p class="printed-address" hidden=flag(move || address.own_file.get().is_some())>
            {messages::this_view()} {text(move || full_address(address.state.get(), false))}
        </p>
        <p class="confirmation" role="status">
            {text(move || page.confirmation.get())}
        </p>
    }
}
