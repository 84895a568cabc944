//! The picture as plain data: every mark, cluster, tick, event and connector with its place.
//!
//! Two systems of x: `x_px` of marks counts from the start of the origin strip, which stays where
//! it is while a reader pans, so that the view only moves the origin strip; ticks and events count
//! from the left edge of the plot.
//!
//! ```text
//!   origin strip  0 ───────────────┬─────────────────────┬──────
//!                           │◄── plot, width_px ─►│
//!          ◄── shift_px ───►│
//! ```

use super::connectors::{Drawn, connectors_of};
use super::item::Item;
use super::lane_scene::LaneScene;
use super::{
    AxisSpan, Classes, Connector, Density, EventMark, ItemKey, LaneKey, SceneInput, SceneLane,
    Silence, Ticks, TimeScale,
};
use crate::dataset::Dataset;
use crate::model::StatementIx;
use crate::px::rounded;

/// A picture, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width of the plot.
    pub width_px: f64,
    /// Height of all lanes.
    pub height_px: f64,
    /// How far the plot's left edge is from the start of the origin strip.
    pub shift_px: f64,
    /// Width of the origin strip.
    pub strip_px: f64,
    /// What stands in each lane, from top to bottom.
    pub lanes: Vec<SceneLane>,
    /// The time axis.
    pub axis: AxisScene,
    /// What the open statement is tied to.
    pub connectors: Vec<Connector>,
}

/// What stands on the time axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AxisScene {
    /// The steps and the larger unit.
    pub ticks: Ticks,
    /// What happened meanwhile.
    pub events: Vec<EventMark>,
    /// The units of which the axis is made, where they are not all alike.
    pub units: Vec<AxisSpan>,
    /// How long the silences among them are.
    pub silences: Vec<Silence>,
}

impl AxisScene {
    /// The axis of a scale.
    pub fn new(dataset: &Dataset, scale: &TimeScale, density: Density) -> Self {
        let (ticks, units) = (Ticks::of(scale, density), AxisSpan::seen(scale));
        let quiet = units.iter().filter(|span| span.unit.is_quiet);
        let silence = |span| Silence::placed(span, &ticks, (scale.width_px, density));
        let silences = quiet.filter_map(silence).collect();
        Self {
            ticks,
            events: EventMark::placed(&dataset.events, scale, density),
            units,
            silences,
        }
    }
}

impl Scene {
    /// Lays out the picture. A statement is in the window when its known days have a part in it.
    pub fn new(input: &SceneInput) -> Self {
        let scale = input.scale;
        let px_per_warped_day = scale.px_per_warped_day();
        let origin_strip = input.shown_scale().strip_warped();
        let start_px = (scale.map.warped_from_days(scale.window.start_days)
            - origin_strip.start_days)
            * px_per_warped_day;
        let mut scene = Self {
            width_px: scale.width_px,
            height_px: input.lanes.height_px,
            shift_px: rounded(start_px),
            strip_px: rounded(origin_strip.span_days() * px_per_warped_day),
            axis: AxisScene::new(input.dataset, scale, input.lanes.density),
            ..Self::default()
        };
        let (merge_px, row_px_per_day) = (input.merge_px(), input.row_px_per_day());
        for row in &input.lanes.rows {
            if let Some(lane) = row.key {
                let lane = LaneScene {
                    input,
                    scale,
                    origin_strip,
                    lane,
                    row,
                    y_px: input.lanes.mark_y_px(row),
                    merge_px,
                    row_px_per_day,
                    points: Classes::at_points(row_px_per_day, input.lanes.vague_lengths),
                };
                scene.lanes.push(lane.draw());
            }
        }
        scene.connectors = input
            .open
            .map(|open| {
                let drawn = Drawn {
                    lanes: &scene.lanes,
                    start_px: scene.shift_px,
                    end_px: scene.shift_px + scene.width_px,
                };
                connectors_of(open, input, drawn)
            })
            .unwrap_or_default();
        scene
    }

    /// All marks and clusters, lane by lane.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.lanes.iter().flat_map(|lane| &lane.items)
    }

    /// The item with this key.
    pub fn item(&self, key: ItemKey) -> Option<&Item> {
        self.items().find(|item| item.key() == key)
    }

    /// The lane with this key.
    pub fn lane(&self, key: LaneKey) -> Option<&SceneLane> {
        self.lanes.iter().find(|lane| lane.key == key)
    }

    /// Whether nothing of a lane is in the window, and the lane is one of the scene.
    pub fn is_silent(&self, key: LaneKey) -> bool {
        self.lane(key).is_some_and(|lane| lane.items.is_empty())
    }

    /// How many statements are drawn, those in clusters included.
    pub fn count(&self) -> usize {
        self.items().map(Item::count).sum()
    }

    /// The mark or cluster that stands for a statement, if it is in the window.
    pub fn item_of(&self, statement: StatementIx) -> Option<&Item> {
        self.items().find(|item| item.holds(statement))
    }
}
