//! Dates in words: "16 to 17 August 2025", "around August 2025", "by 20 August 2025".
//!
//! English only, like the page. What two ends share is said once.

use super::stated::season_of;
use super::{DatePart, Day, DayRange, LeftOpen, Precision, StatedDate};

/// English names of the months.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

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
            Self::Single(part) => format!("{}{}{}", prefix(part), some_in(part), plain(part)),
            Self::Until(part) => format!("by {}", qualified(part)),
            Self::Since(part) => format!("on or after {}", qualified(part)),
            Self::Interval(start, end) if start.qualifier == end.qualifier => {
                format!("{}{}", prefix(start), span(start, end))
            }
            Self::Interval(start, end) => format!("{} to {}", qualified(start), qualified(end)),
        }
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
        let (year, month, day) = self.ymd();
        format!("{day} {} {year}", month_name(month))
    }

    /// Month and year in words: "August 2025".
    pub fn month_label(self) -> String {
        let (year, month, _) = self.ymd();
        format!("{} {year}", month_name(month))
    }
}

/// The name of a month from 1 to 12.
pub(crate) fn month_name(month: u32) -> &'static str {
    MONTHS
        .get((month.max(1) - 1) as usize)
        .copied()
        .unwrap_or("")
}

fn qualified(part: DatePart) -> String {
    format!("{}{}", prefix(part), plain(part))
}

fn prefix(part: DatePart) -> &'static str {
    match (part.qualifier.approximate, part.qualifier.uncertain) {
        (false, false) => "",
        (true, false) => "around ",
        (false, true) => "possibly ",
        (true, true) => "possibly around ",
    }
}

/// What stands before a unit of which the source says that it leaves the rest open: "some day in August 2025".
fn some_in(part: DatePart) -> &'static str {
    match part.open {
        LeftOpen::Day | LeftOpen::MonthAndDay => "some day in ",
        LeftOpen::Month => "some month in ",
        // "Around the 2020s" and "possibly in the 2020s", like "around 2020" and "possibly 2020".
        LeftOpen::Nothing if part.precision < Precision::Year && !part.qualifier.approximate => {
            "in "
        }
        LeftOpen::Nothing => "",
    }
}

impl DatePart {
    /// The unit alone in words, as it stands within a sentence: "spring 2001", "the 2020s", without what is said of it.
    pub fn unit_label(self) -> String {
        plain(self)
    }
}

const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

fn plain(part: DatePart) -> String {
    let DayRange { first, last } = part.days;
    match part.precision {
        // "The 2000s" could be ten years or a hundred, or a thousand.
        Precision::Decade if first.ymd().0 % 100 >= 10 => format!("the {}s", first.ymd().0),
        Precision::Century | Precision::Decade => {
            format!("the years {} to {}", first.ymd().0, last.ymd().0)
        }
        Precision::Season => {
            let (year, month, _) = first.ymd();
            let season = SEASONS.get(season_of(month) as usize).copied();
            format!("{} {year}", season.unwrap_or_default())
        }
        Precision::Year => first.ymd().0.to_string(),
        Precision::Month => first.month_label(),
        Precision::Day => first.label(),
    }
}

/// "16 to 17 August 2025", "30 August to 2 September 2025", "August to September 2025".
fn span(start: DatePart, end: DatePart) -> String {
    let (a, b) = (start.days.first.ymd(), end.days.first.ymd());
    match (start.precision, end.precision) {
        (Precision::Day, Precision::Day) if (a.0, a.1) == (b.0, b.1) && a.2 != b.2 => {
            format!("{} to {}", a.2, plain(end))
        }
        (Precision::Day, Precision::Day) if a.0 == b.0 && a != b => {
            format!("{} {} to {}", a.2, month_name(a.1), plain(end))
        }
        (Precision::Month, Precision::Month) if a.0 == b.0 && a.1 != b.1 => {
            format!("{} to {}", month_name(a.1), plain(end))
        }
        _ if start == end => plain(end),
        _ => format!("{} to {}", plain(start), plain(end)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
