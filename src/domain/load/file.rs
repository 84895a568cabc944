//! The file as a whole: its format, its head, its tables in the order in which they depend on each other.

use super::Loaded;
use super::mend::{line_and_column, mended};
use super::raw::RawValue;
use super::row::Row;
use super::tables::{self, unique_rows};
use crate::domain::model::{Dataset, Parts, Table};
use crate::domain::problem::{Effect, Fault, Problem, quoted};

/// The format that this program reads.
pub const FORMAT: &str = "statement-timeline/1";

/// Reads a data file.
///
/// Never fails as a whole: what could be read is in the data set, and each thing that could not is in the
/// problems, with its path.
///
/// ```
/// use statement_timeline::domain::load::load;
/// let loaded = load(b"{\"format\": \"statement-timeline/1\", \"statements\": [3]}");
/// assert!(loaded.dataset.statements.is_empty());
/// assert_eq!(loaded.problems[0].to_string(), "statements[0]: found the number 3; expected an object");
/// ```
pub fn load(bytes: &[u8]) -> Loaded {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let mut problems = Vec::new();
    if let Some(fault) = not_a_data_file(bytes) {
        problems.push(Problem {
            path: "file".into(),
            row_id: None,
            fault,
            effect: Effect::RestUnread,
        });
        return Loaded {
            dataset: Dataset::default(),
            problems,
        };
    }
    let (mut value, mut error) = RawValue::from_json(bytes);
    let mended = error.as_ref().and_then(|_| mended(bytes));
    if let Some((text, first)) = &mended {
        let (mended_value, mended_error) = RawValue::from_json(text);
        if mended_value != RawValue::Null {
            (value, error) = (mended_value, mended_error);
            problems.push(unreadable_problem(line_and_column(bytes, *first)));
        }
    }
    if let Some(error) = error {
        problems.push(syntax_problem(&error));
        if value == RawValue::Null {
            return Loaded {
                dataset: Dataset::default(),
                problems,
            };
        }
    }
    let parts = parts_from_value(value, &mut problems);
    Loaded {
        dataset: Dataset::from_parts(parts),
        problems,
    }
}

fn not_a_data_file(bytes: &[u8]) -> Option<Fault> {
    match bytes.trim_ascii_start().first() {
        None => Some(Fault::EmptyFile),
        Some(b'<') => Some(Fault::WebPage),
        Some(_) => None,
    }
}

fn syntax_problem(error: &serde_json::Error) -> Problem {
    let text = error.to_string();
    let message = text
        .split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned();
    let fault = Fault::Syntax {
        message,
        line: error.line(),
        column: error.column(),
    };
    Problem {
        path: "file".into(),
        row_id: None,
        fault,
        effect: Effect::RestUnread,
    }
}

fn unreadable_problem((line, column): (usize, usize)) -> Problem {
    Problem {
        path: "file".into(),
        row_id: None,
        fault: Fault::UnreadableText { line, column },
        effect: Effect::PartIgnored,
    }
}

fn parts_from_value(value: RawValue, problems: &mut Vec<Problem>) -> Parts {
    let mut tables = Tables::default();
    let mut parts = Parts::default();
    {
        let Some(mut head) = Row::new(String::new(), value, problems) else {
            if let Some(problem) = problems.last_mut() {
                "file".clone_into(&mut problem.path);
            }
            return parts;
        };
        check_format(&mut head);
        parts.title = head.optional_text("title").unwrap_or_default();
        parts.updated = head.optional_text("updated");
        parts.licence = head.optional_text("licence");
        // The words of the page are English whatever the data's language; the field is read so as to be known.
        let _ = head.optional_text("language");
        tables.take_from(&mut head);
        head.finish();
    }
    parts.topics = Table::new(
        unique_rows("topics", tables.topics, problems, tables::topic),
        |row| &row.id,
    );
    parts.sides = Table::new(
        unique_rows("sides", tables.sides, problems, tables::side),
        |row| &row.id,
    );
    parts.sources = Table::new(
        unique_rows("sources", tables.sources, problems, tables::source),
        |row| &row.id,
    );
    let sides = &parts.sides;
    let actors = unique_rows("actors", tables.actors, problems, |row| {
        tables::actor(row, sides)
    });
    parts.actors = Table::new(actors, |row| &row.id);
    parts.events = unique_rows("events", tables.events, problems, tables::event);
    parts.statements = tables::statements(tables.statements, &parts, problems);
    parts
}

fn check_format(head: &mut Row) {
    match head.optional_text("format") {
        Some(format) if format == FORMAT => {}
        Some(other) => {
            let fault = Fault::UnknownFormat {
                value: quoted(&other),
                expected: FORMAT,
            };
            head.note("format", fault, Effect::Noted);
        }
        None => head.note("format", Fault::Missing(FORMAT), Effect::Noted),
    }
}

#[derive(Default)]
struct Tables<'a> {
    topics: Vec<RawValue<'a>>,
    sides: Vec<RawValue<'a>>,
    sources: Vec<RawValue<'a>>,
    actors: Vec<RawValue<'a>>,
    events: Vec<RawValue<'a>>,
    statements: Vec<RawValue<'a>>,
}

impl<'a> Tables<'a> {
    fn take_from(&mut self, head: &mut Row<'a, '_>) {
        for (name, table) in [
            ("topics", &mut self.topics),
            ("sides", &mut self.sides),
            ("sources", &mut self.sources),
            ("actors", &mut self.actors),
            ("events", &mut self.events),
            ("statements", &mut self.statements),
        ] {
            *table = head.list(name, Effect::PartIgnored).unwrap_or_default();
        }
    }
}
