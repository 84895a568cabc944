//! What a scene is laid out for.

use leptos::prelude::*;
use timeline_core::timeline::{Sight, TimeScale, TimeWindow};

use crate::state::viewport::ViewportState;

/// What a scene is laid out for.
#[derive(Clone, PartialEq)]
pub struct Laid {
    /// Time and width, margins included.
    pub scale: TimeScale,
    /// What of it was on screen.
    pub shown: TimeWindow,
    /// What of the plot was in sight then.
    pub sight: Sight,
}

/// What the scene is laid out for. While a reader zooms or pans it lags behind what is on screen,
/// and the drawing is stretched or moved meanwhile.
#[derive(Clone, Copy)]
pub struct Layout {
    viewport: ViewportState,
    sight: Memo<Sight>,
    /// What it was laid out for last.
    pub last: RwSignal<Laid>,
}

impl Layout {
    /// Not laid out yet.
    pub fn new(viewport: ViewportState, sight: Memo<Sight>) -> Self {
        let window = viewport.window.get_untracked();
        Self {
            viewport,
            sight,
            last: RwSignal::new(Laid {
                scale: TimeScale::new(window, 0.0),
                shown: window,
                sight: Sight::keeping(None, 0.0, 0.0),
            }),
        }
    }

    /// What it is laid out for; where something else of the plot is in sight by now, or time has
    /// another map, what is on screen.
    pub fn now(self) -> Laid {
        let (laid, sight) = (self.last.get(), self.sight.get());
        let is_same_map = self.viewport.map.with(|map| *map == laid.scale.map);
        if is_same_map && laid.sight == sight {
            return laid;
        }
        let window = self.viewport.window.get_untracked();
        Laid {
            scale: sight.of(&self.viewport.scale(window, sight.plot_px)),
            shown: window,
            sight,
        }
    }

    /// The scale of what is in sight, to be followed.
    pub fn shown_scale(self) -> TimeScale {
        let (window, sight) = (self.viewport.window.get(), self.sight.get());
        self.viewport
            .map
            .with(|map| sight.of(&TimeScale::mapped(map, window, sight.plot_px)))
    }
}
