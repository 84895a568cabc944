//! The keyboard in the chart. One table says what each key does.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::hit;
use crate::browser::focus::{self, Focus};
use crate::command::{activate, carry_out, element_of, item_of};
use crate::state::{ChartContext, ChartState};
use timeline_core::command::{Command, Step};
use timeline_core::model::StatementIx;
use timeline_core::timeline::{Direction, Item, ItemKey, brought_into_view, neighbour, next_item};

/// What a key does.
#[derive(Clone, Copy)]
enum Act {
    /// To another item.
    Go(Direction),
    /// What a button can do, too.
    Do(Command<'static>),
    /// Open what has the focus.
    Activate,
}

/// Key, whether Shift must be held, and what it does. Where Shift matters not, both rows are given.
const KEYS: &[(&str, Option<bool>, Act)] = &[
    ("ArrowLeft", Some(false), Act::Go(Direction::Earlier)),
    ("ArrowRight", Some(false), Act::Go(Direction::Later)),
    ("ArrowUp", Some(false), Act::Go(Direction::Up)),
    ("ArrowDown", Some(false), Act::Go(Direction::Down)),
    ("Home", None, Act::Go(Direction::First)),
    ("End", None, Act::Go(Direction::Last)),
    (
        "ArrowLeft",
        Some(true),
        Act::Do(Command::Move(Step::PanLeft)),
    ),
    (
        "ArrowRight",
        Some(true),
        Act::Do(Command::Move(Step::PanRight)),
    ),
    ("+", None, Act::Do(Command::Move(Step::ZoomIn))),
    ("=", None, Act::Do(Command::Move(Step::ZoomIn))),
    ("-", None, Act::Do(Command::Move(Step::ZoomOut))),
    ("_", None, Act::Do(Command::Move(Step::ZoomOut))),
    ("0", None, Act::Do(Command::Move(Step::Fit))),
    ("Enter", None, Act::Activate),
    (" ", None, Act::Activate),
];

/// Does what a key says; keys with Ctrl, Alt or Meta belong to the browser.
pub fn press(at: ChartContext, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let fits = |(key, shift, _): &&(&str, Option<bool>, Act)| {
        event.key() == *key && shift.is_none_or(|shift| shift == event.shift_key())
    };
    let Some((.., act)) = KEYS.iter().find(fits) else {
        return;
    };
    event.prevent_default();
    focus::move_to(match (act, hit::item_at(at, event.target())) {
        (Act::Do(command), _) => carry_out(at.app, Some(at.chart), *command),
        (Act::Activate, Some(item)) => activate(at.app, at.chart, item),
        (Act::Go(direction), Some(item)) => go(at, item, *direction),
        (_, None) => Focus::Stay,
    });
}

/// To the next item on screen; at the edge to the next statement of the lane, which comes into
/// sight.
fn go(at: ChartContext, item: ItemKey, direction: Direction) -> Focus {
    let (app, chart) = (at.app, at.chart);
    if let Some(next) = chart
        .scene
        .with_untracked(|scene| next_item(scene, item, direction))
    {
        app.selection.cursor.set(Some(next));
        return element_of(app.data, next).map_or(Focus::Stay, Focus::Element);
    }
    let Some(statement) = next_in_lane(chart, item, direction) else {
        return Focus::Stay;
    };
    let days = app
        .data
        .with_untracked(|dataset| dataset.statements[statement].days());
    app.selection
        .cursor
        .set(Some(ItemKey::Statement(statement)));
    let limits = app.viewport.limits();
    app.viewport
        .show(brought_into_view(&chart.scale(), days, limits).settled());
    chart.bring_into_sight(statement);
    item_of(app, chart, statement)
}

fn next_in_lane(chart: ChartState, item: ItemKey, direction: Direction) -> Option<StatementIx> {
    let lane = chart
        .scene
        .with_untracked(|scene| scene.item(item).map(Item::lane))?;
    chart.lanes.with_untracked(|lanes| {
        let row = lanes.rows.iter().find(|row| row.key == Some(lane))?;
        neighbour(row.index.list(), item, direction)
    })
}
