//! Where the fields of a data file stand in a table.

use super::cells::{Cells, Columns};
use super::columns::Column;
use crate::convert::sheet::Sheet;
use crate::convert::{FieldOrigin, Location, RowOrigin};

/// The columns of each field. What stands in several is in the first that isn't empty; the column
/// for names goes before that for ids.
const FIELDS: &[(&str, &str, Column)] = &[
    ("statements", "id", Column::Id),
    ("statements", "speaker", Column::Speaker),
    ("statements", "about", Column::About),
    ("statements", "role", Column::Role),
    ("statements", "date", Column::Date),
    ("statements", "date_basis", Column::DateBasis),
    ("statements", "kind", Column::Kind),
    ("statements", "venue", Column::Venue),
    ("statements", "via", Column::Via),
    ("statements", "headline", Column::Headline),
    ("statements", "summary", Column::Summary),
    ("statements", "quote", Column::Quote),
    ("statements", "quote_language", Column::QuoteLanguage),
    ("statements", "positions", Column::Positions),
    ("statements", "replies_to", Column::RepliesTo),
    ("statements", "source", Column::Source),
    ("statements", "also", Column::Also),
    ("actors", "name", Column::SpeakerName),
    ("actors", "name", Column::Speaker),
    ("actors", "kind", Column::SpeakerKind),
    ("actors", "side", Column::Side),
    ("about", "name", Column::AboutName),
    ("about", "name", Column::About),
    ("sides", "name", Column::SideName),
    ("sides", "name", Column::Side),
    ("topics", "label", Column::Positions),
    ("sources", "publisher", Column::Publisher),
    ("sources", "publisher", Column::Source),
    ("sources", "publisher", Column::Url),
    ("sources", "title", Column::Title),
    ("sources", "url", Column::Url),
    ("sources", "published", Column::Published),
    ("sources", "kind", Column::SourceKind),
    ("also", "url", Column::Also),
];

/// What the columns of a table are called.
pub fn fields(sheet: &Sheet, columns: &Columns) -> Vec<FieldOrigin> {
    let field = |&(table, field, column)| FieldOrigin {
        table,
        field,
        name: columns.name(sheet, column),
    };
    FIELDS.iter().map(field).collect()
}

/// Where a row stands, and which of its columns have something in them.
pub fn row_origin(cells: &Cells) -> RowOrigin {
    let has = |column| !cells.columns.cell(cells.row, column).trim().is_empty();
    let is_filled = FIELDS.iter().map(|(.., column)| has(*column));
    RowOrigin::new(Location::Row(cells.row.number), is_filled)
}
