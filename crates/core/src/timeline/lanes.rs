//! Which lanes there are, in which order, and where each lies from top to bottom.
//!
//! Order: sides by how many statements they made, most first, then by name; actors within a side likewise. It is
//! taken from the whole data set, so that lanes keep their order while a reader filters. A side with one actor
//! has no heading of its own: its lane names both, and there is nothing to fold.
//!
//! ```text
//!   Ukraine            v heading
//!     Zelensky  |--o--oo---|
//!     Sybiha    |------o---|
//!   Russia      |-o--o--o--|   a folded side
//! ```

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::lane_rows::share_rows;
use super::{LaneIndex, LaneList, TextScale, TimeScale, VagueLengths};
use crate::model::{ActorIx, Dataset, Index, SideIx};
use crate::query::Matching;
use crate::sort::sort_by_key;

/// How much room lanes take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Density {
    /// Whether there is no room for words beside marks: short names, a lane a side, and the words in a log below.
    pub is_narrow: bool,
    /// Whether the picture is part of another page, where every line above it counts.
    pub is_embedded: bool,
    /// Whether there are events whose names stand above the lanes.
    pub has_events: bool,
    /// How large text is.
    pub text: TextScale,
}

/// Below this width of the whole picture, with text of the usual size, there is no room for words beside marks.
const NARROW_BELOW_PX: f64 = 620.0;

impl Density {
    /// With words beside marks, and text of the usual size.
    pub const WIDE: Self = Self {
        is_narrow: false,
        is_embedded: false,
        has_events: true,
        text: TextScale::USUAL,
    };
    /// Without room for words, with text of the usual size.
    pub const NARROW: Self = Self {
        is_narrow: true,
        is_embedded: false,
        has_events: true,
        text: TextScale::USUAL,
    };

    /// The density for a picture of this width, with events above its lanes.
    pub fn for_width(width_px: f64, text: TextScale, is_embedded: bool) -> Self {
        Self {
            is_embedded,
            has_events: true,
            is_narrow: width_px < text.px(NARROW_BELOW_PX),
            text,
        }
    }

    /// Width of the column of labels.
    pub fn label_width_px(self) -> f64 {
        self.of(196.0, 88.0)
    }

    /// Height of a side's heading.
    pub fn heading_px(self) -> f64 {
        self.of(24.0, 24.0)
    }

    /// Height of a lane, its label included.
    pub fn lane_px(self) -> f64 {
        self.of(26.0, 24.0)
    }

    /// Height of each further row of marks in a lane: room for a fingertip, and for a line of words.
    pub fn row_px(self) -> f64 {
        self.of(24.0, 24.0)
    }

    /// How high all lanes together may get by rows for words: about two and a half screens. On a
    /// narrow screen there is no room for words beside marks, and each lane has one row.
    pub fn budget_px(self) -> f64 {
        self.of(2_000.0, 0.0)
    }

    /// How many lanes of actors are looked over without a summary; on a narrow screen each side is one lane.
    pub fn most_open_lanes(self) -> usize {
        if self.is_narrow { 0 } else { 24 }
    }

    /// From the top of a lane to the middle of the marks in its first row.
    pub fn mark_offset_px(self) -> f64 {
        self.of(13.0, 12.0)
    }

    /// One of two sizes, each as it is with text of the usual size.
    fn of(self, wide_px: f64, narrow_px: f64) -> f64 {
        self.text
            .px(if self.is_narrow { narrow_px } else { wide_px })
    }
}

/// What a lane stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneKey {
    /// One actor.
    Actor(ActorIx),
    /// All actors of a side that is folded.
    Side(SideIx),
}

/// The actors of one side, in the order of their lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct SideGroup {
    /// The side; none for actors whose side is not known.
    pub side: Option<SideIx>,
    /// Its name as shown.
    pub name: String,
    /// Its actors.
    pub actors: Vec<ActorIx>,
}

/// All actors grouped by side, in the order stated above.
pub fn side_groups(dataset: &Dataset) -> Vec<SideGroup> {
    let count = |actor: &ActorIx| dataset.spoken_by(*actor).len();
    let sides = dataset
        .sides
        .iter()
        .map(|(side, row)| (Some(side), row.name.clone()));
    let mut groups: Vec<SideGroup> = sides
        .chain([(None, "Side not known".to_owned())])
        .zip(actors_by_side(dataset))
        .map(|((side, name), mut actors)| {
            sort_by_key(&mut actors, |actor| {
                (
                    std::cmp::Reverse(count(actor)),
                    dataset.actors[*actor].name.clone(),
                )
            });
            SideGroup { side, name, actors }
        })
        .filter(|group| !group.actors.is_empty())
        .collect();
    sort_by_key(&mut groups, |group| {
        let total: usize = group.actors.iter().map(count).sum();
        (
            group.side.is_none(),
            std::cmp::Reverse(total),
            group.name.clone(),
        )
    });
    groups
}

/// The actors of each side, last those whose side is not known, all in one pass: a file can have as many sides as it
/// has actors.
fn actors_by_side(dataset: &Dataset) -> Vec<Vec<ActorIx>> {
    let unknown = dataset.sides.len();
    let mut actors = vec![Vec::new(); unknown + 1];
    for (actor, row) in dataset.actors.iter() {
        if let Some(list) = actors.get_mut(row.side.map_or(unknown, Index::place)) {
            list.push(actor);
        }
    }
    actors
}

/// The sides that are folded where the reader has not chosen any: sides stand unfolded, from the
/// largest on, while the actors of all of them fit `most_lanes` ([`Density::most_open_lanes`]).
pub fn folded_by_rule(
    groups: &[SideGroup],
    matching: &Matching,
    most_lanes: usize,
) -> BTreeSet<SideIx> {
    let has_spoken = |actor: &&ActorIx| !matching.spoken_by(**actor).is_empty();
    let (mut lanes, mut is_full) = (0, false);
    let mut folded = BTreeSet::new();
    for group in groups {
        let actors = group.actors.iter().filter(has_spoken).count();
        // One actor is a lane either way.
        if actors < 2 {
            continue;
        }
        is_full |= lanes + actors > most_lanes;
        if is_full {
            folded.extend(group.side);
        } else {
            lanes += actors;
        }
    }
    folded
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

/// All rows from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneLayout {
    /// Headings and lanes.
    pub rows: Vec<LaneRow>,
    /// Height of all together.
    pub height_px: f64,
    /// How much room lanes take.
    pub density: Density,
    /// How wide a statement with a row of its own wants to be at most, mark and words together;
    /// none where no words stand beside marks.
    pub words_px: Option<f64>,
    /// How long vague dates are on the axis.
    pub vague_lengths: VagueLengths,
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

impl LaneLayout {
    /// Lays out the lanes of the actors who made the matching statements.
    pub fn new(input: &LaneInput) -> Self {
        let mut layout = Self {
            rows: Vec::new(),
            height_px: 0.0,
            density: input.density,
            words_px: None,
            vague_lengths: VagueLengths::of(
                input.dataset,
                input.matching.statements(),
                &input.whole.map,
            ),
        };
        let folded = input.matching.of_sides(input.dataset, input.collapsed);
        for group in input.groups {
            let is_shown = |actor: &&ActorIx| !input.matching.spoken_by(**actor).is_empty();
            let actors: Vec<ActorIx> = group.actors.iter().filter(is_shown).copied().collect();
            layout.push_group(input, group, &actors, &folded);
        }
        if input.has_words && input.density.budget_px() > 0.0 {
            layout.words_px = Some(share_rows(input, layout.vague_lengths, &mut layout.rows));
        }
        layout.stack();
        layout
    }

    /// Puts headings and lanes below each other.
    fn stack(&mut self) {
        for row in &mut self.rows {
            row.height_px = match row.rows.checked_sub(1) {
                None => self.density.heading_px(),
                Some(more) => self.density.lane_px() + more as f64 * self.density.row_px(),
            };
            row.y_px = self.height_px;
            self.height_px += row.height_px;
        }
    }

    /// The middle of the marks of a lane.
    pub fn mark_y_px(&self, row: &LaneRow) -> f64 {
        row.y_px + self.density.mark_offset_px()
    }

    /// The row of an actor, or of the folded side in which the actor is.
    pub fn row_of(&self, actor: ActorIx, side: Option<SideIx>) -> Option<&LaneRow> {
        self.rows.iter().find(|row| match row.key {
            Some(LaneKey::Actor(other)) => other == actor,
            Some(LaneKey::Side(folded)) => Some(folded) == side,
            None => false,
        })
    }

    fn push_group(
        &mut self,
        input: &LaneInput,
        group: &SideGroup,
        actors: &[ActorIx],
        folded: &BTreeMap<SideIx, LaneList>,
    ) {
        let LaneInput {
            dataset, matching, ..
        } = *input;
        let Some(&first) = actors.first() else { return };
        let own = |actor| Some((LaneKey::Actor(actor), matching.spoken_by(actor)));
        let folded = group.side.and_then(|side| Some((side, folded.get(&side)?)));
        match folded {
            _ if actors.len() == 1 => {
                let name = &dataset.actors[first].name;
                let side_label =
                    (group.name != *name && group.side.is_some()).then(|| group.name.clone());
                self.push(dataset, own(first), group, name, side_label, false);
            }
            Some((side, list)) => {
                let lane = (LaneKey::Side(side), list.clone());
                self.push(dataset, Some(lane), group, &group.name, None, true);
            }
            None => {
                self.push(
                    dataset,
                    None,
                    group,
                    &group.name,
                    None,
                    group.side.is_some(),
                );
                for &actor in actors {
                    let name = &dataset.actors[actor].name;
                    self.push(dataset, own(actor), group, name, None, false);
                    if let Some(row) = self.rows.last_mut() {
                        row.is_below_heading = true;
                    }
                }
            }
        }
        if let Some(row) = self.rows.last_mut() {
            row.is_last_of_side = true;
        }
    }

    fn push(
        &mut self,
        dataset: &Dataset,
        lane: Option<(LaneKey, LaneList)>,
        group: &SideGroup,
        label: &str,
        side_label: Option<String>,
        is_foldable: bool,
    ) {
        let (key, list) = lane.unzip();
        self.rows.push(LaneRow {
            key,
            side: group.side,
            label: label.to_owned(),
            side_label,
            is_last_of_side: false,
            is_below_heading: false,
            is_foldable,
            index: Arc::new(LaneIndex::new(dataset, list.unwrap_or_default())),
            rows: usize::from(key.is_some()),
            y_px: 0.0,
            height_px: 0.0,
        });
    }
}
