//! What buttons and keys for moving through time do.

use leptos::prelude::*;
use timeline_core::command::Step;

use crate::browser::focus::Focus;
use crate::state::ViewportState;

/// Moves the window.
pub fn move_window(viewport: ViewportState, step: Step) -> Focus {
    let scale = viewport.scale(viewport.effective_window(), 1.0);
    let whole = untrack(|| viewport.whole());
    let target = step.window(&scale, viewport.limits(), whole);
    viewport.glide_to(target.settled());
    Focus::Stay
}
