//! A row of the statements, and what it refers to.

use super::json_value::JsonValue;
use super::plausible::is_after;
use super::row::Row;
use super::texts::Texts;
use crate::messages;
use crate::model::{
    ActorIx, Kind, Parts, Position, SourceIx, Stance, Statement, StatementIx, Table,
};
use crate::problem::{Effect, Fault, Problem, quoted};

/// An answer whose statement is still an id.
pub struct Reply {
    /// The index of the answer among the statements that were kept.
    pub from: usize,
    /// The index of its row in the file.
    pub index: usize,
    /// The id of the statement that it answers.
    pub to: String,
}

impl Reply {
    /// Puts the index of the answered statement into the answer.
    pub fn settle(
        self,
        statements: &mut Table<StatementIx, Statement>,
        problems: &mut Vec<Problem>,
    ) {
        let target = statements.find(&self.to);
        let Some(answer) = statements.rows_mut().get_mut(self.from) else {
            return;
        };
        answer.replies_to = target;
        if target.is_none() {
            let fault = Fault::UnknownId {
                value: quoted(&self.to),
                expected: messages::expected_shown_statement(),
            };
            problems.push(Problem {
                path: format!("statements[{}].replies_to", self.index),
                row_id: Some(answer.id.clone()),
                fault,
                effect: Effect::PartIgnored,
            });
        }
    }
}

/// Reads a statement; with it, the id of the one that it answers.
pub fn statement(
    row: &mut Row,
    parts: &Parts,
    texts: &mut Texts,
) -> Option<(Statement, Option<String>)> {
    let id = row.required_text("id", messages::expected_id());
    let speaker = row.required_id("speaker", messages::expected_actor_in_actors(), |id| {
        parts.actors.find(id)
    });
    let about = about(row, parts);
    let date = row.required_date();
    let kind = row.required_word("kind", Kind::WORDS, Kind::from_word);
    let headline = row.optional_text("headline");
    let summary = row.required_text("summary", messages::expected_summary());
    let source = row.required_id("source", messages::expected_source_in_sources(), |id| {
        parts.sources.find(id)
    });
    let also = also(row, parts, source);
    let positions = positions(row, parts);
    let role = row.shared_text("role", texts);
    let date_basis = row.shared_text("date_basis", texts);
    let venue = row.shared_text("venue", texts);
    let via = row.shared_text("via", texts);
    let quote = row.optional_text("quote");
    let quote_language = row.optional_language("quote_language");
    let replies_to = row.optional_text("replies_to");
    let published = source.and_then(|source| parts.sources[source].published);
    if date
        .zip(published)
        .is_some_and(|(date, published)| is_after(date, published))
    {
        row.note("date", Fault::AfterPublication, Effect::Noted);
    }
    let statement = Statement {
        id: id?,
        speaker: speaker?,
        about: about?,
        role,
        date: date?,
        date_basis,
        kind: kind?,
        venue,
        via,
        headline,
        summary: summary?,
        quote,
        quote_language: quote_language.map(|tag| texts.shared(&tag)),
        positions,
        replies_to: None,
        source: source?,
        also,
    };
    Some((statement, replies_to))
}

/// Whose position it asserts; none, which leaves the row out, where any of them is not known.
fn about(row: &mut Row, parts: &Parts) -> Option<Vec<ActorIx>> {
    let mut actors = Some(Vec::new());
    for (index, value) in row
        .list("about", Effect::RowLeftOut)?
        .into_iter()
        .enumerate()
    {
        let found = match &value {
            JsonValue::Text(id) => parts.actors.find(id),
            _ => None,
        };
        if found.is_none() {
            let fault = match value {
                JsonValue::Text(id) => Fault::UnknownId {
                    value: quoted(&id),
                    expected: messages::expected_actor_in_actors(),
                },
                other => Fault::WrongType {
                    found: other.described(),
                    expected: messages::expected_id_of_actor(),
                },
            };
            row.note(&format!("about[{index}]"), fault, Effect::RowLeftOut);
        }
        actors = actors.zip(found).map(|(mut list, actor)| {
            list.push(actor);
            list
        });
    }
    actors
}

/// The further pages that have it. One that can't be found costs itself alone: the statement rests
/// on its source.
fn also(row: &mut Row, parts: &Parts, source: Option<SourceIx>) -> Vec<SourceIx> {
    let mut sources = Vec::new();
    let ids = row.list("also", Effect::PartIgnored).unwrap_or_default();
    for (index, value) in ids.into_iter().enumerate() {
        let fault = match value {
            JsonValue::Text(id) => match parts.sources.find(&id) {
                Some(other) if Some(other) == source || sources.contains(&other) => {
                    Fault::RepeatedId(quoted(&id))
                }
                Some(other) => {
                    sources.push(other);
                    continue;
                }
                None => Fault::UnknownId {
                    value: quoted(&id),
                    expected: messages::expected_source_in_sources(),
                },
            },
            other => Fault::WrongType {
                found: other.described(),
                expected: messages::expected_id_of_source(),
            },
        };
        row.note(&format!("also[{index}]"), fault, Effect::PartIgnored);
    }
    sources
}

fn positions(row: &mut Row, parts: &Parts) -> Vec<Position> {
    let mut good = Vec::new();
    for (index, value) in row
        .list("positions", Effect::PartIgnored)
        .unwrap_or_default()
        .into_iter()
        .enumerate()
    {
        let Some(mut inner) = row.inner("positions", index, value) else {
            continue;
        };
        let topic = inner.required_id("topic", messages::expected_topic_in_topics(), |id| {
            parts.topics.find(id)
        });
        let stance = inner.required_word("stance", Stance::WORDS, Stance::from_word);
        inner.finish();
        if let (Some(topic), Some(stance)) = (topic, stance) {
            good.push(Position { topic, stance });
        }
    }
    good
}
