//! The time axis, and the names of events above the lanes. It stays in sight while the lanes scroll.

use leptos::prelude::*;

use crate::boxed::{memo, on, text};
use crate::state::Stage;
use timeline_core::html::{axis, axis_height_px};
use timeline_core::number::Px;
use timeline_core::timeline::{AxisScene, unit_at_edge};

/// The axis. Like the lanes it is drawn for the scene, and stretched and moved with it; only the unit at its left edge
/// stands still.
#[component]
pub fn Axis(stage: Stage) -> impl IntoView {
    let inside = move || {
        let (scale, density) = (stage.laid_scale(), stage.density.get());
        let scene = stage
            .desk
            .with(|dataset| AxisScene::new(dataset, &scale, density));
        axis(&scene, density)
    };
    let unit = memo(move || unit_at_edge(&stage.shown_scale(), stage.density.get().text));
    view! {
        <div class="axis" on:wheel=on(move |event: leptos::ev::WheelEvent| (stage.hears.wheel_on_axis)(stage, &event))>
            <div class="axis-sheet" aria-hidden="true">
                <svg
                    width=text(move || Px(stage.laid_scale().width_px).to_string())
                    height=text(move || Px(axis_height_px(stage.density.get())).to_string())
                    style:transform=text(move || stage.stretch.get().css())
                    inner_html=text(inside)
                ></svg>
                <span class="axis-unit">{text(move || unit.get())}</span>
            </div>
        </div>
    }
}
