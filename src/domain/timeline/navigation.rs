//! Moving among marks and clusters by keyboard, and where a click on a cluster leads.

use super::clusters::MERGE_PX;
use super::{LaneKey, Limits, MIN_SPAN_DAYS, Scene, Window};
use crate::domain::date::DayRange;
use crate::domain::model::{Dataset, StatementIx};

/// Identifies a mark or a cluster from scene to scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKey {
    /// A mark.
    Statement(StatementIx),
    /// A cluster: its lane, its first statement and how many it holds.
    Cluster(LaneKey, StatementIx, usize),
}

impl ItemKey {
    /// The statement by which it is found again in another scene.
    pub fn statement(self) -> StatementIx {
        match self {
            Self::Statement(statement) | Self::Cluster(_, statement, _) => statement,
        }
    }
}

/// Where to go from an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The one before in the lane.
    Earlier,
    /// The one after in the lane.
    Later,
    /// The nearest one in a lane above.
    Up,
    /// The nearest one in a lane below.
    Down,
    /// The first of the lane.
    First,
    /// The last of the lane.
    Last,
}

#[derive(Clone, Copy)]
struct Place {
    key: ItemKey,
    lane: LaneKey,
    x_px: f64,
    y_px: f64,
}

/// The item to which a key leads; none where there is no further one on screen.
pub fn next_item(scene: &Scene, from: ItemKey, direction: Direction) -> Option<ItemKey> {
    let all = places(scene);
    let here = *all.iter().find(|place| place.key == from)?;
    let in_lane = || all.iter().filter(|place| place.lane == here.lane);
    let found = match direction {
        Direction::Earlier => in_lane()
            .filter(|p| p.x_px < here.x_px || (p.x_px <= here.x_px && p.key < here.key))
            .max_by(by_x),
        Direction::Later => in_lane()
            .filter(|p| p.x_px > here.x_px || (p.x_px >= here.x_px && p.key > here.key))
            .min_by(by_x),
        Direction::First => in_lane().min_by(by_x),
        Direction::Last => in_lane().max_by(by_x),
        Direction::Up => nearest(all.iter().filter(|p| p.y_px < here.y_px), here),
        Direction::Down => nearest(all.iter().filter(|p| p.y_px > here.y_px), here),
    };
    found.map(|place| place.key)
}

/// The item at which the keyboard enters the picture: the open statement, else the first of the top lane.
pub fn first_item(scene: &Scene) -> Option<ItemKey> {
    let open = scene
        .marks()
        .find(|mark| mark.is_open)
        .map(super::Mark::key);
    open.or_else(|| {
        let all = places(scene);
        let first = all
            .iter()
            .min_by(|a, b| a.y_px.total_cmp(&b.y_px).then(by_x(a, b)));
        first.map(|place| place.key)
    })
}

fn places(scene: &Scene) -> Vec<Place> {
    let marks = scene.marks().map(|m| Place {
        key: m.key(),
        lane: m.lane,
        x_px: m.x_px,
        y_px: m.y_px,
    });
    let clusters = scene.clusters().map(|c| Place {
        key: c.key(),
        lane: c.lane,
        x_px: c.x_px,
        y_px: c.y_px,
    });
    marks.chain(clusters).collect()
}

fn by_x(a: &&Place, b: &&Place) -> std::cmp::Ordering {
    a.x_px.total_cmp(&b.x_px).then(a.key.cmp(&b.key))
}

/// The nearest lane first, then the nearest in time within it.
fn nearest<'a>(candidates: impl Iterator<Item = &'a Place>, here: Place) -> Option<&'a Place> {
    candidates.min_by(|a, b| {
        let lanes = (a.y_px - here.y_px)
            .abs()
            .total_cmp(&(b.y_px - here.y_px).abs());
        lanes.then(
            (a.x_px - here.x_px)
                .abs()
                .total_cmp(&(b.x_px - here.x_px).abs()),
        )
    })
}

/// The statement before or after an item in its lane, on screen or not.
pub fn neighbour(list: &[StatementIx], item: ItemKey, direction: Direction) -> Option<StatementIx> {
    let at = list.binary_search(&item.statement()).ok()?;
    match (direction, item) {
        (Direction::Earlier, _) => list.get(at.checked_sub(1)?).copied(),
        (Direction::Later, ItemKey::Statement(_)) => list.get(at + 1).copied(),
        (Direction::Later, ItemKey::Cluster(_, _, count)) => list.get(at + count).copied(),
        _ => None,
    }
}

/// The window moved, as little as needed, so that days lie well inside it; itself where they do already.
pub fn brought_into_view(window: Window, days: DayRange, limits: Limits) -> Window {
    let centre = f64::from(days.centre_half_days()) / 2.0;
    let inset = window.span_days() * 0.1;
    let early = centre - (window.start_days + inset);
    let late = centre - (window.end_days - inset);
    if centre >= window.start_days && centre < window.end_days {
        window
    } else {
        window.panned(if early < 0.0 { early } else { late }, limits)
    }
}

/// The window in which the members of a cluster come apart; none where no zoom parts them.
pub fn zoomed_on_cluster(
    dataset: &Dataset,
    statements: &[StatementIx],
    width_px: f64,
    limits: Limits,
) -> Option<Window> {
    let centre = |statement: &StatementIx| {
        f64::from(dataset.statements[*statement].days().centre_half_days()) / 2.0
    };
    let (first, last) = (centre(statements.first()?), centre(statements.last()?));
    let span_days = ((last - first) * 1.6).max(MIN_SPAN_DAYS);
    if (last - first) * width_px / span_days < MERGE_PX {
        return None;
    }
    let start_days = f64::midpoint(first, last) - span_days / 2.0;
    Some(
        Window {
            start_days,
            end_days: start_days + span_days,
        }
        .settled()
        .within(limits),
    )
}
