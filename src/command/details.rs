//! What is read beside the view: opening, choosing, closing.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::link::View;
use timeline_core::model::{ActorIx, StatementIx, TopicIx};
use timeline_core::timeline::{Item, ItemKey, centred_on, zoomed_on_cluster};
use web_sys::Element;

use super::view_editor::ViewEditor;
use crate::browser::dom;
use crate::browser::focus::Focus;
use crate::state::{ChartState, Chooser, DataState, SelectionState};

impl ViewEditor {
    /// Opens a statement of the chart; zooms in on a cluster, or lists its statements where no zoom
    /// parts them.
    pub fn activate(&self, chart: ChartState, item: ItemKey) -> Focus {
        self.selection.cursor.set(Some(item));
        self.selection.is_from_link.set_value(false);
        let slice = chart.scene.with_untracked(|scene| match scene.item(item)? {
            Item::Mark(_) => None,
            Item::Cluster(cluster) => Some(cluster.slice.clone()),
        });
        let Some(slice) = slice else {
            return self.open(Some(item.statement()));
        };
        let (scale, text) = (chart.scale(), chart.density.get_untracked().text);
        let limits = self.viewport.limits();
        let closer = self
            .data
            .with_untracked(|dataset| zoomed_on_cluster(dataset, &slice, (&scale, text), limits));
        match closer {
            Some(closer) => {
                self.viewport.glide_to(closer);
                Focus::Stay
            }
            None => self.list(Chooser::Statements(slice.statements().collect())),
        }
    }

    /// Opens a statement at a link: one in what is read beside the view goes on from where that was
    /// opened.
    pub fn open_at_link(&self, statement: Option<StatementIx>) -> Focus {
        let selection = self.selection;
        if selection.open.get_untracked().is_none() && selection.chooser.get_untracked().is_none() {
            selection.is_from_link.set_value(true);
        }
        self.open(statement)
    }

    /// Opens a statement, or closes the one that is open.
    fn open(&self, statement: Option<StatementIx>) -> Focus {
        let before = self.selection.open.get_untracked();
        self.selection.chooser.set(None);
        let id = statement.map(|statement| id_of(self.data, statement));
        self.viewport
            .commit(&mut |state| state.open.clone_from(&id));
        if statement.is_some() {
            Focus::Sheet
        } else {
            self.closed(before)
        }
    }

    /// Lists something to choose from.
    fn list(&self, chooser: Chooser) -> Focus {
        self.selection.chooser.set(Some(chooser));
        Focus::Sheet
    }

    /// Lists the statements behind a cell of the board, where there is such a cell.
    pub fn list_cell(&self, cell: Option<(ActorIx, TopicIx)>) -> Focus {
        cell.map_or(Focus::Stay, |(actor, topic)| {
            self.list(Chooser::Cell(actor, topic))
        })
    }

    /// Closes what is open beside the view and takes the keyboard back to where it was in the view.
    pub fn close(&self) -> Focus {
        if let Some(chooser) = self.selection.chooser.get_untracked() {
            self.selection.chooser.set(None);
            match chooser {
                Chooser::Statements(_) => Focus::LastItem,
                Chooser::Cell(actor, topic) => self.data.with_untracked(|dataset| {
                    let (actor, topic) = (&dataset.actors[actor].id, &dataset.topics[topic].id);
                    Focus::Command(Command::Cell { actor, topic }.to_string())
                }),
            }
        } else if self.selection.open.get_untracked().is_some() {
            self.open(None)
        } else {
            Focus::Stay
        }
    }

    /// Where the keyboard goes from a statement that has been closed: to its link in the log or in
    /// another view, if it was opened there, else to its item in the chart.
    pub fn closed(&self, statement: Option<StatementIx>) -> Focus {
        let is_from_chart = self.query.view.get_untracked() == View::Timeline
            && !self.selection.is_from_link.get_value();
        match statement.filter(|_| !is_from_chart) {
            Some(index) => Focus::Command(Command::Open(&id_of(self.data, index)).to_string()),
            None => Focus::LastItem,
        }
    }

    /// Moves the window to a statement, and the keyboard to its item.
    pub fn show(&self, chart: ChartState, id: &str) -> Focus {
        let found = self.data.with_untracked(|dataset| {
            let statement = dataset.statements.find(id)?;
            Some((statement, dataset.days_of(statement)))
        });
        let Some((statement, days)) = found else {
            return Focus::Stay;
        };
        self.selection
            .cursor
            .set(Some(ItemKey::Statement(statement)));
        self.viewport.show(centred_on(
            self.viewport.effective_window(),
            days,
            self.viewport.limits(),
        ));
        item_of(self.data, self.selection, chart, statement)
    }
}

/// The item of a statement that is about to be drawn, for the keyboard to go to.
pub fn item_of(
    data: DataState,
    selection: SelectionState,
    chart: ChartState,
    statement: StatementIx,
) -> Focus {
    Focus::Item(Box::new(move || {
        // The chart, and with it the data that the index is of, may have gone meanwhile.
        let item = chart
            .scene
            .try_with_untracked(|scene| scene.item_of(statement).map(Item::key))??;
        selection.cursor.set(Some(item));
        element_of(data, item)
    }))
}

/// The element that stands for an item.
pub fn element_of(data: DataState, item: ItemKey) -> Option<Element> {
    let is_cluster = !matches!(item, ItemKey::Statement(_));
    dom::item_element(&id_of(data, item.statement()), is_cluster)
}

fn id_of(data: DataState, statement: StatementIx) -> String {
    data.with_untracked(|dataset| dataset.statements[statement].id.clone())
}
