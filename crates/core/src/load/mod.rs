//! From the bytes of a data file to a validated [`Dataset`] and the list of what is wrong in them.
//!
//! One file each: `outline` finds where rows stand, `raw` reads any JSON, `row` takes the fields
//! out of one row and notes each fault, `tables` and `statement` turn rows into the model and
//! resolve their ids, and [`IncrementalLoader`] does all this in slices. `utf8_repair` helps over
//! what is no text. Reading never fails as a whole: in the worst case there is an empty data set
//! and a problem that says why.

mod html;
mod json_value;
mod metadata;
mod other_file;
mod outline;
mod plausible;
mod progress;
mod reading;
mod recover;
mod row;
mod statement;
mod table_name;
mod tables;
mod texts;
mod utf16;
mod utf8_repair;

use super::dataset::Dataset;
use super::problem::Problem;

pub use metadata::FORMAT;
#[cfg(feature = "convert")]
pub(crate) use other_file::no_table;
pub(crate) use plausible::is_after;
pub use progress::Progress;
pub use reading::{IncrementalLoader, load};
#[cfg(feature = "convert")]
pub(crate) use row::address_from_text;
#[cfg(feature = "convert")]
pub(crate) use utf16::Utf16;

/// What a data file gave.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The good rows.
    pub dataset: Dataset,
    /// All that is wrong, in the order of the file.
    pub problems: Vec<Problem>,
    /// Whether the file is a copy from an earlier visit, for want of a network.
    pub is_kept_copy: bool,
}

#[cfg(test)]
mod remarks;
#[cfg(test)]
mod tests;
