//! What keeps to the statements of the days on screen, where these are not all days, and what ends
//! that. It is one button, so that the focus has where to stay.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::messages;

use crate::boxed::{memo, part, text};
use crate::state::{QueryState, ViewportState};

/// The button.
#[component]
pub fn OnlyDays(query: QueryState, viewport: ViewportState) -> impl IntoView {
    let is_kept = memo(move || query.filter.with(|filter| filter.within.is_some()));
    let is_there = memo(move || is_kept.get() || !viewport.is_whole());
    let words = move |of_all: &'static str, of_these: &'static str| {
        text(move || (if is_kept.get() { of_all } else { of_these }).to_owned())
    };
    part(
        move || is_there.get(),
        move || {
            view! {
                <button
                    type="button"
                    class="text-button only-days"
                    data-command=Command::KeepDays.to_string()
                    title=words(messages::all_days_meaning(), messages::only_these_days_meaning())
                >
                    {words(messages::all_days(), messages::only_these_days())}
                </button>
            }
        },
    )
}
