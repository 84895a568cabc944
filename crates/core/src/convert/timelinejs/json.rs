//! The JSON of TimelineJS: a title slide, events and eras, both ways.

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::{Map, Value, json};

use super::slide::{DateParts, Field, Role, Slide, SlideLocation};
use crate::convert::decode::decoded;
use crate::convert::location::Location;
use crate::convert::note::{Note, ReadError};
use crate::convert::sheet::with_progress;
use crate::load::Progress;
use crate::messages;
use crate::problem::Effect;

/// What is expected of a file.
const EXPECTED: &str = messages::expected_timelinejs_json();
/// Where slides stand, and what they are for.
const LISTS: [(&str, Role); 2] = [("events", Role::Event), ("eras", Role::Era)];
/// Fields of a slide that are read, or that say how it is drawn and nothing else.
const KNOWN: [&str; 11] = [
    "start_date",
    "end_date",
    "display_date",
    "text",
    "media",
    "group",
    "background",
    "unique_id",
    "autolink",
    "type",
    "scale",
];
/// The parts of a time of day, the largest first.
const TIME_PARTS: [&str; 3] = ["hour", "minute", "second"];

/// As much of a JSON text as tells whose it is. Of a large data file nothing is kept but its
/// events.
#[derive(Deserialize)]
struct Outline {
    /// Data files say which format they have.
    format: Option<IgnoredAny>,
    events: Option<Vec<Value>>,
}

/// Whether a JSON text is of TimelineJS, as far as its first level tells.
pub fn is_timeline(bytes: &[u8]) -> bool {
    let Ok(decoded) = decoded(bytes, EXPECTED) else {
        return false;
    };
    let outline: Option<Outline> = serde_json::from_str(&decoded.text).ok();
    let is_slide = |event: &Value| event.get("start_date").or(event.get("text")).is_some();
    outline.is_some_and(|Outline { format, events }| {
        let is_of_slides = events.is_some_and(|events| events.first().is_none_or(is_slide));
        format.is_none() && is_of_slides
    })
}

/// Reads the JSON.
///
/// # Errors
/// When it is no JSON, or none of TimelineJS.
pub fn read(
    bytes: &[u8],
    notes: &mut Vec<Note>,
    announce: &mut dyn FnMut(Progress),
) -> Result<Vec<Slide>, ReadError> {
    let decoded = decoded(bytes, EXPECTED)?;
    let root: Value = serde_json::from_str(&decoded.text).map_err(|error| ReadError::Damaged {
        location: Location::Path(
            messages::location_of_line(error.line(), error.column()).to_string(),
        ),
        message: messages::damaged_json(error).to_string(),
    })?;
    let Some(object) = root
        .as_object()
        .filter(|object| object.get("events").is_some_and(Value::is_array))
    else {
        // What TimelineJS 1 and 2 had: the same under one more name.
        let is_old = root.get("timeline").is_some();
        let found = if is_old {
            messages::found_old_timelinejs()
        } else {
            messages::found_other_json()
        };
        return Err(ReadError::other_file(found, EXPECTED));
    };
    let title = object
        .get("title")
        .map(|title| ("title".to_owned(), title, Role::Title));
    let listed = LISTS.iter().flat_map(|&(name, role)| {
        let list = object
            .get(name)
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice);
        let slides = list.iter().enumerate();
        slides.map(move |(index, slide)| (format!("{name}[{index}]"), slide, role))
    });
    let slides: Vec<_> = title.into_iter().chain(listed).collect();
    Ok(with_progress(&slides, announce)
        .filter_map(|(path, value, role)| slide(path, value, *role, notes))
        .collect())
}

fn slide(path: &str, value: &Value, role: Role, notes: &mut Vec<Note>) -> Option<Slide> {
    // TimelineJS itself writes an empty title where there is none.
    if role == Role::Title && matches!(value, Value::Null | Value::String(_)) {
        return None;
    }
    let Some(object) = value.as_object() else {
        notes.push(Note::expected(
            Location::Path(path.to_owned()),
            &value.to_string(),
            messages::expected_slide(),
            Effect::RowLeftOut,
        ));
        return None;
    };
    for (name, value) in object.iter().filter(|(name, _)| !KNOWN.contains(&&***name)) {
        let location = Location::Path(format!("{path}.{name}"));
        notes.push(Note::expected(
            location,
            &value.to_string(),
            messages::expected_slide_field(),
            Effect::PartIgnored,
        ));
    }
    let mut reading = Reader {
        path,
        object,
        notes,
    };
    let mut texts = Vec::new();
    for (field, _, name) in Field::ALL {
        texts.push((field, reading.text(name)));
    }
    let mut background = reading.text("background.url");
    background.push_str(&reading.text("background.color"));
    texts.push((Field::Background, background));
    let (start, end) = (reading.date("start_date"), reading.date("end_date"));
    // A date may bear its own words.
    let words = reading.text("start_date.display_date");
    if texts
        .iter()
        .all(|(field, text)| *field != Field::DisplayDate || text.is_empty())
    {
        texts.push((Field::DisplayDate, words));
    }
    let id = reading.text("unique_id");
    let slide = Slide {
        location: SlideLocation::Path(path.to_owned()),
        role,
        id,
        start,
        end,
        ..Slide::default()
    };
    Some(
        texts
            .into_iter()
            .fold(slide, |slide, (field, text)| slide.with(field, text)),
    )
}

struct Reader<'a> {
    path: &'a str,
    object: &'a Map<String, Value>,
    notes: &'a mut Vec<Note>,
}

impl Reader<'_> {
    /// The text at a path within the slide; a number as it is written. What is absent or null is
    /// empty.
    fn text(&mut self, path: &str) -> String {
        let mut value = None;
        let mut object = Some(self.object);
        for name in path.split('.') {
            value = object.and_then(|object| object.get(name));
            object = value.and_then(Value::as_object);
        }
        match value {
            Some(Value::String(text)) => text.trim().to_owned(),
            Some(Value::Number(number)) => written(number),
            // A background and a date are objects, and their parts are asked for.
            None | Some(Value::Null | Value::Object(_)) => String::new(),
            Some(other) => {
                let location = Location::Path(format!("{}.{path}", self.path));
                self.notes.push(Note::expected(
                    location,
                    &other.to_string(),
                    messages::expected_text(),
                    Effect::PartIgnored,
                ));
                String::new()
            }
        }
    }

    fn date(&mut self, name: &str) -> DateParts {
        let mut part = |part: &str| self.text(&format!("{name}.{part}"));
        let times = TIME_PARTS.map(&mut part);
        let given = times.iter().take_while(|part| !part.is_empty());
        let padded = given.enumerate().map(|(index, part)| {
            if index > 0 {
                format!("{part:0>2}")
            } else {
                part.clone()
            }
        });
        DateParts {
            time: padded.collect::<Vec<_>>().join(":"),
            year: part("year"),
            month: part("month"),
            day: part("day"),
        }
    }
}

/// A number as it would be written by hand: `1985`, also where it stands as `1985.0`.
fn written(number: &serde_json::Number) -> String {
    let text = number.to_string();
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

/// Writes slides as JSON.
pub fn write(slides: &[Slide]) -> String {
    let of = |role| {
        slides
            .iter()
            .filter(move |slide| slide.role == role)
            .map(object)
    };
    let mut root = Map::new();
    if let Some(title) = of(Role::Title).next() {
        root.insert("title".to_owned(), title);
    }
    for (name, role) in LISTS {
        root.insert(name.to_owned(), of(role).collect());
    }
    // Texts and numbers alone: nothing in it could fail.
    serde_json::to_string_pretty(&root).unwrap_or_default() + "\n"
}

fn object(slide: &Slide) -> Value {
    let mut root = Map::new();
    if !slide.id.is_empty() {
        root.insert("unique_id".to_owned(), json!(slide.id));
    }
    for (name, date) in [("start_date", &slide.start), ("end_date", &slide.end)] {
        if !date.is_empty() {
            root.insert(name.to_owned(), Value::Object(date_object(date)));
        }
    }
    for (field, _, path) in Field::ALL {
        let text = slide.text(field);
        match path.split_once('.') {
            _ if text.is_empty() => {}
            None => {
                root.insert(path.to_owned(), json!(text));
            }
            Some((outer, inner)) => {
                let outer = root
                    .entry(outer)
                    .or_insert_with(|| Value::Object(Map::new()));
                if let Some(outer) = outer.as_object_mut() {
                    outer.insert(inner.to_owned(), json!(text));
                }
            }
        }
    }
    Value::Object(root)
}

fn date_object(date: &DateParts) -> Map<String, Value> {
    let times = date.time.split(':').map(str::to_owned);
    let parts = [
        ("year", &date.year),
        ("month", &date.month),
        ("day", &date.day),
    ];
    let parts = parts.into_iter().map(|(name, part)| (name, part.clone()));
    let parts = parts.chain(TIME_PARTS.into_iter().zip(times));
    let numbers =
        parts.filter_map(|(name, part)| Some((name.to_owned(), json!(part.parse::<i32>().ok()?))));
    numbers.collect()
}
