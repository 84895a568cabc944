//! A day of the calendar as one number, which is what geometry and sorting want.
//!
//! Time of day and time zones are left out on purpose: sources date statements by the day.

use std::fmt;

use chrono::{Datelike, NaiveDate};

/// A day of the proleptic Gregorian calendar, counted from 1 January 1970, in the years 1 to 9999.
///
/// ```
/// use timeline_core::date::Day;
/// let day = Day::from_ymd(2025, 8, 20).unwrap();
/// assert_eq!(day.to_string(), "2025-08-20");
/// assert_eq!(Day::from_iso("2025-02-30"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// 1 January of the year 1, in days from 1970.
const FIRST: i32 = -719_162;
/// 31 December of the year 9999, in days from 1970.
const LAST: i32 = 2_932_896;

impl Day {
    /// The first day that can be written.
    pub const MIN: Self = Self(FIRST);
    /// The last day that can be written.
    pub const MAX: Self = Self(LAST);

    /// The day with this year (1 to 9999), month (1 to 12) and day of the month, if there is one.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        Some(Self(date.to_epoch_days()))
    }

    /// The day that is `number` days after 1 January 1970, held within [`Day::MIN`] and
    /// [`Day::MAX`].
    pub fn from_number(number: i64) -> Self {
        Self(number.clamp(i64::from(FIRST), i64::from(LAST)) as i32)
    }

    /// The day in the form `YYYY-MM-DD` (RFC 3339 full-date), if it is that and exists.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits =
            |part: &str, len| part.len() == len && part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Self::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Days since 1 January 1970; negative before it.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day `days` later (earlier when negative), held within the calendar.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self::from_number(i64::from(self.0) + days)
    }

    /// Year, month from 1 and day of the month from 1.
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = self.naive();
        (date.year(), date.month(), date.day())
    }

    /// Days since the Monday of the same week: 0 on Monday, 6 on Sunday (ISO 8601).
    pub fn days_from_monday(self) -> u32 {
        self.naive().weekday().num_days_from_monday()
    }

    #[allow(
        clippy::expect_used,
        reason = "each way to make a day holds it within the calendar; another day would be worse \
            than a stop"
    )]
    fn naive(self) -> NaiveDate {
        NaiveDate::from_epoch_days(self.0).expect("a day is within the calendar")
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// The days from `first` to `last`, both included; `first` is never after `last`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct DayRange {
    /// The first day.
    pub first: Day,
    /// The last day, itself included.
    pub last: Day,
}

impl DayRange {
    /// The range between two days, whichever comes first.
    pub fn between(a: Day, b: Day) -> Self {
        Self {
            first: a.min(b),
            last: a.max(b),
        }
    }

    /// Its centre in half days since 1 January 1970: exact, also where it falls between two days.
    pub fn centre_half_days(self) -> i32 {
        self.first.0 + self.last.0 + 1
    }

    /// How many days it holds, at least 1.
    pub fn days(self) -> i32 {
        self.last.0 - self.first.0 + 1
    }

    /// Whether the two have a day in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self {
            first: self.first.min(other.first),
            last: self.last.max(other.last),
        }
    }

    /// The part of it that lies in another one, which it overlaps.
    #[must_use]
    pub fn cut_to(self, other: Self) -> Self {
        Self {
            first: self.first.max(other.first),
            last: self.last.min(other.last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ends_of_the_calendar_are_the_years_1_and_9999() {
        assert_eq!(Day::from_ymd(1, 1, 1), Some(Day::MIN));
        assert_eq!(Day::from_ymd(9999, 12, 31), Some(Day::MAX));
        assert_eq!(Day::from_ymd(0, 12, 31), None);
        assert_eq!(Day::MAX.plus(1), Day::MAX);
    }

    #[test]
    fn only_full_dates_that_exist_are_read() {
        for bad in [
            "",
            "2025",
            "2025-8-20",
            "2025-08-20T00",
            "2025-13-01",
            "2025-02-29",
            "+025-01-01",
        ] {
            assert_eq!(Day::from_iso(bad), None, "{bad}");
        }
        assert_eq!(
            Day::from_iso("2024-02-29").map(Day::ymd),
            Some((2024, 2, 29))
        );
    }

    #[test]
    fn weeks_start_on_monday() {
        assert_eq!(
            Day::from_iso("2025-08-18").map(Day::days_from_monday),
            Some(0)
        );
        assert_eq!(
            Day::from_iso("2025-08-24").map(Day::days_from_monday),
            Some(6)
        );
    }

    proptest! {
        #[test]
        fn a_day_reads_back_from_its_text(number in FIRST..=LAST) {
            let day = Day::from_number(i64::from(number));
            prop_assert_eq!(Day::from_iso(&day.to_string()), Some(day));
            let (y, m, d) = day.ymd();
            prop_assert_eq!(Day::from_ymd(y, m, d), Some(day));
        }
    }
}
