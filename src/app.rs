//! The page as a whole: the data is on its way, has failed, or is on the desk.

use std::time::Duration;

use leptos::prelude::*;
use timeline_core::html::progress_bar;

use crate::boxed::memo;
use crate::page::Page;
use crate::state::{Address, Loader, Phase};
use crate::ui::message::Message;

/// For so long the shell stands as it is, which says that statements are loading: most files come sooner, and what
/// would tell more would only flash.
const PATIENCE: Duration = Duration::from_millis(200);

/// Starts the page beside the shell that the HTML brings.
pub fn start() {
    console_error_panic_hook::set_once();
    mount_to_body(App);
}

/// Takes away what stood here before the program.
fn remove_shell() {
    if let Some(shell) = document().get_element_by_id("shell") {
        shell.remove();
    }
}

/// The page.
#[component]
fn App() -> impl IntoView {
    let here = Address::read();
    let file = memo(move || here.state.with(|state| state.data.clone()));
    let loader = Loader::new(file, progress_bar);
    let phase = loader.phase;
    let is_patient = RwSignal::new(true);
    set_timeout(move || is_patient.set(false), PATIENCE);
    move || {
        let phase = phase.get();
        if matches!(phase, Phase::Loading { .. }) && is_patient.get() {
            return ().into_any();
        }
        // The head of the shell is that of the built-in data, and stays until the page has its own.
        let is_built_in = file.with_untracked(Option::is_none);
        if !(is_built_in && matches!(phase, Phase::Loading { .. })) {
            remove_shell();
        }
        match phase {
            Phase::Ready(loaded, days) => view! { <Page loaded days here /> }.into_any(),
            waiting => view! { <Message phase=waiting loader here /> }.into_any(),
        }
    }
}
