//! How a tick of the axis is labelled.

use crate::date::Day;
use crate::messages;

/// How a tick is labelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Weekday,
    Day,
    DayMonth,
    DayMonthYear,
    MonthShort,
    MonthShortYear,
    MonthYear,
    Year,
    YearShort,
    Decade,
    Century,
}

impl Form {
    /// Whether it says in which year it is.
    pub fn tells_year(self) -> bool {
        self.with_year() == self
    }

    /// The form that says so.
    pub fn with_year(self) -> Self {
        match self {
            Self::Weekday | Self::Day | Self::DayMonth => Self::DayMonthYear,
            Self::MonthShort => Self::MonthShortYear,
            form => form,
        }
    }

    /// The form for where this one has no room.
    pub fn shorter(self) -> Option<Self> {
        match self {
            Self::DayMonth => Some(Self::Day),
            Self::Year => Some(Self::YearShort),
            _ => None,
        }
    }

    /// The label of the tick of a day; `has_short_years` where two digits of a year are clear.
    pub fn label(self, day: Day, has_short_years: bool) -> String {
        let (year, month, day_of_month) = day.ymd();
        let (month, day_of_month) = (month as usize, day_of_month as usize);
        let short_year = || {
            if has_short_years {
                messages::axis_year(&format!("{:02}", year % 100)).to_string()
            } else {
                year.to_string()
            }
        };
        match self {
            Self::Weekday => {
                let weekday = day.days_from_monday() as usize;
                messages::axis_weekday(weekday, day_of_month).to_string()
            }
            Self::Day => day_of_month.to_string(),
            Self::DayMonth => messages::axis_day_month(day_of_month, month).to_string(),
            Self::DayMonthYear => {
                messages::axis_day_month_year(day_of_month, month, &short_year()).to_string()
            }
            Self::MonthShort => messages::month_short(month).to_owned(),
            Self::MonthShortYear => messages::axis_month_year(month, &short_year()).to_string(),
            Self::MonthYear => day.month_label(),
            Self::Year => year.to_string(),
            Self::YearShort => short_year(),
            Self::Decade => messages::axis_decade(year / 10 * 10).to_string(),
            Self::Century => messages::axis_decade(year / 100 * 100).to_string(),
        }
    }
}
