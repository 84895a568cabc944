//! Where something stands in a file of another format, as whoever made that counts there.

use std::fmt;

use crate::messages;
use crate::model::Statement;

/// Where something stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// The file as a whole.
    File,
    /// A row of a table, counted from 1 as programs for tables do; the header is row 1.
    Row(usize),
    /// A cell of it: the row, and the header of its column.
    Cell(usize, String),
    /// A path: `statements[12].quote`, `events[3].media`, `statements (ann-asks).also`.
    Path(String),
}

impl Location {
    /// A row of a database, by its id: `STATEMENTS row 12`.
    pub fn of_record(table: &str, id: i64) -> Self {
        Self::Path(messages::location_of_record(table, id).to_string())
    }

    /// A field of such a row: `STATEMENTS row 12, DocumentId`.
    pub fn of_field(table: &str, id: i64, column: &str) -> Self {
        let row = messages::location_of_record(table, id);
        Self::Path(messages::location_of_field(row, column).to_string())
    }

    /// A statement of a data set, by its id: `statements (ann-asks)`. Statements are in order of
    /// time there, so that a number would not be that of the file.
    pub fn of_statement(statement: &Statement) -> Self {
        Self::Path(format!("statements ({})", statement.id))
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
            Self::File => f.write_str(messages::location_of_file()),
            Self::Row(row) => messages::location_of_row(*row).fmt(f),
            Self::Cell(row, column) => messages::location_of_cell(*row, column).fmt(f),
            Self::Path(path) => f.write_str(path),
        }
    }
}
