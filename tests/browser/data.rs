//! What is in the built-in data, counted from its file, and days as numbers.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde_json::Value;

/// The built-in data set.
pub struct Data {
    file: Value,
}

impl Data {
    /// Reads the file.
    pub fn built_in() -> Self {
        let text = include_str!("../../public/data/statements.json");
        Self {
            file: serde_json::from_str(text).expect("the built-in data is JSON"),
        }
    }

    /// The ids of all statements.
    pub fn statements(&self) -> BTreeSet<String> {
        self.ids_where(|_| true)
    }

    /// The ids of all actors.
    pub fn actors(&self) -> BTreeSet<String> {
        self.rows("actors")
            .iter()
            .map(|row| text(row, "id"))
            .collect()
    }

    /// The ids of the actors of a side.
    pub fn actors_of(&self, side: &str) -> BTreeSet<String> {
        let rows = self.rows("actors").iter();
        rows.filter(|row| row["side"] == side)
            .map(|row| text(row, "id"))
            .collect()
    }

    /// The id of the actor of this name.
    pub fn actor(&self, name: &str) -> String {
        let row = self.rows("actors").iter().find(|row| row["name"] == name);
        text(
            row.unwrap_or_else(|| panic!("the data has an actor {name}")),
            "id",
        )
    }

    /// The ids of what these actors said.
    pub fn said_by(&self, actors: &[&str]) -> BTreeSet<String> {
        self.ids_where(|row| actors.iter().any(|actor| row["speaker"] == *actor))
    }

    /// The ids of what others said about an actor.
    pub fn said_about(&self, actor: &str) -> BTreeSet<String> {
        self.ids_where(|row| {
            let about = row["about"].as_array();
            row["speaker"] != actor && about.is_some_and(|about| about.iter().any(|id| id == actor))
        })
    }

    /// The speaker of a statement.
    pub fn speaker(&self, statement: &str) -> String {
        let rows = self.rows("statements");
        let row = rows.iter().find(|row| row["id"] == statement).unwrap();
        text(row, "speaker")
    }

    fn ids_where(&self, holds: impl Fn(&Value) -> bool) -> BTreeSet<String> {
        let rows = self.rows("statements").iter();
        rows.filter(|row| holds(row))
            .map(|row| text(row, "id"))
            .collect()
    }

    fn rows(&self, table: &str) -> &[Value] {
        self.file[table]
            .as_array()
            .expect("the data has its tables")
    }
}

fn text(row: &Value, field: &str) -> String {
    row[field].as_str().expect("the field is a text").to_owned()
}

/// Days since 1 January 1970.
pub fn day_number(iso: &str) -> i64 {
    let day: NaiveDate = iso.parse().unwrap_or_else(|_| panic!("{iso} is a day"));
    day.signed_duration_since(NaiveDate::default()).num_days()
}
