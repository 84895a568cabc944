//! Carries out a command: one match for all, wherever it comes from.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::facet::Facet;
use timeline_core::filter_edits::{Chip, Choice};
use timeline_core::list::{CHANGE_STEP, LIST_STEP};
use timeline_core::log::LOG_STEP;
use timeline_core::query::Filter;

use super::details::{close, list, open_at_link, show};
use super::exchange::{DIALOG, download, show_published};
use super::filter::{apply, choose, drop_chip, keep_days, toggle_about, toggle_value};
use super::navigation::{follow, open_page, toggle};
use super::share::{copy_embed_code, copy_field, copy_link, open_share_dialog, send_field};
use super::time::move_window;
use crate::browser::focus::{Focus, last_item};
use crate::browser::own_file;
use crate::state::{AppState, ChartState, Chooser};

/// Does what a command asks for, and says where the focus goes then. What happens in the chart
/// comes with that.
pub fn carry_out(app: AppState, chart: Option<ChartState>, command: Command) -> Focus {
    let data = app.data;
    let actor = |id: &str| data.with_untracked(|dataset| dataset.actors.find(id));
    let side = |id: &str| data.with_untracked(|dataset| dataset.sides.find(id));
    let value = |facet: Facet, id| data.with_untracked(|dataset| facet.find(dataset, id));
    let statement = |id: &str| data.with_untracked(|dataset| dataset.statements.find(id));
    let topic = |id: &str| data.with_untracked(|dataset| dataset.topics.find(id));
    match command {
        Command::Open(id) => open_at_link(app, statement(id)),
        Command::Cell {
            actor: of,
            topic: on,
        } => actor(of)
            .zip(topic(on))
            .map_or(Focus::Stay, |(actor, topic)| {
                list(app.selection, Chooser::Cell(actor, topic))
            }),
        Command::Close => close(app),
        Command::SkipLabels => Focus::Item(Box::new(last_item)),
        Command::View(_) => {
            app.viewport.commit(&mut |state| _ = follow(state, command));
            Focus::CurrentView
        }
        Command::Actor(_) | Command::Topic(_) | Command::Everybody => {
            open_page(app.viewport, app.selection, command)
        }
        Command::ToggleActor(id) => choose(app, actor(id).map(Choice::Toggle)),
        Command::OnlyActor(id) => choose(app, Some(actor(id).map_or(Choice::All, Choice::Only))),
        Command::OnlySide(id) => choose(app, Some(side(id).map_or(Choice::All, Choice::OnlySide))),
        Command::AllActors => choose(app, Some(Choice::All)),
        Command::NoActor => choose(app, Some(Choice::Nobody)),
        Command::ToggleAbout => toggle_about(app),
        Command::ToggleValue(facet, id) => toggle_value(app, facet, value(facet, id)),
        Command::DropActor(id) => drop_chip(app, actor(id).map(Chip::Actor)),
        Command::DropSide(id) => drop_chip(app, side(id).map(Chip::Side)),
        Command::DropButActor(id) => drop_chip(app, actor(id).map(Chip::ButActor)),
        Command::DropButSide(id) => drop_chip(app, side(id).map(Chip::ButSide)),
        Command::DropValue(facet, id) => {
            drop_chip(app, value(facet, id).map(|value| Chip::Value(facet, value)))
        }
        Command::DropAbout => drop_chip(app, Some(Chip::About)),
        Command::DropText => drop_chip(app, Some(Chip::Text)),
        Command::KeepDays => keep_days(app),
        Command::DropWithin => drop_chip(app, Some(Chip::Within)),
        Command::DropDays => drop_chip(app, Some(Chip::Days)),
        Command::ClearFilters => {
            apply(app, &Filter::default());
            Focus::MatchingCount
        }
        Command::Move(step) => {
            move_window(app.viewport, step);
            Focus::Stay
        }
        Command::Show(id) => chart.map_or(Focus::Stay, |chart| show(app, chart, id)),
        Command::Fold(id) => {
            if let Some(side) = side(id) {
                app.viewport
                    .commit(&mut |state| app.folding.toggle(side, state));
            }
            Focus::Command(command.to_string())
        }
        Command::EvenTime => toggle(app.viewport, |state| &mut state.is_even),
        Command::CompactLanes => toggle(app.viewport, |state| &mut state.is_compact),
        Command::Play => {
            app.as_of.toggle_play();
            Focus::Stay
        }
        Command::WhoMoved => Focus::WhoMoved,
        Command::Order(order) => {
            app.lists.order.set(order);
            Focus::Stay
        }
        Command::ListMore => Focus::Entry(list_more(app.lists.length, LIST_STEP)),
        Command::ChangesMore => Focus::Change(list_more(app.lists.changes, CHANGE_STEP)),
        Command::LogMore => {
            list_more(app.lists.log, LOG_STEP);
            Focus::Stay
        }
        Command::CopyLink => copy_link(app),
        Command::CopyEmbed => copy_embed_code(app),
        Command::CopyField(id) => copy_field(app.page, id),
        Command::Share => open_share_dialog(app),
        Command::SendField(id) => send_field(id),
        Command::Search => Focus::SearchBox,
        Command::OpenFile => {
            own_file::choose();
            Focus::Stay
        }
        Command::Published => show_published(app),
        Command::Download => Focus::Dialog(DIALOG),
        Command::DownloadAs(format) => download(app, format),
        Command::About => Focus::Dialog("about"),
        Command::Help => Focus::Dialog("help"),
        Command::LeavePanel => Focus::Stay,
        Command::DismissProblems => {
            app.address.link_problems.set(Vec::new());
            app.page.file_problems.set(Vec::new());
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
