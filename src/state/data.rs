//! The data set that is shown, and what is fixed by it.

use leptos::prelude::*;
use timeline_core::dataset::Dataset;
use timeline_core::date::{Day, DayRange};
use timeline_core::link::ViewState;
use timeline_core::load::Loaded;
use timeline_core::timeline::{Limits, SideGroup, side_groups};

use super::ptr_eq::PtrEq;
use crate::boxed::memo;

/// The data set that the page shows unless its link names another.
pub const BUILT_IN_FILE: &str = "data/statements.json";

/// The data set as a signal. Typed indexes are those of the present one: whoever keeps one beyond a turn of the browser
/// follows the signal, or is cleared by [`AppState::replace_data`](super::AppState::replace_data).
#[derive(Clone, Copy)]
pub struct DataState {
    loaded: RwSignal<PtrEq<Loaded>>,
    /// The file that it came from; none before the first has come.
    file: StoredValue<Option<String>>,
    /// The actors grouped by side, in the order of their lanes.
    pub groups: Memo<PtrEq<Vec<SideGroup>>>,
    /// The days from the first statement to the last.
    pub days: Memo<DayRange>,
    /// How far a reader can widen the time on screen.
    pub limits: Memo<Limits>,
}

impl DataState {
    /// No data set yet.
    pub fn none() -> Self {
        let loaded = RwSignal::new(PtrEq::new(Loaded::default()));
        let groups = memo(move || loaded.with(|loaded| PtrEq::new(side_groups(&loaded.dataset))));
        // Of what has no statement nothing is drawn: any days will do.
        let nothing = DayRange::between(Day::MIN, Day::MIN);
        let days = memo(move || loaded.with(|loaded| loaded.dataset.days().unwrap_or(nothing)));
        Self {
            loaded,
            file: StoredValue::new(None),
            groups,
            days,
            limits: memo(move || Limits::around(days.get())),
        }
    }

    /// Takes a data set from a file in place of the present one.
    pub(super) fn replace(self, file: &str, loaded: PtrEq<Loaded>) {
        self.file.set_value(Some(file.to_owned()));
        self.loaded.set(loaded);
    }

    /// Whether it is the one that a link means.
    pub fn is_meant_by(self, state: &ViewState) -> bool {
        let meant = state.data.as_deref().unwrap_or(BUILT_IN_FILE);
        self.file.with_value(|file| file.as_deref() == Some(meant))
    }

    /// Whether it is this one.
    pub fn is(self, loaded: &PtrEq<Loaded>) -> bool {
        self.loaded.with_untracked(|present| present == loaded)
    }

    /// Calls a function with the data set, and follows it.
    pub fn with<T>(self, f: impl FnOnce(&Dataset) -> T) -> T {
        self.loaded.with(|loaded| f(&loaded.dataset))
    }

    /// Calls a function with the data set as it is now.
    pub fn with_untracked<T>(self, f: impl FnOnce(&Dataset) -> T) -> T {
        self.loaded.with_untracked(|loaded| f(&loaded.dataset))
    }

    /// What the data file gave, to be followed.
    pub fn loaded(self) -> PtrEq<Loaded> {
        self.loaded.get()
    }
}
