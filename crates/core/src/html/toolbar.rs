//! The buttons that move the window.

use maud::html;

use crate::command::{Command, Step};
use crate::messages;

/// The buttons: step, name, sign.
const BUTTONS: &[(Step, &str, &str)] = &[
    (Step::PanLeft, messages::earlier(), "←"),
    (Step::PanRight, messages::later(), "→"),
    (Step::ZoomOut, messages::zoom_out(), "−"),
    (Step::ZoomIn, messages::zoom_in(), "+"),
    (Step::Fit, messages::show_all(), messages::show_all_short()),
];

/// The buttons.
pub fn toolbar_buttons() -> String {
    let markup = html! {
        @for &(step, name, sign) in BUTTONS {
            @let command = Command::Move(step);
            button.button
                type="button"
                data-action=(command)
                data-command=(command)
                title=(name)
                aria-label=(name)
            {
                (sign)
            }
        }
    };
    markup.into_string()
}
