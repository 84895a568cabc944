//! Whose page it is: the dialog about the data, and the name of the page in the tab and the
//! history.

use leptos::prelude::*;

use crate::boxed::effect;
use crate::browser::{dom, fetch};
use crate::state::{DataState, SelectionState};
use timeline_core::html::{DataFile, about_dialog, page_title};
use timeline_core::messages;

/// The dialog about the data, for the button in the head of the page. A part of another page leads
/// to it by the full view.
#[component]
pub fn About(data: DataState) -> impl IntoView {
    let name = data.name();
    let is_own = data.own_name().is_some();
    let url = (!is_own).then(|| fetch::allowed_url(&name)).flatten();
    let file = DataFile {
        address: url.as_deref(),
        name: &name,
    };
    let inside = data.with_untracked(|dataset| about_dialog(dataset, file));
    view! {
        <dialog
            id="about"
            class="help"
            aria-labelledby="about-heading"
            inner_html=inside
        ></dialog>
    }
}

/// Calls the page after the open statement and the data, whose language is that of its title.
pub fn name_page(data: DataState, selection: SelectionState) {
    effect(move || {
        let open = selection.open.get();
        data.with(|dataset| {
            let language = dataset.language.as_deref().unwrap_or(messages::LANGUAGE);
            dom::name_page(&page_title(dataset, open), language);
        });
    });
}
