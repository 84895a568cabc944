//! From a data set back to a data file: the one writer of the format.
//!
//! What it writes reads back as the same data set. What the loader left out, and fields that the
//! format lacks, are not in a data set and so not in the file. Rows of the tables stand in the
//! order of the file that was read; events and statements in the order of time.

use crate::dataset::Dataset;
use crate::file::{
    ActorRow, DataFile, EventRow, PositionRow, SideRow, SourceRow, StatementRow, TopicRow,
};
use crate::model::{
    Actor, ActorIx, ActorKind, Column, Event, HasId, Index, Side, SideIx, Source, SourceIx,
    SourceKind, Statement, StatementIx, Table, Text, Topic, TopicIx,
};

/// The whole data set as a file.
///
/// ```
/// use timeline_core::{load::load, save::file_from_dataset};
/// let text = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/ten_lines.json"));
/// let saved = file_from_dataset(&load(text).dataset).to_json();
/// assert_eq!(load(saved.as_bytes()).dataset.statements.len(), 3);
/// ```
pub fn file_from_dataset(dataset: &Dataset) -> DataFile {
    file_with(dataset, &Used::all(dataset))
}

/// Some statements of a data set as a file, with those rows of the other tables to which they
/// refer, and all events. An answer to a statement that isn't among them stays, as one that answers
/// nothing.
pub fn file_from_statements(dataset: &Dataset, statements: &[StatementIx]) -> DataFile {
    file_with(dataset, &Used::by(dataset, statements))
}

/// Which rows are written.
struct Used {
    topics: Column<TopicIx, bool>,
    sides: Column<SideIx, bool>,
    actors: Column<ActorIx, bool>,
    sources: Column<SourceIx, bool>,
    statements: Column<StatementIx, bool>,
}

impl Used {
    fn all(dataset: &Dataset) -> Self {
        Self::each(dataset, true)
    }

    fn each(dataset: &Dataset, is_used: bool) -> Self {
        Self {
            topics: Column::filled(&dataset.topics, is_used),
            sides: Column::filled(&dataset.sides, is_used),
            actors: Column::filled(&dataset.actors, is_used),
            sources: Column::filled(&dataset.sources, is_used),
            statements: Column::filled(&dataset.statements, is_used),
        }
    }

    fn by(dataset: &Dataset, statements: &[StatementIx]) -> Self {
        let mut used = Self::each(dataset, false);
        for &index in statements {
            used.statements[index] = true;
            let row = &dataset.statements[index];
            for position in &row.positions {
                used.topics[position.topic] = true;
            }
            for source in row.sources() {
                used.sources[source] = true;
            }
            for &actor in row.about.iter().chain([&row.speaker]) {
                used.actors[actor] = true;
                if let Some(side) = dataset.actors[actor].side {
                    used.sides[side] = true;
                }
            }
        }
        used
    }
}

fn file_with(dataset: &Dataset, used: &Used) -> DataFile {
    let title = &dataset.title;
    DataFile {
        title: (!title.is_empty()).then(|| title.clone()),
        language: dataset.language.clone(),
        about: dataset.about.clone(),
        updated: dataset.updated.clone(),
        licence: dataset.licence.clone(),
        topics: rows(&dataset.topics, &used.topics, topic_row),
        sides: rows(&dataset.sides, &used.sides, side_row),
        actors: rows(&dataset.actors, &used.actors, |row| actor_row(dataset, row)),
        sources: rows(&dataset.sources, &used.sources, source_row),
        events: dataset.events.iter().map(event_row).collect(),
        statements: rows(&dataset.statements, &used.statements, |row| {
            statement_row(dataset, used, row)
        }),
        ..DataFile::new()
    }
}

/// The rows of a table that are used.
fn rows<I: Index, T, R>(
    table: &Table<I, T>,
    used: &Column<I, bool>,
    row: impl Fn(&T) -> R,
) -> Vec<R> {
    let of_use = table.iter().filter(|(index, _)| used[*index]);
    of_use.map(|(_, item)| row(item)).collect()
}

fn topic_row(topic: &Topic) -> TopicRow {
    let is_of_its_own = topic.proposition != topic.label;
    TopicRow {
        id: topic.id.clone(),
        label: topic.label.clone(),
        proposition: is_of_its_own.then(|| topic.proposition.clone()),
    }
}

fn side_row(side: &Side) -> SideRow {
    SideRow {
        id: side.id.clone(),
        name: side.name.clone(),
    }
}

fn actor_row(dataset: &Dataset, actor: &Actor) -> ActorRow {
    ActorRow {
        id: actor.id.clone(),
        name: actor.name.clone(),
        short: actor.short.clone(),
        aliases: actor.aliases.clone(),
        kind: actor.kind.map(|kind| ActorKind::word(kind).to_owned()),
        side: actor.side.map(|side| dataset.sides[side].id.clone()),
    }
}

fn source_row(source: &Source) -> SourceRow {
    SourceRow {
        id: source.id.clone(),
        publisher: source.publisher.clone(),
        title: source.title.clone(),
        url: source.url.clone(),
        published: source.published.map(|day| day.to_string()),
        kind: source.kind.map(|kind| SourceKind::word(kind).to_owned()),
    }
}

fn event_row(event: &Event) -> EventRow {
    EventRow {
        id: event.id.clone(),
        date: event.date.to_string(),
        label: event.label.clone(),
    }
}

fn statement_row(dataset: &Dataset, used: &Used, row: &Statement) -> StatementRow {
    let text = |text: &Option<Text>| text.as_deref().map(str::to_owned);
    let answered = row.replies_to.filter(|&answered| used.statements[answered]);
    StatementRow {
        id: row.id.clone(),
        speaker: dataset.actors[row.speaker].id.clone(),
        about: ids(&dataset.actors, &row.about),
        role: text(&row.role),
        date: row.date.to_string(),
        date_basis: text(&row.date_basis),
        kind: row.kind.word().to_owned(),
        venue: text(&row.venue),
        via: text(&row.via),
        headline: row.headline.clone(),
        summary: row.summary.clone(),
        quote: row.quote.clone(),
        quote_language: text(&row.quote_language),
        positions: position_rows(dataset, row),
        replies_to: answered.map(|answered| dataset.statements[answered].id.clone()),
        source: dataset.sources[row.source].id.clone(),
        also: ids(&dataset.sources, &row.also),
    }
}

fn position_rows(dataset: &Dataset, row: &Statement) -> Vec<PositionRow> {
    let position_row = |position: &crate::model::Position| PositionRow {
        topic: dataset.topics[position.topic].id.clone(),
        stance: position.stance.word().to_owned(),
    };
    row.positions.iter().map(position_row).collect()
}

fn ids<I: Index, T: HasId>(table: &Table<I, T>, indexes: &[I]) -> Vec<String> {
    let id = |&index: &I| table[index].id().to_owned();
    indexes.iter().map(id).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;
    use crate::file::generated::data_file;
    use crate::load::load;
    use crate::problem::Effect;

    const REAL: &[u8] = include_bytes!("../../../public/data/statements.json");
    const SMALL: &[u8] = include_bytes!("load/fixtures/small.json");

    /// All that a data set holds, as text.
    fn content(dataset: &Dataset) -> String {
        format!(
            "{:#?}",
            (
                (&dataset.title, &dataset.language, &dataset.about),
                (&dataset.updated, &dataset.licence),
                (dataset.topics.rows(), dataset.sides.rows()),
                (dataset.actors.rows(), dataset.sources.rows()),
                (&dataset.events, dataset.statements.rows()),
            )
        )
    }

    /// The rows of all tables of a file by table and id, as any JSON.
    fn rows_by_id(json: &[u8]) -> BTreeMap<String, Value> {
        let file: Value = serde_json::from_slice(json).unwrap();
        let mut rows = BTreeMap::new();
        for (field, value) in file.as_object().unwrap() {
            let Some(list) = value
                .as_array()
                .filter(|list| list.iter().all(Value::is_object))
            else {
                rows.insert(field.clone(), value.clone());
                continue;
            };
            for row in list {
                let id = row["id"].as_str().unwrap();
                rows.insert(format!("{field} {id}"), row.clone());
            }
        }
        rows
    }

    #[test]
    fn the_data_of_the_site_is_written_with_all_that_stands_in_it() {
        for file in [REAL, SMALL] {
            let saved = file_from_dataset(&load(file).dataset).to_json();
            let (mut expected, mut found) = (rows_by_id(file), rows_by_id(saved.as_bytes()));
            // A list with nothing in it is not written, and neither is a proposition that is the
            // label.
            for row in expected.values_mut().chain(found.values_mut()) {
                let Some(fields) = row.as_object_mut() else {
                    continue;
                };
                fields.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
                if fields.get("proposition") == fields.get("label") {
                    fields.remove("proposition");
                }
            }
            expected.retain(|_, value| value.as_array().is_none_or(|list| !list.is_empty()));
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn what_is_written_reads_back_as_the_same_data() {
        for file in [REAL, SMALL] {
            let first = load(file).dataset;
            let again = load(file_from_dataset(&first).to_json().as_bytes());
            assert_eq!(content(&again.dataset), content(&first));
        }
    }

    #[test]
    fn some_statements_bring_along_what_they_refer_to_and_nothing_else() {
        let dataset = load(SMALL).dataset;
        let index = dataset.statements.find("bob-on-ann").unwrap();
        let file = file_from_statements(&dataset, &[index]);
        let loaded = load(file.to_json().as_bytes());
        assert_eq!(loaded.problems, []);
        let names: Vec<&str> = file.actors.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(names, ["ann", "bob"]);
        assert_eq!((file.statements.len(), file.sources.len()), (1, 1));
    }

    #[test]
    fn an_answer_without_what_it_answers_is_kept_and_answers_nothing() {
        let dataset = load(SMALL).dataset;
        let index = dataset.statements.find("bob-answer").unwrap();
        assert!(dataset.statements[index].replies_to.is_some());
        let file = file_from_statements(&dataset, &[index]);
        assert_eq!(file.statements[0].replies_to, None);
        assert_eq!(load(file.to_json().as_bytes()).problems, []);
    }

    proptest! {
        #[test]
        fn any_data_set_reads_back_from_what_is_written(file in data_file()) {
            let loaded = load(file.to_json().as_bytes());
            let costly = loaded.problems.iter().find(|problem| problem.effect != Effect::Noted);
            prop_assert_eq!(costly, None);
            let (first, saved) = (loaded.dataset, file_from_dataset);
            let again = load(saved(&first).to_json().as_bytes()).dataset;
            prop_assert_eq!(content(&again), content(&first));
        }
    }
}
