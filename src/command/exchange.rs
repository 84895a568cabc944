//! Leaving a file of one's own, and taking files away. What is converted on the way is the work of
//! a worker, and never leaves the browser.

use leptos::prelude::*;
use timeline_core::exchange::{Answer, PNG, Request, SVG, Wanted, png_name, png_scale};
use timeline_core::link::ViewState;
use timeline_core::messages;
use timeline_core::problem::Problem;
use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::share::confirm;
use crate::browser::focus::Focus;
use crate::browser::{drawing, exchange, own_file, task};
use crate::state::{AddressState, DataState, PageState, ViewportState, full_address};

/// The dialog in which a reader chooses what to download, and its choice of statements.
pub const DIALOG: &str = "download";
const WHICH: &str = "download-which";
const ALL: &str = "all";

/// Leaves the reader's own file for the published data.
pub fn show_published(address: AddressState, viewport: ViewportState) -> Focus {
    viewport.commit_window();
    address.show_own_file(None);
    Focus::MatchingCount
}

/// Writes what is chosen in the dialog in a format, and gives it to the reader. Pixels are made
/// here of the drawing.
pub fn download(
    address: AddressState,
    data: DataState,
    viewport: ViewportState,
    page: PageState,
    format: &str,
) -> Focus {
    viewport.commit_window();
    let state = address.state.get_untracked();
    let is_all = own_file::chosen(WHICH).is_some_and(|which| which == ALL);
    own_file::close_dialog(DIALOG);
    let name = data.name();
    let page_url = address.has_link().then(|| {
        let file = ViewState {
            data: state.data.clone(),
            ..ViewState::default()
        };
        full_address(file, false)
    });
    let is_png = format == PNG;
    let wanted = Wanted {
        format: if is_png { SVG } else { format }.to_owned(),
        query: if is_all {
            String::new()
        } else {
            state.to_query()
        },
        name: name.clone(),
        page_url: page_url.unwrap_or_default(),
    };
    let content = data.file();
    task::start(async move {
        let words = Request::Write(wanted).into_words();
        let answer = match &content {
            Some(content) => exchange::ask(words, Some(content), None).await,
            None => None,
        };
        let mut why = messages::file_not_converted();
        let mut made = answer.and_then(|(words, content)| written(words, &content));
        if is_png && let Some((file, name, problems)) = made {
            why = messages::picture_not_drawn();
            let picture = drawing::png(&file, png_scale).await;
            made = picture.map(|picture| (picture, png_name(&name), problems));
        }
        let problems = match made {
            Some((file, name, problems)) => {
                own_file::give(&file, &name);
                confirm(page, messages::file_downloaded(&name).to_string());
                problems
            }
            None => vec![Problem::of_file(&name, why)],
        };
        let _ = page.file_problems.try_set(problems);
    });
    Focus::Stay
}

/// The file that the worker wrote, its name and what it has no place for.
fn written(answer: Vec<String>, content: &JsValue) -> Option<(Blob, String, Vec<Problem>)> {
    let Some(Answer::Written {
        name,
        media_type,
        problems,
    }) = Answer::from_words(answer)
    else {
        return None;
    };
    Some((own_file::blob(content, &media_type)?, name, problems))
}
