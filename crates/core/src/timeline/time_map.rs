//! The map between days and positions on the axis: busy time gets room.
//!
//! Statements come in bursts, and an even axis spends most of its width on nothing. So the width of
//! a unit of the calendar grows with the square root of what was said in it, and a run of empty
//! units with its logarithm. The map is piecewise linear, continuous and strictly rising. It is
//! made from what matches and never from the window, so that nothing moves while a reader pans.
//!
//! Positions are *warped days*: the whole is as long in warped days as in days, so that a warped
//! day is a day on average, and the arithmetic of windows holds in both.
//!
//! ```text
//!   days    |---Jan---|---Feb---|---Mar---|---Apr---|---May---|   May has most statements,
//!   warped  |-Jan-|//////////////|-Apr-|--------May-----------|   nothing was said in Feb and Mar
//! ```

use std::sync::Arc;

use super::clusters::first_index;
use super::unit::Unit;
use super::{Limits, TimeWindow};
use crate::dataset::Dataset;
use crate::date::{Day, DayRange};
use crate::query::Matching;

/// What an empty unit weighs beside one statement: it keeps a unit with few statements visible.
const BASE: f64 = 1.0;
/// Most units among which nine in ten statements lie: some dozens read as a scale, more as noise.
const MOST_UNITS: f64 = 60.0;
/// The share of the statements at either end that doesn't decide the unit.
const TAIL_SHARE: f64 = 0.05;
/// A run of more empty units than these is shown as a break.
const LONGEST_RUN_UNITS: f64 = 3.5;
/// The map is even where a statement would get less room than so many times that of an even one.
const LEAST_GAIN: f64 = 1.15;
/// So few statements have room on any axis, unless it is nearly empty: then a map must gain more.
const FEW_STATEMENTS: usize = 16;
const LEAST_GAIN_OF_FEW: f64 = 6.0;

/// A piece of the map within which it is linear.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Piece {
    start_days: f64,
    start_warped: f64,
    /// Warped days a day, above 0.
    slope: f64,
}

/// A unit of the calendar, or a run of units in which nothing was said, as it stands on the axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AxisUnit {
    /// Its days.
    pub days: DayRange,
    /// Whether it is a long silence, drawn as a break.
    pub is_quiet: bool,
}

/// From days since 1 January 1970 to warped days, and back; without pieces the two are the same.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeMap {
    pieces: Arc<[Piece]>,
    units: Arc<[AxisUnit]>,
}

/// A stretch of the calendar on its way to becoming a piece.
struct Span {
    first: Day,
    /// The day after its last.
    end: Day,
    /// Whole units; more than one only where nothing was said.
    units: f64,
    statements: usize,
}

impl Span {
    fn days(&self) -> f64 {
        f64::from(self.end.number() - self.first.number())
    }

    /// Its width, on a scale of its own.
    fn weight(&self) -> f64 {
        if self.statements == 0 {
            BASE.sqrt() * (1.0 + self.units.max(1.0).ln())
        } else {
            (BASE + self.statements as f64).sqrt()
        }
    }
}

impl TimeMap {
    /// The map that gives busy time of what matches more room, on an axis within these limits.
    pub fn of_matching(dataset: &Dataset, matching: &Matching, limits: Limits) -> Self {
        let statements = matching.statements();
        let centre = |at: usize| {
            let statement = statements.get(at);
            statement.map_or(i32::MAX, |&statement| dataset.centre_half_days(statement))
        };
        Self::busy(limits.widest.days(), statements.len(), &centre)
    }

    /// The map that draws every day alike.
    pub fn even() -> Self {
        Self::default()
    }

    /// The map for statements whose centres, in half days and in rising order, `centre_half_days`
    /// gives for each of `count` indexes, on an axis of these days.
    ///
    /// It is even where there are few statements, or where they are spread so evenly that busy time
    /// would gain less than 15 % of room.
    pub fn busy(days: DayRange, count: usize, centre_half_days: &dyn Fn(usize) -> i32) -> Self {
        if count == 0 {
            return Self::even();
        }
        let least_gain = if count < FEW_STATEMENTS {
            LEAST_GAIN_OF_FEW
        } else {
            LEAST_GAIN
        };
        let spans = spans(
            unit_for(count, centre_half_days),
            days,
            count,
            centre_half_days,
        );
        let total_days: f64 = spans.iter().map(Span::days).sum();
        let total_weight: f64 = spans.iter().map(Span::weight).sum();
        let slope = |span: &Span| span.weight() / total_weight * total_days / span.days();
        let room: f64 = spans
            .iter()
            .map(|span| span.statements as f64 * slope(span))
            .sum();
        if room < least_gain * count as f64 {
            return Self::even();
        }
        Self::from_spans(&spans, &slope)
    }

    fn from_spans(spans: &[Span], slope: &dyn Fn(&Span) -> f64) -> Self {
        let mut pieces = Vec::with_capacity(spans.len() + 1);
        let mut warped = spans
            .first()
            .map_or(0.0, |span| f64::from(span.first.number()));
        for span in spans {
            pieces.push(Piece {
                start_days: f64::from(span.first.number()),
                start_warped: warped,
                slope: slope(span),
            });
            warped += slope(span) * span.days();
        }
        // Beyond the axis a day is a warped day.
        pieces.extend(spans.last().map(|span| Piece {
            start_days: f64::from(span.end.number()),
            start_warped: warped,
            slope: 1.0,
        }));
        let units = spans.iter().map(|span| AxisUnit {
            days: DayRange {
                first: span.first,
                last: span.end.plus(-1),
            },
            is_quiet: span.statements == 0 && span.units > LONGEST_RUN_UNITS,
        });
        Self {
            units: units.collect(),
            pieces: pieces.into(),
        }
    }

    /// Whether every day is as wide as any other.
    pub fn is_even(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The units of which it is made, in order of time; none where it is even.
    pub fn units(&self) -> &[AxisUnit] {
        &self.units
    }

    /// The long silence within which a day lies, if any.
    pub fn quiet_days(&self, day: Day) -> Option<DayRange> {
        let begun = self.units.partition_point(|unit| unit.days.first <= day);
        let unit = begun.checked_sub(1).and_then(|at| self.units.get(at))?;
        (unit.is_quiet && day <= unit.days.last).then_some(unit.days)
    }

    /// The position of a moment.
    pub fn warped_from_days(&self, days: f64) -> f64 {
        match self.piece(|piece| piece.start_days <= days) {
            Some(piece) => piece.start_warped + (days - piece.start_days) * piece.slope,
            None => days,
        }
    }

    /// The moment at a position: the inverse of [`Self::warped_from_days`].
    pub fn days_from_warped(&self, warped: f64) -> f64 {
        match self.piece(|piece| piece.start_warped <= warped) {
            Some(piece) => piece.start_days + (warped - piece.start_warped) / piece.slope,
            None => warped,
        }
    }

    /// A window in warped days.
    pub fn warped(&self, window: TimeWindow) -> TimeWindow {
        TimeWindow {
            start_days: self.warped_from_days(window.start_days),
            end_days: self.warped_from_days(window.end_days),
        }
    }

    /// The window whose warped one this is.
    pub fn unwarped(&self, window: TimeWindow) -> TimeWindow {
        TimeWindow {
            start_days: self.days_from_warped(window.start_days),
            end_days: self.days_from_warped(window.end_days),
        }
    }

    /// The last piece that has begun; before the first one a day is a warped day, as without any.
    fn piece(&self, has_begun: impl Fn(&Piece) -> bool) -> Option<&Piece> {
        let begun = self.pieces.partition_point(has_begun);
        self.pieces.get(begun.checked_sub(1)?)
    }
}

/// The finest unit of which there are some dozens where most statements lie.
fn unit_for(count: usize, centre_half_days: &dyn Fn(usize) -> i32) -> Unit {
    let tail = (count as f64 * TAIL_SHARE) as usize;
    let (first, last) = (centre_half_days(tail), centre_half_days(count - 1 - tail));
    let bulk_days = f64::from(last - first) / 2.0;
    let fits = |unit: &&Unit| bulk_days / unit.length_days() <= MOST_UNITS;
    Unit::OF_MAP
        .iter()
        .find(fits)
        .copied()
        .unwrap_or(Unit::Years(1000))
}

/// The units of these days with how many statements each has, runs of empty ones as one.
fn spans(
    unit: Unit,
    days: DayRange,
    count: usize,
    centre_half_days: &dyn Fn(usize) -> i32,
) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut next = 0;
    let mut first = unit.floor(days.first);
    while first <= days.last {
        let ends_at =
            |end: Day| first_index(next..count, |at| centre_half_days(at) >= 2 * end.number());
        let mut end = unit.next(first);
        let mut after = ends_at(end);
        let mut units = 1.0;
        if after == next {
            end = if next < count {
                let day = centre_half_days(next).div_euclid(2);
                unit.floor(Day::from_number(i64::from(day)))
            } else {
                unit.next(days.last.max(first))
            };
            end = end.max(unit.next(first));
            units = (f64::from(end.number() - first.number()) / unit.length_days()).round();
            after = next;
        }
        // The calendar ends.
        if end <= first {
            break;
        }
        spans.push(Span {
            first,
            end,
            units,
            statements: after - next,
        });
        (first, next) = (end, after);
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(iso: &str) -> Day {
        Day::from_iso(iso).unwrap()
    }

    /// A map for as many statements on each day as stand beside it.
    fn map_of(first: &str, last: &str, said: &[(&str, usize)]) -> TimeMap {
        let centres: Vec<i32> = said
            .iter()
            .flat_map(|&(iso, count)| vec![2 * day(iso).number() + 1; count])
            .collect();
        let days = DayRange::between(day(first), day(last));
        TimeMap::busy(days, centres.len(), &|at| centres[at])
    }

    fn width(map: &TimeMap, first: &str, end: &str) -> f64 {
        let at = |iso: &str| map.warped_from_days(f64::from(day(iso).number()));
        at(end) - at(first)
    }

    #[test]
    fn a_unit_grows_with_the_root_of_what_was_said_in_it() {
        let said = [
            ("2022-01-10", 4),
            ("2023-02-10", 3),
            ("2023-03-10", 24),
            ("2023-04-10", 8),
            ("2024-11-10", 4),
        ];
        let map = map_of("2022-01-01", "2024-12-31", &said);
        let march = width(&map, "2023-03-01", "2023-04-01");
        let february = width(&map, "2023-02-01", "2023-03-01");
        assert!(
            (march / february - 2.5).abs() < 1e-9,
            "{}",
            march / february
        );
        assert!((width(&map, "2023-04-01", "2023-05-01") / february - 1.5).abs() < 1e-9);
    }

    #[test]
    fn a_long_silence_is_a_break_and_a_short_one_is_not() {
        let said = [("2020-02-10", 9), ("2021-03-10", 9), ("2021-07-10", 9)];
        let map = map_of("2020-01-01", "2024-12-31", &said);
        let quiet: Vec<String> = map
            .units()
            .iter()
            .filter(|unit| unit.is_quiet)
            .map(|unit| format!("{} {}", unit.days.first, unit.days.last))
            .collect();
        assert_eq!(quiet, ["2020-03-01 2021-02-28", "2021-08-01 2024-12-31"]);
    }

    #[test]
    fn few_statements_and_evenly_spread_ones_have_an_even_axis() {
        let few = [
            ("2020-02-10", 1),
            ("2020-04-10", 2),
            ("2020-07-10", 1),
            ("2020-11-10", 2),
        ];
        assert!(map_of("2020-01-01", "2020-12-31", &few).is_even());
        assert!(map_of("2020-01-01", "2024-12-31", &[]).is_even());
        let months = (2020..2024).flat_map(|year| (1..13).map(move |month| (year, month)));
        let centres: Vec<i32> = months
            .map(|(year, month)| 2 * Day::from_ymd(year, month, 10).unwrap().number())
            .collect();
        let days = DayRange::between(day("2020-01-01"), day("2023-12-31"));
        assert!(TimeMap::busy(days, centres.len(), &|at| centres[at]).is_even());
    }

    #[test]
    fn one_early_date_does_not_push_the_rest_into_a_corner() {
        let said: Vec<(String, usize)> = (1..30).map(|d| (format!("2025-08-{d:02}"), 2)).collect();
        let mut all = vec![("1825-03-01", 1)];
        all.extend(said.iter().map(|(iso, count)| (iso.as_str(), *count)));
        let map = map_of("1825-01-01", "2025-12-31", &all);
        let share =
            width(&map, "2025-08-01", "2025-09-01") / width(&map, "1825-01-01", "2026-01-01");
        assert!(share > 0.6, "{share}");
    }

    proptest! {
        #[test]
        fn the_map_rises_is_continuous_and_reads_back(
            mut centres in prop::collection::vec(-60_000..80_000i32, 8..200), probe in -1.2..1.2f64,
            cluster in prop::collection::vec(40_000..40_060i32, 0..200),
        ) {
            centres.extend(cluster);
            centres.sort_unstable();
            let days = DayRange::between(Day::from_number(-30_000), Day::from_number(40_000));
            let map = TimeMap::busy(days, centres.len(), &|at| centres[at]);
            let at = 5_000.0 + probe * 40_000.0;
            let warped = map.warped_from_days(at);
            prop_assert!((map.days_from_warped(warped) - at).abs() < 1e-6);
            prop_assert!(map.warped_from_days(at + 0.5) > warped);
            // A step of a millionth of a day is never a jump.
            prop_assert!(map.warped_from_days(at + 1e-6) - warped < 0.1);
            for piece in map.pieces.iter() {
                let edge = piece.start_days;
                let gap = map.warped_from_days(edge) - map.warped_from_days(edge - 1e-7);
                prop_assert!((-1e-9..0.01).contains(&gap), "{gap} at {edge}");
            }
        }
    }
}
