//! What matches: the filter, the statements that pass it, and what follows from these.

use leptos::prelude::*;
use timeline_core::date::Day;
use timeline_core::link::{View, filter_from_state};
use timeline_core::load::Loaded;
use timeline_core::model::TopicIx;
use timeline_core::positions::PositionIndex;
use timeline_core::query::{Filter, Matching};
use timeline_core::search::Search;

use super::address::AddressState;
use super::data::DataState;
use super::ptr_eq::PtrEq;
use crate::boxed::memo;

/// What matches. All of it follows from address and data.
#[derive(Clone, Copy)]
pub struct QueryState {
    /// What the address says as a filter of the data.
    pub filter: Memo<Filter>,
    /// The statements that match it.
    pub matching: Memo<PtrEq<Matching>>,
    /// The same without regard to when they were said: what time on screen is measured by.
    pub of_all_days: Memo<PtrEq<Matching>>,
    /// Whether there is any.
    pub has_match: Memo<bool>,
    /// How the statements are shown.
    pub view: Memo<View>,
    /// The positions of the matching statements.
    pub positions: Memo<PtrEq<PositionIndex>>,
    data: DataState,
}

impl QueryState {
    /// Follows what the address asks of the data.
    pub fn new(address: AddressState, data: DataState) -> Self {
        let state = address.state;
        let filter = memo(move || {
            data.with(|dataset| state.with(|state| filter_from_state(state, dataset)))
        });
        let (of_all_days, matching) = matching_memos(data, filter);
        let positions = memo(move || {
            matching.with(|matching| {
                data.with(|dataset| PtrEq::new(PositionIndex::new(dataset, matching)))
            })
        });
        Self {
            filter,
            matching,
            of_all_days,
            has_match: memo(move || matching.with(|matching| !matching.statements().is_empty())),
            view: memo(move || state.with(|state| state.view)),
            positions,
            data,
        }
    }

    /// What is sought.
    pub fn sought(self) -> Search {
        self.filter.with(|filter| Search::parse(&filter.text))
    }

    /// The days on which a position can change.
    pub fn days_of_change(self) -> Vec<Day> {
        let topics: Vec<TopicIx> = self.data.with(|dataset| dataset.topics.indexes().collect());
        self.positions.with(|index| index.days_of_change(&topics))
    }
}

/// The statements that match a filter, first without regard to their days, then with it. Where days
/// don't narrow the two are the same, and made once.
fn matching_memos(
    data: DataState,
    filter: Memo<Filter>,
) -> (Memo<PtrEq<Matching>>, Memo<PtrEq<Matching>>) {
    let without_days = memo(move || Filter {
        days: None,
        ..filter.get()
    });
    // What matched before makes it quicker to go on typing, in the same data set.
    let last: StoredValue<Option<(PtrEq<Loaded>, PtrEq<Matching>)>> = StoredValue::new(None);
    let of_all_days = memo(move || {
        let loaded = data.loaded();
        let before = last.get_value().filter(|(of, _)| *of == loaded);
        let before = before.map_or_else(|| PtrEq::new(Matching::default()), |(_, all)| all);
        let after = |filter: &Filter| Matching::after(&before, &loaded.dataset, filter);
        let all = PtrEq::new(without_days.with(after));
        last.set_value(Some((loaded.clone(), all.clone())));
        all
    });
    let matching = memo(move || {
        let (filter, all) = (filter.get(), of_all_days.get());
        if filter.days.is_none() {
            return all;
        }
        PtrEq::new(data.with(|dataset| Matching::after(&all, dataset, &filter)))
    });
    (of_all_days, matching)
}
