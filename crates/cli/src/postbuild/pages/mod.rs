//! The pages that are read without the program, feeds and sitemap, as files of a site.
//!
//! `timeline_core::html::site` makes the texts; here they come to be on disk: in parallel, only
//! where they differ from what is there, and without what the data no longer has.

mod files;
mod make;
mod parallel;
mod pictures;
mod styles;

pub use files::{Files, Written};
pub use make::{ICON, MISSING, make, publication};
pub use pictures::Painter;
