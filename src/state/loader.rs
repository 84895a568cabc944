//! Getting the data, one file at a time: what is asked for later takes the place of what is under
//! way.

mod opening;

use std::cell::RefCell;
use std::time::Duration;

use js_sys::Uint8Array;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{AbortController, AbortSignal, Blob, File};

use super::app_state::AppState;
use super::data::{Arrived, Origin};
use super::ptr_eq::PtrEq;
use crate::boxed::{effect, memo};
use crate::browser::{exchange, fetch, own_file, random, task};
use timeline_core::exchange::{Answer, Request};
use timeline_core::load::{IncrementalLoader, Loaded, Progress};
use timeline_core::problem::Problem;
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
    /// The reader's own file is kept no longer.
    NotKept,
    /// Bytes came, but no statement is in them.
    NoStatements(PtrEq<Loaded>),
}

/// The bytes of a data file, and what goes with them.
struct Content {
    bytes: Vec<u8>,
    is_kept_copy: bool,
    /// What a file of the reader's own is called, and all that is wrong in it, where it is of
    /// another format: what is found in the data file that was made of it is among that, by the
    /// places of the reader's file.
    own: Option<(String, Option<Vec<Problem>>)>,
}

/// Loads the file that the link names, or the one that the reader opened; again when that changes
/// or the reader asks. Opens the files of the reader's own.
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
    /// The file that the next attempt opens, if it opens one. Of the type of which others are
    /// stored, too, which makes the program smaller.
    to_open: StoredValue<Option<SendWrapper<Blob>>>,
    /// Whether the next attempt reads what the bar has shown as being converted.
    goes_on: RwSignal<bool>,
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
            to_open: StoredValue::new(None),
            goes_on: RwSignal::new(false),
            state,
        };
        let origin = memo(move || state.address.origin());
        effect(move || {
            loader.attempt.track();
            let origin = origin.get();
            exchange::give_up();
            let file = loader.to_open.try_update_value(Option::take).flatten();
            let goes_on = loader.goes_on.get_untracked();
            loader.goes_on.set(false);
            // To say the same again would make the page's words anew, and have them read aloud.
            let says_so = |phase: &Phase| matches!(phase, Phase::Loading { is_slow: false });
            if file.is_none() && !loader.phase.with_untracked(says_so) {
                loader.phase.set(Phase::Loading { is_slow: false });
            }
            #[cfg(feature = "synthetic")]
            if file.is_none()
                && let Some(made) = made_in_memory(&origin)
            {
                return loader.finish(origin, Arrived::of(PtrEq::new(made)));
            }
            let Ok(controller) = AbortController::new() else {
                return;
            };
            let signal = controller.signal();
            if let Some(file) = file {
                task::start(async move { loader.convert(file.unchecked_ref(), &signal).await });
            } else {
                loader.warn_when_slow(signal.clone());
                task::start(async move { loader.load(origin, &signal, goes_on).await });
            }
            let controller = SendWrapper::new(controller);
            on_cleanup(move || controller.abort());
        });
        loader
    }

    /// Gives up on what is under way and starts again.
    pub fn try_again(self) {
        self.attempt.update(|attempt| *attempt += 1);
    }

    /// Opens a file that the reader chose or dropped.
    pub fn open(self, file: File) {
        self.to_open.set_value(Some(SendWrapper::new(file.into())));
        self.try_again();
    }

    /// Loads a file. `goes_on` says whether the bar is at its half, since it has been converted.
    async fn load(self, origin: Origin, signal: &AbortSignal, goes_on: bool) {
        let announce = |progress: Progress| {
            let on_scale = if goes_on {
                progress.after_conversion()
            } else {
                Some(progress)
            };
            if let Some(progress) = on_scale {
                self.announce(signal, progress);
            }
        };
        announce(Progress::Unknown);
        let arrived = match self.content(&origin, signal).await {
            Ok(content) => Ok(self.read(content, signal, &announce).await),
            Err(failure) => Err(failure),
        };
        // A later attempt, or another file, takes over when this one was aborted; or is about to.
        if signal.aborted() || untrack(|| self.state.address.origin()) != origin {
            return;
        }
        match arrived {
            Ok(arrived) => self.finish(origin, arrived),
            Err(failure) => self.phase.set(Phase::Failed(failure)),
        }
    }

    /// Gets the bytes: a file of this site from there, the reader's own from the worker that keeps
    /// it.
    async fn content(self, origin: &Origin, signal: &AbortSignal) -> Result<Content, Failure> {
        let key = match origin {
            Origin::Published(path) => {
                let mut announce =
                    |bytes, of| self.announce(signal, Progress::Coming { bytes, of });
                let file = fetch::file(path, signal, &mut announce).await;
                return file.map_err(Failure::NotFetched).map(|file| Content {
                    bytes: file.bytes,
                    is_kept_copy: file.is_kept_copy,
                    own: None,
                });
            }
            Origin::Own(key) => key.clone(),
        };
        let answer = exchange::ask(Request::Again { key }.into_words(), None, None).await;
        let answer = answer.and_then(|(words, bytes)| Some((Answer::from_words(words)?, bytes)));
        let Some((Answer::Content { name, problems }, bytes)) = answer else {
            return Err(Failure::NotKept);
        };
        Ok(Content {
            bytes: Uint8Array::new(&bytes).to_vec(),
            is_kept_copy: false,
            own: Some((name, problems)),
        })
    }

    /// Reads a file, and lets the page answer meanwhile.
    async fn read(
        self,
        content: Content,
        signal: &AbortSignal,
        announce: &dyn Fn(Progress),
    ) -> Arrived {
        let file = own_file::blob_of_bytes(&content.bytes);
        let reading = RefCell::new(IncrementalLoader::new(
            content.bytes,
            HashSeed(random::seed()),
        ));
        let mut step = || !signal.aborted() && reading.borrow_mut().step(BYTES_A_STEP);
        let mut rest = || announce(reading.borrow().progress());
        task::in_slices(&mut step, &mut rest).await;
        let mut loaded = if signal.aborted() {
            Loaded::default()
        } else {
            reading.into_inner().finish()
        };
        loaded.is_kept_copy = content.is_kept_copy;
        let own_name = content.own.map(|(name, problems)| {
            if let Some(problems) = problems {
                loaded.problems = problems;
            }
            name
        });
        Arrived {
            loaded: PtrEq::new(loaded),
            own_name,
            file: file.map(SendWrapper::new),
        }
    }

    /// Hands over what a file gave; where that is no statement, what was there before stays, and is
    /// not shown.
    fn finish(self, origin: Origin, arrived: Arrived) {
        let has_statements = arrived.loaded.dataset.days().is_some();
        self.phase.set(if has_statements {
            self.state.replace_data(origin, arrived);
            Phase::Ready
        } else {
            Phase::Failed(Failure::NoStatements(arrived.loaded))
        });
    }

    fn announce(self, signal: &AbortSignal, progress: Progress) {
        if !signal.aborted() {
            let _ = self.shown.try_set((self.draw)(progress));
            let _ = self.spoken.try_set(progress.spoken());
        }
    }

    fn is_loading(self) -> bool {
        self.phase
            .with_untracked(|phase| matches!(phase, Phase::Loading { .. }))
    }

    /// Whether it has told how far it is.
    fn has_told(self) -> bool {
        self.spoken.with_untracked(|words| !words.is_empty())
    }

    fn warn_when_slow(self, signal: AbortSignal) {
        let warn = move || {
            if self.is_loading() && !self.has_told() && !signal.aborted() {
                self.phase.set(Phase::Loading { is_slow: true });
            }
        };
        set_timeout(warn, SLOW_AFTER);
    }
}

/// The data set that a benchmark asks for by `synthetic/COUNT` instead of a file.
#[cfg(feature = "synthetic")]
fn made_in_memory(origin: &Origin) -> Option<Loaded> {
    use timeline_core::synthetic::{SEED, dataset};
    let Origin::Published(path) = origin else {
        return None;
    };
    let count = path.strip_prefix("synthetic/")?.parse().ok()?;
    Some(Loaded {
        dataset: dataset(count, SEED),
        ..Loaded::default()
    })
}

impl Phase {
    /// Whether there is nothing to show.
    pub fn is_failure(&self) -> bool {
        matches!(self, Self::Failed(_))
    }
}
