//! The small tables: topics, sides, actors, sources, events.

use super::days::day_of_event;
use super::random::Random;
use super::sentences::title;
use crate::model::{
    Actor, ActorIx, ActorKind, Event, HasId, Index, Side, SideIx, Source, SourceIx, SourceKind,
    Table, Topic, TopicIx,
};

/// How many actors there are.
const ACTORS: usize = 60;
/// How many sides they have.
const SIDES: usize = 12;
/// How many publishers there are.
const PUBLISHERS: usize = 70;
/// How many events there are.
const EVENTS: usize = 24;

/// Labels with their propositions.
const TOPICS: &[(&str, &str)] = &[
    ("Observers", "Observers should stay along the whole border"),
    (
        "Joint force",
        "A joint force should be set up before the ceasefire ends",
    ),
    (
        "Binding treaty",
        "The agreement should be a treaty that parliaments ratify",
    ),
    ("Open harbour", "The harbour should be open to all ships"),
    ("Common budget", "Partners should pay from a common budget"),
    (
        "Grain corridor",
        "The grain corridor should be kept in winter",
    ),
    ("Airspace", "The airspace should be patrolled by neighbours"),
    ("Early vote", "A vote should be held within the year"),
    (
        "Exchange first",
        "An exchange should come before any other step",
    ),
    ("Railway", "The railway should be rebuilt with public money"),
    ("Arbitration", "Disputes should go to an independent court"),
    ("Written deadline", "There should be a deadline in writing"),
];

/// The topics.
pub fn topics() -> Table<TopicIx, Topic> {
    let rows = TOPICS.iter().map(|&(label, proposition)| Topic {
        id: label.to_lowercase().replace(' ', "-"),
        label: label.to_owned(),
        proposition: proposition.to_owned(),
    });
    table_of(rows)
}

/// The sides.
pub fn sides() -> Table<SideIx, Side> {
    let rows = (1..=SIDES).map(|number| Side {
        id: format!("side-{number:02}"),
        name: format!("Side {number:02}"),
    });
    table_of(rows)
}

/// The actors, dealt to the sides in turn.
pub fn actors() -> Table<ActorIx, Actor> {
    let kind = |number: usize| match number % 10 {
        0 => ActorKind::Unnamed,
        1 | 2 => ActorKind::State,
        3 | 4 => ActorKind::Organisation,
        _ => ActorKind::Person,
    };
    let rows = (1..=ACTORS).map(|number| Actor {
        id: format!("actor-{number:02}"),
        name: format!("Actor {number:02}"),
        short: (number % 3 > 0).then(|| format!("A {number:02}")),
        aliases: vec![
            format!("Speaker no. {number:02}"),
            format!("Особа {number:02}"),
        ],
        kind: Some(kind(number)),
        side: Some(SideIx::from_usize((number - 1) % SIDES)),
    });
    table_of(rows)
}

/// The sources: a page for every ten statements, and never fewer than fifty.
pub fn sources(statements: usize, random: &mut Random) -> Table<SourceIx, Source> {
    let rows = (1..=(statements / 10).clamp(50, 20_000)).map(|number| Source {
        id: format!("page-{number}"),
        publisher: format!("Publisher {:02}", 1 + random.low_below(PUBLISHERS)),
        title: Some(title(random)),
        url: Some(format!("https://example.org/pages/{number}")),
        published: None,
        kind: SourceKind::ALL.get(random.below(4)).copied(),
    });
    table_of(rows)
}

/// The events, one after the other.
pub fn events(random: &mut Random) -> Table<(), Event> {
    let event = |index| Event {
        id: format!("event-{index:02}"),
        date: day_of_event(index, EVENTS, random),
        label: format!("Meeting {:02}", index + 1),
    };
    table_of((0..EVENTS).map(event))
}

/// The rows as a table; their ids are all different.
fn table_of<I, T: HasId>(rows: impl Iterator<Item = T>) -> Table<I, T> {
    let mut table = Table::default();
    for row in rows {
        table.add(row);
    }
    table
}
