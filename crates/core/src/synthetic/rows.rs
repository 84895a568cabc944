//! The statements, and with them the data set as a whole.

use super::random::Random;
use super::{days, sentences, tables};
use crate::date::Day;
use crate::model::{
    ActorIx, Index, Kind, Parts, Position, SourceIx, Stance, Statement, StatementIx, Table, Text,
    TopicIx,
};
use crate::text_index::HashSeed;

/// How far back the statement lies that another one answers.
const ANSWERED_AMONG: usize = 200;

const ROLES: &[&str] = &[
    "Spokesperson",
    "Minister",
    "Head of delegation",
    "Envoy",
    "Chair of the committee",
];
const VENUES: &[&str] = &[
    "Press conference",
    "Interview",
    "Plenary session",
    "Summit, closing day",
    "Video address",
];
const BASES: &[&str] = &[
    "dateline of the page",
    "the page says 'on that day'",
    "date of publication",
];
const LANGUAGES: &[&str] = &["uk", "de", "fr", "pt-BR"];
const CREDITED: &[&str] = &[
    "a news agency",
    "state media",
    "two officials",
    "the press office",
];

/// The rows of a data set with `count` statements, in order of time.
pub fn parts(count: usize, seed: u64) -> Parts {
    let mut random = Random::new(seed);
    let mut parts = Parts {
        title: format!("Synthetic data: {count} statements"),
        language: Some("en".to_owned()),
        about: vec!["Made by rule, for benchmarks: nobody is meant by any of it.".to_owned()],
        updated: Some("2026-01-01".to_owned()),
        licence: Some("CC0-1.0".to_owned()),
        topics: tables::topics(),
        sides: tables::sides(),
        actors: tables::actors(),
        sources: tables::sources(count, &mut random),
        events: tables::events(&mut random),
        statements: Table::default(),
        hash_seed: HashSeed::default(),
    };
    for (number, day) in days::days(count, &mut random).into_iter().enumerate() {
        let row = statement(&parts, number, day, count, &mut random);
        let answered = (number > 0 && random.happens(0.08))
            .then(|| number - 1 - random.low_below(number.min(ANSWERED_AMONG)));
        parts.statements.add(Statement {
            replies_to: answered.map(StatementIx::from_usize),
            ..row
        });
    }
    parts
}

fn statement(
    parts: &Parts,
    number: usize,
    day: Day,
    count: usize,
    random: &mut Random,
) -> Statement {
    let speaker = random.low_below(parts.actors.len());
    let source = random.below(parts.sources.len());
    Statement {
        id: format!("a{:02}-{day}-{number}", speaker + 1),
        speaker: ActorIx::from_usize(speaker),
        about: about(parts, speaker, random),
        role: optional(0.6, ROLES, random),
        date: days::stated(day, random),
        date_basis: optional(0.4, BASES, random),
        kind: kind(random),
        venue: optional(0.3, VENUES, random),
        via: optional(0.2, CREDITED, random),
        headline: random.happens(0.9).then(|| sentences::headline(random)),
        summary: sentences::summary(count, random),
        quote: random.happens(0.5).then(|| sentences::quote(count, random)),
        quote_language: optional(0.1, LANGUAGES, random),
        positions: positions(parts, random),
        replies_to: None,
        source: SourceIx::from_usize(source),
        also: also(parts, source, random),
    }
}

fn optional(share: f64, table: &[&str], random: &mut Random) -> Option<Text> {
    random.happens(share).then(|| random.pick(table).into())
}

fn about(parts: &Parts, speaker: usize, random: &mut Random) -> Vec<ActorIx> {
    let other = random.below(parts.actors.len());
    let is_claim = random.happens(0.12) && other != speaker;
    is_claim
        .then(|| ActorIx::from_usize(other))
        .into_iter()
        .collect()
}

/// Now and then the page beside its source has it too.
fn also(parts: &Parts, source: usize, random: &mut Random) -> Vec<SourceIx> {
    let other = (source + 1) % parts.sources.len();
    let has_other = random.happens(0.05) && other != source;
    let others = has_other.then(|| SourceIx::from_usize(other));
    others.into_iter().collect()
}

fn kind(random: &mut Random) -> Kind {
    match random.below(10) {
        0..5 => Kind::Spoken,
        5..7 => Kind::Written,
        7 => Kind::JointDocument,
        _ => Kind::Reported,
    }
}

fn positions(parts: &Parts, random: &mut Random) -> Vec<Position> {
    let first = random.low_below(parts.topics.len());
    let count = match random.below(10) {
        0 => 0,
        1 | 2 => 2,
        _ => 1,
    };
    // Two positions are on neighbouring topics, so that no topic stands twice.
    (first..first + count)
        .map(|topic| Position {
            topic: TopicIx::from_usize(topic % parts.topics.len()),
            stance: stance(random),
        })
        .collect()
}

fn stance(random: &mut Random) -> Stance {
    match random.below(10) {
        0..4 => Stance::Supports,
        4..7 => Stance::Opposes,
        7 | 8 => Stance::Conditional,
        _ => Stance::Unclear,
    }
}
