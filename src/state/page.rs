//! What of the page no link carries: its room, whether it has been drawn, what was done just now.

use leptos::prelude::*;
use timeline_core::problem::Problem;
use timeline_core::share::Handed;

/// The page itself.
#[derive(Clone, Copy)]
pub struct PageState {
    /// Whether there is room for the filters as a bar; else they start folded.
    pub is_wide: ReadSignal<bool>,
    /// Whether there is room for the key on one line; else it starts folded.
    pub is_widest: ReadSignal<bool>,
    /// Whether the first picture is on the screen: what is not in it can wait until then.
    pub has_drawn: RwSignal<bool>,
    /// What was done for the reader just now.
    pub confirmation: RwSignal<String>,
    /// What the dialog offers from which a link is handed on, as of when it was opened.
    pub handed: RwSignal<Option<Handed>>,
    /// What was wrong with a file that could not be opened, or is left behind in one that was
    /// downloaded.
    pub file_problems: RwSignal<Vec<Problem>>,
}

impl PageState {
    /// A page that was just opened.
    pub fn new(is_wide: ReadSignal<bool>, is_widest: ReadSignal<bool>) -> Self {
        Self {
            is_wide,
            is_widest,
            has_drawn: RwSignal::new(false),
            confirmation: RwSignal::new(String::new()),
            handed: RwSignal::new(None),
            file_problems: RwSignal::new(Vec::new()),
        }
    }

    /// As in a page that was just opened.
    pub(super) fn reset(self) {
        self.has_drawn.set(false);
        self.confirmation.set(String::new());
        self.handed.set(None);
        self.file_problems.set(Vec::new());
    }
}
