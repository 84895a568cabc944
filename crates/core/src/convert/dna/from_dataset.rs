//! From a data set to a list of statements, as a researcher would have coded it in DNA.
//!
//! A row of DNA says that its speaker agrees with a concept or doesn't. So a claim about somebody
//! else's position has no row: it would count as the speaker's own. A stance that is neither for
//! nor against has a row without an agreement.

use std::collections::BTreeMap;

use super::event_list::{DataType, Document, Event, EventList, Time, Value, Variable};
use super::kinds::from_dataset as kinds;
use crate::convert::Extract;
use crate::convert::location::Location;
use crate::convert::names::NO_PUBLISHER;
use crate::convert::note::Note;
use crate::convert::tally::Tally;
use crate::dataset::Dataset;
use crate::model::{Actor, ActorKind, Position, Source, SourceIx, Stance, Statement};

/// The variables of the type that DNA ships with.
const VARIABLES: [(&str, DataType); 4] = [
    ("person", DataType::ShortText),
    ("organization", DataType::ShortText),
    ("concept", DataType::ShortText),
    ("agreement", DataType::Boolean),
];

/// How ids of statements begin that were made of numbers.
const STATEMENT: &str = "statement-";

impl EventList {
    /// The list of statements of a data set: a row for each of their positions, and one for a
    /// statement without any.
    pub fn of(extract: Extract, notes: &mut Vec<Note>) -> Self {
        let mut making = Making::of(extract.dataset);
        for &index in extract.statements() {
            making.add(&extract.dataset.statements[index]);
        }
        making.count_tables();
        notes.extend(making.tally.notes());
        let mut events = making.events;
        events.sort_by_key(|event| (event.time, event.document.id, event.id));
        Self {
            variables: VARIABLES
                .map(|(name, data_type)| Variable {
                    name: name.to_owned(),
                    data_type,
                })
                .to_vec(),
            columns: Vec::new(),
            events,
        }
    }
}

struct Making<'a> {
    dataset: &'a Dataset,
    statement_numbers: Numbers,
    document_numbers: BTreeMap<SourceIx, i64>,
    events: Vec<Event>,
    tally: Tally,
}

impl<'a> Making<'a> {
    fn of(dataset: &'a Dataset) -> Self {
        let statements = dataset.statements.rows().iter().map(|row| &*row.id);
        let mut document_numbers = Numbers::of(
            "document-",
            dataset.sources.rows().iter().map(|row| &*row.id),
        );
        let sources = dataset.sources.iter();
        Self {
            dataset,
            statement_numbers: Numbers::of(STATEMENT, statements),
            document_numbers: sources
                .map(|(index, row)| (index, document_numbers.of_id(&row.id)))
                .collect(),
            events: Vec::new(),
            tally: Tally::default(),
        }
    }

    fn add(&mut self, statement: &Statement) {
        if !statement.about.is_empty() {
            self.tally.add(&kinds::ABOUT);
            return;
        }
        self.count_lost(statement);
        let mut number = self.statement_numbers.of_id(&statement.id);
        if statement.positions.is_empty() {
            self.add_row(statement, number, None);
        }
        for (index, position) in statement.positions.iter().enumerate() {
            if index > 0 {
                number = self.statement_numbers.next();
            }
            self.add_row(statement, number, Some(position));
        }
    }

    fn add_row(&mut self, statement: &Statement, id: i64, position: Option<&Position>) {
        let (person, organization) = self.speaker(statement);
        let concept = position.map(|position| &*self.dataset.topics[position.topic].label);
        let agreement = match position.map(|position| position.stance) {
            Some(Stance::Supports) => Value::Number(1),
            Some(Stance::Opposes) => Value::Number(0),
            Some(Stance::Conditional | Stance::Unclear) => {
                self.tally.add(&kinds::UNSURE);
                Value::Missing
            }
            None => Value::Missing,
        };
        let text = Value::from_text;
        self.events.push(Event {
            location: Location::of_statement(statement),
            id,
            time: Time::midnight(statement.days().first),
            values: vec![
                text(person),
                text(organization),
                text(concept.unwrap_or_default()),
                agreement,
            ],
            span: None,
            text: statement.quote.clone().unwrap_or_default(),
            coder: None,
            document: self.document(statement.source),
        });
    }

    /// The person and the organization who speak. An organization, and a state, is no person; who
    /// speaks for another organization than usually has it as role.
    fn speaker<'s>(&self, statement: &'s Statement) -> (&'s str, &'s str)
    where
        'a: 's,
    {
        let actor: &'a Actor = &self.dataset.actors[statement.speaker];
        if matches!(actor.kind, Some(ActorKind::Organisation | ActorKind::State)) {
            return ("", &actor.name);
        }
        let side = actor
            .side
            .map_or("", |side| &*self.dataset.sides[side].name);
        let role = statement.role.as_deref().filter(|role| self.is_side(role));
        (&actor.name, role.unwrap_or(side))
    }

    fn is_side(&self, name: &str) -> bool {
        self.dataset
            .sides
            .rows()
            .iter()
            .any(|side| side.name == name)
    }

    fn document(&self, index: SourceIx) -> Document {
        let Source {
            publisher, title, ..
        } = &self.dataset.sources[index];
        Document {
            id: self.document_numbers.get(&index).copied(),
            title: title.clone().unwrap_or_default(),
            source: Some(publisher.clone())
                .filter(|name| name != NO_PUBLISHER)
                .unwrap_or_default(),
            ..Document::default()
        }
    }

    fn count_lost(&mut self, statement: &Statement) {
        let is_other_role = |role: &str| !self.is_side(role);
        let has_role = statement.role.as_deref().is_some_and(is_other_role);
        let is_vague = statement.date.to_string() != statement.days().first.to_string();
        for (kind, is_so) in [
            (&kinds::VAGUE, is_vague),
            (&kinds::SUMMARY, true),
            (&kinds::KIND, true),
            (&kinds::ROLE, has_role),
            (&kinds::VENUE, statement.venue.is_some()),
            (&kinds::VIA, statement.via.is_some()),
            (&kinds::ANSWER, statement.replies_to.is_some()),
            (&kinds::ALSO, !statement.also.is_empty()),
        ] {
            self.tally.add_if(kind, is_so);
        }
    }

    fn count_tables(&mut self) {
        let Self { dataset, tally, .. } = self;
        let sources = dataset.sources.rows().iter();
        tally.add_all(&kinds::URL, sources.filter(|row| row.url.is_some()).count());
        tally.add_all(&kinds::EVENTS, dataset.events.len());
        let actors = dataset.actors.rows().iter();
        let has_other_names = |row: &&Actor| row.short.is_some() || !row.aliases.is_empty();
        tally.add_all(&kinds::ALIASES, actors.filter(has_other_names).count());
        let topics = dataset.topics.rows().iter();
        tally.add_all(
            &kinds::PROPOSITIONS,
            topics.filter(|row| row.proposition != row.label).count(),
        );
    }
}

/// Numbers for the rows of a table. An id that came from DNA (`statement-12`) keeps its number.
struct Numbers {
    prefix: &'static str,
    /// The number that comes next: above all that are kept.
    next: i64,
}

impl Numbers {
    fn of<'a>(prefix: &'static str, ids: impl Iterator<Item = &'a str>) -> Self {
        let kept = ids.filter_map(|id| number_of(id, prefix)).max();
        Self {
            prefix,
            next: kept.unwrap_or(0) + 1,
        }
    }

    fn of_id(&mut self, id: &str) -> i64 {
        number_of(id, self.prefix).unwrap_or_else(|| self.next())
    }

    fn next(&mut self) -> i64 {
        let number = self.next;
        self.next += 1;
        number
    }
}

/// Whether an id of a statement was made of a number, which it keeps.
pub fn is_numbered(id: &str) -> bool {
    number_of(id, STATEMENT).is_some()
}

/// The number of an id that was made of it; R and DNA have numbers of 32 bits.
fn number_of(id: &str, prefix: &str) -> Option<i64> {
    let digits = id.strip_prefix(prefix)?;
    let number: i32 = digits.parse().ok()?;
    let is_its_form = number > 0 && number < i32::MAX / 2 && number.to_string() == digits;
    is_its_form.then_some(number.into())
}
