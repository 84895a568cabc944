//! Files of any content for tests by property, in which every reference leads somewhere.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{
    ActorRow, DataFile, EventRow, PositionRow, SideRow, SourceRow, StatementRow, TopicRow,
};
use crate::model::{ActorKind, Kind, SourceKind, Stance};

/// Dates of every form, some of them at the ends of the calendar.
pub const DATES: &[&str] = &[
    "2025-08-20",
    "2025-08",
    "2025",
    "2025-21",
    "202X",
    "20XX",
    "2025-08-XX",
    "2025-XX-XX",
    "2025-08~",
    "2025?",
    "2025-08-20%",
    "2025-08-16/2025-08-17",
    "2025-08/2025-09-03",
    "../2025-08-20",
    "2025-08-20/..",
    "/2025-08",
    "2025/",
    "0001-01-01",
    "9999-12-31",
];

/// A text that has something to see, with what is special in JSON, CSV, HTML, BibTeX and
/// spreadsheets.
pub fn text() -> impl Strategy<Value = String> {
    let odd = "[a-c,;:=+@'\"|<>&{}\\\\#%_ \\t\\r\\néЖ字\u{301}\u{200f}\u{feff}-]{0,12}";
    (odd, "[=a-zЖ\"'@]", odd).prop_map(|(before, seen, after)| before + &seen + &after)
}

/// A name, as somebody writes it: on one line, without blanks around it.
pub fn name() -> impl Strategy<Value = String> {
    "[=@'\"A-Za-zЖ;][a-z;:,'\" é]{0,8}[a-zЖ字;]"
}

fn address() -> impl Strategy<Value = String> {
    "https?://[a-z]{1,5}\\.[a-z]{2}/[a-z0-9;,%'()=?&#]{0,8}"
}

fn day() -> impl Strategy<Value = String> {
    (1..=9999_u32, 1..=12_u32, 1..=28_u32)
        .prop_map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}"))
}

fn word(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(words).prop_map(str::to_owned)
}

/// So many ids, no two alike.
fn ids(kind: &'static str, count: usize) -> Vec<String> {
    (0..count).map(|nth| format!("{kind}-{nth}")).collect()
}

fn with_ids<T>(kind: &'static str, rows: Vec<T>, set: fn(&mut T, String)) -> Vec<T> {
    let ids = ids(kind, rows.len());
    rows.into_iter()
        .zip(ids)
        .map(|(mut row, id)| {
            set(&mut row, id);
            row
        })
        .collect()
}

fn topics() -> impl Strategy<Value = Vec<TopicRow>> {
    let row = (text(), of(text())).prop_map(|(label, proposition)| TopicRow {
        label,
        proposition,
        ..TopicRow::default()
    });
    vec(row, 1..4).prop_map(|rows| with_ids("topic", rows, |row, id| row.id = id))
}

fn sides() -> impl Strategy<Value = Vec<SideRow>> {
    let row = name().prop_map(|name| SideRow {
        name,
        ..SideRow::default()
    });
    vec(row, 1..3).prop_map(|rows| with_ids("side", rows, |row, id| row.id = id))
}

fn actors() -> impl Strategy<Value = Vec<ActorRow>> {
    let side = of(any::<Index>()).prop_map(|side| side.map(|side| format!("{}", side.index(100))));
    let row = (
        name(),
        any::<bool>(),
        vec(text(), 0..3),
        of(word(ActorKind::WORDS)),
        side,
    );
    let row = row.prop_map(|(name, has_short, aliases, kind, side)| ActorRow {
        name,
        // Made one of its own below, once ids are known.
        short: has_short.then(String::new),
        aliases,
        kind,
        side,
        ..ActorRow::default()
    });
    vec(row, 1..5).prop_map(|rows| {
        with_ids("actor", rows, |row, id| {
            row.short = row.short.as_ref().map(|_| format!("Short {id}"));
            row.id = id;
        })
    })
}

fn sources() -> impl Strategy<Value = Vec<SourceRow>> {
    let row = (
        name(),
        of(text()),
        of(address()),
        of(day()),
        of(word(SourceKind::WORDS)),
    );
    let row = row.prop_map(|(publisher, title, url, published, kind)| SourceRow {
        publisher,
        title,
        url,
        published,
        kind,
        ..SourceRow::default()
    });
    vec(row, 1..5).prop_map(|rows| with_ids("source", rows, |row, id| row.id = id))
}

fn events() -> impl Strategy<Value = Vec<EventRow>> {
    let row = (word(DATES), text()).prop_map(|(date, label)| EventRow {
        date,
        label,
        ..EventRow::default()
    });
    vec(row, 0..3).prop_map(|rows| with_ids("event", rows, |row, id| row.id = id))
}

fn statements() -> impl Strategy<Value = Vec<StatementRow>> {
    let said = (
        word(DATES),
        word(Kind::WORDS),
        text(),
        of(text()),
        of(text()),
    );
    let around = (of(text()), of(text()), of(text()), of(text()));
    let language = of(word(&["en", "uk", "sr-Latn"]));
    let row = (said, around, language).prop_map(|(said, around, quote_language)| {
        let (date, kind, summary, headline, quote) = said;
        let (role, date_basis, venue, via) = around;
        StatementRow {
            role,
            date,
            date_basis,
            kind,
            venue,
            via,
            headline,
            summary,
            quote,
            quote_language,
            ..StatementRow::default()
        }
    });
    vec(row, 1..6).prop_map(|rows| with_ids("statement", rows, |row, id| row.id = id))
}

/// What a statement refers to: speaker, source, answered statement, whom it is about, positions,
/// further pages.
type References = (
    Index,
    Index,
    Option<Index>,
    Vec<Index>,
    Vec<(Index, String)>,
    Vec<Index>,
);

fn references() -> impl Strategy<Value = References> {
    let position = (any::<Index>(), word(Stance::WORDS));
    (
        any::<Index>(),
        any::<Index>(),
        of(any::<Index>()),
        vec(any::<Index>(), 0..3),
        vec(position, 0..3),
        vec(any::<Index>(), 0..3),
    )
}

/// Puts into a statement what it refers to, by ids of the file.
fn refer(file: &DataFile, row: &mut StatementRow, to: &References) {
    let actor = |at: &Index| at.get(&file.actors).id.clone();
    let source = |at: &Index| at.get(&file.sources).id.clone();
    let (speaker, own, answered, about, positions, also) = to;
    row.speaker = actor(speaker);
    row.source = source(own);
    row.replies_to = answered.map(|at| at.get(&file.statements).id.clone());
    row.about = about.iter().map(actor).collect();
    let position = |(topic, stance): &(Index, String)| PositionRow {
        topic: topic.get(&file.topics).id.clone(),
        stance: stance.clone(),
    };
    row.positions = positions.iter().map(position).collect();
    row.also = also
        .iter()
        .map(source)
        .filter(|id| *id != row.source)
        .collect();
    row.also.sort();
    row.also.dedup();
}

/// A file of a few rows in which every reference leads somewhere.
pub fn data_file() -> impl Strategy<Value = DataFile> {
    let head = (
        of(text()),
        of(word(&["en", "uk"])),
        vec(text(), 0..3),
        of(text()),
        of(text()),
    );
    let tables = (
        topics(),
        sides(),
        actors(),
        sources(),
        events(),
        statements(),
    );
    let all_ids = Just((0..6).collect::<Vec<usize>>());
    let order = all_ids.prop_shuffle();
    (head, tables, vec(references(), 6), order).prop_map(|(head, tables, references, order)| {
        let (title, language, about, updated, licence) = head;
        let (topics, sides, mut actors, sources, events, statements) = tables;
        for actor in &mut actors {
            let side = actor
                .side
                .take()
                .and_then(|side| side.parse::<usize>().ok());
            actor.side = side.map(|side| sides[side % sides.len()].id.clone());
        }
        let mut file = DataFile {
            title,
            language,
            about,
            updated,
            licence,
            topics,
            sides,
            actors,
            sources,
            events,
            statements,
            ..DataFile::new()
        };
        let plain = file.clone();
        for (row, references) in file.statements.iter_mut().zip(&references) {
            refer(&plain, row, references);
        }
        let mut rows: Vec<Option<StatementRow>> = file.statements.drain(..).map(Some).collect();
        file.statements
            .extend(order.into_iter().filter_map(|at| rows.get_mut(at)?.take()));
        file
    })
}
