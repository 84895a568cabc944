//! What is wrong in the data or the link, for the one who can mend it.

use leptos::prelude::*;

use crate::boxed::memo;
use crate::browser::morph::morph;
use crate::state::Desk;
use timeline_core::html::{data_problems, link_problems};

/// Both kinds of problems, where there are any.
#[component]
pub fn Problems(desk: Desk) -> impl IntoView {
    view! {
        <div role="status" use:morph=memo(move || desk.link_problems.with(|problems| link_problems(problems)))></div>
        <div inner_html=data_problems(&desk.loaded().problems)></div>
    }
}
