//! From the bytes of a data file to a validated [`Dataset`] and the list of what is wrong in them.
//!
//! Three steps, one file each: [`raw`] reads any JSON and keeps what was whole before a syntax error, `row` takes
//! the fields out of one row and notes each fault, `tables` turns rows into the model and resolves their ids. `mend`
//! helps the first over what is no text.
//! Reading never fails as a whole: in the worst case there is an empty data set and a problem that says why.

mod file;
mod mend;
mod raw;
mod row;
mod tables;

use super::model::Dataset;
use super::problem::Problem;

pub use file::{FORMAT, load};
pub use row::LONGEST_TEXT_BYTES;

/// What a data file gave.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The good rows.
    pub dataset: Dataset,
    /// All that is wrong, in the order of the file.
    pub problems: Vec<Problem>,
}

#[cfg(test)]
mod tests;
