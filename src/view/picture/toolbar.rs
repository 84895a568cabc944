//! Above the picture: the buttons that move and change it, the days on screen, and how to read the marks. What buttons
//! and keys for moving through time do.

use leptos::prelude::*;

use crate::view::desk::Desk;
use crate::view::light::text;
use timeline_core::html::{legend, toolbar_buttons};
use timeline_core::link::ViewState;

/// How much a button zooms or pans.
const ZOOM_IN: f64 = 0.5;
const ZOOM_OUT: f64 = 2.0;
const PAN_SHARE: f64 = 0.4;

/// Moves the window; the words are those of the hooks in the page.
pub fn perform(desk: Desk, action: &str) {
    let (scale, limits) = (desk.scale(desk.aim(), 1.0), desk.limits);
    let target = match action {
        "zoom-in" => scale.zoomed_by_steps(ZOOM_IN, limits),
        "zoom-out" => scale.zoomed_by_steps(ZOOM_OUT, limits),
        "pan-left" => scale.panned(-PAN_SHARE * scale.width_px, limits),
        "pan-right" => scale.panned(PAN_SHARE * scale.width_px, limits),
        "fit" => desk.whole(),
        _ => return,
    };
    desk.glide_to(target.settled());
}

/// The buttons.
#[component]
pub fn Toolbar(desk: Desk) -> impl IntoView {
    view! {
        <div class="toolbar">
            <div class="toolbar-buttons" role="group" aria-label="How it is drawn">
                {toggle(desk, "even-time", "Even time", "Draw every day as wide as any other", |state| state.is_even)}
                {toggle(desk, "compact-lanes", "Compact", "One row a lane, no words beside marks", |state| state.is_compact)}
            </div>
            <div
                class="toolbar-buttons"
                role="group"
                aria-label="Move through time"
                inner_html=toolbar_buttons()
            ></div>
        </div>
    }
}

/// A button that is on or off, as the view says.
fn toggle(
    desk: Desk,
    action: &'static str,
    name: &'static str,
    meaning: &'static str,
    is_on: fn(&ViewState) -> bool,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            data-action=action
            title=meaning
            aria-pressed=text(move || desk.state.with(is_on).to_string())
        >
            {name}
        </button>
    }
}

/// The days on screen and the key to the marks.
#[component]
pub fn Caption(desk: Desk) -> impl IntoView {
    let is_inline = move || desk.is_wide.get() && !desk.is_embedded();
    view! {
        <div class="picture-head">
            <p class="shown-days">{text(move || desk.days_in_sight().label())}</p>
            <details
                class="legend-box"
                class:is-inline=is_inline
                open=is_inline
                data-dismissed=move || if is_inline() { "never" } else { "" }
            >
                <summary>"Key"</summary>
                <ul class="legend" aria-label="How to read the marks" inner_html=desk.with(legend)></ul>
            </details>
        </div>
    }
}
