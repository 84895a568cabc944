//! The bar of filters and its panels: rows with a checkbox and a count for actors and the values of
//! facets, and the inputs for days.

mod actors;
mod bar;
mod check_row;
mod dates;
mod facet;
mod summary;

pub use bar::FilterBar;
