//! Why a text is not read as a date, in words that are true of that very text and say what to write
//! instead.
//!
//! Reading alone knows no more than that a form is another one. What form it is, is only looked at
//! once it has been refused: other notations of ISO 8601, level 2 of EDTF, dates as people write
//! them, and days as programs count them.

use std::fmt::{self, Display};

use thiserror::Error;

use super::{Day, StatedDate};
use crate::messages::{self, month_name};

/// Why a text is not a date that this program reads. Each message says what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// Not of the form at all.
    Form,
    /// The form is right, but there is no such month.
    NoSuchMonth,
    /// The form is right, but the calendar has no such day.
    NoSuchDay,
    /// A month or a day of 0.
    Zero,
    /// A year that the calendar of this program lacks.
    Year,
    /// An interval that ends before it starts.
    Reversed,
    /// An interval of which neither end is known.
    NoEnd,
    /// What stands behind the day is no time of day.
    Time,
    /// A form of EDTF that is beyond what is read.
    Level2(&'static str),
    /// A form of ISO 8601 that EDTF doesn't have.
    OtherIso(&'static str),
    /// More than one sign, or signs elsewhere than at the end.
    Signs,
    /// Digits of another script.
    Digits,
    /// Numbers that don't say which is the month.
    Order,
    /// Another way to write a date.
    WrittenAs(String),
    /// A number of days or seconds.
    Counted {
        /// What the number counts.
        unit: &'static str,
        /// The day to which it leads.
        day: Day,
    },
}

impl Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => messages::date_error_form(),
            Self::NoSuchMonth => messages::date_error_no_such_month(),
            Self::NoSuchDay => messages::date_error_no_such_day(),
            Self::Zero => messages::date_error_zero(),
            Self::Year => messages::date_error_year(),
            Self::Reversed => messages::date_error_reversed(),
            Self::NoEnd => messages::date_error_no_end(),
            Self::Time => messages::date_error_time(),
            Self::Signs => messages::date_error_signs(),
            Self::Digits => messages::date_error_digits(),
            Self::Order => messages::date_error_order(),
            Self::Level2(forms) => return messages::date_error_level_2(forms).fmt(f),
            Self::OtherIso(forms) => return messages::date_error_other_iso(forms).fmt(f),
            Self::WrittenAs(date) => return messages::date_error_written_as(date).fmt(f),
            Self::Counted { unit, day } => return messages::date_error_counted(unit, day).fmt(f),
        })
    }
}

impl DateError {
    /// The error that says most of a text that was refused.
    pub(super) fn in_true_words(text: &str, error: Self) -> Self {
        match error {
            Self::Form => diagnosis(text).unwrap_or(Self::Form),
            // The signs are a part of what a day and time were looked for in.
            Self::Time => read_of_words(text).unwrap_or(Self::Time),
            other => other,
        }
    }
}

/// Whether a text has a form, and why that is refused. The first that fits is told.
type Form = (fn(&str) -> bool, DateError);

const FORMS: &[Form] = &[
    (
        |text| text.chars().any(|c| c.is_numeric() && !c.is_ascii()),
        DateError::Digits,
    ),
    (
        |text| text.starts_with(['[', '{']),
        DateError::Level2(messages::date_form_sets()),
    ),
    (
        |text| {
            text.starts_with('Y') && text.contains(['E', 'S'])
                || is_number(text.split('S').next()) && text.contains('S')
        },
        DateError::Level2(messages::date_form_exponents()),
    ),
    (|text| text.split('/').any(is_far_year), DateError::Year),
    (
        |text| text.split('/').any(|end| end.starts_with(['P', 'R'])),
        DateError::OtherIso(messages::date_form_durations()),
    ),
    (
        |text| text.contains(['~', '?', '%']) && is_signed_elsewhere(text),
        DateError::Level2(messages::date_form_signs()),
    ),
    (
        |text| text.contains(['~', '?', '%']) && text.contains(|c: char| c.is_ascii_digit()),
        DateError::Signs,
    ),
    (
        |text| {
            is_number(text.get(..4))
                && text
                    .get(4..)
                    .is_some_and(|rest| rest.trim_start_matches('-').starts_with('W'))
        },
        DateError::OtherIso(messages::date_form_weeks()),
    ),
    (
        |text| {
            text.len() == 8
                && is_number(text.get(..4))
                && text.get(4..5) == Some("-")
                && is_number(text.get(5..))
        },
        DateError::OtherIso(messages::date_form_days_of_year()),
    ),
    (
        |text| {
            text.contains('X')
                && text
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || matches!(byte, b'X' | b'-'))
        },
        DateError::Level2(messages::date_form_digits_elsewhere()),
    ),
];

fn is_number(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether it is, or begins with, a year with a sign, or is one of another length (`Y20250`).
fn is_far_year(end: &str) -> bool {
    let prefixed = end
        .strip_prefix('Y')
        .map(|year| year.trim_start_matches('-'));
    is_number(prefixed) || is_number(end.strip_prefix('-').and_then(|end| end.get(..4)))
}

/// Whether a sign stands before or between the fields of a date: `2025?-08`, `2025-~08`.
fn is_signed_elsewhere(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '~' | '?' | '%');
    let bare: String = text
        .chars()
        .filter(|c| !is_sign(*c) && !matches!(c, '(' | ')'))
        .collect();
    let ends_in_one = text
        .split('/')
        .all(|end| end.trim_end_matches(is_sign).find(is_sign).is_none());
    !ends_in_one && bare.parse::<StatedDate>().is_ok()
}

fn diagnosis(text: &str) -> Option<DateError> {
    // Wikidata signs its years.
    let unsigned = text.trim_start_matches('+');
    if unsigned.len() < text.len() {
        return Some(match StatedDate::read(unsigned) {
            Ok((date, _)) => DateError::WrittenAs(date.to_string()),
            Err(error) => error,
        });
    }
    // The prefix is for years of more than four digits.
    let unprefixed = text.replace('Y', "");
    if unprefixed.len() < text.len()
        && let Ok((date, _)) = StatedDate::read(&unprefixed)
    {
        return Some(DateError::WrittenAs(date.to_string()));
    }
    let form = FORMS.iter().find(|(has_form, _)| has_form(text));
    form.map(|(_, error)| error.clone())
        .or_else(|| counted(text))
        .or_else(|| read_of_words(text))
}

/// Counts that programs keep for days, with how many seconds one of each takes, how many of them 1
/// January 1970 is, and between what numbers a count is taken for one: the years 1954 to 2119, as
/// far as days of now are meant.
const COUNTS: [(&str, i64, i64, std::ops::Range<i64>); 3] = [
    (
        messages::count_of_spreadsheets(),
        86_400_000,
        25_569,
        20_000..80_000,
    ),
    (
        messages::count_of_seconds(),
        1000,
        0,
        100_000_000..4_700_000_000,
    ),
    (
        messages::count_of_milliseconds(),
        1,
        0,
        100_000_000_000..4_700_000_000_000,
    ),
];

const MS_A_DAY: i64 = 86_400_000;

/// A number that counts days or seconds. The count of the Macintosh, which began in 1904, is not
/// told apart.
fn counted(text: &str) -> Option<DateError> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let number: i64 = whole
        .parse()
        .ok()
        .filter(|_| is_number(Some(whole)) && is_number(Some(fraction)))?;
    let (unit, ms, start, _) = COUNTS.iter().find(|(.., range)| range.contains(&number))?;
    let day = Day::from_number((number - start) * ms / MS_A_DAY);
    Some(DateError::Counted { unit, day })
}

/// A date that people write with numbers and the names of months: `20/08/2025`, `20. 8. 2025`,
/// `August 2025`, `20250820`.
fn read_of_words(text: &str) -> Option<DateError> {
    let is_basic = text.len() == 8 && is_number(Some(text));
    let split = |at: usize, to: usize| text.get(at..to).filter(|_| is_basic);
    let words: Vec<&str> = match (split(0, 4), split(4, 6), split(6, 8)) {
        (Some(year), Some(month), Some(day)) => vec![year, month, day],
        _ => text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect(),
    };
    let month_of = |word: &&str| {
        let is_start = |month: &u32| {
            let start = month_name(*month as usize).get(..word.len());
            word.len() >= 3 && start.is_some_and(|start| start.eq_ignore_ascii_case(word))
        };
        (1..=12).find(is_start)
    };
    let name = words.iter().find_map(month_of);
    let is_year = |word: &&&str| word.len() == 4 && is_number(Some(word));
    let year: i32 = words.iter().find(is_year)?.parse().ok()?;
    let rest: Option<Vec<u32>> = words
        .iter()
        .filter(|word| !is_year(word) && month_of(word).is_none())
        .map(|word| word.parse().ok())
        .collect();
    let is_year_first = words.first().is_some_and(|word| word.len() == 4);
    let (month, day) = match (name, rest?.as_slice()) {
        (Some(month), []) => return Some(DateError::WrittenAs(format!("{year:04}-{month:02}"))),
        (Some(month), &[day]) => (month, day),
        (None, &[month @ 1..=12]) => {
            return Some(DateError::WrittenAs(format!("{year:04}-{month:02}")));
        }
        (None, &[month, day]) if is_year_first => (month, day),
        // With full stops the day comes first wherever that is written.
        (None, &[day, month]) if text.contains('.') || day > 12 => (month, day),
        (None, &[month, day]) if day > 12 => (month, day),
        (None, &[_, _]) => return Some(DateError::Order),
        _ => return None,
    };
    let day = Day::from_ymd(year, month, day)?;
    Some(DateError::WrittenAs(day.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> DateError {
        text.parse::<StatedDate>().expect_err(text)
    }

    #[test]
    fn each_form_that_is_refused_is_refused_in_words_that_are_true_of_it() {
        let level2 = "level 2 of EDTF";
        let not_edtf = "are not EDTF";
        for (text, words) in [
            ("", "expected an EDTF date"),
            ("yesterday", "expected an EDTF date"),
            ("2025-é", "expected an EDTF date"),
            ("2025/2026/2027", "expected an EDTF date"),
            ("2025-08-", "written as 2025-08,"),
            ("２０２５-08", "the digits 0 to 9"),
            ("٢٠٢٥", "the digits 0 to 9"),
            ("1", "expected an EDTF date"),
            ("2025-13", "a month from 01 to 12, or a season"),
            ("2025-42", "a month from 01 to 12, or a season"),
            (
                "2025-22-01",
                "a season from 21 (spring) to 24 (winter) without a day",
            ),
            ("2025-02-30", "a day that the calendar has"),
            ("1900-02-29", "a day that the calendar has"),
            ("2025-00", "not 00"),
            ("2025-04-00", "not 00"),
            ("+1999-00-00T00:00:00Z", "not 00"),
            ("0000", "a year from 0001 to 9999"),
            ("0000-05~", "a year from 0001 to 9999"),
            ("-0044-03-15", "a year from 0001 to 9999"),
            ("-0044/-0043", "a year from 0001 to 9999"),
            ("Y20250", "a year from 0001 to 9999"),
            ("Y-20250", "a year from 0001 to 9999"),
            ("Y170000002", "a year from 0001 to 9999"),
            ("-0999", "a year from 0001 to 9999"),
            ("Y-20250/Y20250", "a year from 0001 to 9999"),
            ("Y2025", "written as 2025,"),
            ("Y2025-08~", "written as 2025-08~,"),
            ("Y2025/Y2026", "written as 2025/2026,"),
            ("2025-08-17/2025-08-16", "start is not after its end"),
            ("2025-09/2025-08", "start is not after its end"),
            ("2026/2025", "start is not after its end"),
            ("../..", "a date at one end at least"),
            ("/", "a date at one end at least"),
            ("/..", "a date at one end at least"),
            ("../", "a date at one end at least"),
            ("2025-08-20T25:00", "a time of day such as"),
            ("2025-08-20t25:00z", "a time of day such as"),
            ("[2025-08-19,2025-08-20]", level2),
            ("{2024..2026}", level2),
            ("Y2E5", level2),
            ("1950S2", level2),
            ("2001-33", level2),
            ("2001-33", "0 and 1 are read in the years 0001 to 9999"),
            ("2025-~08", level2),
            ("2025?-08-20~", level2),
            ("%2025-08", level2),
            ("XXXX-08", level2),
            ("202X-08", level2),
            ("2XXX", level2),
            ("2025-1X", level2),
            ("2025-XX-20", level2),
            ("2025-08-XX/2025-09", level2),
            ("../202X", level2),
            ("2025-W34", not_edtf),
            ("2025W341", not_edtf),
            ("2025-232", not_edtf),
            ("P3D", not_edtf),
            ("2025-08-20/P3D", not_edtf),
            ("R2/2025-08-20/P1D", not_edtf),
            ("2025-08~~", "one sign alone and at the end"),
            ("2025-08-20?~", "one sign alone and at the end"),
            ("+2025-08", "written as 2025-08,"),
            ("2025-8-2", "written as 2025-08-02,"),
            ("2025-8", "written as 2025-08,"),
            ("2025/08/02", "written as 2025-08-02,"),
            ("20250802", "written as 2025-08-02,"),
            ("20/8/2025", "written as 2025-08-20,"),
            ("8/20/2025", "written as 2025-08-20,"),
            ("02.08.2025", "written as 2025-08-02,"),
            ("2. 8. 2025", "written as 2025-08-02,"),
            ("2 August 2025", "written as 2025-08-02,"),
            ("July 4, 2025", "written as 2025-07-04,"),
            ("Sept 2025", "written as 2025-09,"),
            ("2025\u{2013}08\u{2013}02", "written as 2025-08-02,"),
            ("03/04/2025", "year, month and day in this order"),
            ("45000", "spreadsheets keep for a day it is 2023-03-15"),
            ("45000.75", "spreadsheets keep for a day it is 2023-03-15"),
            ("1700000000", "seconds since 1970 it is 2023-11-14"),
            ("1700000000000", "milliseconds since 1970 it is 2023-11-14"),
        ] {
            let told = error(text).to_string();
            assert!(told.contains(words), "{text}: {told}");
        }
    }

    #[test]
    fn what_is_proposed_can_be_read() {
        for text in ["3.4.2025", "May 2025", "2025/1/9", "31 December 1999"] {
            let DateError::WrittenAs(proposed) = error(text) else {
                panic!("{text} has a form of its own")
            };
            assert!(proposed.parse::<StatedDate>().is_ok(), "{text}: {proposed}");
        }
    }
}
