//! A row of a panel: a checkbox with a name, and how many statements its choice would show.

use leptos::prelude::*;
use timeline_core::command::Command;
use timeline_core::messages;

use crate::boxed::{flag, on, text};

/// What a row is for.
pub struct CheckRow {
    /// What a tick asks for.
    pub command: String,
    /// The id of the actor, where it is for one.
    pub actor: Option<String>,
    /// Its name.
    pub name: String,
    /// The language of that, where it isn't the one of the page.
    pub language: Option<String>,
    /// The row's position among those of its panel.
    pub position: usize,
}

impl CheckRow {
    /// Draws it; `is_ticked` follows the filter, and `counts` has the count of each row of the
    /// panel.
    ///
    /// A function and no component, and its closures behind boxes: there are hundreds of rows, of
    /// one kind for all panels.
    pub fn draw(
        self,
        is_ticked: Box<dyn Fn() -> bool + Send>,
        counts: Memo<Vec<usize>>,
    ) -> impl IntoView {
        let (position, title) = (self.position, self.name.clone());
        let count = move || counts.with(|counts| counts.get(position).copied().unwrap_or_default());
        view! {
            <label class="check" data-none-left=flag(move || count() == 0)>
                <input
                    type="checkbox"
                    data-filter-actor=self.actor
                    data-command=self.command
                    prop:checked=is_ticked
                />
                <span class="filter-name" lang=self.language dir="auto" title=title>
                    {self.name}
                </span>
                <span class="count">{text(move || count().to_string())}</span>
            </label>
        }
    }
}

/// The button beside a row, or a group of rows, that chooses it alone.
pub fn only(command: Command, name: &str) -> impl IntoView + use<> {
    view! {
        <button
            type="button"
            class="text-button"
            data-command=command.to_string()
            aria-label=messages::only_named(name).to_string()
        >
            {messages::only()}
        </button>
    }
}

/// The box above rows that leaves those that are meant by what is typed in it.
pub fn find(name: &'static str, typed: RwSignal<String>) -> impl IntoView {
    view! {
        <input
            type="search"
            class="find"
            aria-label=name
            placeholder=name
            autocomplete="off"
            on:input=on(move |event: leptos::ev::Event| typed.set(event_target_value(&event)))
        />
    }
}
