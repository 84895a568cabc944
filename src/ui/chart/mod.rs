//! The chart: axis, lanes, overview; above it what moves it and how to read it.

mod axis;
mod empty;
mod items;
mod log;
mod overview;
mod plot;
pub mod toolbar;
mod tooltip;

use leptos::html::Div;
use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::html::{lane_label, lane_label_class, patterns};
use timeline_core::messages;
use timeline_core::px::Px;
use timeline_core::timeline::{Density, LaneRow};

use super::text_scale::text_scale;
use crate::boxed::{effect, flag, memo, part, text};
use crate::browser::{ready, size};
use crate::state::{AppState, ChartContext, ChartState, DataState, Listeners};
use axis::Axis;
use empty::EmptyDays;
use log::{Log, LogPosition};
use overview::OverviewStrip;
use plot::Plot;
use tooltip::Tooltip;

/// The names of lanes and sides, each as high as what it names. Who says nothing in the window steps
/// back.
fn lane_labels(data: DataState, chart: ChartState) -> impl IntoView {
    let is_narrow = chart.density.get().is_narrow;
    let label = |row: &LaneRow| {
        let class = lane_label_class(row);
        let inside = data.with(|dataset| lane_label(dataset, row, is_narrow));
        let height = format!("{}px", Px(row.height_px));
        let key = row.key;
        let is_silent =
            flag(move || key.is_some_and(|key| chart.scene.with(|scene| scene.is_silent(key))));
        view! { <li class=class class:is-silent=is_silent style:height=height inner_html=inside></li> }
    };
    chart
        .lanes
        .with(|lanes| lanes.rows.iter().map(label).collect_view())
}

/// The chart, on a page of this width; what happens in it is handed on to `hears`.
#[component]
pub fn Chart(app: AppState, page_px: ReadSignal<f64>, hears: &'static Listeners) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    let (ruler, text_scale) = text_scale();
    let (data, viewport) = (app.data, app.viewport);
    let chart = ChartState::new(app, page_px, size::width_of(frame), text_scale);
    chart.keep_laid(app.query.matching);
    chart.announce_sight();
    let at = ChartContext { app, chart, hears };
    let px = move |value: &'static (dyn Fn(Density) -> f64 + Sync)| {
        text(move || format!("{}px", Px(value(chart.density.get()))))
    };
    let is_narrow = memo(move || chart.density.get().is_narrow);
    let is_laid_out = memo(move || chart.sight.get().width_px > 0.0);
    effect(move || {
        if is_laid_out.get() && app.page.has_drawn.get() {
            ready::announce();
        }
    });
    view! {
        <div class="chart" class:is-narrow=flag(move || is_narrow.get())>
            <a class="skip" href="#plot" data-command=Command::SkipLabels.to_string()>
                {messages::skip_labels()}
            </a>
            {ruler}
            <div inner_html=patterns()></div>
            <div
                class="frame"
                node_ref=frame
                style:--labels=text(move || format!("{}px", Px(chart.labels_px.get())))
                style:--lane=px(&|density| density.lane_px())
                style:--heading=px(&|density| density.heading_px())
            >
                {part(move || is_laid_out.get(), move || view! {
                    <Axis data chart at />
                    <EmptyDays data viewport at />
                    <div class="lanes-room">
                        <div
                            class="lanes"
                            style:height=text(move || {
                                format!("{}px", Px(chart.lanes.with(|lanes| lanes.height_px)))
                            })
                        >
                            <ul class="lane-labels" aria-label=messages::lanes()>
                                {move || lane_labels(data, chart)}
                            </ul>
                            <Plot data selection=app.selection chart at />
                            <Tooltip data query=app.query chart />
                        </div>
                    </div>
                    {part(
                        move || is_narrow.get(),
                        move || view! { <LogPosition data chart frame /> },
                    )}
                    <OverviewStrip data query=app.query viewport chart at />
                })}
            </div>
            {part(
                move || is_narrow.get() && is_laid_out.get(),
                move || view! { <Log data query=app.query viewport lists=app.lists /> },
            )}
        </div>
    }
}
