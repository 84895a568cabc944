//! Above the chart: the buttons that move and change it, the days on screen, and how to read the
//! marks.

use leptos::prelude::*;

use crate::boxed::{memo, text};
use crate::state::{AddressState, DataState, PageState, ViewportState};
use crate::ui::key::Key;
use timeline_core::command::Command;
use timeline_core::html::{legend, toolbar_buttons};
use timeline_core::link::ViewState;
use timeline_core::messages;

/// The buttons.
#[component]
pub fn Toolbar(address: AddressState) -> impl IntoView {
    view! {
        <div class="toolbar">
            <div class="toolbar-buttons" role="group" aria-label=messages::how_it_is_drawn()>
                {toggle(
                    address,
                    Command::EvenTime,
                    messages::even_time(),
                    messages::even_time_meaning(),
                    |state| state.is_even,
                )}
                {toggle(
                    address,
                    Command::CompactLanes,
                    messages::compact(),
                    messages::compact_meaning(),
                    |state| state.is_compact,
                )}
            </div>
            <div
                class="toolbar-buttons"
                role="group"
                aria-label=messages::move_through_time()
                inner_html=toolbar_buttons()
            ></div>
        </div>
    }
}

/// A button that is on or off, as the view says.
fn toggle(
    address: AddressState,
    command: Command<'static>,
    name: &'static str,
    meaning: &'static str,
    is_on: fn(&ViewState) -> bool,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            data-command=command.to_string()
            title=meaning
            aria-pressed=text(move || address.state.with(is_on).to_string())
        >
            {name}
        </button>
    }
}

/// The days on screen and the key to the marks.
#[component]
pub fn Caption(
    address: AddressState,
    data: DataState,
    viewport: ViewportState,
    page: PageState,
    is_on_paper: ReadSignal<bool>,
) -> impl IntoView {
    let is_inline =
        memo(move || is_on_paper.get() || page.is_widest.get() && !address.is_embedded());
    view! {
        <div class="chart-head">
            <p class="shown-days">{text(move || viewport.days_in_sight().label())}</p>
            <Key name=messages::key_to_marks() is_inline inside=data.with_untracked(legend) />
        </div>
    }
}
