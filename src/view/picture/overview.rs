//! The strip below the lanes: how dense the whole set is, and the window on it, to be dragged and resized.
//!
//! On a grip a drag moves it. On the strip itself a click moves the window there, and a drag selects a new one.

use leptos::ev::{KeyboardEvent, PointerEvent, WheelEvent};
use leptos::prelude::*;

use super::{Stage, pointer};
use crate::view::light::{on, text};
use timeline_core::html::overview_bars;
use timeline_core::number::Px;
use timeline_core::timeline::{
    GRIP_PX, Grip, Overview, TimeScale, Window, brushed, dragged, grip_span_px,
};

/// Height of the strip, on a wide and on a narrow screen.
const STRIP_PX: (f64, f64) = (40.0, 24.0);
/// A press that moves less than this on the strip is a click.
const BRUSH_PX: f64 = 6.0;
/// A step of the keyboard, as a share of the window.
const KEY_SHARE: f64 = 0.1;

/// The grips: which, its class, its name.
const GRIPS: &[(Grip, &str, &str)] = &[
    (Grip::Body, "grip grip-body", "Window"),
    (Grip::Start, "grip grip-start", "Start of the window"),
    (Grip::End, "grip grip-end", "End of the window"),
];

/// What a pointer holds, where it took hold on the page, and what it needs to know of that moment.
#[derive(Clone, Copy)]
enum Held {
    /// A grip, and the window then.
    Grip(Grip, f64, Window),
    /// The strip, and the place on it.
    Strip(f64, f64),
}

/// The strip.
#[component]
pub fn OverviewStrip(stage: Stage) -> impl IntoView {
    let held: StoredValue<Option<Held>> = StoredValue::new(None);
    view! {
        <div class="overview" on:wheel=on(move |event: WheelEvent| pointer::wheel_on_axis(stage, &event))>
            <div
                class="overview-strip"
                role="group"
                aria-label="Overview of all statements"
                on:pointerdown=on(move |event: PointerEvent| take(stage, held, None, &event))
                on:pointermove=on(move |event: PointerEvent| follow(stage, held, &event))
                on:pointerup=on(move |event: PointerEvent| let_go(stage, held, &event))
                on:pointercancel=on(move |event: PointerEvent| let_go(stage, held, &event))
            >
                <svg
                    aria-hidden="true"
                    width=text(move || Px(strip_px(stage)).to_string())
                    height=text(move || Px(height_px(stage)).to_string())
                    inner_html=text(move || bars(stage))
                ></svg>
                {GRIPS
                    .iter()
                    .map(|&(grip, class, name)| view! { <GripHandle stage grip class name held /> })
                    .collect_view()}
            </div>
        </div>
    }
}

#[component]
fn GripHandle(
    stage: Stage,
    grip: Grip,
    class: &'static str,
    name: &'static str,
    held: StoredValue<Option<Held>>,
) -> impl IntoView {
    let desk = stage.desk;
    let span = move || grip_span_px(&scale(stage), desk.window.get(), grip);
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
            on:pointerdown=on(move |event: PointerEvent| take(stage, held, Some(grip), &event))
            on:keydown=on(move |event: KeyboardEvent| press(stage, grip, &event))
        ></div>
    }
}

fn strip_px(stage: Stage) -> f64 {
    stage.sight.get().width_px - 2.0 * GRIP_PX
}

fn height_px(stage: Stage) -> f64 {
    let (wide_px, narrow_px) = STRIP_PX;
    if stage.density.get().is_narrow {
        narrow_px
    } else {
        wide_px
    }
}

fn scale(stage: Stage) -> TimeScale {
    TimeScale::new(stage.desk.limits.widest, strip_px(stage))
}

fn bars(stage: Stage) -> String {
    let desk = stage.desk;
    let width_px = strip_px(stage);
    let overview = desk.with(|dataset| {
        desk.matching
            .with(|matching| Overview::new(dataset, matching, desk.limits, width_px))
    });
    overview_bars(&overview, height_px(stage))
}

/// A pointer takes hold of a grip, or of the strip. It is kept until it lets go, wherever it moves.
fn take(stage: Stage, held: StoredValue<Option<Held>>, grip: Option<Grip>, event: &PointerEvent) {
    event.stop_propagation();
    event.prevent_default();
    pointer::capture(event);
    let x_px = f64::from(event.client_x());
    let window = stage.desk.window.get_untracked();
    // A window of all has nowhere to go: there a drag selects, as it does beside a shorter one.
    let is_strip =
        grip.is_none() || (grip == Some(Grip::Body) && window == stage.desk.limits.widest);
    held.set_value(Some(match grip.filter(|_| !is_strip) {
        Some(grip) => Held::Grip(grip, x_px, window),
        None => Held::Strip(x_px, pointer::x_on(event, event.client_x())),
    }));
    stage.desk.hold(true);
}

fn follow(stage: Stage, held: StoredValue<Option<Held>>, event: &PointerEvent) {
    let (desk, scale) = (stage.desk, untrack(|| scale(stage)));
    let x_px = f64::from(event.client_x());
    match held.get_value() {
        Some(Held::Grip(grip, from_px, window)) => {
            let days = scale.days_from_x(x_px - from_px) - scale.days_from_x(0.0);
            desk.show(dragged(window, grip, days, desk.limits));
        }
        Some(Held::Strip(from_px, place_px)) if (x_px - from_px).abs() >= BRUSH_PX => {
            desk.show(brushed(
                &scale,
                place_px,
                place_px + x_px - from_px,
                desk.limits,
            ));
        }
        _ => {}
    }
}

fn let_go(stage: Stage, held: StoredValue<Option<Held>>, event: &PointerEvent) {
    let desk = stage.desk;
    let Some(held) = held.try_update_value(Option::take).flatten() else {
        return;
    };
    desk.hold(false);
    if let Held::Strip(from_px, place_px) = held
        && (f64::from(event.client_x()) - from_px).abs() < BRUSH_PX
    {
        let days = untrack(|| scale(stage)).days_from_x(place_px);
        desk.glide_to(
            desk.window
                .get_untracked()
                .centred(days, desk.limits)
                .settled(),
        );
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
        Grip::Body => days.label(),
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
