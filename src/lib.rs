//! An interactive timeline of who said what about Ukraine security guarantees, and when: the web app.
//!
//! All that it knows and decides is in [`timeline_core`], which is pure and knows no browser; `view` draws with Leptos.

pub mod view;
