//! The head of the page, and the buttons that hand the view on.

use std::time::Duration;

use leptos::prelude::*;

use super::browser::{share, task};
use super::desk::Desk;
use super::light::text;
use crate::domain::markup::{masthead, title};

/// How long the confirmation stays.
const CONFIRMATION: Duration = Duration::from_secs(4);

/// The head of the page.
#[component]
pub fn Masthead(desk: Desk) -> impl IntoView {
    let inside =
        move || desk.with(|dataset| masthead(dataset, desk.view.get(), share::has_share_sheet()));
    view! {
        <header class="masthead" inner_html=text(inside)></header>
        <p class="confirmation" role="status">
            {text(move || desk.confirmation.get())}
        </p>
    }
}

/// Copies the link to this view, and says whether it worked.
pub fn copy_link(desk: Desk) {
    let address = desk.address();
    task::start(async move {
        let done = share::copy(&address).await;
        let words = if done {
            "Link copied"
        } else {
            "Copying is not allowed here: take the address above"
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
