//! How far long lists have been asked for, and how they stand.
//!
//! A page's own matter: no link carries it, since a link has no key for it.

use leptos::prelude::*;

use timeline_core::list::{CHANGE_STEP, LIST_STEP, ListOrder, PRINTED_ENTRIES};
use timeline_core::log::LOG_STEP;

/// How long lists are shown.
#[derive(Clone, Copy)]
pub struct ListState {
    /// How many statements the list shows at most, on screen.
    pub length: RwSignal<usize>,
    /// How many changes of stance are listed at most, on screen.
    pub changes: RwSignal<usize>,
    /// How many statements the log below a narrow chart shows at most.
    pub log: RwSignal<usize>,
    /// Which end of time the list of statements starts at.
    pub order: RwSignal<ListOrder>,
    /// Whether the page is being printed: lists are whole then, since nobody asks paper for more.
    pub is_on_paper: ReadSignal<bool>,
}

impl ListState {
    /// The lists of a page that was just opened.
    pub fn new(is_on_paper: ReadSignal<bool>) -> Self {
        Self {
            length: RwSignal::new(LIST_STEP),
            changes: RwSignal::new(CHANGE_STEP),
            log: RwSignal::new(LOG_STEP),
            order: RwSignal::default(),
            is_on_paper,
        }
    }

    /// How many entries of a list are shown now, of which so many are on screen at most.
    pub fn shown(self, on_screen: RwSignal<usize>) -> usize {
        let printed = if self.is_on_paper.get() {
            PRINTED_ENTRIES
        } else {
            0
        };
        on_screen.get().max(printed)
    }

    /// As in a page that was just opened.
    pub(super) fn reset(self) {
        self.length.set(LIST_STEP);
        self.changes.set(CHANGE_STEP);
        self.log.set(LOG_STEP);
        self.order.set(ListOrder::default());
    }
}
