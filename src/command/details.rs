//! What is read beside the view: opening, choosing, closing.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::link::View;
use timeline_core::model::StatementIx;
use timeline_core::timeline::{Item, ItemKey, centred_on, zoomed_on_cluster};
use web_sys::Element;

use crate::browser::dom;
use crate::browser::focus::Focus;
use crate::state::{AppState, ChartState, Chooser, DataState, SelectionState};

/// Opens a statement; zooms in on a cluster, or lists its statements where no zoom parts them.
pub fn activate(app: AppState, chart: ChartState, item: ItemKey) -> Focus {
    app.selection.cursor.set(Some(item));
    app.selection.is_from_link.set_value(false);
    let slice = chart.scene.with_untracked(|scene| match scene.item(item)? {
        Item::Mark(_) => None,
        Item::Cluster(cluster) => Some(cluster.slice.clone()),
    });
    let Some(slice) = slice else {
        return open(app, Some(item.statement()));
    };
    let (scale, text) = (chart.scale(), chart.density.get_untracked().text);
    let limits = app.viewport.limits();
    let closer = app
        .data
        .with_untracked(|dataset| zoomed_on_cluster(dataset, &slice, (&scale, text), limits));
    match closer {
        Some(closer) => {
            app.viewport.glide_to(closer);
            Focus::Stay
        }
        None => list(
            app.selection,
            Chooser::Statements(slice.statements().collect()),
        ),
    }
}

/// Opens a statement at a link: one in what is read beside the view goes on from where that was
/// opened.
pub fn open_at_link(app: AppState, statement: Option<StatementIx>) -> Focus {
    let selection = app.selection;
    if selection.open.get_untracked().is_none() && selection.chooser.get_untracked().is_none() {
        selection.is_from_link.set_value(true);
    }
    open(app, statement)
}

/// Opens a statement, or closes the one that is open.
fn open(app: AppState, statement: Option<StatementIx>) -> Focus {
    let before = app.selection.open.get_untracked();
    app.selection.chooser.set(None);
    let id = statement.map(|statement| id_of(app.data, statement));
    app.viewport.commit(&mut |state| state.open.clone_from(&id));
    if statement.is_some() {
        Focus::Sheet
    } else {
        closed(app, before)
    }
}

/// Lists something to choose from.
pub fn list(selection: SelectionState, chooser: Chooser) -> Focus {
    selection.chooser.set(Some(chooser));
    Focus::Sheet
}

/// Closes what is open beside the view and takes the keyboard back to where it was in the view.
pub fn close(app: AppState) -> Focus {
    if let Some(chooser) = app.selection.chooser.get_untracked() {
        app.selection.chooser.set(None);
        match chooser {
            Chooser::Statements(_) => Focus::LastItem,
            Chooser::Cell(actor, topic) => app.data.with_untracked(|dataset| {
                let (actor, topic) = (&dataset.actors[actor].id, &dataset.topics[topic].id);
                Focus::Command(Command::Cell { actor, topic }.to_string())
            }),
        }
    } else if app.selection.open.get_untracked().is_some() {
        open(app, None)
    } else {
        Focus::Stay
    }
}

/// Where the keyboard goes from a statement that has been closed: to its link in the log or in
/// another view, if it was opened there, else to its item in the chart.
pub fn closed(app: AppState, statement: Option<StatementIx>) -> Focus {
    let is_from_chart =
        app.query.view.get_untracked() == View::Timeline && !app.selection.is_from_link.get_value();
    match statement.filter(|_| !is_from_chart) {
        Some(index) => Focus::Command(Command::Open(&id_of(app.data, index)).to_string()),
        None => Focus::LastItem,
    }
}

/// Moves the window to a statement, and the keyboard to its item.
pub fn show(app: AppState, chart: ChartState, id: &str) -> Focus {
    let found = app.data.with_untracked(|dataset| {
        let statement = dataset.statements.find(id)?;
        Some((statement, dataset.days_of(statement)))
    });
    let Some((statement, days)) = found else {
        return Focus::Stay;
    };
    let viewport = app.viewport;
    app.selection
        .cursor
        .set(Some(ItemKey::Statement(statement)));
    viewport.show(centred_on(
        viewport.effective_window(),
        days,
        viewport.limits(),
    ));
    item_of(app, chart, statement)
}

/// The item of a statement that is about to be drawn, for the keyboard to go to.
pub fn item_of(app: AppState, chart: ChartState, statement: StatementIx) -> Focus {
    Focus::Item(Box::new(move || {
        // The chart, and with it the data that the index is of, may have gone meanwhile.
        let item = chart
            .scene
            .try_with_untracked(|scene| scene.item_of(statement).map(Item::key))??;
        app.selection.cursor.set(Some(item));
        element_of(app.data, item)
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
