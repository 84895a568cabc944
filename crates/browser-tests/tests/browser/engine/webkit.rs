//! WebKitGTK's own small browser on a screen that nobody sees.
//!
//! Its driver has neither fingers nor a wheel with a key held. There the page gets events made by a
//! script: they test what the page makes of them, though not what the browser would do by itself.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use super::window::DISPLAY_PX;
use super::{Finger, Launch};
use crate::process::{Process, environment};
use crate::screen::Screen;

/// The bars of the window else keep it wider than a phone.
const NARROW_BARS: &str =
    "* { min-width: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }";

/// A finger stays with the element on which it was put, as the system would have it.
const TOUCH: &str = "const [moments] = arguments;
    const held = new Map();
    const tell = (kind, [number, x, y]) => {
        if (!held.has(number)) held.set(number, document.elementFromPoint(x, y));
        held.get(number).dispatchEvent(new PointerEvent(kind, {bubbles: true, cancelable: true, composed: true,
            pointerId: 100 + number, pointerType: 'touch', isPrimary: number === 0, clientX: x, clientY: y,
            button: kind === 'pointermove' ? -1 : 0, buttons: kind === 'pointerup' ? 0 : 1}));
    };
    const next = () => new Promise(done => setTimeout(done, 16));
    return (async () => {
        for (const [step, fingers] of moments.entries()) {
            fingers.forEach(finger => tell(step ? 'pointermove' : 'pointerdown', finger));
            await next();
        }
        moments.at(-1).forEach(finger => tell('pointerup', finger));
    })()";

const TURN_WITH_CTRL: &str = "const [clientX, clientY, deltaY] = arguments;
    document.elementFromPoint(clientX, clientY).dispatchEvent(new WheelEvent('wheel',
        {bubbles: true, cancelable: true, composed: true, ctrlKey: true, clientX, clientY, deltaY}))";

pub fn launch(screen: Screen, port: u16, folder: &Path) -> Launch {
    // One for each browser: they would share a clipboard otherwise.
    let (display, address) = start_display();
    let settings = folder.join("gtk-3.0");
    std::fs::create_dir_all(&settings).expect("the folder can be written to");
    let animations = u8::from(!screen.is_calm);
    let theme = if screen.has_more_contrast {
        "HighContrast"
    } else {
        "Adwaita"
    };
    let wishes =
        format!("[Settings]\ngtk-enable-animations={animations}\ngtk-theme-name={theme}\n");
    for (file, content) in [("gtk.css", NARROW_BARS), ("settings.ini", wishes.as_str())] {
        std::fs::write(settings.join(file), content).expect("the folder can be written to");
    }
    let mut driver = Command::new(environment("DRIVER"));
    driver
        .arg(format!("--port={port}"))
        .env("DISPLAY", address)
        // Layers for a graphics card that is not there take twice the time.
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("XDG_CONFIG_HOME", folder);
    let mut switches = vec!["--automation"];
    switches.extend(screen.is_dark.then_some("--dark-mode"));
    // Those of the driver run all the same.
    switches.extend((!screen.runs_scripts).then_some("--enable-javascript=false"));
    let options = json!({"binary": environment("BROWSER_BINARY"), "args": switches});
    let mut wanted = Capabilities::new();
    wanted.set("webkitgtk:browserOptions", options).unwrap();
    Launch {
        display: Some(display),
        driver,
        wanted,
    }
}

/// A screen large enough for all windows, and its address.
fn start_display() -> (Process, String) {
    let mut command = Command::new("Xvfb");
    let (width_px, height_px) = DISPLAY_PX;
    command
        .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
        .arg(format!("{width_px}x{height_px}x24"));
    command.stdout(Stdio::piped());
    let mut display = Process::start(&mut command);
    let mut number = String::new();
    BufReader::new(display.output())
        .read_line(&mut number)
        .expect("Xvfb tells its number once it is ready");
    (display, format!(":{}", number.trim()))
}

pub async fn touch(web: &WebDriver, moments: &[Vec<Finger>]) {
    let done = web.execute(TOUCH, vec![json!(moments)]).await;
    done.expect("the page takes the fingers");
}

pub async fn turn_wheel_with_ctrl(web: &WebDriver, (x_px, y_px): (f64, f64), dy_px: f64) {
    let turn = vec![json!(x_px), json!(y_px), json!(dy_px)];
    let done = web.execute(TURN_WITH_CTRL, turn).await;
    done.expect("the page takes the wheel");
}

/// What a system makes of a finger that was put down and lifted.
pub async fn click(web: &WebDriver, (_, x_px, y_px): Finger) {
    let script = "const [x, y] = arguments;
        document.elementFromPoint(x, y).dispatchEvent(new MouseEvent('click',
        {bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y, detail: 1}))";
    let done = web.execute(script, vec![json!(x_px), json!(y_px)]).await;
    done.expect("the page takes the click");
}
