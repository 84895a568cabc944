//! Which part of the plot is in sight while a column stands beside it.
//!
//! The column takes room from the plot and changes nothing else: the scale stays, and with it
//! lanes, rows and marks. One end of the window is out of sight meanwhile: the later one, or as
//! much of the earlier one as it takes to keep the open statement in sight.
//!
//! ```text
//!   plot   |------------------- plot_px -------------------|
//!   sight       |◄───────── width_px ─────────►|
//!          start_px
//! ```

use super::TimeScale;
use crate::px::held;

/// The part of a plot that is in sight, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sight {
    /// Width of the whole plot.
    pub plot_px: f64,
    /// Left edge of what is in sight, from the left edge of the plot.
    pub start_px: f64,
    /// Width of what is in sight.
    pub width_px: f64,
}

/// Room that an open mark keeps to the right edge, so that some of its words are seen.
const MARK_ROOM_PX: f64 = 180.0;

impl Sight {
    /// The part of a plot with `width_px` of room that keeps a place of the plot in sight, if there
    /// is one to keep.
    pub fn keeping(x_px: Option<f64>, plot_px: f64, width_px: f64) -> Self {
        let width_px = held(width_px, 0.0, plot_px.max(0.0));
        let room_px = MARK_ROOM_PX.min(width_px / 2.0);
        let start_px = x_px.map_or(0.0, |x_px| x_px + room_px - width_px);
        Self {
            plot_px,
            start_px: held(start_px, 0.0, (plot_px - width_px).max(0.0)),
            width_px,
        }
    }

    /// The scale of what is in sight, from the scale of the plot.
    pub fn of(self, plot: &TimeScale) -> TimeScale {
        if self.width_px >= self.plot_px {
            return plot.clone();
        }
        plot.part(self.start_px, self.width_px)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{TimeMap, TimeWindow};
    use super::*;

    #[test]
    fn the_later_end_is_cut_off_unless_the_open_mark_lies_there() {
        for (x_px, width_px, start_px) in [
            (None, 700.0, 0.0),
            (Some(0.0), 700.0, 0.0),
            (Some(520.0), 700.0, 0.0),
            (Some(521.0), 700.0, 1.0),
            (Some(700.0), 700.0, 180.0),
            // No further than to the end of the plot, and not at all where the place lies outside
            // of it.
            (Some(990.0), 700.0, 300.0),
            (Some(5_000.0), 700.0, 300.0),
            (Some(-5_000.0), 700.0, 0.0),
            (Some(900.0), 1_000.0, 0.0),
            (Some(900.0), 2_000.0, 0.0),
            (Some(150.0), 200.0, 50.0),
        ] {
            let sight = Sight::keeping(x_px, 1_000.0, width_px);
            assert!(
                (sight.start_px - start_px).abs() < 1e-9,
                "{x_px:?} {width_px}: {sight:?}"
            );
            assert!(sight.start_px + sight.width_px <= 1_000.0, "{sight:?}");
        }
        assert!(Sight::keeping(Some(3.0), 0.0, 0.0).width_px.abs() < 1e-9);
    }

    #[test]
    fn what_is_in_sight_stays_where_it_is() {
        let window = TimeWindow {
            start_days: 100.0,
            end_days: 300.0,
        };
        let half_days: Vec<i32> = (0..40).map(|nth| 300 + nth / 4).collect();
        let busy = TimeMap::busy(window.days(), 40, &|nth| half_days[nth]);
        assert!(!busy.is_even());
        for map in [TimeMap::even(), busy] {
            let plot = TimeScale::mapped(&map, window, 1_000.0);
            let sight = Sight::keeping(Some(900.0), 1_000.0, 600.0);
            let part = sight.of(&plot);
            assert!((part.width_px - 600.0).abs() < 1e-9);
            for days in [180.0, 200.5, 300.0, 420.0] {
                let moved_px = plot.x_from_days(days) - part.x_from_days(days);
                assert!((moved_px - sight.start_px).abs() < 1e-6, "{days}");
            }
        }
    }
}
