//! What a reader does with the page, in a real browser.
//!
//! `stage` gives each flow a server and browsers of its own, `engine` knows how each kind of
//! browser is driven, `page` speaks of what a reader does and sees, and the modules below hold the
//! flows, one part of the page each. What a flow expects of the built-in data is counted from its
//! file (`data`), so that the data can grow without a test changing; the rest uses small sets in
//! `fixtures`.
//!
//! `./dev test browser` builds the page and sets the environment that `process` reads. Without it
//! all flows are skipped.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a flow fails by a panic"
)]

mod about;
mod access;
mod another_file;
mod as_of;
mod bad_links;
mod broken_data;
mod builds;
mod changed_links;
mod citing;
mod counting;
mod data;
mod data_hosts;
mod dates;
mod dialogs;
mod driver;
mod embedding;
mod engine;
mod faceting;
mod faults;
mod filtering;
mod first_picture;
mod folding;
mod fonts;
mod heard;
mod helping;
mod hostile;
mod hosting;
mod keeping;
mod keyboard;
mod large_file;
mod layout;
mod listing;
mod moving;
mod offline;
mod opening;
mod overview;
mod own_addresses;
mod own_files;
mod page;
mod positions;
mod printing;
mod process;
mod profiles;
mod returning;
mod room;
mod screen;
mod searching;
mod server;
mod sharing;
mod site_pages;
mod stage;
mod stances;
mod statements;
mod staying;
mod strict;
mod themes;
mod threads;
mod time;
mod touch;
mod trouble;
mod words;
