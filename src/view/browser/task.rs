//! Work that waits for the browser.

use std::future::Future;
use std::pin::Pin;

/// Starts it. Boxed, so that the machinery behind it is compiled once and not for each kind of work.
pub fn start(work: impl Future<Output = ()> + 'static) {
    let boxed: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    leptos::task::spawn_local(boxed);
}
