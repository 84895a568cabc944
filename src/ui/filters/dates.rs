//! The days on screen as two date inputs.
//!
//! A date is typed part by part, and each part makes a date of its own. So an input is left alone
//! while it has the focus, days beyond the data are waited over, and all that is typed in one stay
//! makes one step of the history. A first day after the last stays as it was typed, and is named,
//! until one of the two is changed or the window moves.
//!
//! Whether an input has the focus is told by its events: while Chromium goes on from one part of a
//! date to the next, the active element of the document is its body for a moment.

use leptos::ev::{Event, FocusEvent};
use leptos::html::Input;
use leptos::prelude::*;
use timeline_core::html::reversed_days;
use timeline_core::messages;

use crate::boxed::{effect, on, text};
use crate::state::{DataState, QueryState, TypedDays, ViewportState};
use crate::ui::only_days::OnlyDays;

/// The panel.
#[component]
pub fn Dates(
    data: DataState,
    query: QueryState,
    viewport: ViewportState,
    typed_days: TypedDays,
) -> impl IntoView {
    effect(move || {
        viewport.announced.track();
        typed_days.forget_reversed();
    });
    let note = move || {
        let reversed = typed_days.reversed.get();
        reversed.map_or_else(String::new, |(from, to)| reversed_days(from, to))
    };
    view! {
        <div class="panel-inside">
            <div class="dates">
                <label>
                    {messages::days_from()} <DayInput data viewport typed_days is_first=true />
                </label>
                <label>
                    {messages::days_to()} <DayInput data viewport typed_days is_first=false />
                </label>
            </div>
            <OnlyDays query viewport />
            <p class="quiet" id="days-note" role="status">{text(note)}</p>
        </div>
    }
}

/// The input for the first or the last day.
#[component]
fn DayInput(
    data: DataState,
    viewport: ViewportState,
    typed_days: TypedDays,
    is_first: bool,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let has_focus = StoredValue::new(false);
    let show = move || {
        let days = viewport.days();
        let shown = typed_days.reversed.get();
        let (first, last) = shown.unwrap_or((days.first, days.last));
        if let (Some(input), false) = (input.get(), has_focus.get_value()) {
            input.set_value(&if is_first { first } else { last }.to_string());
        }
    };
    effect(show);
    let leave = move |_: FocusEvent| {
        has_focus.set_value(false);
        typed_days.end();
        request_animation_frame(move || {
            // The input may have gone meanwhile.
            if has_focus.try_get_value().is_some() {
                untrack(show);
            }
        });
    };
    let is_reversed = move || typed_days.reversed.with(Option::is_some).to_string();
    let widest = untrack(|| data.limits()).widest.days();
    view! {
        <input
            type="date"
            data-day=if is_first { "from" } else { "to" }
            min=widest.first.to_string()
            max=widest.last.to_string()
            aria-describedby="days-note"
            aria-invalid=text(is_reversed)
            node_ref=input
            on:change=on(move |event: Event| {
                typed_days.take(is_first, &event_target_value(&event));
            })
            on:focusin=on(move |_: FocusEvent| has_focus.set_value(true))
            on:focusout=on(leave)
        />
    }
}
