//! The page as a whole: the data is on its way, has failed, or is shown.

use std::time::Duration;

use leptos::prelude::*;
use timeline_core::html::progress_bar;
use timeline_core::link::DataHosts;

use crate::browser::{address, dom, focus, media, motion, paper, task};
use crate::input::{files, history};
use crate::page::Page;
use crate::state::{AddressState, AppState, Host, ListState, Loader, PageState, Phase};
use crate::ui::message::Message;

/// For so long the shell stands as it is, which says that statements are loading: most files come
/// sooner, and what would tell more would only flash.
const PATIENCE: Duration = Duration::from_millis(200);

/// The browser, as the state knows it.
static BROWSER: Host = Host {
    data_hosts: || DataHosts::from_policy(&address::policy()),
    show_query: address::show,
    after: |time, call| set_timeout(call, time),
    after_drawn: |call| {
        task::start(async move {
            task::drawn().await;
            call();
        });
    },
    animate: |frame| motion::run(frame),
    is_motion_reduced: motion::is_reduced,
    in_slices: |mut step| task::start(async move { task::in_slices(&mut *step, &mut || {}).await }),
};

/// Starts the page beside the shell that the HTML brings.
pub fn start() {
    console_error_panic_hook::set_once();
    mount_to_body(App);
}

/// Takes the shell away. A reader who is on a mark of its picture is on that mark of the page then.
fn remove_shell() {
    let Some(shell) = document().get_element_by_id("shell") else {
        return;
    };
    let held = dom::find("#shell :focus").and_then(|mark| mark.get_attribute("data-mark"));
    shell.remove();
    if let Some(mark) = held.and_then(|id| dom::item_element(&id, false)) {
        focus::give(&mark, true);
    }
}

/// The page, while the data is on its way and when it is there.
#[component]
fn App() -> impl IntoView {
    let address = AddressState::from_query(&address::query(), address::own_file(), &BROWSER);
    let (is_wide, is_widest) = ("(min-width: 60rem)", "(min-width: 90rem)");
    let page = PageState::new(media::matches(is_wide), media::matches(is_widest));
    let app = AppState::new(
        address,
        &BROWSER,
        page,
        ListState::new(paper::is_on_paper()),
    );
    history::follow(app);
    let loader = Loader::new(app, progress_bar);
    if !address.is_embedded() {
        files::follow(loader);
    }
    let phase = loader.phase;
    let is_patient = RwSignal::new(true);
    set_timeout(move || is_patient.set(false), PATIENCE);
    move || {
        let phase = phase.get();
        if matches!(phase, Phase::Loading { .. }) && is_patient.get() {
            return ().into_any();
        }
        // What the shell shows is of the built-in data. It stays until the page has its own, which
        // is laid out before the next frame, below it.
        let is_built_in = untrack(|| address.origin()).is_built_in();
        match phase {
            _ if !is_built_in => remove_shell(),
            Phase::Loading { .. } => {}
            Phase::Ready => request_animation_frame(remove_shell),
            Phase::Failed(_) => remove_shell(),
        }
        match phase {
            Phase::Ready => view! { <Page app host=&BROWSER /> }.into_any(),
            waiting => view! { <Message phase=waiting loader address /> }.into_any(),
        }
    }
}
