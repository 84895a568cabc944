//! What is wrong in the data or the link, for the one who can mend it.

use leptos::prelude::*;

use super::desk::Desk;
use crate::domain::markup::problem_list;
use crate::domain::problem::summary;

/// Both kinds of problems, where there are any.
#[component]
pub fn Problems(desk: Desk) -> impl IntoView {
    let loaded = desk.loaded();
    let headline = format!("The data file has problems: {}.", summary(&loaded.problems));
    let link = desk.link_problems;
    view! {
        <section
            class="problems"
            role="status"
            aria-label="Problems in the link"
            hidden=move || link.with(Vec::is_empty)
        >
            <p>
                "Part of the link could not be used; the rest of it is shown. "
                <button type="button" class="text-button" on:click=move |_| link.set(Vec::new())>
                    "Dismiss"
                </button>
            </p>
            <ul class="problem-list" inner_html=move || link.with(|problems| problem_list(problems))></ul>
        </section>
        <details class="problems" hidden=loaded.problems.is_empty()>
            <summary>{headline}</summary>
            <ul class="problem-list" tabindex="0" aria-label="Problems in the data file" inner_html=problem_list(&loaded.problems)></ul>
        </details>
    }
}
