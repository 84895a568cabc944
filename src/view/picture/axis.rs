//! The time axis, and the names of events above the lanes. It stays in sight while the lanes scroll.

use crate::view::light::{on, text};
use leptos::prelude::*;

use super::{Stage, pointer};
use crate::domain::markup::{AXIS_ROW_PX, CAPTION_PX, axis};
use crate::domain::number::Px;

/// The axis.
#[component]
pub fn Axis(stage: Stage) -> impl IntoView {
    let captions_px = move || stage.density.get().caption_rows() as f64 * CAPTION_PX + 6.0;
    view! {
        <div class="axis" on:wheel=on(move |event: leptos::ev::WheelEvent| pointer::wheel_on_axis(stage, &event))>
            <svg
                aria-hidden="true"
                width=text(move || Px(stage.plot_px.get()).to_string())
                height=text(move || Px(2.0 * AXIS_ROW_PX + captions_px()).to_string())
                style:transform=text(move || stage.stretch().css())
                inner_html=text(move || stage.scene.with(|scene| axis(scene, captions_px())))
            ></svg>
        </div>
    }
}
