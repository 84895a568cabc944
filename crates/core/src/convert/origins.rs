//! Where the rows of a data file stand in the file from which it was made, so that what is said of
//! them later, by the loader or by checks, has the row and the column that an editor has before
//! them.
//!
//! Only statements and events are followed through the conversion. Actors, sides, topics and
//! sources are made of what rows of statements tell: where one of their fields stands is the first
//! row that refers to it and has something in that column.

use std::collections::BTreeMap;

use super::location::Location;
use crate::file::{ActorRow, DataFile, StatementRow};
use crate::problem::Problem;

/// The origins of the rows of a data file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// Where fields stand in a row, at most 64.
    pub fields: Vec<FieldOrigin>,
    /// The row of each statement, in the order of the data file.
    pub statements: Vec<RowOrigin>,
    /// The row of each event.
    pub events: Vec<RowOrigin>,
}

/// Where a field stands in a row of the file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldOrigin {
    /// The table of the data file, or [`ABOUT`].
    pub table: &'static str,
    /// The field; the same field may stand in several columns, of which the first counts that isn't
    /// empty.
    pub field: &'static str,
    /// What its column, or its part of a path, is called.
    pub name: String,
}

/// A row of the file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowOrigin {
    /// Where it stands.
    pub location: Location,
    /// A bit for each of the fields that is set where something stands there.
    pub filled: u64,
}

impl RowOrigin {
    /// A row that stands there; for each of the fields, in their order, whether something does.
    pub fn new(location: Location, is_filled: impl Iterator<Item = bool>) -> Self {
        let bits = (0..).zip(is_filled).filter(|(_, is_filled)| *is_filled);
        Self {
            location,
            filled: bits.fold(0, |filled, (bit, _)| filled | 1 << bit),
        }
    }
}

/// Stands for the table of actors where a statement is about one.
pub const ABOUT: &str = "about";
const ACTORS: &str = "actors";
const SIDES: &str = "sides";
const TOPICS: &str = "topics";
const SOURCES: &str = "sources";
const STATEMENTS: &str = "statements";
const EVENTS: &str = "events";

/// A path of the loader, `sources[3].url`, in parts.
struct Path<'p> {
    table: &'p str,
    index: usize,
    /// Empty for the row as a whole.
    field: &'p str,
}

impl<'p> Path<'p> {
    fn of(path: &'p str) -> Option<Self> {
        let (table, rest) = path.split_once('[')?;
        let (index, rest) = rest.split_once(']')?;
        let field = rest.strip_prefix('.').unwrap_or_default();
        Some(Self {
            table,
            index: index.parse().ok()?,
            // `positions` of `positions[0].topic`.
            field: field.split(['[', '.']).next().unwrap_or_default(),
        })
    }
}

/// The rows of statements that refer to a row of another table, and as what.
type Referring<'f> = BTreeMap<(&'static str, &'f str), Vec<(usize, &'static str)>>;

impl Origins {
    /// Problems of the data file by their locations in the file from which it was made. What has
    /// none there keeps that in the data file.
    pub fn located(&self, file: &DataFile, mut problems: Vec<Problem>) -> Vec<Problem> {
        let paths: Vec<&str> = problems.iter().map(|problem| &*problem.path).collect();
        let locations = self.locations(file, &paths);
        for (problem, location) in problems.iter_mut().zip(locations) {
            if let Some(location) = location {
                problem.path = location.to_string();
                // The row says which it is; the id may be one that was made for it.
                problem.row_id = None;
            }
        }
        problems
    }

    /// Where paths of the data file lead in the file from which it was made; none where there is no
    /// such place.
    pub fn locations(&self, file: &DataFile, paths: &[&str]) -> Vec<Option<Location>> {
        let paths: Vec<Option<Path>> = paths.iter().map(|path| Path::of(path)).collect();
        let named = paths.iter().flatten();
        let mut referring: Referring = named
            .filter_map(|path| Some((key(file, path)?, Vec::new())))
            .collect();
        if !referring.is_empty() {
            note_references(file, &mut referring);
        }
        let location = |path: &Option<Path>| self.location(file, path.as_ref()?, &referring);
        paths.iter().map(location).collect()
    }

    fn location(&self, file: &DataFile, path: &Path, referring: &Referring) -> Option<Location> {
        let own = match path.table {
            STATEMENTS => Some((&self.statements, STATEMENTS)),
            EVENTS => Some((&self.events, EVENTS)),
            _ => None,
        };
        if let Some((rows, table)) = own {
            let row = rows.get(path.index)?;
            let field = self.field(row, table, path.field);
            return Some(row.location.with_part(field));
        }
        let rows = referring.get(&key(file, path)?)?;
        let rows = || {
            rows.iter()
                .filter_map(|&(at, way)| Some((self.statements.get(at)?, way)))
        };
        let in_column = rows().find_map(|(row, way)| {
            let field = self.field(row, way, path.field)?;
            Some(row.location.with_part(Some(field)))
        });
        in_column.or_else(|| Some(rows().next()?.0.location.clone()))
    }

    /// What the column of a field is called that isn't empty in a row.
    fn field(&self, row: &RowOrigin, table: &str, field: &str) -> Option<&str> {
        let is_filled = |bit: usize| {
            row.filled
                .checked_shr(bit as u32)
                .is_some_and(|bits| bits & 1 == 1)
        };
        let fields = self.fields.iter().enumerate();
        let mut fields =
            fields.filter(|(_, origin)| origin.table == table && origin.field == field);
        fields
            .find(|(bit, _)| is_filled(*bit))
            .map(|(_, origin)| &*origin.name)
    }
}

/// The table and id of the row to which a path leads, where rows of statements tell it.
fn key<'f>(file: &'f DataFile, path: &Path) -> Option<(&'static str, &'f str)> {
    let index = path.index;
    match path.table {
        ACTORS => Some((ACTORS, &file.actors.get(index)?.id)),
        SIDES => Some((SIDES, &file.sides.get(index)?.id)),
        TOPICS => Some((TOPICS, &file.topics.get(index)?.id)),
        SOURCES => Some((SOURCES, &file.sources.get(index)?.id)),
        _ => None,
    }
}

/// Finds the statements that refer to each of some rows.
fn note_references<'f>(file: &'f DataFile, referring: &mut Referring<'f>) {
    let side = |actor: &'f ActorRow| Some((&*actor.id, actor.side.as_deref()?));
    let sides: BTreeMap<&str, &str> = file.actors.iter().filter_map(side).collect();
    for (at, row) in file.statements.iter().enumerate() {
        for (table, id, way) in references(row, &sides) {
            if let Some(rows) = referring.get_mut(&(table, id)) {
                rows.push((at, way));
            }
        }
    }
}

/// To what a statement refers: the table, the id, and where fields of that row stand.
fn references<'f>(
    row: &'f StatementRow,
    sides: &BTreeMap<&'f str, &'f str>,
) -> impl Iterator<Item = (&'static str, &'f str, &'static str)> {
    let side = sides.get(&*row.speaker).copied();
    let about = row.about.iter().map(|id| (ACTORS, &**id, ABOUT));
    let positions = row.positions.iter();
    let topics = positions.map(|position| (TOPICS, &*position.topic, TOPICS));
    // What is known of a further page stands in its own row, but for its address.
    let also = row.also.iter().map(|id| (SOURCES, &**id, "also"));
    [
        (ACTORS, &*row.speaker, ACTORS),
        (SOURCES, &row.source, SOURCES),
    ]
    .into_iter()
    .chain(side.map(|id| (SIDES, id, SIDES)))
    .chain(about)
    .chain(topics)
    .chain(also)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convert::{Converted, ReadError, csv, dna, timelinejs};
    use crate::load::load;

    /// Where the loader finds something in what a reader makes of a file.
    fn locations(read: fn(&[u8]) -> Result<Converted, ReadError>, text: &str) -> Vec<String> {
        let Converted { file, origins, .. } = read(text.as_bytes()).unwrap();
        let problems = load(file.to_json().as_bytes()).problems;
        let told = origins.located(&file, problems);
        let mut locations: Vec<String> = told.iter().map(Problem::location).collect();
        locations.sort();
        locations
    }

    #[test]
    fn what_the_loader_says_of_a_table_has_the_row_and_the_column_in_which_it_stands() {
        let table = "sep=;\n\
            Date;Published;Speaker;Speaker Name;About;Kind;Summary;Positions;Page title;Title;URL\n\
            20.08.2025;19.08.2025;ann;Ann <b>Ash</b>;;spoken;A bridge.;;;;https://example.org/a\n\
            ;;;;;;;;;;\n\
            21.08.2025;;bob;;<i>Cid</i>;sung;No.;;;;https://example.org/a\n\
            22.08.2025;;bob;;<i>Cid</i>;spoken;A <i>road</i>.;<b>Roads</b>:supports;;<i>Two</i> banks;https://example.org/a\n";
        assert_eq!(
            locations(csv::read, table),
            [
                "row 3, column Date",
                "row 3, column Speaker Name",
                "row 6, column About",
                // The page, which an earlier row dates, was published before.
                "row 6, column Date",
                "row 6, column Positions",
                "row 6, column Summary",
                "row 6, column Title",
            ]
        );
    }

    #[test]
    fn what_the_loader_says_of_an_event_list_has_its_row_however_the_rows_are_sorted() {
        let list = "statement_id;time;person;organization;concept;agreement;text;doctitle\n\
            1;2025-08-22;Ann;<i>Ministry</i>;x;1;<b>No</b>;One\n\
            2;2025-08-21;Bob;Union;<i>y</i>;1;Yes;Two\n\
            3;2025-08-20;;<b>Guild</b>;x;1;Yes;<b>Three</b>\n";
        assert_eq!(
            locations(dna::read, list),
            [
                "row 2, column organization",
                "row 2, column text",
                // The summary, which is made of several columns.
                "row 3",
                "row 3, column concept",
                "row 4",
                "row 4, column doctitle",
                "row 4, column organization",
                "row 4, column organization",
            ]
        );
    }

    /// Sixty slides of one year but for one, which may be a slip.
    fn years() -> impl Iterator<Item = &'static str> {
        (0..60).map(|at| if at == 29 { "2125" } else { "2025" })
    }

    #[test]
    fn what_the_loader_says_of_a_sheet_of_timelinejs_has_its_row() {
        let title =
            "Year,Headline,Text,Type,Group\n,The bridge,Who wanted it,title,\n2024,Works,,era,\n";
        let rows: Vec<String> = years()
            .map(|year| format!("{year},No,No bridge.,,Ann\n"))
            .collect();
        // Two rows above the slides, and the first.
        let expected = ["row 33, column Year"];
        assert_eq!(
            locations(timelinejs::read_sheet, &(title.to_owned() + &rows.concat())),
            expected
        );
    }

    #[test]
    fn what_the_loader_says_of_json_of_timelinejs_has_its_path() {
        let slide = |year: &str| {
            format!(
                r#"{{"start_date": {{"year": {year}}}, "text": {{"headline": "No"}},
                    "group": "Ann"}}"#
            )
        };
        let slides: Vec<String> = years().map(slide).collect();
        let text = format!(r#"{{"events": [{}]}}"#, slides.join(", "));
        assert_eq!(
            locations(timelinejs::read_json, &text),
            ["events[29].start_date"]
        );
    }

    #[test]
    fn what_has_no_place_in_the_file_that_was_read_keeps_its_path() {
        let table = "Date;Speaker;Kind;Summary;URL\n20.08.2025;Ann;spoken;A \
            bridge.;https://example.org/a\n";
        let Converted { file, origins, .. } = csv::read(table.as_bytes()).unwrap();
        for path in [
            "title",
            "statements",
            "statements[1].date",
            "statements[x]",
            "sources[7].url",
            "events[0]",
            "x[0].y",
        ] {
            assert_eq!(origins.locations(&file, &[path]), [None], "{path}");
        }
        // What stands in no column has the row.
        for (path, location) in [
            ("statements[0]", "row 2"),
            ("statements[0].venue", "row 2"),
            ("sources[0].title", "row 2"),
            ("sources[0].url", "row 2, column URL"),
            ("statements[0].date", "row 2, column Date"),
        ] {
            let found = origins.locations(&file, &[path]);
            let found = found[0].as_ref().map(ToString::to_string);
            assert_eq!(found.as_deref(), Some(location), "{path}");
        }
    }
}
