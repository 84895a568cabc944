//! The date of a statement as its source gives it: levels 0 and 1 of EDTF (ISO 8601-2:2019, in the
//! profile of the Library of Congress), in the years 1 to 9999.
//!
//! How it is read stands in `edtf`, and how a reader is told of it in `label`. What is left open,
//! whether by a coarse date (`2025-08`), by a season (`2025-21`) or by digits (`2025-08-XX`), stays
//! open: such a date has an earliest and a latest day and a [vagueness](StatedDate::vagueness), and
//! no day is made up for it.

use std::fmt;

use super::{Day, DayRange};

/// How fine a date is stated, the coarsest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Precision {
    /// To a hundred years (`20XX`).
    Century,
    /// To ten years (`202X`).
    Decade,
    /// To the year.
    Year,
    /// To the season (`2025-21` to `2025-24`).
    Season,
    /// To the month.
    Month,
    /// To the day.
    Day,
}

/// The months of a season.
const SEASON_MONTHS: i32 = 3;
/// The month with which spring begins. Seasons are those of the northern half of the Earth, by
/// whole months; winter is the one that begins in December of its year, since EDTF sorts it after
/// autumn.
const FIRST_MONTH_OF_SPRING: i32 = 3;

impl Precision {
    /// All days of the unit of this size in which a day lies, held within the calendar.
    ///
    /// ```
    /// use timeline_core::date::{Day, Precision};
    /// let day = Day::from_iso("2026-01-31").unwrap();
    /// assert_eq!(Precision::Season.around(day).label(), "1 December 2025 to 28 February 2026");
    /// ```
    pub fn around(self, day: Day) -> DayRange {
        let (year, month, _) = day.ymd();
        let month = month.cast_signed();
        // Months from the start of the year, also of the years beside it.
        let (from, months) = match self {
            Self::Day => return DayRange::between(day, day),
            Self::Month => (month - 1, 1),
            Self::Season => {
                let from_spring = month - FIRST_MONTH_OF_SPRING;
                let season = from_spring.div_euclid(SEASON_MONTHS);
                (
                    season * SEASON_MONTHS + FIRST_MONTH_OF_SPRING - 1,
                    SEASON_MONTHS,
                )
            }
            Self::Year => (0, 12),
            Self::Decade => (-12 * year.rem_euclid(10), 120),
            Self::Century => (-12 * year.rem_euclid(100), 1200),
        };
        let start = |months: i32| {
            let month = months.rem_euclid(12) as u32 + 1;
            Day::from_ymd(year + months.div_euclid(12), month, 1)
        };
        DayRange {
            first: start(from).unwrap_or(Day::MIN),
            last: start(from + months).map_or(Day::MAX, |next| next.plus(-1)),
        }
    }
}

/// What the source says about its own date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Qualifier {
    /// The date is about right (`~` or `%`).
    pub approximate: bool,
    /// The date may be wrong altogether (`?` or `%`).
    pub uncertain: bool,
}

/// What a source expressly leaves open (`X`) of a date that it states to the year or the month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeftOpen {
    /// Nothing: `2025`, `2025-08`.
    #[default]
    Nothing,
    /// The day: `2025-08-XX`.
    Day,
    /// The month: `2025-XX`.
    Month,
    /// Both: `2025-XX-XX`.
    MonthAndDay,
}

/// A single day, or a coarser unit, with its qualifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatePart {
    /// The days that it covers: a year or a month covers all of theirs.
    pub days: DayRange,
    /// How fine it is.
    pub precision: Precision,
    /// What is left open within it.
    pub open: LeftOpen,
    /// Whether it is approximate or uncertain.
    pub qualifier: Qualifier,
}

/// When something was said, as the source states it.
///
/// ```
/// use timeline_core::date::{Precision, StatedDate};
/// let weekend: StatedDate = "2025-08-16/2025-08-17".parse().unwrap();
/// assert_eq!(weekend.label(), "16 to 17 August 2025");
/// let year: StatedDate = "2025".parse().unwrap();
/// assert_eq!((year.vagueness(), year.is_span()), (Some(Precision::Year), false));
/// assert!("2025-08-17/2025-08-16".parse::<StatedDate>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatedDate {
    /// A day, or some time within a coarser unit.
    Single(DatePart),
    /// From the one to the other; the start is never after the end.
    Interval(DatePart, DatePart),
    /// At an unknown time up to this one (`../2025-08-20`).
    Until(DatePart),
    /// At an unknown time from this one on (`2025-08-20/..`).
    Since(DatePart),
}

impl StatedDate {
    /// The days between which it was said, as far as they are known.
    ///
    /// An open date has one known end, and the range is the days of that end alone: what lies
    /// beyond is unknown and must not be drawn as if it were stated. An interval ends with its end,
    /// also where its start is a unit that goes on after that: `2025-08/2025-08-20` has no day
    /// after the 20th.
    pub fn known_days(self) -> DayRange {
        match self {
            Self::Single(part) | Self::Until(part) | Self::Since(part) => part.days,
            Self::Interval(start, end) => DayRange {
                first: start.days.first,
                last: end.days.last,
            },
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

    /// The unit within which the day is unknown; none where the days are stated.
    ///
    /// `2025` is some time in that year, and its length is that of what is not known.
    /// `2025-01-01/2025-12-31` has the same days, but states them: it is a [span](Self::is_span). A
    /// picture must not show the one as the other. An interval whose ends are units
    /// (`2025-08/2025-09`) is both: its length is stated, its ends are vague.
    pub fn vagueness(self) -> Option<Precision> {
        Some(self.precision()).filter(|precision| *precision < Precision::Day)
    }

    /// Whether it is stated to go from one time to another, so that its length is a fact and not a
    /// doubt.
    pub fn is_span(self) -> bool {
        matches!(self, Self::Interval(start, end) if start.days != end.days)
    }
}

impl DatePart {
    /// The unit of a size in which a day lies.
    pub fn around(day: Day, precision: Precision) -> Self {
        Self {
            days: precision.around(day),
            precision,
            open: LeftOpen::Nothing,
            qualifier: Qualifier::default(),
        }
    }
}

impl fmt::Display for StatedDate {
    /// Writes the EDTF form, which reads back as the same date. An end that is not known is written
    /// as an open one.
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
            Precision::Century => write!(f, "{:02}XX", year / 100)?,
            Precision::Decade => write!(f, "{:03}X", year / 10)?,
            Precision::Year => write!(f, "{year:04}")?,
            Precision::Season => write!(f, "{year:04}-{}", SPRING + season_of(month))?,
            Precision::Month => write!(f, "{year:04}-{month:02}")?,
            Precision::Day => write!(f, "{year:04}-{month:02}-{day:02}")?,
        }
        f.write_str(match self.open {
            LeftOpen::Nothing => "",
            LeftOpen::Day | LeftOpen::Month => "-XX",
            LeftOpen::MonthAndDay => "-XX-XX",
        })?;
        f.write_str(
            match (self.qualifier.approximate, self.qualifier.uncertain) {
                (false, false) => "",
                (true, false) => "~",
                (false, true) => "?",
                (true, true) => "%",
            },
        )
    }
}

/// The code of spring; those of summer, autumn and winter follow.
const SPRING: i32 = 21;

/// The number of the season in which a month lies, from 0 for spring to 3 for winter.
pub(super) fn season_of(month: u32) -> i32 {
    let from_spring = (month.cast_signed() - FIRST_MONTH_OF_SPRING).rem_euclid(12);
    from_spring / SEASON_MONTHS
}

/// The month with which the season of a code begins; none for what is no such code.
pub(super) fn first_month_of_season(code: u32) -> Option<u32> {
    let seasons = code.cast_signed() - SPRING;
    (0..4)
        .contains(&seasons)
        .then(|| (FIRST_MONTH_OF_SPRING + seasons * SEASON_MONTHS).unsigned_abs())
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
            ("/2025-08-20", "open", "2025-08-20"),
            ("2025-08-20/", "2025-08-20", "open"),
            ("2025-08/2025-08-20", "2025-08-01", "2025-08-20"),
            ("2025-08-20/2025-08", "2025-08-20", "2025-08-31"),
            ("2001-21", "2001-03-01", "2001-05-31"),
            ("2001-22", "2001-06-01", "2001-08-31"),
            ("2001-23~", "2001-09-01", "2001-11-30"),
            ("2023-24", "2023-12-01", "2024-02-29"),
            ("9999-24", "9999-12-01", "9999-12-31"),
            ("2001-21/2001-22", "2001-03-01", "2001-08-31"),
            ("203X", "2030-01-01", "2039-12-31"),
            ("000X?", "0001-01-01", "0009-12-31"),
            ("19XX", "1900-01-01", "1999-12-31"),
            ("99XX", "9900-01-01", "9999-12-31"),
            ("2025-XX", "2025-01-01", "2025-12-31"),
            ("2025-XX-XX", "2025-01-01", "2025-12-31"),
            ("2024-02-XX", "2024-02-01", "2024-02-29"),
        ] {
            assert_eq!(bounds(text), (earliest.into(), latest.into()), "{text}");
        }
    }

    #[test]
    fn what_is_vague_is_told_from_what_lasts() {
        use Precision::{Century, Day, Decade, Month, Season, Year};
        for (text, precision, vagueness, is_span) in [
            ("2025-08-20", Day, None, false),
            ("2025-08-20~", Day, None, false),
            ("2025", Year, Some(Year), false),
            ("2025-01-01/2025-12-31", Day, None, true),
            ("2025/2026", Year, Some(Year), true),
            ("2025/2025", Year, Some(Year), false),
            ("2025-08-20/2025-08-20", Day, None, false),
            ("2025-08/2025-08-20", Month, Some(Month), true),
            ("2025-08-XX", Month, Some(Month), false),
            ("2025-XX-XX", Year, Some(Year), false),
            ("2025-21", Season, Some(Season), false),
            ("202X", Decade, Some(Decade), false),
            ("20XX", Century, Some(Century), false),
            ("../2025-08", Month, Some(Month), false),
            ("2025-08-20/..", Day, None, false),
        ] {
            let date: StatedDate = text.parse().unwrap();
            let found = (date.precision(), date.vagueness(), date.is_span());
            assert_eq!(found, (precision, vagueness, is_span), "{text}");
        }
    }

    #[test]
    fn the_days_of_a_unit_hold_the_day_that_they_are_sought_around() {
        for (day, precision, first, last) in [
            ("2025-01-15", Precision::Season, "2024-12-01", "2025-02-28"),
            ("2025-12-01", Precision::Season, "2025-12-01", "2026-02-28"),
            ("0001-01-01", Precision::Season, "0001-01-01", "0001-02-28"),
            ("0001-07-01", Precision::Century, "0001-01-01", "0099-12-31"),
            ("2000-12-31", Precision::Decade, "2000-01-01", "2009-12-31"),
            ("2025-02-11", Precision::Month, "2025-02-01", "2025-02-28"),
        ] {
            let range = precision.around(Day::from_iso(day).unwrap());
            let found = (range.first.to_string(), range.last.to_string());
            assert_eq!(
                found,
                (first.to_owned(), last.to_owned()),
                "{day} {precision:?}"
            );
        }
    }

    fn any_part() -> impl Strategy<Value = String> {
        (
            1..=9999,
            1..=12u32,
            1..=28u32,
            0..4,
            prop::sample::select(vec!["", "~", "?", "%"]),
        )
            .prop_map(|(year, month, day, fields, qualifier)| match fields {
                0 => format!("{year:04}{qualifier}"),
                1 => format!("{year:04}-{month:02}{qualifier}"),
                2 => format!("{year:04}-{:02}{qualifier}", 21 + month % 4),
                _ => format!("{year:04}-{month:02}-{day:02}{qualifier}"),
            })
    }

    /// Parts of which digits are left open.
    fn any_open_part() -> impl Strategy<Value = String> {
        (
            1..=9999,
            1..=12u32,
            0..5,
            prop::sample::select(vec!["", "~", "?", "%"]),
        )
            .prop_map(|(year, month, form, qualifier)| match form {
                0 => format!("{:03}X{qualifier}", year / 10),
                1 => format!("{:02}XX{qualifier}", year / 100),
                2 => format!("{year:04}-XX{qualifier}"),
                3 => format!("{year:04}-XX-XX{qualifier}"),
                _ => format!("{year:04}-{month:02}-XX{qualifier}"),
            })
    }

    proptest! {
        #[test]
        fn a_date_reads_back_from_its_text(a in any_part(), b in any_part(), form in 0..4) {
            let text = match form {
                0 => a,
                1 => format!("{a}/{b}"),
                2 => format!("../{a}"),
                _ => format!("{a}/.."),
            };
            if let Ok(date) = text.parse::<StatedDate>() {
                prop_assert_eq!(date.to_string(), text);
                prop_assert!(date.known_days().first <= date.known_days().last);
            } else {
                prop_assert_eq!(form, 1, "only an interval can be refused: {}", text);
            }
        }

        #[test]
        fn a_date_with_open_digits_reads_back_from_its_text(text in any_open_part()) {
            let date: StatedDate = text.parse().unwrap();
            prop_assert_eq!(date.to_string(), text);
            prop_assert!(date.vagueness().is_some());
            prop_assert!(date.known_days().first <= date.known_days().last);
        }
    }
}
