//! Getting the data.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use web_sys::{AbortController, AbortSignal};

use super::app_state::AppState;
use super::data::BUILT_IN_FILE;
use super::ptr_eq::PtrEq;
use crate::boxed::{effect, memo};
use crate::browser::{fetch, random, task};
use timeline_core::link::ViewState;
use timeline_core::load::{IncrementalLoader, Loaded, Progress};
use timeline_core::text_index::HashSeed;

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
    /// Read, and part of the state.
    Ready,
}

/// Why there is nothing to show.
#[derive(Clone, PartialEq)]
pub enum Failure {
    /// No bytes came.
    NotFetched(fetch::FetchError),
    /// Bytes came, but no statement is in them.
    NoStatements(PtrEq<Loaded>),
}

/// Loads the file that the link names, again when that changes or the reader asks.
#[derive(Clone, Copy)]
pub struct Loader {
    /// How far it is.
    pub phase: RwSignal<Phase>,
    /// Draws how far a large file is. A text, since a signal of another type would need machinery
    /// of its own.
    draw: fn(Progress) -> String,
    /// How far a large file is, to be seen.
    pub shown: RwSignal<String>,
    /// The same, to be read aloud.
    pub spoken: RwSignal<String>,
    attempt: RwSignal<u32>,
    /// Where it goes.
    state: AppState,
}

impl Loader {
    /// Starts loading.
    pub fn new(state: AppState, draw: fn(Progress) -> String) -> Self {
        let loader = Self {
            phase: RwSignal::new(Phase::Loading { is_slow: false }),
            draw,
            shown: RwSignal::new(String::new()),
            spoken: RwSignal::new(String::new()),
            attempt: RwSignal::new(0),
            state,
        };
        let path = memo(move || state.address.state.with(path_of));
        effect(move || {
            loader.attempt.track();
            let path = path.get();
            loader.phase.set(Phase::Loading { is_slow: false });
            #[cfg(feature = "synthetic")]
            if let Some(loaded) = made_in_memory(&path) {
                loader.finish(&path, loaded);
                return;
            }
            let Ok(controller) = AbortController::new() else {
                return;
            };
            let signal = controller.signal();
            loader.warn_when_slow(signal.clone());
            task::start(async move { loader.load(&path, &signal).await });
            let controller = SendWrapper::new(controller);
            on_cleanup(move || controller.abort());
        });
        loader
    }

    /// Gives up on what is under way and starts again.
    pub fn try_again(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }

    async fn load(self, path: &str, signal: &AbortSignal) {
        self.announce(signal, Progress::Unknown);
        let mut announce = |bytes, of| self.announce(signal, Progress::Coming { bytes, of });
        let loaded = match fetch::file(path, signal, &mut announce).await {
            Ok(file) => Ok(self.read(file, signal).await),
            Err(error) => Err(Failure::NotFetched(error)),
        };
        // A later attempt, or another file, takes over when this one was aborted; or is about to.
        let is_wanted = || self.state.address.state.with_untracked(path_of) == path;
        if signal.aborted() || !is_wanted() {
            return;
        }
        match loaded {
            Ok(loaded) => self.finish(path, loaded),
            Err(failure) => self.phase.set(Phase::Failed(failure)),
        }
    }

    /// Reads a file, and lets the page answer meanwhile.
    async fn read(self, file: fetch::File, signal: &AbortSignal) -> Loaded {
        let reading = RefCell::new(IncrementalLoader::new(file.bytes, HashSeed(random::seed())));
        let mut step = || !signal.aborted() && reading.borrow_mut().step(BYTES_A_STEP);
        let mut rest = || self.announce(signal, reading.borrow().progress());
        task::in_slices(&mut step, &mut rest).await;
        if signal.aborted() {
            return Loaded::default();
        }
        let mut loaded = reading.into_inner().finish();
        loaded.is_kept_copy = file.is_kept_copy;
        loaded
    }

    /// Hands over what a file gave; where that is no statement, what was there before stays, and is
    /// not shown.
    fn finish(self, path: &str, loaded: Loaded) {
        let has_statements = loaded.dataset.days().is_some();
        let loaded = PtrEq::new(loaded);
        self.phase.set(if has_statements {
            self.state.replace_data(path, loaded);
            Phase::Ready
        } else {
            Phase::Failed(Failure::NoStatements(loaded))
        });
    }

    fn announce(self, signal: &AbortSignal, progress: Progress) {
        if !signal.aborted() {
            let _ = self.shown.try_set((self.draw)(progress));
            let _ = self.spoken.try_set(progress.spoken());
        }
    }

    fn warn_when_slow(self, signal: AbortSignal) {
        let warn = move || {
            let is_waiting = self
                .phase
                .with_untracked(|phase| matches!(phase, Phase::Loading { .. }));
            let is_there = self.spoken.with_untracked(|words| !words.is_empty());
            if is_waiting && !is_there && !signal.aborted() {
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

/// The file that a state of the view names.
fn path_of(state: &ViewState) -> String {
    state.data.as_deref().unwrap_or(BUILT_IN_FILE).to_owned()
}

impl Phase {
    /// Whether there is nothing to show.
    pub fn is_failure(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}
