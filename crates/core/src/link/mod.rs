//! The query string of the page's address: the only state that can be shared.
//!
//! [`ViewState`] is that state as plain data. Reading never fails: a bad value falls back alone and
//! is named. The same state always gives the same text: keys in the order of the table, lists
//! sorted, defaults left out.
//!
//! What happens to links on their way is undone at two places: in `pairs` what can be told from the
//! text alone, in `meant` what only the data can tell, such as whether a full stop belongs to an
//! id. A right link is never changed: what stands in it comes first.

mod data_hosts;
mod filter;
mod meant;
mod pairs;
mod read;
mod resolve;
mod write;

use std::collections::BTreeSet;

use super::date::{Day, DayRange};
use super::facet::{Facet, OfEach};
use super::selection::Selection;

pub use data_hosts::{DataHost, DataHostError, DataHosts};
pub use filter::state_with_filter;
pub use pairs::pairs;
pub(crate) use read::is_tracking;
pub use read::{TRACKING, TRACKING_STARTS};
pub use resolve::{filter_from_state, resolve, shorten};

/// What a link carries, before it is compared with the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ViewState {
    /// `data`: the data file to show, relative to the page, or in full where another host has it
    /// that the site allows; none is the built-in one.
    pub data: Option<String>,
    /// `actor`: the ids of the actors shown.
    pub actors: Selection<String>,
    /// `about`: also show statements about those actors.
    pub with_about: bool,
    /// `topic`, `stance`, `kind` and `publisher`: the ids chosen in each facet, in the order of
    /// [`Facet::ALL`]; none is all.
    pub facets: OfEach<Option<BTreeSet<String>>>,
    /// `q`: the text sought; empty for none.
    pub text: String,
    /// `from`: the first day on screen; none is where the matching statements start.
    pub from: Option<Day>,
    /// `to`: the last day on screen; none is where the matching statements end.
    pub to: Option<Day>,
    /// `within`: the days of which statements match; none is all.
    pub within: Option<DayRange>,
    /// `view`: how the statements are shown.
    pub view: View,
    /// `asof`: the day at which positions are read; none is the latest.
    pub as_of: Option<Day>,
    /// `time`: whether every day is as wide as any other.
    pub is_even: bool,
    /// `lanes`: whether each lane has one row, without words.
    pub is_compact: bool,
    /// `collapsed`: the ids of the sides drawn as one lane; none are those that the picture's rule
    /// folds.
    pub collapsed: Option<BTreeSet<String>>,
    /// `id`: the open statement.
    pub open: Option<String>,
    /// `embed`: the page is a part of another, with little around the picture.
    pub is_embedded: bool,
}

/// How the statements are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The picture.
    #[default]
    Timeline,
    /// The list.
    List,
    /// Where everybody stands.
    Positions,
}

/// The keys, in the order in which a link has them.
mod key {
    pub const DATA: &str = "data";
    pub const ACTOR: &str = "actor";
    pub const ABOUT: &str = "about";
    pub const TEXT: &str = "q";
    pub const FROM: &str = "from";
    pub const TO: &str = "to";
    pub const WITHIN: &str = "within";
    pub const TIME: &str = "time";
    pub const LANES: &str = "lanes";
    pub const VIEW: &str = "view";
    pub const AS_OF: &str = "asof";
    pub const COLLAPSED: &str = "collapsed";
    pub const ID: &str = "id";
    pub const EMBED: &str = "embed";

    /// Those with one value; the others are lists.
    pub const SINGLE: &[&str] = &[
        DATA, ABOUT, TEXT, FROM, TO, WITHIN, TIME, LANES, VIEW, AS_OF, ID, EMBED,
    ];
}

impl ViewState {
    /// The ids chosen in a facet.
    pub fn chosen_mut(&mut self, facet: Facet) -> &mut Option<BTreeSet<String>> {
        facet.of_mut(&mut self.facets)
    }
}

impl View {
    /// The view for its word in links.
    pub fn from_word(word: &str) -> Option<Self> {
        VIEWS
            .iter()
            .find(|(other, _)| *other == word)
            .map(|(_, view)| *view)
    }
}

/// Stands for no side at all where the sides that are folded are listed.
const NONE: &str = "none";

/// The words of the views.
const VIEWS: &[(&str, View)] = &[
    ("timeline", View::Timeline),
    ("list", View::List),
    ("positions", View::Positions),
];

#[cfg(test)]
mod tests;
