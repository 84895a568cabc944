//! How many rows of marks each lane gets.
//!
//! A lane wants as many rows as its words need on the scale on which all that matches fits the
//! page. Where all lanes together would get too high, words may get shorter, and after that rows go
//! to the lanes where the next one wins most words.

use super::bands::bands;
use super::lanes::LaneInput;
use super::rows::{Placing, Taken};
use super::{Classes, LaneKey, LaneRow, MERGE_PX, TextScale, VagueLengths};
use crate::dataset::Dataset;
use crate::labels::letters_of_about;
use crate::model::StatementIx;
use crate::px::held;

/// How wide mark and words together may want to be, most first: whole headlines, then fewer words.
const WANTED_PX: &[f64] = &[280.0, 220.0, 170.0, 130.0];
/// What the shortest words want.
const LEAST_PX: f64 = 84.0;
/// Room before the words for the mark, and behind them for a gap.
const MARK_PX: f64 = 28.0;
/// Width of a letter of words at 12.5 px, on the generous side: rows are planned with it, and words
/// that turn out wider are cut by the browser.
const LETTER_PX: f64 = 6.3;
/// No lane gets more rows.
const MOST_ROWS: usize = 40;

/// Gives each lane its rows, and answers how wide a statement wants to be at most.
pub fn share_rows(input: &LaneInput, lengths: VagueLengths, lanes: &mut [LaneRow]) -> f64 {
    let headings = lanes.iter().filter(|lane| lane.key.is_none()).count() as f64;
    let first_rows = lanes.len() as f64 - headings;
    let density = input.density;
    let fixed_px = headings * density.heading_px() + first_rows * density.lane_px();
    let budget = ((density.budget_px() - fixed_px) / density.row_px()).max(0.0) as usize;
    let mut least_px = LEAST_PX;
    for &most_px in WANTED_PX {
        least_px = most_px;
        let wins = wins(input, (most_px, lengths), lanes);
        let wanted: usize = wins.iter().map(|wins| wins.len().saturating_sub(1)).sum();
        let is_last = WANTED_PX.last() == Some(&most_px);
        if wanted <= budget || is_last {
            give(lanes, &wins, budget);
            break;
        }
    }
    least_px
}

/// For each lane, how many statements each of its rows would win, as far as there is any.
fn wins(
    input: &LaneInput,
    (most_px, lengths): (f64, VagueLengths),
    lanes: &[LaneRow],
) -> Vec<Vec<usize>> {
    let px_per_day = input.whole.px_per_warped_day();
    let points = Classes::at_points(px_per_day, lengths);
    let x_px = |days: f64| input.whole.map.warped_from_days(days) * px_per_day;
    let wins = |lane: &LaneRow| {
        let list = lane.index.list();
        let apart = points.others();
        let window = input.whole.window;
        let bands = bands(input.dataset, &lane.index, apart, window, MOST_ROWS);
        let wanted = |statement| {
            let room = (most_px, input.density.text);
            want_px(input.dataset, lane.key, statement, room)
        };
        let taken: Vec<Taken> = bands
            .iter()
            .map(|band| band.taken(list, &x_px, &wanted))
            .collect();
        let placing = Placing {
            index: &lane.index,
            classes: points,
            rows: MOST_ROWS,
            merge_px: MERGE_PX,
            x_px: &|at| {
                let half_days = list
                    .get(at)
                    .map_or(0, |&s| input.dataset.centre_half_days(s));
                x_px(f64::from(half_days) / 2.0)
            },
            want_px: &|at| list.get(at).map_or(0.0, |&statement| wanted(statement)),
            taken: &taken,
        };
        let mut wins = placing.wins(MOST_ROWS);
        for band in &bands {
            if let Some(count) = wins.get_mut(band.row) {
                *count += 1;
            }
        }
        while wins.last() == Some(&0) {
            wins.pop();
        }
        wins
    };
    lanes.iter().map(wins).collect()
}

/// Gives the rows of a budget to the lanes where the next one wins most; of equals to the upper
/// one. A lane in which vague dates must be able to stand apart has two in any case.
fn give(lanes: &mut [LaneRow], wins: &[Vec<usize>], budget: usize) {
    for lane in lanes.iter_mut().filter(|lane| lane.index.is_mixed()) {
        lane.rows = 2;
    }
    for _ in 0..budget {
        let next = |(at, wins): (usize, &Vec<usize>)| {
            let rows = lanes.get(at)?.rows;
            Some((*wins.get(rows)?, std::cmp::Reverse(at)))
        };
        let best = wins.iter().enumerate().filter_map(next).max();
        let Some((_, std::cmp::Reverse(at))) = best else {
            return;
        };
        if let Some(lane) = lanes.get_mut(at) {
            lane.rows += 1;
        }
    }
}

/// How wide a statement wants to be, mark and words together.
pub fn want_px(
    dataset: &Dataset,
    lane: Option<LaneKey>,
    statement: StatementIx,
    (most_px, text): (f64, TextScale),
) -> f64 {
    // Where a lane holds several actors the words begin with the speaker's name.
    let speaker = match lane {
        Some(LaneKey::Side(_)) => {
            let speaker = &dataset.actors[dataset.speaker_of(statement)];
            speaker.short_name().chars().count() + 2
        }
        _ => 0,
    };
    // A claim begins with those whom it is about.
    let about = letters_of_about(dataset, &dataset.statements[statement]);
    let letters = dataset.letters_of(statement) + speaker + about;
    let wanted_px = MARK_PX + letters as f64 * text.px(LETTER_PX);
    held(wanted_px, text.px(LEAST_PX), text.px(most_px))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_claim_want_room_for_those_whom_it_is_about() {
        let small = include_str!("../load/fixtures/small.json");
        let own = small.replace(r#""about": ["ann"],"#, "");
        assert_ne!(own, small);
        let want = |file: &str| {
            let dataset = crate::load::load(file.as_bytes()).dataset;
            let claim = dataset.statements.find("bob-on-ann").unwrap();
            want_px(&dataset, None, claim, (f64::INFINITY, TextScale::USUAL))
        };
        let letters = "on A.: ".len() as f64;
        assert!((want(small) - want(&own) - letters * LETTER_PX).abs() < 0.01);
    }
}
