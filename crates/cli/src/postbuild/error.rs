//! What keeps a page from being finished: each says what was expected, and where.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;
use timeline_core::messages;
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
    #[error("{}", messages::build_count(.what, .selector, *.count))]
    Count {
        /// What the element is for.
        what: &'static str,
        /// How it is found.
        selector: &'static str,
        /// How many there are.
        count: usize,
    },
    /// Something in the page is not as it must be.
    #[error("{}", messages::build_unexpected(.what, .expected, format!("{:?}", .found)))]
    Unexpected {
        /// What it is about.
        what: &'static str,
        /// What it must have.
        expected: String,
        /// What it has.
        found: String,
    },
    /// Something in the page would be refused by its policy.
    #[error("{}", messages::build_refused(.what, .found))]
    Refused {
        /// What must not be there.
        what: &'static str,
        /// Where it is.
        found: String,
    },
    /// The page can't be read as HTML.
    #[error("{}", messages::build_page_unreadable(.0))]
    Html(String),
    /// The program can't be read as WebAssembly.
    #[error("{}", messages::build_program_unreadable(.0))]
    Program(String),
    /// The program needs something that the glue doesn't have.
    #[error("{}", messages::build_not_in_glue(.what, .name))]
    NotInGlue {
        /// An import, or where imports come from.
        what: &'static str,
        /// Its name.
        name: String,
    },
    /// The data that the page brings along is not JSON.
    #[error("{}", messages::build_no_json(.path, .source))]
    Data {
        /// Which file.
        path: &'static str,
        /// Where it isn't, and why.
        source: serde_json::Error,
    },
    /// The data that the page brings along has nothing to show.
    #[error("{}", messages::build_no_statements(.0))]
    NoStatements(&'static str),
    /// Two rows would have the same page.
    #[error("{}", shared_path(.0))]
    SharedPath(SharedPath),
    /// A picture is no SVG, or can't be written as PNG.
    #[error("{}", messages::build_no_picture(.0))]
    Picture(String),
    /// The environment doesn't say where a tool is.
    #[error("{}", messages::build_no_tool(.0))]
    NoTool(&'static str),
    /// A tool can't be run, has failed or has warned.
    #[error("{}", messages::build_tool_failed(.tool.display(), .message))]
    Tool {
        /// Its path.
        tool: PathBuf,
        /// What it said.
        message: String,
    },
}

fn shared_path(shared: &SharedPath) -> String {
    let [first, second] = shared.ids.each_ref().map(|id| format!("{id:?}"));
    messages::build_shared_path(&shared.path, first, second).to_string()
}

impl Error {
    /// For `map_err` where a file is read or written.
    pub fn of_file(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}
