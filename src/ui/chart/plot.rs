//! The plot: lanes with their marks on a sheet that moves with time, events behind, connectors
//! above.

use leptos::ev::{DragEvent, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

use super::items::Lane;
use crate::boxed::{effect, flag, on, text};
use crate::browser::reveal;
use crate::state::{ChartContext, ChartState, DataState, SelectionState};
use timeline_core::html::{backdrop, connectors};
use timeline_core::messages;
use timeline_core::px::Px;
use timeline_core::timeline::LaneKey;

/// The plot.
#[component]
pub fn Plot(
    data: DataState,
    selection: SelectionState,
    chart: ChartState,
    at: ChartContext,
) -> impl IntoView {
    let lanes = move || {
        chart.lanes.with(|lanes| {
            lanes
                .rows
                .iter()
                .filter_map(|row| row.key)
                .collect::<Vec<LaneKey>>()
        })
    };
    let shift_px = move || chart.scene.with(|scene| scene.shift_px);
    let height_px = move || chart.scene.with(|scene| Px(scene.height_px).to_string());
    (at.hears.plot_shown)(at);
    reveal_open(selection);
    view! {
        <div
            class="plot-frame"
            on:click=on(move |event: MouseEvent| (at.hears.click)(at, &event))
            on:keydown=on(move |event: KeyboardEvent| (at.hears.key)(at, &event))
            on:wheel=on(move |event: WheelEvent| (at.hears.wheel)(at, &event))
            on:pointerdown=on(move |event: PointerEvent| (at.hears.pointer_down)(at, &event))
            on:pointermove=on(move |event: PointerEvent| (at.hears.pointer_move)(at, &event))
            on:pointerup=on(move |event: PointerEvent| (at.hears.pointer_up)(at, &event))
            on:pointercancel=on(move |event: PointerEvent| (at.hears.pointer_up)(at, &event))
            on:contextmenu=on(move |event: MouseEvent| (at.hears.menu)(at, &event))
            on:pointerover=on(move |event: PointerEvent| (at.hears.pointer_over)(at, &event))
            on:mouseleave=on(move |_: MouseEvent| chart.pointed.set(None))
            on:focusin=on(move |event: FocusEvent| (at.hears.focus_in)(at, &event))
            on:focusout=on(move |_: FocusEvent| chart.pointed.set(None))
            on:dragstart=on(move |event: DragEvent| event.prevent_default())
        >
            <svg
                class="backdrop"
                aria-hidden="true"
                width=text(move || chart.scene.with(|scene| Px(scene.width_px).to_string()))
                height=text(height_px)
                style:transform=text(move || chart.zoom_transform.get().css())
                inner_html=text(move || {
                    chart.scene.with(|scene| chart.lanes.with(|lanes| backdrop(scene, lanes)))
                })
            ></svg>
            <div
                class="plot"
                id="plot"
                class:is-stretched=flag(move || !chart.zoom_transform.get().is_shift())
                role="group"
                aria-label=messages::timeline_keys()
            >
                <div
                    class="track"
                    style:width=text(move || {
                        chart.scene.with(|scene| format!("{}px", Px(scene.strip_px)))
                    })
                    style:transform=text(move || {
                        chart.zoom_transform.get().of_strip(shift_px()).css()
                    })
                >
                    <svg
                        class="connectors"
                        aria-hidden="true"
                        inner_html=text(move || chart.scene.with(|scene| connectors(scene)))
                    ></svg>
                    <For each=lanes key=|key| *key let:key>
                        <Lane data chart key />
                    </For>
                </div>
            </div>
        </div>
    }
}

/// Keeps the open statement in sight where its sheet would cover it.
fn reveal_open(selection: SelectionState) {
    effect(move || match selection.open.get() {
        Some(_) => reveal::reveal_open_mark(),
        None => reveal::scroll_lanes_back(),
    });
}
