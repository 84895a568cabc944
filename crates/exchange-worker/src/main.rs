//! The worker that converts files: it makes data files of those that readers open, and writes what
//! they download.
//!
//! A second program beside that of the page, so that the page is no larger for what few readers ask
//! for. It knows no page: requests come and answers go as `timeline_core::exchange` has them.
//! `open`, `pace` and `write` are pure, and tested natively; `store` keeps opened files for the
//! visit. What starts it is `crates/cli/src/postbuild/exchange.js`.

mod open;
mod pace;
mod store;
mod words;
mod write;

use js_sys::{Array, Date, Uint8Array};
use timeline_core::exchange::{Answer, Request};
use timeline_core::load::Progress;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, MessagePort};

use pace::Pace;
use store::Kept;

fn main() {}

/// Answers a request, which comes as its words and a content, by the port that came with it. What
/// goes there before the answer are words alone, with no content beside them.
///
/// # Errors
/// When the content can't be read, or the answer can't be sent.
#[wasm_bindgen]
pub async fn answer(words: Array, content: Option<Blob>, port: MessagePort) -> Result<(), JsValue> {
    let request = words::from_list(&words).and_then(Request::from_words);
    let (answer, content) = match request {
        Some(Request::Open { name }) => {
            let content = bytes(content).await?;
            (opened(name, content, &port).await, None)
        }
        Some(Request::Again { key }) => match store::kept(&key).await {
            Some(kept) => (kept.answer, Some(kept.content)),
            None => (Answer::Gone, None),
        },
        Some(Request::Write(wanted)) => match write::write(&wanted, &bytes(content).await?) {
            Some(written) => {
                let text = Uint8Array::from(written.text.as_bytes());
                let answer = Answer::Written {
                    name: written.name,
                    media_type: written.media_type.to_owned(),
                    problems: written.problems,
                };
                (answer, Some(text))
            }
            None => (Answer::Gone, None),
        },
        None => (Answer::Gone, None),
    };
    let words = words::to_list(&answer.into_words());
    let content = content.map_or(JsValue::UNDEFINED, JsValue::from);
    port.post_message(&Array::of2(&words, &content))
}

/// Makes a data file of a file, and keeps it; tells meanwhile how far it is.
async fn opened(name: String, content: Vec<u8>, port: &MessagePort) -> Answer {
    let mut pace = Pace::from(Date::now());
    let mut announce = |progress| {
        if let Progress::Table { rows, of } = progress
            && pace.lets_through(Date::now(), rows == of)
        {
            let words = Answer::Progress { rows, of }.into_words();
            let _ = port.post_message(&Array::of1(&words::to_list(&words)));
        }
    };
    match open::open(&name, content, &mut announce) {
        Ok(opened) => {
            let answer = Answer::Content {
                name,
                problems: opened.problems,
            };
            let content = Uint8Array::from(opened.content.as_slice());
            let key = store::keep(Kept { answer, content }).await;
            Answer::Opened { key }
        }
        Err(problem) => Answer::Refused(*problem),
    }
}

/// The bytes of a file.
async fn bytes(content: Option<Blob>) -> Result<Vec<u8>, JsValue> {
    let content = content.ok_or(JsValue::NULL)?;
    let buffer = JsFuture::from(content.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
