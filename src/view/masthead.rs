//! Title, what the data is, the views, and handing the view on.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::share;
use super::desk::{Desk, view_of};
use crate::domain::link::View;
use crate::domain::words::counted;

/// How long the confirmation stays.
const CONFIRMATION: Duration = Duration::from_secs(4);

/// The head of the page.
#[component]
pub fn Masthead(desk: Desk) -> impl IntoView {
    let loaded = desk.loaded();
    let title = match loaded.dataset.title.as_str() {
        "" => "Who said what, and when".to_owned(),
        title => title.to_owned(),
    };
    let view = view_of(desk);
    view! {
        <header class="masthead">
            <div class="masthead-text">
                <h1>{title.clone()}</h1>
                <p class="standfirst">{standfirst(desk)}</p>
            </div>
            <div class="masthead-tools">
                <nav class="views" aria-label="Views">
                    <ViewLink desk view target=View::Timeline word="timeline" label="Timeline" />
                    <ViewLink desk view target=View::List word="list" label="List" />
                </nav>
                <HandOn desk title />
            </div>
        </header>
    }
}

fn standfirst(desk: Desk) -> String {
    let loaded = desk.loaded();
    let dataset = &loaded.dataset;
    let statements = counted(dataset.statements.len(), "statement", "statements");
    let actors = counted(dataset.actors.len(), "actor", "actors");
    let pages = counted(dataset.sources.len(), "published page", "published pages");
    let days = dataset
        .days()
        .map(|days| format!(", {} to {}", days.first.label(), days.last.label()));
    let updated = dataset
        .updated
        .as_ref()
        .map(|day| format!(" Data of {day}."));
    format!(
        "{statements} by or about {actors}, from {pages}{}.{}",
        days.unwrap_or_default(),
        updated.unwrap_or_default()
    )
}

#[component]
fn ViewLink(
    desk: Desk,
    view: Memo<View>,
    target: View,
    word: &'static str,
    label: &'static str,
) -> impl IntoView {
    let current = move || (view.get() == target).then_some("page");
    view! {
        <a href=desk.href(|state| state.view = target) data-view=word aria-current=current>
            {label}
        </a>
    }
}

/// The buttons that copy the link or open the system's share sheet.
#[component]
fn HandOn(desk: Desk, title: String) -> impl IntoView {
    let confirmation = RwSignal::new("");
    let copy = move |_| {
        let address = desk.address();
        spawn_local(async move {
            let done = share::copy(&address).await;
            confirmation.set(if done {
                "Link copied"
            } else {
                "Copying is not allowed here: take the address above"
            });
            set_timeout(
                move || {
                    confirmation.try_set("");
                },
                CONFIRMATION,
            );
        });
    };
    let open_sheet = move |_| {
        let (title, address) = (title.clone(), desk.address());
        spawn_local(async move { share::share(&title, &address).await });
    };
    view! {
        <div class="hand-on">
            <span class="confirmation" role="status">{move || confirmation.get()}</span>
            <button type="button" class="button" data-action="copy-link" on:click=copy>
                "Copy link"
            </button>
            {share::has_share_sheet()
                .then(|| {
                    view! {
                        <button type="button" class="button" on:click=open_sheet>
                            "Share\u{2026}"
                        </button>
                    }
                })}
        </div>
    }
}
