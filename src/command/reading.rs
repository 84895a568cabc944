//! What is read beside the picture: opening, choosing, closing.

use leptos::prelude::*;
use timeline_core::link::View;
use timeline_core::model::{ActorIx, StatementIx, TopicIx};
use timeline_core::timeline::{Item, ItemKey, zoomed_on_cluster};

use crate::browser::dom::css_string;
use crate::browser::focus;
use crate::state::{Desk, Listed, Stage};

/// Opens a statement; zooms in on a cluster, or lists its statements where no zoom parts them.
pub fn activate(stage: Stage, item: ItemKey) {
    let desk = stage.desk;
    desk.cursor.set(Some(item));
    let run = stage.scene.with_untracked(|scene| match scene.item(item)? {
        Item::Mark(_) => None,
        Item::Cluster(cluster) => Some(cluster.run.clone()),
    });
    let Some(run) = run else {
        open(desk, Some(item.statement()));
        return;
    };
    let (scale, text) = (stage.scale(), stage.density.get_untracked().text);
    match desk.with(|dataset| zoomed_on_cluster(dataset, &run, (&scale, text), desk.limits)) {
        Some(closer) => desk.glide_to(closer),
        None => list(desk, Listed::Statements(run.statements().collect())),
    }
}

/// Opens a statement, or closes the one that is open.
pub fn open(desk: Desk, statement: Option<StatementIx>) {
    let before = desk.open.get_untracked();
    desk.listed.set(None);
    let id = desk.with(|dataset| statement.map(|index| dataset.statements[index].id.clone()));
    desk.act(&mut |state| state.open.clone_from(&id));
    match statement {
        Some(index) => {
            desk.cursor.set(Some(ItemKey::Statement(index)));
            focus::focus_after_drawing("#sheet-heading".to_owned());
        }
        None => focus_link_to(desk, before),
    }
}

/// Lists something to choose from.
pub fn list(desk: Desk, listed: Listed) {
    desk.listed.set(Some(listed));
    focus::focus_after_drawing("#sheet-heading".to_owned());
}

/// Closes what is open on the reading side and takes the keyboard back to where it was in the picture.
pub fn close(desk: Desk) {
    if let Some(listed) = desk.listed.get_untracked() {
        desk.listed.set(None);
        match listed {
            Listed::Statements(_) => focus_cursor(),
            Listed::Cell(actor, topic) => focus_cell(desk, actor, topic),
        }
    } else if desk.open.get_untracked().is_some() {
        open(desk, None);
    }
}

fn focus_cell(desk: Desk, actor: ActorIx, topic: TopicIx) {
    let selector = desk.with(|dataset| {
        let (actor, topic) = (&dataset.actors[actor].id, &dataset.topics[topic].id);
        format!(
            "[data-cell={}][data-cell-topic={}]",
            css_string(actor),
            css_string(topic)
        )
    });
    focus::focus_after_drawing(selector);
}

/// Puts the keyboard where a statement was opened: in the picture, or at its link in another view.
fn focus_link_to(desk: Desk, statement: Option<StatementIx>) {
    match statement.filter(|_| desk.view.get_untracked() != View::Timeline) {
        Some(index) => {
            let id = desk.with(|dataset| css_string(&dataset.statements[index].id));
            focus::focus_after_drawing(format!("main [data-open={id}]"));
        }
        None => focus_cursor(),
    }
}

/// Puts the keyboard on the item in the picture where it was last.
fn focus_cursor() {
    focus::focus_after_drawing(
        ".picture [tabindex='0'][data-mark], .picture [tabindex='0'][data-cluster]".into(),
    );
}
