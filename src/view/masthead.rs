//! The head of the page, and the buttons that hand the view on.

use std::time::Duration;

use leptos::prelude::*;

use super::browser::morph::morph;
use super::browser::{address, dom, share, task};
use super::desk::Desk;
use super::light::{memo, text};
use timeline_core::html::{Head, embed_code, embedded_head, masthead, title};
use timeline_core::link::ViewState;

/// How long the confirmation stays.
const CONFIRMATION: Duration = Duration::from_secs(4);

/// The head of the page.
#[component]
pub fn Masthead(desk: Desk) -> impl IntoView {
    let is_kept_copy = desk.loaded().is_kept_copy;
    let inside = move || {
        desk.with(|dataset| {
            if desk.is_embedded() {
                return embedded_head(dataset, &address_of(desk.state.get(), false));
            }
            let head = Head {
                view: desk.view.get(),
                has_share_sheet: share::has_share_sheet(),
                is_kept_copy,
                theme: &dom::root_attribute("data-theme"),
            };
            masthead(dataset, head)
        })
    };
    view! {
        <header class="masthead" use:morph=memo(inside)></header>
        <p class="printed-address">
            "This view: " {text(move || address_of(desk.state.get(), false))}
        </p>
        <p class="confirmation" role="status">
            {text(move || desk.confirmation.get())}
        </p>
    }
}

/// Copies the link to this view, and says whether it worked.
pub fn copy_link(desk: Desk) {
    copy(
        desk,
        desk.address(),
        "Link copied",
        "Copying is not allowed here: take the address above",
    );
}

/// Copies the HTML that puts this view into another page, and says whether it worked.
pub fn copy_embed_code(desk: Desk) {
    desk.settle();
    let code = desk.with(|dataset| {
        embed_code(
            &address_of(desk.state.get_untracked(), true),
            title(dataset),
        )
    });
    copy(
        desk,
        code,
        "Embed code copied",
        "Copying is not allowed here: put the address above, with embed=1, into a frame",
    );
}

/// The address of a view, embedded or in full.
fn address_of(mut state: ViewState, is_embedded: bool) -> String {
    state.is_embedded = is_embedded;
    address::address_for(&state.to_query())
}

/// Copies the text of a field, and says whether it worked.
pub fn copy_field(desk: Desk, id: &str) {
    let field = document().get_element_by_id(id);
    let text = field
        .and_then(|field| field.text_content())
        .unwrap_or_default();
    copy(
        desk,
        text,
        "Copied",
        "Copying is not allowed here: select the text",
    );
}

fn copy(desk: Desk, text: String, done: &'static str, refused: &'static str) {
    task::start(async move {
        let words = if share::copy(&text).await {
            done
        } else {
            refused
        };
        desk.confirmation.set(words.to_owned());
        set_timeout(
            move || _ = desk.confirmation.try_set(String::new()),
            CONFIRMATION,
        );
    });
}

/// Opens the system's share sheet with the link to this view.
pub fn open_share_sheet(desk: Desk) {
    let (title, address) = (
        desk.with(|dataset| title(dataset).to_owned()),
        desk.address(),
    );
    task::start(async move { share::share(&title, &address).await });
}
