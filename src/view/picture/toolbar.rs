//! The buttons that move the window, and what it shows, in words.

use leptos::prelude::*;

use super::Stage;
use crate::domain::timeline::Window;

/// How much a button zooms or pans.
const ZOOM_IN: f64 = 0.5;
const ZOOM_OUT: f64 = 2.0;
const PAN_SHARE: f64 = 0.4;

/// What a button does.
#[derive(Clone, Copy)]
pub enum Move {
    /// Shows half of the time.
    ZoomIn,
    /// Shows twice the time.
    ZoomOut,
    /// Goes to earlier time.
    PanLeft,
    /// Goes to later time.
    PanRight,
    /// Shows all matching statements.
    Fit,
}

/// The buttons: what each does, its hook, its name and its sign.
const BUTTONS: &[(Move, &str, &str, &str)] = &[
    (Move::PanLeft, "pan-left", "Earlier", "\u{2190}"),
    (Move::PanRight, "pan-right", "Later", "\u{2192}"),
    (Move::ZoomOut, "zoom-out", "Zoom out", "\u{2212}"),
    (Move::ZoomIn, "zoom-in", "Zoom in", "+"),
    (Move::Fit, "fit", "Show all", "All"),
];

/// Moves the window as a button or key says.
pub fn perform(stage: Stage, act: Move) {
    let desk = stage.desk;
    let (window, limits) = (desk.window.get_untracked(), desk.limits);
    let target: Window = match act {
        Move::ZoomIn => window.zoomed_at_middle(ZOOM_IN, limits),
        Move::ZoomOut => window.zoomed_at_middle(ZOOM_OUT, limits),
        Move::PanLeft => window.panned(-PAN_SHARE * window.span_days(), limits),
        Move::PanRight => window.panned(PAN_SHARE * window.span_days(), limits),
        Move::Fit => desk.whole(),
    };
    desk.glide_to(target.settled());
}

/// The toolbar.
#[component]
pub fn Toolbar(stage: Stage) -> impl IntoView {
    let shown = move || {
        let days = stage.desk.window.get().days();
        format!("{} to {}", days.first.label(), days.last.label())
    };
    view! {
        <div class="toolbar">
            <p class="shown-days">{shown}</p>
            <div class="toolbar-buttons" role="group" aria-label="Move through time">
                {BUTTONS
                    .iter()
                    .map(|&(act, hook, name, sign)| {
                        view! {
                            <button
                                type="button"
                                class="button"
                                data-action=hook
                                title=name
                                aria-label=name
                                on:click=move |_| perform(stage, act)
                            >
                                {sign}
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
        </div>
    }
}
