//! What is wrong in data, for its editor: as lines to read, or as JSON for a program.
//!
//! The loader that the page has says it, so an editor sees what readers would. Only how grave a
//! finding is, is decided here: what costs a reader anything is an error, what was asked for beside
//! that a warning, all else a remark.

mod finding;
mod on_request;
mod report;
mod row_paths;

pub use finding::{Finding, Severity};
pub use on_request::OnRequest;
pub use report::{Checked, Form, Report, written};
