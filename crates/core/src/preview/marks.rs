//! Many statements along time: marks in rows, none upon another, as large as there is room for all.

use maud::{Markup, html};

use super::card::{MARGIN_PX, TEXT_PX, line, mark, quiet};
use super::colours::{BAND, RULE};
use super::frame::Frame;
use crate::model::{Attribution, CombinedStance, StatementIx};
use crate::px::{Px, held};
use crate::site::Site;

/// How wide and high the room of a mark can be, largest first: that of the first size at which all
/// have room.
const CELL_SIZES_PX: &[f64] = &[20.0, 16.0, 13.0, 10.0, 8.0, 6.0, 5.0];
/// The room of a mark in its own size: the ring of a claim, with its line and a gap.
const GLYPH_PX: f64 = 21.0;
/// So far to the right of its place in time a mark can be where that is taken: on a busy axis some
/// days.
const MOST_SHIFT_PX: f64 = 16.0;
const YEAR_SIZE_PX: f64 = 20.0;
/// Room for the years below.
const YEARS_PX: f64 = 30.0;
/// A label of a year needs so much room to the next.
const YEAR_ROOM_PX: f64 = 60.0;

/// A statement as it is drawn here.
#[derive(Clone, Copy, Debug)]
pub struct Dot {
    pub statement: StatementIx,
    pub combined_stance: CombinedStance,
    pub attribution: Attribution,
}

/// Marks between two heights, and how many statements have none.
pub struct Marks {
    pub drawing: Markup,
    pub without_room: usize,
}

/// Marks along time between two heights, with the years below them.
pub fn marks(site: &Site, frame: &Frame, dots: &[Dot], top_px: f64, bottom_px: f64) -> Marks {
    let bottom_px = bottom_px - YEARS_PX;
    let xs_px = dots.iter().map(|dot| frame.x_px(site, dot.statement));
    let placement = Placement::of(&xs_px.collect::<Vec<_>>(), bottom_px - top_px);
    let scale = placement.cell_px / GLYPH_PX;
    let placed = dots.iter().zip(&placement.positions);
    let placed = placed.filter_map(|(dot, position)| Some((dot, (*position)?)));
    let drawing = html! {
        (years(frame, top_px, bottom_px))
        @for (dot, (x_px, up_px)) in placed {
            (mark(
                dot.combined_stance,
                dot.attribution,
                (MARGIN_PX + x_px, bottom_px - up_px),
                scale,
            ))
        }
    };
    Marks {
        drawing,
        without_room: placement
            .positions
            .iter()
            .filter(|position| position.is_none())
            .count(),
    }
}

/// Where marks are.
#[derive(Debug, PartialEq)]
struct Placement {
    cell_px: f64,
    /// For each its middle, from the left end of time and up from the axis; none where it has no
    /// room.
    positions: Vec<Option<(f64, f64)>>,
}

impl Placement {
    /// Of marks at these places in time, in rows of a height together.
    fn of(xs_px: &[f64], height_px: f64) -> Self {
        let mut placement = Self {
            cell_px: 0.0,
            positions: Vec::new(),
        };
        for &cell_px in CELL_SIZES_PX {
            placement = Self {
                cell_px,
                positions: positions(xs_px, cell_px, height_px),
            };
            if placement.positions.iter().all(Option::is_some) {
                break;
            }
        }
        placement
    }
}

/// Each mark in the lowest row that is free at its place in time; where none is, in the one that is
/// free soonest after it.
fn positions(xs_px: &[f64], cell_px: f64, height_px: f64) -> Vec<Option<(f64, f64)>> {
    let (first_px, end_px) = (cell_px / 2.0, TEXT_PX - cell_px / 2.0);
    let within = |x_px: &f64| held(*x_px, first_px, end_px);
    let mut in_time: Vec<(usize, f64)> = xs_px.iter().map(within).enumerate().collect();
    in_time.sort_by(|a, b| a.1.total_cmp(&b.1));
    let rows = (height_px / cell_px).floor().max(0.0) as usize;
    // From where on each row is free for the middle of a mark.
    let mut free_px = vec![first_px; rows];
    let mut positions = vec![None; xs_px.len()];
    for (index, x_px) in in_time {
        let rows = (0..).zip(free_px.iter_mut());
        let rows = rows.map(|(row, free_px)| (row, x_px.max(*free_px), free_px));
        let soonest = rows.min_by(|a, b| a.1.total_cmp(&b.1));
        let soonest = soonest.filter(|(_, at_px, _)| *at_px <= (x_px + MOST_SHIFT_PX).min(end_px));
        if let (Some((row, at_px, free_px)), Some(position)) = (soonest, positions.get_mut(index)) {
            *free_px = at_px + cell_px;
            *position = Some((at_px, (f64::from(row) + 0.5) * cell_px));
        }
    }
    positions
}

/// Years as bands in turn, with their names.
fn years(frame: &Frame, top_px: f64, bottom_px: f64) -> Markup {
    let starts = frame.years();
    let ends = starts
        .iter()
        .skip(1)
        .map(|(_, x_px)| *x_px)
        .chain([TEXT_PX]);
    html! {
        @for (position, (&(year, start_px), end_px)) in starts.iter().zip(ends).enumerate() {
            @let start_px = start_px.max(0.0);
            @if position % 2 == 0 {
                rect
                    x=(Px(MARGIN_PX + start_px))
                    y=(Px(top_px))
                    width=(Px((end_px - start_px).max(0.0)))
                    height=(Px(bottom_px - top_px))
                    fill=(BAND)
                {}
            }
            @if end_px - start_px >= YEAR_ROOM_PX {
                (line(
                    &year.to_string(),
                    quiet(YEAR_SIZE_PX),
                    MARGIN_PX + start_px + 4.0,
                    bottom_px + 24.0,
                ))
            }
        }
        rect x=(Px(MARGIN_PX)) y=(Px(bottom_px)) width=(Px(TEXT_PX)) height="1.5" fill=(RULE) {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// How many have a place, and how large they are.
    fn drawn(xs_px: &[f64]) -> (usize, f64) {
        let placement = Placement::of(xs_px, 100.0);
        (
            placement.positions.iter().flatten().count(),
            placement.cell_px,
        )
    }

    #[test]
    fn marks_are_as_large_as_all_have_room_and_the_rest_is_counted() {
        for (count, expected) in [
            (0, (0, 20.0)),
            (5, (5, 20.0)),
            (6, (6, 16.0)),
            (20, (20, 10.0)),
            (40, (40, 6.0)),
            (80, (80, 5.0)),
            (100, (80, 5.0)),
        ] {
            assert_eq!(drawn(&vec![300.0; count]), expected, "{count}");
        }
        // In whatever order they come.
        assert_eq!(drawn(&[90.0, 10.0, 50.0, 30.0, 70.0]), (5, 20.0));
    }

    proptest! {
        #[test]
        fn no_mark_lies_on_another_or_outside(
            xs_px in prop::collection::vec(-50.0..TEXT_PX + 50.0, 0..400),
            height_px in 5.0..200.0f64,
        ) {
            let Placement { cell_px, positions } = Placement::of(&xs_px, height_px);
            prop_assert_eq!(positions.len(), xs_px.len());
            let placed: Vec<(f64, f64)> = positions.into_iter().flatten().collect();
            if placed.len() == xs_px.len() {
                for (&(at_px, _), x_px) in placed.iter().zip(&xs_px) {
                    let x_px = held(*x_px, cell_px / 2.0, TEXT_PX - cell_px / 2.0);
                    prop_assert!((0.0..=MOST_SHIFT_PX).contains(&(at_px - x_px)));
                }
            }
            for (position, &(x_px, up_px)) in placed.iter().enumerate() {
                prop_assert!(x_px >= cell_px / 2.0 && x_px <= TEXT_PX - cell_px / 2.0);
                prop_assert!(up_px >= cell_px / 2.0 && up_px <= height_px - cell_px / 2.0 + 1e-9);
                for &(other_x_px, other_up_px) in placed.iter().skip(position + 1) {
                    let is_apart = (x_px - other_x_px).abs() >= cell_px - 1e-9
                        || (up_px - other_up_px).abs() >= cell_px - 1e-9;
                    prop_assert!(is_apart, "{} {} {} {}", x_px, up_px, other_x_px, other_up_px);
                }
            }
        }
    }
}
