//! The stretch of time on screen, and how zooming and panning change it.
//!
//! Each act returns a new window. All are held within limits, so that no gesture can lose the data
//! from sight.

use crate::date::{Day, DayRange};
use crate::px::held;

/// The shortest window: sources date statements by the day, so nothing finer could be told apart.
pub const MIN_SPAN_DAYS: f64 = 1.0;

/// How long the window that shows all there is is at least: a single day stands with some others
/// around it.
const MIN_FITTING_DAYS: f64 = 5.0;

/// A window of whole days that is further from the present one than this, as a share of its span,
/// would be seen to jump.
const SEEN_TO_JUMP: f64 = 0.02;

/// Room left on each side of the data when all of it is shown, as a share of its span: half a mark
/// on a phone.
const MARGIN: f64 = 0.03;

/// How many windows long the origin strip is on which marks are placed: as long as a reader seldom
/// pans in one go, and short enough for a browser's whole pixels even when it shows five days out
/// of ten thousand years.
const STRIP_WINDOWS: f64 = 32.0;

/// The time on screen, from `start_days` up to `end_days`, in days since 1 January 1970; the end is
/// not included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeWindow {
    /// Left edge.
    pub start_days: f64,
    /// Right edge, later than the left one.
    pub end_days: f64,
}

/// How far a window may reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// The longest window, from which all others are cut.
    pub widest: TimeWindow,
}

impl Limits {
    /// Limits for data within these days: all of it with a margin, and never less than the shortest
    /// window.
    pub fn around(days: DayRange) -> Self {
        Self {
            widest: TimeWindow::fitting(days),
        }
    }
}

impl TimeWindow {
    /// The window that shows exactly these days.
    pub fn from_days(days: DayRange) -> Self {
        Self {
            start_days: f64::from(days.first.number()),
            end_days: f64::from(days.last.number()) + 1.0,
        }
    }

    /// The window of the days that a link names: where it names one end alone, the other is that of
    /// the whole. None where it names none.
    pub fn named(from: Option<Day>, to: Option<Day>, whole: Self, limits: Limits) -> Option<Self> {
        let whole = whole.days();
        (from.is_some() || to.is_some()).then(|| {
            let days = DayRange::between(from.unwrap_or(whole.first), to.unwrap_or(whole.last));
            Self::from_days(days).cut_to(limits)
        })
    }

    /// The window that shows these days with a margin of whole days, so that no mark touches the
    /// edge.
    pub fn fitting(days: DayRange) -> Self {
        let exact = Self::from_days(days);
        let missing = (MIN_FITTING_DAYS - exact.span_days()).max(0.0) / 2.0;
        let margin = (exact.span_days() * MARGIN).max(1.0).max(missing).ceil();
        Self {
            start_days: exact.start_days - margin,
            end_days: exact.end_days + margin,
        }
    }

    /// The days that words tell of what is seen of this window: where it is that of all that
    /// matches, its margins are none of them; any other is told as it is.
    pub fn told_days(self, seen: DayRange, all: DayRange, limits: Limits) -> DayRange {
        if self == Self::fitting(all).within(limits) && seen.overlaps(all) {
            seen.cut_to(all)
        } else {
            seen
        }
    }

    /// How many days it is long.
    pub fn span_days(self) -> f64 {
        self.end_days - self.start_days
    }

    /// The stretch of time around this window from whose start marks are placed: the same for all
    /// windows of this length that lie well within it, and with room for a window more at both
    /// ends.
    #[must_use]
    pub fn origin_strip(self) -> Self {
        let span_days = self.span_days();
        let step_days = span_days * STRIP_WINDOWS;
        let start_days = (self.start_days / step_days).floor() * step_days;
        Self {
            start_days: start_days - span_days,
            end_days: start_days + step_days + 2.0 * span_days,
        }
    }

    /// The days of which any part is on screen.
    pub fn days(self) -> DayRange {
        let first = Day::from_number(self.start_days.floor() as i64);
        let last = Day::from_number(self.end_days.ceil() as i64 - 1);
        DayRange {
            first,
            last: last.max(first),
        }
    }

    /// Whether it is of whole days, as one that rests; amid a gesture that is a rare chance.
    pub fn is_settled(self) -> bool {
        self == self.settled()
    }

    /// The nearest window of whole days: what a link can carry.
    #[must_use]
    pub fn settled(self) -> Self {
        let span_days = self.span_days().round().max(MIN_SPAN_DAYS);
        let start_days = self.start_days.round();
        Self {
            start_days,
            end_days: start_days + span_days,
        }
    }

    /// The same for a window that was moved from another one of whole days: an edge that was seen
    /// to move does so by a day at least, so that a short drag is not undone.
    #[must_use]
    pub fn settled_after(self, before: Self) -> Self {
        let nearest = self.settled();
        if nearest != before {
            return nearest;
        }
        let least_days = SEEN_TO_JUMP * self.span_days();
        let moved = |edge: f64, before: f64| {
            let by = edge - before;
            if by.abs() > least_days {
                before + by.signum()
            } else {
                before
            }
        };
        let start_days = moved(self.start_days, before.start_days);
        let end_days = moved(self.end_days, before.end_days);
        Self {
            start_days,
            end_days: end_days.max(start_days + MIN_SPAN_DAYS),
        }
    }

    /// Whether an edge of it is so far from that of another that a reader would see the picture
    /// jump from one to the other.
    pub fn is_far_from(self, other: Self) -> bool {
        let start_days = (self.start_days - other.start_days).abs();
        let end_days = (self.end_days - other.end_days).abs();
        start_days.max(end_days) > SEEN_TO_JUMP * self.span_days()
    }

    /// The window of whole days about `factor` times as long, about the same middle.
    ///
    /// Where the middle lies within a day, that day stays: a single day is the same again after
    /// zooming out and in.
    #[must_use]
    pub fn zoomed_by_whole_days(self, factor: f64, limits: Limits) -> Self {
        let whole = self.settled();
        let span_days = (whole.span_days() * factor).round().max(MIN_SPAN_DAYS);
        let start_days = whole.start_days + ((whole.span_days() - span_days) / 2.0).trunc();
        Self {
            start_days,
            end_days: start_days + span_days,
        }
        .within(limits)
    }

    /// The window `factor` times as long, in which `anchor_days` stays where it is on screen.
    ///
    /// A factor below 1 zooms in.
    #[must_use]
    pub fn zoomed(self, factor: f64, anchor_days: f64, limits: Limits) -> Self {
        let longest = limits.widest.span_days();
        let span_days = held(
            self.span_days() * factor,
            MIN_SPAN_DAYS.min(longest),
            longest,
        );
        let share = held((anchor_days - self.start_days) / self.span_days(), 0.0, 1.0);
        let start_days = self.start_days + share * (self.span_days() - span_days);
        Self {
            start_days,
            end_days: start_days + span_days,
        }
        .within(limits)
    }

    /// The window `days` later (earlier when negative), stopped at the limits.
    #[must_use]
    pub fn panned(self, days: f64, limits: Limits) -> Self {
        Self {
            start_days: self.start_days + days,
            end_days: self.end_days + days,
        }
        .within(limits)
    }

    /// The window of the same length around a moment, stopped at the limits.
    #[must_use]
    pub fn centred(self, days: f64, limits: Limits) -> Self {
        self.panned(days - f64::midpoint(self.start_days, self.end_days), limits)
    }

    /// The window of the same length, or shorter, that lies within the limits.
    #[must_use]
    pub fn within(self, limits: Limits) -> Self {
        let widest = limits.widest;
        let longest = widest.span_days();
        let span_days = held(self.span_days(), MIN_SPAN_DAYS.min(longest), longest);
        let start_days = held(
            self.start_days,
            widest.start_days,
            widest.end_days - span_days,
        );
        Self {
            start_days,
            end_days: start_days + span_days,
        }
    }

    /// The part of the window that lies within the limits, where there is enough of it.
    ///
    /// Unlike [`Self::within`] it leaves an edge alone that is within the limits.
    #[must_use]
    pub fn cut_to(self, limits: Limits) -> Self {
        let widest = limits.widest;
        let start_days = held(self.start_days, widest.start_days, widest.end_days);
        let end_days = held(self.end_days, start_days, widest.end_days);
        Self {
            start_days,
            end_days,
        }
        .within(limits)
    }

    /// The window a share of the way from this one to another: 0 gives this one, 1 the other.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        let mix = |from: f64, to: f64| from + (to - from) * share;
        Self {
            start_days: mix(self.start_days, other.start_days),
            end_days: mix(self.end_days, other.end_days),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn window(start: &str, end: &str) -> TimeWindow {
        TimeWindow::from_days(DayRange::between(
            Day::from_iso(start).unwrap(),
            Day::from_iso(end).unwrap(),
        ))
    }

    #[test]
    fn a_window_of_days_gives_those_days_back() {
        let days = window("2025-08-01", "2025-08-31").days();
        assert_eq!(
            (days.first.to_string(), days.last.to_string()),
            ("2025-08-01".into(), "2025-08-31".into())
        );
    }

    #[test]
    fn the_margins_of_all_that_matches_are_no_days_that_words_tell() {
        let all = window("2022-02-24", "2026-03-11").days();
        let limits = Limits::around(window("2020-01-01", "2026-03-11").days());
        let whole = TimeWindow::fitting(all).within(limits);
        let days = |first, last| window(first, last).days();
        assert_eq!(whole.told_days(whole.days(), all, limits), all);
        assert_eq!(
            whole.told_days(days("2022-01-10", "2025-08-03"), all, limits),
            days("2022-02-24", "2025-08-03"),
            "what is in sight beside a column"
        );
        let before = days("2022-01-10", "2022-01-20");
        assert_eq!(whole.told_days(before, all, limits), before);
        for other in [window("2022-02-01", "2026-03-31"), limits.widest] {
            assert_eq!(other.told_days(other.days(), all, limits), other.days());
        }
    }

    #[test]
    fn a_single_day_is_shown_with_room_around_it() {
        let one = window("2025-08-20", "2025-08-20").days();
        assert_eq!(
            TimeWindow::fitting(one),
            window("2025-08-18", "2025-08-22"),
            "two days on each side"
        );
    }

    #[test]
    fn a_window_that_was_moved_by_less_than_half_a_day_rests_a_day_further() {
        let week = window("2025-08-11", "2025-08-17");
        let moved = |start: f64, end: f64| TimeWindow {
            start_days: week.start_days + start,
            end_days: week.end_days + end,
        };
        for (start, end, expected) in [
            (0.3, 0.3, window("2025-08-12", "2025-08-18")),
            (-0.3, -0.3, window("2025-08-10", "2025-08-16")),
            (0.1, 0.1, week),
            (0.3, 0.0, window("2025-08-12", "2025-08-17")),
            (0.0, 0.3, window("2025-08-11", "2025-08-18")),
            (0.6, 0.6, window("2025-08-12", "2025-08-18")),
            (-2.4, -2.4, window("2025-08-09", "2025-08-15")),
        ] {
            assert_eq!(
                moved(start, end).settled_after(week),
                expected,
                "{start} {end}"
            );
        }
        let day = window("2025-08-11", "2025-08-11");
        let within_it = TimeWindow {
            end_days: day.end_days - 0.2,
            ..day
        };
        assert_eq!(
            within_it.settled_after(day),
            day,
            "a day is the shortest window"
        );
    }

    #[test]
    fn one_day_is_a_window() {
        let limits = Limits::around(window("2020-01-01", "2030-12-31").days());
        let one = window("2025-08-20", "2025-08-20");
        assert_eq!(one.cut_to(limits), one);
        assert_eq!(one.within(limits), one);
        assert_eq!(one.settled(), one);
        assert_eq!(one.days().label(), "20 August 2025");
    }

    #[test]
    fn buttons_zoom_down_to_a_day_and_back_about_the_same_day() {
        let limits = Limits::around(window("2020-01-01", "2030-12-31").days());
        let mut spans = Vec::new();
        let mut window = window("2025-08-01", "2025-08-30");
        for _ in 0..7 {
            spans.push(window.span_days() as i64);
            window = window.zoomed_by_whole_days(0.5, limits);
        }
        assert_eq!(spans, [30, 15, 8, 4, 2, 1, 1]);
        let there_and_back = window
            .zoomed_by_whole_days(2.0, limits)
            .zoomed_by_whole_days(0.5, limits);
        assert_eq!(there_and_back, window);
    }

    #[test]
    fn a_short_window_is_seen_to_jump_where_a_long_one_is_not() {
        for (start_days, span_days, expected) in [
            (10.4, 1.0, true),
            (10.4, 10.0, true),
            (10.4, 100.0, false),
            (10.0, 1.4, true),
            (10.0, 3.0, false),
        ] {
            let window = TimeWindow {
                start_days,
                end_days: start_days + span_days,
            };
            assert_eq!(window.is_far_from(window.settled()), expected, "{window:?}");
        }
    }

    #[test]
    fn what_is_under_the_pointer_stays_there_while_zooming() {
        let limits = Limits {
            widest: window("2020-01-01", "2030-12-31"),
        };
        let before = window("2025-01-01", "2025-12-31");
        let anchor = before.start_days + 0.25 * before.span_days();
        let after = before.zoomed(0.5, anchor, limits);
        assert!(((anchor - after.start_days) / after.span_days() - 0.25).abs() < 1e-9);
    }

    #[test]
    fn a_window_that_reaches_beyond_the_data_is_cut_at_that_edge_alone() {
        let limits = Limits {
            widest: window("2020-01-01", "2025-12-31"),
        };
        let cut = window("2000-01-01", "2022-06-30").cut_to(limits);
        assert_eq!(cut, window("2020-01-01", "2022-06-30"));
    }

    proptest! {
        #[test]
        fn no_gesture_leaves_the_limits(
            start in 0.0..400.0f64, span in 1.0..600.0f64, factor in 0.01..100.0f64,
            anchor in -100.0..900.0f64, pan in -2000.0..2000.0f64,
        ) {
            let limits = Limits { widest: TimeWindow { start_days: 0.0, end_days: 500.0 } };
            let window = TimeWindow { start_days: start, end_days: start + span };
            for after in [
                window.zoomed(factor, anchor, limits),
                window.panned(pan, limits),
                window.within(limits),
            ] {
                prop_assert!(
                    after.start_days >= -1e-9 && after.end_days <= 500.0 + 1e-9,
                    "{after:?}"
                );
                prop_assert!(after.span_days() >= MIN_SPAN_DAYS - 1e-9);
            }
        }

        #[test]
        fn panning_there_and_back_returns_within_the_limits(pan in -100.0..100.0f64) {
            let limits = Limits { widest: TimeWindow { start_days: 0.0, end_days: 500.0 } };
            let window = TimeWindow { start_days: 200.0, end_days: 300.0 };
            let back = window.panned(pan, limits).panned(-pan, limits);
            prop_assert!((back.start_days - window.start_days).abs() < 1e-9);
        }

        #[test]
        fn a_settled_window_reads_back_from_its_days(
            start in -5000.0..5000.0f64,
            span in 1.0..3000.0f64,
        ) {
            let settled = TimeWindow { start_days: start, end_days: start + span }.settled();
            prop_assert_eq!(TimeWindow::from_days(settled.days()), settled);
        }
    }
}
