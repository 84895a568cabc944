//! The days on screen as two date inputs.
//!
//! A date is typed part by part, and each part makes a date of its own. So an input is left alone while it has the focus,
//! days beyond the data are waited over, and all that is typed in one stay makes one step of the history. A first day after
//! the last stays as it was typed, and is named, until one of the two is changed or the window moves.
//!
//! Which input has the focus is told by its events: while Chromium goes on from one part of a date to the next, the active
//! element of the document is its body for a moment.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::boxed::{effect, on, text};
use crate::browser::dom;
use crate::state::Desk;
use timeline_core::html::{date_inputs, parts, reversed_days};

/// The panel.
#[component]
pub fn Dates(desk: Desk) -> impl IntoView {
    let panel = NodeRef::<Div>::new();
    let edge_with_focus = StoredValue::new(None::<String>);
    let show = move || {
        let days = desk.told.get().days();
        let reversed = desk.reversed_days.get();
        let (first, last) = reversed.unwrap_or((days.first, days.last));
        let Some(panel) = panel.get() else { return };
        for (input, day) in dom::all(&panel, parts::DAY).into_iter().zip([first, last]) {
            let is_invalid = if reversed.is_some() { "true" } else { "false" };
            if input.get_attribute("aria-invalid").as_deref() != Some(is_invalid) {
                let _ = input.set_attribute("aria-invalid", is_invalid);
            }
            let has_focus =
                edge_with_focus.with_value(|edge| *edge == input.get_attribute("data-day"));
            if let Some(input) = input
                .dyn_into::<HtmlInputElement>()
                .ok()
                .filter(|_| !has_focus)
            {
                input.set_value(&day.to_string());
            }
        }
    };
    effect(show);
    effect(move || {
        desk.told.track();
        if desk.reversed_days.with_untracked(Option::is_some) {
            desk.reversed_days.set(None);
        }
    });
    let enter = move |event: leptos::ev::FocusEvent| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        edge_with_focus.set_value(input.and_then(|input| input.get_attribute("data-day")));
    };
    let note = move || {
        let reversed = desk.reversed_days.get();
        reversed.map_or_else(String::new, |(from, to)| reversed_days(from, to))
    };
    let leave = move |_: leptos::ev::FocusEvent| {
        edge_with_focus.set_value(None);
        desk.end_typing_days();
        request_animation_frame(move || untrack(show));
    };
    view! {
        <div class="panel-inside">
            <div
                class="dates"
                node_ref=panel
                inner_html=date_inputs(desk.limits.widest.days())
                on:focusin=on(enter)
                on:focusout=on(leave)
            ></div>
            <p class="quiet" id="days-note" role="status">{text(note)}</p>
        </div>
    }
}
