//! What a row says: every cell is looked at before the row is judged, so that an editor sees all
//! faults at once.

use super::cells::{Cells, one_of};
use super::columns::Column;
use super::dates::DayOrder;
use super::lists::split;
use super::sources::SourceCells;
use crate::convert::Cause;
use crate::date::{Day, StatedDate};
use crate::file::StatementRow;
use crate::language::is_language_tag;
use crate::load::address_from_text;
use crate::messages;
use crate::model::{ActorKind, Kind, SourceKind, Stance};
use crate::problem::Effect;

/// A row that can be shown, with what it refers to still as cells call it.
pub struct Said {
    /// All fields that refer to nothing.
    pub row: StatementRow,
    /// The date, as it was read.
    pub date: StatedDate,
    /// Whose words these are.
    pub speaker: Called,
    /// What kind of actor that is.
    pub speaker_kind: Option<String>,
    /// The side of that actor.
    pub side: Option<Called>,
    /// Whose position is asserted.
    pub about: Vec<Called>,
    /// Topics, each with a stance.
    pub positions: Vec<(String, String)>,
    /// The page on which it rests.
    pub source: SourceCells,
    /// Further pages.
    pub also: Vec<String>,
    /// The statement that it answers.
    pub replies_to: Option<String>,
}

/// Somebody or something, as a cell calls it.
pub struct Called {
    /// Id or name.
    pub cell: String,
    /// The name that stands beside an id.
    pub name: Option<String>,
}

/// How the columns of dates are written.
#[derive(Clone, Copy)]
pub struct Orders {
    pub date: DayOrder,
    pub published: DayOrder,
}

/// Reads a row; none where it must be left out.
pub fn said(cells: &mut Cells, orders: Orders) -> Option<Said> {
    let speaker = cells.required(Column::Speaker, messages::expected_speaker());
    let speaker_name = cells.get(Column::SpeakerName).map(str::to_owned);
    let speaker_kind = cells.word(Column::SpeakerKind, ActorKind::WORDS, Effect::PartIgnored);
    let side = cells.get(Column::Side).map(str::to_owned);
    let side_name = cells.get(Column::SideName).map(str::to_owned);
    let date = date(cells, orders.date);
    let kind = kind(cells);
    let summary = cells.required(Column::Summary, messages::expected_summary());
    let source = source(cells, orders.published);
    let about = about(cells);
    let row = StatementRow {
        id: cells.get(Column::Id).unwrap_or_default().to_owned(),
        role: cells.optional(Column::Role),
        date_basis: cells.optional(Column::DateBasis),
        venue: cells.optional(Column::Venue),
        via: cells.optional(Column::Via),
        headline: cells.optional(Column::Headline),
        quote: cells.optional(Column::Quote),
        quote_language: cells.of_form(
            Column::QuoteLanguage,
            is_language_tag,
            messages::expected_language(),
        ),
        ..StatementRow::default()
    };
    let positions = positions(cells);
    let also = split(cells.get(Column::Also).unwrap_or_default());
    let replies_to = cells.get(Column::RepliesTo).map(str::to_owned);
    Some(Said {
        speaker: Called {
            cell: speaker?.trim().to_owned(),
            name: speaker_name,
        },
        row: StatementRow {
            date: date?.to_string(),
            kind: kind?,
            summary: summary?.to_owned(),
            ..row
        },
        date: date?,
        source: source?,
        about: about?,
        side: side.map(|cell| Called {
            cell,
            name: side_name,
        }),
        speaker_kind,
        positions,
        also,
        replies_to,
    })
}

fn date(cells: &mut Cells, order: DayOrder) -> Option<StatedDate> {
    let cell = cells.required(Column::Date, messages::expected_date())?;
    match order.read(cell) {
        Ok(read) => {
            if let Some(meaning) = &read.taken_for {
                cells.note_read_as(Column::Date, cell, meaning);
            }
            Some(read.date)
        }
        Err(cause) => {
            cells.note_no_date(Column::Date, cell, cause, Effect::RowLeftOut);
            None
        }
    }
}

fn kind(cells: &mut Cells) -> Option<String> {
    let one_of = one_of(Kind::WORDS);
    cells.required(Column::Kind, &one_of)?;
    cells.word(Column::Kind, Kind::WORDS, Effect::RowLeftOut)
}

/// The page; none where no page is told at all.
fn source(cells: &mut Cells, order: DayOrder) -> Option<SourceCells> {
    let is_address = |text: &str| address_from_text(text).is_some();
    let text = |cell: Option<&str>| cell.map(str::to_owned);
    let source = SourceCells {
        source: text(cells.get(Column::Source)),
        publisher: text(cells.get(Column::Publisher)),
        title: cells.optional(Column::Title),
        url: cells.of_form(Column::Url, is_address, messages::expected_web_address()),
        published: published(cells, order),
        kind: cells.word(Column::SourceKind, SourceKind::WORDS, Effect::PartIgnored),
    };
    if source.has_page() {
        return Some(source);
    }
    let found = cells.get(Column::Url).unwrap_or_default();
    cells.note(
        Column::Publisher,
        found,
        messages::expected_page(),
        Effect::RowLeftOut,
    );
    None
}

fn published(cells: &mut Cells, order: DayOrder) -> Option<String> {
    let cell = cells.get(Column::Published)?;
    let read = order.read(cell);
    let day = read.and_then(|read| match Day::from_iso(&read.date.to_string()) {
        Some(day) => Ok((day, read.taken_for)),
        None => Err(Cause::Expected(messages::expected_one_day().to_owned())),
    });
    match day {
        Ok((day, taken_for)) => {
            if let Some(meaning) = taken_for {
                cells.note_read_as(Column::Published, cell, &meaning);
            }
            Some(day.to_string())
        }
        Err(cause) => {
            cells.note_no_date(Column::Published, cell, cause, Effect::PartIgnored);
            None
        }
    }
}

/// Whose position it asserts; none, which leaves the row out, where that can't be read: without the
/// name it would read as the speaker's own position.
fn about(cells: &mut Cells) -> Option<Vec<Called>> {
    let called = split(
        cells
            .known(Column::About, Effect::RowLeftOut)
            .ok()?
            .unwrap_or_default(),
    );
    let names = split(cells.get(Column::AboutName).unwrap_or_default());
    let has_each = names.len() == called.len();
    if !names.is_empty() && !has_each {
        let cell = cells.get(Column::AboutName).unwrap_or_default();
        cells.note(
            Column::AboutName,
            cell,
            messages::expected_names_as_many(),
            Effect::PartIgnored,
        );
    }
    let names = names
        .into_iter()
        .map(Some)
        .filter(|_| has_each)
        .chain(std::iter::repeat(None));
    let pairs = called.into_iter().zip(names);
    Some(pairs.map(|(cell, name)| Called { cell, name }).collect())
}

/// Topics, each with a stance; what is none is noted, the others stay.
fn positions(cells: &mut Cells) -> Vec<(String, String)> {
    let mut good = Vec::new();
    for item in split(cells.get(Column::Positions).unwrap_or_default()) {
        let parts = item.rsplit_once(':');
        let parts = parts.map(|(topic, stance)| (topic.trim(), stance.trim().to_lowercase()));
        match parts {
            Some((topic, stance)) if !topic.is_empty() && Stance::from_word(&stance).is_some() => {
                good.push((topic.to_owned(), stance));
            }
            _ => cells.note(
                Column::Positions,
                &item,
                messages::expected_positions(),
                Effect::PartIgnored,
            ),
        }
    }
    good
}
