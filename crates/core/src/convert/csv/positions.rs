//! A table with a row for each position, for statistics: who takes which stance on what, when, and
//! whose it is.
//!
//! What is said of others stands in rows of the speaker, with those whom it is about in a column of
//! their own: `attribution` tells it from what the speaker says for itself (`own`) and from what is
//! known second-hand only (`hearsay`). To count a claim about somebody as that one's own stance
//! would be wrong. There is no byte order mark: programs for statistics take it for a part of the
//! first name.

use super::lists::joined;
use super::write::table;
use crate::convert::fields::{data_file, not_kept};
use crate::convert::{Location, Note, Written};
use crate::dataset::Dataset;
use crate::messages;
use crate::model::{Position, Statement, StatementIx};

/// The names of the columns.
const HEADERS: &[&str] = &[
    "statement",
    "speaker",
    "speaker_name",
    "side",
    "attribution",
    "about",
    "date",
    "first_day",
    "last_day",
    "kind",
    "topic",
    "topic_label",
    "stance",
    "source",
    "publisher",
    "url",
];

/// The fields for which there are columns.
const KEPT: &[&str] = &[
    "statements.id",
    "statements.speaker",
    "statements.about",
    "statements.date",
    "statements.kind",
    "statements.positions",
    "statements.source",
    "actors.name",
    "actors.side",
    "topics.label",
    "sources.publisher",
    "sources.url",
];

/// Writes the positions of statements as a table.
pub fn write(dataset: &Dataset, statements: &[StatementIx]) -> Written {
    let mut rows = Vec::new();
    let mut without = 0;
    for &index in statements {
        let row = &dataset.statements[index];
        without += usize::from(row.positions.is_empty());
        rows.extend(
            row.positions
                .iter()
                .map(|position| cells(dataset, row, *position)),
        );
    }
    let location = || Location::Path("statements".to_owned());
    let note = || {
        Note::lost(
            location(),
            &without.to_string(),
            messages::lost_without_position(),
        )
    };
    let file = data_file(dataset, statements);
    let lost = not_kept(&file, KEPT, &[], messages::lost_in_table_of_positions());
    Written {
        text: table(HEADERS, &rows),
        notes: (without > 0).then(note).into_iter().chain(lost).collect(),
    }
}

fn cells(dataset: &Dataset, row: &Statement, position: Position) -> Vec<String> {
    let speaker = &dataset.actors[row.speaker];
    let side = speaker.side.map(|side| dataset.sides[side].id.as_str());
    let about = row
        .about
        .iter()
        .map(|&actor| dataset.actors[actor].id.as_str());
    let topic = &dataset.topics[position.topic];
    let source = &dataset.sources[row.source];
    // An end that isn't known is left empty: a number in its place would be counted.
    let day = |day: Option<crate::date::Day>| day.map_or_else(String::new, |day| day.to_string());
    vec![
        row.id.clone(),
        speaker.id.clone(),
        speaker.name.clone(),
        side.unwrap_or_default().to_owned(),
        row.attribution().word().to_owned(),
        joined(about),
        row.date.to_string(),
        day(row.date.earliest()),
        day(row.date.latest()),
        row.kind.word().to_owned(),
        topic.id.clone(),
        topic.label.clone(),
        position.stance.word().to_owned(),
        source.id.clone(),
        source.publisher.clone(),
        source.url.clone().unwrap_or_default(),
    ]
}
