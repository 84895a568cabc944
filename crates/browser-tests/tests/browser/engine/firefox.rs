//! Firefox, off screen. What the standard lacks is done in the scope of the browser itself, to
//! which geckodriver gives access when asked: there a script can touch the screen as the system
//! would, so that fingers scroll and pinch.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use axum::http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command as WebCommand, ExtensionCommand};
use thirtyfour::{Capabilities, WebDriver};

use super::window::resize;
use super::{Finger, Launch};
use crate::process::environment;
use crate::screen::Screen;

/// Switched off, as each starts processes that one page does not need: so a browser is there in
/// half of the time.
const MORE_PROCESSES: &[&str] = &[
    "dom.ipc.processPrelaunch.enabled",
    "extensions.webextensions.remote",
    "fission.autostart",
    "layers.gpu-process.enabled",
    "media.rdd-process.enabled",
    "media.utility-process.enabled",
    "network.process.enabled",
];

/// A window of the browser can be made as narrow as a phone.
const ANY_WIDTH: &str =
    "const root = Services.wm.getMostRecentWindow('navigator:browser').document.documentElement;
    root.style.minWidth = root.style.minHeight = 0";

/// Each moment has for each finger its number, its state (2 on the screen, 4 lifted) and its place
/// on the page.
const TOUCH: &str = "const [moments, done] = arguments;
    const view = Services.wm.getMostRecentWindow('navigator:browser');
    const page = view.gBrowser.selectedBrowser.getBoundingClientRect();
    const next = () => {
        const moment = moments.shift();
        if (!moment) return done();
        for (const [number, state, x, y] of moment) view.windowUtils.sendNativeTouchPoint(number,
            state,
            Math.round(view.mozInnerScreenX + page.left + x), Math.round(view.mozInnerScreenY + page.top + y), 1, 90);
        view.setTimeout(next, 30);
    };
    next()";

/// Where scripts run: on the page, or in the browser.
#[derive(Debug)]
struct RunIn(&'static str);

impl ExtensionCommand for RunIn {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({"context": self.0}))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}

pub fn launch(screen: Screen, port: u16, folder: &Path) -> Launch {
    let mut driver = Command::new(environment("DRIVER"));
    driver
        .arg(format!("--port={port}"))
        .arg("--websocket-port=0")
        .arg("--allow-system-access")
        .arg("--profile-root")
        .arg(folder)
        // As root, Firefox starts only in a home that is root's.
        .env("HOME", folder);
    let number = |is_so: bool| u8::from(is_so);
    // Of what can point: 1 is a finger, 6 a mouse.
    let pointers = if screen.is_touched { 1 } else { 6 };
    let mut settings = json!({
            "ui.systemUsesDarkTheme": number(screen.is_dark),
            "ui.prefersReducedMotion": number(screen.is_calm),
            // The colours of pages: 1 is always, 2 is never.
            "browser.display.document_color_use": if screen.has_forced_colours { 2 } else { 1 },
            // More contrast, for a reader whose pages keep their colours.
            "ui.useAccessibilityTheme": number(screen.has_more_contrast),
            "ui.useOverlayScrollbars": number(screen.is_touched),
            "ui.primaryPointerCapabilities": pointers,
            "ui.allPointerCapabilities": pointers,
            "dom.w3c_touch_events.enabled": number(screen.is_touched),
            "font.size.variable.x-western": screen.text_px(),
    });
    let fields = settings.as_object_mut().expect("an object was made");
    fields.extend(
        MORE_PROCESSES
            .iter()
            .map(|setting| ((*setting).to_owned(), json!(false))),
    );
    let options =
        json!({"binary": environment("BROWSER_BINARY"), "args": ["-headless"], "prefs": settings});
    let mut wanted = Capabilities::new();
    wanted.set("browserName", "firefox").unwrap();
    wanted.set("moz:firefoxOptions", options).unwrap();
    Launch {
        display: None,
        driver,
        wanted,
    }
}

pub async fn fit(web: &WebDriver, screen: Screen) {
    in_browser(web, async || {
        web.execute(ANY_WIDTH, vec![])
            .await
            .expect("a window has a style");
    })
    .await;
    resize(web, screen).await;
    if !screen.runs_scripts {
        turn_scripts_off(web).await;
    }
}

pub async fn touch(web: &WebDriver, moments: &[Vec<Finger>]) {
    let moment = |fingers: &Vec<Finger>, state: u8| -> Value {
        let point = |(number, x_px, y_px): &Finger| json!([number, state, x_px, y_px]);
        fingers.iter().map(point).collect()
    };
    let mut steps: Vec<Value> = moments.iter().map(|fingers| moment(fingers, 2)).collect();
    steps.extend(moments.last().map(|fingers| moment(fingers, 4)));
    in_browser(web, async || {
        let done = web.execute_async(TOUCH, vec![json!(steps)]).await;
        done.expect("the screen can be touched");
    })
    .await;
}

/// At the end, as the size of a page is told by a script.
async fn turn_scripts_off(web: &WebDriver) {
    let off = "Services.prefs.setBoolPref('javascript.enabled', false)";
    in_browser(web, async || {
        let done = web.execute(off, vec![]).await;
        done.expect("a setting can be changed");
    })
    .await;
}

async fn in_browser(web: &WebDriver, act: impl AsyncFnOnce()) {
    let run_in = async |place| {
        let command = WebCommand::ExtensionCommand(Box::new(RunIn(place)));
        web.cmd(command)
            .await
            .expect("geckodriver gives access to the browser");
    };
    run_in("chrome").await;
    act().await;
    run_in("content").await;
}
