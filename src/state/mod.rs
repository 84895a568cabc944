//! The signals of the page, and how they follow from each other. They know no element of the page,
//! and listen to no event.
//!
//! Each part is a handful of handles that are copied freely, and knows those above it alone:
//!
//! ```text
//!   AddressState   what a link carries          DataState   the data set, and what is fixed by it
//!          └──────────────┬─────────────────────────┘
//!                     QueryState    what matches
//!                     FoldingState  which sides are one lane
//!                     ViewportState the time on screen       (`waits`, `commit`)
//!                     AsOfState, TypedDays, SelectionState, ListState, PageState
//!                     ChartState    the drawing
//! ```
//!
//! [`AppState`] is all of them but the chart, for where an event may ask for any command. Another
//! data set can take the place of the present one at any time ([`AppState::replace_data`]).

mod address;
mod app_state;
mod as_of;
mod chart;
mod commit;
mod data;
mod folding;
mod host;
mod lists;
mod loader;
mod page;
mod ptr_eq;
mod query;
mod selection;
mod typed_days;
mod viewport;
mod waits;

pub use address::{AddressState, full_address};
pub use app_state::AppState;
pub use as_of::AsOfState;
pub use chart::{ActivePointer, ChartContext, ChartState, Grasp, Listeners};
pub use data::DataState;
pub use host::Host;
pub use lists::ListState;
pub use loader::{Failure, Loader, Phase};
pub use page::PageState;
pub use ptr_eq::PtrEq;
pub use query::QueryState;
pub use selection::{Chooser, SelectionState};
pub use typed_days::TypedDays;
pub use viewport::ViewportState;
pub use waits::after_first_picture;

#[cfg(test)]
mod fake_host;
#[cfg(test)]
mod tests;
