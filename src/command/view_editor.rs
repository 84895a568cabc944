//! What narrowing, opening and closing have in common: the parts of the state that they change.

use crate::state::{DataState, QueryState, SelectionState, ViewportState};

/// Changes what a view shows of the data: its filter in `filter`, what is open beside it in
/// `details`. Each change is committed to the address.
#[derive(Clone, Copy)]
pub struct ViewEditor {
    pub(super) data: DataState,
    pub(super) query: QueryState,
    pub(super) viewport: ViewportState,
    pub(super) selection: SelectionState,
}

impl ViewEditor {
    /// Changes the filter and the view of `query` over `data`, with the window of `viewport`, and
    /// what `selection` has open.
    pub fn new(
        data: DataState,
        query: QueryState,
        viewport: ViewportState,
        selection: SelectionState,
    ) -> Self {
        Self {
            data,
            query,
            viewport,
            selection,
        }
    }
}
