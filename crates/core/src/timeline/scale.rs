//! The mapping between days and pixels, in both directions.
//!
//! ```text
//!  window.start_days            day                 window.end_days
//!  |----------------------------|-------------------|
//!  0 px                         x_px                width_px
//! ```

use super::{Limits, MIN_SPAN_DAYS, TimeMap, TimeWindow};
use crate::px::Px;

/// A scale from days since 1 January 1970 to pixels from the left edge of the plot: linear in the
/// warped days of its map, and so in days where the map is even.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeScale {
    /// The time on screen.
    pub window: TimeWindow,
    /// Width of the plot, above 0.
    pub width_px: f64,
    /// What gives busy time more room.
    pub map: TimeMap,
    /// The window in warped days.
    warped: TimeWindow,
}

/// How often a zoom that would go too far is halved: to a millionth of a window.
const HALVINGS: usize = 20;
/// Windows of up to so many days are zoomed by whole days.
const COUNTED_DAYS: f64 = 31.0;

impl TimeScale {
    /// A scale on which every day is as wide as any other; a width below one pixel counts as one.
    pub fn new(window: TimeWindow, width_px: f64) -> Self {
        Self::mapped(&TimeMap::even(), window, width_px)
    }

    /// A scale through a map.
    pub fn mapped(map: &TimeMap, window: TimeWindow, width_px: f64) -> Self {
        Self {
            window,
            width_px: width_px.max(1.0),
            warped: map.warped(window),
            map: map.clone(),
        }
    }

    /// The same scale for a plot with more on both sides, a share of its width each.
    #[must_use]
    pub fn with_margins(&self, share: f64) -> Self {
        let more = self.warped.span_days() * share;
        let warped = TimeWindow {
            start_days: self.warped.start_days - more,
            end_days: self.warped.end_days + more,
        };
        Self {
            window: self.map.unwarped(warped),
            width_px: self.width_px * (1.0 + 2.0 * share),
            warped,
            map: self.map.clone(),
        }
    }

    /// The same scale for a part of the plot: from a pixel on, so many wide.
    #[must_use]
    pub fn part(&self, start_px: f64, width_px: f64) -> Self {
        let warped_at = |x_px: f64| self.warped.start_days + x_px / self.px_per_warped_day();
        let warped = TimeWindow {
            start_days: warped_at(start_px),
            end_days: warped_at(start_px + width_px),
        };
        Self {
            window: self.map.unwarped(warped),
            width_px,
            warped,
            map: self.map.clone(),
        }
    }

    /// The same map and width for another window.
    #[must_use]
    pub fn with_window(&self, window: TimeWindow) -> Self {
        Self::mapped(&self.map, window, self.width_px)
    }

    /// How many pixels a warped day is wide: the same everywhere on the plot.
    pub fn px_per_warped_day(&self) -> f64 {
        self.width_px / self.warped.span_days()
    }

    /// The pixel of a moment.
    pub fn x_from_days(&self, days: f64) -> f64 {
        (self.map.warped_from_days(days) - self.warped.start_days) * self.px_per_warped_day()
    }

    /// The moment at a pixel.
    pub fn days_from_x(&self, x_px: f64) -> f64 {
        let warped = self.warped.start_days + x_px / self.px_per_warped_day();
        self.map.days_from_warped(warped)
    }

    /// The stretch from whose start marks are placed, in warped days: see
    /// [`TimeWindow::origin_strip`].
    pub fn strip_warped(&self) -> TimeWindow {
        self.warped.origin_strip()
    }

    /// The window `factor` times as wide on the axis, in which `anchor_days` stays where it is on
    /// screen. It never gets shorter than the shortest window.
    pub fn zoomed(&self, factor: f64, anchor_days: f64, limits: Limits) -> TimeWindow {
        let anchor = self.map.warped_from_days(anchor_days);
        let zoomed = |factor: f64| {
            let window = self
                .warped
                .zoomed(factor, anchor, self.warped_limits(limits));
            self.map.unwarped(window)
        };
        let window = zoomed(factor);
        let shortest_days = MIN_SPAN_DAYS.min(self.window.span_days());
        if window.span_days() >= shortest_days {
            return window.within(limits);
        }
        let (mut too_far, mut enough) = (factor, 1.0_f64);
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(too_far, enough);
            if zoomed(middle).span_days() < shortest_days {
                too_far = middle;
            } else {
                enough = middle;
            }
        }
        zoomed(enough).within(limits)
    }

    /// The window zoomed about its middle on screen, as a button does: where days can be counted,
    /// by whole days, so that a day is the same again after zooming out and in.
    pub fn zoomed_by_steps(&self, factor: f64, limits: Limits) -> TimeWindow {
        if self.map.is_even()
            || self
                .window
                .span_days()
                .max(factor * self.window.span_days())
                <= COUNTED_DAYS
        {
            self.window.zoomed_by_whole_days(factor, limits)
        } else {
            self.zoomed(factor, self.days_from_x(self.width_px / 2.0), limits)
        }
    }

    /// The window moved to the right by some pixels (to the left when negative), as wide on the
    /// axis as before.
    pub fn panned(&self, x_px: f64, limits: Limits) -> TimeWindow {
        let by = x_px / self.px_per_warped_day();
        let window = self.warped.panned(by, self.warped_limits(limits));
        self.map.unwarped(window)
    }

    /// The window a share of the way from this one to another, evenly on screen: 0 gives this one,
    /// 1 the other.
    pub fn towards(&self, other: TimeWindow, share: f64) -> TimeWindow {
        let window = self.warped.towards(self.map.warped(other), share);
        self.map.unwarped(window)
    }

    fn warped_limits(&self, limits: Limits) -> Limits {
        Limits {
            widest: self.map.warped(limits.widest),
        }
    }
}

/// How a picture that was laid out for one window stands for another: `x * factor + shift_px`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoomTransform {
    /// How much wider it gets.
    pub factor: f64,
    /// How far it moves to the right, once it is stretched.
    pub shift_px: f64,
}

impl TimeScale {
    /// The stretch from this scale to another of the same map.
    pub fn zoom_transform_to(&self, other: &Self) -> ZoomTransform {
        let shift = self.warped.start_days - other.warped.start_days;
        ZoomTransform {
            factor: other.px_per_warped_day() / self.px_per_warped_day(),
            shift_px: shift * other.px_per_warped_day(),
        }
    }
}

/// With how many items at most, how much further apart or nearer marks may stand for a moment, and
/// how much of the plot may be empty at an edge, as a share of its width. The more there is to lay
/// out anew, the more a reader who zooms on and on can do with: what no row holds waits until the
/// hand rests.
const TOLERANCES: &[(usize, f64, f64)] = &[(400, 1.8, 0.25), (usize::MAX, 4.0, 0.5)];

impl ZoomTransform {
    /// Whether it makes nothing wider: the picture only moves.
    pub fn is_shift(self) -> bool {
        (self.factor - 1.0).abs() < 1e-9
    }

    /// Whether a reader in the middle of a gesture can do with a picture of so many items that is
    /// `laid_px` wide on a plot of `width_px`: nothing may be empty where it only moves.
    pub fn is_within_tolerance(self, items: usize, laid_px: f64, width_px: f64) -> bool {
        let tolerance = TOLERANCES
            .iter()
            .find(|(most_items, ..)| items <= *most_items);
        let Some(&(_, most_factor, most_empty)) = tolerance else {
            return false;
        };
        let share = if self.is_shift() { 0.0 } else { most_empty };
        let empty_px = share * width_px + 0.01;
        let end_px = laid_px * self.factor + self.shift_px;
        self.factor <= most_factor
            && self.factor >= 1.0 / most_factor
            && self.shift_px <= empty_px
            && end_px >= width_px - empty_px
    }

    /// Where a place of the picture lies on the plot.
    pub fn x_px(self, laid_px: f64) -> f64 {
        laid_px * self.factor + self.shift_px
    }

    /// The same for a drawing whose places count from a start `start_px` to the left of the plot.
    #[must_use]
    pub fn of_strip(self, start_px: f64) -> Self {
        Self {
            shift_px: self.shift_px - start_px * self.factor,
            ..self
        }
    }

    /// The value of a CSS `transform` whose origin is the left edge of the drawing; `none` at rest.
    pub fn css(self) -> String {
        let millionths = (self.factor * 1e6).round() as i64;
        if millionths == 1_000_000 && self.shift_px.abs() < 0.01 {
            return "none".to_owned();
        }
        if millionths == 1_000_000 {
            return format!("translateX({}px)", Px(self.shift_px));
        }
        let (whole, rest) = (millionths / 1_000_000, millionths % 1_000_000);
        format!(
            "translateX({}px) scaleX({whole}.{rest:06})",
            Px(self.shift_px)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_edges_of_the_window_are_the_edges_of_the_plot() {
        let scale = TimeScale::new(
            TimeWindow {
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

    #[test]
    fn margins_leave_the_scale_and_are_moved_out_of_sight() {
        let window = TimeWindow {
            start_days: 100.0,
            end_days: 200.0,
        };
        let scale = TimeScale::new(window, 800.0);
        let wide = scale.with_margins(0.5);
        assert_eq!(wide.window.start_days.to_bits(), 50.0_f64.to_bits());
        let zoom_transform = wide.zoom_transform_to(&scale);
        assert!(
            zoom_transform.is_shift()
                && zoom_transform.is_within_tolerance(0, wide.width_px, 800.0)
        );
        assert!((zoom_transform.x_px(wide.x_from_days(150.0)) - 400.0).abs() < 1e-9);
    }

    #[test]
    fn a_picture_at_rest_is_not_stretched() {
        let scale = TimeScale::new(
            TimeWindow {
                start_days: 100.0,
                end_days: 200.0,
            },
            800.0,
        );
        assert_eq!(scale.zoom_transform_to(&scale).css(), "none");
        let closer = TimeScale::new(
            TimeWindow {
                start_days: 100.0,
                end_days: 150.0,
            },
            800.0,
        );
        assert_eq!(
            scale.zoom_transform_to(&closer).css(),
            "translateX(0px) scaleX(2.000000)"
        );
    }

    #[test]
    fn a_picture_stretched_too_far_is_not_borne() {
        let zoom_transform = |factor, shift_px| ZoomTransform { factor, shift_px };
        for (zoom_transform, of_few, of_many) in [
            (zoom_transform(1.5, -200.0), true, true),
            (zoom_transform(2.0, -500.0), false, true),
            (zoom_transform(4.1, -1500.0), false, false),
            (zoom_transform(0.6, 200.0), true, true),
            (zoom_transform(0.6, 300.0), false, true),
            (zoom_transform(0.6, 0.0), false, true),
            (zoom_transform(0.4, 200.0), false, true),
            (zoom_transform(0.4, 0.0), false, false),
            (zoom_transform(1.0, 0.0), true, true),
            (zoom_transform(1.0, -1.0), false, false),
        ] {
            let is_within_tolerance =
                |items| zoom_transform.is_within_tolerance(items, 1000.0, 1000.0);
            assert_eq!(is_within_tolerance(400), of_few, "{zoom_transform:?}");
            assert_eq!(is_within_tolerance(401), of_many, "{zoom_transform:?}");
        }
        assert!(zoom_transform(1.0, -800.0).is_within_tolerance(0, 2000.0, 1000.0));
        assert!(!zoom_transform(1.0, -1200.0).is_within_tolerance(0, 2000.0, 1000.0));
    }

    proptest! {
        #[test]
        fn a_stretched_moment_is_where_the_other_scale_puts_it(
            a in 0.0..900.0f64,
            b in 0.0..900.0f64,
            span_a in 1.0..500.0f64,
            span_b in 1.0..500.0f64,
            days in 0.0..1000.0f64,
        ) {
            let laid = TimeScale::new(TimeWindow { start_days: a, end_days: a + span_a }, 800.0);
            let live = TimeScale::new(TimeWindow { start_days: b, end_days: b + span_b }, 800.0);
            let zoom_transform = laid.zoom_transform_to(&live);
            let stretched =
                laid.x_from_days(days) * zoom_transform.factor + zoom_transform.shift_px;
            prop_assert!((stretched - live.x_from_days(days)).abs() < 1e-6);
        }

        #[test]
        fn a_pixel_reads_back_from_its_moment(
            start in -9e5..9e5f64,
            span in 1.0..1e6f64,
            width in 1.0..4000.0f64,
            x in -4000.0..8000.0f64,
        ) {
            let scale = TimeScale::new(
                TimeWindow {
                    start_days: start,
                    end_days: start + span,
                },
                width,
            );
            prop_assert!((scale.x_from_days(scale.days_from_x(x)) - x).abs() < 1e-3);
        }
    }
}
