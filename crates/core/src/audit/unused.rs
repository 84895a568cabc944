//! Rows to which nothing refers: actors without a statement, and topics, sides and sources that no
//! statement needs.

use super::{Doubt, Finding};
use crate::dataset::Dataset;
use crate::model::{Column, HasId, Index, Table};

/// Rows that no statement needs.
pub fn unused(dataset: &Dataset) -> Vec<Finding> {
    let mut topics = Column::filled(&dataset.topics, false);
    let mut actors = Column::filled(&dataset.actors, false);
    let mut sides = Column::filled(&dataset.sides, false);
    let mut sources = Column::filled(&dataset.sources, false);
    for row in dataset.statements.rows() {
        for position in &row.positions {
            topics[position.topic] = true;
        }
        for &actor in row.about.iter().chain([&row.speaker]) {
            actors[actor] = true;
            if let Some(side) = dataset.actors[actor].side {
                sides[side] = true;
            }
        }
        for source in row.sources() {
            sources[source] = true;
        }
    }
    let mut findings = left("topics", &dataset.topics, &topics);
    findings.extend(left("sides", &dataset.sides, &sides));
    findings.extend(left("actors", &dataset.actors, &actors));
    findings.extend(left("sources", &dataset.sources, &sources));
    findings
}

fn left<I: Index, T: HasId>(
    name: &'static str,
    table: &Table<I, T>,
    is_used: &Column<I, bool>,
) -> Vec<Finding> {
    let rows = table.iter().filter(|(index, _)| !is_used[*index]);
    rows.map(|(_, row)| Finding::new(name, row.id(), "", Doubt::Unused))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn whoever_neither_speaks_nor_is_spoken_about_is_unused() {
        let small = include_str!("../load/fixtures/small.json");
        assert_eq!(unused(&load(small.as_bytes()).dataset), []);
        let more = small
            .replace(
                r#""actors": ["#,
                r#""actors": [{"id": "dan", "name": "Dan", "side": "west"}, "#,
            )
            .replace(
                r#""sides": ["#,
                r#""sides": [{"id": "west", "name": "West"}, "#,
            );
        let found = unused(&load(more.as_bytes()).dataset);
        let found: Vec<(&str, &str)> = found
            .iter()
            .map(|row| (row.table, row.id.as_str()))
            .collect();
        assert_eq!(found, [("sides", "west"), ("actors", "dan")]);
    }
}
