//! The plot: lanes with their marks on a sheet that moves with time, events behind, ties above.

use leptos::prelude::*;

use super::items::Lane;
use crate::boxed::{effect, on, text};
use crate::browser::reveal;
use crate::state::Stage;
use timeline_core::html::{backdrop, ties};
use timeline_core::number::Px;
use timeline_core::timeline::LaneKey;

/// The plot.
#[component]
pub fn Plot(stage: Stage) -> impl IntoView {
    let lanes = move || {
        stage.lanes.with(|lanes| {
            lanes
                .rows
                .iter()
                .filter_map(|row| row.key)
                .collect::<Vec<LaneKey>>()
        })
    };
    let shift_px = move || stage.scene.with(|scene| scene.shift_px);
    let height_px = move || stage.scene.with(|scene| Px(scene.height_px).to_string());
    (stage.hears.plot_shown)(stage);
    reveal_open(stage);
    view! {
        <div
            class="plot-frame"
            on:click=on(move |event: leptos::ev::MouseEvent| (stage.hears.click)(stage, &event))
            on:keydown=on(move |event: leptos::ev::KeyboardEvent| (stage.hears.key)(stage, &event))
            on:wheel=on(move |event: leptos::ev::WheelEvent| (stage.hears.wheel)(stage, &event))
            on:pointerdown=on(move |event: leptos::ev::PointerEvent| (stage.hears.pointer_down)(stage, &event))
            on:pointermove=on(move |event: leptos::ev::PointerEvent| (stage.hears.pointer_move)(stage, &event))
            on:pointerup=on(move |event: leptos::ev::PointerEvent| (stage.hears.pointer_up)(stage, &event))
            on:pointercancel=on(move |event: leptos::ev::PointerEvent| (stage.hears.pointer_up)(stage, &event))
            on:contextmenu=on(move |event: leptos::ev::MouseEvent| (stage.hears.menu)(stage, &event))
            on:mouseover=on(move |event: leptos::ev::MouseEvent| (stage.hears.mouse_over)(stage, &event))
            on:mouseleave=on(move |_: leptos::ev::MouseEvent| stage.pointed.set(None))
            on:focusin=on(move |event: leptos::ev::FocusEvent| (stage.hears.focus_in)(stage, &event))
            on:focusout=on(move |_: leptos::ev::FocusEvent| stage.pointed.set(None))
            on:dragstart=on(move |event: leptos::ev::DragEvent| event.prevent_default())
        >
            <svg
                class="backdrop"
                aria-hidden="true"
                width=text(move || stage.scene.with(|scene| Px(scene.width_px).to_string()))
                height=text(height_px)
                style:transform=text(move || stage.stretch.get().css())
                inner_html=text(move || stage.scene.with(|scene| stage.lanes.with(|lanes| backdrop(scene, lanes))))
            ></svg>
            <div
                class="plot"
                class:is-stretched=move || !stage.stretch.get().is_shift()
                role="group"
                aria-label="Timeline. Arrow keys move among statements, Enter opens one, plus and minus zoom."
            >
                <div
                    class="track"
                    style:width=text(move || stage.scene.with(|scene| format!("{}px", Px(scene.sheet_px))))
                    style:transform=text(move || stage.stretch.get().of_sheet(shift_px()).css())
                >
                    <svg class="ties" aria-hidden="true" inner_html=text(move || stage.scene.with(|scene| ties(scene)))></svg>
                    <For each=lanes key=|key| *key let:key>
                        <Lane stage key />
                    </For>
                </div>
            </div>
        </div>
    }
}

/// Keeps the open statement in sight where its sheet would cover it.
fn reveal_open(stage: Stage) {
    effect(move || {
        if stage.desk.open.get().is_some() {
            reveal::reveal_open_mark();
        }
    });
}
