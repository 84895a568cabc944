//! The names of lanes, and what stands in them.

use maud::{Markup, html};

use super::text::{cut, width_px};
use crate::dataset::Dataset;
use crate::html::{RowOffsets, WordsBeside, item_class, shape_of};
use crate::px::Px;
use crate::timeline::{Density, Item, LaneLayout, LaneRow, Scene};

/// Size of the names, of the sides behind them, and of words beside marks.
const NAME_PX: f64 = 13.0;
const SIDE_PX: f64 = 11.0;
const WORDS_PX: f64 = 12.5;
/// How far the names of actors below the heading of their side are moved in.
const INDENT_PX: f64 = 14.0;
const GAP_PX: f64 = 6.0;

/// The names at the left.
pub fn labels(layout: &LaneLayout, room_px: f64) -> Markup {
    html! { @for row in &layout.rows { (label(row, layout, room_px)) } }
}

fn label(row: &LaneRow, layout: &LaneLayout, room_px: f64) -> Markup {
    let x_px = if row.is_below_heading { INDENT_PX } else { 0.0 };
    let room_px = room_px - x_px - GAP_PX;
    let name = cut(&row.label, room_px, NAME_PX);
    let side_x_px = x_px + width_px(&name, NAME_PX) + GAP_PX;
    let side_px = room_px - width_px(&name, NAME_PX) - GAP_PX;
    let side = row
        .side_label
        .as_deref()
        .map(|side| cut(side, side_px, SIDE_PX));
    let has_room = |side: &str| side.chars().count() > 2;
    let y_px = match row.key {
        Some(_) => layout.mark_y_px(row),
        None => row.y_px + row.height_px / 2.0,
    };
    html! {
        text.lane-name.heading[row.key.is_none()] x=(Px(x_px)) y=(Px(y_px)) dy="0.34em" { (name) }
        @if let Some(side) = side.filter(|side| has_room(side)) {
            text.side-name x=(Px(side_x_px)) y=(Px(y_px)) dy="0.34em" { (side) }
        }
    }
}

/// The marks of all lanes, which count from the start of a sheet that lies behind the plot.
pub fn marks(dataset: &Dataset, scene: &Scene, layout: &LaneLayout, x_px: f64) -> Markup {
    let offsets = RowOffsets::of(Density::WIDE);
    html! {
        @for row in &layout.rows {
            @if let Some(lane) = row.key.and_then(|key| scene.lane(key)) {
                svg
                    x=(Px(x_px))
                    y=(Px(row.y_px))
                    width=(Px(scene.width_px))
                    height=(Px(row.height_px))
                {
                    g transform={ "translate(" (Px(-scene.shift_px)) " 0)" } {
                        @for item in &lane.items { (mark(dataset, item, offsets)) }
                    }
                }
            }
        }
    }
}

fn mark(dataset: &Dataset, item: &Item, offsets: RowOffsets) -> Markup {
    let several = if matches!(item, Item::Cluster(_)) {
        " of-several"
    } else {
        ""
    };
    html! {
        g class=(item_class(item)) { (shape_of(item, offsets)) }
        @if let Some(beside) = WordsBeside::of(dataset, item, offsets) {
            @let room = beside.room;
            @let (x_px, anchor) = if room.is_before {
                (room.x_px + room.width_px, Some("end"))
            } else {
                (room.x_px, None)
            };
            text
                class={ "words" (several) }
                x=(Px(x_px))
                y=(Px(beside.y_px))
                dy="0.34em"
                text-anchor=[anchor]
            {
                (cut(&beside.words, room.width_px, WORDS_PX))
            }
        }
    }
}
