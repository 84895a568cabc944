//! The buttons that move the window.

use maud::html;

use crate::command::{Command, Step};

/// The buttons: step, name, sign.
const BUTTONS: &[(Step, &str, &str)] = &[
    (Step::PanLeft, "Earlier", "←"),
    (Step::PanRight, "Later", "→"),
    (Step::ZoomOut, "Zoom out", "−"),
    (Step::ZoomIn, "Zoom in", "+"),
    (Step::Fit, "Show all", "All"),
];

/// The buttons.
pub fn toolbar_buttons() -> String {
    let markup = html! {
        @for &(step, name, sign) in BUTTONS {
            @let command = Command::Move(step);
            button.button type="button" data-action=(command) data-command=(command) title=(name) aria-label=(name) { (sign) }
        }
    };
    markup.into_string()
}
