//! Carries out what a reader wants, and says where the focus goes then.

mod carry_out;
mod details;
mod exchange;
mod filter;
mod navigation;
mod share;
mod time;
mod view_editor;

pub use carry_out::carry_out;
pub use details::{element_of, item_of};
pub use navigation::query_after;
pub use view_editor::ViewEditor;
