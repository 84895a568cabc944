//! What leads to another view or page: as a command, and as the address of a link.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::facet::Facet;
use timeline_core::link::{View, ViewState, shorten};
use timeline_core::selection::Selection;
use timeline_core::sort::set_of;

use crate::browser::focus::Focus;
use crate::state::{AddressState, DataState, SelectionState, ViewportState};

/// Opens the page of an actor or a topic, or the positions of everybody.
pub fn open_page(viewport: ViewportState, selection: SelectionState, command: Command) -> Focus {
    selection.chooser.set(None);
    viewport.commit(&mut |state| _ = follow(state, command));
    if command == Command::Everybody {
        Focus::MatchingCount
    } else {
        Focus::PageHeading
    }
}

/// Turns on, or off, how the view is drawn.
pub fn toggle(viewport: ViewportState, flag: fn(&mut ViewState) -> &mut bool) -> Focus {
    viewport.commit(&mut |state| {
        let flag = flag(state);
        *flag = !*flag;
    });
    Focus::Stay
}

/// Makes the state the one to which a command leads; says whether there is one.
///
/// The page of an actor or a topic shows positions, with that alone chosen; positions of everybody
/// are those without either.
pub fn follow(state: &mut ViewState, command: Command) -> bool {
    let (actor, topic) = match command {
        Command::Open(id) => {
            state.open = Some(id.to_owned());
            return true;
        }
        Command::View(view) => {
            state.view = view;
            return true;
        }
        Command::Actor(id) => (Some(id), None),
        Command::Topic(id) => (None, Some(id)),
        Command::Everybody => (None, None),
        _ => return false,
    };
    let only = |id: &str| set_of([id.to_owned()]);
    state.view = View::Positions;
    state.open = None;
    state.actors = actor.map_or(Selection::All, |id| Selection::Only(only(id)));
    *state.chosen_mut(Facet::Topic) = topic.map(only);
    true
}

/// The query of what a command leads to from what is shown; none where it leads nowhere.
pub fn query_after(address: AddressState, data: DataState, command: Command) -> Option<String> {
    let mut state = address.state.get_untracked();
    // Beside the frame there is room for all.
    state.is_embedded = false;
    follow(&mut state, command).then(|| {
        data.with_untracked(|dataset| shorten(&mut state, dataset));
        state.to_query()
    })
}
