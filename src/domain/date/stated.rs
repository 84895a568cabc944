//! The date of a statement as its source gives it: the part of EDTF level 1 that the data uses.
//!
//! EDTF is ISO 8601-2:2019 (Library of Congress profile). Read here: a day, a month, a year, an interval of
//! those, an open start or end (`..`), and the qualifiers `~` approximate, `?` uncertain and `%` both.
//! Seasons, times, masked digits (`202X`) and years beyond four digits are refused with a message: no source
//! dates a statement so, and a library that takes them would hand us days that nobody stated.

use std::{fmt, str::FromStr};

use thiserror::Error;

use super::{Day, DayRange};

/// How fine a date is stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// To the year.
    Year,
    /// To the month.
    Month,
    /// To the day.
    Day,
}

/// What the source says about its own date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Qualifier {
    /// The date is about right (`~` or `%`).
    pub approximate: bool,
    /// The date may be wrong altogether (`?` or `%`).
    pub uncertain: bool,
}

/// A single year, month or day with its qualifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatePart {
    /// The days that it covers: a year or a month covers all of theirs.
    pub days: DayRange,
    /// How fine it is.
    pub precision: Precision,
    /// Whether it is approximate or uncertain.
    pub qualifier: Qualifier,
}

/// When something was said, as the source states it.
///
/// ```
/// use statement_timeline::domain::date::StatedDate;
/// let weekend: StatedDate = "2025-08-16/2025-08-17".parse().unwrap();
/// assert_eq!(weekend.label(), "16 to 17 August 2025");
/// assert!("2025-08-17/2025-08-16".parse::<StatedDate>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedDate {
    /// A day, month or year.
    Single(DatePart),
    /// At some time from one to the other, or all through it.
    Interval(DatePart, DatePart),
    /// At an unknown time up to this one (`../2025-08-20`).
    Until(DatePart),
    /// At an unknown time from this one on (`2025-08-20/..`).
    Since(DatePart),
}

/// Why a text is not a date that this program reads. Each message says what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// Not of the form at all.
    #[error(
        "expected an EDTF date such as 2025-08-20, 2025-08, 2025-08~, 2025-08-16/2025-08-17 or ../2025-08-20"
    )]
    Form,
    /// The form is right, but the calendar has no such day.
    #[error("expected a day that the calendar has")]
    NoSuchDay,
    /// An interval that ends before it starts.
    #[error("expected an interval whose start is not after its end")]
    Reversed,
}

impl StatedDate {
    /// The days between which it was said, as far as they are known.
    ///
    /// An open date has one known end, and the range is the days of that end alone: what lies beyond is
    /// unknown and must not be drawn as if it were stated.
    pub fn known_days(self) -> DayRange {
        match self {
            Self::Single(part) | Self::Until(part) | Self::Since(part) => part.days,
            Self::Interval(start, end) => start.days.joined(end.days),
        }
    }

    /// The earliest day it can have been said on; none where the start is open.
    pub fn earliest(self) -> Option<Day> {
        (!self.is_open_start()).then(|| self.known_days().first)
    }

    /// The latest day it can have been said on; none where the end is open.
    pub fn latest(self) -> Option<Day> {
        (!self.is_open_end()).then(|| self.known_days().last)
    }

    /// Whether the start is unknown.
    pub fn is_open_start(self) -> bool {
        matches!(self, Self::Until(_))
    }

    /// Whether the end is unknown.
    pub fn is_open_end(self) -> bool {
        matches!(self, Self::Since(_))
    }

    /// Whether any part of it is approximate or uncertain.
    pub fn is_approximate(self) -> bool {
        let loose = |part: DatePart| part.qualifier.approximate || part.qualifier.uncertain;
        match self {
            Self::Single(part) | Self::Until(part) | Self::Since(part) => loose(part),
            Self::Interval(start, end) => loose(start) || loose(end),
        }
    }

    /// The finest precision that holds for all of it.
    pub fn precision(self) -> Precision {
        match self {
            Self::Single(part) | Self::Until(part) | Self::Since(part) => part.precision,
            Self::Interval(start, end) => start.precision.min(end.precision),
        }
    }
}

impl FromStr for StatedDate {
    type Err = DateError;

    /// Reads the EDTF form.
    ///
    /// # Errors
    /// [`DateError::Form`] for another form, [`DateError::NoSuchDay`] for 30 February and the like,
    /// [`DateError::Reversed`] for an interval that ends before it starts.
    fn from_str(text: &str) -> Result<Self, DateError> {
        match text.split_once('/') {
            None => Ok(Self::Single(part(text)?)),
            Some(("..", "..")) => Err(DateError::Form),
            Some(("..", end)) => Ok(Self::Until(part(end)?)),
            Some((start, "..")) => Ok(Self::Since(part(start)?)),
            Some((start, end)) => {
                let (start, end) = (part(start)?, part(end)?);
                let ordered =
                    start.days.first <= end.days.first && start.days.last <= end.days.last;
                if ordered {
                    Ok(Self::Interval(start, end))
                } else {
                    Err(DateError::Reversed)
                }
            }
        }
    }
}

fn part(text: &str) -> Result<DatePart, DateError> {
    let (digits, qualifier) = match text.char_indices().last() {
        Some((at, '~')) => (
            text.get(..at),
            Qualifier {
                approximate: true,
                uncertain: false,
            },
        ),
        Some((at, '?')) => (
            text.get(..at),
            Qualifier {
                approximate: false,
                uncertain: true,
            },
        ),
        Some((at, '%')) => (
            text.get(..at),
            Qualifier {
                approximate: true,
                uncertain: true,
            },
        ),
        _ => (Some(text), Qualifier::default()),
    };
    let fields = digits
        .unwrap_or_default()
        .split('-')
        .map(number_from_digits)
        .collect::<Option<Vec<_>>>();
    let (year, month, day) = match fields.as_deref() {
        Some(&[(year, 4)]) => (year, None, None),
        Some(&[(year, 4), (month, 2)]) => (year, Some(month), None),
        Some(&[(year, 4), (month, 2), (day, 2)]) => (year, Some(month), Some(day)),
        _ => return Err(DateError::Form),
    };
    let (days, precision) = days_from_fields(year, month, day).ok_or(DateError::NoSuchDay)?;
    Ok(DatePart {
        days,
        precision,
        qualifier,
    })
}

/// The number and how many digits it was written with; nothing but digits is taken.
fn number_from_digits(text: &str) -> Option<(u32, usize)> {
    let all_digits = text.bytes().all(|b| b.is_ascii_digit());
    if all_digits {
        text.parse().ok().map(|number| (number, text.len()))
    } else {
        None
    }
}

fn days_from_fields(
    year: u32,
    month: Option<u32>,
    day: Option<u32>,
) -> Option<(DayRange, Precision)> {
    let year = i32::try_from(year).ok()?;
    let (first, last, precision) = match (month, day) {
        (None, _) => (
            Day::from_ymd(year, 1, 1)?,
            Day::from_ymd(year, 12, 31)?,
            Precision::Year,
        ),
        (Some(month), None) => {
            let last = (28..=31)
                .rev()
                .find_map(|day| Day::from_ymd(year, month, day))?;
            (Day::from_ymd(year, month, 1)?, last, Precision::Month)
        }
        (Some(month), Some(day)) => {
            let day = Day::from_ymd(year, month, day)?;
            (day, day, Precision::Day)
        }
    };
    Some((DayRange { first, last }, precision))
}

impl fmt::Display for StatedDate {
    /// Writes the EDTF form, which reads back as the same date.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Single(part) => part.fmt(f),
            Self::Interval(start, end) => write!(f, "{start}/{end}"),
            Self::Until(end) => write!(f, "../{end}"),
            Self::Since(start) => write!(f, "{start}/.."),
        }
    }
}

impl fmt::Display for DatePart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.days.first.ymd();
        match self.precision {
            Precision::Year => write!(f, "{year:04}")?,
            Precision::Month => write!(f, "{year:04}-{month:02}")?,
            Precision::Day => write!(f, "{year:04}-{month:02}-{day:02}")?,
        }
        match (self.qualifier.approximate, self.qualifier.uncertain) {
            (false, false) => Ok(()),
            (true, false) => f.write_str("~"),
            (false, true) => f.write_str("?"),
            (true, true) => f.write_str("%"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bounds(text: &str) -> (String, String) {
        let date: StatedDate = text.parse().unwrap();
        let word = |day: Option<Day>| day.map_or("open".into(), |d| d.to_string());
        (word(date.earliest()), word(date.latest()))
    }

    #[test]
    fn each_form_has_its_earliest_and_latest_day() {
        for (text, earliest, latest) in [
            ("2025-08-20", "2025-08-20", "2025-08-20"),
            ("2025-08", "2025-08-01", "2025-08-31"),
            ("2024-02~", "2024-02-01", "2024-02-29"),
            ("2023?", "2023-01-01", "2023-12-31"),
            ("2025-08-16/2025-08-17", "2025-08-16", "2025-08-17"),
            ("2025-08/2025-09-17", "2025-08-01", "2025-09-17"),
            ("../2025-08-20", "open", "2025-08-20"),
            ("2025-08-20~/..", "2025-08-20", "open"),
        ] {
            assert_eq!(bounds(text), (earliest.into(), latest.into()), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_refused_with_its_reason() {
        for (text, error) in [
            ("", DateError::Form),
            ("yesterday", DateError::Form),
            ("2025-8-20", DateError::Form),
            ("2025-08-20 ", DateError::Form),
            ("20250820", DateError::Form),
            ("2025-08-XX", DateError::Form),
            ("2025-08-20~~", DateError::Form),
            ("../..", DateError::Form),
            ("2025/2026/2027", DateError::Form),
            ("+2025", DateError::Form),
            ("2025-é", DateError::Form),
            ("2025-02-30", DateError::NoSuchDay),
            ("2025-13", DateError::NoSuchDay),
            ("2025-21", DateError::NoSuchDay),
            ("0000", DateError::NoSuchDay),
            ("2025-08-17/2025-08-16", DateError::Reversed),
            ("2026/2025", DateError::Reversed),
        ] {
            assert_eq!(text.parse::<StatedDate>(), Err(error), "{text}");
        }
    }

    fn any_part() -> impl Strategy<Value = String> {
        (
            1..=9999,
            1..=12u32,
            1..=28u32,
            0..3,
            prop::sample::select(vec!["", "~", "?", "%"]),
        )
            .prop_map(|(year, month, day, fields, qualifier)| match fields {
                0 => format!("{year:04}{qualifier}"),
                1 => format!("{year:04}-{month:02}{qualifier}"),
                _ => format!("{year:04}-{month:02}-{day:02}{qualifier}"),
            })
    }

    proptest! {
        #[test]
        fn a_date_reads_back_from_its_text(a in any_part(), b in any_part(), form in 0..4) {
            let text = match form { 0 => a, 1 => format!("{a}/{b}"), 2 => format!("../{a}"), _ => format!("{a}/..") };
            if let Ok(date) = text.parse::<StatedDate>() {
                prop_assert_eq!(date.to_string(), text);
                prop_assert!(date.known_days().first <= date.known_days().last);
            } else {
                prop_assert_eq!(form, 1, "only an interval can be refused: {}", text);
            }
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,24}") {
            let _ = text.parse::<StatedDate>();
        }
    }
}
