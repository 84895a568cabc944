//! Dates in words: "16 to 17 August 2025", "around August 2025", "by 20 August 2025".
//!
//! Which form a date has is decided here; how each form is said, and in which order, is for the
//! language to say. What two ends share is said once.

use std::fmt::{self, Display};

use super::stated::season_of;
use super::{DatePart, Day, DayRange, LeftOpen, Precision, Qualifier, StatedDate};
use crate::messages;

impl StatedDate {
    /// The date in words, for a sentence or a heading.
    ///
    /// ```
    /// use timeline_core::date::StatedDate;
    /// let date: StatedDate = "../2025-08-20".parse().unwrap();
    /// assert_eq!(date.label(), "by 20 August 2025");
    /// ```
    pub fn label(self) -> String {
        match self {
            Self::Single(part) => qualified(part, &LeftOpenUnit(part)),
            Self::Until(part) => messages::date_by(qualified(part, &Unit(part))).to_string(),
            Self::Since(part) => messages::date_from(qualified(part, &Unit(part))).to_string(),
            Self::Interval(start, end) if start.qualifier == end.qualifier => {
                qualified(start, &Span(start, end))
            }
            Self::Interval(start, end) => {
                let (start, end) = (qualified(start, &Unit(start)), qualified(end, &Unit(end)));
                messages::date_span(start, end).to_string()
            }
        }
    }

    /// The date where there is little room: "20 Aug 2025", "by 20 Aug 2025". What a day alone does
    /// not tell is said as in [`Self::label`].
    pub fn short_label(self) -> String {
        let short = |part: DatePart| {
            let is_day = part.precision == Precision::Day && part.qualifier == Qualifier::default();
            let Fields { year, month, day } = Fields::of(part.days.first);
            is_day.then(|| messages::date_day_short(day, month, year))
        };
        let words = match self {
            Self::Single(part) => short(part).map(|day| day.to_string()),
            Self::Until(part) => short(part).map(|day| messages::date_by(day).to_string()),
            Self::Since(part) => short(part).map(|day| messages::date_from(day).to_string()),
            Self::Interval(..) => None,
        };
        words.unwrap_or_else(|| self.label())
    }
}

impl DayRange {
    /// The days in words: "16 to 17 August 2025"; a single day is said once.
    pub fn label(self) -> String {
        let day = |day| DatePart::around(day, Precision::Day);
        StatedDate::Interval(day(self.first), day(self.last)).label()
    }
}

impl Day {
    /// The day in words: "20 August 2025".
    pub fn label(self) -> String {
        Unit(DatePart::around(self, Precision::Day)).to_string()
    }

    /// Month and year in words: "August 2025".
    pub fn month_label(self) -> String {
        Unit(DatePart::around(self, Precision::Month)).to_string()
    }
}

impl DatePart {
    /// The unit alone as a heading: "August 2025", "The 2020s, year not stated".
    pub fn heading(self) -> String {
        let (first, last) = (Fields::of(self.days.first), Fields::of(self.days.last));
        match self.precision {
            Precision::Decade if first.is_clear_decade() => {
                messages::decade_heading(first.year).to_string()
            }
            Precision::Century | Precision::Decade => {
                messages::years_heading(first.year, last.year).to_string()
            }
            Precision::Season => messages::season_heading(first.season(), first.year).to_string(),
            Precision::Year => messages::year_heading(first.year).to_string(),
            Precision::Month | Precision::Day => {
                messages::month_heading(first.month, first.year).to_string()
            }
        }
    }
}

/// A day as messages take it.
struct Fields {
    year: i32,
    month: usize,
    day: usize,
}

impl Fields {
    fn of(day: Day) -> Self {
        let (year, month, day) = day.ymd();
        Self {
            year,
            month: month as usize,
            day: day as usize,
        }
    }

    fn season(&self) -> usize {
        season_of(self.month as u32).unsigned_abs() as usize
    }

    /// "The 2000s" could be ten years or a hundred, or a thousand.
    fn is_clear_decade(&self) -> bool {
        self.year % 100 >= 10
    }
}

/// Something of a date with what its source says of how sure it is of it.
fn qualified(part: DatePart, words: &dyn Display) -> String {
    match (part.qualifier.approximate, part.qualifier.uncertain) {
        (false, false) => words.to_string(),
        (true, false) => messages::date_around(words).to_string(),
        (false, true) => messages::date_possibly(words).to_string(),
        (true, true) => messages::date_possibly_around(words).to_string(),
    }
}

/// A unit of which the source says that it leaves the rest open: "some day in August 2025".
struct LeftOpenUnit(DatePart);

impl Display for LeftOpenUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = self.0;
        let unit = Unit(part);
        match part.open {
            LeftOpen::Day | LeftOpen::MonthAndDay => messages::date_some_day_in(unit).fmt(f),
            LeftOpen::Month => messages::date_some_month_in(unit).fmt(f),
            // "Around the 2020s" and "possibly in the 2020s", like "around 2020" and "possibly
            // 2020".
            LeftOpen::Nothing
                if part.precision < Precision::Year && !part.qualifier.approximate =>
            {
                messages::date_within(unit).fmt(f)
            }
            LeftOpen::Nothing => unit.fmt(f),
        }
    }
}

/// A unit alone, as it stands within a sentence: "spring 2001", "the 2020s".
struct Unit(DatePart);

impl Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DayRange { first, last } = self.0.days;
        let (first, last) = (Fields::of(first), Fields::of(last));
        match self.0.precision {
            Precision::Decade if first.is_clear_decade() => {
                messages::date_decade(first.year).fmt(f)
            }
            Precision::Century | Precision::Decade => {
                messages::date_years(first.year, last.year).fmt(f)
            }
            Precision::Season => messages::date_season(first.season(), first.year).fmt(f),
            Precision::Year => messages::date_year(first.year).fmt(f),
            Precision::Month => messages::date_month(first.month, first.year).fmt(f),
            Precision::Day => messages::date_day(first.day, first.month, first.year).fmt(f),
        }
    }
}

/// "16 to 17 August 2025", "30 August to 2 September 2025", "August to September 2025".
struct Span(DatePart, DatePart);

impl Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let &Self(start, end) = self;
        let (a, b) = (Fields::of(start.days.first), Fields::of(end.days.first));
        let is_same_year = a.year == b.year;
        match (start.precision, end.precision) {
            _ if start == end => Unit(end).fmt(f),
            (Precision::Day, Precision::Day) if is_same_year && a.month == b.month => {
                messages::date_days_of_month(a.day, b.day, b.month, b.year).fmt(f)
            }
            (Precision::Day, Precision::Day) if is_same_year => {
                messages::date_days_of_year(a.day, a.month, b.day, b.month, b.year).fmt(f)
            }
            (Precision::Month, Precision::Month) if is_same_year => {
                messages::date_months_of_year(a.month, b.month, b.year).fmt(f)
            }
            _ => messages::date_span(Unit(start), Unit(end)).fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_short_words_and_what_is_vague_its_usual_ones() {
        for (text, words) in [
            ("2025-08-20", "20 Aug 2025"),
            ("../2025-08-20", "by 20 Aug 2025"),
            ("2025-08-20/..", "on or after 20 Aug 2025"),
            ("2025-08-20~", "around 20 August 2025"),
            ("2025-08", "August 2025"),
            ("../2025-08", "by August 2025"),
            ("2025-08-16/2025-08-17", "16 to 17 August 2025"),
        ] {
            let date: StatedDate = text.parse().unwrap();
            assert_eq!(date.short_label(), words, "{text}");
        }
    }

    #[test]
    fn each_form_has_its_words() {
        for (text, words) in [
            ("2025-08-20", "20 August 2025"),
            ("2025-08", "August 2025"),
            ("2025", "2025"),
            ("2025-08~", "around August 2025"),
            ("2025-08-20?", "possibly 20 August 2025"),
            ("2025%", "possibly around 2025"),
            ("2025-08-16/2025-08-17", "16 to 17 August 2025"),
            ("2025-08-16~/2025-08-17~", "around 16 to 17 August 2025"),
            (
                "2025-08-16/2025-08-17~",
                "16 August 2025 to around 17 August 2025",
            ),
            ("2025-08-30/2025-09-02", "30 August to 2 September 2025"),
            (
                "2025-12-30/2026-01-02",
                "30 December 2025 to 2 January 2026",
            ),
            ("2025-08/2025-09", "August to September 2025"),
            ("2025-08/2026-01", "August 2025 to January 2026"),
            ("2025-08-16/2025-09", "16 August 2025 to September 2025"),
            ("2025-08-16/2025-08-16", "16 August 2025"),
            ("2025-08/2025-08-20", "August 2025 to 20 August 2025"),
            ("2001-21", "spring 2001"),
            ("2001-22~", "around summer 2001"),
            ("2001-23?", "possibly autumn 2001"),
            ("2001-24", "winter 2001"),
            ("2001-21/2001-22", "spring 2001 to summer 2001"),
            ("../2001-24", "by winter 2001"),
            ("2025-08-XX", "some day in August 2025"),
            ("2025-XX?", "possibly some month in 2025"),
            ("2025-XX-XX", "some day in 2025"),
            ("202X", "in the 2020s"),
            ("201X~", "around the 2010s"),
            ("199X?", "possibly in the 1990s"),
            ("200X", "in the years 2000 to 2009"),
            ("19XX", "in the years 1900 to 1999"),
            ("000X", "in the years 1 to 9"),
            ("2024/2025", "2024 to 2025"),
            ("../2025-08-20", "by 20 August 2025"),
            ("2025-08-20/..", "on or after 20 August 2025"),
            ("../2025-08~", "by around August 2025"),
        ] {
            assert_eq!(text.parse::<StatedDate>().unwrap().label(), words, "{text}");
        }
    }
}
