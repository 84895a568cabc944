//! Reading in slices, so that a page that reads a large file answers meanwhile.
//!
//! First an [`Outline`] of the file is found. Then each row is read on its own: only one row is
//! there as a tree at a time, and tables are read in the order in which they depend on each other,
//! wherever they stand. Only when a part turns out not to be JSON, the first such place is sought
//! ([`Check`]), the outline is cut there, and what is left is read from the start.

use std::borrow::Cow;

use super::Loaded;
use super::json_value::JsonValue;
use super::metadata::read_metadata;
use super::other_file::other_file;
use super::outline::{Outline, Span};
use super::progress::Progress;
use super::recover::{Check, Tail};
use super::table_name::TableName;
use super::tables::Tables;
use super::utf8_repair::{line_and_column, repaired};
use super::utf16::Utf16;
use crate::dataset::Dataset;
use crate::problem::{Effect, Fault, Problem};
use crate::text_index::HashSeed;

/// Reads a data file in one go, its texts hashed with the default seed; for what to expect, see
/// [`IncrementalLoader`].
///
/// ```
/// use timeline_core::load::load;
/// let loaded = load(b"{\"format\": \"statement-timeline/1\", \"statements\": [3]}");
/// assert!(loaded.dataset.statements.is_empty());
/// let problem = loaded.problems[0].to_string();
/// assert_eq!(problem, "statements[0]: found the number 3; expected an object");
/// ```
pub fn load(bytes: &[u8]) -> Loaded {
    IncrementalLoader::new(bytes, HashSeed::default()).finish()
}

/// A data file that is being read.
///
/// Never fails as a whole: what could be read is in the data set, and each thing that could not is
/// in the problems, with its path.
pub struct IncrementalLoader<'a> {
    bytes: Cow<'a, [u8]>,
    stage: Stage,
    outline: Outline,
    tail: Option<Tail>,
    /// Whether it has been looked through for what is no text,
    is_mended: bool,
    /// and what was found.
    unreadable: Option<Problem>,
    seed: HashSeed,
    tables: Tables,
    loaded: Loaded,
}

/// What is done next.
enum Stage {
    Decode(Utf16),
    Start,
    Outline,
    Check(Check),
    Head,
    /// The table at this place of [`TableName::ALL`], from this row on.
    Table(usize, usize),
    Order,
    LookUps,
    Done,
}

/// A part of the file is not JSON.
struct Bad;

impl<'a> IncrementalLoader<'a> {
    /// Starts to read. A seed that the author of the file can't know keeps look-ups quick whatever
    /// is in it.
    pub fn new(bytes: impl Into<Cow<'a, [u8]>>, seed: HashSeed) -> Self {
        let bytes = bytes.into();
        Self {
            stage: Utf16::of(&bytes).map_or(Stage::Start, Stage::Decode),
            bytes,
            outline: Outline::default(),
            tail: None,
            is_mended: false,
            unreadable: None,
            seed,
            tables: Tables::new(seed),
            loaded: Loaded::default(),
        }
    }

    /// Goes on by about this many bytes; whether there is more to do.
    pub fn step(&mut self, bytes: usize) -> bool {
        let text = text_of(&self.bytes);
        match &mut self.stage {
            Stage::Decode(decoding) => {
                if let Some(text) = decoding.step(&self.bytes, bytes) {
                    self.unreadable = decoding.half_at().map(|at| unreadable(&text, at));
                    self.loaded.problems.extend(self.unreadable.clone());
                    self.bytes = Cow::Owned(text);
                    self.stage = Stage::Start;
                }
            }
            Stage::Start => {
                self.stage = match other_file(text) {
                    None => Stage::Outline,
                    Some(fault) => {
                        self.loaded.problems.push(Problem {
                            path: "file".into(),
                            row_id: None,
                            fault,
                            effect: Effect::RestUnread,
                        });
                        Stage::Done
                    }
                }
            }
            Stage::Outline => {
                self.outline.scan(text, bytes);
                if self.outline.is_whole() {
                    self.stage = Stage::Head;
                } else if self.outline.is_done() {
                    self.stage = self.start_over();
                }
            }
            Stage::Check(check) => {
                if check.step(text, &self.outline, bytes) {
                    let tail = std::mem::take(check).cut(text, &mut self.outline);
                    self.tables = Tables::new(self.seed);
                    // Where nothing can be read, mending helped nothing.
                    let has_some = tail.value() != Some(JsonValue::Null);
                    let unreadable = self.unreadable.take().filter(|_| has_some).into_iter();
                    self.loaded.problems = unreadable.chain(tail.problem()).collect();
                    self.tail = Some(tail);
                    self.stage = Stage::Head;
                }
            }
            Stage::Head => {
                self.stage = self.read_metadata().unwrap_or_else(|Bad| self.start_over());
            }
            &mut Stage::Table(table, row) => {
                let next = self.read_rows(table, row, bytes);
                self.stage = next.unwrap_or_else(|Bad| self.start_over());
            }
            Stage::Order => {
                // Given up first, so that its place in memory can be used.
                self.bytes = Cow::Borrowed(&[]);
                self.outline = Outline::default();
                self.tables.parts.put_in_order_of_time();
                self.stage = Stage::LookUps;
            }
            Stage::LookUps => {
                let parts = std::mem::take(&mut self.tables).parts;
                self.loaded.dataset = Dataset::from_parts(parts);
                self.stage = Stage::Done;
            }
            Stage::Done => {}
        }
        !matches!(self.stage, Stage::Done)
    }

    /// How many statements have been read, of how many.
    pub fn progress(&self) -> Progress {
        let Stage::Table(table, row) = self.stage else {
            return Progress::Unknown;
        };
        let of = self.outline.rows(TableName::Statements).len();
        let rows = match TableName::ALL.get(table) {
            Some(TableName::Statements) => row,
            Some(_) => 0,
            None => of,
        };
        Progress::IncrementalLoader { rows, of }
    }

    /// Reads all that is left.
    pub fn finish(mut self) -> Loaded {
        while self.step(usize::MAX) {}
        self.loaded
    }

    /// A part is bad: reads again what is no text, once that is repaired, else seeks where the good
    /// parts end.
    fn start_over(&mut self) -> Stage {
        if std::mem::replace(&mut self.is_mended, true) {
            return Stage::Check(Check::default());
        }
        let text = text_of(&self.bytes);
        let Some((repaired, at)) = repaired(text) else {
            return Stage::Check(Check::default());
        };
        self.unreadable = Some(unreadable(text, at));
        self.bytes = Cow::Owned(repaired);
        self.outline = Outline::default();
        self.tables = Tables::new(self.seed);
        self.loaded.problems = self.unreadable.iter().cloned().collect();
        Stage::Outline
    }

    fn read_metadata(&mut self) -> Result<Stage, Bad> {
        let whole = self.tail.as_ref().and_then(Tail::value);
        let nothing_at_all = whole == Some(JsonValue::Null) && !self.loaded.problems.is_empty();
        let value = match whole {
            Some(value) => value,
            None => head(text_of(&self.bytes), &self.outline, self.tail.as_ref())?,
        };
        let problems = &mut self.loaded.problems;
        let has_fields = !nothing_at_all && read_metadata(value, &mut self.tables.parts, problems);
        Ok(if has_fields {
            Stage::Table(0, 0)
        } else {
            Stage::Order
        })
    }

    fn read_rows(&mut self, table: usize, row: usize, bytes: usize) -> Result<Stage, Bad> {
        let Some(&name) = TableName::ALL.get(table) else {
            self.tables.settle(&mut self.loaded.problems);
            return Ok(Stage::Order);
        };
        let (text, problems) = (text_of(&self.bytes), &mut self.loaded.problems);
        let rows = self.outline.rows(name);
        if row == 0 {
            self.tables.reserve(name, rows.len());
        }
        let (mut left, mut row) = (bytes, row);
        while let Some(&span) = rows.get(row) {
            if left == 0 {
                return Ok(Stage::Table(table, row));
            }
            let value = part(text, span)?;
            self.tables.read_row(name, row, value, problems);
            left = left.saturating_sub(span.end - span.start);
            row += 1;
        }
        for value in self
            .tail
            .iter()
            .flat_map(|tail| tail.rows(name, &self.outline))
        {
            self.tables.read_row(name, row, value, problems);
            row += 1;
        }
        Ok(Stage::Table(table + 1, 0))
    }
}

/// That what stands at a place is no text.
fn unreadable(text: &[u8], at: usize) -> Problem {
    let (line, column) = line_and_column(text, at);
    Problem {
        path: "file".into(),
        row_id: None,
        fault: Fault::UnreadableText { line, column },
        effect: Effect::PartIgnored,
    }
}

/// The bytes without a byte order mark.
fn text_of(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)
}

fn part(text: &[u8], span: Span) -> Result<JsonValue<'_>, Bad> {
    let (value, error) = JsonValue::from_json(text.get(span.start..span.end).unwrap_or_default());
    error.map_or(Ok(value), |_| Err(Bad))
}

/// The fields of the file, tables with no rows in them.
fn head<'t>(
    text: &'t [u8],
    outline: &'t Outline,
    tail: Option<&'t Tail>,
) -> Result<JsonValue<'t>, Bad> {
    let mut fields = Vec::new();
    for field in &outline.fields {
        let value = match field.rows {
            Some(_) => JsonValue::List(Vec::new()),
            None => part(text, field.value)?,
        };
        fields.push((Cow::Borrowed(field.name.as_str()), value));
    }
    fields.extend(tail.iter().flat_map(|tail| tail.fields()));
    Ok(JsonValue::Row(fields))
}
