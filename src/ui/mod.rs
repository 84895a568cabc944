//! Draws. Components read signals, call one function of the rules in a memo and hand the result to
//! markup. What is only read comes from [`timeline_core::html`] as text in which all data is
//! escaped.

pub mod about;
pub mod chart;
pub mod chips;
pub mod details;
pub mod filters;
mod key;
pub mod list;
pub mod masthead;
pub mod message;
mod only_days;
pub mod positions;
pub mod problems;
pub mod share;
mod text_scale;
