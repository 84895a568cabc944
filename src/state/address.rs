//! What the address says, and what it says when it is handed on.

use leptos::prelude::*;
use timeline_core::link::ViewState;
use timeline_core::problem::Problem;

use crate::browser::address;

/// What the address says, as signals.
#[derive(Clone, Copy)]
pub struct Address {
    /// The state of the view.
    pub state: RwSignal<ViewState>,
    /// What was wrong in the link.
    pub problems: RwSignal<Vec<Problem>>,
}

impl Address {
    /// Reads the address.
    pub fn read() -> Self {
        let (state, problems) = ViewState::from_query(&address::query());
        Self {
            state: RwSignal::new(state),
            problems: RwSignal::new(problems),
        }
    }
}

/// The full address of a view, embedded or not.
pub fn full_address(mut state: ViewState, is_embedded: bool) -> String {
    state.is_embedded = is_embedded;
    address::address_for(&state.to_query())
}
