//! The engine that draws the page: one of the three on which the browsers of readers are built.
//!
//! Flows know nothing of it, and the page objects next to nothing: what is driven in different ways
//! has a file for each engine here. All else goes by the WebDriver standard, which all three
//! understand. What an engine can't be made to do is in a table with its reason, and a flow that
//! needs it is skipped there.

mod actions;
mod chromium;
mod firefox;
mod launch;
mod webkit;
mod window;

use std::path::Path;
use std::sync::Arc;

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::command::{Command, ExtensionCommand};

use super::fonts::Fonts;
use super::process::environment;
use super::screen::Screen;

pub use actions::{Finger, perform, wheel, wheel_turn};
pub use launch::Launch;
use window::resize;

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
        "GTK has fingers only from a screen that is touched: its driver takes them and does \
         nothing, and events made by a script scroll nothing",
    ),
    (
        Engine::Webkit,
        Capability::FocusOfFrames,
        "under its driver the page around names what had the focus before, also while keys go into \
         the frame",
    ),
    (
        Engine::Webkit,
        Capability::ForcedColours,
        "it knows no forced colours",
    ),
    (
        Engine::Firefox,
        Capability::FailedUpdate,
        "some seconds after the next worker has failed it may give up the one before, too; the \
         next visit sets up the worker anew",
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

    /// The family in which it draws unless a screen says otherwise: the one that the environment
    /// names, else its usual one, so that each family runs through all flows.
    pub fn usual_fonts(self) -> Fonts {
        Fonts::named().unwrap_or(match self {
            Self::Chromium | Self::Firefox => Fonts::DejaVu,
            Self::Webkit => Fonts::Liberation,
        })
    }

    /// What to start for a browser on this screen whose driver listens on a port, and which keeps
    /// all its files in a folder of its own.
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
        let keyboard = json!({"type": "key", "id": "keyboard",
            "actions": [key("keyDown"), &wait, key("keyUp")]});
        let wheel = wheel(vec![wait.clone(), turn, wait]);
        perform(web, json!([keyboard, wheel])).await;
    }

    /// Whether the browser's own size of text can be set. WebKit's browser takes settings that are
    /// words, but none that are numbers; there the page gets the size by a style, which all follows
    /// but the widths of its media queries.
    pub fn takes_text_size(self) -> bool {
        self != Self::Webkit
    }

    /// Whether a part of a date input that is full leads on to the next, or the reader goes on by
    /// the Tab key.
    pub fn leads_on_in_dates(self) -> bool {
        self != Self::Webkit
    }
}
