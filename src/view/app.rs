//! The page as a whole: the data is on its way, has failed, or is on the desk.

use super::light::memo;
use leptos::prelude::*;

use super::browser::address;
use super::loading::{Loader, Message, Phase};
use super::workspace::Workspace;
use crate::domain::link::ViewState;
use crate::domain::problem::Problem;

/// Puts the page in place of the shell that the HTML brings.
pub fn start() {
    console_error_panic_hook::set_once();
    let Some(shell) = document().get_element_by_id("shell") else {
        return;
    };
    let body = shell.parent_element();
    shell.remove();
    if let Some(body) = body.and_then(|body| wasm_bindgen::JsCast::dyn_into(body).ok()) {
        mount_to(body, App).forget();
    }
}

/// What the address says, as signals.
#[derive(Clone, Copy)]
pub struct Address {
    /// The state of the view.
    pub state: RwSignal<ViewState>,
    /// What was wrong in the link.
    pub problems: RwSignal<Vec<Problem>>,
}

impl Address {
    /// Reads the address.
    pub fn read() -> Self {
        let (state, problems) = ViewState::from_query(&address::query());
        Self {
            state: RwSignal::new(state),
            problems: RwSignal::new(problems),
        }
    }
}

/// The page.
#[component]
fn App() -> impl IntoView {
    let here = Address::read();
    let file = memo(move || here.state.with(|state| state.data.clone()));
    let loader = Loader::new(file);
    let phase = loader.phase;
    move || match phase.get() {
        Phase::Ready(loaded) => view! { <Workspace loaded here /> }.into_any(),
        waiting => view! { <Message phase=waiting loader /> }.into_any(),
    }
}
