//! Days, and the dates that sources state.

mod day;
mod edtf;
mod label;
mod order;
mod refused;
mod stated;

pub(crate) use label::month_name;

pub use day::{Day, DayRange};
pub use edtf::Forgiven;
pub use order::GRANTED_DAYS;
pub use refused::DateError;
pub use stated::{DatePart, LeftOpen, Precision, Qualifier, StatedDate};
