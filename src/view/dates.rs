//! The days on screen as two date inputs.

use leptos::prelude::*;

use super::desk::Desk;
use super::light::text;

/// The panel.
#[component]
pub fn Dates(desk: Desk) -> impl IntoView {
    let days = move || desk.window.get().days();
    let widest = desk.limits.widest.days();
    let (min, max) = (widest.first.to_string(), widest.last.to_string());
    let (min_to, max_to) = (min.clone(), max.clone());
    view! {
        <details class="panel">
            <summary>"Dates"</summary>
            <div class="dates">
                <label>
                    "From"
                    <input
                        type="date"
                        data-day="from"
                        min=min
                        max=max
                        prop:value=text(move || days().first.to_string())
                    />
                </label>
                <label>
                    "To"
                    <input
                        type="date"
                        data-day="to"
                        min=min_to
                        max=max_to
                        prop:value=text(move || days().last.to_string())
                    />
                </label>
            </div>
        </details>
    }
}
