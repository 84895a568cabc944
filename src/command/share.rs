//! Handing a view on.

use std::time::Duration;

use leptos::prelude::*;
use timeline_core::embed::embed_code;
use timeline_core::labels::title;
use timeline_core::messages;
use timeline_core::share::{Handed, page_of_view};

use crate::browser::focus::Focus;
use crate::browser::{fetch, share, task};
use crate::state::{
    AddressState, DataState, PageState, QueryState, SelectionState, ViewportState, full_address,
};

/// How long the confirmation stays.
const CONFIRMATION: Duration = Duration::from_secs(4);

/// Copies the link to this view, and says whether it worked.
pub fn copy_link(address: AddressState, viewport: ViewportState, page: PageState) -> Focus {
    copy(
        page,
        url_of_view(address, viewport),
        if is_own(address) {
            messages::file_own_link_copied()
        } else {
            messages::link_copied()
        },
        messages::link_not_copied(),
    )
}

/// Copies the HTML that puts this view into another page, and says whether it worked.
pub fn copy_embed_code(
    address: AddressState,
    data: DataState,
    viewport: ViewportState,
    page: PageState,
) -> Focus {
    viewport.commit_window();
    let url = full_address(address.state.get_untracked(), true);
    let code = data.with_untracked(|dataset| embed_code(&url, title(dataset)));
    copy(
        page,
        code,
        if is_own(address) {
            messages::file_own_code_copied()
        } else {
            messages::embed_code_copied()
        },
        messages::embed_code_not_copied(),
    )
}

/// Copies the text of a field, and says whether it worked.
pub fn copy_field(page: PageState, id: &str) -> Focus {
    copy(
        page,
        field_text(id),
        messages::text_copied(),
        messages::text_not_copied(),
    )
}

fn copy(page: PageState, text: String, done: &'static str, refused: &'static str) -> Focus {
    task::start(async move {
        let words = if share::copy(&text).await {
            done
        } else {
            refused
        };
        confirm(page, words.to_owned());
    });
    Focus::Stay
}

/// Says for a while what was done.
pub fn confirm(page: PageState, words: String) {
    page.confirmation.set(words);
    set_timeout(
        move || _ = page.confirmation.try_set(String::new()),
        CONFIRMATION,
    );
}

/// Whether the reader's own file is shown, which no link carries.
fn is_own(address: AddressState) -> bool {
    !address.has_link()
}

/// Opens the dialog from which this view is handed on, or the page of what it is about. Only the
/// built-in data has pages.
pub fn open_share_dialog(
    address: AddressState,
    data: DataState,
    query: QueryState,
    viewport: ViewportState,
    selection: SelectionState,
    page: PageState,
) -> Focus {
    let view = url_of_view(address, viewport);
    let page_of_its_own = data.with_untracked(|dataset| {
        let open = selection.open.get_untracked();
        let filter = query.filter.get_untracked();
        let page = page_of_view(dataset, open, &filter).filter(|_| data.is_built_in())?;
        Some((page, fetch::allowed_url(&page.path(dataset))?))
    });
    page.handed.set(Some(Handed {
        page: page_of_its_own,
        view,
        is_own_file: is_own(address),
        has_share_sheet: share::has_share_sheet(),
    }));
    Focus::Dialog("share")
}

/// Hands the address in a field on by the system's share sheet.
pub fn send_field(id: &str) -> Focus {
    let title = document().title();
    let address = field_text(id);
    task::start(async move { share::share(&title, &address).await });
    Focus::Stay
}

fn field_text(id: &str) -> String {
    let field = document().get_element_by_id(id);
    field
        .and_then(|field| field.text_content())
        .unwrap_or_default()
}

/// The address of this view, as it is shared.
fn url_of_view(address: AddressState, viewport: ViewportState) -> String {
    viewport.commit_window();
    let state = address.state.get_untracked();
    let is_embedded = state.is_embedded;
    full_address(state, is_embedded)
}
