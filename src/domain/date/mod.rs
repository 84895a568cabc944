//! Days, and the dates that sources state.

mod day;
mod label;
mod stated;

pub(crate) use label::month_name;

pub use day::{Day, DayRange};
pub use stated::{DateError, DatePart, Precision, Qualifier, StatedDate};
