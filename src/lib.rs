//! An interactive timeline of who said what about Ukraine security guarantees, and when: the web
//! app.
//!
//! All that it knows and decides is in [`timeline_core`], which is pure and knows no browser. Here
//! `state` holds the signals, `input` hears what a reader does, `command` carries it out, `ui`
//! draws with Leptos, and `browser` touches browser interfaces. Arrows between them run one way:
//! `tests/directions` has the table.

mod app;
mod boxed;
mod browser;
mod command;
mod input;
mod page;
mod state;
mod ui;

pub use app::start;
