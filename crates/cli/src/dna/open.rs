//! From bytes to an open database, or to what is wrong with them.

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use timeline_core::convert::dna::{DATABASE as EXPECTED, is_database};
use timeline_core::convert::{Location, ReadError};

/// The tables without which a database is none of DNA 3.
pub const TABLES: [&str; 9] = [
    "DOCUMENTS",
    "STATEMENTTYPES",
    "VARIABLES",
    "STATEMENTS",
    "ENTITIES",
    "DATASHORTTEXT",
    "DATALONGTEXT",
    "DATAINTEGER",
    "DATABOOLEAN",
];
/// What the check for damage tells of rows, and not of the file: they are told of where they are
/// read.
const OF_ROWS: [&str; 2] = ["NULL value in", "CHECK constraint failed"];
/// How many findings of the check are looked through.
const FINDINGS: usize = 1000;

/// Opens a database of DNA 3.
///
/// # Errors
/// When it is no such database, or damaged.
pub fn database(bytes: &[u8]) -> Result<Connection, ReadError> {
    check_header(bytes)?;
    let connection = connection(bytes).map_err(|error| damaged(&error))?;
    check_pages(&connection)?;
    check_tables(&connection)?;
    Ok(connection)
}

/// It is a database, but broken.
pub fn damaged(error: &impl ToString) -> ReadError {
    ReadError::Damaged {
        place: Location::File,
        message: format!(
            "the database is damaged: {}; expected one that SQLite can read in full",
            error.to_string()
        ),
    }
}

/// The header of a database, as its file format has it:
/// <https://www.sqlite.org/fileformat.html#the_database_header>.
fn check_header(bytes: &[u8]) -> Result<(), ReadError> {
    if !is_database(bytes) {
        let found = if bytes.is_empty() {
            "an empty file"
        } else {
            "a file that is no database of SQLite"
        };
        return Err(ReadError::other_file(found, EXPECTED));
    }
    if bytes.get(18..20).is_some_and(|modes| modes.contains(&2)) {
        return Err(ReadError::other_file(
            "a database in WAL mode, of which the latest rows may stand in a file beside it",
            "a database that is whole in itself, as DNA leaves it: `PRAGMA journal_mode = DELETE` makes it one",
        ));
    }
    let number = |at: usize| {
        let bytes: Option<[u8; 4]> = bytes
            .get(at..at + 4)
            .and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, u32::from_be_bytes)
    };
    // The upper half of the word at 16 is the size of a page; 1 stands for 65,536.
    let page_bytes = match number(16) >> 16 {
        1 => 65_536,
        size => u64::from(size),
    };
    let is_count_valid = number(24) == number(92);
    let whole = page_bytes * u64::from(number(28));
    let length = bytes.len() as u64;
    if is_count_valid && length < whole {
        return Err(damaged(&format!("it ends after {length} of {whole} bytes")));
    }
    Ok(())
}

/// The database in memory, with nothing in it to be run or written.
fn connection(bytes: &[u8]) -> rusqlite::Result<Connection> {
    let mut connection = Connection::open_in_memory()?;
    connection.deserialize_read_exact("main", bytes, bytes.len(), true)?;
    // As SQLite advises for databases of others: <https://www.sqlite.org/security.html>.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    Ok(connection)
}

fn check_pages(connection: &Connection) -> Result<(), ReadError> {
    let findings = || -> rusqlite::Result<Vec<String>> {
        let mut statement = connection.prepare(&format!("PRAGMA quick_check({FINDINGS})"))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect()
    };
    let findings = findings().map_err(|error| damaged(&error))?;
    let is_of_file = |finding: &&String| {
        *finding != "ok" && !OF_ROWS.iter().any(|words| finding.starts_with(words))
    };
    match findings.iter().find(is_of_file) {
        Some(finding) => Err(damaged(&finding.replace('\n', " "))),
        None => Ok(()),
    }
}

fn check_tables(connection: &Connection) -> Result<(), ReadError> {
    let names = || -> rusqlite::Result<Vec<String>> {
        let mut statement =
            connection.prepare("SELECT upper(name) FROM sqlite_schema WHERE type = 'table'")?;
        let rows = statement.query_map([], |row| row.get(0))?;
        rows.collect()
    };
    let names = names().map_err(|error| damaged(&error))?;
    let has = |name: &str| names.iter().any(|other| other == name);
    let Some(missing) = TABLES.into_iter().find(|name| !has(name)) else {
        return Ok(());
    };
    if missing == "ENTITIES" && has("ATTRIBUTES") {
        return Err(ReadError::other_file(
            "a database of DNA 2",
            "one of DNA 3, which imports those of DNA 2",
        ));
    }
    let found = format!("a database of SQLite without a table {missing}");
    Err(ReadError::other_file(found, EXPECTED))
}
