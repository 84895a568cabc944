//! A table as text: what stands between its columns, its first row, and its other rows with their
//! numbers.
//!
//! Programs write such tables with commas, semicolons or tabs, by the country. The sign is the one
//! by which most names of the first row are known. Rows are counted as spreadsheets count them: the
//! first is 1, a row without anything in it counts, and a line break within quotation marks
//! doesn't.
//!
//! A quotation mark that is never closed, or closed in the middle of a cell, is found here and not
//! taken as it comes: a lenient reader would put what others said into one cell.

use csv::{ReaderBuilder, StringRecord};

use super::decode::decoded;
use super::{Location, ReadError};
use crate::load::Progress;
use crate::messages;
use crate::problem::quoted;

/// What can stand between columns.
const SEPARATORS: [u8; 3] = *b",;\t";
/// The line by which Excel is told what stands between columns: `sep=;`.
const EXCEL_HINT: &str = "sep=";
/// How many rows are read between two looks at how far it is: some milliseconds' worth.
const ROWS_A_STEP: usize = 200;

/// A table.
#[derive(Debug)]
pub struct Sheet {
    /// What stands in the first row.
    pub headers: Vec<String>,
    /// The number of that row.
    pub header_row: usize,
    /// All rows below in which there is something.
    pub rows: Vec<SheetRow>,
}

/// A row below the first.
#[derive(Debug)]
pub struct SheetRow {
    /// Its number, as a spreadsheet counts.
    pub number: usize,
    /// Its cells as they stand.
    pub cells: StringRecord,
    /// How its quotation marks are.
    pub quoting: Quoting,
}

/// How the quotation marks of a row are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quoting {
    /// Each cell that begins with one ends with one.
    Sound,
    /// One is closed in the middle of a cell.
    ClosedWithin,
    /// One is never closed: what follows in the file is in this row.
    NeverClosed,
}

impl Sheet {
    /// Reads a table. `is_known` says whether a name of the first row is one that is looked for.
    ///
    /// # Errors
    /// When no name of the first row is known.
    pub fn of(text: &str, is_known: impl Fn(&str) -> bool) -> Result<Self, ReadError> {
        let (text, rows_before) = without_hint(text);
        let first = |separator| Rows::new(text, separator).next();
        let known = |separator: &u8| {
            let cells = first(*separator).map(|row| row.cells).unwrap_or_default();
            let known = cells.iter().filter(|header| is_known(header)).count();
            (
                known,
                std::cmp::Reverse(SEPARATORS.iter().position(|sign| sign == separator)),
            )
        };
        let separator = SEPARATORS.into_iter().max_by_key(known).unwrap_or(b',');
        let mut rows = Rows::new(text, separator);
        let header = rows.next();
        let cells = header.as_ref().map(|row| &row.cells);
        if !cells.is_some_and(|cells| cells.iter().any(&is_known)) {
            let found = cells.map(|cells| cells.iter().collect::<Vec<_>>().join(", "));
            return Err(no_known_header(&found.unwrap_or_default()));
        }
        let has_something = |row: &SheetRow| row.cells.iter().any(|cell| !cell.trim().is_empty());
        let mut sheet = Self {
            headers: cells.into_iter().flatten().map(str::to_owned).collect(),
            header_row: header.as_ref().map_or(1, |row| row.number) + rows_before,
            rows: rows.filter(has_something).collect(),
        };
        for row in &mut sheet.rows {
            row.number += rows_before;
        }
        Ok(sheet)
    }

    /// The rows, of which `announce` hears now and then how many have been taken, and of the last.
    pub fn rows_with_progress(
        &self,
        announce: &mut dyn FnMut(Progress),
    ) -> impl Iterator<Item = &SheetRow> {
        let of = self.rows.len();
        (1..).zip(&self.rows).map(move |(rows, row): (usize, _)| {
            if rows.is_multiple_of(ROWS_A_STEP) || rows == of {
                announce(Progress::Table { rows, of });
            }
            row
        })
    }

    /// The place of a cell; of the row alone where the column has no name.
    pub fn place(&self, row: &SheetRow, column: usize) -> Location {
        match self.headers.get(column).map(|header| header.trim()) {
            Some(header) if !header.is_empty() => Location::Cell(row.number, header.to_owned()),
            _ => Location::Row(row.number),
        }
    }
}

/// Nothing in the first row is known.
fn no_known_header(found: &str) -> ReadError {
    let expected = messages::expected_header();
    if found.trim().is_empty() {
        ReadError::other_file(messages::found_empty_header(), expected)
    } else {
        ReadError::other_file(messages::found_header(quoted(found)).to_string(), expected)
    }
}

/// Whether the first row of a table has all of these names, whatever stands between its columns.
pub fn has_headers(bytes: &[u8], is_named: impl Fn(&str, &str) -> bool, names: &[&str]) -> bool {
    let Ok(decoded) = decoded(bytes, messages::expected_table()) else {
        return false;
    };
    let (text, _) = without_hint(&decoded.text);
    SEPARATORS.iter().any(|&separator| {
        let row = Rows::new(text, separator).next();
        let has = |name: &&str| {
            let cells = row.iter().flat_map(|row| row.cells.iter());
            cells.into_iter().any(|header| is_named(header, name))
        };
        names.iter().all(has)
    })
}

/// The text behind the line for Excel, and how many rows that was.
fn without_hint(text: &str) -> (&str, usize) {
    let line = text.lines().next().unwrap_or_default();
    let sign = line.strip_prefix(EXCEL_HINT).map(str::len);
    let rest = text.get(line.len()..).unwrap_or_default();
    match sign {
        Some(0 | 1) => (
            rest.strip_prefix('\r')
                .unwrap_or(rest)
                .strip_prefix('\n')
                .unwrap_or(rest),
            1,
        ),
        _ => (text, 0),
    }
}

/// The rows of a text, one after the other.
struct Rows<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    separator: u8,
    /// Where the row that was read last ends, and its number.
    at: usize,
    number: usize,
}

impl<'t> Rows<'t> {
    fn new(text: &'t str, separator: u8) -> Self {
        let mut builder = ReaderBuilder::new();
        builder
            .has_headers(false)
            .flexible(true)
            .delimiter(separator);
        Self {
            text,
            reader: builder.from_reader(text.as_bytes()),
            separator,
            at: 0,
            number: 0,
        }
    }
}

impl Iterator for Rows<'_> {
    type Item = SheetRow;

    fn next(&mut self) -> Option<SheetRow> {
        let mut cells = StringRecord::new();
        // A text that is in memory can be read, and rows may differ in length.
        if !self.reader.read_record(&mut cells).unwrap_or(false) {
            return None;
        }
        let end = usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX);
        let end = end.min(self.text.len());
        let raw = self.text.get(self.at..end).unwrap_or_default();
        // What ended the row before may still stand here.
        let is_cut = self
            .text
            .get(..self.at)
            .is_some_and(|before| before.ends_with('\r'));
        let raw = raw.strip_prefix('\n').filter(|_| is_cut).unwrap_or(raw);
        let row = raw.trim_start_matches(['\r', '\n']);
        let empty_lines = raw.get(..raw.len() - row.len()).unwrap_or_default();
        self.number += 1 + lines_in(empty_lines);
        self.at = end;
        Some(SheetRow {
            number: self.number,
            cells,
            quoting: Quoting::of(row, self.separator),
        })
    }
}

/// How many line ends there are: a carriage return with its line feed is one.
fn lines_in(text: &str) -> usize {
    text.replace("\r\n", "\n").len()
}

impl Quoting {
    /// Looks through a row as it stands in the file, its end included.
    fn of(row: &str, separator: u8) -> Self {
        let separator = char::from(separator);
        let mut rest = row;
        loop {
            // At the start of a cell.
            if let Some(quoted) = rest.strip_prefix('"') {
                let Some(behind) = behind_quotation(quoted) else {
                    return Self::NeverClosed;
                };
                if !(behind.is_empty() || behind.starts_with([separator, '\r', '\n'])) {
                    return Self::ClosedWithin;
                }
                rest = behind;
            }
            match rest.split_once(separator) {
                Some((_, next)) => rest = next,
                None => return Self::Sound,
            }
        }
    }
}

/// What stands behind the quotation mark that closes a cell; two of them are one that belongs to
/// it.
fn behind_quotation(mut text: &str) -> Option<&str> {
    loop {
        let (_, behind) = text.split_once('"')?;
        match behind.strip_prefix('"') {
            Some(inner) => text = inner,
            None => return Some(behind),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(text: &str) -> Sheet {
        Sheet::of(text, |header| {
            matches!(header, "date" | "said, or not" | "who")
        })
        .unwrap()
    }

    fn rows(text: &str) -> Vec<(usize, Vec<String>, Quoting)> {
        let rows = sheet(text).rows.into_iter();
        rows.map(|row| {
            let cells = row.cells.iter().map(str::to_owned).collect();
            (row.number, cells, row.quoting)
        })
        .collect()
    }

    #[test]
    fn the_sign_between_columns_is_the_one_by_which_most_names_are_known() {
        for text in [
            "date,who\n1,2",
            "date;who\n1;2",
            "date\twho\r\n1\t2\r\n",
            "\"date\",who\r1,2\r",
            "sep=;\ndate;who\n1;2",
            "sep=\t\r\ndate\twho\n1\t2",
            "date;\"said, or not\"\n1;2",
            "date\n\n1,2",
        ] {
            let rows = rows(text);
            assert_eq!(rows.len(), 1, "{text:?}");
            assert_eq!(rows[0].1, ["1", "2"], "{text:?}");
        }
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_shows() {
        for (text, numbers) in [
            ("date,who\na,b\nc,d", &[2, 3][..]),
            ("date,who\r\na,b\r\nc,d\r\n", &[2, 3]),
            ("date,who\ra,b\rc,d\r", &[2, 3]),
            ("\n\ndate,who\n\na,b\n\n\nc,d\n\n", &[5, 8]),
            ("\r\ndate,who\r\n\r\na,b\r\n\r\nc,d", &[4, 6]),
            ("date,who\n\"a\n\n1\",b\nc,d", &[2, 3]),
            ("date,who\n,\na,b", &[3]),
            ("sep=,\ndate,who\na,b", &[3]),
        ] {
            let found: Vec<usize> = rows(text).iter().map(|row| row.0).collect();
            assert_eq!(found, numbers, "{text:?}");
        }
    }

    #[test]
    fn how_far_the_rows_are_is_heard_now_and_then_and_at_the_end() {
        for (of, expected) in [
            (0, &[][..]),
            (1, &[1]),
            (400, &[200, 400]),
            (450, &[200, 400, 450]),
        ] {
            let sheet = sheet(&format!("date{}", "\n1".repeat(of)));
            let mut heard = Vec::new();
            let mut announce = |progress| heard.push(progress);
            assert_eq!(sheet.rows_with_progress(&mut announce).count(), of);
            let table = |&rows: &usize| Progress::Table { rows, of };
            assert_eq!(heard, expected.iter().map(table).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_is_wrong_with_quotation_marks_is_known_of_each_row() {
        for (row, quoting) in [
            ("a,b", Quoting::Sound),
            ("\"a\",\"b\"", Quoting::Sound),
            ("\"a \"\"b\"\"\",c\n", Quoting::Sound),
            ("\"\",\"\"\"\"", Quoting::Sound),
            ("5\" pipe,say \"x\"", Quoting::Sound),
            ("\"a\nb\",c", Quoting::Sound),
            ("\"a\"b,c", Quoting::ClosedWithin),
            ("a,\"b\" ,c", Quoting::ClosedWithin),
            ("a,\"b", Quoting::NeverClosed),
            ("a,\"b\"\"", Quoting::NeverClosed),
        ] {
            assert_eq!(Quoting::of(row, b','), quoting, "{row:?}");
        }
    }

    #[test]
    fn a_text_without_a_known_name_is_no_table_of_ours() {
        for text in ["", "a,b\n1,2", "\"", "{}", "just words"] {
            assert!(
                Sheet::of(text, |header| header == "date").is_err(),
                "{text:?}"
            );
        }
    }
}
