//! When the scene is laid out anew.

use leptos::prelude::*;
use timeline_core::query::Matching;

use super::chart_state::ChartState;
use super::laid::Laid;
use crate::boxed::effect;
use crate::browser::motion;
use crate::state::ptr_eq::PtrEq;
use crate::state::waits::{LAYOUT, after_unless_rerun};

/// Margins for a scene that is moved by a reader's hand, as a share of the plot: what comes into
/// sight is there already.
const MARGINS: f64 = 0.15;

/// How long a scene is kept at least while a reader zooms: the more items there are to make anew,
/// the longer.
fn pause_ms(items: usize) -> f64 {
    60.0 + 0.5 * items as f64
}

impl ChartState {
    /// Lays the scene out anew as the window changes: exactly when it rests on whole days, or other
    /// statements match; with margins when it moves and they are used up; while a reader zooms,
    /// when the window rests or the drawing is stretched too far.
    pub fn keep_laid(self, matching: Memo<PtrEq<Matching>>) {
        let last_ms = StoredValue::new(0.0);
        let laid_for = StoredValue::new(matching.get_untracked());
        let lay = move |margins: f64| {
            last_ms.set_value(motion::now_ms());
            let (plot, sight) = (self.scale(), self.sight.get_untracked());
            self.layout.last.set(Laid {
                scale: sight.of(&plot).with_margins(margins),
                shown: plot.window,
                sight,
            });
        };
        effect(move || {
            let (window, sight) = (self.viewport.window.get(), self.sight.get());
            let is_same = laid_for.with_value(|before| matching.get() == *before)
                && self.layout.last.with_untracked(|laid| laid.sight == sight);
            laid_for.set_value(matching.get_untracked());
            let is_at_rest = window.is_settled() && !self.viewport.is_moving.get();
            if is_at_rest || !is_same {
                lay(0.0);
                return;
            }
            let zoom_transform = self.zoom_transform.get_untracked();
            let laid_px = untrack(|| self.laid_scale()).width_px;
            let items = self.scene.with_untracked(|scene| scene.items().count());
            let is_within_tolerance =
                zoom_transform.is_within_tolerance(items, laid_px, sight.width_px);
            let has_rested = || motion::now_ms() >= last_ms.get_value() + pause_ms(items);
            if zoom_transform.is_shift() {
                if !is_within_tolerance {
                    lay(MARGINS);
                }
                return;
            }
            if !is_within_tolerance && has_rested() {
                lay(0.0);
                return;
            }
            after_unless_rerun(LAYOUT, move || lay(0.0));
        });
    }
}
