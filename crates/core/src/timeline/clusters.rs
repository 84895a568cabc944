//! Merging: which neighbours in a lane are drawn as one counted cluster.
//!
//! A run starts at a statement and takes in all that lie within [`MERGE_PX`] of its middle, so two
//! runs are never nearer than that and marks never cover each other. Runs are counted from the
//! edges of fixed chunks of time, not from the edge of the window, so panning doesn't regroup them.
//! Each run costs a few binary searches: the work follows the width in pixels, not the number of
//! statements.
//!
//! ```text
//!   statements  . ..   .          . .
//!   runs       (  3  ) o         ( 2 )
//! ```

use std::ops::Range;

use super::TextScale;

/// Marks whose centres are nearer than this are merged: room for a fingertip (WCAG 2.2, 2.5.8
/// Target Size), and with text of the usual size for the number of a merged mark.
pub const MERGE_PX: f64 = 24.0;

/// With so many items a picture is still read mark by mark, and drawn within a frame or two.
const MANY_ITEMS: f64 = 1_100.0;

/// How near marks may come at least, with text of this size.
pub fn least_px(text: TextScale) -> f64 {
    text.px(MERGE_PX).max(MERGE_PX)
}

/// What is to be drawn, and the room for it.
#[derive(Clone, Copy, Debug)]
pub struct Crowd {
    /// Statements in the window.
    pub statements: usize,
    /// Lanes of actors or sides.
    pub lanes: usize,
    /// Rows for words, beyond the first of each lane.
    pub further_rows: usize,
    /// Width of the plot.
    pub width_px: f64,
    /// What mark and words want together, in a further row.
    pub words_px: f64,
}

/// How near marks may come: where there would be many items, twice as far apart, and four times
/// where there would still be. A larger text keeps them further apart.
pub fn merge_px(crowd: Crowd, text: TextScale) -> f64 {
    let least_px = least_px(text);
    let in_further_rows = crowd.further_rows as f64 * crowd.width_px / crowd.words_px.max(least_px);
    // In a full lane a run takes in about twice the distance at which it stops.
    let in_lanes = |merge_px: f64| crowd.lanes as f64 * crowd.width_px / (2.0 * merge_px);
    let items = |merge_px: f64| (in_further_rows + in_lanes(merge_px)).min(crowd.statements as f64);
    [least_px, 2.0 * least_px]
        .into_iter()
        .find(|px| items(*px) <= MANY_ITEMS)
        .unwrap_or(4.0 * least_px)
}

/// Runs on their way: members come in order of time, chunk by chunk.
pub struct Runs {
    merge_px: f64,
    /// Finished runs: the first and the last index, and the pixel between them.
    done: Vec<(usize, usize, f64)>,
    current: Option<Current>,
    /// Whether no run of the present chunk is finished yet.
    is_first_of_chunk: bool,
}

#[derive(Clone, Copy)]
struct Current {
    first: usize,
    last: usize,
    first_px: f64,
    last_px: f64,
}

impl Current {
    fn middle_px(self) -> f64 {
        f64::midpoint(self.first_px, self.last_px)
    }
}

impl Runs {
    /// No run yet.
    pub fn new(merge_px: f64) -> Self {
        Self {
            merge_px,
            done: Vec::new(),
            current: None,
            is_first_of_chunk: true,
        }
    }

    /// What comes now belongs to another chunk.
    pub fn start_chunk(&mut self) {
        self.close();
        self.is_first_of_chunk = true;
    }

    /// Takes in members that follow each other in the lane's list, at rising pixels.
    pub fn push(&mut self, members: Range<usize>, x_px: &dyn Fn(usize) -> f64) {
        let mut at = members.start;
        while at < members.end {
            let Some(current) = &mut self.current else {
                let px = x_px(at);
                self.current = Some(Current {
                    first: at,
                    last: at,
                    first_px: px,
                    last_px: px,
                });
                at += 1;
                continue;
            };
            let reach_px = current.middle_px() + self.merge_px;
            let next = first_index(at..members.end, |at| x_px(at) >= reach_px);
            if next == at {
                self.close();
            } else {
                (current.last, current.last_px) = (next - 1, x_px(next - 1));
                at = next;
            }
        }
    }

    /// All runs: the first and the last index of each.
    pub fn finish(mut self) -> Vec<(usize, usize)> {
        self.close();
        self.done
            .into_iter()
            .map(|(first, last, _)| (first, last))
            .collect()
    }

    /// Finishes the present run. Where the chunk before ends too near, the two are one.
    fn close(&mut self) {
        let Some(current) = self.current.take() else {
            return;
        };
        let is_first = std::mem::take(&mut self.is_first_of_chunk);
        let middle_px = current.middle_px();
        match self.done.last_mut() {
            Some((_, last, before_px)) if is_first && middle_px - *before_px < self.merge_px => {
                *last = current.last;
            }
            _ => self.done.push((current.first, current.last, middle_px)),
        }
    }
}

/// The first index of a range at which a condition holds that, once true, stays true; the range's
/// end if none.
pub fn first_index(range: Range<usize>, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (range.start, range.end.max(range.start));
    while low < high {
        let middle = usize::midpoint(low, high);
        if holds(middle) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

/// A count in at most three characters: "12", "999", "1k", "12k", "1M"; the exact number is in the
/// label.
pub fn short_count(count: usize) -> String {
    match count {
        0..=999 => count.to_string(),
        1_000..=999_999 => format!("{}k", count / 1_000),
        _ => format!("{}M", count / 1_000_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    fn runs(px: &[f64]) -> Vec<(usize, usize)> {
        let mut runs = Runs::new(MERGE_PX);
        runs.push(0..px.len(), &|at| px[at]);
        runs.finish()
    }

    #[test]
    fn neighbours_merge_and_others_stand_alone() {
        assert_eq!(runs(&[10.0, 20.0, 50.0, 75.0]), [(0, 1), (2, 2), (3, 3)]);
    }

    #[test]
    fn what_is_at_one_pixel_is_one_run() {
        assert_eq!(runs(&[3.5, 3.5, 3.5]), [(0, 2)]);
    }

    #[test]
    fn the_first_run_of_a_chunk_joins_the_last_one_before_it_where_they_would_touch() {
        let px = [0.0, 40.0, 50.0, 90.0];
        let mut runs = Runs::new(MERGE_PX);
        runs.push(0..2, &|at| px[at]);
        runs.start_chunk();
        runs.push(2..4, &|at| px[at]);
        assert_eq!(runs.finish(), [(0, 0), (1, 2), (3, 3)]);
    }

    #[test]
    fn many_items_are_merged_further() {
        for (statements, lanes, further_rows, width_px, expected) in [
            (157, 52, 0, 1060.0, MERGE_PX),
            (1_100, 60, 0, 1060.0, MERGE_PX),
            (2_000, 60, 0, 300.0, MERGE_PX),
            (2_000, 10, 0, 1060.0, MERGE_PX),
            (2_000, 60, 0, 1060.0, 2.0 * MERGE_PX),
            (1_000_000, 60, 0, 1060.0, 2.0 * MERGE_PX),
            (1_000_000, 60, 0, 2500.0, 4.0 * MERGE_PX),
            // Rows for words hold items, too.
            (640, 26, 80, 1190.0, MERGE_PX),
            (10_000, 28, 0, 1190.0, MERGE_PX),
            (10_000, 28, 77, 1190.0, 2.0 * MERGE_PX),
            (10_000, 28, 120, 1190.0, 4.0 * MERGE_PX),
        ] {
            let crowd = Crowd {
                statements,
                lanes,
                further_rows,
                width_px,
                words_px: 130.0,
            };
            let merge_px = merge_px(crowd, TextScale::USUAL);
            assert_eq!(merge_px.to_bits(), expected.to_bits(), "{crowd:?}");
        }
    }

    #[test]
    fn counts_are_short() {
        for (count, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1k"),
            (999_999, "999k"),
            (1_000_000, "1M"),
        ] {
            assert_eq!(short_count(count), text);
        }
    }
}
