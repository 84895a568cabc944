//! The buttons that move the window.

use maud::html;

/// The buttons: hook, name, sign.
const BUTTONS: &[(&str, &str, &str)] = &[
    ("pan-left", "Earlier", "←"),
    ("pan-right", "Later", "→"),
    ("zoom-out", "Zoom out", "−"),
    ("zoom-in", "Zoom in", "+"),
    ("fit", "Show all", "All"),
];

/// The buttons.
pub fn toolbar_buttons() -> String {
    let markup = html! {
        @for (hook, name, sign) in BUTTONS {
            button.button type="button" data-action=(hook) title=(name) aria-label=(name) { (sign) }
        }
    };
    markup.into_string()
}
