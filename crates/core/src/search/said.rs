//! Days, months, seasons and years as a reader types them, which find what was said then.
//!
//! The names of months and seasons are those of the language in which the page speaks. A date has
//! its year: "20 August" alone is words like others, and so is all that stands in quotation marks.
//! A year alone, and the name of a month alone, are words that also find what was said then; "may"
//! is too common a word for that.

use super::token::{Field, Quotes, Token};
use crate::date::{DayRange, StatedDate};
use crate::fold::fold;
use crate::messages::{month_name, search_a_clear_day, search_a_day, season_name};

/// How many tokens a date may have: "20 August 2025".
const MOST_TOKENS: usize = 3;

/// The shortest beginning of a month's name that is taken for it: "Aug".
const SHORTEST_MONTH: usize = 3;

/// What stands at the start of some tokens, and how many of them it takes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A day, a month or a season.
    Then(DayRange, usize),
    /// The form of a day that can't be used, and what was expected.
    Unusable(&'static str, usize),
}

/// The time that a word names beside being a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A year.
    Year(DayRange),
    /// A month of any year, from 1.
    Month(u32),
}

impl Named {
    /// Whether any of these days lies in it.
    pub fn overlaps(self, days: DayRange) -> bool {
        match self {
            Self::Year(year) => days.overlaps(year),
            Self::Month(month) => {
                let months = |(year, month, _): (i32, u32, u32)| year * 12 + month.cast_signed();
                let (first, last) = (months(days.first.ymd()), months(days.last.ymd()));
                (month.cast_signed() - first).rem_euclid(12) <= last - first
            }
        }
    }
}

/// The time that a token names beside being a word: "2025", "August" in full.
pub(super) fn named_by(token: Token<'_>) -> Option<Named> {
    if !is_plain(&token) {
        return None;
    }
    let word = fold(token.value);
    let word = word.trim_end_matches([',', '.']);
    if year_of(word).is_some() {
        return word
            .parse()
            .ok()
            .map(|year: StatedDate| Named::Year(year.known_days()));
    }
    month_of(word)
        .filter(|month| fold(month_name(*month as usize)).len() == word.len())
        .filter(|_| word.len() > SHORTEST_MONTH)
        .map(Named::Month)
}

fn is_plain(token: &Token<'_>) -> bool {
    token.field == Field::Anywhere && token.quotes == Quotes::None
}

/// The date with which these tokens start; the longest counts.
pub(super) fn said_at(tokens: &[Token<'_>]) -> Option<Said> {
    let plain = tokens.iter().take(MOST_TOKENS).enumerate();
    // Only before the first a minus sign can stand for the date as a whole.
    let plain =
        plain.take_while(|(index, token)| is_plain(token) && (*index == 0 || !token.is_negated));
    let words: Vec<String> = plain.map(|(_, token)| fold(token.value)).collect();
    let words: Vec<&str> = words
        .iter()
        .map(|word| word.trim_end_matches([',', '.']))
        .collect();
    let (count, date) = match words.as_slice() {
        [day, month, year, ..] if is_month(month) && is_number(day) => {
            (3, by_name(year, month, Some(day)))
        }
        [month, day, year, ..] if is_month(month) && year_of(day).is_none() => {
            (3, by_name(year, month, Some(day)))
        }
        [year, month, day, ..] if year_of(year).is_some() && is_month(month) && is_number(day) => {
            (3, by_name(year, month, Some(day)))
        }
        [unit, year, ..] if code_of(unit).is_some() => (2, by_name(year, unit, None)),
        [year, unit, ..] if year_of(year).is_some() && code_of(unit).is_some() => {
            (2, by_name(year, unit, None))
        }
        [numbers, ..] => (1, by_numbers(numbers)),
        [] => return None,
    };
    let (year, code, day) = date?;
    Some(match days_of(year, code, day) {
        Some(days) => Said::Then(days, count),
        None if code == UNCLEAR => Said::Unusable(search_a_clear_day(), count),
        None => Said::Unusable(search_a_day(), count),
    })
}

/// Year, the code of month or season as in EDTF, and day where there is one.
type Parts = (i32, u32, Option<u32>);

/// In place of the code of a month: each of two numbers could be it.
const UNCLEAR: u32 = 100;

/// The code of spring in EDTF; those of the other seasons follow.
const SPRING: u32 = 21;

fn by_name(year: &str, unit: &str, day: Option<&str>) -> Option<Parts> {
    let day = match day {
        Some(day) => Some(day_of(day)?),
        None => None,
    };
    Some((year_of(year)?, code_of(unit)?, day))
}

/// `2025-08-20` and `2025-08`, also with full stops or slashes, and on the way there: `2025-08-2`,
/// `2025-8-`. With those, also with the year at the end: `20.08.2025`, `8/2025`.
fn by_numbers(word: &str) -> Option<Parts> {
    let sign = word.chars().find(|sign| matches!(sign, '-' | '.' | '/'))?;
    let mut parts = word.split(sign);
    let (Some(first), Some(second), third, None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return None;
    };
    let third = third.filter(|part| !part.is_empty());
    let number = short_number;
    let is_year_last = sign != '-' && year_of(third.unwrap_or(second)).is_some();
    let (year, month, day) = match (third, is_year_last) {
        (None, true) => (second, number(first)?, None),
        (None, false) => (first, number(second)?, None),
        (Some(day), false) => (first, number(second)?, Some(number(day)?)),
        (Some(year), true) => {
            let (first, second) = (number(first)?, number(second)?);
            // With full stops the day comes first wherever that is written.
            let (month, day) = if sign == '.' || first > 12 || first == second {
                (second, first)
            } else if second > 12 {
                (first, second)
            } else {
                (UNCLEAR, first)
            };
            (year, month, Some(day))
        }
    };
    // What looks like a month but is none may be two years: "2025-26".
    let is_month = day.is_some() || (1..=12).contains(&month);
    let year = year_of(year).filter(|_| is_month)?;
    Some((year, month, day))
}

/// The days of a date as a data file has it.
fn days_of(year: i32, code: u32, day: Option<u32>) -> Option<DayRange> {
    let day = day.map_or_else(String::new, |day| format!("-{day:02}"));
    let date = format!("{year:04}-{code:02}{day}").parse::<StatedDate>();
    date.ok().map(StatedDate::known_days)
}

fn year_of(word: &str) -> Option<i32> {
    let is_year = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_year.then(|| word.parse().ok()).flatten()
}

/// "20", "20th".
fn day_of(word: &str) -> Option<u32> {
    let number = ["st", "nd", "rd", "th"]
        .into_iter()
        .find_map(|end| word.strip_suffix(end));
    short_number(number.unwrap_or(word))
}

fn is_number(word: &str) -> bool {
    day_of(word).is_some()
}

/// A number of one digit or two.
fn short_number(word: &str) -> Option<u32> {
    let is_short = matches!(word.len(), 1 | 2) && word.bytes().all(|byte| byte.is_ascii_digit());
    is_short.then(|| word.parse().ok()).flatten()
}

/// The month, from 1, of which a folded word is the name or its beginning.
fn month_of(word: &str) -> Option<u32> {
    let is_begun = |month: &u32| fold(month_name(*month as usize)).starts_with(word);
    (1..=12)
        .find(is_begun)
        .filter(|_| word.len() >= SHORTEST_MONTH)
}

/// The code of which a folded word is the name: of a month or its beginning, or of a season.
fn code_of(word: &str) -> Option<u32> {
    let is_season = |season: &u32| fold(season_name(*season as usize)) == word;
    let season = || (0..4).find(is_season).map(|season| SPRING + season);
    month_of(word).or_else(season)
}

fn is_month(word: &str) -> bool {
    month_of(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::token::tokens;
    use super::*;

    fn told(typed: &str) -> String {
        match said_at(&tokens(typed)) {
            Some(Said::Then(days, count)) => format!("{} {} {count}", days.first, days.last),
            Some(Said::Unusable(expected, count)) if expected == search_a_day() => {
                format!("never {count}")
            }
            Some(Said::Unusable(_, count)) => format!("unclear {count}"),
            None => String::new(),
        }
    }

    #[test]
    fn days_and_months_are_read_in_the_forms_in_which_they_are_typed() {
        for (typed, expected) in [
            ("2024-02-29", "2024-02-29 2024-02-29 1"),
            ("2024-2-9", "2024-02-09 2024-02-09 1"),
            ("2024-02", "2024-02-01 2024-02-29 1"),
            ("2024-02-", "2024-02-01 2024-02-29 1"),
            ("2024-02, troops", "2024-02-01 2024-02-29 1"),
            ("March 2022", "2022-03-01 2022-03-31 2"),
            ("MARCH, 2022", "2022-03-01 2022-03-31 2"),
            ("Sept. 2022", "2022-09-01 2022-09-30 2"),
            ("jun 2022 troops", "2022-06-01 2022-06-30 2"),
            ("9 May 2024", "2024-05-09 2024-05-09 3"),
            ("9th may 2024 x", "2024-05-09 2024-05-09 3"),
            ("May 9, 2024", "2024-05-09 2024-05-09 3"),
            ("May 2nd 2024", "2024-05-02 2024-05-02 3"),
            ("-May 2024", "2024-05-01 2024-05-31 2"),
            ("20.08.2025", "2025-08-20 2025-08-20 1"),
            ("20.8.2025. x", "2025-08-20 2025-08-20 1"),
            ("3.4.2025", "2025-04-03 2025-04-03 1"),
            ("20/08/2025", "2025-08-20 2025-08-20 1"),
            ("8/20/2025", "2025-08-20 2025-08-20 1"),
            ("8/8/2025", "2025-08-08 2025-08-08 1"),
            ("2025/08/20", "2025-08-20 2025-08-20 1"),
            ("2025.8.2", "2025-08-02 2025-08-02 1"),
            ("8/2025", "2025-08-01 2025-08-31 1"),
            ("08.2025 troops", "2025-08-01 2025-08-31 1"),
            ("2025 August", "2025-08-01 2025-08-31 2"),
            ("2025 Aug troops", "2025-08-01 2025-08-31 2"),
            ("2025 August 20", "2025-08-20 2025-08-20 3"),
            ("2025 August 2026", "2025-08-01 2025-08-31 2"),
            ("2025-08-20 May 2024", "2025-08-20 2025-08-20 1"),
            ("Summer 2025", "2025-06-01 2025-08-31 2"),
            ("2025, summer", "2025-06-01 2025-08-31 2"),
            ("winter 2023 x", "2023-12-01 2024-02-29 2"),
            ("-autumn 2023", "2023-09-01 2023-11-30 2"),
            // The first two words are a month; what follows is another term.
            ("May 2024 2025", "2024-05-01 2024-05-31 2"),
        ] {
            assert_eq!(told(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_day_that_the_calendar_has_not_is_none() {
        for (typed, expected) in [
            ("2023-02-29", "never 1"),
            ("2023-13-01", "never 1"),
            ("31 June 2023", "never 3"),
            ("June 31, 2023", "never 3"),
            ("June 0000", "never 2"),
            ("spring 0000", "never 2"),
            ("31.06.2023", "never 1"),
            ("31/6/2023", "never 1"),
            ("20/20/2025", "never 1"),
            ("0.0.2025", "never 1"),
            ("03/04/2025", "unclear 1"),
            ("-9/11/2001 x", "unclear 1"),
        ] {
            assert_eq!(told(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_year_alone_and_the_full_name_of_a_month_name_a_time() {
        let days = |text: &str| text.parse::<StatedDate>().unwrap().known_days();
        let overlaps = |typed: &str, date: &str| {
            let named = tokens(typed).first().and_then(|&token| named_by(token));
            named.map(|named| named.overlaps(days(date)))
        };
        for (typed, date, expected) in [
            ("2025", "2025-12-31", Some(true)),
            ("-2025,", "2024-12-31/2025-01-01", Some(true)),
            ("2025", "2024", Some(false)),
            ("August", "1999-08-31", Some(true)),
            ("AUGUST.", "2025-07-31", Some(false)),
            ("august", "2025-07-31/2025-08-01", Some(true)),
            ("january", "2024-12/2025-01", Some(true)),
            ("january", "2024-02/2024-12", Some(false)),
            ("january", "2024-02/2025-01", Some(true)),
            ("june", "2024-24", Some(false)),
            ("june", "2024", Some(true)),
            ("may", "2024-05", None),
            ("Aug", "2025-08", None),
            ("0000", "2025", None),
            ("20255", "2025", None),
            ("\"2025\"", "2025", None),
            ("topic:2025", "2025", None),
            ("summer", "2025-22", None),
        ] {
            assert_eq!(overlaps(typed, date), expected, "{typed} {date}");
        }
    }

    #[test]
    fn all_else_is_text() {
        for typed in [
            "",
            "2024",
            "May",
            "9 May",
            "May 24",
            "ma 2024",
            "Mayor 2024",
            "2024-25",
            "2024-02-29-1",
            "2024-002",
            "1-2-2024",
            "\"May 2024\"",
            "\"2024-02\"",
            "May \"2024\"",
            "May -2024",
            "speaker:May 2024",
            "speaker:2024-02",
            "9 2024",
            "20.8.25",
            "20.8.",
            "20-8-2025",
            "20/8.2025",
            "13/2025",
            "2025/26",
            "summer",
            "summer troops",
            "sum 2025",
            "troops summer 2025",
            "troops 2025 August",
            "2025 troops",
            "\"summer\" 2025",
            "9/11",
            "2024\u{2013}x",
            "5-like",
        ] {
            assert_eq!(told(typed), "", "{typed}");
        }
    }
}
