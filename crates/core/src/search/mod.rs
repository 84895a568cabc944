//! Search in the text of statements, as a reader types it.
//!
//! [`Search::parse`] reads what was typed, [`SearchIndex`] finds the statements, [`highlights`]
//! tells which letters to mark, and [`completions`] what the reader may be about to type. Filters,
//! the address and the page are left to others. Words are found by their beginnings, not in the
//! middle of other words: "us" means the US and not Russia. Words in quotation marks are whole:
//! "us" in quotes leaves out "used", too. A day, a month, a season or a year finds what was said
//! then.

mod complete;
mod highlight;
mod index;
mod notes;
mod phrase;
mod rows;
mod said;
mod terms;
mod token;
mod vocabulary;
mod word;

pub use complete::{Completion, completions};
pub use highlight::highlights;
pub use index::SearchIndex;
pub use notes::notes;
pub use terms::Search;

#[cfg(test)]
mod tests;
