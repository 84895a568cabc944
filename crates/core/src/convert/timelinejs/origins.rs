//! Where the fields of a data file stand in a slide.

use super::slide::{DateParts, Field, Slide, SlideLocation};
use crate::convert::{FieldOrigin, RowOrigin};

/// What of a slide a field is made of.
#[derive(Clone, Copy)]
enum Part {
    Text(Field),
    Start,
    End,
}

/// The parts of each field; what is made of one of several is in the first that isn't empty.
const FIELDS: &[(&str, &str, Part)] = &[
    ("statements", "speaker", Part::Text(Field::Group)),
    ("statements", "date", Part::Start),
    ("statements", "date", Part::End),
    ("statements", "date_basis", Part::Text(Field::DisplayDate)),
    ("statements", "headline", Part::Text(Field::Headline)),
    ("statements", "summary", Part::Text(Field::Text)),
    ("statements", "summary", Part::Text(Field::Headline)),
    ("actors", "name", Part::Text(Field::Group)),
    ("sources", "publisher", Part::Text(Field::Credit)),
    ("sources", "title", Part::Text(Field::Caption)),
    ("sources", "url", Part::Text(Field::Link)),
    ("events", "label", Part::Text(Field::Headline)),
    ("events", "date", Part::Start),
    ("events", "date", Part::End),
];

/// What the parts are called: columns of a sheet, paths in JSON.
pub fn fields(slides: &[Slide]) -> Vec<FieldOrigin> {
    let is_sheet = matches!(
        slides.first().map(|slide| &slide.location),
        Some(SlideLocation::Row(_))
    );
    let field = |&(table, field, part): &(&'static str, &'static str, Part)| {
        let (column, path) = part.names();
        let name = if is_sheet { column } else { path };
        FieldOrigin {
            table,
            field,
            name: name.to_owned(),
        }
    };
    FIELDS.iter().map(field).collect()
}

/// Where a slide stands, and which of its parts have something in them.
pub fn row_origin(slide: &Slide) -> RowOrigin {
    let is_filled = FIELDS.iter().map(|(.., part)| part.is_in(slide));
    RowOrigin::new(slide.location.whole(), is_filled)
}

impl Part {
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Text(field) => field.names(),
            Self::Start => ("Year", "start_date"),
            Self::End => ("End Year", "end_date"),
        }
    }

    fn is_in(self, slide: &Slide) -> bool {
        match self {
            Self::Text(field) => !slide.text(field).is_empty(),
            Self::Start => !DateParts::is_empty(&slide.start),
            Self::End => !DateParts::is_empty(&slide.end),
        }
    }
}
