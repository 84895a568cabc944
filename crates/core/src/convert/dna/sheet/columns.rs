//! The columns of an event list: DNA's own, and between them the variables of the researcher.

use crate::convert::dna::event_list::{DataType, Variable};
use crate::convert::dna::roles::{is_agreement, is_name_or_concept};
use crate::convert::harmless::as_meant;
use crate::convert::sheet::{Sheet, SheetRow, has_headers};

pub const STATEMENT_ID: &str = "statement_id";
pub const TIME: &str = "time";
/// The columns behind the variables.
pub const BEHIND: [&str; 10] = [
    "start_position",
    "stop_position",
    "text",
    "coder",
    "document_id",
    "document_title",
    "document_author",
    "document_source",
    "document_section",
    "document_type",
];
/// Names that earlier versions of DNA, and its package for R, have for the same; the present name
/// stands first.
const OTHER_NAMES: &[(&str, &[&str])] = &[
    (STATEMENT_ID, &["id"]),
    ("document_id", &["docid"]),
    ("document_title", &["doctitle"]),
    ("document_author", &["docauthor"]),
    ("document_source", &["docsource"]),
    ("document_section", &["docsection"]),
    ("document_type", &["doctype"]),
    ("start_position", &["start", "startcaret"]),
    ("stop_position", &["stop", "stopcaret"]),
];
/// What R writes for what it doesn't have.
pub const NA: &str = "NA";

/// Whether a file is an event list, as its first row says.
pub fn is_event_list(bytes: &[u8]) -> bool {
    let is_named = |header: &str, name: &str| column(header) == Some(name);
    has_headers(bytes, is_named, &[STATEMENT_ID, TIME])
}

/// The present name of one of DNA's own columns; none for a variable.
pub fn column(header: &str) -> Option<&'static str> {
    let lower = header.trim().to_lowercase();
    let own = [STATEMENT_ID, TIME]
        .into_iter()
        .chain(BEHIND)
        .find(|name| *name == lower);
    let other = || {
        OTHER_NAMES
            .iter()
            .find(|(_, others)| others.contains(&&*lower))
            .map(|(name, _)| *name)
    };
    own.or_else(other)
}

/// Where the columns of a list stand.
pub struct Columns {
    /// DNA's own, by their present names.
    own: Vec<(&'static str, usize)>,
    /// The variables.
    pub variables: Vec<usize>,
}

impl Columns {
    /// Finds the columns of a sheet.
    pub fn of(sheet: &Sheet) -> Self {
        let mut columns = Self {
            own: Vec::new(),
            variables: Vec::new(),
        };
        for (index, header) in sheet.headers.iter().enumerate() {
            match column(header) {
                Some(name) if columns.own(name).is_none() => columns.own.push((name, index)),
                // R writes the numbers of rows into a column without a name.
                _ if header.trim().is_empty() => {}
                _ => columns.variables.push(index),
            }
        }
        columns
    }

    /// Where one of DNA's own stands.
    pub fn own(&self, name: &str) -> Option<usize> {
        self.own
            .iter()
            .find(|(own, _)| *own == name)
            .map(|&(_, index)| index)
    }

    /// DNA's own, by their present names, as a sheet calls them.
    pub fn named(&self, sheet: &Sheet) -> Vec<(&'static str, String)> {
        let header = |&(name, index): &(&'static str, usize)| {
            let header = sheet.headers.get(index)?;
            Some((name, header.trim().to_owned()))
        };
        self.own.iter().filter_map(header).collect()
    }

    /// The variables, with the types that their values have: DNA's list doesn't tell.
    pub fn variables(&self, sheet: &Sheet) -> Vec<Variable> {
        let variables = self.variables.iter().map(|&index| {
            let cells = || sheet.rows.iter().map(|row| text_at(row, Some(index)));
            let values = || cells().filter(|cell| !cell.is_empty() && *cell != NA);
            let has_values = values().next().is_some();
            let all = |is_one: fn(&str) -> bool| has_values && values().all(is_one);
            let header = sheet.headers.get(index).map(|header| header.trim());
            let name = header.unwrap_or_default();
            let is_yes_or_no = |cell: &str| yes_or_no(cell).is_some();
            let is_boolean = if is_name_or_concept(name) {
                all(|cell| matches!(cell, "0" | "1"))
            } else {
                all(is_yes_or_no)
            };
            let data_type = if is_boolean {
                DataType::Boolean
            } else if all(|cell| cell.parse::<i64>().is_ok()) {
                DataType::Integer
            } else if is_agreement(name, values().any(is_yes_or_no)) {
                DataType::Boolean
            } else {
                DataType::ShortText
            };
            Variable {
                name: name.to_owned(),
                data_type,
            }
        });
        variables.collect()
    }
}

/// 1 for yes and 0 for no, however a program writes them: R as `TRUE`, a spreadsheet as `yes`.
pub fn yes_or_no(cell: &str) -> Option<i64> {
    match &*cell.to_lowercase() {
        "1" | "true" | "t" | "yes" | "y" => Some(1),
        "0" | "false" | "f" | "no" | "n" => Some(0),
        _ => None,
    }
}

/// A cell as it is meant, without blanks around it.
pub fn text_at(row: &SheetRow, index: Option<usize>) -> &str {
    let cell = index
        .and_then(|index| row.cells.get(index))
        .unwrap_or_default();
    as_meant(cell).trim()
}
