//! The worker that converts files: started when it is first asked, and again after it failed.

use std::cell::RefCell;

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, MessageChannel, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::dom;

thread_local! {
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

/// Asks the worker, by words and a content beside them, and gives its answer likewise. None where
/// it can't be started, or fails.
pub async fn ask(words: Vec<String>, content: Option<&Blob>) -> Option<(Vec<String>, JsValue)> {
    let answer = ask_worker(words, content).await;
    if answer.is_none()
        && let Some(failed) = WORKER.take()
    {
        failed.terminate();
    }
    answer
}

async fn ask_worker(words: Vec<String>, content: Option<&Blob>) -> Option<(Vec<String>, JsValue)> {
    let worker = worker()?;
    let channel = MessageChannel::new().ok()?;
    let message = Array::of2(&list(words), &content.into());
    let answer = Promise::new(&mut |done, refuse| {
        channel.port1().set_onmessage(Some(&done));
        let _ = worker.add_event_listener_with_callback("error", &refuse);
    });
    let ports = Array::of1(&channel.port2());
    worker.post_message_with_transfer(&message, &ports).ok()?;
    let answer: MessageEvent = JsFuture::from(answer).await.ok()?.unchecked_into();
    let answer: Array = answer.data().unchecked_into();
    let words: Array = answer.get(0).unchecked_into();
    Some((
        words.iter().filter_map(|word| word.as_string()).collect(),
        answer.get(1),
    ))
}

fn list(words: Vec<String>) -> Array {
    let list = Array::new();
    for word in words {
        list.push(&word.into());
    }
    list
}

/// The worker that runs, or a new one. The page says where its files are; its name tells it where
/// its program is.
fn worker() -> Option<Worker> {
    if let Some(worker) = WORKER.with_borrow(Clone::clone) {
        return Some(worker);
    }
    let place = dom::find("meta[name=exchange-worker]")?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name(&place.get_attribute("data-program")?);
    let worker = Worker::new_with_options(&place.get_attribute("content")?, &options).ok()?;
    WORKER.set(Some(worker.clone()));
    Some(worker)
}
