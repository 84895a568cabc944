//! What wheels and fingers mean: from movements in pixels to a new window.

use super::{Limits, TimeScale, TimeWindow};
use crate::px::held;

/// How much one pixel of a wheel zooms: a notch of 100 px makes the window a fifth shorter or
/// longer.
const ZOOM_PER_WHEEL_PX: f64 = 0.002;
/// The most that one event may zoom, since some devices send a whole turn at once.
const LARGEST_WHEEL_PX: f64 = 240.0;
/// Pixels of a line and of a page, for wheels that count those (UI Events, `deltaMode`).
const LINE_PX: f64 = 16.0;
const PAGE_PX: f64 = 400.0;

/// Pixels of a wheel's movement, whatever it counts: 0 pixels, 1 lines, 2 pages.
pub fn wheel_px(delta: f64, delta_mode: u32) -> f64 {
    match delta_mode {
        0 => delta,
        1 => delta * LINE_PX,
        _ => delta * PAGE_PX,
    }
}

/// The window after the wheel turned by `delta_px` over `x_px`: towards the reader (positive) zooms
/// out.
pub fn zoomed_by_wheel(scale: &TimeScale, delta_px: f64, x_px: f64, limits: Limits) -> TimeWindow {
    let delta_px = held(delta_px, -LARGEST_WHEEL_PX, LARGEST_WHEEL_PX);
    let factor = (delta_px * ZOOM_PER_WHEEL_PX).exp();
    scale.zoomed(factor, scale.days_from_x(x_px), limits)
}

/// The window after what lay at one pixel was dragged to another.
pub fn dragged_plot(scale: &TimeScale, from_px: f64, to_px: f64, limits: Limits) -> TimeWindow {
    scale.panned(from_px - to_px, limits)
}

/// The window after two fingers moved, each holding the moment that it touched.
///
/// Fingers nearer than this many pixels count as so far apart, so that a small slip can't zoom
/// without end.
pub fn pinched(
    scale: &TimeScale,
    from_px: (f64, f64),
    to_px: (f64, f64),
    limits: Limits,
) -> TimeWindow {
    const NEAREST_PX: f64 = 24.0;
    let apart = |(a, b): (f64, f64)| (a - b).abs().max(NEAREST_PX);
    let middle = |(a, b): (f64, f64)| f64::midpoint(a, b);
    let anchor_days = scale.days_from_x(middle(from_px));
    let zoomed = scale.zoomed(apart(from_px) / apart(to_px), anchor_days, limits);
    dragged_plot(
        &scale.with_window(zoomed),
        middle(from_px),
        middle(to_px),
        limits,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits {
        widest: TimeWindow {
            start_days: 0.0,
            end_days: 1000.0,
        },
    };

    fn scale() -> TimeScale {
        TimeScale::new(
            TimeWindow {
                start_days: 400.0,
                end_days: 600.0,
            },
            1000.0,
        )
    }

    #[test]
    fn a_notch_there_and_back_is_the_same_window() {
        let closer = zoomed_by_wheel(&scale(), -100.0, 250.0, LIMITS);
        assert!(closer.span_days() < 170.0 && closer.span_days() > 160.0);
        let back = zoomed_by_wheel(&TimeScale::new(closer, 1000.0), 100.0, 250.0, LIMITS);
        assert!((back.start_days - 400.0).abs() < 1e-9);
    }

    #[test]
    fn a_dragged_moment_follows_the_pointer() {
        let window = dragged_plot(&scale(), 500.0, 600.0, LIMITS);
        assert_eq!(
            window,
            TimeWindow {
                start_days: 380.0,
                end_days: 580.0
            }
        );
    }

    #[test]
    fn each_finger_keeps_the_moment_that_it_touched() {
        let before = scale();
        let after = TimeScale::new(
            pinched(&before, (400.0, 600.0), (300.0, 750.0), LIMITS),
            1000.0,
        );
        for (from, to) in [(400.0, 300.0), (600.0, 750.0)] {
            assert!((after.days_from_x(to) - before.days_from_x(from)).abs() < 1e-9);
        }
    }

    #[test]
    fn fingers_on_one_spot_do_not_zoom_without_end() {
        assert!(pinched(&scale(), (500.0, 500.0), (500.0, 500.0), LIMITS).span_days() >= 199.9);
    }

    #[test]
    fn lines_and_pages_are_as_many_pixels() {
        assert!((wheel_px(3.0, 1) - 48.0).abs() < 1e-9 && (wheel_px(-1.0, 2) + 400.0).abs() < 1e-9);
    }
}
