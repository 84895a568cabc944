//! What pointers hold, and what becomes of the window in time when they move.

use timeline_core::timeline::{Limits, TimeScale, TimeWindow, WindowHandle, dragged_plot, pinched};

/// What holds the plot.
#[derive(Default)]
pub struct PointerState {
    /// Up to two pointers, each with where it took hold and where it is now.
    pub active: Vec<ActivePointer>,
    /// The scale when the present hold began.
    pub start: Option<TimeScale>,
    /// Whether it has become a drag.
    pub is_drag: bool,
    /// Whether the last hold was more than a click: a drag, or a finger that rested on an item.
    pub was_drag: bool,
    /// How many times a pointer came or went.
    pub changes: u32,
}

/// A pointer that holds the plot.
pub struct ActivePointer {
    /// Which one.
    pub id: i32,
    /// Where it took hold, from the left edge of the plot.
    pub from_px: f64,
    /// Where it is now.
    pub to_px: f64,
}

impl PointerState {
    /// Starts from where everything is now, on this scale, when a finger comes or goes.
    pub fn hold_anew(&mut self, scale: TimeScale) {
        self.changes += 1;
        for pointer in &mut self.active {
            pointer.from_px = pointer.to_px;
        }
        self.start = Some(scale);
    }

    /// The window to which they have pulled; none where nothing is held.
    pub fn pulled(&self, limits: Limits) -> Option<TimeWindow> {
        let scale = self.start.as_ref()?;
        match self.active.as_slice() {
            [one] => Some(dragged_plot(scale, one.from_px, one.to_px, limits)),
            [a, b, ..] => Some(pinched(
                scale,
                (a.from_px, b.from_px),
                (a.to_px, b.to_px),
                limits,
            )),
            [] => None,
        }
    }
}

/// What a pointer holds of the overview, where it took hold on the page, and what it needs to know
/// of that moment.
#[derive(Clone, Copy)]
pub enum Grasp {
    /// A handle, and the window then.
    Handle(WindowHandle, f64, TimeWindow),
    /// The strip, and the position on it.
    Strip(f64, f64),
}
