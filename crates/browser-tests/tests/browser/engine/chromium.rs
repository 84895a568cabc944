//! Chromium, off screen. What the standard lacks goes by its own protocol (CDP).

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{ChromeCapabilities, WebDriver};

use super::{Finger, Launch, perform};
use crate::process::environment;
use crate::screen::Screen;

/// Switches for a browser that draws off screen, speaks to nobody but the test, and needs no
/// privileges.
const SWITCHES: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// How long a finger takes from one place to the next.
const STEP_MS: u32 = 16;

pub fn launch(screen: Screen, port: u16, folder: &Path) -> Launch {
    let mut driver = Command::new(environment("DRIVER"));
    driver.arg(format!("--port={port}"));
    let mut wanted = ChromeCapabilities::new();
    wanted.set_binary(&environment("BROWSER_BINARY")).unwrap();
    for switch in SWITCHES {
        wanted.add_arg(switch).unwrap();
    }
    let profile = format!("--user-data-dir={}", folder.display());
    wanted.add_arg(&profile).unwrap();
    let settings = json!({"webkit.webprefs.default_font_size": screen.text_px()});
    wanted.add_experimental_option("prefs", settings).unwrap();
    Launch {
        display: None,
        driver,
        wanted: wanted.into(),
    }
}

pub async fn fit(web: &WebDriver, screen: Screen) {
    let size = json!({"width": screen.width_px, "height": screen.height_px, "deviceScaleFactor": 1,
        "mobile": screen.is_touched});
    let touch = json!({"enabled": screen.is_touched, "maxTouchPoints": 5});
    let scheme = if screen.is_dark { "dark" } else { "light" };
    let motion = if screen.is_calm {
        "reduce"
    } else {
        "no-preference"
    };
    let contrast = if screen.has_more_contrast {
        "more"
    } else {
        "no-preference"
    };
    let colours = if screen.has_forced_colours {
        "active"
    } else {
        "none"
    };
    let wishes = json!({"features": [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "prefers-reduced-motion", "value": motion},
        {"name": "prefers-contrast", "value": contrast},
        {"name": "forced-colors", "value": colours},
    ]});
    let scripts = json!({"value": !screen.runs_scripts});
    for (method, parameters) in [
        ("Emulation.setDeviceMetricsOverride", size),
        ("Emulation.setTouchEmulationEnabled", touch),
        ("Emulation.setEmulatedMedia", wishes),
        ("Emulation.setScriptExecutionDisabled", scripts),
    ] {
        let answer = web.cdp().send_raw(method, parameters).await;
        answer.unwrap_or_else(|error| panic!("{method}: {error}"));
    }
}

pub async fn touch(web: &WebDriver, moments: &[Vec<Finger>]) {
    let fingers = moments.first().map_or(0, Vec::len);
    let finger = |number: usize| {
        let mut actions: Vec<Value> = moments
            .iter()
            .enumerate()
            .map(|(step, places)| {
                let (_, x_px, y_px) = places[number];
                let duration = if step == 0 { 0 } else { STEP_MS };
                json!({"type": "pointerMove", "duration": duration, "x": x_px as i64,
                    "y": y_px as i64})
            })
            .collect();
        actions.insert(1, json!({"type": "pointerDown", "button": 0}));
        actions.push(json!({"type": "pointerUp", "button": 0}));
        json!({"type": "pointer", "id": format!("finger {number}"),
            "parameters": {"pointerType": "touch"}, "actions": actions})
    };
    perform(web, (0..fingers).map(finger).collect()).await;
}

/// What is passed over, with what stands in it told in its place.
const NO_ROLE: &[&str] = &[
    "none",
    "generic",
    "StaticText",
    "InlineTextBox",
    "RootWebArea",
];

pub async fn accessibility_tree(web: &WebDriver) -> Vec<(String, String)> {
    let answer = web
        .cdp()
        .send_raw("Accessibility.getFullAXTree", json!({}))
        .await;
    let answer = answer.expect("the tree can be read");
    let nodes = answer["nodes"].as_array().expect("the tree has nodes");
    let mut told = Vec::new();
    // From the last to the first, as what is put on a pile comes off it.
    let mut pile: Vec<&Value> = nodes.first().into_iter().collect();
    while let Some(node) = pile.pop() {
        let children = node["childIds"].as_array().into_iter().flatten().rev();
        pile.extend(children.filter_map(|id| nodes.iter().find(|node| node["nodeId"] == *id)));
        let text = |key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
        if node["ignored"] != true && !NO_ROLE.contains(&text("role").as_str()) {
            told.push((text("role"), text("name")));
        }
    }
    told
}
