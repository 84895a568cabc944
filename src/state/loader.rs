//! Getting the data.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use web_sys::{AbortController, AbortSignal};

use super::shared::Shared;
use crate::boxed::effect;
use crate::browser::{fetch, random, task};
use timeline_core::date::DayRange;
use timeline_core::load::{Loaded, Progress, Reading};
use timeline_core::text_index::HashSeed;

/// The data set that the page shows unless its link names another.
pub const BUILT_IN_FILE: &str = "data/statements.json";
/// After this long a reader is told that it takes long, and can try again.
const SLOW_AFTER: Duration = Duration::from_secs(5);
/// How many bytes are read between two looks at the clock: a millisecond's worth.
const BYTES_A_STEP: usize = 60_000;

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
    /// Read, with the days from the first statement to the last.
    Ready(Shared<Loaded>, DayRange),
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
    /// Draws how far a large file is. A text, since a signal of another type would need machinery of its own.
    draw: fn(Progress) -> String,
    /// How far a large file is, to be seen.
    pub shown: RwSignal<String>,
    /// The same, to be read aloud.
    pub spoken: RwSignal<String>,
    attempt: RwSignal<u32>,
}

impl Loader {
    /// Starts loading.
    pub fn new(file: Memo<Option<String>>, draw: fn(Progress) -> String) -> Self {
        let loader = Self {
            phase: RwSignal::new(Phase::Loading { is_slow: false }),
            draw,
            shown: RwSignal::new(String::new()),
            spoken: RwSignal::new(String::new()),
            attempt: RwSignal::new(0),
        };
        effect(move || {
            let attempt = loader.attempt.get();
            let path = file.get().unwrap_or_else(|| BUILT_IN_FILE.to_owned());
            loader.phase.set(Phase::Loading { is_slow: false });
            #[cfg(feature = "synthetic")]
            if let Some(loaded) = made_in_memory(&path) {
                loader.phase.set(Phase::after(loaded));
                return;
            }
            let controller = AbortController::new().ok();
            loader.warn_when_slow(attempt);
            let signal = controller.as_ref().map(AbortController::signal);
            task::start(async move {
                let Some(signal) = signal else { return };
                loader.tell(&signal, Progress::Unknown);
                let mut tell = |bytes, of| loader.tell(&signal, Progress::Coming { bytes, of });
                let phase = match fetch::file(&path, &signal, &mut tell).await {
                    Ok(file) => loader.read(file, &signal).await,
                    Err(error) => Phase::Failed(Failure::NotFetched(error)),
                };
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

    /// Reads a file, and lets the page answer meanwhile.
    async fn read(self, file: fetch::File, signal: &AbortSignal) -> Phase {
        let reading = RefCell::new(Reading::new(file.bytes, HashSeed(random::seed())));
        let mut step = || !signal.aborted() && reading.borrow_mut().step(BYTES_A_STEP);
        let mut rest = || self.tell(signal, reading.borrow().progress());
        task::in_slices(&mut step, &mut rest).await;
        if signal.aborted() {
            return Phase::Loading { is_slow: false };
        }
        let mut loaded = reading.into_inner().finish();
        loaded.is_kept_copy = file.is_kept_copy;
        Phase::after(loaded)
    }

    fn tell(self, signal: &AbortSignal, progress: Progress) {
        if !signal.aborted() {
            let _ = self.shown.try_set((self.draw)(progress));
            let _ = self.spoken.try_set(progress.spoken());
        }
    }

    fn warn_when_slow(self, attempt: u32) {
        let warn = move || {
            let is_waiting = self
                .phase
                .with_untracked(|phase| matches!(phase, Phase::Loading { .. }));
            let is_there = self.spoken.with_untracked(|words| !words.is_empty());
            if is_waiting && !is_there && self.attempt.get_untracked() == attempt {
                self.phase.set(Phase::Loading { is_slow: true });
            }
        };
        set_timeout(warn, SLOW_AFTER);
    }
}

/// The data set that a benchmark asks for by `synthetic/COUNT` instead of a file.
#[cfg(feature = "synthetic")]
fn made_in_memory(path: &str) -> Option<Loaded> {
    use timeline_core::synthetic::{SEED, dataset};
    let count = path.strip_prefix("synthetic/")?.parse().ok()?;
    Some(Loaded {
        dataset: dataset(count, SEED),
        ..Loaded::default()
    })
}

impl Phase {
    /// What a file that has been read leads to.
    fn after(loaded: Loaded) -> Self {
        let days = loaded.dataset.days();
        let loaded = Shared::new(loaded);
        match days {
            Some(days) => Self::Ready(loaded, days),
            None => Self::Failed(Failure::NoStatements(loaded)),
        }
    }

    /// Whether there is nothing to show.
    pub fn is_failure(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}
