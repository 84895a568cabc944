//! From the tables of a database to plain rows.
//!
//! A row with a value that its column can't have (nothing, a fraction, bytes) is left out and
//! noted; all others are read.

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use timeline_core::convert::dna::DATABASE as EXPECTED;
use timeline_core::convert::dna::tables::{
    DataRow, Datum, DocumentRow, EntityRow, LeftBehind, StatementRow, StatementTypeRow, Tables,
    VariableRow,
};
use timeline_core::convert::{Location, Note, ReadError};
use timeline_core::messages;
use timeline_core::problem::Effect;

use super::open::damaged;

/// How much there is of what a data file has no place for. Where a table is missing, there is
/// nothing.
const LEFT_BEHIND: [(LeftBehind, &str); 6] = [
    (
        LeftBehind::Attributes,
        "SELECT count(*) FROM ATTRIBUTEVALUES WHERE AttributeValue <> ''",
    ),
    (
        LeftBehind::Children,
        "SELECT count(*) FROM ENTITIES WHERE ChildOf IS NOT NULL",
    ),
    (LeftBehind::Regexes, "SELECT count(*) FROM REGEXES"),
    (
        LeftBehind::VariableLinks,
        "SELECT count(*) FROM VARIABLELINKS",
    ),
    (
        LeftBehind::DocumentNotes,
        "SELECT count(*) FROM DOCUMENTS WHERE Notes <> ''",
    ),
    (
        LeftBehind::UncodedDocuments,
        "SELECT count(*) FROM DOCUMENTS WHERE ID NOT IN (SELECT DocumentId FROM STATEMENTS WHERE \
         DocumentId NOTNULL)",
    ),
];
const VERSION: &str = "SELECT Value FROM SETTINGS WHERE Property = 'version'";

/// Reads all tables that a data file is made of.
///
/// # Errors
/// When a table lacks a column, or can't be read to its end.
pub fn tables(connection: &Connection, notes: &mut Vec<Note>) -> Result<Tables, ReadError> {
    let mut reading = Reading { connection, notes };
    Ok(Tables {
        version: connection.query_row(VERSION, [], |row| row.get(0)).ok(),
        documents: reading.documents()?,
        statement_types: reading.rows("STATEMENTTYPES", &["ID", "Label"], |row| {
            Ok(StatementTypeRow {
                id: row.number("ID")?,
                label: row.text("Label")?,
            })
        })?,
        variables: reading.rows(
            "VARIABLES",
            &["ID", "Variable", "DataType", "StatementTypeId"],
            |row| {
                Ok(VariableRow {
                    id: row.number("ID")?,
                    name: row.text("Variable")?,
                    data_type: row.text("DataType")?,
                    statement_type: row.number_or_none("StatementTypeId")?,
                })
            },
        )?,
        statements: reading.statements()?,
        entities: reading.rows("ENTITIES", &["ID", "Value"], |row| {
            Ok(EntityRow {
                id: row.number("ID")?,
                value: row.text("Value")?,
            })
        })?,
        data: reading.data()?,
        left_behind: left_behind(connection),
    })
}

fn left_behind(connection: &Connection) -> Vec<(LeftBehind, usize)> {
    let counts = LEFT_BEHIND.map(|(kind, query)| {
        let count: i64 = connection
            .query_row(query, [], |row| row.get(0))
            .unwrap_or(0);
        (kind, usize::try_from(count).unwrap_or(0))
    });
    counts.to_vec()
}

struct Reading<'a> {
    connection: &'a Connection,
    notes: &'a mut Vec<Note>,
}

impl Reading<'_> {
    fn documents(&mut self) -> Result<Vec<DocumentRow>, ReadError> {
        let columns = [
            "ID", "Title", "Text", "Author", "Source", "Section", "Type", "Date",
        ];
        self.rows("DOCUMENTS", &columns, |row| {
            Ok(DocumentRow {
                id: row.number("ID")?,
                title: row.text("Title")?,
                text: row.text("Text")?,
                author: row.text("Author")?,
                source: row.text("Source")?,
                section: row.text("Section")?,
                kind: row.text("Type")?,
                date: row.number("Date")?,
            })
        })
    }

    fn statements(&mut self) -> Result<Vec<StatementRow>, ReadError> {
        let columns = [
            "ID",
            "StatementTypeId",
            "DocumentId",
            "Start",
            "Stop",
            "Coder",
        ];
        self.rows("STATEMENTS", &columns, |row| {
            Ok(StatementRow {
                id: row.number("ID")?,
                statement_type: row.number_or_none("StatementTypeId")?,
                document: row.number_or_none("DocumentId")?,
                start: row.number("Start")?,
                stop: row.number("Stop")?,
                coder: row.number_or_none("Coder")?,
            })
        })
    }

    fn data(&mut self) -> Result<Vec<DataRow>, ReadError> {
        let mut data = Vec::new();
        for (table, column, value) in DATA {
            let columns = ["ID", "StatementId", "VariableId", column];
            data.extend(self.rows(table, &columns, |row| {
                Ok(DataRow {
                    statement: row.number("StatementId")?,
                    variable: row.number("VariableId")?,
                    value: value(row, column)?,
                })
            })?);
        }
        Ok(data)
    }

    /// Reads the rows of a table, in the order of their ids.
    fn rows<T>(
        &mut self,
        table: &'static str,
        columns: &[&'static str],
        from_row: impl Fn(&Row) -> Result<T, Fault>,
    ) -> Result<Vec<T>, ReadError> {
        let query = format!("SELECT {} FROM {table} ORDER BY ID", columns.join(", "));
        let mut statement = self.connection.prepare(&query).map_err(|error| {
            let found = messages::found_database_of_another_table(table, error);
            ReadError::other_file(found.to_string(), EXPECTED)
        })?;
        let mut found = Vec::new();
        let mut rows = statement.query([]).map_err(|error| damaged(&error))?;
        while let Some(cells) = rows.next().map_err(|error| damaged(&error))? {
            let row = Row { cells, columns };
            match from_row(&row) {
                Ok(made) => found.push(made),
                Err(fault) => self.notes.push(fault.note(table, &row)),
            }
        }
        Ok(found)
    }
}

/// How the value of a row of data is read.
type ReadValue = fn(&Row, &'static str) -> Result<Datum, Fault>;

/// The tables of data, each with the column that has the value, and how that is read. A long text
/// may be absent.
const DATA: [(&str, &str, ReadValue); 4] = [
    ("DATASHORTTEXT", "Entity", |row, column| {
        Ok(Datum::Entity(row.number(column)?))
    }),
    ("DATALONGTEXT", "Value", |row, column| {
        Ok(Datum::Text(row.text_or_none(column)?.unwrap_or_default()))
    }),
    ("DATAINTEGER", "Value", |row, column| {
        Ok(Datum::Number(row.number(column)?))
    }),
    ("DATABOOLEAN", "Value", |row, column| {
        Ok(Datum::Number(row.number(column)?))
    }),
];

/// A row with the names of its columns.
struct Row<'a> {
    cells: &'a rusqlite::Row<'a>,
    columns: &'a [&'static str],
}

/// A value that its column can't have.
struct Fault {
    column: &'static str,
    found: String,
    expected: &'static str,
}

impl Row<'_> {
    fn cell(&self, column: &str) -> ValueRef<'_> {
        let index = self.columns.iter().position(|name| *name == column);
        let cell = index.and_then(|index| self.cells.get_ref(index).ok());
        cell.unwrap_or(ValueRef::Null)
    }

    fn number(&self, column: &'static str) -> Result<i64, Fault> {
        let number = self.number_or_none(column)?;
        number.ok_or_else(|| Fault::of(column, ValueRef::Null, messages::expected_whole_number()))
    }

    fn number_or_none(&self, column: &'static str) -> Result<Option<i64>, Fault> {
        match self.cell(column) {
            ValueRef::Integer(number) => Ok(Some(number)),
            ValueRef::Null => Ok(None),
            other => Err(Fault::of(column, other, messages::expected_whole_number())),
        }
    }

    fn text(&self, column: &'static str) -> Result<String, Fault> {
        let text = self.text_or_none(column)?;
        text.ok_or_else(|| Fault::of(column, ValueRef::Null, messages::expected_text()))
    }

    /// A text; bytes in it that are none are shown as U+FFFD.
    fn text_or_none(&self, column: &'static str) -> Result<Option<String>, Fault> {
        match self.cell(column) {
            ValueRef::Text(text) => Ok(Some(String::from_utf8_lossy(text).into_owned())),
            ValueRef::Integer(number) => Ok(Some(number.to_string())),
            ValueRef::Null => Ok(None),
            other => Err(Fault::of(column, other, messages::expected_text())),
        }
    }
}

impl Fault {
    fn of(column: &'static str, found: ValueRef, expected: &'static str) -> Self {
        let found = match found {
            ValueRef::Null => "NULL".to_owned(),
            ValueRef::Integer(number) => number.to_string(),
            ValueRef::Real(number) => number.to_string(),
            ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
            ValueRef::Blob(bytes) => messages::found_bytes(bytes.len()).to_string(),
        };
        Self {
            column,
            found,
            expected,
        }
    }

    fn note(self, table: &str, row: &Row) -> Note {
        let location = match row.cell("ID") {
            ValueRef::Integer(id) => Location::of_field(table, id, self.column),
            _ => Location::Path(messages::location_of_field(table, self.column).to_string()),
        };
        Note::expected(location, &self.found, self.expected, Effect::RowLeftOut)
    }
}
