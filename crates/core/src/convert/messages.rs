//! The sentences that readers and writers of other formats say, in one place.

use super::ReadError;
use crate::problem::quoted;

pub const STANCE: &str = "a topic and a stance such as bridge:supports; a stance is supports, opposes, conditional or unclear";
pub const SOURCE: &str = "a publisher, a url or a source: the page on which the statement rests";
pub const NO_LONGER_TEXT: &str = "a text of at most 100,000 bytes";
pub const NAME_FOR_EACH: &str = "as many names as the column about has";
pub const READABLE: &str = "text in UTF-8 or UTF-16; in Excel, save as \u{201c}CSV UTF-8\u{201d}";
pub const OWN_ID: &str = "an id that no earlier row has";
pub const KNOWN_STATEMENT: &str = "the id of a statement in a row that is read";
pub const ADDRESS: &str = "an address that begins with http:// or https:// and has no blank in it";
pub const LANGUAGE: &str = "a language tag (BCP 47) such as en, uk or pt-BR";
pub const ONE_DAY: &str = "one day such as 2025-08-20; nothing vaguer";
pub const KNOWN_SOURCE: &str = "an address, or the id of a source of another row";
pub const OTHER_SOURCE: &str = "a page that this statement doesn't have already";
pub const NO_COLUMN: &str = "a column of the format; it is left unread";
pub const ONE_COLUMN: &str = "one column of that name; the first is read";
pub const ENOUGH_COLUMNS: &str = "no more cells than the first row has names; a text with the sign between columns in it \
    stands in quotation marks";
pub const CLOSED_QUOTES: &str =
    "a quotation mark within a cell to be written twice, and the cell in quotation marks";
pub const CLOSING_QUOTE: &str = "a quotation mark that closes the one at the start of a cell; what follows in the file is \
    unread";

pub const SOURCES_ALONE: &str =
    "a list of references has the pages alone, and nothing of what was said";
pub const SCHEMA_ORG_NO_STANCE: &str =
    "schema.org has no words for the stances of so many statements";
pub const CSV_ROWS_ALONE: &str = "a table with a row for each statement has no column for it";
pub const CSV_NO_FURTHER_PAGE: &str =
    "a further page without an address has no row of its own in the table";
pub const CSV_SPEAKERS_ALONE: &str = "an actor who doesn't speak has a name alone in the table, and that where a statement is about it";
pub const CSV_ADDRESSES_ALONE: &str =
    "a page that no statement has as its first has an address alone in the table";
pub const CSV_POSITIONS_ALONE: &str = "a table with a row for each position has no column for it";
pub const SCHEMA_ORG_NO_WORD: &str = "a quotation of schema.org has no place for it";
pub const LIST_TO_READ: &str = "a list to be read has no place for it";
pub const REFERENCES_ALONE: &str = "a list of references has no place for it";
pub const ANSWERS_TO_OTHERS: &str =
    "what these statements answer is not among those that are written";
pub const NO_POSITION: &str = "statements without a position have no row";

/// Nothing in the first row is known.
pub fn no_known_header(found: &str) -> ReadError {
    let found = if found.trim().is_empty() {
        "a first row with nothing in it".to_owned()
    } else {
        format!("a first row with \u{201c}{}\u{201d}", quoted(found))
    };
    ReadError::other_file(
        found,
        "a first row with names of columns such as speaker, date, summary",
    )
}

/// A column without which no row could be read is not there.
pub fn no_column(name: &str) -> ReadError {
    ReadError::other_file(
        format!("no column named {name}"),
        format!("a column named {name} in the first row"),
    )
}

/// One word of a list.
pub fn one_of(words: &[&str]) -> String {
    format!("one of {}", words.join(", "))
}

/// A word that differs from what an earlier row has for the same thing.
pub fn as_before(earlier: &str, of: &str) -> String {
    format!(
        "\u{201c}{}\u{201d}, which an earlier row has for {of}; that stays",
        quoted(earlier)
    )
}

/// A date whose day and month could be either of two numbers.
pub fn which_is_month(first: u32, second: u32) -> String {
    format!(
        "year, month and day in this order, such as 2025-08-20: nothing in this column says whether {first} or {second} is \
         the month"
    )
}

/// A number that spreadsheets keep for a day.
pub fn serial_day(day: &str) -> String {
    format!(
        "{day}, the day for which spreadsheets keep that number; those that count from 1904 mean another"
    )
}

/// A source with the id of another one, but other details.
pub fn another_source(id: &str) -> String {
    format!("another source than that of an earlier row with the same id; it is called {id}")
}
