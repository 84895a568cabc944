//! Carries out what a reader wants, and says where the focus goes then.

mod action;
mod filter;
mod navigation;
mod reading;
mod share;
mod time;

pub use action::perform_action;
pub use filter::{choose, choose_day, drop_chip, fold, value_of};
pub use navigation::{open_page, to_page};
pub use reading::{activate, close, list, open};
pub use share::copy_field;
pub use time::move_window;
