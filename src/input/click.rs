//! Which clicks are ours.

use leptos::ev::MouseEvent;

/// Whether a click is a plain one; others open a new tab or window and are left to the browser.
pub fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
