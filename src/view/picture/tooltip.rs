//! What the item under the pointer or the focus says. The same words are in the item's name, so it is not announced.

use leptos::prelude::*;

use super::Stage;
use crate::domain::markup::tooltip;
use crate::domain::number::{Px, held};
use crate::domain::timeline::Item;
use crate::view::light::text;

/// Room kept between the tooltip's middle and the edges of the picture, with text of the usual size: half of the width
/// that the styles allow it.
const HALF_WIDTH_PX: f64 = 150.0;
/// From the middle of a mark to the tooltip below it, with text of the usual size.
const BELOW_PX: f64 = 16.0;

/// The tooltip.
#[component]
pub fn Tooltip(stage: Stage) -> impl IntoView {
    let inside = move || {
        of_pointed(stage, &|item| {
            stage
                .desk
                .with(|dataset| tooltip(dataset, item, &stage.desk.sought()))
        })
    };
    let left = move || of_pointed(stage, &|item| format!("{}px", Px(middle_px(stage, item))));
    let top = move || {
        of_pointed(stage, &|item| {
            format!(
                "{}px",
                Px(item.place().y_px + stage.density.get().text.px(BELOW_PX))
            )
        })
    };
    view! {
        <div
            class="tooltip"
            aria-hidden="true"
            style:left=text(left)
            style:top=text(top)
            inner_html=text(inside)
        ></div>
    }
}

/// A text about the item that is pointed at; empty where there is none.
fn of_pointed(stage: Stage, f: &dyn Fn(&Item) -> String) -> String {
    let Some(key) = stage.pointed.get() else {
        return String::new();
    };
    stage
        .scene
        .with(|scene| scene.item(key).map(f))
        .unwrap_or_default()
}

fn middle_px(stage: Stage, item: &Item) -> f64 {
    let labels_px = stage.density.get().label_width_px();
    let width_px = stage.sight.get().width_px + labels_px;
    let half_px = stage.density.get().text.px(HALF_WIDTH_PX);
    let nearest_px = half_px.min(width_px / 2.0);
    let laid_px = item.place().x_px - stage.scene.with(|scene| scene.shift_px);
    let x_px = stage.stretch.get().x_px(laid_px) + labels_px;
    held(x_px, nearest_px, width_px - nearest_px)
}
