//! The data that the page brings along, as readers load it: the same without what makes it readable
//! in an editor.

use serde_json::{Deserializer, Result, Serializer};

/// Where it is, in the folder that Trunk built and for the page.
pub const PATH: &str = "data/statements.json";

/// The same JSON without spaces and line ends; order, and fields that stand twice, stay.
///
/// # Errors
/// When it is no JSON.
pub fn minified(json: &[u8]) -> Result<Vec<u8>> {
    let mut from = Deserializer::from_slice(json);
    let mut into = Serializer::new(Vec::new());
    serde_transcode::transcode(&mut from, &mut into)?;
    from.end()?;
    Ok(into.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use timeline_core::load::load;

    #[test]
    fn nothing_but_spaces_between_texts_is_lost() {
        for (json, expected) in [
            (
                "{ \"b\": 1,\n \"a\": [ 2.5, -3, true, null ] }\n",
                r#"{"b":1,"a":[2.5,-3,true,null]}"#,
            ),
            (r#"{"a": 1, "a": " 2  3 "}"#, r#"{"a":1,"a":" 2  3 "}"#),
            (
                r#"["\u00e9\n\"", 18446744073709551615]"#,
                r#"["é\n\"",18446744073709551615]"#,
            ),
        ] {
            let minified = minified(json.as_bytes()).unwrap();
            assert_eq!(String::from_utf8(minified).unwrap(), expected);
        }
    }

    #[test]
    fn what_is_no_json_is_refused_with_its_place() {
        for (json, place) in [
            ("{\n \"a\": }", "line 2"),
            ("[1] [2]", "column 5"),
            ("", "line 1 column 0"),
        ] {
            let error = minified(json.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(place), "{error}");
        }
    }

    #[test]
    fn the_data_set_reads_as_before() {
        let bytes = include_bytes!("../../../../public/data/statements.json");
        let minified = minified(bytes).unwrap();
        assert!(minified.len() < bytes.len() && !minified.contains(&b'\n'));
        let (before, after) = (load(bytes), load(&minified));
        assert_eq!(before.problems.len(), after.problems.len());
        assert_eq!(before.dataset.title, after.dataset.title);
        let rows = |loaded: &timeline_core::load::Loaded| -> Vec<String> {
            let statements = loaded.dataset.statements.iter();
            statements.map(|(_, row)| format!("{row:?}")).collect()
        };
        assert_eq!(rows(&before), rows(&after));
    }
}
