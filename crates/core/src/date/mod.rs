//! Days, and the dates that sources state.

mod edtf;
mod label;
mod order;
mod refused;
mod stated;

pub use super::day::{Day, DayRange};
pub use edtf::Forgiven;
pub use order::GRANTED_DAYS;
pub use refused::DateError;
pub use stated::{DatePart, LeftOpen, Precision, Qualifier, StatedDate};
