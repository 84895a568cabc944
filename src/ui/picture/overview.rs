//! The strip below the lanes: how dense the whole set is, and the window on it, to be dragged and resized.

use leptos::ev::{KeyboardEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

use crate::boxed::{on, text};
use crate::state::Stage;
use timeline_core::html::overview_bars;
use timeline_core::number::Px;
use timeline_core::timeline::{Grip, Overview, Window, grip_span_px};

/// Height of the strip, on a wide and on a narrow screen.
const STRIP_PX: (f64, f64) = (40.0, 24.0);
/// The grips: which, its class, its name.
const GRIPS: &[(Grip, &str, &str)] = &[
    (Grip::Body, "grip grip-body", "Window"),
    (Grip::Start, "grip grip-start", "Start of the window"),
    (Grip::End, "grip grip-end", "End of the window"),
];

/// The strip.
#[component]
pub fn OverviewStrip(stage: Stage) -> impl IntoView {
    view! {
        <div class="overview" on:wheel=on(move |event: WheelEvent| (stage.hears.wheel_on_axis)(stage, &event))>
            <div
                class="overview-strip"
                role="group"
                aria-label="Overview of all statements"
                on:pointerdown=on(move |event: PointerEvent| (stage.hears.overview_down)(stage, None, &event))
                on:pointermove=on(move |event: PointerEvent| (stage.hears.overview_move)(stage, &event))
                on:pointerup=on(move |event: PointerEvent| (stage.hears.overview_up)(stage, &event))
                on:pointercancel=on(move |event: PointerEvent| (stage.hears.overview_up)(stage, &event))
            >
                <svg
                    aria-hidden="true"
                    width=text(move || Px(stage.overview_px()).to_string())
                    height=text(move || Px(height_px(stage)).to_string())
                    inner_html=text(move || bars(stage))
                ></svg>
                {GRIPS
                    .iter()
                    .map(|&(grip, class, name)| view! { <GripHandle stage grip class name /> })
                    .collect_view()}
            </div>
        </div>
    }
}

#[component]
fn GripHandle(stage: Stage, grip: Grip, class: &'static str, name: &'static str) -> impl IntoView {
    let desk = stage.desk;
    let span = move || grip_span_px(&stage.overview_scale(), desk.window.get(), grip);
    let widest = desk.limits.widest;
    view! {
        <div
            class=class
            role="slider"
            tabindex="0"
            aria-label=name
            aria-orientation="horizontal"
            aria-valuemin=Px(widest.start_days).to_string()
            aria-valuemax=Px(widest.end_days).to_string()
            aria-valuenow=text(move || Px(value(grip, desk.told.get()).round()).to_string())
            aria-valuetext=text(move || value_text(grip, desk.told.get()))
            style:transform=text(move || format!("translateX({}px)", Px(span().0)))
            style:width=text(move || format!("{}px", Px(span().1)))
            on:pointerdown=on(move |event: PointerEvent| (stage.hears.overview_down)(stage, Some(grip), &event))
            on:keydown=on(move |event: KeyboardEvent| (stage.hears.grip_key)(stage, grip, &event))
        ></div>
    }
}

fn height_px(stage: Stage) -> f64 {
    let (wide_px, narrow_px) = STRIP_PX;
    if stage.density.get().is_narrow {
        narrow_px
    } else {
        wide_px
    }
}

fn bars(stage: Stage) -> String {
    let desk = stage.desk;
    let width_px = stage.overview_px();
    let overview = desk.with(|dataset| {
        desk.matching
            .with(|matching| Overview::new(dataset, matching, desk.limits, width_px))
    });
    overview_bars(&overview, height_px(stage))
}

fn value(grip: Grip, window: Window) -> f64 {
    match grip {
        Grip::Start | Grip::Body => window.start_days.round(),
        Grip::End => window.end_days.round(),
    }
}

fn value_text(grip: Grip, window: Window) -> String {
    let days = window.days();
    match grip {
        Grip::Start => days.first.label(),
        Grip::End => days.last.label(),
        Grip::Body => days.label(),
    }
}
