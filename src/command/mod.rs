//! Carries out what a reader wants, and says where the focus goes then.

mod carry_out;
mod filter;
mod navigation;
mod reading;
mod share;
mod time;

pub use carry_out::carry_out;
pub use filter::choose_day;
pub use navigation::query_after;
pub use reading::{activate, close, element_of, item_of};
