//! What the item under the pointer or the focus says. The same words are in the item's name, so it
//! is not announced.
//!
//! It stands below its item, and above it where that is low on the screen, so that none of it is
//! cut off.

use leptos::html::Div;
use leptos::prelude::*;

use crate::boxed::{flag, memo, text};
use crate::browser::size;
use crate::state::{ChartState, DataState, QueryState};
use timeline_core::html::tooltip;
use timeline_core::px::{Px, held};
use timeline_core::timeline::Item;

/// Room kept between the tooltip's middle and the edges of the chart, with text of the usual size:
/// half of the width that the styles allow it.
const HALF_WIDTH_PX: f64 = 150.0;
/// From the middle of a mark to the tooltip below or above it, with text of the usual size.
const BESIDE_PX: f64 = 16.0;
/// From how far down on the screen an item has it above itself: there is more room above than most
/// need.
const LOW_SHARE: f64 = 0.6;

/// The tooltip.
#[component]
pub fn Tooltip(data: DataState, query: QueryState, chart: ChartState) -> impl IntoView {
    let inside = move || {
        of_pointed(chart, &|item| {
            data.with(|dataset| tooltip(dataset, item, &query.sought()))
        })
    };
    let left = move || of_pointed(chart, &|item| format!("{}px", Px(middle_px(chart, item))));
    let element = NodeRef::<Div>::new();
    let is_above = memo(move || is_low(chart, element));
    let top = move || {
        of_pointed(chart, &|item| {
            let beside_px = chart.density.get().text.px(BESIDE_PX);
            let down_px = if is_above.get() {
                -beside_px
            } else {
                beside_px
            };
            format!("{}px", Px(item.point().y_px + down_px))
        })
    };
    view! {
        <div
            class="tooltip"
            class:is-above=flag(move || is_above.get())
            aria-hidden="true"
            node_ref=element
            style:left=text(left)
            style:top=text(top)
            inner_html=text(inside)
        ></div>
    }
}

/// Whether the item that is pointed at is low on the screen; asked for when that changes, not while
/// it moves.
fn is_low(chart: ChartState, element: NodeRef<Div>) -> bool {
    let key = chart.pointed.get();
    let y_px = chart
        .scene
        .with_untracked(|scene| Some(scene.item(key?)?.point().y_px));
    let lanes = element.get().and_then(|element| element.parent_element());
    y_px.zip(lanes)
        .is_some_and(|(y_px, lanes)| size::share_down(&lanes, y_px) > LOW_SHARE)
}

/// A text about the item that is pointed at; empty where there is none.
fn of_pointed(chart: ChartState, f: &dyn Fn(&Item) -> String) -> String {
    let Some(key) = chart.pointed.get() else {
        return String::new();
    };
    chart
        .scene
        .with(|scene| scene.item(key).map(f))
        .unwrap_or_default()
}

fn middle_px(chart: ChartState, item: &Item) -> f64 {
    let labels_px = chart.labels_px.get();
    let width_px = chart.sight.get().width_px + labels_px;
    let half_px = chart.density.get().text.px(HALF_WIDTH_PX);
    let nearest_px = half_px.min(width_px / 2.0);
    let laid_px = item.point().x_px - chart.scene.with(|scene| scene.shift_px);
    let x_px = chart.zoom_transform.get().x_px(laid_px) + labels_px;
    held(x_px, nearest_px, width_px - nearest_px)
}
