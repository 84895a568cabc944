//! What is read beside the picture: opening, choosing, closing.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::link::View;
use timeline_core::model::StatementIx;
use timeline_core::timeline::{Item, ItemKey, centred_on, zoomed_on_cluster};
use web_sys::Element;

use crate::browser::dom;
use crate::browser::focus::Focus;
use crate::state::{Desk, Listed, Stage};

/// Opens a statement; zooms in on a cluster, or lists its statements where no zoom parts them.
pub fn activate(stage: Stage, item: ItemKey) -> Focus {
    let desk = stage.desk;
    desk.cursor.set(Some(item));
    let run = stage.scene.with_untracked(|scene| match scene.item(item)? {
        Item::Mark(_) => None,
        Item::Cluster(cluster) => Some(cluster.run.clone()),
    });
    let Some(run) = run else {
        return open(desk, Some(item.statement()));
    };
    let (scale, text) = (stage.scale(), stage.density.get_untracked().text);
    match desk.with(|dataset| zoomed_on_cluster(dataset, &run, (&scale, text), desk.limits)) {
        Some(closer) => {
            desk.glide_to(closer);
            Focus::Stay
        }
        None => list(desk, Listed::Statements(run.statements().collect())),
    }
}

/// Opens a statement, or closes the one that is open.
pub fn open(desk: Desk, statement: Option<StatementIx>) -> Focus {
    let before = desk.open.get_untracked();
    desk.listed.set(None);
    let id = desk.with(|dataset| statement.map(|index| dataset.statements[index].id.clone()));
    desk.act(&mut |state| state.open.clone_from(&id));
    match statement {
        Some(index) => {
            desk.cursor.set(Some(ItemKey::Statement(index)));
            Focus::Sheet
        }
        None => link_to(desk, before),
    }
}

/// Lists something to choose from.
pub fn list(desk: Desk, listed: Listed) -> Focus {
    desk.listed.set(Some(listed));
    Focus::Sheet
}

/// Closes what is open on the reading side and takes the keyboard back to where it was in the view.
pub fn close(desk: Desk) -> Focus {
    if let Some(listed) = desk.listed.get_untracked() {
        desk.listed.set(None);
        match listed {
            Listed::Statements(_) => Focus::LastItem,
            Listed::Cell(actor, topic) => desk.with(|dataset| {
                let (actor, topic) = (&dataset.actors[actor].id, &dataset.topics[topic].id);
                Focus::Command(Command::Cell { actor, topic }.to_string())
            }),
        }
    } else if desk.open.get_untracked().is_some() {
        open(desk, None)
    } else {
        Focus::Stay
    }
}

/// Where a statement was opened: in the picture, or at its link in another view.
fn link_to(desk: Desk, statement: Option<StatementIx>) -> Focus {
    match statement.filter(|_| desk.view.get_untracked() != View::Timeline) {
        Some(index) => desk.with(|dataset| {
            Focus::Command(Command::Open(&dataset.statements[index].id).to_string())
        }),
        None => Focus::LastItem,
    }
}

/// Moves the window to a statement, and the keyboard to its item.
pub fn show(stage: Stage, id: &str) -> Focus {
    let desk = stage.desk;
    let found = desk.with(|dataset| {
        let statement = dataset.statements.find(id)?;
        Some((statement, dataset.days_of(statement)))
    });
    let Some((statement, days)) = found else {
        return Focus::Stay;
    };
    desk.cursor.set(Some(ItemKey::Statement(statement)));
    desk.show(centred_on(desk.aim(), days, desk.limits));
    item_of(stage, statement)
}

/// The item of a statement that is about to be drawn, for the keyboard to go to.
pub fn item_of(stage: Stage, statement: StatementIx) -> Focus {
    Focus::Item(Box::new(move || {
        let item = stage
            .scene
            .try_with_untracked(|scene| scene.item_of(statement).map(Item::key))??;
        stage.desk.cursor.set(Some(item));
        element_of(stage, item)
    }))
}

/// The element that stands for an item.
pub fn element_of(stage: Stage, item: ItemKey) -> Option<Element> {
    let is_cluster = !matches!(item, ItemKey::Statement(_));
    stage
        .desk
        .with(|dataset| dom::item_element(&dataset.statements[item.statement()].id, is_cluster))
}
