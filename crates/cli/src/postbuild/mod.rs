//! Makes what Trunk built ready for readers.
//!
//! Trunk makes `index.html`, the program and the styles. What depends on their content comes here,
//! after it: program, glue, styles and data as small as they can be, under names that say their
//! content; title and shell of the data; the policy with the hashes of the scripts that stand in
//! the page, the list for readers without JavaScript, the worker that keeps the page for when there
//! is no network, and a page for each statement, actor and topic. What isn't as it must be stops
//! the build.
//!
//! All but what only Trunk's output needs can be made again where a site is hosted, from other data
//! or for another address.

mod assets;
mod before_paint;
mod boot;
mod built;
mod data;
mod dialogs;
mod error;
mod exchange;
pub mod html;
mod list;
pub mod pages;
pub mod policy;
mod program;
mod shell;
mod site;
mod temporary;
mod tools;
pub mod worker;

pub use error::Error;
pub use site::{Options, make_ready};
pub use tools::Tools;
