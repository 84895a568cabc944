//! What an editor may want to look at in data that the loader takes as it is, on request: nothing
//! of it is wrong by the format.
//!
//! Each check is a function from a data set to [`Finding`]s. Nothing is fetched: addresses are
//! looked at as texts.

mod addresses;
mod duplicates;
mod finding;
mod publication;
mod quotes;
mod unused;

pub use addresses::addresses;
pub use duplicates::duplicates;
pub use finding::{Doubt, Finding};
pub use publication::after_publication;
pub use quotes::quotes_longer_than;
pub use unused::unused;
