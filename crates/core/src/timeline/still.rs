//! A picture that nobody moves: laid out once, for a plot of a given width.

use std::collections::BTreeSet;

use super::{
    Density, LaneInput, LaneLayout, Limits, Scene, SceneInput, TimeMap, TimeScale, TimeWindow,
    folded_by_rule, side_groups,
};
use crate::dataset::Dataset;
use crate::model::SideIx;
use crate::query::Matching;

/// What a picture is made of.
#[derive(Clone, Copy, Debug)]
pub struct StillInput<'a> {
    /// The data set.
    pub dataset: &'a Dataset,
    /// The statements that are drawn.
    pub matching: &'a Matching,
    /// How much room lanes take.
    pub density: Density,
    /// Width of the plot.
    pub plot_px: f64,
    /// The time; all of what is drawn where there is none.
    pub window: Option<TimeWindow>,
    /// The sides that are folded to one lane; those that the page would fold where there are none.
    pub folded: Option<&'a BTreeSet<SideIx>>,
    /// Whether every day is as wide as any other.
    pub is_even: bool,
    /// Whether words stand beside marks.
    pub has_words: bool,
}

/// The picture.
#[derive(Clone, Debug)]
pub struct Still {
    /// The lanes.
    pub layout: LaneLayout,
    /// What lies in them.
    pub scene: Scene,
    /// How days lie across the plot.
    pub scale: TimeScale,
    /// How far the time goes that the data has.
    pub limits: Limits,
}

impl Still {
    /// The picture; nothing where no statement is drawn.
    pub fn new(input: StillInput) -> Option<Self> {
        let StillInput {
            dataset, matching, ..
        } = input;
        let days = matching.days()?;
        let limits = Limits::around(dataset.days().unwrap_or(days));
        let map = if input.is_even {
            TimeMap::even()
        } else {
            TimeMap::of_matching(dataset, matching, limits)
        };
        let whole = TimeWindow::fitting(days).within(limits);
        let shown = input.window.map_or(whole, |window| window.within(limits));
        let groups = side_groups(dataset);
        let by_rule = || folded_by_rule(&groups, matching, input.density.most_open_lanes());
        let layout = LaneLayout::new(&LaneInput {
            dataset,
            groups: &groups,
            matching,
            collapsed: &input.folded.cloned().unwrap_or_else(by_rule),
            density: input.density,
            whole: &TimeScale::mapped(&map, whole, input.plot_px),
            has_words: input.has_words,
        });
        let scale = TimeScale::mapped(&map, shown, input.plot_px);
        let scene = Scene::new(&SceneInput {
            dataset,
            matching,
            lanes: &layout,
            scale: &scale,
            shown,
            open: None,
        });
        Some(Self {
            layout,
            scene,
            scale,
            limits,
        })
    }
}
