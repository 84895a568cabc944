//! What the address says, and how it comes to say something else.
//!
//! The address is the only home of what a link carries. A change is either a new step of the
//! history or takes the place of the present one; when which of both is due is decided by
//! [`ViewportState`](super::ViewportState).

use leptos::prelude::*;
use timeline_core::link::ViewState;
use timeline_core::problem::Problem;

use super::data::Origin;
use super::host::Host;
use crate::browser::address;

/// What the address says, as signals.
#[derive(Clone, Copy)]
pub struct AddressState {
    /// The state of the view; resolved as soon as the data that it names is there.
    pub state: RwSignal<ViewState>,
    /// The key of the reader's own file that is shown in place of what the link names. No link
    /// carries it: it goes with the step of the history.
    pub own_file: RwSignal<Option<String>>,
    /// What was wrong in the link.
    pub link_problems: RwSignal<Vec<Problem>>,
    /// The query string in the address.
    written: StoredValue<String>,
    host: &'static Host,
}

impl AddressState {
    /// Reads a query string, and what goes with the step of the history.
    pub fn from_query(query: &str, own_file: Option<String>, host: &'static Host) -> Self {
        let (state, problems) = ViewState::from_query_with(query, &(host.data_hosts)());
        Self {
            written: StoredValue::new(state.to_query()),
            state: RwSignal::new(state),
            own_file: RwSignal::new(own_file),
            link_problems: RwSignal::new(problems),
            host,
        }
    }

    /// What a query string says on this site, and what is wrong in it.
    pub fn read(self, query: &str) -> (ViewState, Vec<Problem>) {
        ViewState::from_query_with(query, &(self.host.data_hosts)())
    }

    /// Takes over what a link, or a step of the history, says; the address says it already.
    pub fn take_over(self, state: ViewState, problems: Vec<Problem>) {
        self.link_problems.set(problems);
        self.written.set_value(state.to_query());
        self.state.set(state);
    }

    /// Makes another state a new step of the history.
    pub fn push(self, state: ViewState) {
        if state != self.state.get_untracked() {
            self.write(state.to_query(), true);
            self.state.set(state);
        }
    }

    /// Puts another state in the place of the present step of the history.
    pub fn replace(self, state: ViewState) {
        let query = state.to_query();
        if query != self.written.get_value() {
            self.write(query, false);
        }
        if state != self.state.get_untracked() {
            self.state.set(state);
        }
    }

    /// Where the data comes from that it means, to be followed.
    pub fn origin(self) -> Origin {
        self.state
            .with(|state| Origin::of(state, self.own_file.get()))
    }

    /// Shows a file of the reader's own, or none again, as a new step of the history. What was
    /// chosen of the data before says nothing of this one.
    pub fn show_own_file(self, key: Option<String>) {
        let before = self.state.get_untracked();
        let state = ViewState {
            data: before.data,
            view: before.view,
            ..ViewState::default()
        };
        self.own_file.set(key);
        self.link_problems.set(Vec::new());
        self.write(state.to_query(), true);
        self.state.set(state);
    }

    fn write(self, query: String, is_new_step: bool) {
        let own_file = self.own_file.get_untracked();
        (self.host.show_query)(&query, own_file.as_deref(), is_new_step);
        self.written.set_value(query);
    }

    /// Whether a link leads to what is shown: to all but a file of the reader's own.
    pub fn has_link(self) -> bool {
        self.own_file.with_untracked(Option::is_none)
    }

    /// Whether the page is a part of another; it stays so while it is open.
    pub fn is_embedded(self) -> bool {
        self.state.with_untracked(|state| state.is_embedded)
    }
}

/// The full address of a view, embedded or not.
pub fn full_address(mut state: ViewState, is_embedded: bool) -> String {
    state.is_embedded = is_embedded;
    address::address_for(&state.to_query())
}
