//! Tables as text (CSV), both ways: a row for each statement; and, to be written alone, a row for
//! each position.
//!
//! `columns` names the columns, `cells` gives what stands in a row and notes what is wrong with it,
//! `dates` reads what spreadsheets make of dates, `lists` several things in one cell; `names`,
//! `entities` and `sources` know who and what is meant, `origins` where it stood, `statement`,
//! `tables` and `read` make a data file of all that. `write` and `positions` go the other way.
//! `docs/format.md` describes the columns for those who fill them in.

mod cells;
mod columns;
mod dates;
mod entities;
mod lists;
mod names;
mod origins;
mod positions;
mod read;
mod sources;
mod statement;
mod tables;
mod write;

pub use positions::write as write_positions;
pub use read::{read, read_with_progress};
pub use write::write;

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod tests;
