//! What the file says of itself: its format, title and the like, beside the tables.

use super::json_value::JsonValue;
use super::row::{Row, RowPath};
use super::table_name::TableName;
use crate::model::Parts;
use crate::problem::{Effect, Fault, Problem, quoted};

/// The format that this program reads.
pub const FORMAT: &str = "statement-timeline/1";

/// Reads the fields of the file; the rows of the tables are left to others. Whether there are any
/// fields.
pub fn read_metadata(value: JsonValue, parts: &mut Parts, problems: &mut Vec<Problem>) -> bool {
    let Some(mut head) = Row::new(RowPath::default(), value, problems) else {
        if let Some(problem) = problems.last_mut() {
            "file".clone_into(&mut problem.path);
        }
        return false;
    };
    check_format(&mut head);
    // Where the schema is, for programs that edit the file.
    let _ = head.optional_text("$schema");
    parts.title = head.optional_text("title").unwrap_or_default();
    parts.updated = head.optional_text("updated");
    parts.licence = head.optional_text("licence");
    parts.language = head.optional_language("language");
    parts.about = head.texts("about");
    for table in TableName::ALL {
        let _ = head.list(table.word(), Effect::PartIgnored);
    }
    head.finish();
    true
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
