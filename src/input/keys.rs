//! The keyboard in the picture. One table says what each key does.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::hit;
use crate::browser::focus::{self, Focus};
use crate::command::{activate, carry_out, element_of, item_of};
use crate::state::Stage;
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
pub fn press(stage: Stage, event: &KeyboardEvent) {
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
    focus::move_to(match (act, hit::item_at(stage, event.target())) {
        (Act::Do(command), _) => carry_out(stage.desk, Some(stage), *command),
        (Act::Activate, Some(item)) => activate(stage, item),
        (Act::Go(direction), Some(item)) => go(stage, item, *direction),
        (_, None) => Focus::Stay,
    });
}

/// To the next item on screen; at the edge to the next statement of the lane, which comes into sight.
fn go(stage: Stage, item: ItemKey, direction: Direction) -> Focus {
    let desk = stage.desk;
    if let Some(next) = stage
        .scene
        .with_untracked(|scene| next_item(scene, item, direction))
    {
        desk.cursor.set(Some(next));
        return element_of(stage, next).map_or(Focus::Stay, Focus::Element);
    }
    let Some(statement) = next_in_lane(stage, item, direction) else {
        return Focus::Stay;
    };
    let days = desk.with(|dataset| dataset.statements[statement].days());
    desk.cursor.set(Some(ItemKey::Statement(statement)));
    desk.show(brought_into_view(&stage.scale(), days, desk.limits).settled());
    stage.bring_into_sight(statement);
    item_of(stage, statement)
}

fn next_in_lane(stage: Stage, item: ItemKey, direction: Direction) -> Option<StatementIx> {
    let lane = stage
        .scene
        .with_untracked(|scene| scene.item(item).map(Item::lane))?;
    stage.lanes.with_untracked(|lanes| {
        let row = lanes.rows.iter().find(|row| row.key == Some(lane))?;
        neighbour(row.index.list(), item, direction)
    })
}
