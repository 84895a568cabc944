//! The link to its schema that an editor has put into a data file: a data set has no place for it.

use serde::Deserialize;

use super::decode::decoded;

/// The field that a program for editing reads.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "$schema")]
    schema: Option<String>,
}

/// A data file as it was written, with the `$schema` of the one from which it was made.
///
/// ```
/// use timeline_core::convert::with_schema_of;
/// let written = with_schema_of("{\n  \"format\": \"x\"\n}\n".into(), br#"{"$schema": "a.json"}"#);
/// assert_eq!(written, "{\n  \"$schema\": \"a.json\",\n  \"format\": \"x\"\n}\n");
/// ```
pub fn with_schema_of(written: String, data_file: &[u8]) -> String {
    let head = decoded(data_file, "").ok();
    let head = head.and_then(|head| serde_json::from_str::<Head>(&head.text).ok());
    let schema = head.and_then(|head| serde_json::to_string(&head.schema?).ok());
    match (schema, written.strip_prefix('{')) {
        (Some(schema), Some(rest)) => format!("{{\n  \"$schema\": {schema},{rest}"),
        _ => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_it_or_of_which_nothing_can_be_read_gives_none() {
        for file in ["{}", "", "{", "[]", "{\"$schema\": 3}"] {
            assert_eq!(
                with_schema_of("{\n}".into(), file.as_bytes()),
                "{\n}",
                "{file}"
            );
        }
    }
}
