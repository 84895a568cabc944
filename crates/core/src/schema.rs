//! The JSON Schema of the format, for programs in which data files are edited: they complete fields
//! and words, and mark what is wrong while it is typed.
//!
//! Fields and their descriptions come from the types in [`crate::file`]; what a text has to look
//! like stands in a table here. The schema objects to nothing that the loader takes without a word:
//! what it marks, [`crate::load`] names as well. The loader knows more, such as whether an id is
//! there. It is written in draft 7, which editors know best.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::file::{DataFile, FORMAT};
use crate::limits::{LONGEST_SLUG, LONGEST_TEXT_BYTES};
use crate::model::{ActorKind, Kind, SourceKind, Stance};

/// The folder of a built site in which it is, with those of later versions beside it.
pub const FOLDER: &str = "schema";
/// Its file there.
pub const FILE: &str = "statement-timeline-1.json";

/// What the values of a field look like.
#[derive(Clone, Copy, Debug)]
enum Form {
    /// The name of the format.
    Format,
    /// An id of a row of this table.
    Id,
    /// A text in which there is something.
    Text,
    /// A list of such texts.
    Texts,
    /// An address.
    Address,
    /// A day.
    Day,
    /// A date (EDTF).
    Date,
    /// The tag of a language.
    Language,
    /// One of these words.
    Word(&'static [&'static str]),
    /// Rows of another table.
    Rows,
}

/// The form of each field, by the name of its type; the file itself has none.
const FORMS: &[(&str, &[(&str, Form)])] = &[
    (
        "",
        &[
            ("format", Form::Format),
            ("title", Form::Text),
            ("language", Form::Language),
            ("about", Form::Texts),
            ("updated", Form::Text),
            ("licence", Form::Text),
            ("topics", Form::Rows),
            ("sides", Form::Rows),
            ("actors", Form::Rows),
            ("sources", Form::Rows),
            ("events", Form::Rows),
            ("statements", Form::Rows),
        ],
    ),
    (
        "TopicRow",
        &[
            ("id", Form::Id),
            ("label", Form::Text),
            ("proposition", Form::Text),
        ],
    ),
    ("SideRow", &[("id", Form::Id), ("name", Form::Text)]),
    (
        "ActorRow",
        &[
            ("id", Form::Id),
            ("name", Form::Text),
            ("short", Form::Text),
            ("aliases", Form::Texts),
            ("kind", Form::Word(ActorKind::WORDS)),
            ("side", Form::Text),
        ],
    ),
    (
        "SourceRow",
        &[
            ("id", Form::Id),
            ("publisher", Form::Text),
            ("title", Form::Text),
            ("url", Form::Address),
            ("published", Form::Day),
            ("kind", Form::Word(SourceKind::WORDS)),
        ],
    ),
    (
        "EventRow",
        &[
            ("id", Form::Id),
            ("date", Form::Date),
            ("label", Form::Text),
        ],
    ),
    (
        "StatementRow",
        &[
            ("id", Form::Id),
            ("speaker", Form::Text),
            ("about", Form::Texts),
            ("role", Form::Text),
            ("date", Form::Date),
            ("date_basis", Form::Text),
            ("kind", Form::Word(Kind::WORDS)),
            ("venue", Form::Text),
            ("via", Form::Text),
            ("headline", Form::Text),
            ("summary", Form::Text),
            ("quote", Form::Text),
            ("quote_language", Form::Language),
            ("positions", Form::Rows),
            ("replies_to", Form::Text),
            ("source", Form::Text),
            ("also", Form::Texts),
        ],
    ),
    (
        "PositionRow",
        &[("topic", Form::Text), ("stance", Form::Word(Stance::WORDS))],
    ),
];

const ADDRESS: &str = r"^[Hh][Tt][Tt][Pp][Ss]?://\S+$";
const DAY: &str = r"^\d{4}-\d{2}-\d{2}$";
const LANGUAGE: &str = "^[A-Za-z]+(-[A-Za-z0-9]{1,8})*$";
const ID: &str = "^[a-z0-9-]+$";
/// Something that can be seen.
const SOME: &str = r"\S";
/// A part of a date: a century, decade or year, a month or season, a day; with digits left open,
/// and a sign.
const PART: &str = r"(\d\d(XX|\dX|\d\d(-(\d\d|XX)(-(\d\d|XX))?)?)[~?%]?)";

/// The schema as a value.
pub fn schema() -> Value {
    let settings = SchemaSettings::draft07().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<DataFile>();
    schema.insert("title".into(), FORMAT.into());
    for (name, fields) in FORMS {
        let Some(object) = object_mut(&mut schema, name) else {
            continue;
        };
        object.insert("additionalProperties".into(), false.into());
        for (field, form) in *fields {
            if let Some(Value::Object(keywords)) =
                properties_mut(object).and_then(|all| all.get_mut(*field))
            {
                restrict(keywords, *form);
            }
        }
    }
    if let Some(properties) = schema.as_object_mut().and_then(properties_mut) {
        let words = "Where this schema is, for programs that edit the file.";
        let own = json!({"type": ["string", "null"], "description": words});
        properties.insert("$schema".into(), own);
    }
    schema.to_value()
}

/// The schema as text that ends with a line break.
pub fn schema_text() -> String {
    // Texts and numbers alone: nothing in it could fail.
    serde_json::to_string_pretty(&schema()).unwrap_or_default() + "\n"
}

/// The object that describes a type.
fn object_mut<'s>(schema: &'s mut Schema, name: &str) -> Option<&'s mut Map<String, Value>> {
    let root = schema.as_object_mut()?;
    if name.is_empty() {
        return Some(root);
    }
    root.get_mut("definitions")?.get_mut(name)?.as_object_mut()
}

fn properties_mut(object: &mut Map<String, Value>) -> Option<&mut Map<String, Value>> {
    object.get_mut("properties")?.as_object_mut()
}

/// Adds what the values of a field look like.
fn restrict(field: &mut Map<String, Value>, form: Form) {
    let keywords = match form {
        Form::Format => json!({"const": FORMAT}),
        Form::Id => json!({"pattern": ID, "maxLength": LONGEST_SLUG}),
        Form::Text => json!({"pattern": SOME, "maxLength": LONGEST_TEXT_BYTES}),
        Form::Address => json!({"pattern": ADDRESS}),
        Form::Day => json!({"pattern": DAY}),
        Form::Date => json!({"pattern": date_pattern()}),
        Form::Language => json!({"pattern": LANGUAGE}),
        // A field that may be absent may be null.
        Form::Word(words) if is_nullable(field) => {
            let words = words.iter().map(|word| Some(*word)).chain([None]);
            json!({"enum": words.collect::<Vec<_>>()})
        }
        Form::Word(words) => json!({"enum": words}),
        Form::Texts => {
            let text = json!({"type": "string", "pattern": SOME, "maxLength": LONGEST_TEXT_BYTES});
            json!({"type": ["array", "null"], "items": text})
        }
        Form::Rows => json!({"type": ["array", "null"]}),
    };
    if let Value::Object(keywords) = keywords {
        field.extend(keywords);
    }
}

fn is_nullable(field: &Map<String, Value>) -> bool {
    let kind = field.get("type").and_then(Value::as_array);
    kind.is_some_and(|kinds| kinds.iter().any(|kind| kind == "null"))
}

/// A part alone, or an interval with one or two known ends.
fn date_pattern() -> String {
    format!(r"^({PART}|{PART}/({PART}|\.\.)?|(\.\.)?/{PART})$")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_field_of_each_type_has_a_form() {
        let schema = schema();
        let objects = schema["definitions"].as_object().unwrap();
        let objects = objects.iter().map(|(name, object)| (name.as_str(), object));
        let mut found = 0;
        for (name, object) in objects.chain([("", &schema)]) {
            let (_, forms) = FORMS.iter().find(|(other, _)| *other == name).unwrap();
            let fields = object["properties"].as_object().unwrap().keys();
            for field in fields.filter(|field| *field != "$schema") {
                assert!(
                    forms.iter().any(|(name, _)| name == field),
                    "{name}.{field}"
                );
                found += 1;
            }
        }
        let count: usize = FORMS.iter().map(|(_, fields)| fields.len()).sum();
        assert_eq!(found, count);
    }

    #[test]
    fn what_a_row_needs_is_what_the_format_says() {
        let schema = schema();
        for (name, required) in [
            ("TopicRow", &["id", "label"][..]),
            ("SideRow", &["id", "name"]),
            ("ActorRow", &["id", "name"]),
            ("SourceRow", &["id", "publisher"]),
            ("EventRow", &["id", "date", "label"]),
            (
                "StatementRow",
                &["id", "speaker", "date", "kind", "summary", "source"],
            ),
            ("PositionRow", &["topic", "stance"]),
        ] {
            assert_eq!(
                schema["definitions"][name]["required"],
                json!(required),
                "{name}"
            );
        }
        assert_eq!(schema["required"], json!(["format"]));
    }

    #[test]
    fn fields_carry_the_sentences_of_their_types() {
        let schema = schema();
        let summary = &schema["definitions"]["StatementRow"]["properties"]["summary"];
        assert_eq!(summary["description"], "One sentence that says it.");
        let stance = &schema["definitions"]["PositionRow"]["properties"]["stance"];
        assert_eq!(stance["enum"], json!(Stance::WORDS));
    }
}
