//! The time axis, and the names of events above the lanes. It stays in sight while the lanes scroll.

use crate::view::light::{on, text};
use leptos::prelude::*;

use super::{Stage, pointer};
use crate::domain::markup::{AXIS_ROW_PX, CAPTION_PX, axis};
use crate::domain::model::Dataset;
use crate::domain::number::Px;
use crate::domain::timeline::{EventMark, Ticks};

/// The axis.
#[component]
pub fn Axis(stage: Stage) -> impl IntoView {
    let captions_px = move || stage.density.get().caption_rows() as f64 * CAPTION_PX + 6.0;
    // While the picture only moves, the axis is made anew, so that the year stays in sight; it is small.
    let scale = move || match stage.stretch() {
        stretch if stretch.is_shift() => stage.shown_scale(),
        _ => stage.laid_scale(),
    };
    let inside = move || {
        let (scale, density) = (scale(), stage.density.get());
        let placed = |dataset: &Dataset| EventMark::placed(&dataset.events, scale, density);
        axis(&Ticks::of(scale), &stage.desk.with(placed), captions_px())
    };
    let css = move || match stage.stretch() {
        stretch if stretch.is_shift() => "none".to_owned(),
        stretch => stretch.css(),
    };
    view! {
        <div class="axis" on:wheel=on(move |event: leptos::ev::WheelEvent| pointer::wheel_on_axis(stage, &event))>
            <svg
                aria-hidden="true"
                width=text(move || Px(scale().width_px).to_string())
                height=text(move || Px(2.0 * AXIS_ROW_PX + captions_px()).to_string())
                style:transform=text(css)
                inner_html=text(inside)
            ></svg>
        </div>
    }
}
