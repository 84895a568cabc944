//! Work that waits for the browser, or lets it work in between.

use std::future::Future;
use std::pin::Pin;

use js_sys::{Function, Promise};
use leptos::prelude::request_animation_frame;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

use super::motion::now_ms;

/// How long work keeps the browser waiting: a frame at most is late.
const SLICE_MS: f64 = 12.0;

/// Starts it. Boxed, so that the machinery behind it is compiled once and not for each kind of
/// work.
pub fn start(work: impl Future<Output = ()> + 'static) {
    let boxed: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    leptos::task::spawn_local(boxed);
}

/// Calls `step` until it returns false; whenever a slice of time is over, calls `rest` and lets the
/// browser answer the reader and draw. What is done within the first slice is done at once.
pub async fn in_slices(step: &mut dyn FnMut() -> bool, rest: &mut dyn FnMut()) {
    let mut start_ms = now_ms();
    let mut goes_on = true;
    while goes_on {
        goes_on = step();
        if now_ms() - start_ms > SLICE_MS {
            rest();
            pause().await;
            start_ms = now_ms();
        }
    }
}

/// Waits until the browser has done what it has to do.
///
/// By a message to oneself: all engines answer it without the delay that they put on timers, also
/// in a tab that is not in sight, where a frame would never come.
async fn pause() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let port = channel.port1();
    wait_for(&mut |done| {
        port.set_onmessage(Some(&done));
        let _ = channel.port2().post_message(&JsValue::NULL);
    })
    .await;
    port.close();
}

/// Waits until what has been made is on the screen.
pub async fn drawn() {
    wait_for(&mut |done| {
        request_animation_frame(move || _ = done.call0(&JsValue::NULL));
    })
    .await;
    pause().await;
}

async fn wait_for(begin: &mut dyn FnMut(Function)) {
    let promise = Promise::new(&mut |done, _| begin(done));
    let _ = JsFuture::from(promise).await;
}
