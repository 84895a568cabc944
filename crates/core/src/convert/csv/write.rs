//! A table with a row for each statement, as `read` takes it.
//!
//! It begins with a byte order mark, without which Excel takes it for another encoding, and its
//! rows end as RFC 4180 has it. Ids and names stand in columns of their own, so that whoever is
//! meant is the same when the table is read again.

use std::collections::BTreeSet;

use super::columns::Column;
use super::lists::joined;
use crate::convert::fields::{answers_to_others, data_file, not_kept, written};
use crate::convert::harmless::harmless;
use crate::convert::{Location, Note, Written};
use crate::dataset::Dataset;
use crate::file::ActorRow;
use crate::messages;
use crate::model::{
    ActorKind, Column as PerRow, SourceIx, SourceKind, Statement, StatementIx, Text,
};

const BYTE_ORDER_MARK: char = '\u{feff}';
/// The fields for which there are columns.
const KEPT: &[&str] = &[
    "statements",
    "sides",
    "actors.name",
    "actors.kind",
    "actors.side",
    "sources",
];

/// Writes statements as a table.
pub fn write(dataset: &Dataset, statements: &[StatementIx]) -> Written {
    let mut notes = left_behind(dataset, statements);
    let own = own_sources(dataset, statements);
    let is_written = written(dataset, statements);
    let rows = statements.iter().map(|&index| {
        let row = &dataset.statements[index];
        let also = also(dataset, row, &own, &mut notes);
        Column::ALL
            .iter()
            .map(|&column| cell(dataset, row, column, (&also, &is_written)))
            .collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let table = table(Column::WORDS, &rows);
    Written {
        text: format!("{BYTE_ORDER_MARK}{table}"),
        notes,
    }
}

/// Rows of cells as text, each cell made harmless.
pub fn table(headers: &[&str], rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    // Into memory, and with as many cells in each row: nothing in it could fail.
    let _ = writer.write_record(headers);
    for row in rows {
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell).into_owned()));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// What stands in a column of a statement's row.
fn cell(
    dataset: &Dataset,
    row: &Statement,
    column: Column,
    (also, is_written): (&str, &PerRow<StatementIx, bool>),
) -> String {
    let speaker = &dataset.actors[row.speaker];
    let source = &dataset.sources[row.source];
    let side = speaker.side.map(|side| &dataset.sides[side]);
    let about = || row.about.iter().map(|&actor| &dataset.actors[actor]);
    let shared = |text: &Option<Text>| text.as_deref().map(str::to_owned);
    let text = match column {
        Column::Id => Some(row.id.clone()),
        Column::Speaker => Some(speaker.id.clone()),
        Column::SpeakerName => Some(speaker.name.clone()),
        Column::SpeakerKind => speaker.kind.map(|kind| ActorKind::word(kind).to_owned()),
        Column::Side => side.map(|side| side.id.clone()),
        Column::SideName => side.map(|side| side.name.clone()),
        Column::About => Some(joined(about().map(|actor| actor.id.as_str()))),
        Column::AboutName => Some(joined(about().map(|actor| actor.name.as_str()))),
        Column::Role => shared(&row.role),
        Column::Date => Some(row.date.to_string()),
        Column::DateBasis => shared(&row.date_basis),
        Column::Kind => Some(row.kind.word().to_owned()),
        Column::Venue => shared(&row.venue),
        Column::Via => shared(&row.via),
        Column::Headline => row.headline.clone(),
        Column::Summary => Some(row.summary.clone()),
        Column::Quote => row.quote.clone(),
        Column::QuoteLanguage => shared(&row.quote_language),
        Column::Positions => Some(positions(dataset, row)),
        Column::RepliesTo => row
            .replies_to
            .filter(|other| is_written[*other])
            .map(|other| dataset.statements[other].id.clone()),
        Column::Source => Some(source.id.clone()),
        Column::Publisher => Some(source.publisher.clone()),
        Column::Title => source.title.clone(),
        Column::Url => source.url.clone(),
        Column::Published => source.published.map(|day| day.to_string()),
        Column::SourceKind => source.kind.map(|kind| SourceKind::word(kind).to_owned()),
        Column::Also => Some(also.to_owned()),
    };
    text.unwrap_or_default()
}

fn positions(dataset: &Dataset, row: &Statement) -> String {
    let each = row.positions.iter().map(|position| {
        let topic = &dataset.topics[position.topic].id;
        format!("{topic}:{}", position.stance.word())
    });
    let each: Vec<String> = each.collect();
    joined(each.iter().map(String::as_str))
}

/// The pages that have columns of their own in some row.
fn own_sources(dataset: &Dataset, statements: &[StatementIx]) -> PerRow<SourceIx, bool> {
    let mut own = PerRow::filled(&dataset.sources, false);
    for &statement in statements {
        own[dataset.statements[statement].source] = true;
    }
    own
}

/// Further pages: those that have columns of their own by their ids, all else by their addresses.
fn also(
    dataset: &Dataset,
    row: &Statement,
    own: &PerRow<SourceIx, bool>,
    notes: &mut Vec<Note>,
) -> String {
    let mut items = Vec::new();
    for &further in &row.also {
        let source = &dataset.sources[further];
        match &source.url {
            _ if own[further] => items.push(source.id.as_str()),
            Some(url) => items.push(url),
            None => {
                let location = Location::of_statement(row).with_part(Some("also"));
                notes.push(Note::lost(
                    location,
                    &source.id,
                    messages::lost_page_without_address(),
                ));
            }
        }
    }
    joined(items)
}

/// What a table has no place for.
fn left_behind(dataset: &Dataset, statements: &[StatementIx]) -> Vec<Note> {
    let file = data_file(dataset, statements);
    let speakers: BTreeSet<&str> = file.statements.iter().map(|row| &*row.speaker).collect();
    let others = file.actors.iter();
    let others = others.filter(|row| !speakers.contains(&*row.id));
    let others = others.filter(|row| row.kind.is_some() || row.side.is_some());
    let first: BTreeSet<&str> = file.statements.iter().map(|row| &*row.source).collect();
    let further = file.sources.iter();
    let further = further.filter(|row| row.url.is_some() && !first.contains(&*row.id));
    let has_more = |actor: &&ActorRow| actor.short.is_some() || !actor.aliases.is_empty();
    let topics = file.topics.iter();
    let worded = topics.filter(|topic| topic.label != topic.id || topic.proposition.is_some());
    let count = |count: usize| (count > 0).then(|| count.to_string());
    let more_names = file.actors.iter().filter(has_more);
    let fields = [
        ("title", file.title.clone(), messages::lost_in_table()),
        ("language", file.language.clone(), messages::lost_in_table()),
        (
            "about",
            file.about.first().cloned(),
            messages::lost_in_table(),
        ),
        ("updated", file.updated.clone(), messages::lost_in_table()),
        ("licence", file.licence.clone(), messages::lost_in_table()),
        (
            "topics.label, topics.proposition",
            count(worded.count()),
            messages::lost_in_table(),
        ),
        (
            "actors.short, actors.aliases",
            count(more_names.count()),
            messages::lost_in_table(),
        ),
        (
            "actors.kind, actors.side, sides",
            count(others.count()),
            messages::lost_other_actors(),
        ),
        (
            "sources.publisher, sources.title, sources.published, sources.kind",
            count(further.count()),
            messages::lost_other_pages(),
        ),
        (
            "events",
            count(file.events.len()),
            messages::lost_in_table(),
        ),
    ];
    let present = fields.into_iter();
    let present = present.filter_map(|(path, value, why)| Some((path, value?, why)));
    let note = |(path, value, why): (&str, String, &str)| {
        Note::lost(Location::Path(path.to_owned()), &value, why)
    };
    let mut notes: Vec<Note> = present.map(note).collect();
    notes.extend(answers_to_others(dataset, statements));
    let more = not_kept(&file, KEPT, &notes, messages::lost_in_table());
    notes.extend(more);
    notes
}
