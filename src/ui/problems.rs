//! What is wrong in the data or the link, for the one who can mend it.

use leptos::prelude::*;

use crate::boxed::{memo, text};
use crate::browser::morph::morph;
use crate::state::{AddressState, DataState, PageState};
use timeline_core::html::{data_problems, file_problems, link_problems};

/// Both kinds of problems, where there are any.
#[component]
pub fn Problems(address: AddressState, data: DataState, page: PageState) -> impl IntoView {
    view! {
        <div
            role="status"
            use:morph=memo(move || address.link_problems.with(|problems| link_problems(problems)))
        ></div>
        <div
            role="status"
            use:morph=memo(move || page.file_problems.with(|problems| file_problems(problems)))
        ></div>
        <div inner_html=text(move || data_problems(&data.loaded().problems))></div>
    }
}
