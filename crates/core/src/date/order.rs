//! Which of two stated dates is certainly the earlier one.
//!
//! ```text
//!  20 August      |
//!  August      [----------]      overlaps: nobody knows which came first
//!  by 3 July ---]                certainly before both
//! ```

use super::{DatePart, Day, DayRange, StatedDate};

/// What is about right isn't wrong by days: so much at least is granted on either side.
pub const GRANTED_DAYS: i64 = 31;

impl StatedDate {
    /// All days on which it can have been said: as stated, and as far on either side as its unit is
    /// long, but at least [`GRANTED_DAYS`], where it is approximate or uncertain. An open end
    /// reaches to the end of the calendar.
    ///
    /// Other than [`Self::known_days`], which nothing beyond what is stated belongs to, this is for
    /// saying what can *not* be: a date is certainly before another where its last possible day is
    /// before the other's first.
    ///
    /// ```
    /// use timeline_core::date::StatedDate;
    /// let days = |date: &str| date.parse::<StatedDate>().unwrap().possible_days();
    /// assert!(days("2025-07").last < days("2025-08-20").first);
    /// assert!(days("2025-08").last >= days("2025-08-20").first);
    /// ```
    pub fn possible_days(self) -> DayRange {
        match self {
            Self::Single(part) => DayRange {
                first: earliest(part),
                last: latest(part),
            },
            Self::Interval(start, end) => DayRange {
                first: earliest(start),
                last: latest(end),
            },
            Self::Until(end) => DayRange {
                first: Day::MIN,
                last: latest(end),
            },
            Self::Since(start) => DayRange {
                first: earliest(start),
                last: Day::MAX,
            },
        }
    }
}

fn earliest(part: DatePart) -> Day {
    part.days.first.plus(-granted(part))
}

fn latest(part: DatePart) -> Day {
    part.days.last.plus(granted(part))
}

fn granted(part: DatePart) -> i64 {
    if part.qualifier.approximate || part.qualifier.uncertain {
        i64::from(part.days.days()).max(GRANTED_DAYS)
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_which_the_order_is_not_known_are_in_no_order() {
        for (a, b, is_known) in [
            ("2025-08-20", "2025-08-21", true),
            ("2025-08-20", "2025-08-20", false),
            ("2025-07", "2025-08-01", true),
            ("2025-08", "2025-08-31", false),
            ("2025-08", "2025", false),
            ("2024-24", "2025-03-01", true),
            ("2025-08-16/2025-08-18", "2025-08-18", false),
            ("2025-08-16/2025-08-18", "2025-08-19", true),
            // A day that is about right may be off by a month, a year by a year.
            ("2025-08-20~", "2025-09-20", false),
            ("2025-08-20~", "2025-09-21", true),
            ("2025-08-20?", "2025-09-20", false),
            ("2025~", "2026-12-31", false),
            ("2025~", "2027-01-01", true),
            ("2025-08-01~/2025-08-03", "2025-08-04", true),
            ("../2025-08-20", "2025-08-21", true),
            ("2020-08-20", "../2025-08-20", false),
            ("2025-08-20/..", "2030-01-01", false),
            ("2025-08-19", "2025-08-20/..", true),
        ] {
            let [a_days, b_days] =
                [a, b].map(|text| text.parse::<StatedDate>().unwrap().possible_days());
            assert_eq!(a_days.last < b_days.first, is_known, "{a} {b}");
            assert!(b_days.last >= a_days.first, "{b} {a}");
        }
    }
}
