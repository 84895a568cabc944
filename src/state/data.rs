//! The data set that is shown, and what is fixed by it.

use leptos::prelude::*;
use send_wrapper::SendWrapper;
use timeline_core::dataset::Dataset;
use timeline_core::date::{Day, DayRange};
use timeline_core::link::ViewState;
use timeline_core::load::Loaded;
use timeline_core::timeline::{Limits, SideGroup, side_groups};
use web_sys::Blob;

use super::ptr_eq::PtrEq;

/// The data set that the page shows unless its link names another.
const BUILT_IN_FILE: &str = "data/statements.json";

/// Where a data set comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The file of this site at this address, relative to the page, or in full that of another
    /// host.
    Published(String),
    /// The reader's own file that is kept in this browser under this key.
    Own(String),
}

impl Origin {
    /// That of the data that a state of the view means, where no file of the reader's own takes its
    /// place.
    pub fn of(state: &ViewState, own_file: Option<String>) -> Self {
        let published =
            || Self::Published(state.data.as_deref().unwrap_or(BUILT_IN_FILE).to_owned());
        own_file.map_or_else(published, Self::Own)
    }

    /// Whether it is the file that the page shows unless its link names another.
    pub fn is_built_in(&self) -> bool {
        *self == Self::Published(BUILT_IN_FILE.to_owned())
    }
}

/// A data set with the file in which it came.
pub struct Arrived {
    /// What was read.
    pub loaded: PtrEq<Loaded>,
    /// What a file of the reader's own is called.
    pub own_name: Option<String>,
    /// The data file itself, which the browser keeps outside the program's memory; none where there
    /// was no file.
    pub file: Option<SendWrapper<Blob>>,
}

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

impl Arrived {
    /// A data set that came in no file.
    #[cfg(any(test, feature = "synthetic"))]
    pub fn of(loaded: PtrEq<Loaded>) -> Self {
        Self {
            loaded,
            own_name: None,
            file: None,
        }
    }
}

/// The data set as a signal. Typed indexes are those of the present one: whoever keeps one beyond a
/// turn of the browser follows the signal, or is cleared by
/// [`AppState::replace_data`](super::AppState::replace_data).
#[derive(Clone, Copy)]
pub struct DataState {
    content: RwSignal<PtrEq<Content>>,
    /// Where it came from, what a file of the reader's own is called, and the file itself; none
    /// before the first has come.
    origin: StoredValue<Option<Origin>>,
    own_name: StoredValue<Option<String>>,
    file: StoredValue<Option<SendWrapper<Blob>>>,
}

impl DataState {
    /// No data set yet.
    pub fn none() -> Self {
        let nothing = PtrEq::new(Loaded::default());
        Self {
            content: RwSignal::new(Content::of(nothing)),
            origin: StoredValue::new(None),
            own_name: StoredValue::new(None),
            file: StoredValue::new(None),
        }
    }

    /// Takes a data set from a file in place of the present one.
    pub(super) fn replace(self, origin: Origin, arrived: Arrived) {
        self.origin.set_value(Some(origin));
        self.own_name.set_value(arrived.own_name);
        self.file.set_value(arrived.file);
        self.content.set(Content::of(arrived.loaded));
    }

    /// What the reader's own file is called, where one is shown.
    pub fn own_name(self) -> Option<String> {
        self.own_name.get_value()
    }

    /// What its file is called, as a link or the reader names it.
    pub fn name(self) -> String {
        let published = match self.origin.get_value() {
            Some(Origin::Published(path)) => path,
            _ => String::new(),
        };
        self.own_name().unwrap_or(published)
    }

    /// Whether it is the one that the page shows unless its link names another.
    pub fn is_built_in(self) -> bool {
        self.origin
            .with_value(|origin| origin.as_ref().is_some_and(Origin::is_built_in))
    }

    /// The file in which it came, if it came in one.
    pub fn file(self) -> Option<SendWrapper<Blob>> {
        self.file.get_value()
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

    /// The data set as it came.
    pub(super) fn arrived(self) -> Arrived {
        Arrived {
            loaded: self.content.get_untracked().loaded.clone(),
            own_name: self.own_name(),
            file: self.file(),
        }
    }

    /// Whether it is the one that comes from there.
    pub fn is_from(self, origin: &Origin) -> bool {
        self.origin.with_value(|own| own.as_ref() == Some(origin))
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
