//! Units of the calendar that an axis can count.

use crate::date::Day;

/// A unit of the calendar that an axis can count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Days,
    /// Seven days from Monday on (ISO 8601).
    Weeks,
    Months(u32),
    Years(i32),
}

impl Unit {
    /// The units of which a map of time can be made, finest first.
    pub const OF_MAP: &[Self] = &[
        Self::Days,
        Self::Weeks,
        Self::Months(1),
        Self::Months(3),
        Self::Years(1),
        Self::Years(10),
        Self::Years(100),
        Self::Years(1000),
    ];

    /// Its usual length, for choosing a step.
    pub fn length_days(self) -> f64 {
        match self {
            Self::Days => 1.0,
            Self::Weeks => 7.0,
            Self::Months(months) => f64::from(months) * 30.4,
            Self::Years(years) => f64::from(years) * 365.25,
        }
    }

    /// The start of the unit in which a day lies.
    pub fn floor(self, day: Day) -> Day {
        let (year, month, _) = day.ymd();
        match self {
            Self::Days => day,
            Self::Weeks => day.plus(-i64::from(day.days_from_monday())),
            Self::Months(months) => {
                Day::from_ymd(year, (month - 1) / months * months + 1, 1).unwrap_or(Day::MIN)
            }
            Self::Years(years) => {
                Day::from_ymd(year.div_euclid(years) * years, 1, 1).unwrap_or(Day::MIN)
            }
        }
    }

    /// The start of the unit after the one that starts at `start`.
    pub fn next(self, start: Day) -> Day {
        let (year, month, _) = start.ymd();
        let next = match self {
            Self::Days => Some(start.plus(1)),
            Self::Weeks => Some(start.plus(7)),
            Self::Months(months) => {
                let months = month - 1 + months;
                Day::from_ymd(
                    year + i32::try_from(months / 12).unwrap_or(0),
                    months % 12 + 1,
                    1,
                )
            }
            // The calendar has no year 0: the unit that would start there starts in the year 1.
            Self::Years(years) => Day::from_ymd(year.div_euclid(years) * years + years, 1, 1),
        };
        next.unwrap_or(Day::MAX)
    }
}
