//! Which lanes there are, in which order, and where each lies from top to bottom.
//!
//! Order: sides by how many statements they made, most first, then by name; actors within a side
//! likewise. It is taken from the whole data set, so that lanes keep their order while a reader
//! filters. A side with one actor has no heading of its own: its lane names both, and there is
//! nothing to fold.
//!
//! ```text
//!   Ukraine            v heading
//!     Zelensky  |--o--oo---|
//!     Sybiha    |------o---|
//!   Russia      |-o--o--o--|   a folded side
//! ```

use std::collections::BTreeMap;
use std::sync::Arc;

use super::lane_rows::share_rows;
use super::{Density, LaneIndex, LaneInput, LaneKey, LaneRow, SideGroup, VagueLengths};
use crate::dataset::Dataset;
use crate::model::{ActorIx, SideIx};
use crate::query::LaneList;

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
    /// How many pixels a warped day is wide where all that matches fits the page.
    pub whole_px_per_day: f64,
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
            whole_px_per_day: input.whole.px_per_warped_day(),
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
