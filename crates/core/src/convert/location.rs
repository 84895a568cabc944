//! Where something stands in a file of another format, as whoever made that counts there.

use std::fmt;

use crate::dataset::Dataset;
use crate::model::{Index, StatementIx};
use crate::problem::TABLE_ROW;

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// The file as a whole.
    File,
    /// A row of a table, counted from 1 as programs for tables do; the header is row 1.
    Row(usize),
    /// A cell of it: the row, and the header of its column.
    Cell(usize, String),
    /// A path: `statements[12].quote`, `events[3].media`.
    Path(String),
}

impl Location {
    /// A field of a statement of a data set: `statements[12].also (ann-asks)`.
    pub fn of_statement(dataset: &Dataset, index: StatementIx, field: &str) -> Self {
        let id = &dataset.statements[index].id;
        Self::Path(format!("statements[{}].{field} ({id})", index.as_usize()))
    }

    /// A part of a row, or of what has a path; the same where the part has no name.
    #[must_use]
    pub fn with_part(&self, name: Option<&str>) -> Self {
        match (self, name) {
            (Self::Row(row), Some(name)) => Self::Cell(*row, name.to_owned()),
            (Self::Path(path), Some(name)) => Self::Path(format!("{path}.{name}")),
            _ => self.clone(),
        }
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => f.write_str("file"),
            Self::Row(row) => write!(f, "{TABLE_ROW}{row}"),
            Self::Cell(row, column) => write!(f, "{TABLE_ROW}{row}, column {column}"),
            Self::Path(path) => f.write_str(path),
        }
    }
}
