//! Which statements of a lane get a row in which their words stand, and which are merged.
//!
//! One pass from left to right: each statement goes into the first row that has room for its mark
//! and its words. The last row is dense: it takes what found none, and merges neighbours that are
//! too near (see [`super::clusters`]). Rows are filled in chunks of fixed length that start afresh,
//! so that panning changes nothing, and where all rows are full the pass leaps to where the first
//! one ends: the work follows the pixels, not the number of statements.
//!
//! ```text
//!   row 0   o Words of the first     o Words of the fourth
//!   row 1     o Words of the second    o Words
//!   dense       o    (3)
//! ```

use std::ops::Range;

use super::clusters::{MERGE_PX, Runs, first_index};
use super::{Classes, LaneIndex};
use crate::sort::sort_by_key;

/// How long a chunk is. Long enough that its edge is seldom on screen, short enough that starting
/// one costs little.
pub const CHUNK_PX: f64 = 512.0;

/// A lane as the pass sees it: where each statement stands, and how much room it wants.
pub struct Placing<'a> {
    /// The statements.
    pub index: &'a LaneIndex,
    /// Those drawn at a point.
    pub classes: Classes,
    /// How many rows there are, the dense one among them.
    pub rows: usize,
    /// How near marks of the dense row may come.
    pub merge_px: f64,
    /// The pixel of the statement at an index of the lane's list, rising; from any origin.
    pub x_px: &'a dyn Fn(usize) -> f64,
    /// How wide the statement at an index wants to be, mark and words together.
    pub want_px: &'a dyn Fn(usize) -> f64,
    /// What vague dates take of the rows.
    pub taken: &'a [Taken],
}

/// A part of a row that is not free.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Taken {
    /// The row.
    pub row: usize,
    /// Its left end.
    pub from_px: f64,
    /// Its right end.
    pub to_px: f64,
}

/// A statement with a row of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its index in the lane's list.
    pub at: usize,
    /// Its row, from 0 at the top.
    pub row: usize,
}

/// What the pass makes of a window.
#[derive(Debug, Default)]
pub struct Placement {
    /// Statements with a row of their own, in order of time.
    pub placed: Vec<Placed>,
    /// Runs of the dense row: the first and the last index of each.
    pub runs: Vec<(usize, usize)>,
}

/// What one chunk holds when it starts afresh.
#[derive(Default)]
struct Chunk {
    placed: Vec<Placed>,
    dense: Vec<Range<usize>>,
}

impl Placing<'_> {
    /// Places the statements of the chunks that a part of the axis touches: from, to, in pixels.
    pub fn place(&self, from_px: f64, to_px: f64) -> Placement {
        let count = self.index.list().len();
        let at_px = |from: usize, px: f64| first_index(from..count, |at| (self.x_px)(at) >= px);
        let mut placement = Placement::default();
        let mut runs = Runs::new(self.merge_px);
        // One chunk before, since what it holds may reach into the next one.
        let mut chunk = (from_px / CHUNK_PX).floor() - 1.0;
        let end = at_px(0, ((to_px / CHUNK_PX).floor() + 1.0) * CHUNK_PX);
        let mut at = at_px(0, chunk * CHUNK_PX);
        let mut before = Chunk::default();
        while at < end {
            // Chunks without statements are leapt over.
            let next = ((self.x_px)(at) / CHUNK_PX).floor();
            if next > chunk {
                (chunk, before) = (
                    next,
                    if next > chunk + 1.0 {
                        Chunk::default()
                    } else {
                        before
                    },
                );
            }
            let chunk_end = at_px(at, (chunk + 1.0) * CHUNK_PX).max(at + 1);
            let fresh = self.fill(at..chunk_end);
            let (placed, dense) = self.without_neighbours(&fresh, &before);
            placement.placed.extend(placed);
            runs.start_chunk();
            for range in dense {
                runs.push(range, self.x_px);
            }
            (at, chunk, before) = (chunk_end, chunk + 1.0, fresh);
        }
        placement.runs = runs.finish();
        placement
    }

    /// How many statements each row would hold if there were as many rows as anyone could want, up
    /// to `most`. A row's number does not depend on the rows below it.
    pub fn wins(&self, most: usize) -> Vec<usize> {
        let unbounded = Placing {
            rows: most + 1,
            ..*self
        };
        let mut wins = vec![0; most];
        let count = self.index.list().len();
        let mut at = 0;
        while at < count {
            let end_px = (((self.x_px)(at) / CHUNK_PX).floor() + 1.0) * CHUNK_PX;
            let end = first_index(at..count, |at| (self.x_px)(at) >= end_px).max(at + 1);
            for placed in unbounded.fill(at..end).placed {
                if let Some(count) = wins.get_mut(placed.row) {
                    *count += 1;
                }
            }
            at = end;
        }
        wins
    }

    /// One pass over a chunk.
    fn fill(&self, range: Range<usize>) -> Chunk {
        let mut chunk = Chunk::default();
        let mut ends_px = vec![f64::NEG_INFINITY; self.rows.saturating_sub(1)];
        let mut next = range.start;
        while let Some(at) = self.index.first_of(next..range.end, self.classes) {
            let (x_px, want_px) = ((self.x_px)(at), (self.want_px)(at));
            let is_free = |(row, end_px): &(usize, &mut f64)| {
                **end_px <= x_px && self.taken_until(*row, (x_px, want_px)).is_none()
            };
            if let Some((row, end_px)) = ends_px.iter_mut().enumerate().find(is_free) {
                *end_px = x_px + want_px;
                chunk.placed.push(Placed { at, row });
                next = at + 1;
                continue;
            }
            let frees_px = ends_px.iter().enumerate().map(|(row, end_px)| {
                let taken_px = self.taken_until(row, (x_px, want_px));
                end_px.max(taken_px.unwrap_or(f64::NEG_INFINITY))
            });
            let frees_px = frees_px.fold(f64::INFINITY, f64::min);
            next = first_index(at + 1..range.end, |at| (self.x_px)(at) >= frees_px);
            chunk.dense.push(at..next);
        }
        chunk
    }

    /// Where a row is free again, if a vague date takes a part of what is wanted of it.
    fn taken_until(&self, row: usize, (x_px, want_px): (f64, f64)) -> Option<f64> {
        let half_px = MERGE_PX / 2.0;
        let overlaps = |taken: &&Taken| {
            taken.row == row && x_px - half_px < taken.to_px && taken.from_px < x_px + want_px
        };
        let found = self.taken.iter().find(overlaps);
        found.map(|taken| taken.to_px + half_px)
    }

    /// A chunk in which the first mark of a row joins the dense row where the chunk before ends so
    /// near that the two marks would touch.
    fn without_neighbours(
        &self,
        chunk: &Chunk,
        before: &Chunk,
    ) -> (Vec<Placed>, Vec<Range<usize>>) {
        let (mut placed, mut dense) = (Vec::with_capacity(chunk.placed.len()), chunk.dense.clone());
        for (nth, &own) in chunk.placed.iter().enumerate() {
            let is_first = !chunk
                .placed
                .iter()
                .take(nth)
                .any(|other| other.row == own.row);
            let last = before
                .placed
                .iter()
                .rev()
                .find(|other| other.row == own.row);
            let touches = |last: &Placed| (self.x_px)(own.at) - (self.x_px)(last.at) < MERGE_PX;
            if is_first && last.is_some_and(touches) {
                dense.push(own.at..own.at + 1);
            } else {
                placed.push(own);
            }
        }
        sort_by_key(&mut dense, |range| range.start);
        (placed, dense)
    }
}
