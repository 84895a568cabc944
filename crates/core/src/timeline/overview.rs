//! The strip below the picture: how dense the whole set is over time, and which window of it is on
//! screen.

use super::{Limits, MIN_SPAN_DAYS, TimeScale, TimeWindow, ZoomTransform};
use crate::dataset::Dataset;
use crate::model::StatementIx;
use crate::px::held;
use crate::query::Matching;

/// Width of a bar with its gap.
const BAR_PX: f64 = 4.0;

/// The strip, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// Bars with at least one statement, from left to right.
    pub bars: Vec<Bar>,
}

/// The statements of a few pixels' time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Left edge.
    pub x_px: f64,
    /// Height of all statements, as a share of the highest bar, from 0 to 1.
    pub all: f64,
    /// Height of the matching ones, on the same scale.
    pub matching: f64,
}

impl Overview {
    /// Counts the statements of each bar, each at the centre of its days. Heights are proportional
    /// to counts.
    pub fn new(dataset: &Dataset, matching: &Matching, limits: Limits, width_px: f64) -> Self {
        let scale = TimeScale::new(limits.widest, width_px);
        let bins = (scale.width_px / BAR_PX).ceil().max(1.0) as usize;
        let mut all = vec![0_u32; bins];
        let mut matched = vec![0_u32; bins];
        let bin = |statement: StatementIx| {
            let days = f64::from(dataset.centre_half_days(statement)) / 2.0;
            ((scale.x_from_days(days) / BAR_PX).max(0.0) as usize).min(bins - 1)
        };
        for statement in dataset.statements.indexes() {
            all.iter_mut()
                .skip(bin(statement))
                .take(1)
                .for_each(|count| *count += 1);
        }
        for &statement in matching.statements() {
            matched
                .iter_mut()
                .skip(bin(statement))
                .take(1)
                .for_each(|count| *count += 1);
        }
        let highest = f64::from(all.iter().copied().max().unwrap_or(0).max(1));
        let bars = all
            .iter()
            .zip(&matched)
            .enumerate()
            .filter(|(_, (count, _))| **count > 0);
        let bars = bars.map(|(bin, (&count, &matching))| Bar {
            x_px: bin as f64 * BAR_PX,
            all: f64::from(count) / highest,
            matching: f64::from(matching) / highest,
        });
        Self {
            bars: bars.collect(),
        }
    }
}

/// What of the window on the strip is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WindowHandle {
    /// Its left edge.
    Start,
    /// Its right edge.
    End,
    /// The window as a whole.
    Body,
}

/// Width of the handles at the window's edges: room for a finger (WCAG 2.2, target size). The strip
/// has this much room at its ends.
pub const HANDLE_PX: f64 = 24.0;

/// Left edge and width of a handle on the strip. Those of the window's edges lie outside it, so
/// that a short window can still be taken by its body.
pub fn handle_span_px(scale: &TimeScale, window: TimeWindow, handle: WindowHandle) -> (f64, f64) {
    let (start_px, end_px) = (
        scale.x_from_days(window.start_days),
        scale.x_from_days(window.end_days),
    );
    match handle {
        WindowHandle::Body => (start_px, end_px - start_px),
        WindowHandle::Start => (start_px - HANDLE_PX, HANDLE_PX),
        WindowHandle::End => (end_px, HANDLE_PX),
    }
}

/// Width of the body before it is stretched.
const BODY_PX: f64 = 100.0;

/// Width of a handle before [`handle_transform`]: that of the window's edges never changes.
pub const fn handle_width_px(handle: WindowHandle) -> f64 {
    match handle {
        WindowHandle::Body => BODY_PX,
        WindowHandle::Start | WindowHandle::End => HANDLE_PX,
    }
}

/// How a handle of its own width at the left edge of the strip comes to lie where it belongs. A
/// transform lays out and paints nothing, as a change of the width would in each frame.
pub fn handle_transform(
    scale: &TimeScale,
    window: TimeWindow,
    handle: WindowHandle,
) -> ZoomTransform {
    let (shift_px, width_px) = handle_span_px(scale, window, handle);
    ZoomTransform {
        factor: width_px / handle_width_px(handle),
        shift_px,
    }
}

/// The window between two places on the strip, from which one was dragged to the other.
pub fn brushed(scale: &TimeScale, from_px: f64, to_px: f64, limits: Limits) -> TimeWindow {
    let (start_px, end_px) = (from_px.min(to_px), from_px.max(to_px));
    let window = TimeWindow {
        start_days: scale.days_from_x(start_px),
        end_days: scale.days_from_x(end_px),
    };
    window.cut_to(limits)
}

/// The window after its handle was moved by some days.
pub fn dragged(window: TimeWindow, handle: WindowHandle, days: f64, limits: Limits) -> TimeWindow {
    let widest = limits.widest;
    match handle {
        WindowHandle::Body => window.panned(days, limits),
        WindowHandle::Start => {
            let latest = (window.end_days - MIN_SPAN_DAYS).max(widest.start_days);
            TimeWindow {
                start_days: held(window.start_days + days, widest.start_days, latest),
                ..window
            }
        }
        WindowHandle::End => {
            let earliest = (window.start_days + MIN_SPAN_DAYS).min(widest.end_days);
            TimeWindow {
                end_days: held(window.end_days + days, earliest, widest.end_days),
                ..window
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_stretch_is_brushed_in_either_direction() {
        let limits = Limits {
            widest: TimeWindow {
                start_days: 0.0,
                end_days: 500.0,
            },
        };
        let scale = TimeScale::new(limits.widest, 500.0);
        let expected = TimeWindow {
            start_days: 100.0,
            end_days: 200.0,
        };
        assert_eq!(brushed(&scale, 100.0, 200.0, limits), expected);
        assert_eq!(brushed(&scale, 200.0, 100.0, limits), expected);
        assert!((brushed(&scale, 200.0, 201.0, limits).span_days() - MIN_SPAN_DAYS).abs() < 1e-9);
    }

    #[test]
    fn handles_lie_where_their_transform_brings_them() {
        let days = |start_days, end_days| TimeWindow {
            start_days,
            end_days,
        };
        let scale = TimeScale::new(days(0.0, 500.0), 1_000.0);
        for (handle, left_px, right_px) in [
            (WindowHandle::Body, 200.0, 640.0),
            (WindowHandle::Start, 176.0, 200.0),
            (WindowHandle::End, 640.0, 664.0),
        ] {
            let transform = handle_transform(&scale, days(100.0, 320.0), handle);
            let ends_px = [0.0, handle_width_px(handle)].map(|x_px| transform.x_px(x_px));
            let off_px = (ends_px[0] - left_px).abs() + (ends_px[1] - right_px).abs();
            assert!(off_px < 1e-9, "{handle:?}: {ends_px:?}");
        }
    }

    proptest! {
        #[test]
        fn a_dragged_window_stays_within_the_limits_and_is_never_too_short(
            start in 0.0..490.0f64, span in 1.0..500.0f64, days in -2000.0..2000.0f64,
            handle in prop::sample::select(
            vec![WindowHandle::Start, WindowHandle::End, WindowHandle::Body],
        ),
        ) {
            let limits = Limits { widest: TimeWindow { start_days: 0.0, end_days: 500.0 } };
            let window = TimeWindow { start_days: start, end_days: start + span }.within(limits);
            let after = dragged(window, handle, days, limits);
            prop_assert!(after.start_days >= -1e-9 && after.end_days <= 500.0 + 1e-9);
            prop_assert!(after.span_days() >= MIN_SPAN_DAYS - 1e-9);
        }
    }
}
