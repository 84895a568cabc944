//! The worker that converts files: started when it is first asked, and again after it failed or
//! what it was at was given up.

use std::cell::RefCell;
use std::thread::LocalKey;

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Event, MessageChannel, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::dom;

/// The event of a worker that ends all that wait for it.
const ERROR: &str = "error";

thread_local! {
    /// The one that is asked.
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    /// The one that is at something that can be given up.
    static AT_WORK: RefCell<Option<Worker>> = const { RefCell::new(None) };
}

/// Asks the worker, by words and a content beside them, and gives its answer likewise. None where
/// it can't be started, or fails.
///
/// What takes long comes with what hears the words that are said before the answer, and is ended by
/// [`give_up`].
pub async fn ask(
    words: Vec<String>,
    content: Option<&Blob>,
    hear: Option<&mut dyn FnMut(Vec<String>)>,
) -> Option<(Vec<String>, JsValue)> {
    let worker = worker()?;
    let is_long = hear.is_some();
    if is_long {
        AT_WORK.set(Some(worker.clone()));
    }
    let answer = ask_worker(&worker, words, content, hear).await;
    if is_long {
        forget(&AT_WORK, &worker);
    }
    if answer.is_none() {
        forget(&WORKER, &worker);
        worker.terminate();
    }
    answer
}

/// Ends the worker that is at something long, if one is: who waits for it gets no answer.
pub fn give_up() {
    if let Some(worker) = AT_WORK.take() {
        forget(&WORKER, &worker);
        worker.terminate();
        let _ = Event::new(ERROR).map(|error| worker.dispatch_event(&error));
    }
}

/// Another one may have taken its place already.
fn forget(held: &'static LocalKey<RefCell<Option<Worker>>>, worker: &Worker) {
    held.with_borrow_mut(|held| held.take_if(|held| held == worker));
}

async fn ask_worker(
    worker: &Worker,
    words: Vec<String>,
    content: Option<&Blob>,
    mut hear: Option<&mut dyn FnMut(Vec<String>)>,
) -> Option<(Vec<String>, JsValue)> {
    let channel = MessageChannel::new().ok()?;
    let message = Array::of2(&list(words), &content.into());
    let ports = Array::of1(&channel.port2());
    worker.post_message_with_transfer(&message, &ports).ok()?;
    loop {
        // What waits for a message goes on before the browser gives the next: none is missed.
        let message = Promise::new(&mut |done, refuse| {
            channel.port1().set_onmessage(Some(&done));
            let _ = worker.add_event_listener_with_callback(ERROR, &refuse);
        });
        let message: MessageEvent = JsFuture::from(message).await.ok()?.unchecked_into();
        let message: Array = message.data().unchecked_into();
        let words: Array = message.get(0).unchecked_into();
        let words = words.iter().filter_map(|word| word.as_string()).collect();
        match &mut hear {
            // The answer has a content, if only an empty one.
            Some(hear) if message.length() == 1 => hear(words),
            _ => return Some((words, message.get(1))),
        }
    }
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
    let meta = dom::find("meta[name=exchange-worker]")?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    options.set_name(&meta.get_attribute("data-program")?);
    let worker = Worker::new_with_options(&meta.get_attribute("content")?, &options).ok()?;
    WORKER.set(Some(worker.clone()));
    Some(worker)
}
