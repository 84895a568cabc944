//! What decides a scene, and what a scene is made of lane by lane.

use super::clusters::{Crowd, merge_px};
use super::item::Item;
use super::{LaneKey, LaneLayout, TimeScale, TimeWindow};
use crate::dataset::Dataset;
use crate::model::StatementIx;
use crate::query::Matching;

/// Rows are shared out for scales that are so far apart.
const ROW_SCALE_STEP: f64 = 1.1;

/// Everything that decides a scene.
#[derive(Clone, Copy, Debug)]
pub struct SceneInput<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The statements to draw.
    pub matching: &'a Matching,
    /// Where the lanes are.
    pub lanes: &'a LaneLayout,
    /// The scale of what is drawn, margins included.
    pub scale: &'a TimeScale,
    /// What of it is on screen: where marks are placed, and which are merged, is the same whatever
    /// margins are drawn.
    pub shown: TimeWindow,
    /// The open statement: it is always a mark of its own.
    pub open: Option<StatementIx>,
}

impl SceneInput<'_> {
    /// The distance below which marks merge.
    pub(super) fn merge_px(&self) -> f64 {
        let statements = self.matching.statements();
        let centre = |statement| f64::from(self.dataset.centre_half_days(statement)) / 2.0;
        let before = |days: f64| statements.partition_point(|&statement| centre(statement) < days);
        let lanes = self.lanes.rows.iter().filter(|row| row.key.is_some());
        let rows: usize = self.lanes.rows.iter().map(|row| row.rows).sum();
        let lanes = lanes.count();
        let crowd = Crowd {
            statements: before(self.shown.end_days) - before(self.shown.start_days),
            lanes,
            further_rows: rows.saturating_sub(lanes),
            width_px: self.shown_scale().width_px,
            words_px: self.lanes.words_px.unwrap_or_default(),
        };
        merge_px(crowd, self.lanes.density.text)
    }

    /// How many pixels a warped day is wide for the sharing out of rows: the nearest of some steps
    /// from the scale on which all fits.
    ///
    /// A window of whole days is a little longer or shorter in warped days after each pan. Were
    /// rows shared out for the very scale, marks would change theirs each time.
    pub(super) fn row_px_per_day(&self) -> f64 {
        let whole = self.lanes.whole_px_per_day;
        let step = ROW_SCALE_STEP.ln();
        let steps = (self.scale.px_per_warped_day() / whole).ln() / step;
        whole * (steps.round() * step).exp()
    }

    /// The scale of what is on screen.
    pub(super) fn shown_scale(&self) -> TimeScale {
        let x_px = |days: f64| self.scale.x_from_days(days);
        let width_px = x_px(self.shown.end_days) - x_px(self.shown.start_days);
        TimeScale::mapped(&self.scale.map, self.shown, width_px)
    }
}

/// What stands in a lane.
#[derive(Clone, Debug, PartialEq)]
pub struct SceneLane {
    /// The lane.
    pub key: LaneKey,
    /// Its marks and clusters.
    pub items: Vec<Item>,
}
