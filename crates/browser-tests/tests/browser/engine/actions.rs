//! What hands do, as actions of the WebDriver standard.

use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::command::Command;

/// A finger on screen at one moment: its number, and its place from the top left.
pub type Finger = (usize, f64, f64);

/// A wheel that does something. Each is one of its own, as WebKit's driver turns the same wheel by
/// what a turn differs from the last.
pub fn wheel(actions: Vec<Value>) -> Value {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    json!({"type": "wheel", "id": format!("wheel {number}"), "actions": actions})
}

/// A turn of the wheel as an action of the WebDriver standard, which has whole pixels.
pub fn wheel_turn((x_px, y_px): (f64, f64), (right_px, down_px): (f64, f64)) -> Value {
    json!({"type": "scroll", "duration": 0, "x": x_px as i64, "y": y_px as i64,
        "deltaX": right_px as i64, "deltaY": down_px as i64})
}

/// Performs actions of the WebDriver standard.
///
/// Twice where the driver fails: that of WebKit does at times on a busy machine, without a reason.
/// If it had done a part, the flow sees what the rest made of it.
pub async fn perform(web: &WebDriver, actions: Value) {
    let send = async || {
        web.cmd(Command::PerformActions(actions.clone().into()))
            .await
    };
    if send().await.is_err() {
        send().await.expect("the browser takes the input");
    }
}
