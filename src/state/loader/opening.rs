//! Opening a file of the reader's own. It is converted by a worker, and never leaves the browser.

use leptos::prelude::*;
use timeline_core::exchange::{Answer, Request};
use timeline_core::load::Progress;
use timeline_core::messages;
use timeline_core::problem::Problem;
use web_sys::{AbortSignal, File};

use super::{Loader, Phase};
use crate::browser::exchange;

impl Loader {
    /// Shows a file: as a step of the history, so that a step back leads to what was shown. What
    /// can't be opened leaves all as it is, and is told. The page stays until the worker says that
    /// it takes long.
    pub(super) async fn convert(self, file: &File, signal: &AbortSignal) {
        let (app, name) = (self.state, file.name());
        let words = messages::file_opening(&name).to_string();
        app.page.confirmation.set(words);
        self.announce(signal, Progress::Unknown);
        let mut hear = |words| self.hear(words, signal);
        let request = Request::Open { name: name.clone() };
        let answer = exchange::ask(request.into_words(), Some(file), Some(&mut hear)).await;
        if signal.aborted() {
            return;
        }
        let _ = app.page.confirmation.try_set(String::new());
        let problem = match answer.and_then(|(words, _)| Answer::from_words(words)) {
            Some(Answer::Opened { key }) => {
                app.viewport.commit_window();
                app.page.file_problems.set(Vec::new());
                self.goes_on.set(self.has_told());
                return app.address.show_own_file(Some(key));
            }
            Some(Answer::Refused(problem)) => problem,
            _ => Problem::of_file(&name, messages::file_not_converted()),
        };
        self.show_again();
        app.page.file_problems.set(vec![problem]);
    }

    /// Shows how far the worker is, in place of the page.
    fn hear(self, words: Vec<String>, signal: &AbortSignal) {
        let Some(Answer::Progress { rows, of }) = Answer::from_words(words) else {
            return;
        };
        self.announce(signal, Progress::Table { rows, of });
        if !signal.aborted() && !self.is_loading() {
            self.state.viewport.commit_window();
            self.phase.set(Phase::Loading { is_slow: false });
        }
    }

    /// Shows what was there before, if that made way for a file.
    fn show_again(self) {
        if !self.is_loading() {
            return;
        }
        let data = self.state.data;
        let origin = untrack(|| self.state.address.origin());
        if data.is_from(&origin) {
            self.finish(origin, data.arrived());
        } else {
            self.try_again();
        }
    }
}
