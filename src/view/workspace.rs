//! The page with data on it: picture or list, what is being read, the filters.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::app::Address;
use super::browser::ready;
use super::chips::{NoMatch, Status};
use super::desk::{Desk, view_of};
use super::filters::Filters;
use super::links;
use super::masthead::Masthead;
use super::picture::Picture;
use super::problems::Problems;
use super::reading::{Reading, Sources};
use super::shared::Shared;
use crate::domain::link::View;
use crate::domain::list::by_month;
use crate::domain::load::Loaded;
use crate::domain::markup;

/// The page.
#[component]
pub fn Workspace(loaded: Shared<Loaded>, here: Address) -> impl IntoView {
    let desk = Desk::new(loaded, here);
    let view = view_of(desk);
    let has_match = Memo::new(move |_| {
        desk.matching
            .with(|matching| !matching.statements().is_empty())
    });
    let close_on_escape = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            desk.close();
        }
    };
    view! {
        <div
            class="page"
            on:keydown=close_on_escape
            on:click=move |event| links::follow(desk, &event)
            on:mouseover=move |event| links::complete(desk, event.target())
            on:focusin=move |event| links::complete(desk, event.target())
            on:touchstart=move |event| links::complete(desk, event.target())
        >
            <Masthead desk />
            <Problems desk />
            <div class="columns">
                <main class="main">
                    <Status desk />
                    {move || match (has_match.get(), view.get()) {
                        (false, _) => {
                            ready::announce();
                            view! { <NoMatch desk /> }.into_any()
                        }
                        (true, View::Timeline) => view! { <Picture desk /> }.into_any(),
                        (true, View::List) => {
                            ready::announce();
                            view! { <List desk /> }.into_any()
                        }
                    }}
                </main>
                <aside class="side" aria-label="Statement and filters">
                    <Reading desk />
                    <details class="panel" open=is_wide()>
                        <summary>"Actors"</summary>
                        <Filters desk />
                    </details>
                    <Sources desk />
                </aside>
            </div>
        </div>
    }
}

/// The list of the matching statements.
#[component]
fn List(desk: Desk) -> impl IntoView {
    let text = move || {
        desk.with(|dataset| {
            desk.matching
                .with(|matching| markup::list(dataset, &by_month(dataset, matching)))
        })
    };
    view! { <div class="list" inner_html=text></div> }
}

/// Whether there is room for the filters beside the picture; below that they start folded.
fn is_wide() -> bool {
    let query = window().match_media("(min-width: 60rem)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
