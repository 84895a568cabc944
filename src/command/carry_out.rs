//! Carries out a command: one match for all, wherever it comes from.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::facet::Facet;
use timeline_core::filter_edits::{Chip, Choice};
use timeline_core::list::{CHANGE_STEP, LIST_STEP};
use timeline_core::log::LOG_STEP;
use timeline_core::query::Filter;

use super::exchange::{DIALOG, download, show_published};
use super::navigation::{follow, open_page, toggle};
use super::share::{copy_embed_code, copy_field, copy_link, open_share_dialog, send_field};
use super::time::move_window;
use super::view_editor::ViewEditor;
use crate::browser::focus::{Focus, last_item};
use crate::browser::own_file;
use crate::state::{AppState, ChartState};

/// Does what a command asks for, and says where the focus goes then. What happens in the chart
/// comes with that.
pub fn carry_out(app: AppState, chart: Option<ChartState>, command: Command) -> Focus {
    let (data, query, viewport, selection) = (app.data, app.query, app.viewport, app.selection);
    let (address, lists, page) = (app.address, app.lists, app.page);
    let editor = ViewEditor::new(data, query, viewport, selection);
    let actor = |id: &str| data.with_untracked(|dataset| dataset.actors.find(id));
    let side = |id: &str| data.with_untracked(|dataset| dataset.sides.find(id));
    let value = |facet: Facet, id| data.with_untracked(|dataset| facet.find(dataset, id));
    let statement = |id: &str| data.with_untracked(|dataset| dataset.statements.find(id));
    let topic = |id: &str| data.with_untracked(|dataset| dataset.topics.find(id));
    match command {
        Command::Open(id) => editor.open_at_link(statement(id)),
        Command::Cell {
            actor: of,
            topic: on,
        } => editor.list_cell(actor(of).zip(topic(on))),
        Command::Close => editor.close(),
        Command::SkipLabels => Focus::Item(Box::new(last_item)),
        Command::View(_) => {
            viewport.commit(&mut |state| _ = follow(state, command));
            Focus::CurrentView
        }
        Command::Actor(_) | Command::Topic(_) | Command::Everybody => {
            open_page(viewport, selection, command)
        }
        Command::ToggleActor(id) => editor.choose(actor(id).map(Choice::Toggle)),
        Command::OnlyActor(id) => editor.choose(Some(actor(id).map_or(Choice::All, Choice::Only))),
        Command::OnlySide(id) => {
            editor.choose(Some(side(id).map_or(Choice::All, Choice::OnlySide)))
        }
        Command::AllActors => editor.choose(Some(Choice::All)),
        Command::NoActor => editor.choose(Some(Choice::Nobody)),
        Command::ToggleAbout => editor.toggle_about(),
        Command::ToggleValue(facet, id) => editor.toggle_value(facet, value(facet, id)),
        Command::DropActor(id) => editor.drop_chip(actor(id).map(Chip::Actor)),
        Command::DropSide(id) => editor.drop_chip(side(id).map(Chip::Side)),
        Command::DropButActor(id) => editor.drop_chip(actor(id).map(Chip::ButActor)),
        Command::DropButSide(id) => editor.drop_chip(side(id).map(Chip::ButSide)),
        Command::DropValue(facet, id) => {
            editor.drop_chip(value(facet, id).map(|value| Chip::Value(facet, value)))
        }
        Command::DropAbout => editor.drop_chip(Some(Chip::About)),
        Command::DropText => editor.drop_chip(Some(Chip::Text)),
        Command::KeepDays => editor.keep_days(),
        Command::DropWithin => editor.drop_chip(Some(Chip::Within)),
        Command::DropDays => editor.drop_chip(Some(Chip::Days)),
        Command::ClearFilters => {
            editor.apply(&Filter::default());
            Focus::MatchingCount
        }
        Command::Move(step) => move_window(viewport, step),
        Command::Show(id) => chart.map_or(Focus::Stay, |chart| editor.show(chart, id)),
        Command::Fold(id) => {
            if let Some(side) = side(id) {
                viewport.commit(&mut |state| app.folding.toggle(side, state));
            }
            Focus::Command(command.to_string())
        }
        Command::EvenTime => toggle(viewport, |state| &mut state.is_even),
        Command::CompactLanes => toggle(viewport, |state| &mut state.is_compact),
        Command::Play => {
            app.as_of.toggle_play();
            Focus::Stay
        }
        Command::WhoMoved => Focus::WhoMoved,
        Command::Order(order) => {
            lists.order.set(order);
            Focus::Stay
        }
        Command::ListMore => Focus::Entry(list_more(lists.length, LIST_STEP)),
        Command::ChangesMore => Focus::Change(list_more(lists.changes, CHANGE_STEP)),
        Command::LogMore => {
            list_more(lists.log, LOG_STEP);
            Focus::Stay
        }
        Command::CopyLink => copy_link(address, viewport, page),
        Command::CopyEmbed => copy_embed_code(address, data, viewport, page),
        Command::CopyField(id) => copy_field(page, id),
        Command::Share => open_share_dialog(address, data, query, viewport, selection, page),
        Command::SendField(id) => send_field(id),
        Command::Search => Focus::SearchBox,
        Command::OpenFile => {
            own_file::choose();
            Focus::Stay
        }
        Command::Published => show_published(address, viewport),
        Command::Download => Focus::Dialog(DIALOG),
        Command::DownloadAs(format) => download(address, data, viewport, page, format),
        Command::About => Focus::Dialog("about"),
        Command::Help => Focus::Dialog("help"),
        Command::LeavePanel => Focus::Stay,
        Command::DismissProblems => {
            address.link_problems.set(Vec::new());
            page.file_problems.set(Vec::new());
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
