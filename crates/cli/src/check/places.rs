//! Where rows stand in a file, by table and id: a data set is in order of time and doesn't know it.

use std::collections::BTreeMap;

use serde_json::Value;

/// The numbers of rows in the tables of a file.
#[derive(Debug, Default)]
pub struct Places(BTreeMap<(String, String), usize>);

impl Places {
    /// Those of a data file. Of one that isn't well-formed nothing is known: its rows are then
    /// named by their ids alone.
    pub fn of(bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let Ok(Value::Object(file)) = serde_json::from_slice(bytes) else {
            return Self::default();
        };
        let mut places = BTreeMap::new();
        for (table, rows) in file {
            for (at, row) in rows.as_array().into_iter().flatten().enumerate() {
                if let Some(id) = row.get("id").and_then(Value::as_str) {
                    places.entry((table.clone(), id.to_owned())).or_insert(at);
                }
            }
        }
        Self(places)
    }

    /// The path of a field of a row: `statements[12].quote`.
    pub fn path(&self, table: &str, id: &str, field: &str) -> String {
        let place = self.0.get(&(table.to_owned(), id.to_owned()));
        let row = place.map_or_else(|| table.to_owned(), |at| format!("{table}[{at}]"));
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
        let places = Places::of(file);
        assert_eq!(places.path("actors", "ann", "name"), "actors[1].name");
        assert_eq!(places.path("sources", "ann", ""), "sources[0]");
        assert_eq!(places.path("sources", "bob", "url"), "sources.url");
        assert_eq!(Places::of(b"{").path("actors", "ann", ""), "actors");
    }
}
