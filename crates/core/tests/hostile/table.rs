//! What must hold of any bytes that are read as a file of another format. Used by the tests here
//! and by the fuzz target `table`.

use timeline_core::convert::{Converted, FORMATS, Format, format_by_name};
use timeline_core::dataset::Dataset;
use timeline_core::load::load;
use timeline_core::problem::Effect;

/// How cells begin that programs for tables would run.
const FORMULAS: &[char] = &['=', '+', '-', '@', '\t', '\r'];

/// The formats that have a reader here, in the order of their table.
pub fn readable() -> Vec<&'static Format> {
    let formats = FORMATS.iter();
    formats.filter(|format| format.read.is_some()).collect()
}

/// Reads bytes as a file of a format: what can be read is good, nothing is said of it but by its
/// place there, and the table that is written of it reads as the same statements.
///
/// # Errors
/// Says what doesn't hold.
pub fn check(format: &Format, bytes: &[u8]) -> Result<(), String> {
    let Some(read) = format.read else {
        return Ok(());
    };
    let Converted {
        file,
        notes,
        origins,
    } = match read(bytes, &mut |_| {}) {
        Ok(converted) => converted,
        Err(error) => return is_short(&error.to_string()),
    };
    for note in &notes {
        is_short(&note.to_string())?;
    }
    let loaded = load(file.to_json().as_bytes());
    let (made, kept) = (file.statements.len(), loaded.dataset.statements.len());
    if made != kept {
        return Err(format!(
            "{made} statements are made, {kept} of them can be loaded"
        ));
    }
    for problem in origins.located(&file, loaded.problems) {
        let told = problem.to_string();
        if problem.effect != Effect::Noted {
            return Err(format!("the loader loses something: {told}"));
        }
        if told.starts_with("statements[") {
            return Err(format!("the place is in no file of the reader's: {told}"));
        }
        is_short(&told)?;
    }
    reads_back(&loaded.dataset)
}

/// The table that is written of statements reads as those again, and no cell of it is run.
fn reads_back(dataset: &Dataset) -> Result<(), String> {
    let csv = format_by_name("csv").ok_or("there are tables")?;
    let statements: Vec<_> = dataset.statements.indexes().collect();
    let text = timeline_core::convert::csv::write(dataset, &statements).text;
    let rows = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes())
        .into_records();
    for row in rows {
        let row = row.map_err(|error| error.to_string())?;
        if let Some(cell) = row.iter().find(|cell| cell.starts_with(FORMULAS)) {
            return Err(format!("a cell is run as a formula: {cell:?}"));
        }
    }
    if statements.is_empty() {
        return Ok(());
    }
    let read = csv.read.ok_or("tables are read")?;
    let again = read(text.as_bytes(), &mut |_| {}).map_err(|error| error.to_string())?;
    let again = load(again.file.to_json().as_bytes()).dataset;
    let told = |dataset: &Dataset| {
        let rows = dataset.statements.iter().map(|(_, row)| {
            let name = &dataset.actors[row.speaker].name;
            format!(
                "{} {name:?} {} {:?} {:?}",
                row.id, row.date, row.summary, row.quote
            )
        });
        let mut rows: Vec<String> = rows.collect();
        rows.sort();
        rows
    };
    let (before, after) = (told(dataset), told(&again));
    match before.iter().zip(&after).find(|(a, b)| a != b) {
        Some((before, after)) => Err(format!("{before} reads as {after}")),
        None if before.len() != after.len() => Err(format!(
            "{} statements are written, {} read",
            before.len(),
            after.len()
        )),
        None => Ok(()),
    }
}

fn is_short(told: &str) -> Result<(), String> {
    if told.len() < 2000 {
        Ok(())
    } else {
        let start: String = told.chars().take(100).collect();
        Err(format!("{} bytes are told: {start}…", told.len()))
    }
}
