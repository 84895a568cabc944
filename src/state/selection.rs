//! What a reader has singled out: the open statement, a choice of statements, where the keyboard
//! is.

use leptos::prelude::*;
use timeline_core::model::{ActorIx, StatementIx, TopicIx};
use timeline_core::timeline::ItemKey;

use super::address::AddressState;
use super::data::DataState;
use crate::boxed::memo;

/// What is listed for the reader to choose from.
#[derive(Clone, Debug, PartialEq)]
pub enum Chooser {
    /// Statements of a cluster that no zoom parts.
    Statements(Vec<StatementIx>),
    /// The statements behind a cell of the board.
    Cell(ActorIx, TopicIx),
}

/// What is singled out.
#[derive(Clone, Copy)]
pub struct SelectionState {
    /// The open statement.
    pub open: Memo<Option<StatementIx>>,
    /// What is listed to choose from.
    pub chooser: RwSignal<Option<Chooser>>,
    /// The item of the chart at which the keyboard is.
    pub cursor: RwSignal<Option<ItemKey>>,
    /// Whether what is open was opened at a link, and not in the chart.
    pub is_from_link: StoredValue<bool>,
}

impl SelectionState {
    /// Nothing but what the address says is open.
    pub fn new(address: AddressState, data: DataState) -> Self {
        let open = memo(move || {
            let id = address.state.with(|state| state.open.clone())?;
            data.with(|dataset| dataset.statements.find(&id))
        });
        Self {
            open,
            chooser: RwSignal::new(None),
            cursor: RwSignal::new(None),
            is_from_link: StoredValue::new(false),
        }
    }

    /// Lets go of all indexes: they are about to mean others.
    pub(super) fn clear(self) {
        self.chooser.set(None);
        self.cursor.set(None);
    }
}
