//! Which sides are drawn as one lane.

use std::collections::BTreeSet;

use leptos::prelude::*;
use timeline_core::link::ViewState;
use timeline_core::model::SideIx;
use timeline_core::sort::set_of;
use timeline_core::timeline::folded_by_rule;

use super::address::AddressState;
use super::data::DataState;
use super::query::QueryState;

/// Which sides are folded: those that the address names, or those of the rule.
#[derive(Clone, Copy)]
pub struct FoldingState {
    address: AddressState,
    data: DataState,
    query: QueryState,
    /// How many lanes of actors the chart leaves open by itself.
    most_open_lanes: StoredValue<usize>,
}

impl FoldingState {
    /// Follows the address, and what matches.
    pub fn new(address: AddressState, data: DataState, query: QueryState) -> Self {
        Self {
            address,
            data,
            query,
            most_open_lanes: StoredValue::new(0),
        }
    }

    /// The sides that are folded in a chart which leaves so many lanes of actors open by itself.
    pub fn in_chart(self, most_open_lanes: usize) -> BTreeSet<SideIx> {
        self.most_open_lanes.set_value(most_open_lanes);
        self.folded()
    }

    fn folded(self) -> BTreeSet<SideIx> {
        let chosen = self.address.state.with(|state| state.collapsed.clone());
        let Some(chosen) = chosen else {
            return self.by_rule();
        };
        let find = |id: &String| self.data.with(|dataset| dataset.sides.find(id));
        set_of(chosen.iter().filter_map(find))
    }

    /// The sides that are folded where the reader has not chosen any.
    fn by_rule(self) -> BTreeSet<SideIx> {
        let most_open_lanes = self.most_open_lanes.get_value();
        let groups = self.data.groups();
        self.query
            .matching
            .with(|matching| folded_by_rule(&groups, matching, most_open_lanes))
    }

    /// Folds a side in a state of the view, or unfolds it. What is as by the rule is not written.
    pub fn toggle(self, side: SideIx, state: &mut ViewState) {
        let mut folded = untrack(|| self.folded());
        if !folded.remove(&side) {
            folded.insert(side);
        }
        let is_by_rule = untrack(|| self.by_rule()) == folded;
        state.collapsed = (!is_by_rule).then(|| {
            self.data.with_untracked(|dataset| {
                set_of(folded.iter().map(|&side| dataset.sides[side].id.clone()))
            })
        });
    }
}
