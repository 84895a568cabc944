//! Makes a typed Rust function of each message in a Fluent file, when the program is built.
//!
//! The page is written in one language at a time, which the build names: so no parser and no other
//! language comes along in the program, and a message that says nothing but words is a constant.
//! The files are [Fluent](https://projectfluent.org), which translators and their tools know. Of it
//! are read messages, terms, references, and choices by number; what else it has is refused with
//! its line, as everything is that a reader would see as a fault of the page.
//!
//! What the functions look like is told in [`compile`]; what they stand on (`Grouped`, `Html`,
//! `Day`) is in `timeline_core::messages`.
//!
//! ```
//! use timeline_messages::{File, compile};
//! let english = File::new("en.ftl", "### $count (Number)\nready = Ready\nleft = { $count } left");
//! let rust = compile(&english, None).unwrap();
//! assert!(rust.contains("pub const fn ready() -> &'static str"));
//! assert!(rust.contains("pub fn left(count: usize) -> impl Display"));
//!
//! let faults = compile(&File::new("en.ftl", "left = { $count } left"), None).unwrap_err();
//! let fault = faults[0].to_string();
//! assert_eq!(fault, "en.ftl:1: $count has no type; expected it in the table of arguments");
//! ```

mod catalogue;
mod check;
mod fault;
mod file;
mod language;
mod pattern;
mod plural;
mod rust;

pub use fault::Fault;
pub use file::File;

#[cfg(test)]
mod tests;

use check::check;
use language::Language;

/// Makes Rust of the messages of a language. The English file says which messages there are, with
/// their arguments; another language takes the place of those that it has.
///
/// * A message without arguments: `pub const fn ready() -> &'static str`.
/// * One whose words depend on a number that isn't in them: `pub const fn month_name(month: usize)
///   -> &'static str`.
/// * One with arguments: `pub fn left(count: usize) -> impl Display`. It makes no text of its own
///   before it is written somewhere.
/// * One of whose arguments is markup: `… -> impl Render`, in which all else is escaped.
///
/// Arguments stand in the order in which the English message has them first.
///
/// # Errors
/// Returns everything in the files that can't be used, each with file and line: what isn't Fluent,
/// arguments without a type, references that lead nowhere or round in a circle, forms of plurals
/// that the language doesn't have, and messages and arguments that the English file doesn't have.
pub fn compile(english: &File, other: Option<&File>) -> Result<String, Vec<Fault>> {
    let english = Language::read(english)?;
    let other = other.map(Language::read).transpose()?;
    let catalogue = check(&english, other.as_ref())?;
    Ok(rust::written(&catalogue))
}
