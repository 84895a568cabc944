//! The thin layer that draws with Leptos in the browser.
//!
//! Components read signals, call one function of `timeline_core` in a memo and hand the result to markup. What is only
//! read comes from [`timeline_core::html`] as text in which all data is escaped. `Desk` holds the signals;
//! `browser` is the only place that touches browser interfaces.

mod about;
mod acts;
mod app;
mod browser;
mod chips;
mod dates;
mod desk;
mod filters;
mod light;
mod list;
mod loading;
mod masthead;
mod picture;
mod positions;
mod problems;
mod reading;
mod shared;
mod workspace;

pub use app::start;
