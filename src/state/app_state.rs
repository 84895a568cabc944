//! All parts of the state, and what concerns all of them: a step of the history, another data set.

use leptos::prelude::*;
use timeline_core::link::{ViewState, resolve};
use timeline_core::problem::Problem;

use super::address::AddressState;
use super::as_of::AsOfState;
use super::data::{Arrived, DataState, Origin};
use super::folding::FoldingState;
use super::host::Host;
use super::lists::ListState;
use super::page::PageState;
use super::query::QueryState;
use super::selection::SelectionState;
use super::typed_days::TypedDays;
use super::viewport::ViewportState;

/// All parts of the state but the chart's. It goes as a whole to where an event may ask for any
/// command; all others are given the parts that they need.
#[derive(Clone, Copy)]
pub struct AppState {
    /// What a link carries.
    pub address: AddressState,
    /// The data set.
    pub data: DataState,
    /// What matches.
    pub query: QueryState,
    /// The sides that are one lane.
    pub folding: FoldingState,
    /// The time on screen.
    pub viewport: ViewportState,
    /// The day at which positions are read.
    pub as_of: AsOfState,
    /// The days in the inputs.
    pub typed_days: TypedDays,
    /// What is singled out.
    pub selection: SelectionState,
    /// How long lists are.
    pub lists: ListState,
    /// The page itself.
    pub page: PageState,
}

impl AppState {
    /// The state at an address, before there is any data.
    pub fn new(
        address: AddressState,
        host: &'static Host,
        page: PageState,
        lists: ListState,
    ) -> Self {
        let data = DataState::none();
        let query = QueryState::new(address, data);
        let viewport = ViewportState::new(address, data, query, host);
        Self {
            address,
            data,
            query,
            folding: FoldingState::new(address, data, query),
            viewport,
            as_of: AsOfState::new(address, data, query, viewport),
            typed_days: TypedDays::new(viewport),
            selection: SelectionState::new(address, data),
            lists,
            page,
        }
    }

    /// Shows what a step of the history says. Where it names another data file, that is on its way,
    /// and what it says of it is understood when it has come.
    pub fn arrive(self, state: ViewState, problems: Vec<Problem>, own_file: Option<String>) {
        self.selection.chooser.set(None);
        let is_there = self.data.is_from(&Origin::of(&state, own_file.clone()));
        self.address.own_file.set(own_file);
        if is_there {
            self.resolve(state, problems);
        } else {
            self.viewport.stop();
            self.address.take_over(state, problems);
        }
    }

    /// Shows another data set in place of the present one, at what the address says. Nothing is
    /// left of the old: what holds its indexes or comes of its content goes first, the rest follows
    /// from the data by itself.
    pub fn replace_data(self, origin: Origin, arrived: Arrived) {
        self.selection.clear();
        self.viewport.reset();
        self.as_of.is_playing.set(false);
        self.typed_days.reset();
        self.lists.reset();
        self.page.reset();
        self.data.replace(origin, arrived);
        let problems = self.address.link_problems.get_untracked();
        self.resolve(self.address.state.get_untracked(), problems);
    }

    /// Takes what the data has of a state of the view, and names the rest.
    fn resolve(self, state: ViewState, mut problems: Vec<Problem>) {
        let (state, unresolved) = self.data.with_untracked(|dataset| resolve(state, dataset));
        problems.extend(unresolved);
        let (from, to) = (state.from, state.to);
        self.address.take_over(state, problems);
        self.viewport.jump_to(from, to);
    }
}
