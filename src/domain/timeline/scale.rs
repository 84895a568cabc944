//! The mapping between days and pixels, in both directions.
//!
//! ```text
//!  window.start_days            day                 window.end_days
//!  |----------------------------|-------------------|
//!  0 px                         x_px                width_px
//! ```

use super::Window;

/// A linear scale from days since 1 January 1970 to pixels from the left edge of the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    /// The time on screen.
    pub window: Window,
    /// Width of the plot, above 0.
    pub width_px: f64,
}

impl TimeScale {
    /// A scale for a plot of this width; a width below one pixel counts as one.
    pub fn new(window: Window, width_px: f64) -> Self {
        Self {
            window,
            width_px: width_px.max(1.0),
        }
    }

    /// How many pixels a day is wide.
    pub fn px_per_day(self) -> f64 {
        self.width_px / self.window.span_days()
    }

    /// The pixel of a moment.
    pub fn x_from_days(self, days: f64) -> f64 {
        (days - self.window.start_days) * self.px_per_day()
    }

    /// The moment at a pixel.
    pub fn days_from_x(self, x_px: f64) -> f64 {
        self.window.start_days + x_px / self.px_per_day()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_edges_of_the_window_are_the_edges_of_the_plot() {
        let scale = TimeScale::new(
            Window {
                start_days: 100.0,
                end_days: 200.0,
            },
            800.0,
        );
        assert_eq!(
            (scale.x_from_days(100.0), scale.x_from_days(200.0)),
            (0.0, 800.0)
        );
    }

    proptest! {
        #[test]
        fn a_pixel_reads_back_from_its_moment(
            start in -9e5..9e5f64, span in 5.0..1e6f64, width in 1.0..4000.0f64, x in -4000.0..8000.0f64,
        ) {
            let scale = TimeScale::new(Window { start_days: start, end_days: start + span }, width);
            prop_assert!((scale.x_from_days(scale.days_from_x(x)) - x).abs() < 1e-3);
        }
    }
}
