//! Days and months as a reader types them, which find what was said then.
//!
//! The names of months are those of the language in which the page speaks. A date has its year:
//! "August" or "20 August" alone, and a year alone, are words like others, and so is all that
//! stands in quotation marks.

use super::token::{Field, Quotes, Token};
use crate::date::{Day, DayRange};
use crate::fold::fold;
use crate::messages::month_name;

/// How many tokens a date may have: "20 August 2025".
const MOST_TOKENS: usize = 3;

/// The shortest beginning of a month's name that is taken for it: "Aug".
const SHORTEST_MONTH: usize = 3;

/// What stands at the start of some tokens, and how many of them it takes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A day or a month.
    Then(DayRange, usize),
    /// The form of a day, but the calendar has no such day.
    Never(usize),
}

/// The date with which these tokens start; the longest counts.
pub(super) fn said_at(tokens: &[Token<'_>]) -> Option<Said> {
    let is_plain =
        |token: &&Token<'_>| token.field == Field::Anywhere && token.quotes == Quotes::None;
    let plain = tokens.iter().take(MOST_TOKENS).enumerate();
    // Only before the first a minus sign can stand for the date as a whole.
    let plain =
        plain.take_while(|(place, token)| is_plain(token) && (*place == 0 || !token.is_negated));
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
        [month, year, ..] if is_month(month) => (2, by_name(year, month, None)),
        [iso, ..] => (1, by_numbers(iso)),
        [] => return None,
    };
    let (year, month, day) = date?;
    Some(days_of(year, month, day).map_or(Said::Never(count), |days| Said::Then(days, count)))
}

/// Year, month, and day where there is one.
type Parts = (i32, u32, Option<u32>);

fn by_name(year: &str, month: &str, day: Option<&str>) -> Option<Parts> {
    let day = match day {
        Some(day) => Some(day_of(day)?),
        None => None,
    };
    Some((year_of(year)?, month_of(month)?, day))
}

/// `2025-08-20` and `2025-08`, and on the way there: `2025-08-2`, `2025-8-`.
fn by_numbers(iso: &str) -> Option<Parts> {
    let mut parts = iso.split('-');
    let (year, month) = (year_of(parts.next()?)?, short_number(parts.next()?)?);
    let day = parts.next().filter(|day| !day.is_empty());
    let day = match day {
        Some(day) => Some(short_number(day)?),
        None => None,
    };
    // What looks like a month but is none may be two years: "2025-26".
    let is_month = day.is_some() || (1..=12).contains(&month);
    (parts.next().is_none() && is_month).then_some((year, month, day))
}

fn days_of(year: i32, month: u32, day: Option<u32>) -> Option<DayRange> {
    if let Some(day) = day {
        let day = Day::from_ymd(year, month, day)?;
        return Some(DayRange::between(day, day));
    }
    let first = Day::from_ymd(year, month, 1)?;
    let last = (28..=31)
        .rev()
        .find_map(|day| Day::from_ymd(year, month, day))?;
    Some(DayRange { first, last })
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
            Some(Said::Never(count)) => format!("never {count}"),
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
        ] {
            assert_eq!(told(typed), expected, "{typed}");
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
            "20.8.2025",
            "2024\u{2013}x",
            "5-like",
        ] {
            assert_eq!(told(typed), "", "{typed}");
        }
    }
}
