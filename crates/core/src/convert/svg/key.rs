//! The key of a picture: its signs and words from left to right, in as many rows as they need.

use maud::{Markup, html};

use super::text::width_px;
use crate::dataset::Dataset;
use crate::html::{LegendEntry, legend_entries};
use crate::px::Px;

/// Size of its words.
const SIZE_PX: f64 = 11.0;
/// Width of a sign with the gap behind it.
const SIGN_PX: f64 = 36.0;
/// Between two entries.
const GAP_PX: f64 = 14.0;
const ROW_PX: f64 = 26.0;

/// The key, and how high it is.
pub fn key(dataset: &Dataset, room_px: f64) -> (Markup, f64) {
    let entries = legend_entries(dataset);
    let positions = positions(&entries, room_px);
    let rows = positions.last().map_or(0.0, |(_, row)| row + 1.0);
    let markup = html! {
        @for (entry, (x_px, row)) in entries.iter().zip(positions) {
            g
                transform={
                    "translate(" (Px(x_px + 15.0)) " " (Px(row * ROW_PX + ROW_PX / 2.0)) ")"
                }
            {
                (entry.drawing)
                text.small x=(Px(SIGN_PX - 15.0)) dy="0.34em" { (entry.short) }
            }
        }
    };
    (markup, rows * ROW_PX)
}

/// Where each entry stands: from the left, and in which row.
fn positions(entries: &[LegendEntry], room_px: f64) -> Vec<(f64, f64)> {
    let (mut x_px, mut row) = (0.0, 0.0);
    let position = |entry: &LegendEntry| {
        let width_px = SIGN_PX + width_px(entry.short, SIZE_PX);
        if x_px > 0.0 && x_px + width_px > room_px {
            (x_px, row) = (0.0, row + 1.0);
        }
        let position = (x_px, row);
        x_px += width_px + GAP_PX;
        position
    };
    entries.iter().map(position).collect()
}
