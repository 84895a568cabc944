//! Getting the data, and what the page says meanwhile or instead.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;
use web_sys::AbortController;

use super::browser::fetch;
use super::shared::Shared;
use crate::domain::load::{Loaded, load};
use crate::domain::markup::problem_list;

/// The data set that the page shows unless its link names another.
const BUILT_IN_FILE: &str = "data/statements.json";
/// After this long a reader is told that it takes long, and can try again.
const SLOW_AFTER: Duration = Duration::from_secs(5);

/// How far the data is.
#[derive(Clone, PartialEq)]
pub enum Phase {
    /// On its way.
    Loading {
        /// Whether it has been so for long.
        is_slow: bool,
    },
    /// There is nothing to show.
    Failed(Failure),
    /// Read.
    Ready(Shared<Loaded>),
}

/// Why there is nothing to show.
#[derive(Clone, PartialEq)]
pub enum Failure {
    /// No bytes came.
    NotFetched(fetch::FetchError),
    /// Bytes came, but no statement is in them.
    NoStatements(Shared<Loaded>),
}

/// Loads the file that the link names, again when that changes or the reader asks.
#[derive(Clone, Copy)]
pub struct Loader {
    /// How far it is.
    pub phase: RwSignal<Phase>,
    attempt: RwSignal<u32>,
}

impl Loader {
    /// Starts loading.
    pub fn new(file: Memo<Option<String>>) -> Self {
        let loader = Self {
            phase: RwSignal::new(Phase::Loading { is_slow: false }),
            attempt: RwSignal::new(0),
        };
        Effect::new(move || {
            let attempt = loader.attempt.get();
            let path = file.get().unwrap_or_else(|| BUILT_IN_FILE.to_owned());
            loader.phase.set(Phase::Loading { is_slow: false });
            let controller = AbortController::new().ok();
            loader.warn_when_slow(attempt);
            let signal = controller.as_ref().map(AbortController::signal);
            spawn_local(async move {
                let Some(signal) = signal else { return };
                let phase = phase_from(fetch::bytes(&path, &signal).await);
                // A later attempt has taken over when this one was aborted.
                if !signal.aborted() {
                    let _ = loader.phase.try_set(phase);
                }
            });
            on_cleanup({
                let controller = SendWrapper::new(controller);
                move || {
                    if let Some(controller) = controller.as_ref() {
                        controller.abort();
                    }
                }
            });
        });
        loader
    }

    /// Gives up on what is under way and starts again.
    pub fn try_again(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }

    fn warn_when_slow(self, attempt: u32) {
        let warn = move || {
            let is_waiting = self
                .phase
                .with_untracked(|phase| matches!(phase, Phase::Loading { .. }));
            if is_waiting && self.attempt.get_untracked() == attempt {
                self.phase.set(Phase::Loading { is_slow: true });
            }
        };
        set_timeout(warn, SLOW_AFTER);
    }
}

fn phase_from(bytes: Result<Vec<u8>, fetch::FetchError>) -> Phase {
    match bytes {
        Err(error) => Phase::Failed(Failure::NotFetched(error)),
        Ok(bytes) => {
            let loaded = Shared::new(load(&bytes));
            if loaded.dataset.statements.is_empty() {
                Phase::Failed(Failure::NoStatements(loaded))
            } else {
                Phase::Ready(loaded)
            }
        }
    }
}

/// Told while the data is on its way.
#[component]
pub fn Loading(is_slow: bool, loader: Loader) -> impl IntoView {
    view! {
        <main class="message" aria-busy="true">
            <h1>"Ukraine security guarantees: who said what, and when"</h1>
            <p role="status">
                {if is_slow {
                    "The statements are still on their way. The network seems slow."
                } else {
                    "Loading the statements\u{2026}"
                }}
            </p>
            <progress aria-label="Loading the statements"></progress>
            {is_slow.then(|| view! { <TryAgain loader /> })}
        </main>
    }
}

/// Told when there is nothing to show.
#[component]
pub fn LoadFailed(failure: Failure, loader: Loader) -> impl IntoView {
    let (message, problems) = match failure {
        Failure::NotFetched(error) => (error.to_string(), String::new()),
        Failure::NoStatements(loaded) if loaded.problems.is_empty() => (
            "The data file has no statements in it.".to_owned(),
            String::new(),
        ),
        Failure::NoStatements(loaded) => (
            "No statement in the data file could be read.".to_owned(),
            problem_list(&loaded.problems),
        ),
    };
    view! {
        <main class="message" role="alert">
            <h1>"There is nothing to show"</h1>
            <p data-problem="data">{message}</p>
            <ul class="problem-list" inner_html=problems></ul>
            <TryAgain loader />
        </main>
    }
}

#[component]
fn TryAgain(loader: Loader) -> impl IntoView {
    view! {
        <p class="message-actions">
            <button type="button" class="button" on:click=move |_| loader.try_again()>
                "Try again"
            </button>
            <a href="?">"Show the built-in data set"</a>
        </p>
    }
}
