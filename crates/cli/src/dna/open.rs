//! From bytes to an open database, or to what is wrong with them.

use std::fmt::Display;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use timeline_core::convert::dna::{DATABASE as EXPECTED, is_database};
use timeline_core::convert::{Location, ReadError};
use timeline_core::messages;

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
pub fn damaged(error: &impl Display) -> ReadError {
    ReadError::Damaged {
        location: Location::File,
        message: messages::database_damaged(error).to_string(),
    }
}

/// The header of a database, as its file format has it:
/// <https://www.sqlite.org/fileformat.html#the_database_header>.
fn check_header(bytes: &[u8]) -> Result<(), ReadError> {
    if !is_database(bytes) {
        let found = if bytes.is_empty() {
            messages::found_empty_file()
        } else {
            messages::found_no_database()
        };
        return Err(ReadError::other_file(found, EXPECTED));
    }
    if bytes.get(18..20).is_some_and(|modes| modes.contains(&2)) {
        return Err(ReadError::other_file(
            messages::found_database_in_wal_mode(),
            messages::expected_whole_database(),
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
        size => size as usize,
    };
    let is_count_valid = number(24) == number(92);
    let whole = page_bytes.saturating_mul(number(28) as usize);
    if is_count_valid && bytes.len() < whole {
        return Err(damaged(&messages::database_cut_off(bytes.len(), whole)));
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
            messages::found_database_of_dna_2(),
            messages::expected_database_of_dna_3(),
        ));
    }
    let found = messages::found_database_without_table(missing).to_string();
    Err(ReadError::other_file(found, EXPECTED))
}
