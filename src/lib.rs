//! An interactive timeline of who said what about Ukraine security guarantees, and when.
//!
//! Two layers: [`domain`] is pure and builds natively, `view` draws with Leptos in the browser and is
//! only built with the feature `web`. `view` uses `domain`, never the other way round.

pub mod domain;
#[cfg(feature = "web")]
pub mod view;
