//! The paths of rows in a file, by table and id: a data set is in order of time and doesn't know
//! them.

use std::collections::BTreeMap;

use serde_json::Value;

/// The index of each row in its table of the file, by table and id.
#[derive(Debug, Default)]
pub struct RowPaths(BTreeMap<(String, String), usize>);

impl RowPaths {
    /// Those of a data file. Of one that isn't well-formed nothing is known: its rows are then
    /// named by their ids alone.
    pub fn of(bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let Ok(Value::Object(file)) = serde_json::from_slice(bytes) else {
            return Self::default();
        };
        let mut indexes = BTreeMap::new();
        for (table, rows) in file {
            for (at, row) in rows.as_array().into_iter().flatten().enumerate() {
                if let Some(id) = row.get("id").and_then(Value::as_str) {
                    indexes.entry((table.clone(), id.to_owned())).or_insert(at);
                }
            }
        }
        Self(indexes)
    }

    /// The path of a field of a row: `statements[12].quote`.
    pub fn path(&self, table: &str, id: &str, field: &str) -> String {
        let index = self.0.get(&(table.to_owned(), id.to_owned()));
        let row = index.map_or_else(|| table.to_owned(), |at| format!("{table}[{at}]"));
        if field.is_empty() {
            row
        } else {
            format!("{row}.{field}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_by_table_and_id_the_first_of_two() {
        let file = br#"{"actors": [3, {"id": "ann"}, {"id": "ann"}], "sources": [{"id": "ann"}]}"#;
        let row_paths = RowPaths::of(file);
        assert_eq!(row_paths.path("actors", "ann", "name"), "actors[1].name");
        assert_eq!(row_paths.path("sources", "ann", ""), "sources[0]");
        assert_eq!(row_paths.path("sources", "bob", "url"), "sources.url");
        assert_eq!(RowPaths::of(b"{").path("actors", "ann", ""), "actors");
    }
}
