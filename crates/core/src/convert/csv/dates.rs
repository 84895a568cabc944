//! Dates as spreadsheets and people write them, column by column.
//!
//! What is EDTF is taken as it stands. `20.08.2025` has the day first wherever it is written. Of
//! `05/06/2025` nobody can tell by itself; but a column is written in one way, so that `20/08/2025`
//! further down says it for all. Where nothing in the column says it, or the column says both, each
//! such date is refused. A number of five digits is a day as spreadsheets count them, from 1900.

use std::borrow::Cow;

use crate::convert::Cause;
use crate::date::{DateError, Day, StatedDate};
use crate::messages;

/// How a column of dates is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// `20/08/2025`.
    DayFirst,
    /// `08/20/2025`.
    MonthFirst,
    /// Nothing in the column says it, or it says both.
    Unknown,
}

/// A date that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadDate {
    /// The date.
    pub date: StatedDate,
    /// What it was taken for, where that is worth a look.
    pub taken_for: Option<String>,
}

/// A date of three numbers with the year last.
struct Numbers {
    first: u32,
    second: u32,
    year: i32,
    /// Whether full stops stand between them.
    has_stops: bool,
}

impl DayOrder {
    /// What the cells of a column say of their order.
    pub fn of<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let (mut has_day_first, mut has_month_first) = (false, false);
        let slashed = cells
            .filter_map(numbers)
            .filter(|numbers| !numbers.has_stops);
        for Numbers { first, second, .. } in slashed {
            has_day_first |= first > 12 && second <= 12;
            has_month_first |= second > 12 && first <= 12;
        }
        match (has_day_first, has_month_first) {
            (true, false) => Self::DayFirst,
            (false, true) => Self::MonthFirst,
            _ => Self::Unknown,
        }
    }

    /// Reads a cell of the column.
    ///
    /// # Errors
    /// Why, where it is no date or nobody can tell which.
    pub fn read(self, cell: &str) -> Result<ReadDate, Cause> {
        let pointed = with_decimal_point(cell);
        let cell = pointed.as_ref();
        let as_it_stands = match StatedDate::read(cell) {
            Ok((date, _)) => {
                return Ok(ReadDate {
                    date,
                    taken_for: None,
                });
            }
            Err(error) => error,
        };
        if let Some(numbers) = numbers(cell) {
            let day = self.day_of(&numbers)?;
            return day.map_or_else(|| Err(Cause::NoDate(DateError::NoSuchDay)), plain);
        }
        match as_it_stands {
            DateError::Counted { day, .. } if is_serial(cell) => Ok(ReadDate {
                taken_for: Some(messages::read_as_serial_day(day).to_string()),
                ..plain(day)?
            }),
            error => Err(Cause::NoDate(error)),
        }
    }

    /// The day of three numbers, if the calendar has it.
    fn day_of(self, numbers: &Numbers) -> Result<Option<Day>, Cause> {
        let &Numbers {
            first,
            second,
            year,
            has_stops,
        } = numbers;
        let order = match self {
            _ if has_stops || first > 12 || first == second => Self::DayFirst,
            _ if second > 12 => Self::MonthFirst,
            order => order,
        };
        let (day, month) = match order {
            Self::DayFirst => (first, second),
            Self::MonthFirst => (second, first),
            Self::Unknown => {
                let (first, second) = (first as usize, second as usize);
                let expected = messages::expected_month_told(first, second);
                return Err(Cause::Expected(expected.to_string()));
            }
        };
        Ok(Day::from_ymd(year, month, day))
    }
}

fn plain(day: Day) -> Result<ReadDate, Cause> {
    let date = day.to_string().parse().map_err(Cause::NoDate)?;
    Ok(ReadDate {
        date,
        taken_for: None,
    })
}

/// `20.08.2025`, `20/8/2025`, `20-08-2025`, also with a time of day behind it: three numbers with
/// one sign between them.
fn numbers(cell: &str) -> Option<Numbers> {
    let cell = cell.trim();
    let day = match cell.split_once([' ', 'T']) {
        Some((day, time)) if time.contains(':') => day,
        Some(_) => return None,
        None => cell,
    };
    let sign = ['.', '/', '-']
        .into_iter()
        .find(|&sign| day.contains(sign))?;
    let mut fields = day.split(sign);
    let (first, second, year) = (fields.next()?, fields.next()?, fields.next()?);
    let number = |field: &str, most: usize| -> Option<u32> {
        let is_plain =
            (1..=most).contains(&field.len()) && field.bytes().all(|b| b.is_ascii_digit());
        field.parse().ok().filter(|_| is_plain)
    };
    let is_whole = fields.next().is_none() && year.len() == 4;
    is_whole.then_some(())?;
    Some(Numbers {
        first: number(first, 2)?,
        second: number(second, 2)?,
        year: number(year, 4)?.cast_signed(),
        has_stops: sign == '.',
    })
}

/// Whether it is a number of five digits, with or without decimals: a day as spreadsheets count
/// them. Longer ones count seconds, and no spreadsheet writes those for a date.
fn is_serial(cell: &str) -> bool {
    let whole = cell.split('.').next().unwrap_or_default();
    whole.len() == 5 && whole.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number with a decimal comma gets a point.
fn with_decimal_point(cell: &str) -> Cow<'_, str> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match cell.split_once(',') {
        Some((whole, decimals)) if is_number(whole) && is_number(decimals) => {
            Cow::Owned(format!("{whole}.{decimals}"))
        }
        _ => Cow::Borrowed(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::{Location, Note};
    use crate::problem::Effect;
    use proptest::prelude::*;

    fn read(column: &[&str]) -> Vec<String> {
        let order = DayOrder::of(column.iter().copied());
        let read = |cell: &&str| match order.read(cell) {
            Ok(read) => read.date.to_string(),
            Err(cause) => {
                let note = Note::expected(Location::File, cell, "", Effect::RowLeftOut);
                Note { cause, ..note }.message()
            }
        };
        column.iter().map(read).collect()
    }

    #[test]
    fn dates_that_leave_no_doubt_are_read() {
        for (cell, date) in [
            ("2025-08-20", "2025-08-20"),
            ("2025-08~", "2025-08~"),
            ("../2025-08-20", "../2025-08-20"),
            (" 2025-08-20 ", "2025-08-20"),
            ("2025-08-20 00:00:00", "2025-08-20"),
            ("20.08.2025", "2025-08-20"),
            ("5.6.2025", "2025-06-05"),
            ("20/08/2025", "2025-08-20"),
            ("08/20/2025", "2025-08-20"),
            ("8/20/2025 14:05", "2025-08-20"),
            ("05/05/2025", "2025-05-05"),
            ("20-08-2025", "2025-08-20"),
            ("45889", "2025-08-20"),
            ("45889.75", "2025-08-20"),
            ("2025", "2025"),
        ] {
            assert_eq!(read(&[cell]), [date], "{cell}");
        }
    }

    #[test]
    fn a_column_says_for_all_its_dates_which_number_is_the_month() {
        let day_first = ["05/06/2025", "", "20/08/2025", "2025-01-02"];
        assert_eq!(read(&day_first)[0], "2025-06-05");
        let month_first = ["05/06/2025", "08/20/2025"];
        assert_eq!(read(&month_first)[0], "2025-05-06");
        for column in [
            &["05/06/2025", "01/02/2025"][..],
            &["05/06/2025", "20/08/2025", "08/20/2025"],
            &["05/06/2025", "20.08.2025"],
        ] {
            let told = &read(column)[0];
            assert!(told.contains("whether 5 or 6 is the month"), "{told}");
        }
    }

    #[test]
    fn what_is_no_date_is_told_as_the_loader_tells_it() {
        for (cell, words) in [
            (
                "soon",
                "found “soon”; expected an EDTF date such as 2025-08-20",
            ),
            ("30.02.2025", "”; expected a day that the calendar has"),
            ("20.08.25", "”; expected an EDTF date"),
            ("13/13/2025", "”; expected a day that the calendar has"),
            ("August 2025", "”; expected it written as 2025-08"),
            ("1755648000", "”; as seconds since 1970"),
        ] {
            let told = &read(&[cell])[0];
            assert!(told.contains(words), "{cell}: {told}");
        }
    }

    #[test]
    fn a_decimal_comma_is_a_point() {
        assert_eq!(with_decimal_point("45889,75"), "45889.75");
        assert_eq!(with_decimal_point("August 20, 2025"), "August 20, 2025");
    }

    proptest! {
        #[test]
        fn no_cell_makes_it_panic(cells in prop::collection::vec("[0-9./ :,T-]{0,12}", 0..4)) {
            let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
            let _ = read(&cells);
        }
    }
}
