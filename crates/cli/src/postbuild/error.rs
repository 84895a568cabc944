//! What keeps a page from being finished: each says what was expected, and where.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;
use timeline_core::site::SharedPath;

/// Why a page could not be finished.
#[derive(Debug, Error)]
pub enum Error {
    /// A file can't be read or written.
    #[error("{path}: {source}", path = .path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// An element that must be there once is missing, or there are several.
    #[error("expected one {what} (`{selector}`) in the page, found {count}")]
    Count {
        /// What the element is for.
        what: &'static str,
        /// How it is found.
        selector: &'static str,
        /// How many there are.
        count: usize,
    },
    /// Something in the page is not as it must be.
    #[error("expected {what} to have {expected}, found {found:?}")]
    Unexpected {
        /// What it is about.
        what: &'static str,
        /// What it must have.
        expected: String,
        /// What it has.
        found: String,
    },
    /// Something in the page would be refused by its policy.
    #[error("the policy of the page refuses {what}: {found}")]
    Refused {
        /// What must not be there.
        what: &'static str,
        /// Where it is.
        found: String,
    },
    /// The page can't be read as HTML.
    #[error("the page can't be rewritten: {0}")]
    Html(String),
    /// The program can't be read as WebAssembly.
    #[error("the program can't be rewritten: {0}")]
    Program(String),
    /// The program needs something that the glue doesn't have.
    #[error("expected the glue to have {what} of the program, `{name}`, found none")]
    NotInGlue {
        /// An import, or where imports come from.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// The data that the page brings along is not JSON.
    #[error("expected {path} to be JSON: {source}")]
    Data {
        /// Which file.
        path: &'static str,
        /// Where it isn't, and why.
        source: serde_json::Error,
    },
    /// The data that the page brings along has nothing to show.
    #[error("expected {0} to have statements, found none that can be read")]
    NoStatements(&'static str),
    /// Two rows would have the same page.
    #[error(
        "expected each id to give an address of its own, found {} for {:?} and {:?}: change one of them",
        .0.path, .0.ids[0], .0.ids[1]
    )]
    SharedPath(SharedPath),
    /// A picture is no SVG, or can't be written as PNG.
    #[error("a picture of a preview can't be drawn: {0}")]
    Picture(String),
    /// The environment doesn't say where a tool is.
    #[error("expected {0} in the environment to be the path of that tool: ./dev sets it")]
    NoTool(&'static str),
    /// A tool can't be run, has failed or has warned.
    #[error("{tool} did not do its work: {message}")]
    Tool {
        /// Its path.
        tool: PathBuf,
        /// What it said.
        message: String,
    },
}

impl Error {
    /// For `map_err` where a file is read or written.
    pub fn of_file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}
