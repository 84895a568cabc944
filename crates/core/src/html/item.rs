//! A mark or a cluster, as SVG.
//!
//! Every part says itself where it lies on the sheet. Were each item moved as a whole by a
//! `transform`, the browser would keep a coordinate system for each, and a frame with a thousand
//! items would take it three times as long.

use std::fmt::Display;

use maud::{Markup, html};

use super::across::{Across, Pixels};
use super::address_of;
use super::glyph::{glyph_class, shape};
use crate::dataset::Dataset;
use crate::date::{Day, DayRange};
use crate::labels::{MarkWords, mark_name, stances_in_words};
use crate::messages;
use crate::model::{CombinedStance, StatementIx};
use crate::px::Px;
use crate::timeline::{
    Cluster, Density, Extent, Item, LaneKey, Mark, TextScale, WordsRoom, short_count,
};

/// Half the side of the square in which a press counts (WCAG 2.2, 2.5.8 Target Size), also the
/// radius of the halo.
const TARGET_PX: f64 = 12.0;

/// More statements of a cluster are not told beside it.
const MOST_IN_WORDS: usize = 4;
/// Height of a line of words.
const WORDS_PX: f64 = 20.0;
/// From the middle of a mark to the bar of its days below it, which leaves the words of the row
/// legible.
const EXTENT_PX: f64 = 7.0;
/// Height of a cluster.
const CLUSTER_PX: f64 = 17.0;

/// Where the rows of a lane lie, from its top.
#[derive(Clone, Copy, Debug)]
pub struct RowOffsets {
    /// The middle of the marks of the first row.
    pub first_px: f64,
    /// From one row to the next.
    pub row_px: f64,
    /// How large text is.
    pub text: TextScale,
}

impl RowOffsets {
    /// Those of lanes that take so much room.
    pub fn of(density: Density) -> Self {
        Self {
            first_px: density.mark_offset_px(),
            row_px: density.row_px(),
            text: density.text,
        }
    }

    fn y_px(self, item: &Item) -> f64 {
        self.first_px + item.row() as f64 * self.row_px
    }
}

/// Items of a lane as elements that take the focus and the click.
///
/// A mark is a link to its statement. A cluster is a button: it shows more of the same view.
pub fn new_items(dataset: &Dataset, items: &[&Item], offsets: RowOffsets) -> String {
    items_across(Pixels, dataset, items, offsets)
}

/// The same, written otherwise across the plot.
pub fn items_across(
    across: impl Across,
    dataset: &Dataset,
    items: &[&Item],
    offsets: RowOffsets,
) -> String {
    let mut text = String::new();
    for item in items {
        let inside = inside_markup(across, dataset, item, offsets);
        let markup = match item {
            Item::Mark(mark) => {
                let row = &dataset.statements[mark.statement];
                html! {
                    a
                        class=(item_class(item))
                        href=(address_of(&row.id))
                        data-mark=(row.id)
                        tabindex="-1"
                        aria-label=(mark_name(dataset, row, is_shared(mark.lane)))
                    {
                        (inside)
                    }
                }
            }
            Item::Cluster(cluster) => html! {
                g
                    class=(item_class(item))
                    role="button"
                    data-cluster=(dataset.statements[cluster.first].id)
                    data-count=(cluster.slice.count())
                    data-stances=(stances_hook(cluster))
                    tabindex="-1"
                    aria-label=(spoken_name(dataset, item))
                {
                    (inside)
                }
            },
        };
        text.push_str(&markup.into_string());
    }
    text
}

/// What is in a cluster, for scripts: `supports:6 opposes:3`.
fn stances_hook(cluster: &Cluster) -> String {
    let combined_stances = CombinedStance::ALL
        .iter()
        .zip(cluster.slice.combined_stances());
    let words = combined_stances
        .filter(|(_, count)| *count > 0)
        .map(|(combined_stance, count)| format!("{}:{count}", combined_stance.word()));
    words.collect::<Vec<_>>().join(" ")
}

/// The classes of an item.
pub fn item_class(item: &Item) -> String {
    match item {
        Item::Cluster(_) => "cluster".to_owned(),
        Item::Mark(mark) => {
            let open = if mark.is_open { " is-open" } else { "" };
            html! { "mark" (open) " " (glyph_class(mark.combined_stance, mark.attribution)) }
                .into_string()
        }
    }
}

/// What is drawn of an item: changes with its place and the scale.
pub fn inside(dataset: &Dataset, item: &Item, offsets: RowOffsets) -> String {
    inside_markup(Pixels, dataset, item, offsets).into_string()
}

/// The same without the words beside it.
pub fn shape_of(item: &Item, offsets: RowOffsets) -> Markup {
    match item {
        Item::Mark(mark) => inside_mark(Pixels, mark, offsets.y_px(item), |_| html! {}),
        Item::Cluster(cluster) => inside_cluster(
            Pixels,
            cluster,
            (offsets.y_px(item), offsets.text),
            |_| html! {},
        ),
    }
}

/// Words beside an item, for drawings in which nothing cuts them.
#[derive(Clone, Debug, PartialEq)]
pub struct WordsBeside {
    /// How much room they have.
    pub room: WordsRoom,
    /// The middle of their line.
    pub y_px: f64,
    /// All of them.
    pub words: String,
}

impl WordsBeside {
    /// The words of an item; none where there is no room for any.
    pub fn of(dataset: &Dataset, item: &Item, offsets: RowOffsets) -> Option<Self> {
        let room = item.words_room()?;
        let words = match item {
            Item::Mark(mark) => words_in_line(dataset, mark.statement, mark.lane),
            Item::Cluster(cluster) => first_words(dataset, cluster),
        };
        Some(Self {
            room,
            y_px: offsets.y_px(item),
            words,
        })
    }
}

fn inside_markup(
    across: impl Across,
    dataset: &Dataset,
    item: &Item,
    offsets: RowOffsets,
) -> Markup {
    let y_px = offsets.y_px(item);
    let words = |x_px: f64, room: WordsRoom| {
        let words = match item {
            Item::Mark(mark) => words(dataset, mark, room.is_before),
            Item::Cluster(cluster) => words_of_several(dataset, cluster, room.is_before),
        };
        let size = (across.length(room.width_px), offsets.text.px(WORDS_PX));
        words_room((x_px, y_px), size, &words)
    };
    let room = item.words_room();
    let behind = |x_px: f64| match room {
        Some(room) if !room.is_before => words(x_px + room.x_px - item.point().x_px, room),
        _ => html! {},
    };
    html! {
        (match item {
            Item::Mark(mark) => inside_mark(across, mark, y_px, behind),
            Item::Cluster(cluster) => inside_cluster(across, cluster, (y_px, offsets.text), behind),
        })
        @if let Some(room) = room.filter(|room| room.is_before) {
            (across.anchored(room.x_px, |x_px| words(x_px, room)))
        }
    }
}

/// The words beside a mark, which the browser cuts at the room that they have.
fn words(dataset: &Dataset, mark: &Mark, is_before: bool) -> Markup {
    let row = &dataset.statements[mark.statement];
    let beside = MarkWords::new(dataset, row, is_shared(mark.lane));
    html! {
        p.words.is-before[is_before] data-label=(row.id) {
            @if let Some(speaker) = beside.speaker { b { bdi { (speaker) } } " " }
            @if let Some(about) = beside.about { i { (about) } " " }
            bdi { (beside.words) }
        }
    }
}

/// The name of a cluster for those who hear or speak it: what it is, and the words beside it (WCAG
/// 2.2, 2.5.3 Label in Name); empty for a mark, whose name never changes.
pub fn spoken_name(dataset: &Dataset, item: &Item) -> String {
    let mut name = cluster_name(dataset, item);
    if let Item::Cluster(cluster) = item
        && cluster.words_px.is_some()
    {
        name.push_str(": ");
        name.push_str(&first_words(dataset, cluster));
    }
    name
}

/// The words of the first statements of a cluster, one after the other. They are drawn by the
/// styles: the name of the cluster has them, and between number and words says more than stands
/// there.
fn words_of_several(dataset: &Dataset, cluster: &Cluster, is_before: bool) -> Markup {
    html! { p.words.of-several.is-before[is_before] data-words=(first_words(dataset, cluster)) {} }
}

/// The words that may stand beside a cluster. Each part keeps its own direction of writing.
fn first_words(dataset: &Dataset, cluster: &Cluster) -> String {
    let mut text = String::new();
    for statement in cluster.slice.statements().take(MOST_IN_WORDS) {
        if !text.is_empty() {
            text.push_str(" \u{b7} ");
        }
        text.push_str(&words_in_line(dataset, statement, cluster.lane));
    }
    text
}

/// The words of a statement in a line with others: it turns the direction of nothing but itself.
fn words_in_line(dataset: &Dataset, statement: StatementIx, lane: LaneKey) -> String {
    let beside = MarkWords::new(dataset, &dataset.statements[statement], is_shared(lane));
    let mut text = String::from('\u{2068}');
    if let Some(speaker) = beside.speaker {
        text.push_str(speaker);
        text.push_str(": ");
    }
    if let Some(about) = &beside.about {
        text.push_str(about);
        text.push(' ');
    }
    text.push_str(&beside.words);
    text.push('\u{2069}');
    text
}

/// Room for a line of words, from the middle of its left end.
fn words_room(
    (x_px, y_px): (f64, f64),
    (width, height_px): (impl Display, f64),
    words: &Markup,
) -> Markup {
    html! {
        foreignObject.words-room x=(Px(x_px)) y=(Px(y_px - height_px / 2.0))
            width=(width) height=(Px(height_px)) { (words) }
    }
}

/// Whether a lane holds several actors.
fn is_shared(lane: LaneKey) -> bool {
    matches!(lane, LaneKey::Side(_))
}

/// A bar of the shares of its stances, with the count on it.
fn inside_cluster(
    across: impl Across,
    cluster: &Cluster,
    (y_px, text): (f64, TextScale),
    words: impl Fn(f64) -> Markup,
) -> Markup {
    html! {
        @if let Some(band) = cluster.band { (vague_band(across, band, y_px)) }
        (across.anchored(cluster.x_px, |x_px| html! {
            (cluster_bar(cluster, (x_px, y_px), text))
            (words(x_px))
        }))
    }
}

fn cluster_bar(cluster: &Cluster, (x_px, y_px): (f64, f64), text: TextScale) -> Markup {
    let height_px = text.px(CLUSTER_PX);
    let (top, height) = (Px(y_px - height_px / 2.0), Px(height_px));
    let target_px = cluster.half_px.max(TARGET_PX);
    let count = short_count(cluster.slice.count());
    html! {
        rect.target x=(Px(x_px - target_px)) y=(Px(y_px - TARGET_PX))
            width=(Px(2.0 * target_px)) height=(Px(2.0 * TARGET_PX)) {}
        @for share in shares(cluster, x_px) {
            rect class={ "share stance-" (share.combined_stance.word()) } x=(Px(share.x_px)) y=(top)
                width=(Px(share.width_px)) height=(height) {}
        }
        rect.cluster-edge x=(Px(x_px - cluster.half_px)) y=(top)
            width=(Px(2.0 * cluster.half_px)) height=(height) rx="3" {}
        text.cluster-count.is-long[count.len() > 2] x=(Px(x_px)) y=(Px(y_px)) dy="0.34em" {
            (count)
        }
    }
}

/// A part of a cluster's bar.
struct Share {
    combined_stance: CombinedStance,
    x_px: f64,
    width_px: f64,
}

/// The parts of a cluster's bar around its middle, in the order of the key.
fn shares(cluster: &Cluster, middle_px: f64) -> Vec<Share> {
    let (all, width_px) = (cluster.slice.count() as f64, 2.0 * cluster.half_px);
    let mut x_px = middle_px - cluster.half_px;
    let combined_stances = CombinedStance::ALL
        .iter()
        .zip(cluster.slice.combined_stances());
    combined_stances
        .filter(|(_, count)| *count > 0)
        .map(|(&combined_stance, count)| {
            let share = Share {
                combined_stance,
                x_px,
                width_px: f64::from(count) / all * width_px,
            };
            x_px += share.width_px;
            share
        })
        .collect()
}

/// All the days that a vague date means: open at both ends, as nobody knows when within it.
fn vague_band(across: impl Across, band: Extent, y_px: f64) -> Markup {
    let top = Px(y_px - 9.0);
    let end = |x_px: f64, d: &str| html! { path.vague-end d={ "M" (Px(x_px)) " " (top) (d) } {} };
    html! {
        rect.vague
            x=(across.x(band.x_px))
            y=(top)
            width=(across.length(band.width_px))
            height="18"
            rx="2"
        {}
        (across.anchored(band.x_px, |x_px| end(x_px + 4.0, "h-4v18h4")))
        (across.anchored(band.x_px + band.width_px, |x_px| end(x_px - 4.0, "h4v18h-4")))
    }
}

/// Two slanted strokes with a gap between them, where an extent goes on beyond a long silence that
/// is drawn short.
fn extent_break(x_px: f64, y_px: f64) -> Markup {
    html! {
        path.extent-gap d={ "M" (Px(x_px)) " " (Px(y_px)) "m-3 7l6-14" } {}
        path.extent-break d={ "M" (Px(x_px)) " " (Px(y_px)) "m-6 7l6-14m0 14l6-14" } {}
    }
}

/// What its date adds, its length among them, then the halo, then its shape.
fn inside_mark(
    across: impl Across,
    mark: &Mark,
    y_px: f64,
    words: impl Fn(f64) -> Markup,
) -> Markup {
    html! {
        @match mark.extent {
            Some(band) if mark.is_vague => { (vague_band(across, band, y_px)) }
            Some(extent) => {
                rect.extent.is-approximate[mark.is_approximate]
                    x=(across.x(extent.x_px))
                    y=(Px(y_px + EXTENT_PX))
                    width=(across.length(extent.width_px))
                    height="4"
                    rx="2"
                {}
            }
            None => {}
        }
        @for break_px in &mark.breaks_px {
            (across.anchored(*break_px, |x_px| extent_break(x_px, y_px + EXTENT_PX + 2.0)))
        }
        (across.anchored(mark.x_px, |x_px| html! { (mark_shape(mark, x_px, y_px)) (words(x_px)) }))
    }
}

fn mark_shape(mark: &Mark, x_px: f64, y_px: f64) -> Markup {
    let (x, y) = (Px(x_px), Px(y_px));
    html! {
        @if mark.has_whisker() { path.whisker d={ "M" (x) " " (y) "m-15 0h30" } {} }
        @if mark.is_open_start {
            path.arrow d={ "M" (x) " " (y) "m-6 0h-11m4-3.5l-4 3.5l4 3.5" } {}
        }
        @if mark.is_open_end { path.arrow d={ "M" (x) " " (y) "m6 0h11m-4-3.5l4 3.5l-4 3.5" } {} }
        circle.halo cx=(x) cy=(y) r=(Px(TARGET_PX)) {}
        (shape(mark.combined_stance, mark.attribution, (x_px, y_px)))
    }
}

/// What a cluster is, in words; empty for a mark, which has its own name.
pub fn cluster_name(dataset: &Dataset, item: &Item) -> String {
    let Item::Cluster(cluster) = item else {
        return String::new();
    };
    let name = cluster.lane.name(dataset);
    let days = days_of(dataset, cluster).label();
    let statements = messages::statements(cluster.slice.count());
    messages::cluster_name(
        name,
        days,
        statements,
        stances_in_words(cluster.slice.combined_stances()),
    )
    .to_string()
}

/// From the first day of a cluster's statements to their last.
///
/// They are in order of their centres, so that only those near an end, as far as half of the
/// longest date, can reach further than what was seen.
fn days_of(dataset: &Dataset, cluster: &Cluster) -> DayRange {
    // In half days, the longest date reaches as far from its centre as it has days.
    let reach = dataset.longest_days();
    let centre = |statement: &StatementIx| dataset.centre_half_days(*statement);
    let (mut first, mut last) = (Day::MAX, Day::MIN);
    for statement in cluster.slice.statements() {
        if centre(&statement) - reach > 2 * first.number() {
            break;
        }
        first = first.min(dataset.days_of(statement).first);
    }
    for statement in cluster.slice.statements().rev() {
        if centre(&statement) + reach < 2 * last.number() {
            break;
        }
        last = last.max(dataset.days_of(statement).last);
    }
    DayRange::between(first, last)
}
