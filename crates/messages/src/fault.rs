//! What is wrong in a file of messages, and where.

use std::fmt;

/// One thing that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, as the build names it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What stands there and what was expected.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.message)
    }
}

impl std::error::Error for Fault {}
