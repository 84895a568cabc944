//! What the state needs of its surroundings: the address, the clock, and whether things may move.
//!
//! The page gives it those of the browser; tests give it a clock that they turn themselves.

use std::time::Duration;

use timeline_core::link::DataHosts;

/// The surroundings.
pub struct Host {
    /// The hosts of whose data files the page may show what a link names.
    pub data_hosts: fn() -> DataHosts,
    /// Shows a query string in the address: as a new step of the history, or in place of the
    /// present one. The key of the reader's own file goes with the step.
    pub show_query: fn(query: &str, own_file: Option<&str>, is_new_step: bool),
    /// Calls a function when this much time has passed.
    pub after: fn(Duration, Box<dyn FnOnce()>),
    /// Calls a function once what has been made is on the screen.
    pub after_drawn: fn(Box<dyn FnOnce()>),
    /// Calls a function with the share of a movement that is done, from above 0 to 1, until it
    /// returns false.
    pub animate: fn(Box<dyn Fn(f64) -> bool>),
    /// Whether the reader asked for less movement.
    pub is_motion_reduced: fn() -> bool,
    /// Calls a function until it returns false, and lets the browser draw and answer in between.
    pub in_slices: fn(Box<dyn FnMut() -> bool>),
}
