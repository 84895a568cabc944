//! Draws a data file, as a page on its own does: the scene as one SVG on the standard output.
//!
//! ```text
//! cargo run -p timeline-core --example scene crates/core/examples/ten_lines.json > scene.svg
//! ```
//!
//! The scene is data: each mark and cluster has its place in pixels. How it is drawn is up to
//! whoever draws; here the templates of the page do it, in a few colours.

use std::collections::BTreeSet;
use std::process::ExitCode;

use maud::{Markup, PreEscaped, html};
use timeline_core::dataset::Dataset;
use timeline_core::html::{RowOffsets, axis, axis_height_px, backdrop, new_items};
use timeline_core::load::load;
use timeline_core::px::Px;
use timeline_core::query::{Filter, Matching};
use timeline_core::timeline::{
    Density, Item, LaneInput, LaneLayout, LaneRow, Limits, Scene, SceneInput, TimeMap, TimeScale,
    TimeWindow, side_groups,
};

/// Width of the plot.
const PLOT_PX: f64 = 1000.0;
const DENSITY: Density = Density::WIDE;
const STYLES: &str = "
    svg { font: 13px sans-serif; background: #fff }
    line { stroke: #ddd } text { fill: #444; stroke: none }
    .unit-band { fill: #f4f4f4 } .quiet-time { fill: #e8e8e8 } .event-band { fill: #fe8 }
    .stance-supports { --stance: #0b66b0 } .stance-opposes { --stance: #b3261e }
    .glyph-shape { fill: var(--stance, #666); stroke: var(--stance, #666); stroke-width: 2 }
    .attribution-hearsay .glyph-shape, .attribution-about-other .glyph-shape { fill: #fff }
    .glyph-ring { fill: none; stroke: var(--stance, #666); stroke-dasharray: 3 2 } .glyph-dot { fill: var(--stance, #666) }
    .target, .halo { fill: none }
    .words { margin: 0; white-space: nowrap; overflow: hidden; line-height: 20px }
";

fn main() -> ExitCode {
    let read = std::env::args().nth(1).map(std::fs::read);
    let Some(Ok(bytes)) = read else {
        eprintln!("expected the path of a data file that can be read");
        return ExitCode::from(2);
    };
    let dataset = load(&bytes).dataset;
    let Some(drawing) = drawing(&dataset) else {
        eprintln!("no statement can be shown; the example `validate` says why");
        return ExitCode::FAILURE;
    };
    println!("{}", drawing.into_string());
    ExitCode::SUCCESS
}

/// All statements of a data set, from the first to the last; nothing where there are none.
fn drawing(dataset: &Dataset) -> Option<Markup> {
    let matching = Matching::new(dataset, &Filter::default());
    let days = matching.days()?;
    let limits = Limits::around(days);
    let window = TimeWindow::fitting(days).within(limits);
    // Busy time gets room; `TimeScale::new` would draw every day alike.
    let scale = TimeScale::mapped(
        &TimeMap::of_matching(dataset, &matching, limits),
        window,
        PLOT_PX,
    );
    let lanes = LaneLayout::new(&LaneInput {
        dataset,
        groups: &side_groups(dataset),
        matching: &matching,
        collapsed: &BTreeSet::new(),
        density: DENSITY,
        whole: &scale,
        has_words: true,
    });
    let scene = Scene::new(&SceneInput {
        dataset,
        matching: &matching,
        lanes: &lanes,
        scale: &scale,
        shown: window,
        open: None,
    });
    Some(svg(dataset, &scene, &lanes))
}

fn svg(dataset: &Dataset, scene: &Scene, lanes: &LaneLayout) -> Markup {
    let (labels_px, axis_px) = (DENSITY.label_width_px(), axis_height_px(DENSITY));
    let (width_px, height_px) = (labels_px + scene.width_px, axis_px + scene.height_px);
    html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(Px(width_px)) height=(Px(height_px)) {
            style { (PreEscaped(STYLES)) }
            svg x=(Px(labels_px)) { (PreEscaped(axis(&scene.axis, DENSITY))) }
            svg x=(Px(labels_px)) y=(Px(axis_px)) { (PreEscaped(backdrop(scene, lanes))) }
            @for row in &lanes.rows {
                text x="4" y=(Px(axis_px + lanes.mark_y_px(row))) { (row.label) }
                svg
                    x=(Px(labels_px))
                    y=(Px(axis_px + row.y_px))
                    width=(Px(scene.width_px))
                    height=(Px(row.height_px))
                {
                    g transform={ "translate(" (Px(-scene.shift_px)) ")" } {
                        (items(dataset, scene, row))
                    }
                }
            }
        }
    }
}

/// The marks of a lane, which count from the start of a sheet that lies behind the plot.
fn items(dataset: &Dataset, scene: &Scene, row: &LaneRow) -> PreEscaped<String> {
    let lane = row.key.and_then(|key| scene.lane(key));
    let items: Vec<&Item> = lane.iter().flat_map(|lane| &lane.items).collect();
    // Words stand in an element of HTML, which has to say so in a drawing of its own.
    let text = new_items(dataset, &items, RowOffsets::of(DENSITY));
    PreEscaped(text.replace("<p ", "<p xmlns=\"http://www.w3.org/1999/xhtml\" "))
}
