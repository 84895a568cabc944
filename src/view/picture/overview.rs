//! The strip below the lanes: how dense the whole set is, and the window on it, to be dragged and resized.

use crate::view::light::{on, text};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

use super::{Stage, pointer};
use crate::domain::markup::overview_bars;
use crate::domain::number::Px;
use crate::domain::timeline::{GRIP_PX, Grip, Overview, TimeScale, Window, dragged, grip_span_px};

/// Height of the strip.
const STRIP_PX: f64 = 40.0;
/// A step of the keyboard, as a share of the window.
const KEY_SHARE: f64 = 0.1;

/// The grips: which, its class, its name.
const GRIPS: &[(Grip, &str, &str)] = &[
    (Grip::Body, "grip grip-body", "Window"),
    (Grip::Start, "grip grip-start", "Start of the window"),
    (Grip::End, "grip grip-end", "End of the window"),
];

/// A drag: the grip, where it began, and the window then.
type Drag = Option<(Grip, f64, Window)>;

/// The strip.
#[component]
pub fn OverviewStrip(stage: Stage) -> impl IntoView {
    let desk = stage.desk;
    let strip_px = move || stage.plot_px.get() - 2.0 * GRIP_PX;
    let scale = move || TimeScale::new(desk.limits.widest, strip_px());
    let scale_now = move || untrack(scale);
    let bars = move || {
        let width_px = strip_px();
        let overview = |dataset: &_| {
            desk.matching
                .with(|m| Overview::new(dataset, m, desk.limits, width_px))
        };
        overview_bars(&desk.with(overview), STRIP_PX)
    };
    let drag: StoredValue<Drag> = StoredValue::new(None);
    let start_drag = move |event: PointerEvent, grip: Grip| {
        event.stop_propagation();
        event.prevent_default();
        pointer::capture(&event);
        desk.hold(true);
        drag.set_value(Some((
            grip,
            f64::from(event.client_x()),
            desk.window.get_untracked(),
        )));
    };
    let follow = move |event: PointerEvent| {
        let Some((grip, from_px, window)) = drag.get_value() else {
            return;
        };
        let days = (f64::from(event.client_x()) - from_px) / scale_now().px_per_day();
        desk.show(dragged(window, grip, days, desk.limits));
    };
    let let_go = move |_: PointerEvent| {
        if drag.get_value().is_some() {
            drag.set_value(None);
            desk.hold(false);
        }
    };
    let jump = move |event: PointerEvent| {
        let days = scale_now().days_from_x(pointer::x_on(&event, event.client_x()));
        let window = desk.window.get_untracked();
        let middle = f64::midpoint(window.start_days, window.end_days);
        desk.glide_to(window.panned(days - middle, desk.limits).settled());
    };
    view! {
        <div class="overview" on:wheel=on(move |event: leptos::ev::WheelEvent| pointer::wheel_on_axis(stage, &event))>
            <div class="overview-strip" role="group" aria-label="Overview of all statements" on:pointerdown=on(jump)>
                <svg
                    aria-hidden="true"
                    width=text(move || Px(strip_px()).to_string())
                    height=Px(STRIP_PX).to_string()
                    inner_html=text(bars)
                ></svg>
                {GRIPS
                    .iter()
                    .map(|&(grip, class, name)| {
                        view! {
                            <div
                                class=class
                                role="slider"
                                tabindex="0"
                                aria-label=name
                                aria-orientation="horizontal"
                                aria-valuemin=Px(desk.limits.widest.start_days).to_string()
                                aria-valuemax=Px(desk.limits.widest.end_days).to_string()
                                aria-valuenow=text(move || Px(value(grip, desk.window.get())).to_string())
                                aria-valuetext=text(move || value_text(grip, desk.window.get()))
                                style:left=text(move || format!("{}px", Px(grip_span_px(scale(), desk.window.get(), grip).0)))
                                style:width=text(move || format!("{}px", Px(grip_span_px(scale(), desk.window.get(), grip).1)))
                                on:pointerdown=on(move |event: leptos::ev::PointerEvent| start_drag(event, grip))
                                on:pointermove=on(follow)
                                on:pointerup=on(let_go)
                                on:pointercancel=on(let_go)
                                on:keydown=on(move |event: leptos::ev::KeyboardEvent| press(stage, grip, &event))
                            ></div>
                        }
                    })
                    .collect_view()}
            </div>
        </div>
    }
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
        Grip::Body => format!("{} to {}", days.first.label(), days.last.label()),
    }
}

fn press(stage: Stage, grip: Grip, event: &KeyboardEvent) {
    let share = match event.key().as_str() {
        "ArrowLeft" | "ArrowDown" => -KEY_SHARE,
        "ArrowRight" | "ArrowUp" => KEY_SHARE,
        "PageDown" => -1.0,
        "PageUp" => 1.0,
        _ => return,
    };
    event.prevent_default();
    let desk = stage.desk;
    let window = desk.window.get_untracked();
    let days = (share * window.span_days()).abs().max(1.0).copysign(share);
    desk.show(dragged(window, grip, days, desk.limits).settled());
}
