//! The sheet of TimelineJS: a table with a row for each slide, both ways.

use super::slide::{DateParts, Field, Role, Slide, SlideLocation};
use crate::convert::decode::decoded;
use crate::convert::harmless::{as_meant, harmless};
use crate::convert::location::Location;
use crate::convert::note::{Note, ReadError};
use crate::convert::sheet::{Sheet, SheetRow, has_headers};
use crate::load::Progress;
use crate::messages;
use crate::problem::Effect;

/// The columns of the template that TimelineJS hands out, in its order, and those that came later.
const COLUMNS: [&str; 20] = [
    "Year",
    "Month",
    "Day",
    "Time",
    "End Year",
    "End Month",
    "End Day",
    "End Time",
    "Display Date",
    "Headline",
    "Text",
    "Media",
    "Media Credit",
    "Media Caption",
    "Media Thumbnail",
    "Type",
    "Group",
    "Background",
    "Link",
    "Alt Text",
];
/// The columns without which a table is none of TimelineJS.
const REQUIRED: [&str; 2] = ["Year", "Headline"];
/// What is expected of a file.
const EXPECTED: &str = messages::expected_timelinejs_sheet();

/// Whether a file is a sheet, as its first row says.
pub fn is_sheet(bytes: &[u8]) -> bool {
    has_headers(bytes, is_named, &REQUIRED)
}

fn is_named(header: &str, name: &str) -> bool {
    header.trim().eq_ignore_ascii_case(name)
}

/// Reads a sheet, whatever stands between its columns, and in whichever order they are.
///
/// # Errors
/// When it is no table, or one without the columns for years and headlines.
pub fn read(
    bytes: &[u8],
    notes: &mut Vec<Note>,
    announce: &mut dyn FnMut(Progress),
) -> Result<Vec<Slide>, ReadError> {
    let decoded = decoded(bytes, EXPECTED)?;
    notes.extend(decoded.note());
    let is_known = |header: &str| COLUMNS.iter().any(|name| is_named(header, name));
    let other = |_| ReadError::other_file(messages::found_other_table(), EXPECTED);
    let sheet = Sheet::of(&decoded.text, is_known).map_err(other)?;
    let has = |name: &&str| sheet.headers.iter().any(|header| is_named(header, name));
    if !REQUIRED.iter().all(has) {
        let found = messages::found_columns(sheet.headers.join(", ")).to_string();
        return Err(ReadError::other_file(found, EXPECTED));
    }
    notes.extend(sheet.nameless_column());
    for (at, header) in sheet.headers.iter().enumerate() {
        let name = header.trim();
        let is_same = |other: &String| is_named(other, name);
        let expected = if name.is_empty() {
            continue;
        } else if !is_known(header) {
            messages::expected_slide_column()
        } else if sheet.headers.iter().take(at).any(is_same) {
            messages::expected_column_once()
        } else {
            continue;
        };
        let location = Location::Cell(sheet.header_row, name.to_owned());
        notes.push(Note::expected(
            location,
            header,
            expected,
            Effect::PartIgnored,
        ));
    }
    let slides = sheet
        .rows_with_progress(announce)
        .filter_map(|row| slide(row, &sheet, notes));
    Ok(slides.collect())
}

fn slide(row: &SheetRow, sheet: &Sheet, notes: &mut Vec<Note>) -> Option<Slide> {
    if let Some(note) = sheet.unreadable_row(row) {
        notes.push(note);
        return None;
    }
    let cell = |name: &str| {
        let index = sheet
            .headers
            .iter()
            .position(|header| is_named(header, name));
        let cell = index
            .and_then(|index| row.cells.get(index))
            .unwrap_or_default();
        as_meant(cell).trim().to_owned()
    };
    let date = |prefix: &str| {
        let part = |name: &str| cell(&format!("{prefix}{name}"));
        DateParts {
            year: part("Year"),
            month: part("Month"),
            day: part("Day"),
            time: part("Time"),
        }
    };
    let role = role(&cell("Type"), row.number, notes);
    let slide = Slide {
        location: SlideLocation::Row(row.number),
        role,
        start: date(""),
        end: date("End "),
        ..Slide::default()
    };
    Some(Field::ALL.iter().fold(slide, |slide, &(field, column, _)| {
        slide.with(field, cell(column))
    }))
}

/// What a row is for, as its cell `Type` says. TimelineJS takes what it doesn't know for any slide.
fn role(word: &str, row: usize, notes: &mut Vec<Note>) -> Role {
    let found = Role::WORDS
        .iter()
        .find(|(other, _)| word.eq_ignore_ascii_case(other));
    if found.is_none() && !word.is_empty() {
        let location = Location::Cell(row, "Type".to_owned());
        notes.push(Note::expected(
            location,
            word,
            messages::expected_slide_type(),
            Effect::Noted,
        ));
    }
    found.map_or(Role::Event, |&(_, role)| role)
}

/// Writes slides as a sheet, with commas between its columns.
pub fn write(slides: &[Slide]) -> String {
    let mut text = row(&COLUMNS.map(str::to_owned));
    for slide in slides {
        text.push_str(&row(&COLUMNS.map(|column| cell_of(slide, column))));
    }
    text
}

fn cell_of(slide: &Slide, column: &str) -> String {
    let role = || Role::WORDS.iter().find(|(_, role)| *role == slide.role);
    let (date, part) = match column.strip_prefix("End ") {
        Some(part) => (&slide.end, part),
        None => (&slide.start, column),
    };
    match part {
        "Year" => date.year.clone(),
        "Month" => date.month.clone(),
        "Day" => date.day.clone(),
        "Time" => date.time.clone(),
        "Type" => role().map_or_else(String::new, |(word, _)| (*word).to_owned()),
        _ => {
            let field = Field::ALL.iter().find(|(_, name, _)| *name == column);
            field.map_or_else(String::new, |(field, ..)| slide.text(*field).to_owned())
        }
    }
}

/// A row as RFC 4180 has it: a cell stands in quotation marks where something in it would end it.
fn row(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| {
        let cell = harmless(cell);
        if cell.contains([',', '"', '\n', '\r']) {
            format!("\"{}\"", cell.replace('"', "\"\""))
        } else {
            cell.into_owned()
        }
    });
    cells.collect::<Vec<_>>().join(",") + "\r\n"
}
