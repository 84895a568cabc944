//! An event list as text, as DNA's exporter writes it and scripts in R read it; and back.

mod columns;
mod read;
mod write;

pub use columns::is_event_list;
