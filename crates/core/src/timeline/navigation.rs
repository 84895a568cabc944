//! Moving among marks and clusters by keyboard, and where a click on a cluster leads.

use std::cmp::Ordering;

use super::clusters::least_px;
use super::{Item, ItemKey, LaneSlice, Limits, Scene, TextScale, TimeScale, TimeWindow};
use crate::dataset::Dataset;
use crate::date::DayRange;
use crate::model::StatementIx;

/// The shortest window into which a click on a cluster leads: some days around its statements.
const CLOSE_UP_DAYS: f64 = 5.0;

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

/// The item to which a key leads; none where there is no further one on screen.
pub fn next_item(scene: &Scene, from: ItemKey, direction: Direction) -> Option<ItemKey> {
    let here = scene.item(from)?;
    let order = order_in_lane(here);
    let lane = || scene.items().filter(|item| item.lane() == here.lane());
    let at = scene
        .lanes
        .iter()
        .position(|lane| lane.key == here.lane())?;
    let above = || scene.lanes.get(..at).unwrap_or_default().iter().rev();
    let below = || scene.lanes.get(at + 1..).unwrap_or_default().iter();
    let by_order = |a: &&Item, b: &&Item| compare(order_in_lane(a), order_in_lane(b));
    let found = match direction {
        Direction::Earlier => lane()
            .filter(|item| compare(order_in_lane(item), order).is_lt())
            .max_by(by_order),
        Direction::Later => lane()
            .filter(|item| compare(order_in_lane(item), order).is_gt())
            .min_by(by_order),
        Direction::First => lane().min_by(by_order),
        Direction::Last => lane().max_by(by_order),
        Direction::Up => above().find_map(|lane| nearest(&lane.items, here)),
        Direction::Down => below().find_map(|lane| nearest(&lane.items, here)),
    };
    found.map(Item::key)
}

/// The item at which the keyboard enters the picture: the open statement, else the first of the top
/// lane.
pub fn first_item(scene: &Scene) -> Option<ItemKey> {
    let open = scene.items().find(|item| item.is_open());
    let first = || {
        let top = scene.lanes.iter().find(|lane| !lane.items.is_empty())?;
        top.items
            .iter()
            .min_by(|a, b| compare(order_in_lane(a), order_in_lane(b)))
    };
    open.or_else(first).map(Item::key)
}

/// From left to right; what stands at one place, by key.
fn order_in_lane(item: &Item) -> (f64, ItemKey) {
    (item.point().x_px, item.key())
}

fn compare(a: (f64, ItemKey), b: (f64, ItemKey)) -> Ordering {
    a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))
}

/// The item of a lane that is nearest in time.
fn nearest<'a>(lane: &'a [Item], here: &Item) -> Option<&'a Item> {
    let away_px = |item: &Item| (item.point().x_px - here.point().x_px).abs();
    lane.iter().min_by(|a, b| away_px(a).total_cmp(&away_px(b)))
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

/// The window moved, as little as needed, so that days lie well inside it; itself where they do
/// already.
pub fn brought_into_view(scale: &TimeScale, days: DayRange, limits: Limits) -> TimeWindow {
    let centre = f64::from(days.centre_half_days()) / 2.0;
    if centre >= scale.window.start_days && centre < scale.window.end_days {
        return scale.window;
    }
    let (x_px, inset_px) = (scale.x_from_days(centre), scale.width_px * 0.1);
    let by_px = if x_px < inset_px {
        x_px - inset_px
    } else {
        x_px - scale.width_px + inset_px
    };
    scale.panned(by_px, limits)
}

/// The window moved so that a statement's days are in its middle.
pub fn centred_on(window: TimeWindow, days: DayRange, limits: Limits) -> TimeWindow {
    let centre = f64::from(days.centre_half_days()) / 2.0;
    window.centred(centre, limits).settled()
}

/// The window in which the members of a cluster come apart on a plot of this width, with text of
/// this size; none where no zoom parts them.
pub fn zoomed_on_cluster(
    dataset: &Dataset,
    slice: &LaneSlice,
    (scale, text): (&TimeScale, TextScale),
    limits: Limits,
) -> Option<TimeWindow> {
    let centre = |statement| f64::from(dataset.centre_half_days(statement)) / 2.0;
    let (first, last) = (slice.statements().next()?, slice.statements().next_back()?);
    let (first, last) = (centre(first), centre(last));
    let span_days = ((last - first) * 1.6).max(CLOSE_UP_DAYS);
    let start_days = f64::midpoint(first, last) - span_days / 2.0;
    let window = TimeWindow {
        start_days,
        end_days: start_days + span_days,
    };
    let window = window.settled().within(limits);
    let closer = scale.with_window(window);
    (closer.x_from_days(last) - closer.x_from_days(first) >= least_px(text)).then_some(window)
}
