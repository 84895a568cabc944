//! The data set that is shown, and what is fixed by it.

use leptos::prelude::*;
use timeline_core::dataset::Dataset;
use timeline_core::date::{Day, DayRange};
use timeline_core::link::ViewState;
use timeline_core::load::Loaded;
use timeline_core::timeline::{Limits, SideGroup, side_groups};

use super::ptr_eq::PtrEq;

/// The data set that the page shows unless its link names another.
pub const BUILT_IN_FILE: &str = "data/statements.json";

/// A data set with what is fixed by it.
///
/// Reckoned when it comes, and not in memos: each type of memo is so much program.
struct Content {
    loaded: PtrEq<Loaded>,
    groups: PtrEq<Vec<SideGroup>>,
    days: DayRange,
    limits: Limits,
}

impl Content {
    fn of(loaded: PtrEq<Loaded>) -> PtrEq<Self> {
        // Of what has no statement nothing is drawn: any days will do.
        let nothing = DayRange::between(Day::MIN, Day::MIN);
        let days = loaded.dataset.days().unwrap_or(nothing);
        PtrEq::new(Self {
            groups: PtrEq::new(side_groups(&loaded.dataset)),
            days,
            limits: Limits::around(days),
            loaded,
        })
    }
}

/// The data set as a signal. Typed indexes are those of the present one: whoever keeps one beyond a
/// turn of the browser follows the signal, or is cleared by
/// [`AppState::replace_data`](super::AppState::replace_data).
#[derive(Clone, Copy)]
pub struct DataState {
    content: RwSignal<PtrEq<Content>>,
    /// The file that it came from; none before the first has come.
    file: StoredValue<Option<String>>,
}

impl DataState {
    /// No data set yet.
    pub fn none() -> Self {
        let nothing = PtrEq::new(Loaded::default());
        Self {
            content: RwSignal::new(Content::of(nothing)),
            file: StoredValue::new(None),
        }
    }

    /// Takes a data set from a file in place of the present one.
    pub(super) fn replace(self, file: &str, loaded: PtrEq<Loaded>) {
        self.file.set_value(Some(file.to_owned()));
        self.content.set(Content::of(loaded));
    }

    /// The actors grouped by side, in the order of their lanes, to be followed.
    pub fn groups(self) -> PtrEq<Vec<SideGroup>> {
        self.content.get().groups.clone()
    }

    /// The days from the first statement to the last, to be followed.
    pub fn days(self) -> DayRange {
        self.content.get().days
    }

    /// How far a reader can widen the time on screen, to be followed.
    pub fn limits(self) -> Limits {
        self.content.get().limits
    }

    /// Whether it is the one that a link means.
    pub fn is_meant_by(self, state: &ViewState) -> bool {
        let meant = state.data.as_deref().unwrap_or(BUILT_IN_FILE);
        self.file.with_value(|file| file.as_deref() == Some(meant))
    }

    /// Whether it is this one.
    pub fn is(self, loaded: &PtrEq<Loaded>) -> bool {
        self.content.get_untracked().loaded == *loaded
    }

    /// Calls a function with the data set, and follows it.
    pub fn with<T>(self, f: impl FnOnce(&Dataset) -> T) -> T {
        self.content.with(|content| f(&content.loaded.dataset))
    }

    /// Calls a function with the data set as it is now.
    pub fn with_untracked<T>(self, f: impl FnOnce(&Dataset) -> T) -> T {
        self.content
            .with_untracked(|content| f(&content.loaded.dataset))
    }

    /// What the data file gave, to be followed.
    pub fn loaded(self) -> PtrEq<Loaded> {
        self.content.get().loaded.clone()
    }
}
