//! Lanes and the headings of sides, and what decides where they lie.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Density, LaneIndex, SideGroup, TimeScale};
use crate::dataset::Dataset;
use crate::model::{ActorIx, SideIx};
use crate::query::Matching;

/// What a lane stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneKey {
    /// One actor.
    Actor(ActorIx),
    /// All actors of a side that is folded.
    Side(SideIx),
}

impl LaneKey {
    /// The name of what it stands for.
    pub fn name(self, dataset: &Dataset) -> &str {
        match self {
            Self::Actor(actor) => &dataset.actors[actor].name,
            Self::Side(side) => &dataset.sides[side].name,
        }
    }
}

/// A lane or the heading of a side.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneRow {
    /// What the lane stands for; none for a heading.
    pub key: Option<LaneKey>,
    /// The side to which it belongs, if known.
    pub side: Option<SideIx>,
    /// What stands at its left: a name.
    pub label: String,
    /// The side's name where the lane has no heading above it that says so.
    pub side_label: Option<String>,
    /// Whether it is the last row of its side.
    pub is_last_of_side: bool,
    /// Whether it stands below the heading of its side.
    pub is_below_heading: bool,
    /// Whether this row carries the button that folds or unfolds its side.
    pub is_foldable: bool,
    /// The statements that stand in the lane, in order of time; none in a heading.
    pub index: Arc<LaneIndex>,
    /// How many rows of marks it has; 0 in a heading.
    pub rows: usize,
    /// Top edge.
    pub y_px: f64,
    /// Height.
    pub height_px: f64,
}

/// What decides where lanes lie.
#[derive(Clone, Copy, Debug)]
pub struct LaneInput<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// All actors by side.
    pub groups: &'a [SideGroup],
    /// The statements to draw.
    pub matching: &'a Matching,
    /// The sides that are folded.
    pub collapsed: &'a BTreeSet<SideIx>,
    /// How much room lanes take.
    pub density: Density,
    /// The scale on which all that matches just fits the page: it decides the rows, so that heights
    /// follow what matches and never the window.
    pub whole: &'a TimeScale,
    /// Whether words stand beside marks.
    pub has_words: bool,
}
