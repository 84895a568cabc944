//! What a reader may have chosen of the picture.

use std::collections::BTreeSet;

use crate::convert::Extract;
use crate::link::ViewState;
use crate::model::SideIx;
use crate::sort::set_of;
use crate::timeline::{Limits, TimeWindow};

/// What a reader may have chosen of the picture.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// The time; all of what is written where there is none.
    pub window: Option<TimeWindow>,
    /// The sides that are folded to one lane; those that the page would fold where there are none.
    pub folded: Option<BTreeSet<SideIx>>,
    /// Whether every day is as wide as any other.
    pub is_even: bool,
    /// Whether each lane has one row, without words.
    pub is_compact: bool,
    /// The address of the view; that of the page where there is none.
    pub url: Option<String>,
    /// The width of the whole; that of a large screen where there is none.
    pub width_px: Option<f64>,
}

impl View {
    /// What a link shows, once it is compared with the data.
    pub fn of_state(state: &ViewState, extract: Extract) -> Self {
        let Extract {
            dataset, page_url, ..
        } = extract;
        let find = |id: &String| dataset.sides.find(id);
        let folded = state.collapsed.as_ref();
        Self {
            window: window(state, extract),
            folded: folded.map(|ids| set_of(ids.iter().filter_map(find))),
            is_even: state.is_even,
            is_compact: state.is_compact,
            url: page_url.map(|page_url| url(page_url, state)),
            width_px: None,
        }
    }
}

/// The days that a link names, as the page shows them.
fn window(state: &ViewState, extract: Extract) -> Option<TimeWindow> {
    let days = extract.matching.days()?;
    let limits = Limits::around(extract.dataset.days().unwrap_or(days));
    let whole = TimeWindow::fitting(days).within(limits);
    TimeWindow::named(state.from, state.to, whole, limits)
}

/// The link to the view, which is no part of another page; as it is given where the view is all.
fn url(page_url: &str, state: &ViewState) -> String {
    let state = ViewState {
        is_embedded: false,
        ..state.clone()
    };
    let query = state.to_query();
    if query.is_empty() {
        page_url.to_owned()
    } else {
        let page = page_url.split('?').next().unwrap_or(page_url);
        format!("{page}?{query}")
    }
}
