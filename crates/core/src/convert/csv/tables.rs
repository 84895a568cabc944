//! The tables of a data file, as they grow row by row: who is meant, which page, and which
//! statement further down.

use std::collections::BTreeSet;

use super::cells::{Cells, Columns};
use super::columns::Column;
use super::entities::Entities;
use super::lists::split;
use super::names::{Names, slug};
use super::origins::row_origin;
use super::sources::Sources;
use super::statement::{Called, Said};
use crate::convert::sheet::Sheet;
use crate::convert::{Location, Note, RowOrigin};
use crate::file::{ActorRow, DataFile, PositionRow, SideRow, StatementRow, TopicRow};
use crate::messages;
use crate::problem::{Effect, quoted};

/// What rows have told so far.
#[derive(Default)]
pub struct Tables {
    topics: Entities<TopicRow>,
    sides: Entities<SideRow>,
    actors: Entities<ActorRow>,
    sources: Sources,
    /// The ids that stand in cells of rows that were read,
    ids: BTreeSet<String>,
    /// and those that are given to rows without one.
    made_ids: Names,
    statements: Vec<StatementRow>,
    /// Where each of them stands.
    origins: Vec<RowOrigin>,
    pending: Vec<Pending>,
}

/// What a statement refers to that may stand further down.
struct Pending {
    /// Its index among the statements.
    at: usize,
    also: Vec<String>,
    also_location: Location,
    replies_to: Option<String>,
    replies_location: Location,
}

impl Pending {
    /// Puts into a statement what can be found, and notes the rest.
    fn settle(
        self,
        row: &mut StatementRow,
        sources: &mut Sources,
        ids: &BTreeSet<String>,
        notes: &mut Vec<Note>,
    ) {
        for item in &self.also {
            let expected = match sources.also(item) {
                Some(id) if id != row.source && !row.also.contains(&id) => {
                    row.also.push(id);
                    continue;
                }
                Some(_) => messages::expected_other_source(),
                None => messages::expected_known_source(),
            };
            let location = self.also_location.clone();
            notes.push(Note::expected(
                location,
                item,
                expected,
                Effect::PartIgnored,
            ));
        }
        match self.replies_to {
            Some(id) if !ids.contains(&id) => {
                let (location, expected) =
                    (self.replies_location, messages::expected_known_statement());
                notes.push(Note::expected(location, &id, expected, Effect::PartIgnored));
            }
            answered => row.replies_to = answered,
        }
    }
}

impl Tables {
    /// Knows all ids that stand in cells, so that none is made of a name further up.
    pub fn reserved(sheet: &Sheet, columns: &Columns) -> Self {
        let mut tables = Self::default();
        for row in &sheet.rows {
            let cell = |column| columns.cell(row, column).trim();
            let has = |column| !cell(column).is_empty();
            tables.made_ids.reserve(cell(Column::Id), true);
            tables.sources.names.reserve(cell(Column::Source), false);
            tables
                .sides
                .names
                .reserve(cell(Column::Side), has(Column::SideName));
            tables
                .actors
                .names
                .reserve(cell(Column::Speaker), has(Column::SpeakerName));
            for id in split(cell(Column::About)) {
                tables.actors.names.reserve(&id, has(Column::AboutName));
            }
            for position in split(cell(Column::Positions)) {
                let topic = position
                    .rsplit_once(':')
                    .map_or("", |(topic, _)| topic.trim());
                tables.topics.names.reserve(topic, false);
            }
        }
        tables
    }

    /// Adds a row that can be shown, unless its id is that of an earlier one.
    pub fn add(&mut self, said: Said, cells: &mut Cells) {
        let mut row = said.row;
        if !row.id.is_empty() && !self.ids.insert(row.id.clone()) {
            cells.note(
                Column::Id,
                &row.id,
                messages::expected_new_id(),
                Effect::RowLeftOut,
            );
            return;
        }
        row.speaker = self.actor(&said.speaker, Column::SpeakerName, cells);
        self.describe_speaker(&said.speaker, said.speaker_kind, said.side, cells);
        let about = said.about.iter();
        let about = about.map(|called| self.actor(called, Column::AboutName, cells));
        row.about = about.collect();
        for (topic, stance) in said.positions {
            let topic = self.topics.id(&topic);
            row.positions.push(PositionRow { topic, stance });
        }
        let (source, is_other) = self.sources.id_of(said.source);
        if is_other {
            let cell = cells.get(Column::Source).unwrap_or_default();
            let meaning = messages::read_as_another_source(&source).to_string();
            cells.note_read_as(Column::Source, cell, &meaning);
        }
        row.source = source;
        if row.id.is_empty() {
            let day = said.date.known_days().first;
            row.id = self.made_ids.free(&format!("{}-{day}", slug(&row.speaker)));
        }
        self.pending.push(Pending {
            at: self.statements.len(),
            also: said.also,
            also_location: cells.location(Column::Also),
            replies_to: said.replies_to,
            replies_location: cells.location(Column::RepliesTo),
        });
        self.statements.push(row);
        self.origins.push(row_origin(cells));
    }

    /// The id of an actor who is called so in a column and the one for names beside it.
    fn actor(&mut self, called: &Called, names: Column, cells: &mut Cells) -> String {
        let (actor, earlier) = self.actors.meant(&called.cell, called.name.as_deref());
        note_earlier(cells, names, called.name.as_deref(), earlier, &actor.id);
        actor.id.clone()
    }

    /// What a row tells of its speaker beside the name. What an earlier row tells stays.
    fn describe_speaker(
        &mut self,
        called: &Called,
        kind: Option<String>,
        side: Option<Called>,
        cells: &mut Cells,
    ) {
        let side = side.map(|side| {
            let (row, earlier) = self.sides.meant(&side.cell, side.name.as_deref());
            note_earlier(
                cells,
                Column::SideName,
                side.name.as_deref(),
                earlier,
                &row.id,
            );
            row.id.clone()
        });
        let (actor, _) = self.actors.meant(&called.cell, None);
        for (column, known, told) in [
            (Column::SpeakerKind, &mut actor.kind, kind),
            (Column::Side, &mut actor.side, side),
        ] {
            let Some(told) = told else { continue };
            let stays = known.get_or_insert_with(|| told.clone());
            if *stays != told {
                let earlier = Some(stays.clone());
                note_earlier(cells, column, Some(&told), earlier, &actor.id);
            }
        }
    }

    /// Finds what stands further down, and puts all together; with where each statement stands.
    pub fn finish(mut self, notes: &mut Vec<Note>) -> (DataFile, Vec<RowOrigin>) {
        let ids: BTreeSet<String> = self.statements.iter().map(|row| row.id.clone()).collect();
        for pending in std::mem::take(&mut self.pending) {
            if let Some(row) = self.statements.get_mut(pending.at) {
                pending.settle(row, &mut self.sources, &ids, notes);
            }
        }
        let file = DataFile {
            topics: self.topics.into_rows(),
            sides: self.sides.into_rows(),
            actors: self.actors.into_rows(),
            sources: self.sources.into_rows(),
            statements: self.statements,
            ..DataFile::new()
        };
        (file, self.origins)
    }
}

/// Notes that an earlier row tells something else of the same.
fn note_earlier(
    cells: &mut Cells,
    column: Column,
    told: Option<&str>,
    earlier: Option<String>,
    id: &str,
) {
    if let (Some(told), Some(earlier)) = (told, earlier) {
        let expected = messages::expected_as_before(quoted(&earlier), id).to_string();
        cells.note(column, told, &expected, Effect::PartIgnored);
    }
}
