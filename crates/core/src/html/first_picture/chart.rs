//! Axis, lanes and overview, in shares of the width of the plot.

use maud::{Markup, PreEscaped, html};

use crate::dataset::Dataset;
use crate::html::across::{Across, Shares};
use crate::html::axis::{axis_across, axis_height_px, backdrop_across, overview_ticks_across};
use crate::html::item::{RowOffsets, items_across};
use crate::html::{lane_label, lane_label_class, overview_bars};
use crate::messages;
use crate::px::Px;
use crate::query::Matching;
use crate::timeline::{
    HANDLE_PX, Item, LaneRow, Overview, Still, TimeScale, WindowHandle, handle_span_px,
    overview_row, unit_at_edge,
};

/// The chart.
pub fn chart(dataset: &Dataset, matching: &Matching, still: &Still) -> Markup {
    let Still {
        layout,
        scene,
        scale,
        ..
    } = still;
    let density = layout.density;
    let plot = Shares {
        start_px: 0.0,
        plot_px: scene.width_px,
    };
    html! {
        div.frame {
            div.axis {
                div.axis-sheet aria-hidden="true" {
                    svg width="100%" height=(Px(axis_height_px(density))) {
                        (PreEscaped(axis_across(plot, &scene.axis, density)))
                    }
                    span.axis-unit { (unit_at_edge(scale, density)) }
                }
            }
            div.lanes-room {
                div.lanes {
                    div.lane-labels {
                        svg width="100%" height=(Px(scene.height_px)) {
                            @for row in &layout.rows { (label(dataset, row, density.is_narrow)) }
                        }
                    }
                    div.plot-frame {
                        svg.backdrop width="100%" height=(Px(scene.height_px)) aria-hidden="true" {
                            (PreEscaped(backdrop_across(plot, scene, layout)))
                        }
                        div.plot role="group" aria-label=(messages::lanes()) {
                            @for row in &layout.rows { (lane(dataset, still, row)) }
                        }
                    }
                }
            }
            (overview(dataset, matching, still))
        }
    }
}

fn label(dataset: &Dataset, row: &LaneRow, is_narrow: bool) -> Markup {
    html! {
        foreignObject y=(Px(row.y_px)) width="100%" height=(Px(row.height_px)) {
            div class=(lane_label_class(row)) {
                (PreEscaped(lane_label(dataset, row, is_narrow)))
            }
        }
    }
}

fn lane(dataset: &Dataset, still: &Still, row: &LaneRow) -> Markup {
    // An empty drawing is as high as the lane, since nothing else here may say how high that is.
    let room = html! { svg width="0" height=(Px(row.height_px)) {} };
    let Some(key) = row.key else {
        return html! { div.lane-room { (room) } };
    };
    let scene = &still.scene;
    let shares = Shares {
        start_px: scene.shift_px,
        plot_px: scene.width_px,
    };
    let is_seen = |item: &&Item| {
        let x_px = item.point().x_px - scene.shift_px;
        (0.0..=scene.width_px).contains(&x_px)
    };
    let items: Vec<&Item> = scene
        .lane(key)
        .map(|lane| lane.items.iter().filter(is_seen).collect())
        .unwrap_or_default();
    let offsets = RowOffsets::of(still.layout.density);
    html! {
        div.lane-room {
            (room)
            div.lane role="group" aria-label=(key.name(dataset)) {
                svg { (PreEscaped(items_across(shares, dataset, &items, offsets))) }
            }
        }
    }
}

fn overview(dataset: &Dataset, matching: &Matching, still: &Still) -> Markup {
    let strip_px = still.scene.width_px - 2.0 * HANDLE_PX;
    let bars = Overview::new(dataset, matching, still.limits, strip_px);
    let density = still.layout.density;
    let (bars_px, height_px) = (density.overview_bars_px(), density.overview_px());
    let scale = TimeScale::new(still.limits.widest, strip_px);
    let ticks = overview_row(still.limits.widest, strip_px, density);
    let (x_px, width_px) = handle_span_px(&scale, still.scale.window, WindowHandle::Body);
    let strip = Shares {
        start_px: 0.0,
        plot_px: strip_px,
    };
    html! {
        div.overview {
            div.overview-strip aria-hidden="true" {
                svg viewBox={ "0 0 " (Px(strip_px)) " " (Px(height_px)) } preserveAspectRatio="none"
                    width="100%" height=(Px(height_px)) {
                    (PreEscaped(overview_bars(&bars, bars_px)))
                }
                svg.still-window width="100%" height=(Px(height_px)) {
                    (PreEscaped(overview_ticks_across(strip, &ticks, density)))
                    rect x=(strip.x(x_px)) width=(strip.length(width_px)) height="100%" {}
                    (strip.anchored(
                        x_px,
                        |_| html! { rect.grip x="-4" y="25%" width="5" height="50%" {} },
                    ))
                    (strip.anchored(
                        x_px + width_px,
                        |_| html! { rect.grip x="-1" y="25%" width="5" height="50%" {} },
                    ))
                }
            }
        }
    }
}
