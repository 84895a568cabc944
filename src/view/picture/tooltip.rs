//! What the item under the pointer or the focus says. The same words are in the item's name, so it is not announced.

use crate::view::light::{memo, text};
use leptos::prelude::*;

use super::Stage;
use crate::domain::markup::tooltip;
use crate::domain::number::{Px, held};

/// Room kept between the tooltip's middle and the edges of the picture.
const HALF_WIDTH_PX: f64 = 150.0;
/// From the middle of a mark to the tooltip below it.
const BELOW_PX: f64 = 16.0;

/// The tooltip.
#[component]
pub fn Tooltip(stage: Stage) -> impl IntoView {
    let place = memo(move || {
        let item = stage.pointed.get()?;
        stage.scene.with(|scene| {
            let place = scene.item(item)?.place();
            Some((place.x_px - scene.shift_px, place.y_px))
        })
    });
    let words = memo(move || {
        let item = stage.pointed.get();
        let words_of = |item| {
            stage
                .scene
                .with(|scene| scene.item(item).map(|i| stage.desk.with(|d| tooltip(d, i))))
        };
        item.and_then(words_of).unwrap_or_default()
    });
    let left = move || {
        let labels_px = stage.density.get().label_width_px();
        let width_px = stage.plot_px.get() + labels_px;
        let middle_px = place.get().map_or(0.0, |(x_px, _)| x_px + labels_px);
        let nearest_px = HALF_WIDTH_PX.min(width_px / 2.0);
        format!(
            "{}px",
            Px(held(middle_px, nearest_px, width_px - nearest_px))
        )
    };
    let top = move || {
        format!(
            "{}px",
            Px(place.get().map_or(0.0, |(_, y_px)| y_px + BELOW_PX))
        )
    };
    view! {
        <div
            class="tooltip"
            aria-hidden="true"
            hidden=move || place.get().is_none()
            style:left=left
            style:top=top
            inner_html=text(move || words.get())
        ></div>
    }
}
