//! Dates of slides and stated dates, both ways.
//!
//! TimelineJS has years, months and days, from one to another. A year or a month alone is some time
//! within it, and so it is in EDTF. What TimelineJS can't say it shows in words beside the nearest
//! that it can: see [`Written`].

use crate::date::{DatePart, Day, LeftOpen, Precision, Qualifier, StatedDate};

use super::slide::DateParts;
use crate::messages;

/// Why parts of a date are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No whole number stands for a part.
    NoNumber,
    /// A year that a data file can't hold.
    Year,
    /// No year, but a month or a day.
    NoYear,
    /// A day without its month, or a month that the calendar lacks.
    NoMonth,
    /// A day that the calendar lacks.
    NoDay,
    /// It ends before it starts.
    Reversed,
}

impl Fault {
    /// What was expected instead.
    pub fn expected(self) -> &'static str {
        match self {
            Self::NoNumber => messages::expected_date_numbers(),
            Self::Year => messages::expected_year_in_range(),
            Self::NoYear => messages::expected_year(),
            Self::NoMonth => messages::expected_month(),
            Self::NoDay => messages::expected_calendar_day(),
            Self::Reversed => messages::expected_end_after_start(),
        }
    }
}

/// The date that starts and ends so. An end that is the start is none.
///
/// # Errors
/// When a part is no number, or the whole no date; and where the end is at fault, that it is.
pub fn stated_date(start: &DateParts, end: &DateParts) -> Result<StatedDate, (Fault, bool)> {
    let first = edtf(start).map_err(|fault| (fault, false))?;
    let last = if end.is_empty() {
        first.clone()
    } else {
        edtf(end).map_err(|fault| (fault, true))?
    };
    let whole = if last == first {
        first
    } else {
        format!("{first}/{last}")
    };
    whole.parse().map_err(|_| (Fault::Reversed, true))
}

fn edtf(parts: &DateParts) -> Result<String, Fault> {
    let number = |text: &str| match without_signs(text).as_str() {
        "" => Ok(None),
        text => text.parse::<i64>().map(Some).map_err(|_| Fault::NoNumber),
    };
    let (year, month, day) = (
        number(&parts.year)?,
        number(&parts.month)?,
        number(&parts.day)?,
    );
    let year = year.ok_or(Fault::NoYear)?;
    if !(1..=9999).contains(&year) {
        return Err(Fault::Year);
    }
    match (month, day) {
        (None, None) => Ok(format!("{year:04}")),
        (Some(month @ 1..=12), None) => Ok(format!("{year:04}-{month:02}")),
        (Some(month @ 1..=12), Some(day)) => {
            let day = format!("{year:04}-{month:02}-{day:02}");
            Day::from_iso(&day).map(|_| day).ok_or(Fault::NoDay)
        }
        _ => Err(Fault::NoMonth),
    }
}

/// TimelineJS passes over blanks and commas in a number.
fn without_signs(text: &str) -> String {
    text.replace(|c: char| c.is_whitespace() || c == ',', "")
}

/// A stated date as TimelineJS has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// When it begins.
    pub start: DateParts,
    /// When it ends; empty where it has no length.
    pub end: DateParts,
    /// The date in words, where start and end don't say all of it; else empty.
    pub display: String,
}

impl From<StatedDate> for Written {
    fn from(date: StatedDate) -> Self {
        let (start, end) = match date {
            StatedDate::Single(part) | StatedDate::Until(part) | StatedDate::Since(part) => {
                (part, part)
            }
            StatedDate::Interval(start, end) => (start, end),
        };
        let is_open = date.is_open_start() || date.is_open_end();
        let says_all = !is_open && is_plain(start) && is_plain(end);
        let (first, last) = (
            parts_of(start.days.first, start.precision),
            parts_of(end.days.last, end.precision),
        );
        Self {
            end: if last == first {
                DateParts::default()
            } else {
                last
            },
            start: first,
            display: if says_all {
                String::new()
            } else {
                date.label()
            },
        }
    }
}

/// Whether a year, a month and a day say all of it.
fn is_plain(part: DatePart) -> bool {
    let is_unit = matches!(
        part.precision,
        Precision::Year | Precision::Month | Precision::Day
    );
    is_unit && part.open == LeftOpen::Nothing && part.qualifier == Qualifier::default()
}

/// The parts of a day that a precision tells: of a season its month, of ten years its year.
fn parts_of(day: Day, precision: Precision) -> DateParts {
    let (year, month, day) = day.ymd();
    let mut parts = DateParts {
        year: year.to_string(),
        ..DateParts::default()
    };
    if precision >= Precision::Season {
        parts.month = month.to_string();
    }
    if precision == Precision::Day {
        parts.day = day.to_string();
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parts(text: &str) -> DateParts {
        let mut parts = text.split('.').map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        DateParts {
            year: next(),
            month: next(),
            day: next(),
            time: String::new(),
        }
    }

    #[test]
    fn parts_become_a_date_as_vague_as_they_are() {
        for (start, end, expected) in [
            ("1985", "", "1985"),
            ("1985.3", "", "1985-03"),
            ("1985.3.14", "", "1985-03-14"),
            (" 1,985 . 03", "", "1985-03"),
            ("85", "", "0085"),
            ("1943.7", "1946", "1943-07/1946"),
            ("1815.12.10", "1852.11.27", "1815-12-10/1852-11-27"),
            ("1985.3.14", "1985.3.14", "1985-03-14"),
            ("1985.3.14", "1985", "1985-03-14/1985"),
        ] {
            let date = stated_date(&parts(start), &parts(end)).unwrap();
            assert_eq!(date.to_string(), expected, "{start} {end}");
        }
    }

    #[test]
    fn what_is_no_date_is_named() {
        for (start, end, words, is_end) in [
            ("", "", "a year, such as", false),
            (".3", "", "a year, such as", false),
            ("soon", "", "whole numbers", false),
            ("1985.March", "", "whole numbers", false),
            ("1985.5.5", "later", "whole numbers", true),
            ("0", "", "from 1 to 9999", false),
            ("-300", "", "from 1 to 9999", false),
            ("12000", "", "from 1 to 9999", false),
            ("99999999999999999999", "", "whole numbers", false),
            ("1985..14", "", "a month from 1", false),
            ("1985.13", "", "a month from 1", false),
            ("1985.21", "", "a month from 1", false),
            ("1985.0.3", "", "a month from 1", false),
            ("1985.2.30", "", "a day that the calendar has", false),
            ("1985.2.0", "", "a day that the calendar has", false),
            ("1985.2.-3", "", "a day that the calendar has", false),
            ("1985", "1984", "before the start", true),
        ] {
            let (fault, at_end) = stated_date(&parts(start), &parts(end)).unwrap_err();
            let expected = fault.expected();
            assert!(
                expected.contains(words) && at_end == is_end,
                "{start} {end}: {expected}"
            );
        }
    }

    #[test]
    fn what_timelinejs_cannot_say_is_said_in_words() {
        for (date, start, end, display) in [
            ("2025-08-20", "2025.8.20", "", ""),
            ("2025-08", "2025.8", "", ""),
            ("2025", "2025", "", ""),
            ("2025-08-16/2025-08-17", "2025.8.16", "2025.8.17", ""),
            ("2025-08-20~", "2025.8.20", "", "around 20 August 2025"),
            ("../2025-08-20", "2025.8.20", "", "by 20 August 2025"),
            ("2025-22", "2025.6", "2025.8", "summer 2025"),
            ("202X", "2020", "2029", "in the 2020s"),
            ("2025-08-XX", "2025.8", "", "some day in August 2025"),
        ] {
            let date: StatedDate = date.parse().unwrap();
            let written = Written::from(date);
            assert_eq!(
                (written.start, written.end),
                (parts(start), parts(end)),
                "{date}"
            );
            assert_eq!(written.display, display);
        }
    }

    proptest! {
        #[test]
        fn a_plain_date_comes_back(
            year in 1..=9999,
            month in 1..=12,
            day in 1..=28,
            parts in 0..3,
            span in 0..400,
        ) {
            let unit = |year: i32| match parts {
                0 => format!("{year:04}"),
                1 => format!("{year:04}-{month:02}"),
                _ => format!("{year:04}-{month:02}-{day:02}"),
            };
            let text = if span == 0 || year + span > 9999 {
                unit(year)
            } else {
                format!("{}/{}", unit(year), unit(year + span))
            };
            let date: StatedDate = text.parse().unwrap();
            let written = Written::from(date);
            prop_assert_eq!(written.display.as_str(), "");
            prop_assert_eq!(stated_date(&written.start, &written.end), Ok(date));
        }
    }
}
