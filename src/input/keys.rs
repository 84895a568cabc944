//! The keyboard in the chart. One table says what each key does.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::hit;
use crate::browser::focus::{self, Focus};
use crate::command::{ViewEditor, carry_out, element_of, item_of};
use crate::state::{AppState, ChartContext, ChartState, DataState, SelectionState, ViewportState};
use timeline_core::command::{Command, STEP_KEYS, Step};
use timeline_core::model::StatementIx;
use timeline_core::timeline::{Direction, Item, ItemKey, brought_into_view, neighbour, next_item};

/// What a key does.
#[derive(Clone, Copy)]
enum KeyAction {
    /// To another item.
    Go(Direction),
    /// Through time, as a button does.
    Step(Step),
    /// Open what has the focus.
    Activate,
}

/// Key, whether Shift must be held, and what it does; [`STEP_KEYS`] has the keys whose sign says
/// whether it is. Where Shift matters not, it is none.
const KEYS: &[(&str, Option<bool>, KeyAction)] = &[
    ("ArrowLeft", Some(false), KeyAction::Go(Direction::Earlier)),
    ("ArrowRight", Some(false), KeyAction::Go(Direction::Later)),
    ("ArrowUp", Some(false), KeyAction::Go(Direction::Up)),
    ("ArrowDown", Some(false), KeyAction::Go(Direction::Down)),
    ("Home", None, KeyAction::Go(Direction::First)),
    ("End", None, KeyAction::Go(Direction::Last)),
    ("ArrowLeft", Some(true), KeyAction::Step(Step::PanLeft)),
    ("ArrowRight", Some(true), KeyAction::Step(Step::PanRight)),
    ("Enter", None, KeyAction::Activate),
    (" ", None, KeyAction::Activate),
];

/// Does what a key says; keys with Ctrl, Alt or Meta belong to the browser.
pub fn press(at: ChartContext, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let Some(action) = action_of(event) else {
        return;
    };
    event.prevent_default();
    let ChartContext { app, chart, .. } = at;
    let AppState {
        data,
        query,
        viewport,
        selection,
        ..
    } = app;
    focus::move_to(match (action, hit::item_at(data, chart, event.target())) {
        (KeyAction::Step(step), _) => carry_out(app, Some(chart), Command::Move(step)),
        (KeyAction::Activate, Some(item)) => {
            ViewEditor::new(data, query, viewport, selection).activate(chart, item)
        }
        (KeyAction::Go(direction), Some(item)) => {
            go(data, viewport, selection, chart, item, direction)
        }
        (_, None) => Focus::Stay,
    });
}

fn action_of(event: &KeyboardEvent) -> Option<KeyAction> {
    let key = event.key();
    let has_shift = |shift: Option<bool>| shift.is_none_or(|shift| shift == event.shift_key());
    let of_chart = KEYS
        .iter()
        .find(|&&(name, shift, _)| name == key && has_shift(shift))
        .map(|&(.., action)| action);
    let step = || STEP_KEYS.iter().find(|&&(name, _)| name == key);
    of_chart.or_else(|| step().map(|&(_, step)| KeyAction::Step(step)))
}

/// To the next item on screen; at the edge to the next statement of the lane, which comes into
/// sight.
fn go(
    data: DataState,
    viewport: ViewportState,
    selection: SelectionState,
    chart: ChartState,
    item: ItemKey,
    direction: Direction,
) -> Focus {
    if let Some(next) = chart
        .scene
        .with_untracked(|scene| next_item(scene, item, direction))
    {
        selection.cursor.set(Some(next));
        return element_of(data, next).map_or(Focus::Stay, Focus::Element);
    }
    let Some(statement) = next_in_lane(chart, item, direction) else {
        return Focus::Stay;
    };
    let days = data.with_untracked(|dataset| dataset.statements[statement].days());
    selection.cursor.set(Some(ItemKey::Statement(statement)));
    let limits = viewport.limits();
    viewport.show(brought_into_view(&chart.scale(), days, limits).settled());
    chart.bring_into_sight(statement);
    item_of(data, selection, chart, statement)
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
