//! What a timeline of statements knows and decides, without a browser, a clock or chance.
//!
//! The chain runs one way: bytes become a [`model::Dataset`] ([`load`]), a filter picks the matching
//! statements ([`query`]), and those become a scene ([`timeline`]) or a [`list`]. [`link`] carries what
//! the reader chose in the address of the page.

pub mod alike;
pub mod bits;
pub mod cite;
pub mod date;
pub mod detail;
pub mod direction;
pub mod facet;
pub mod facets;
pub mod language;
pub mod link;
pub mod list;
pub mod load;
pub mod log;
pub mod markup;
pub mod model;
pub mod number;
pub mod places;
pub mod positions;
pub mod problem;
pub mod provenance;
pub mod query;
pub mod search;
pub mod selection;
pub mod sort;
#[cfg(feature = "synthetic")]
pub mod synthetic;
pub mod text_index;
pub mod thread;
pub mod timeline;
pub mod words;
