//! The dialog from which a link is handed on.

use leptos::prelude::*;
use timeline_core::html::share_dialog;

use crate::boxed::text;
use crate::state::PageState;

/// The dialog, which says itself what was done in it: what lies below a modal dialog is not heard.
#[component]
pub fn Share(page: PageState) -> impl IntoView {
    let inside = move || {
        page.handed
            .with(|handed| handed.as_ref().map(share_dialog).unwrap_or_default())
    };
    view! {
        <dialog id="share" class="help" aria-labelledby="share-heading">
            <div inner_html=text(inside)></div>
            <p class="share-done" role="status">
                {text(move || page.confirmation.get())}
            </p>
        </dialog>
    }
}
