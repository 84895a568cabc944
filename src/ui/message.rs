//! What the page says while the data is on its way, or when there is nothing to show.

use leptos::prelude::*;
use timeline_core::dataset::Dataset;
use timeline_core::html::{failure, waiting};
use timeline_core::words::title;

use crate::boxed::{on, text};
use crate::browser::{dom, ready};
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
        dom::name_page(title(&nothing), dom::PAGE_LANGUAGE);
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
                <button type="button" class="button" on:click=on(move |_: leptos::ev::MouseEvent| loader.try_again())>
                    "Try again"
                </button>
                <a href=built_in>"Show the built-in data set"</a>
            </p>
        </main>
    }
}

fn words(phase: &Phase) -> String {
    match phase {
        Phase::Failed(Failure::NotFetched(error)) => failure(&error.to_string(), &[]),
        Phase::Failed(Failure::NoStatements(loaded)) if loaded.problems.is_empty() => {
            failure("The data file has no statements in it.", &[])
        }
        Phase::Failed(Failure::NoStatements(loaded)) => failure(
            "No statement in the data file could be read.",
            &loaded.problems,
        ),
        Phase::Loading { is_slow } => waiting(*is_slow),
        Phase::Ready => String::new(),
    }
}
