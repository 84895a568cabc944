//! The pages of actors and topics.

use leptos::prelude::*;
use timeline_core::facet::Facet;
use timeline_core::link::{View, ViewState};
use timeline_core::selection::Selection;
use timeline_core::sort::set_of;

use crate::browser::focus;
use crate::state::Desk;

/// Opens the page of an actor or a topic, or the positions of everybody.
pub fn open_page(desk: Desk, actor: Option<&str>, topic: Option<&str>) {
    desk.listed.set(None);
    desk.act(&mut |state| to_page(state, actor.map(str::to_owned), topic.map(str::to_owned)));
    let heading = if actor.or(topic).is_some() {
        ".page-head h2"
    } else {
        "[data-matching]"
    };
    focus::focus_after_drawing(heading.to_owned());
}

/// The page of an actor or a topic: positions, with that alone chosen; positions of everybody where neither is given.
pub fn to_page(state: &mut ViewState, actor: Option<String>, topic: Option<String>) {
    state.view = View::Positions;
    state.open = None;
    state.actors = actor.map_or(Selection::All, |id| Selection::Only(set_of([id])));
    *state.chosen_mut(Facet::Topic) = topic.map(|id| set_of([id]));
}
