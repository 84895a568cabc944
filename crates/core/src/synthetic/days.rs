//! When the made-up statements are made: all through twelve years, and much of it in bursts, as
//! news is.

use super::random::Random;
use crate::date::{DatePart, Day, Precision, Qualifier, StatedDate};

/// The first day: 1 January 2014, in days since 1 January 1970.
const FIRST: usize = 16_071;
/// Twelve years, three of them leap years.
const SPAN_DAYS: usize = 4_383;
/// How many bursts there are.
const BURSTS: usize = 40;
/// How much of all is said in bursts.
const SHARE_IN_BURSTS: f64 = 0.45;
/// How long a burst goes on.
const BURST_DAYS: usize = 21;

/// The days of `count` statements, in order of time.
pub fn days(count: usize, random: &mut Random) -> Vec<Day> {
    let bursts: Vec<usize> = (0..BURSTS).map(|_| random.below(SPAN_DAYS)).collect();
    let mut numbers: Vec<usize> = (0..count)
        .map(|_| {
            let number = if random.happens(SHARE_IN_BURSTS) {
                random.pick(&bursts) + random.low_below(BURST_DAYS)
            } else {
                random.below(SPAN_DAYS)
            };
            number.min(SPAN_DAYS - 1)
        })
        .collect();
    numbers.sort_unstable();
    numbers.into_iter().map(day).collect()
}

/// The day of an event: one somewhere in each of as many equal parts as there are events.
pub fn day_of_event(index: usize, of: usize, random: &mut Random) -> StatedDate {
    let part = SPAN_DAYS / of.max(1);
    StatedDate::Single(single(day(index * part + random.below(part))))
}

/// How a source may state a day: mostly as such, now and then as days, a month, about then, or by
/// then.
pub fn stated(day: Day, random: &mut Random) -> StatedDate {
    let exact = single(day);
    let later = |days: usize| single(day.plus(i64::try_from(days).unwrap_or_default()));
    match random.below(100) {
        0..4 => StatedDate::Interval(exact, later(1 + random.low_below(5))),
        4..8 => whole_month(day),
        8..11 => StatedDate::Single(DatePart {
            qualifier: Qualifier {
                approximate: true,
                uncertain: false,
            },
            ..exact
        }),
        11 => StatedDate::Until(exact),
        _ => StatedDate::Single(exact),
    }
}

fn whole_month(day: Day) -> StatedDate {
    let (year, month, _) = day.ymd();
    let month = format!("{year:04}-{month:02}");
    month.parse().unwrap_or(StatedDate::Single(single(day)))
}

fn day(number: usize) -> Day {
    Day::from_number(i64::try_from(FIRST + number).unwrap_or_default())
}

fn single(day: Day) -> DatePart {
    DatePart::around(day, Precision::Day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_in_order_and_uneven() {
        let days = days(20_000, &mut Random::new(3));
        assert!(days.is_sorted());
        assert_eq!(
            days.first().map(Day::to_string).as_deref(),
            Some("2014-01-01")
        );
        assert_eq!(
            days.last().map(Day::to_string).as_deref(),
            Some("2025-12-31")
        );
        let busiest = days.chunk_by(|a, b| a == b).map(<[Day]>::len).max();
        assert!(busiest > Some(10 * 20_000 / SPAN_DAYS), "{busiest:?}");
    }

    #[test]
    fn stated_dates_read_back_from_their_text() {
        let mut random = Random::new(4);
        for index in 0..1_000 {
            let date = stated(day(index), &mut random);
            assert_eq!(date.to_string().parse(), Ok(date));
        }
    }
}
