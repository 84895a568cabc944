//! The rows as a data file. Absent fields are left out, as editors do.

use std::io;

use serde::Serialize;

use super::rows::parts;
use crate::load::FORMAT;
use crate::model::{
    Actor, ActorKind, Event, Index, Parts, Source, SourceIx, SourceKind, Statement, Table, Topic,
};

/// Writes a data file with `count` statements: the same rows as [`dataset`](super::dataset) with
/// that seed.
///
/// # Errors
/// Where `out` can't be written to.
pub fn write_file(count: usize, seed: u64, out: impl io::Write) -> io::Result<()> {
    let parts = parts(count, seed);
    let file = File {
        format: FORMAT,
        title: &parts.title,
        language: parts.language.as_deref(),
        about: &parts.about,
        updated: parts.updated.as_deref(),
        licence: parts.licence.as_deref(),
        topics: rows(&parts.topics, topic),
        sides: rows(&parts.sides, |row| SideRow {
            id: &row.id,
            name: &row.name,
        }),
        actors: rows(&parts.actors, |row| actor(row, &parts)),
        sources: rows(&parts.sources, source),
        events: parts.events.rows().iter().map(event).collect(),
        statements: parts
            .statements
            .iter()
            .map(|(_, row)| statement(row, &parts))
            .collect(),
    };
    serde_json::to_writer(out, &file).map_err(io::Error::from)
}

#[derive(Serialize)]
struct File<'a> {
    format: &'a str,
    title: &'a str,
    language: Option<&'a str>,
    about: &'a [String],
    updated: Option<&'a str>,
    licence: Option<&'a str>,
    topics: Vec<TopicRow<'a>>,
    sides: Vec<SideRow<'a>>,
    actors: Vec<ActorRow<'a>>,
    sources: Vec<SourceRow<'a>>,
    events: Vec<EventRow<'a>>,
    statements: Vec<StatementRow<'a>>,
}

#[derive(Serialize)]
struct TopicRow<'a> {
    id: &'a str,
    label: &'a str,
    proposition: &'a str,
}

#[derive(Serialize)]
struct SideRow<'a> {
    id: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct ActorRow<'a> {
    id: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    short: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    aliases: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'a str>,
}

#[derive(Serialize)]
struct SourceRow<'a> {
    id: &'a str,
    publisher: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'a str>,
}

#[derive(Serialize)]
struct EventRow<'a> {
    id: &'a str,
    date: String,
    label: &'a str,
}

#[derive(Serialize)]
struct StatementRow<'a> {
    id: &'a str,
    speaker: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    about: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'a str>,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_basis: Option<&'a str>,
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    venue: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<&'a str>,
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quote_language: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    positions: Vec<PositionRow<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    replies_to: Option<&'a str>,
    source: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<&'a str>,
}

#[derive(Serialize)]
struct PositionRow<'a> {
    topic: &'a str,
    stance: &'a str,
}

fn rows<'a, I: Index + 'a, T, R>(table: &'a Table<I, T>, row: impl Fn(&'a T) -> R) -> Vec<R> {
    table.iter().map(|(_, entry)| row(entry)).collect()
}

fn topic(row: &Topic) -> TopicRow<'_> {
    TopicRow {
        id: &row.id,
        label: &row.label,
        proposition: &row.proposition,
    }
}

fn actor<'a>(row: &'a Actor, parts: &'a Parts) -> ActorRow<'a> {
    ActorRow {
        id: &row.id,
        name: &row.name,
        short: row.short.as_deref(),
        aliases: &row.aliases,
        kind: row.kind.map(ActorKind::word),
        side: row.side.map(|side| parts.sides[side].id.as_str()),
    }
}

fn source(row: &Source) -> SourceRow<'_> {
    SourceRow {
        id: &row.id,
        publisher: &row.publisher,
        title: row.title.as_deref(),
        url: row.url.as_deref(),
        kind: row.kind.map(SourceKind::word),
    }
}

fn event(row: &Event) -> EventRow<'_> {
    EventRow {
        id: &row.id,
        date: row.date.to_string(),
        label: &row.label,
    }
}

fn statement<'a>(row: &'a Statement, parts: &'a Parts) -> StatementRow<'a> {
    let page = |index: SourceIx| parts.sources[index].id.as_str();
    StatementRow {
        id: &row.id,
        speaker: &parts.actors[row.speaker].id,
        about: row
            .about
            .iter()
            .map(|&actor| parts.actors[actor].id.as_str())
            .collect(),
        role: row.role.as_deref(),
        date: row.date.to_string(),
        date_basis: row.date_basis.as_deref(),
        kind: row.kind.word(),
        venue: row.venue.as_deref(),
        via: row.via.as_deref(),
        headline: row.headline.as_deref(),
        summary: &row.summary,
        quote: row.quote.as_deref(),
        quote_language: row.quote_language.as_deref(),
        positions: row
            .positions
            .iter()
            .map(|position| PositionRow {
                topic: &parts.topics[position.topic].id,
                stance: position.stance.word(),
            })
            .collect(),
        replies_to: row
            .replies_to
            .map(|answered| parts.statements[answered].id.as_str()),
        source: page(row.source),
        also: row.also.iter().map(|&index| page(index)).collect(),
    }
}
