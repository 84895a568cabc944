//! Rows into the model, one function for each table.
//!
//! What a fault costs follows from trust. A row is left out where showing it would mislead: no
//! speaker, no source, no date, no words, or a claim about somebody whom the data doesn't know
//! (without the name it would read as the speaker's own position). Anything else costs the part
//! alone.

use super::json_value::JsonValue;
use super::plausible::Years;
use super::row::{Row, RowPath, address_from_text};
use super::statement::{Reply, statement};
use super::table_name::TableName;
use super::texts::Texts;
use crate::limits::LONGEST_SLUG;
use crate::messages;
use crate::model::{
    Actor, ActorKind, Event, HasId, Parts, Side, SideIx, Source, SourceKind, Table, Topic,
};
use crate::problem::{Effect, Fault, Problem, quoted};
use crate::sort::sort_by_key;
use crate::text_index::HashSeed;

/// The tables as far as they have been read.
#[derive(Default)]
pub struct Tables {
    /// The good rows.
    pub parts: Parts,
    /// Of each actor the index of its row in the file.
    actor_indexes: Vec<usize>,
    replies: Vec<Reply>,
    years: Years,
    texts: Texts,
}

impl Tables {
    /// No rows yet; what is in them will be found by hashes of this seed.
    pub fn new(seed: HashSeed) -> Self {
        Self {
            parts: Parts::new(seed),
            texts: Texts::new(seed),
            ..Self::default()
        }
    }

    /// Makes room for as many rows of a table as there will be; only statements are so many that it
    /// matters.
    pub fn reserve(&mut self, table: TableName, rows: usize) {
        if table == TableName::Statements {
            self.parts.statements.reserve(rows);
        }
    }

    /// Reads the row at an index of a table; of two rows with one id the first stays.
    pub fn read_row(
        &mut self,
        table: TableName,
        index: usize,
        value: JsonValue,
        problems: &mut Vec<Problem>,
    ) {
        let at = RowPath::of_row(table.word(), index);
        let Some(mut row) = Row::new(at, value, problems) else {
            return;
        };
        let parts = &mut self.parts;
        match table {
            TableName::Topics => keep(topic(&mut row), &mut row, &mut parts.topics),
            TableName::Sides => keep(side(&mut row), &mut row, &mut parts.sides),
            TableName::Sources => {
                let read = source(&mut row);
                self.years
                    .witness(read.as_ref().and_then(|source| source.published));
                keep(read, &mut row, &mut parts.sources);
            }
            TableName::Actors => {
                keep(actor(&mut row, &parts.sides), &mut row, &mut parts.actors);
                self.actor_indexes.resize(parts.actors.len(), index);
            }
            TableName::Events => {
                let read = event(&mut row);
                let date = read.as_ref().map(|event| event.date);
                let from = parts.events.rows().len();
                keep(read, &mut row, &mut parts.events);
                if let (Some(date), true) = (date, parts.events.rows().len() > from) {
                    self.years.note(table, index, from, date);
                }
            }
            TableName::Statements => {
                let (read, answered) = statement(&mut row, parts, &mut self.texts).unzip();
                let from = parts.statements.len();
                let date = read.as_ref().map(|statement| statement.date);
                keep(read, &mut row, &mut parts.statements);
                let is_kept = parts.statements.len() > from;
                if let (Some(date), true) = (date, is_kept) {
                    self.years.note(table, index, from, date);
                }
                if let (Some(to), true) = (answered.flatten(), is_kept) {
                    self.replies.push(Reply { from, index, to });
                }
            }
        }
        row.finish();
    }

    /// Settles what depends on rows that stand further down, once all have been read.
    pub fn settle(&mut self, problems: &mut Vec<Problem>) {
        self.settle_short_names(problems);
        self.settle_replies(problems);
        std::mem::take(&mut self.years).note_far_ones(&self.parts, problems);
    }

    /// Takes away short names that several actors have, or that is another's name: it would name
    /// the wrong one.
    fn settle_short_names(&mut self, problems: &mut Vec<Problem>) {
        let actors = self.parts.actors.rows_mut();
        let mut names: Vec<&str> = actors.iter().map(Actor::short_name).collect();
        let with_short = actors.iter().filter(|row| row.short.is_some());
        names.extend(
            with_short
                .filter(|row| row.short_name() != row.name)
                .map(|row| row.name.as_str()),
        );
        sort_by_key(&mut names, |name| *name);
        let is_shared: Vec<bool> = actors
            .iter()
            .map(|row| {
                let start = names.partition_point(|name| *name < row.short_name());
                row.short.is_some() && names.get(start) == names.get(start + 1)
            })
            .collect();
        for ((row, index), is_shared) in actors.iter_mut().zip(&self.actor_indexes).zip(is_shared) {
            if let Some(short) = row.short.take_if(|_| is_shared) {
                problems.push(Problem {
                    path: format!("actors[{index}].short"),
                    row_id: Some(quoted(&row.id)),
                    fault: Fault::SharedShortName(quoted(&short)),
                    effect: Effect::PartIgnored,
                });
            }
        }
    }

    /// Finds the statements that are answered: an answer may stand before them.
    fn settle_replies(&mut self, problems: &mut Vec<Problem>) {
        for reply in std::mem::take(&mut self.replies) {
            reply.settle(&mut self.parts.statements, problems);
        }
    }
}

fn keep<I, T: HasId>(item: Option<T>, row: &mut Row, table: &mut Table<I, T>) {
    let Some(item) = item else { return };
    check_slug(row, item.id());
    if let Some(second) = table.add(item) {
        let fault = Fault::DuplicateId(quoted(second.id()));
        row.note("id", fault, Effect::RowLeftOut);
    }
}

/// Notes an id that links carry only with escapes, or that makes them too long.
fn check_slug(row: &mut Row, id: &str) {
    let is_plain = id
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !is_plain || id.len() > LONGEST_SLUG {
        row.note("id", Fault::NotASlug(quoted(id)), Effect::Noted);
    }
}

fn topic(row: &mut Row) -> Option<Topic> {
    let id = row.required_text("id", messages::expected_id());
    let label = row.required_text("label", messages::expected_short_name());
    let proposition = row.optional_text("proposition");
    let label = label?;
    Some(Topic {
        id: id?,
        proposition: proposition.unwrap_or_else(|| label.clone()),
        label,
    })
}

fn side(row: &mut Row) -> Option<Side> {
    let id = row.required_text("id", messages::expected_id());
    let name = row.required_text("name", messages::expected_name());
    Some(Side {
        id: id?,
        name: name?,
    })
}

fn source(row: &mut Row) -> Option<Source> {
    let id = row.required_text("id", messages::expected_id());
    let publisher = row.required_text("publisher", messages::expected_publisher_name());
    let title = row.optional_text("title");
    let url = row.optional("url", address_from_text, Fault::BadAddress);
    let day = row.optional_day("published");
    let kind = row.optional_word("kind", SourceKind::WORDS, SourceKind::from_word);
    Some(Source {
        id: id?,
        publisher: publisher?,
        title,
        url,
        published: day,
        kind,
    })
}

fn actor(row: &mut Row, sides: &Table<SideIx, Side>) -> Option<Actor> {
    let id = row.required_text("id", messages::expected_id());
    let name = row.required_text("name", messages::expected_name());
    let short = row.optional_text("short");
    let aliases = row.texts("aliases");
    let kind = row.optional_word("kind", ActorKind::WORDS, ActorKind::from_word);
    let side = row.optional(
        "side",
        |id| sides.find(id),
        |value| Fault::UnknownId {
            value,
            expected: messages::expected_side_in_sides(),
        },
    );
    Some(Actor {
        id: id?,
        name: name?,
        short,
        aliases,
        kind,
        side,
    })
}

fn event(row: &mut Row) -> Option<Event> {
    let id = row.required_text("id", messages::expected_id());
    let date = row.required_date();
    let label = row.required_text("label", messages::expected_event());
    Some(Event {
        id: id?,
        date: date?,
        label: label?,
    })
}
