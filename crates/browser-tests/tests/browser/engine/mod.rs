//! The engine that draws the page: one of the three on which the browsers of readers are built.
//!
//! Flows know nothing of it, and the page objects next to nothing: what is driven in different ways has a file for
//! each engine here. All else goes by the WebDriver standard, which all three understand. What an engine can't be made
//! to do is in a table with its reason, and a flow that needs it is skipped there.

mod chromium;
mod firefox;
mod webkit;

use std::path::Path;
use std::process::Command as Program;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::{Capabilities, WebDriver};

use super::process::{Process, environment};
use super::screen::Screen;

/// An engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// That of Chrome, Edge and most others.
    Chromium,
    /// That of Firefox.
    Firefox,
    /// That of Safari, here as GTK's.
    Webkit,
}

/// Their names, as `./dev` gives them.
const NAMES: &[(&str, Engine)] = &[
    ("chromium", Engine::Chromium),
    ("firefox", Engine::Firefox),
    ("webkit", Engine::Webkit),
];

/// What a flow may need and not every engine can be made to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Capability {
    /// A finger that moves up or down scrolls the page, as a browser does it by itself.
    ScrollByFinger,
    /// The page around a frame is told that the focus has gone into it.
    FocusOfFrames,
    /// The reader's own few colours take the place of those of the page.
    ForcedColours,
    /// The whole of what a screen reader is given can be read.
    AccessibilityTree,
    /// A worker stays when the next one can't be set up.
    FailedUpdate,
}

/// What can't be done where, and why.
const LACKS: &[(Engine, Capability, &str)] = &[
    (
        Engine::Webkit,
        Capability::ScrollByFinger,
        "GTK has fingers only from a screen that is touched: its driver takes them and does nothing, and events made by a script scroll nothing",
    ),
    (
        Engine::Webkit,
        Capability::FocusOfFrames,
        "under its driver the page around names what had the focus before, also while keys go into the frame",
    ),
    (
        Engine::Webkit,
        Capability::ForcedColours,
        "it knows no forced colours",
    ),
    (
        Engine::Firefox,
        Capability::FailedUpdate,
        "some seconds after the next worker has failed it may give up the one before, too; the next visit sets up the worker anew",
    ),
    (
        Engine::Firefox,
        Capability::AccessibilityTree,
        "its driver tells the role and name of one element at a time",
    ),
    (
        Engine::Webkit,
        Capability::AccessibilityTree,
        "its driver tells the role and name of one element at a time",
    ),
];

/// What to start for a browser.
pub struct Launch {
    /// What must run beside it.
    display: Option<Process>,
    /// The driver.
    driver: Program,
    /// What to ask of the driver.
    wanted: Capabilities,
}

impl Launch {
    /// The parts: what must run beside the browser, the driver, what to ask of it.
    pub fn into_parts(self) -> (Option<Process>, Program, Capabilities) {
        (self.display, self.driver, self.wanted)
    }
}

/// The question for what a screen reader is given for an element.
#[derive(Debug)]
struct Computed(String);

impl ExtensionCommand for Computed {
    fn parameters_json(&self) -> Option<Value> {
        None
    }

    fn method(&self) -> Method {
        Method::GET
    }

    fn endpoint(&self) -> Arc<str> {
        self.0.as_str().into()
    }
}

/// A finger on screen at one moment: its number, and its place from the top left.
pub type Finger = (usize, f64, f64);

impl Engine {
    /// The one in which the flows run.
    pub fn chosen() -> Self {
        let name = environment("ENGINE");
        let found = NAMES.iter().find(|(known, _)| *known == name);
        found
            .unwrap_or_else(|| panic!("ENGINE is one of {NAMES:?}, not {name}"))
            .1
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        let found = NAMES.iter().find(|(_, engine)| *engine == self);
        found.expect("each engine has a name").0
    }

    /// Why it can't do something; none where it can.
    pub fn lacks(self, wanted: Capability) -> Option<&'static str> {
        let found = LACKS
            .iter()
            .find(|(engine, capability, _)| (*engine, *capability) == (self, wanted));
        found.map(|(.., reason)| *reason)
    }

    /// What to start for a browser on this screen whose driver listens on a port, and which keeps all its files in a
    /// folder of its own.
    pub fn launch(self, screen: Screen, port: u16, folder: &Path) -> Launch {
        match self {
            Self::Chromium => chromium::launch(screen, port, folder),
            Self::Firefox => firefox::launch(screen, port, folder),
            Self::Webkit => webkit::launch(screen, port, folder),
        }
    }

    /// Makes the page as large as the screen, and all else as the reader's system has it.
    pub async fn fit(self, web: &WebDriver, screen: Screen) {
        match self {
            Self::Chromium => chromium::fit(web, screen).await,
            Self::Firefox => firefox::fit(web, screen).await,
            Self::Webkit => resize(web, screen).await,
        }
    }

    /// Puts fingers where the first moment has them, moves them through the others, and lifts them.
    pub async fn touch(self, web: &WebDriver, moments: &[Vec<Finger>]) {
        match self {
            Self::Chromium => chromium::touch(web, moments).await,
            Self::Firefox => firefox::touch(web, moments).await,
            Self::Webkit => webkit::touch(web, moments).await,
        }
    }

    /// Taps.
    pub async fn tap(self, web: &WebDriver, finger: Finger) {
        self.touch(web, &[vec![finger]]).await;
        if self == Self::Webkit {
            webkit::click(web, finger).await;
        }
    }

    /// What a screen reader is given for an element: its role and its name.
    pub async fn role_and_name(self, web: &WebDriver, element: &str) -> (String, String) {
        let ask = async |what: &str| {
            let command = Command::ExtensionCommand(Box::new(Computed(format!(
                "/element/{element}/computed{what}"
            ))));
            let answer = web.cmd(command).await;
            let answer = answer.unwrap_or_else(|error| panic!("computed{what}: {error}"));
            answer.value::<String>().expect("roles and names are texts")
        };
        (ask("role").await, ask("label").await)
    }

    /// The whole of what a screen reader is given, in its order: role, name, and what else is told.
    pub async fn accessibility_tree(self, web: &WebDriver) -> Vec<(String, String)> {
        chromium::accessibility_tree(web).await
    }

    /// Turns the wheel at a place while Ctrl is held.
    pub async fn turn_wheel_with_ctrl(self, web: &WebDriver, (x_px, y_px): (f64, f64), dy_px: f64) {
        if self == Self::Webkit {
            return webkit::turn_wheel_with_ctrl(web, (x_px, y_px), dy_px).await;
        }
        let turn = wheel_turn((x_px, y_px), (0.0, dy_px));
        let key = |kind: &str| json!({"type": kind, "value": "\u{e009}"});
        let wait = json!({"type": "pause"});
        let keyboard = json!({"type": "key", "id": "keyboard", "actions": [key("keyDown"), &wait, key("keyUp")]});
        let wheel = wheel(vec![wait.clone(), turn, wait]);
        perform(web, json!([keyboard, wheel])).await;
    }

    /// Whether the browser's own size of text can be set. WebKit's browser takes settings that are words, but none that
    /// are numbers; there the page gets the size by a style, which all follows but the widths of its media queries.
    pub fn takes_text_size(self) -> bool {
        self != Self::Webkit
    }

    /// Whether a part of a date input that is full leads on to the next, or the reader goes on by the Tab key.
    pub fn leads_on_in_dates(self) -> bool {
        self != Self::Webkit
    }
}

/// A wheel that does something. Each is one of its own, as WebKit's driver turns the same wheel by what a turn differs
/// from the last.
pub fn wheel(actions: Vec<Value>) -> Value {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    json!({"type": "wheel", "id": format!("wheel {number}"), "actions": actions})
}

/// A turn of the wheel as an action of the WebDriver standard, which has whole pixels.
pub fn wheel_turn((x_px, y_px): (f64, f64), (right_px, down_px): (f64, f64)) -> Value {
    json!({"type": "scroll", "duration": 0, "x": x_px as i64, "y": y_px as i64, "deltaX": right_px as i64, "deltaY": down_px as i64})
}

/// Performs actions of the WebDriver standard.
///
/// Twice where the driver fails: that of WebKit does at times on a busy machine, without a reason. If it had done a part,
/// the flow sees what the rest made of it.
pub async fn perform(web: &WebDriver, actions: Value) {
    let send = async || {
        web.cmd(Command::PerformActions(actions.clone().into()))
            .await
    };
    if send().await.is_err() {
        send().await.expect("the browser takes the input");
    }
}

/// Width and height of a display on which all windows fit.
const DISPLAY_PX: (u32, u32) = (1600, 1200);

/// Gives the window the size at which the page has the size of the screen.
///
/// In the middle of the display, where its pointer rests: without a window manager, the window under it is the one that
/// has the keyboard, and in WebKit nothing has the focus in another.
async fn resize(web: &WebDriver, screen: Screen) {
    // Bars around the page have a height of their own, and a window may take a moment to follow.
    for _ in 0..20 {
        let script =
            "return [outerWidth - innerWidth, outerHeight - innerHeight, innerWidth, innerHeight]";
        let given = web.execute(script, vec![]).await;
        let sizes = given.expect("a page has a size").convert::<[u32; 4]>();
        let [more_px, higher_px, width_px, height_px] = sizes.expect("sizes are whole pixels");
        if (width_px, height_px) == (screen.width_px, screen.height_px) {
            return;
        }
        let (width_px, height_px) = (screen.width_px + more_px, screen.height_px + higher_px);
        let [left_px, top_px] = [(DISPLAY_PX.0, width_px), (DISPLAY_PX.1, height_px)]
            .map(|(display_px, window_px)| i64::from(display_px.saturating_sub(window_px) / 2));
        let resized = web
            .set_window_rect(left_px, top_px, width_px, height_px)
            .await;
        resized.expect("a window has a size that can be set");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the window took no such size: {screen:?}");
}
