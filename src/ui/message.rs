//! What the page says while the data is on its way, or when there is nothing to show.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use timeline_core::dataset::Dataset;
use timeline_core::html::{failure, waiting};
use timeline_core::labels::title;
use timeline_core::messages;

use crate::boxed::{on, text};
use crate::browser::fetch::FetchError;
use crate::browser::{dom, own_file, ready};
use crate::state::{AddressState, Failure, Loader, Phase};

/// What is told while there is nothing to show: that it is on its way, or why it never came.
#[component]
pub fn Message(phase: Phase, loader: Loader, address: AddressState) -> impl IntoView {
    let (is_failure, can_try_again) = (
        phase.is_failure(),
        phase != Phase::Loading { is_slow: false },
    );
    let is_embedded = address.is_embedded();
    // A part of another page stays one.
    let built_in = if is_embedded { "?embed=1" } else { "?" };
    if is_failure {
        let nothing = Dataset::default();
        dom::name_page(title(&nothing), messages::LANGUAGE);
        ready::announce();
    }
    view! {
        <main class="message" aria-busy=if is_failure { "false" } else { "true" }>
            <div inner_html=words(&phase)></div>
            <div hidden=is_failure inner_html=text(move || loader.shown.get())></div>
            <div class="visually-hidden" role="status">
                {text(move || loader.spoken.get())}
            </div>
            <p class="message-actions" hidden=!can_try_again>
                <button
                    type="button"
                    class="button"
                    on:click=on(move |_: MouseEvent| loader.try_again())
                >
                    {messages::try_again()}
                </button>
                <button
                    type="button"
                    class="button"
                    hidden=is_embedded
                    on:click=on(move |_: MouseEvent| own_file::choose())
                >
                    {messages::open_file()}
                </button>
                <a href=built_in>{messages::show_built_in()}</a>
            </p>
        </main>
    }
}

fn words(phase: &Phase) -> String {
    match phase {
        Phase::Failed(Failure::NotFetched(error)) => failure(&why_not_fetched(error), &[]),
        Phase::Failed(Failure::NotKept) => failure(messages::file_own_gone(), &[]),
        Phase::Failed(Failure::NoStatements(loaded)) if loaded.problems.is_empty() => {
            failure(messages::no_statements(), &[])
        }
        Phase::Failed(Failure::NoStatements(loaded)) => {
            failure(messages::no_readable_statement(), &loaded.problems)
        }
        Phase::Loading { is_slow } => waiting(*is_slow),
        Phase::Ready => String::new(),
    }
}

fn why_not_fetched(error: &FetchError) -> String {
    match error {
        FetchError::NotFound(path) => messages::fetch_not_found(path).to_string(),
        FetchError::Refused { path, status } => {
            messages::fetch_refused(path, usize::from(*status)).to_string()
        }
        // Only the address of another host has a scheme.
        FetchError::Unreachable(path) if path.contains(':') => {
            messages::fetch_unreachable_elsewhere(path).to_string()
        }
        FetchError::Unreachable(path) => messages::fetch_unreachable(path).to_string(),
        FetchError::OtherSite(path) => messages::fetch_other_site(path).to_string(),
    }
}
