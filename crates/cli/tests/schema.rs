//! The JSON Schema against real data and the hostile files: what it objects to, the loader names as
//! well.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    dead_code,
    reason = "a test fails by a panic, and the hostile files have tests of their own"
)]

#[path = "../../core/tests/hostile/corpus/mod.rs"]
mod corpus;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};
use timeline_core::date::StatedDate;
use timeline_core::load::load;
use timeline_core::schema::schema;

fn validator() -> Validator {
    jsonschema::validator_for(&schema()).expect("the schema is one")
}

fn small() -> Value {
    let text = include_str!("../../core/src/load/fixtures/small.json");
    serde_json::from_str(text).unwrap()
}

#[test]
fn it_is_a_schema_of_the_draft_that_it_names() {
    jsonschema::meta::validate(&schema()).unwrap();
    assert_eq!(
        schema()["$schema"],
        "http://json-schema.org/draft-07/schema#"
    );
}

#[test]
fn the_data_of_the_site_and_of_the_examples_are_valid() {
    let validator = validator();
    for text in [
        include_str!("../../../public/data/statements.json"),
        include_str!("../../core/src/load/fixtures/small.json"),
        include_str!("../../core/examples/ten_lines.json"),
    ] {
        let file: Value = serde_json::from_str(text).unwrap();
        let errors: Vec<String> = validator
            .iter_errors(&file)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn whatever_it_objects_to_the_loader_names() {
    let validator = validator();
    let mut objected = 0;
    for case in corpus::all() {
        let bytes = case.bytes();
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        let Ok(file) = serde_json::from_slice::<Value>(bytes) else {
            continue;
        };
        if let Some(error) = validator.iter_errors(&file).next() {
            objected += 1;
            let is_named = !load(bytes).problems.is_empty();
            assert!(
                is_named,
                "{}: {error} at {}",
                case.name,
                error.instance_path()
            );
        }
    }
    assert!(objected > 100, "{objected} hostile files are no valid ones");
}

#[test]
fn slips_that_editors_make_are_found_while_they_type() {
    let validator = validator();
    assert!(validator.is_valid(&small()));
    for (pointer, value) in [
        ("/format", json!("statement-timeline/9")),
        ("/titel", json!("A slip in a name")),
        ("/statements/0/kind", json!("sung")),
        ("/statements/0/date", json!("20.08.2025")),
        ("/statements/0/date", json!(45889)),
        ("/statements/0/summary", json!("")),
        ("/statements/0/positions/0/stance", json!("maybe")),
        ("/statements/0/quote_language", json!("en_GB")),
        ("/statements/1/also", json!("council")),
        ("/actors/0/id", json!("Ann Ash")),
        ("/actors/0/kind", json!("ghost")),
        ("/sources/0/url", json!("javascript:alert(1)")),
        ("/sources/0/published", json!("2025-09")),
    ] {
        let mut file = small();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap()[name] = value;
        assert!(!validator.is_valid(&file), "{pointer}");
    }
    for (pointer, value) in [
        ("/$schema", json!("https://example.org/schema.json")),
        ("/about", Value::Null),
        ("/actors/0/kind", Value::Null),
        ("/statements/0/positions", Value::Null),
    ] {
        let mut file = small();
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        file.pointer_mut(parent).unwrap()[name] = value;
        assert!(validator.is_valid(&file), "{pointer}");
        assert_eq!(load(file.to_string().as_bytes()).problems, [], "{pointer}");
    }
}

proptest! {
    #[test]
    fn each_date_that_is_read_without_a_remark_is_valid(
        text in "[0-9]{2,4}[0-9X]{0,2}(-[0-9X]{2}){0,2}[~?%]?(/(\\.\\.|[0-9]{4}(-[01][0-9](-[0-3][0-9])?)?[~?%]?)?)?",
    ) {
        if text.parse::<StatedDate>().is_ok() {
            let mut file = small();
            file["events"][0]["date"] = json!(text);
            prop_assert!(validator().is_valid(&file), "{}", text);
        }
    }
}
