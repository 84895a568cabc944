//! Rows into the model, one function for each table.
//!
//! What a fault costs follows from trust. A row is left out where showing it would mislead: no speaker, no
//! source, no date, no words, or a claim about somebody whom the data doesn't know (without the name it would
//! read as the speaker's own position). Anything else costs the part alone.

use std::collections::HashMap;

use super::raw::RawValue;
use super::row::{Row, address_from_text};
use crate::domain::date::Day;
use crate::domain::model::{
    Actor, ActorIx, ActorKind, Event, Kind, Parts, Position, Side, SideIx, Source, Stance,
    Statement, Table, Topic,
};
use crate::domain::problem::{Effect, Fault, Problem, quoted};

/// Reads each row of a table with `read`; of two rows with one id the first stays.
pub fn unique_rows<'a, T: HasId>(
    table: &str,
    rows: Vec<RawValue<'a>>,
    problems: &mut Vec<Problem>,
    read: impl Fn(&mut Row<'a, '_>) -> Option<T>,
) -> Vec<T> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut good = Vec::with_capacity(rows.len());
    for (place, value) in rows.into_iter().enumerate() {
        let Some(mut row) = Row::new(format!("{table}[{place}]"), value, problems) else {
            continue;
        };
        if let Some(item) = read(&mut row) {
            check_slug(&mut row, item.id());
            if seen.insert(item.id().to_owned(), 0).is_none() {
                good.push(item);
            } else {
                row.note(
                    "id",
                    Fault::DuplicateId(quoted(item.id())),
                    Effect::RowLeftOut,
                );
            }
        }
        row.finish();
    }
    good
}

/// A row that has an id.
pub trait HasId {
    /// Its id.
    fn id(&self) -> &str;
}

macro_rules! has_id {
    ($($name:ident),+) => {$(
        impl HasId for $name {
            fn id(&self) -> &str {
                &self.id
            }
        }
    )+};
}

has_id!(Topic, Side, Source, Actor, Event, StatementRow);

fn check_slug(row: &mut Row, id: &str) {
    let is_slug = id
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !is_slug {
        row.note("id", Fault::NotASlug(quoted(id)), Effect::Noted);
    }
}

const ID: &str = "an id of small letters, digits and hyphens";

pub fn topic(row: &mut Row) -> Option<Topic> {
    let id = row.required_text("id", ID);
    let label = row.required_text("label", "a short name");
    let proposition = row.optional_text("proposition");
    let label = label?;
    Some(Topic {
        id: id?,
        proposition: proposition.unwrap_or_else(|| label.clone()),
        label,
    })
}

pub fn side(row: &mut Row) -> Option<Side> {
    let id = row.required_text("id", ID);
    let name = row.required_text("name", "a name");
    Some(Side {
        id: id?,
        name: name?,
    })
}

pub fn source(row: &mut Row) -> Option<Source> {
    let id = row.required_text("id", ID);
    let publisher = row.required_text("publisher", "the name of the publisher");
    let title = row.optional_text("title");
    let url = row.optional("url", address_from_text, Fault::BadAddress);
    let day = row.optional("published", Day::from_iso, Fault::BadDay);
    Some(Source {
        id: id?,
        publisher: publisher?,
        title,
        url,
        published: day,
    })
}

pub fn actor(row: &mut Row, sides: &Table<SideIx, Side>) -> Option<Actor> {
    let id = row.required_text("id", ID);
    let name = row.required_text("name", "a name");
    let kind = row.optional("kind", actor_kind, |value| Fault::UnknownWord {
        value,
        words: ACTOR_KINDS,
    });
    let side = row.optional(
        "side",
        |id| sides.find(id),
        |value| Fault::UnknownId {
            value,
            expected: "a side in sides",
        },
    );
    Some(Actor {
        id: id?,
        name: name?,
        kind,
        side,
    })
}

const ACTOR_KINDS: &[&str] = &["person", "state", "organisation", "unnamed"];

fn actor_kind(word: &str) -> Option<ActorKind> {
    match word {
        "person" => Some(ActorKind::Person),
        "state" => Some(ActorKind::State),
        "organisation" => Some(ActorKind::Organisation),
        "unnamed" => Some(ActorKind::Unnamed),
        _ => None,
    }
}

pub fn event(row: &mut Row) -> Option<Event> {
    let id = row.required_text("id", ID);
    let date = row.required_date();
    let label = row.required_text("label", "what happened");
    Some(Event {
        id: id?,
        date: date?,
        label: label?,
    })
}

/// A statement whose reply is still an id, and its path for what is found later.
struct StatementRow {
    id: String,
    path: String,
    statement: Statement,
    replies_to: Option<String>,
}

/// The statements, each with the place in the result of the one that it answers.
pub fn statements(
    rows: Vec<RawValue>,
    parts: &Parts,
    problems: &mut Vec<Problem>,
) -> Vec<(Statement, Option<usize>)> {
    let good = unique_rows("statements", rows, problems, |row| statement(row, parts));
    let places: HashMap<String, u32> = (0..)
        .zip(&good)
        .map(|(at, row)| (row.id.clone(), at))
        .collect();
    let mut result = Vec::with_capacity(good.len());
    for row in good {
        let target = row
            .replies_to
            .as_ref()
            .and_then(|id| places.get(id))
            .map(|at| *at as usize);
        if let (Some(id), None) = (&row.replies_to, target) {
            let fault = Fault::UnknownId {
                value: quoted(id),
                expected: "a statement that is shown",
            };
            let path = format!("{}.replies_to", row.path);
            problems.push(Problem {
                path,
                row_id: Some(row.id),
                fault,
                effect: Effect::PartIgnored,
            });
        }
        result.push((row.statement, target));
    }
    result
}

fn statement(row: &mut Row, parts: &Parts) -> Option<StatementRow> {
    let id = row.required_text("id", ID);
    let speaker = row.required_id("speaker", "an actor in actors", |id| parts.actors.find(id));
    let about = about(row, parts);
    let date = row.required_date();
    let kind = row.required_word("kind", Kind::WORDS, Kind::from_word);
    let summary = row.required_text("summary", "one sentence that says it");
    let source = row.required_id("source", "a source in sources", |id| parts.sources.find(id));
    let positions = positions(row, parts);
    let role = row.optional_text("role");
    let date_basis = row.optional_text("date_basis");
    let venue = row.optional_text("venue");
    let via = row.optional_text("via");
    let quote = row.optional_text("quote");
    let replies_to = row.optional_text("replies_to");
    let id = id?;
    let statement = Statement {
        id: id.clone(),
        speaker: speaker?,
        about: about?,
        role,
        date: date?,
        date_basis,
        kind: kind?,
        venue,
        via,
        summary: summary?,
        quote,
        positions,
        replies_to: None,
        source: source?,
    };
    Some(StatementRow {
        id,
        path: row.path().to_owned(),
        statement,
        replies_to,
    })
}

/// Whose position it asserts; none, which leaves the row out, where any of them is not known.
fn about(row: &mut Row, parts: &Parts) -> Option<Vec<ActorIx>> {
    let mut actors = Some(Vec::new());
    for (place, value) in row
        .list("about", Effect::RowLeftOut)?
        .into_iter()
        .enumerate()
    {
        let found = match &value {
            RawValue::Text(id) => parts.actors.find(id),
            _ => None,
        };
        if found.is_none() {
            let fault = match value {
                RawValue::Text(id) => Fault::UnknownId {
                    value: quoted(&id),
                    expected: "an actor in actors",
                },
                other => Fault::WrongType {
                    found: other.described(),
                    expected: "the id of an actor",
                },
            };
            row.note(&format!("about[{place}]"), fault, Effect::RowLeftOut);
        }
        actors = actors.zip(found).map(|(mut list, actor)| {
            list.push(actor);
            list
        });
    }
    actors
}

fn positions(row: &mut Row, parts: &Parts) -> Vec<Position> {
    let mut good = Vec::new();
    for (place, value) in row
        .list("positions", Effect::PartIgnored)
        .unwrap_or_default()
        .into_iter()
        .enumerate()
    {
        let Some(mut inner) = row.inner(&format!("positions[{place}]"), value) else {
            continue;
        };
        let topic = inner.required_id("topic", "a topic in topics", |id| parts.topics.find(id));
        let stance = inner.required_word("stance", Stance::WORDS, Stance::from_word);
        inner.finish();
        if let (Some(topic), Some(stance)) = (topic, stance) {
            good.push(Position { topic, stance });
        }
    }
    good
}
