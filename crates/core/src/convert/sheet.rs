//! A table as text: what stands between its columns, its first row, and its other rows with their
//! numbers.
//!
//! Programs write such tables with commas, semicolons or tabs, by the country. The sign is the one
//! by which most names of the first row are known. Rows are counted as spreadsheets count them: the
//! first is 1, a row without anything in it counts, and a line break within quotation marks
//! doesn't.
//!
//! A row with more cells than the first has names is likely shifted by a sign within a text, and
//! would say something else of somebody else. Empty cells at the end of all rows are not meant: a
//! program wrote its columns to a fixed width.
//!
//! A quotation mark that is never closed, or closed in the middle of a cell, is found here and not
//! taken as it comes: a lenient reader would put what others said into one cell.

use csv::{ReaderBuilder, StringRecord};

use super::decode::decoded;
use super::{Location, Note, ReadError};
use crate::load::Progress;
use crate::messages;
use crate::problem::{Effect, quoted};

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
    /// How many columns there are up to the last that has a name.
    named: usize,
    /// How many cells a row has that is not shifted.
    width: usize,
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
        let headers: Vec<String> = cells.into_iter().flatten().map(str::to_owned).collect();
        let rows: Vec<SheetRow> = rows.filter(has_something).collect();
        let mut sheet = Self {
            named: named(&headers),
            width: width(&headers, &rows),
            headers,
            header_row: header.as_ref().map_or(1, |row| row.number) + rows_before,
            rows,
        };
        for row in &mut sheet.rows {
            row.number += rows_before;
        }
        Ok(sheet)
    }

    /// The rows, of which `announce` hears now and then how many have been taken, and of the last.
    pub fn rows_with_progress<'s>(
        &'s self,
        announce: &'s mut dyn FnMut(Progress),
    ) -> impl Iterator<Item = &'s SheetRow> {
        with_progress(&self.rows, announce)
    }

    /// Why a row as a whole can't be read.
    pub fn unreadable_row(&self, row: &SheetRow) -> Option<Note> {
        let last = row.cells.iter().next_back().unwrap_or_default();
        let count = row.cells.len();
        let is_shifted = || {
            let mut behind = row.cells.iter().skip(self.named);
            count > self.width || behind.any(|cell| !cell.trim().is_empty())
        };
        let (found, expected, effect) = match row.quoting {
            Quoting::NeverClosed => (
                last.to_owned(),
                messages::expected_closing_quote(),
                Effect::RestUnread,
            ),
            Quoting::ClosedWithin => (
                String::new(),
                messages::expected_doubled_quotes(),
                Effect::RowLeftOut,
            ),
            Quoting::Sound if is_shifted() => (
                messages::found_cells(count).to_string(),
                messages::expected_cells(),
                Effect::RowLeftOut,
            ),
            Quoting::Sound => return None,
        };
        let location = Location::Row(row.number);
        Some(Note::expected(location, &found, expected, effect))
    }

    /// Says that a column without a name has something in it, which is left unread. The first may
    /// have: R writes the numbers of rows there.
    pub fn nameless_column(&self) -> Option<Note> {
        let is_nameless = |column: &usize| {
            let header = self.headers.get(*column);
            header.is_some_and(|header| header.trim().is_empty())
        };
        let mut nameless = (1..self.named).filter(is_nameless);
        let cells = |column: usize| {
            self.rows
                .iter()
                .filter_map(move |row| row.cells.get(column))
        };
        let found = nameless.find_map(|column| cells(column).find(|cell| !cell.trim().is_empty()));
        found.map(|cell| {
            let location = Location::Row(self.header_row);
            let expected = messages::expected_column_name();
            Note::expected(location, cell, expected, Effect::PartIgnored)
        })
    }

    /// The location of a cell; of the row alone where the column has no name.
    pub fn location(&self, row: &SheetRow, column: usize) -> Location {
        match self.headers.get(column).map(|header| header.trim()) {
            Some(header) if !header.is_empty() => Location::Cell(row.number, header.to_owned()),
            _ => Location::Row(row.number),
        }
    }
}

/// Rows of any format, of which `announce` hears now and then how many have been taken, and of the
/// last.
pub fn with_progress<'r, T>(
    rows: &'r [T],
    announce: &'r mut dyn FnMut(Progress),
) -> impl Iterator<Item = &'r T> {
    let of = rows.len();
    (1..).zip(rows).map(move |(rows, row): (usize, _)| {
        if rows.is_multiple_of(ROWS_A_STEP) || rows == of {
            announce(Progress::Table { rows, of });
        }
        row
    })
}

/// How many columns there are up to the last that has a name.
fn named(headers: &[String]) -> usize {
    let last = headers.iter().rposition(|header| !header.trim().is_empty());
    last.map_or(0, |last| last + 1)
}

/// How many cells a row has at most: as many as the first row has names, or more where all rows
/// have the same number and nothing in those at their end.
///
/// A single row could have come to its length by a sign within a text. That sign mostly has a space
/// behind it: a cell that begins with one, where no name does, is taken for the rest of a text.
fn width(headers: &[String], rows: &[SheetRow]) -> usize {
    let named = headers.len();
    let mut counts = rows.iter().map(|row| row.cells.len());
    let first = counts.next().unwrap_or_default();
    let is_fixed = counts.all(|count| count == first);
    let mut ends = rows.iter().flat_map(|row| row.cells.iter().skip(named));
    let is_empty_end = ends.all(|cell| cell.trim().is_empty());
    let is_rest = |cell: &str| cell.starts_with(' ');
    let is_shifted = match rows {
        [row] => {
            row.cells.iter().take(named).skip(1).any(is_rest)
                && !headers.iter().any(|name| is_rest(name))
        }
        _ => false,
    };
    if is_fixed && is_empty_end && !is_shifted {
        first.max(named)
    } else {
        named
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
