//! Merging: which neighbours in a lane are drawn as one counted cluster.
//!
//! A run starts at a statement and takes in all that lie within [`MERGE_PX`] of its middle, so two runs are never
//! nearer than that and marks never cover each other. Runs are counted from the edges of fixed chunks of time, not
//! from the edge of the window, so panning doesn't regroup them. Each run costs a few binary searches: the work
//! follows the width in pixels, not the number of statements.
//!
//! ```text
//!   statements  . ..   .          . .
//!   runs       (  3  ) o         ( 2 )
//! ```

use std::ops::Range;

use super::{TextScale, TimeScale};

/// Marks whose centres are nearer than this are merged: room for a fingertip (WCAG 2.2, 2.5.8 Target Size), and with text
/// of the usual size for the number of a merged mark.
pub const MERGE_PX: f64 = 24.0;

/// With so many items a picture is still read mark by mark, and drawn within a frame.
const MANY_ITEMS: f64 = 800.0;

/// How near marks may come at least, with text of this size.
pub fn least_px(text: TextScale) -> f64 {
    text.px(MERGE_PX).max(MERGE_PX)
}

/// How near marks may come in a picture of so many `lanes` on which `statements` are seen: where there would be many
/// items, twice as far apart, and four times where there would still be. A larger text keeps them further apart.
pub fn merge_px(statements: usize, lanes: usize, width_px: f64, text: TextScale) -> f64 {
    let least_px = least_px(text);
    // In a full lane a run takes in about twice the distance at which it stops.
    let in_full_lanes = |merge_px: f64| lanes as f64 * width_px / (2.0 * merge_px);
    let items = |merge_px: f64| in_full_lanes(merge_px).min(statements as f64);
    [least_px, 2.0 * least_px]
        .into_iter()
        .find(|px| items(*px) <= MANY_ITEMS)
        .unwrap_or(4.0 * least_px)
}

/// How long a chunk is. Long enough that its edge is seldom on screen, short enough that starting one costs little.
const CHUNK_PX: f64 = 512.0;

/// The runs of a lane whose members lie in the window: ranges of places in the lane's list.
///
/// `centre_days` gives the centre of the statement at a place, in days since 1970, in rising order.
pub fn runs_in_window(
    count: usize,
    centre_days: impl Fn(usize) -> f64,
    scale: TimeScale,
    merge_px: f64,
) -> Vec<Range<usize>> {
    let first_from =
        |from: usize, days: f64| first_place(from..count, |place| centre_days(place) >= days);
    let merge_days = merge_px / scale.px_per_day();
    let chunk_days = CHUNK_PX / scale.px_per_day();
    let window = scale.window;
    let seen = first_from(0, window.start_days)..first_from(0, window.end_days);

    let middle =
        |run: &Range<usize>| f64::midpoint(centre_days(run.start), centre_days(run.end - 1));
    let mut runs: Vec<Range<usize>> = Vec::new();
    // One chunk before the window, since its last run may reach into it.
    let mut chunk = (window.start_days / chunk_days).floor() - 1.0;
    let mut place = first_from(0, chunk * chunk_days);
    while place < seen.end {
        // Chunks without statements are leapt over.
        chunk = chunk.max((centre_days(place) / chunk_days).floor());
        let chunk_end = first_from(place, (chunk + 1.0) * chunk_days).max(place + 1);
        let mut is_first = true;
        while place < chunk_end {
            let run = run_from(place..chunk_end, &centre_days, merge_days);
            place = run.end;
            match runs.last_mut() {
                Some(last) if is_first && middle(&run) - middle(last) < merge_days => {
                    last.end = run.end;
                }
                _ => runs.push(run),
            }
            is_first = false;
        }
        chunk += 1.0;
    }
    runs.iter()
        .map(|run| run.start.max(seen.start)..run.end.min(seen.end))
        .filter(|run| !run.is_empty())
        .collect()
}

/// The run that starts at the first of these places.
fn run_from(
    places: Range<usize>,
    centre_days: impl Fn(usize) -> f64,
    merge_days: f64,
) -> Range<usize> {
    let start = centre_days(places.start);
    let mut end = places.start + 1;
    loop {
        let reach = f64::midpoint(start, centre_days(end - 1)) + merge_days;
        let next = first_place(end..places.end, |place| centre_days(place) >= reach);
        if next == end {
            return places.start..end;
        }
        end = next;
    }
}

/// The first place of a range at which a condition holds that, once true, stays true; the range's end if none.
fn first_place(range: Range<usize>, holds: impl Fn(usize) -> bool) -> usize {
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

/// A count in at most three characters: "12", "999", "1k", "12k", "1M"; the exact number is in the label.
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
    use crate::domain::timeline::Window;
    use proptest::prelude::*;

    fn runs(days: &[f64], start: f64, end: f64, width_px: f64) -> Vec<Range<usize>> {
        let scale = TimeScale::new(
            Window {
                start_days: start,
                end_days: end,
            },
            width_px,
        );
        runs_in_window(days.len(), |place| days[place], scale, MERGE_PX)
    }

    #[test]
    fn neighbours_merge_and_others_stand_alone() {
        // 10 px a day: two days and a half apart is a pixel more than the distance that is kept.
        assert_eq!(
            runs(&[1.0, 2.0, 5.0, 7.5], 0.0, 100.0, 1000.0),
            [0..2, 2..3, 3..4]
        );
    }

    #[test]
    fn statements_of_one_day_are_one_run_at_any_zoom() {
        let runs = runs(&[3.5, 3.5, 3.5], 3.0, 8.0, 4000.0);
        assert_eq!(runs, vec![0..3; 1]);
    }

    #[test]
    fn many_items_are_merged_further() {
        for (statements, lanes, width_px, expected) in [
            (157, 52, 1060.0, MERGE_PX),
            (800, 60, 1060.0, MERGE_PX),
            (1_000, 60, 300.0, MERGE_PX),
            (1_000, 10, 1060.0, MERGE_PX),
            (1_000, 60, 1060.0, 2.0 * MERGE_PX),
            (1_000_000, 60, 1060.0, 2.0 * MERGE_PX),
            (1_000_000, 60, 2500.0, 4.0 * MERGE_PX),
        ] {
            let merge_px = merge_px(statements, lanes, width_px, TextScale::USUAL);
            assert_eq!(
                merge_px.to_bits(),
                expected.to_bits(),
                "{statements} {lanes} {width_px}"
            );
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

    proptest! {
        #[test]
        fn every_statement_in_the_window_is_in_exactly_one_run(
            mut halves in prop::collection::vec(-8000..8000i32, 0..300),
            start in -3000.0..3000.0f64, span in 1.0..4000.0f64, width in 50.0..2000.0f64,
        ) {
            halves.sort_unstable();
            let days: Vec<f64> = halves.iter().map(|half| f64::from(*half) / 2.0).collect();
            let runs = runs(&days, start, start + span, width);
            let covered: Vec<usize> = runs.iter().flat_map(Clone::clone).collect();
            let expected: Vec<usize> =
                (0..days.len()).filter(|&place| days[place] >= start && days[place] < start + span).collect();
            prop_assert_eq!(covered, expected);
        }

        #[test]
        fn panning_by_whole_days_does_not_regroup_what_stays_in_sight(
            mut halves in prop::collection::vec(0..2000i32, 1..200), pan in 1..100i32,
        ) {
            halves.sort_unstable();
            let days: Vec<f64> = halves.iter().map(|half| f64::from(*half) / 2.0).collect();
            let shift = f64::from(pan);
            let before = runs(&days, 200.0, 700.0, 1000.0);
            let after = runs(&days, 200.0 + shift, 700.0 + shift, 1000.0);
            // A run that lies wholly inside both windows, a run's length from their edges, is the same in both.
            let inside = |run: &&Range<usize>| days[run.start] > 230.0 + shift && days[run.end - 1] < 670.0;
            prop_assert_eq!(
                before.iter().filter(inside).collect::<Vec<_>>(), after.iter().filter(inside).collect::<Vec<_>>()
            );
        }
    }
}
