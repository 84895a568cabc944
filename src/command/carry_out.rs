//! Carries out a command: one match for all, wherever it comes from.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::facet::Facet;
use timeline_core::facets::{Chip, Choice, toggled};
use timeline_core::list::{CHANGE_STEP, LIST_STEP};
use timeline_core::log::LOG_STEP;
use timeline_core::query::Filter;

use super::filter::{choose, drop_chip};
use super::navigation::{follow, open_page};
use super::reading::{close, list, open, show};
use super::share::{copy_embed_code, copy_field, copy_link, open_share_sheet};
use super::time::{move_window, toggle_play};
use crate::browser::focus::Focus;
use crate::state::{Desk, Listed, Stage};

/// Does what a command asks for, and says where the focus goes then. What happens in the picture comes with its stage.
pub fn carry_out(desk: Desk, stage: Option<Stage>, command: Command) -> Focus {
    let actor = |id: &str| desk.with(|dataset| dataset.actors.find(id));
    let side = |id: &str| desk.with(|dataset| dataset.sides.find(id));
    let value = |facet: Facet, id| desk.with(|dataset| facet.find(dataset, id));
    let filter = || desk.filter.get_untracked();
    match command {
        Command::Open(id) => open(desk, desk.with(|dataset| dataset.statements.find(id))),
        Command::Cell { actor, topic } => {
            let cell =
                desk.with(|dataset| dataset.actors.find(actor).zip(dataset.topics.find(topic)));
            cell.map_or(Focus::Stay, |(actor, topic)| {
                list(desk, Listed::Cell(actor, topic))
            })
        }
        Command::Close => close(desk),
        Command::View(_) => {
            desk.act(&mut |state| _ = follow(state, command));
            Focus::CurrentView
        }
        Command::Actor(_) | Command::Topic(_) | Command::Everybody => open_page(desk, command),
        Command::ToggleActor(id) => choose(desk, actor(id).map(Choice::Toggle)),
        Command::OnlyActor(id) => choose(desk, Some(actor(id).map_or(Choice::All, Choice::Only))),
        Command::OnlySide(id) => choose(desk, Some(side(id).map_or(Choice::All, Choice::OnlySide))),
        Command::AllActors => choose(desk, Some(Choice::All)),
        Command::NoActor => choose(desk, Some(Choice::Nobody)),
        Command::ToggleAbout => {
            let filter = filter();
            desk.choose(&Filter {
                with_about: !filter.with_about,
                ..filter
            });
            Focus::Stay
        }
        Command::ToggleValue(facet, id) => {
            if let Some(value) = value(facet, id) {
                desk.choose(&toggled(&filter(), facet, value));
            }
            Focus::Stay
        }
        Command::DropActor(id) => drop_chip(desk, actor(id).map(Chip::Actor)),
        Command::DropSide(id) => drop_chip(desk, side(id).map(Chip::Side)),
        Command::DropButActor(id) => drop_chip(desk, actor(id).map(Chip::ButActor)),
        Command::DropButSide(id) => drop_chip(desk, side(id).map(Chip::ButSide)),
        Command::DropValue(facet, id) => drop_chip(
            desk,
            value(facet, id).map(|value| Chip::Value(facet, value)),
        ),
        Command::DropAbout => drop_chip(desk, Some(Chip::About)),
        Command::DropText => drop_chip(desk, Some(Chip::Text)),
        Command::DropDays => drop_chip(desk, Some(Chip::Days)),
        Command::ClearFilters => {
            desk.choose(&Filter::default());
            Focus::MatchingCount
        }
        Command::Move(step) => {
            move_window(desk, step);
            Focus::Stay
        }
        Command::Show(id) => stage.map_or(Focus::Stay, |stage| show(stage, id)),
        Command::Fold(id) => {
            if let Some(side) = side(id) {
                desk.fold(side);
            }
            Focus::Command(command.to_string())
        }
        Command::EvenTime => {
            desk.act(&mut |state| state.is_even = !state.is_even);
            Focus::Stay
        }
        Command::CompactLanes => {
            desk.act(&mut |state| state.is_compact = !state.is_compact);
            Focus::Stay
        }
        Command::Play => {
            toggle_play(desk);
            Focus::Stay
        }
        Command::WhoMoved => Focus::WhoMoved,
        Command::Order(order) => {
            desk.lists.order.set(order);
            Focus::Stay
        }
        Command::ListMore => Focus::Entry(list_more(desk.lists.length, LIST_STEP)),
        Command::ChangesMore => Focus::Change(list_more(desk.lists.changes, CHANGE_STEP)),
        Command::LogMore => {
            list_more(desk.lists.log, LOG_STEP);
            Focus::Stay
        }
        Command::CopyLink => copy_link(desk),
        Command::CopyEmbed => copy_embed_code(desk),
        Command::CopyField(id) => copy_field(desk, id),
        Command::Share => open_share_sheet(desk),
        Command::Search => Focus::SearchBox,
        Command::About => Focus::Dialog("about"),
        Command::Help => Focus::Dialog("help"),
        Command::LeavePanel => Focus::Stay,
        Command::DismissProblems => {
            desk.link_problems.set(Vec::new());
            Focus::Stay
        }
    }
}

/// Lists more, and says which number is the first that comes anew.
fn list_more(length: RwSignal<usize>, step: usize) -> usize {
    let next = length.get_untracked() + 1;
    length.update(|length| *length += step);
    next
}
