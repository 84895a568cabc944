//! The time axis, and the names of events above the lanes. It stays in sight while the lanes
//! scroll.

use leptos::ev::WheelEvent;
use leptos::prelude::*;

use crate::boxed::{memo, on, part, text};
use crate::state::{ChartContext, ChartState, DataState};
use crate::ui::only_days::OnlyDays;
use timeline_core::html::{axis, axis_height_px};
use timeline_core::px::Px;
use timeline_core::timeline::{AxisScene, unit_at_edge};

/// The axis. Like the lanes it is drawn for the scene, and stretched and moved with it; only the
/// unit at its left edge stands still.
#[component]
pub fn Axis(data: DataState, chart: ChartState, at: ChartContext) -> impl IntoView {
    let inside = move || {
        let (scale, density) = (chart.laid_scale(), chart.density.get());
        let scene = data.with(|dataset| AxisScene::new(dataset, &scale, density));
        axis(&scene, density)
    };
    let unit = memo(move || unit_at_edge(&chart.shown_scale(), chart.density.get()));
    view! {
        <div
            class="axis"
            on:wheel=on(move |event: WheelEvent| (at.hears.wheel_on_axis)(at, &event))
        >
            <div class="axis-sheet" aria-hidden="true">
                <svg
                    width=text(move || Px(chart.laid_scale().width_px).to_string())
                    height=text(move || Px(axis_height_px(chart.density.get())).to_string())
                    style:transform=text(move || chart.zoom_transform.get().css())
                    inner_html=text(inside)
                ></svg>
                <span class="axis-unit">{text(move || unit.get())}</span>
            </div>
            {part(
                move || !chart.density.get().is_narrow,
                move || view! { <OnlyDays query=at.app.query viewport=at.app.viewport /> },
            )}
        </div>
    }
}
