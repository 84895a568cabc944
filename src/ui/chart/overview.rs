//! The strip below the lanes: how dense the whole set is, its years, and the window on it, to be
//! dragged and resized.

use leptos::ev::{KeyboardEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

use crate::boxed::{on, text};
use crate::state::{ChartContext, ChartState, DataState, QueryState, ViewportState};
use timeline_core::date::DayRange;
use timeline_core::html::{overview_bars, overview_ticks};
use timeline_core::messages;
use timeline_core::px::Px;
use timeline_core::timeline::{
    Overview, TimeWindow, WindowHandle, handle_transform, handle_width_px, overview_row,
};

/// The handles: which, its class, its name.
const HANDLES: &[(WindowHandle, &str, &str)] = &[
    (
        WindowHandle::Body,
        "handle handle-body",
        messages::overview_window(),
    ),
    (
        WindowHandle::Start,
        "handle handle-start",
        messages::overview_start(),
    ),
    (
        WindowHandle::End,
        "handle handle-end",
        messages::overview_end(),
    ),
];

/// The strip.
#[component]
pub fn OverviewStrip(
    data: DataState,
    query: QueryState,
    viewport: ViewportState,
    chart: ChartState,
    at: ChartContext,
) -> impl IntoView {
    let height_px = move || chart.density.get().overview_px();
    let bars = move || {
        let overview = query.matching.with(|matching| {
            data.with(|dataset| {
                Overview::new(dataset, matching, data.limits(), chart.overview_px())
            })
        });
        let density = chart.density.get();
        let widest = data.limits().widest;
        let ticks = overview_row(widest, chart.overview_px(), density);
        overview_bars(&overview, density.overview_bars_px()) + &overview_ticks(&ticks, density)
    };
    view! {
        <div
            class="overview"
            on:wheel=on(move |event: WheelEvent| (at.hears.wheel_on_axis)(at, &event))
        >
            <div
                class="overview-strip"
                role="group"
                aria-label=messages::overview()
                style:height=text(move || format!("{}px", Px(height_px())))
                on:pointerdown=on(move |event: PointerEvent| {
                    (at.hears.overview_down)(at, None, &event);
                })
                on:pointermove=on(move |event: PointerEvent| (at.hears.overview_move)(at, &event))
                on:pointerup=on(move |event: PointerEvent| (at.hears.overview_up)(at, &event))
                on:pointercancel=on(move |event: PointerEvent| (at.hears.overview_up)(at, &event))
            >
                <svg
                    aria-hidden="true"
                    width=text(move || Px(chart.overview_px()).to_string())
                    height=text(move || Px(height_px()).to_string())
                    inner_html=text(bars)
                ></svg>
                {HANDLES
                    .iter()
                    .map(|&(handle, class, name)| {
                        view! { <Handle data viewport chart at handle class name /> }
                    })
                    .collect_view()}
            </div>
        </div>
    }
}

#[component]
fn Handle(
    data: DataState,
    viewport: ViewportState,
    chart: ChartState,
    at: ChartContext,
    handle: WindowHandle,
    class: &'static str,
    name: &'static str,
) -> impl IntoView {
    let transform =
        move || handle_transform(&chart.overview_scale(), viewport.window.get(), handle).css();
    let widest = untrack(|| data.limits()).widest;
    view! {
        <div
            class=class
            role="slider"
            tabindex="0"
            aria-label=name
            aria-orientation="horizontal"
            aria-valuemin=Px(widest.start_days).to_string()
            aria-valuemax=Px(widest.end_days).to_string()
            aria-valuenow=text(move || {
                Px(value(handle, viewport.announced.get()).round()).to_string()
            })
            aria-valuetext=text(move || value_text(handle, viewport.days()))
            style:width=format!("{}px", Px(handle_width_px(handle)))
            style:transform=text(transform)
            on:pointerdown=on(move |event: PointerEvent| {
                (at.hears.overview_down)(at, Some(handle), &event);
            })
            on:keydown=on(move |event: KeyboardEvent| (at.hears.handle_key)(at, handle, &event))
        ></div>
    }
}

fn value(handle: WindowHandle, window: TimeWindow) -> f64 {
    match handle {
        WindowHandle::Start | WindowHandle::Body => window.start_days.round(),
        WindowHandle::End => window.end_days.round(),
    }
}

fn value_text(handle: WindowHandle, days: DayRange) -> String {
    match handle {
        WindowHandle::Start => days.first.label(),
        WindowHandle::End => days.last.label(),
        WindowHandle::Body => days.label(),
    }
}
