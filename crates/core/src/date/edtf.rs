//! Reading a date: EDTF to the letter, and what is forgiven beside it.
//!
//! Editors paste dates with a blank around them, and programs write a time of day. Both are clear,
//! so both are read and told of ([`Forgiven`]). What is not clear is refused, in words that say why
//! (`refused`).

use std::str::FromStr;

use super::refused::DateError;
use super::stated::first_month_of_season;
use super::{DatePart, Day, LeftOpen, Precision, Qualifier, StatedDate};
use crate::messages;

/// What was passed over to read a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgiven {
    /// Blanks before it or behind it.
    pub has_blanks: bool,
    /// A time of day.
    pub has_time: bool,
}

/// Signs behind a date, and what they say of it.
const QUALIFIERS: [(char, Qualifier); 3] = [
    ('~', qualifier(true, false)),
    ('?', qualifier(false, true)),
    ('%', qualifier(true, true)),
];

const fn qualifier(approximate: bool, uncertain: bool) -> Qualifier {
    Qualifier {
        approximate,
        uncertain,
    }
}

impl StatedDate {
    /// Reads a date as editors and programs write it; with it, what was passed over.
    ///
    /// A time of day is cut to its day in the zone that it states: what was said at
    /// `2025-08-20T23:30:00-05:00` was said on 20 August where it was said.
    ///
    /// # Errors
    /// [`DateError`] says what was expected instead.
    ///
    /// ```
    /// use timeline_core::date::StatedDate;
    /// let (date, forgiven) = StatedDate::read("2025-08-20T23:30:00-05:00 ").unwrap();
    /// assert_eq!(date.to_string(), "2025-08-20");
    /// assert!(forgiven.has_time && forgiven.has_blanks);
    /// assert!(StatedDate::read("20. 8.").is_err());
    /// ```
    pub fn read(text: &str) -> Result<(Self, Forgiven), DateError> {
        let trimmed = text.trim();
        let mut forgiven = Forgiven {
            has_blanks: trimmed.len() < text.len(),
            has_time: false,
        };
        let date = date(trimmed, &mut forgiven.has_time)
            .map_err(|error| DateError::in_true_words(trimmed, error))?;
        Ok((date, forgiven))
    }
}

impl FromStr for StatedDate {
    type Err = DateError;

    /// Reads the EDTF form, with nothing forgiven.
    ///
    /// # Errors
    /// [`DateError`] says what was expected instead.
    fn from_str(text: &str) -> Result<Self, DateError> {
        match Self::read(text)? {
            (
                date,
                Forgiven {
                    has_blanks: false,
                    has_time: false,
                },
            ) => Ok(date),
            _ => Err(DateError::Form),
        }
    }
}

/// An end that is open (`..`) or not known (nothing): for when something was said, both mean the
/// same.
fn is_open(end: &str) -> bool {
    matches!(end, ".." | "")
}

fn date(text: &str, has_time: &mut bool) -> Result<StatedDate, DateError> {
    let Some((start, end)) = text.split_once('/') else {
        return part(text, has_time).map(StatedDate::Single);
    };
    let mut end_of_interval = |text| {
        let part = part(text, has_time)?;
        let has_open_digits = part.open != LeftOpen::Nothing || part.precision < Precision::Year;
        if has_open_digits {
            return Err(DateError::Level2(messages::date_form_digits_of_interval()));
        }
        Ok(part)
    };
    match (is_open(start), is_open(end)) {
        (true, true) => Err(DateError::NoEnd),
        (true, false) => end_of_interval(end).map(StatedDate::Until),
        (false, true) => end_of_interval(start).map(StatedDate::Since),
        (false, false) => {
            let (start, end) = (end_of_interval(start)?, end_of_interval(end)?);
            if start.days.first <= end.days.last {
                Ok(StatedDate::Interval(start, end))
            } else {
                Err(DateError::Reversed)
            }
        }
    }
}

fn part(text: &str, has_time: &mut bool) -> Result<DatePart, DateError> {
    let signed = QUALIFIERS
        .iter()
        .find_map(|(sign, qualifier)| Some((text.strip_suffix(*sign)?, *qualifier)));
    let (text, qualifier) = signed.unwrap_or((text, Qualifier::default()));
    // A blank instead of the T is what databases write, and small letters are allowed (RFC 3339,
    // 5.6).
    let (text, time) = match text.split_once(['T', 't', ' ']) {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let (day, precision, open) = unit(text)?;
    if let Some(time) = time {
        if precision != Precision::Day || !is_time(time) {
            return Err(DateError::Time);
        }
        *has_time = true;
    }
    Ok(DatePart {
        days: precision.around(day),
        precision,
        open,
        qualifier,
    })
}

/// A day of the unit that a text states, how large that is, and what is left open in it.
fn unit(text: &str) -> Result<(Day, Precision, LeftOpen), DateError> {
    let mut fields = text.split('-');
    let (Some(year), month, day, None) =
        (fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return Err(DateError::Form);
    };
    let (year, year_precision) = year_of(year)?;
    let first_of = |year: i32, month| Day::from_ymd(year, month, 1).ok_or(DateError::Year);
    if year_precision != Precision::Year {
        // The decade and the century of the year 0 begin with the year 1, which is the first.
        let day = first_of(year.max(1), 1)?;
        return match month {
            None => Ok((day, year_precision, LeftOpen::Nothing)),
            Some(_) => Err(OPEN_BEFORE_KNOWN),
        };
    }
    let january = first_of(year, 1)?;
    match (month, day) {
        (None, _) => Ok((january, Precision::Year, LeftOpen::Nothing)),
        (Some("XX"), None) => Ok((january, Precision::Year, LeftOpen::Month)),
        (Some("XX"), Some("XX")) => Ok((january, Precision::Year, LeftOpen::MonthAndDay)),
        (Some("XX"), Some(_)) => Err(OPEN_BEFORE_KNOWN),
        (Some(month), day) => {
            let month = number(month, 2)?;
            match (month, day) {
                (1..=12, None) => Ok((first_of(year, month)?, Precision::Month, LeftOpen::Nothing)),
                (1..=12, Some("XX")) => {
                    Ok((first_of(year, month)?, Precision::Month, LeftOpen::Day))
                }
                (1..=12, Some(day)) => match number(day, 2)? {
                    0 => Err(DateError::Zero),
                    day => Day::from_ymd(year, month, day)
                        .map(|day| (day, Precision::Day, LeftOpen::Nothing))
                        .ok_or(DateError::NoSuchDay),
                },
                (0, _) => Err(DateError::Zero),
                (25..=41, None) => Err(DateError::Level2(messages::date_form_codes())),
                (_, None) => {
                    let first_month = first_month_of_season(month).ok_or(DateError::NoSuchMonth)?;
                    Ok((
                        first_of(year, first_month)?,
                        Precision::Season,
                        LeftOpen::Nothing,
                    ))
                }
                _ => Err(DateError::NoSuchMonth),
            }
        }
    }
}

const OPEN_BEFORE_KNOWN: DateError = DateError::Level2(messages::date_form_digits_before());

/// The first year of what stands for the year, and whether that is a year, a decade or a century.
fn year_of(text: &str) -> Result<(i32, Precision), DateError> {
    let (digits, years, precision) = match text.len() {
        4 => match (text.strip_suffix("XX"), text.strip_suffix('X')) {
            (Some(digits), _) => (digits, 100, Precision::Century),
            (None, Some(digits)) => (digits, 10, Precision::Decade),
            (None, None) => (text, 1, Precision::Year),
        },
        _ => return Err(DateError::Form),
    };
    let number = number(digits, digits.len())?;
    Ok((number.cast_signed() * years, precision))
}

/// The number that is written with so many digits and nothing else.
fn number(text: &str, digits: usize) -> Result<u32, DateError> {
    let is_plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse()
        .ok()
        .filter(|_| is_plain)
        .ok_or(DateError::Form)
}

/// Whether it is a time of day: `14`, `14:05`, `14:05:00.5`, each alone or with a zone (`Z`,
/// `z`, `+02:00`, `-0500`, `+02`).
fn is_time(text: &str) -> bool {
    let (clock, zone) = match text.find(['Z', 'z', '+', '-']) {
        Some(at) => text.split_at(at),
        None => (text, ""),
    };
    let has_clock = |text: &str, limits: &[u32]| {
        let mut limits = limits.iter();
        text.split(':').all(|field| {
            limits
                .next()
                .is_some_and(|most| number(field, 2).is_ok_and(|n| n <= *most))
        })
    };
    let (clock, fraction) = clock.split_once(['.', ',']).unwrap_or((clock, "0"));
    let has_fraction = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
    let zone = zone.trim_start();
    let has_zone = match zone.strip_prefix(['+', '-']) {
        None => matches!(zone, "" | "Z" | "z"),
        Some(offset) => match (offset.get(..2), offset.get(2..)) {
            (Some(hours), Some(minutes)) if minutes.len() == 2 => {
                has_clock(hours, &[23]) && has_clock(minutes, &[59])
            }
            _ => has_clock(offset, &[23, 59]),
        },
    };
    // A leap second is the 60th.
    has_clock(clock.trim_end(), &[23, 59, 60]) && has_fraction && has_zone
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn blanks_and_a_time_of_day_are_forgiven_and_told() {
        for (text, date, has_blanks, has_time) in [
            ("2025-08-20", "2025-08-20", false, false),
            (" 2025-08~\t", "2025-08~", true, false),
            ("2025-08-20\u{a0}", "2025-08-20", true, false),
            ("2025-08-20T14", "2025-08-20", false, true),
            ("2025-08-20T14:05", "2025-08-20", false, true),
            ("2025-08-20T14:05:00", "2025-08-20", false, true),
            ("2025-08-20T14:05:00.123456Z", "2025-08-20", false, true),
            // In another zone it is the day after, and the day before.
            ("2025-08-20T23:59:60-11:00", "2025-08-20", false, true),
            ("2025-08-20T00:30+1400", "2025-08-20", false, true),
            ("2025-08-20T00:30+05", "2025-08-20", false, true),
            ("2025-08-20t10:00z", "2025-08-20", false, true),
            ("2025-08-20 10:00:00z", "2025-08-20", false, true),
            (
                "2025-08-20t10/2025-08-21t11:00Z",
                "2025-08-20/2025-08-21",
                false,
                true,
            ),
            ("2025-08-20 14:05:00 +02:00", "2025-08-20", false, true),
            (" 2025-08-20T14:05Z~", "2025-08-20~", true, true),
            (
                "2025-08-20T10:00Z/2025-08-21T11:00Z",
                "2025-08-20/2025-08-21",
                false,
                true,
            ),
            ("../2025-08-20T10:00Z", "../2025-08-20", false, true),
        ] {
            let (read, forgiven) = StatedDate::read(text).unwrap();
            assert_eq!(read.to_string(), date, "{text:?}");
            assert_eq!(
                forgiven,
                Forgiven {
                    has_blanks,
                    has_time
                },
                "{text:?}"
            );
            let is_to_the_letter = !has_blanks && !has_time;
            assert_eq!(
                text.parse::<StatedDate>().is_ok(),
                is_to_the_letter,
                "{text:?}"
            );
        }
    }

    #[test]
    fn what_is_no_time_of_day_is_not_cut_off() {
        for text in [
            "2025-08-20T",
            "2025-08-20T24:00",
            "2025-08-20T14:60",
            "2025-08-20T14:05:00:00",
            "2025-08-20T4:05",
            "2025-08-20T14:05:00.",
            "2025-08-20T14:05X",
            "2025-08-20t14:05zz",
            "2025-08-20th",
            "2025-08-20T14:05+2",
            "2025-08-20T14:05+02:60",
            "2025-08-20T14:05Z and more",
            "2025-08-20 or later",
            "2025-08T14:05",
            "2025-08-XXT14:05",
        ] {
            assert_eq!(StatedDate::read(text), Err(DateError::Time), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,24}") {
            let _ = StatedDate::read(&text);
        }

        #[test]
        fn no_text_that_looks_like_a_date_makes_the_reader_panic(
            text in "[0-9XYTtZzWPSE~?%/.: +-]{0,24}",
        ) {
            if let Ok((date, _)) = StatedDate::read(&text) {
                prop_assert_eq!(date.to_string().parse(), Ok(date));
                prop_assert!(date.known_days().first <= date.known_days().last);
                prop_assert!(!date.label().is_empty());
            }
        }
    }
}
