//! Handing a view on.

use std::time::Duration;

use leptos::prelude::*;
use timeline_core::embed::embed_code;
use timeline_core::words::title;

use crate::browser::focus::Focus;
use crate::browser::{share, task};
use crate::state::{Desk, full_address};

/// How long the confirmation stays.
const CONFIRMATION: Duration = Duration::from_secs(4);

/// Copies the link to this view, and says whether it worked.
pub fn copy_link(desk: Desk) -> Focus {
    copy(
        desk,
        desk.address(),
        "Link copied",
        "Copying is not allowed here: take the address above",
    )
}

/// Copies the HTML that puts this view into another page, and says whether it worked.
pub fn copy_embed_code(desk: Desk) -> Focus {
    desk.settle();
    let code = desk.with(|dataset| {
        embed_code(
            &full_address(desk.state.get_untracked(), true),
            title(dataset),
        )
    });
    copy(
        desk,
        code,
        "Embed code copied",
        "Copying is not allowed here: put the address above, with embed=1, into a frame",
    )
}

/// Copies the text of a field, and says whether it worked.
pub fn copy_field(desk: Desk, id: &str) -> Focus {
    let field = document().get_element_by_id(id);
    let text = field
        .and_then(|field| field.text_content())
        .unwrap_or_default();
    copy(
        desk,
        text,
        "Copied",
        "Copying is not allowed here: select the text",
    )
}

fn copy(desk: Desk, text: String, done: &'static str, refused: &'static str) -> Focus {
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
    Focus::Stay
}

/// Opens the system's share sheet with the link to this view.
pub fn open_share_sheet(desk: Desk) -> Focus {
    let (title, address) = (
        desk.with(|dataset| title(dataset).to_owned()),
        desk.address(),
    );
    task::start(async move { share::share(&title, &address).await });
    Focus::Stay
}
