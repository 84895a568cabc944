//! From lists of statements to a data file.
//!
//! A concept is a topic, agreement with it a stance, a document a source. DNA dates documents, not
//! statements: a statement bears the date of its document, and says so. Nor does DNA know whether a
//! text is the speaker's own words. Where the speaker wrote the document, it is; everywhere else a
//! statement is given as reported, which claims the least.

use std::collections::BTreeMap;

use super::agreement::{Agreement, Coding};
use super::event_list::{Document, Event, EventList, Value, Variable};
use super::kinds::to_file as kinds;
use super::origins::{fields, row_origin};
use super::people::{People, Speaker};
use super::roles::Roles;
use crate::convert::ids::Ids;
use crate::convert::location::Location;
use crate::convert::markup::words;
use crate::convert::names::NO_PUBLISHER;
use crate::convert::note::Note;
use crate::convert::origins::Origins;
use crate::convert::tally::Tally;
use crate::file::{DataFile, PositionRow, SourceRow, StatementRow, TopicRow};
use crate::fold::fold;
use crate::limits::LONGEST_TEXT_BYTES;
use crate::messages;
use crate::model::Stance;
use crate::problem::Effect;

/// How the date of a statement is known.
const DATE_BASIS: &str = messages::dated_by_document();
/// How many words of a text stand for a statement that names no concept.
const EXCERPT_WORDS: usize = 30;

/// Makes a data file of lists, and notes what it has no place for; with it, where its rows stand.
/// Lists in which nobody speaks are passed over.
pub fn data_file(lists: &[EventList], notes: &mut Vec<Note>) -> (DataFile, Origins) {
    let mut making = Making {
        people: People::of(lists),
        ..Making::default()
    };
    for list in lists {
        if let Some(roles) = Roles::of(&list.variables) {
            making.origins.fields = fields(list, roles);
            making.add_list(list, roles);
        }
    }
    notes.append(&mut making.notes);
    notes.extend(making.tally.notes());
    let origins = std::mem::take(&mut making.origins);
    (making.into_file(), origins)
}

#[derive(Default)]
struct Making<'a> {
    people: People<'a>,
    file: DataFile,
    topics: BTreeMap<&'a str, String>,
    topic_ids: Ids,
    /// The index of the source of each document.
    sources: BTreeMap<&'a Document, usize>,
    source_ids: Ids,
    statement_ids: Ids,
    notes: Vec<Note>,
    origins: Origins,
    tally: Tally,
}

impl<'a> Making<'a> {
    fn add_list(&mut self, list: &'a EventList, roles: Roles) {
        let coding = Coding::of(list, roles);
        for event in &list.events {
            self.add_event(event, list, roles, coding);
        }
        let variables = list.variables.iter().enumerate();
        for (index, variable) in variables.filter(|&(index, _)| !roles.has(index)) {
            self.note_other(variable, index, list);
        }
    }

    /// A variable that a data file has no place for.
    fn note_other(&mut self, variable: &Variable, index: usize, list: &EventList) {
        let events = list.events.iter();
        let values = events.filter_map(|event| event.values.get(index));
        let count = values.filter(|value| **value != Value::Missing).count();
        if count > 0 {
            let why = messages::lost_variable(messages::values(count)).to_string();
            let location = Location::Path(variable.name.clone());
            self.notes.push(Note::lost(location, "", why));
        }
    }

    fn leave_out(&mut self, event: &Event, expected: &str) {
        let location = event.location.clone();
        let note = Note::expected(location, "", expected, Effect::RowLeftOut);
        self.notes.push(note);
    }

    fn add_event(
        &mut self,
        event: &'a Event,
        list: &EventList,
        roles: Roles,
        coding: Option<Coding>,
    ) {
        if has_long_name(event) {
            self.leave_out(event, messages::expected_shorter_text());
            return;
        }
        let Some(speaker) = self.people.speaker(event, list, roles) else {
            self.leave_out(event, messages::expected_who_speaks());
            return;
        };
        let concept = roles
            .concept
            .and_then(|index| event.values.get(index)?.text());
        let stance = self.stance(event, coding, concept.is_some());
        let quote = self.quote(event);
        let position = concept.map(|concept| (stance, concept));
        let Some(summary) = summary(&speaker, position, quote.as_deref()) else {
            self.leave_out(event, messages::expected_concept());
            return;
        };
        let is_own = is_same_person(&speaker.name, &event.document.author);
        self.count_lost(event, &speaker, concept, is_own);
        let row = StatementRow {
            id: self
                .statement_ids
                .of(&format!("statement-{}", event.id), "statement"),
            speaker: speaker.id,
            role: speaker.role,
            date: event.time.day.to_string(),
            date_basis: Some(DATE_BASIS.to_owned()),
            kind: if is_own { "written" } else { "reported" }.to_owned(),
            summary,
            quote,
            positions: concept
                .map(|concept| self.position(concept, stance))
                .into_iter()
                .collect(),
            source: self.source(event),
            ..StatementRow::default()
        };
        self.file.statements.push(row);
        self.origins.statements.push(row_origin(event, roles));
    }

    fn count_lost(
        &mut self,
        event: &Event,
        speaker: &Speaker,
        concept: Option<&str>,
        is_own: bool,
    ) {
        self.tally.add_if(&kinds::KIND, !is_own);
        self.tally.add_if(&kinds::CONCEPT, concept.is_none());
        self.tally
            .add_if(&kinds::ORGANIZATION, speaker.is_without_organization);
        self.tally.add_if(&kinds::TIME, event.time.second > 0);
        self.tally.add_if(&kinds::SPAN, event.span.is_some());
        self.tally.add_if(&kinds::CODER, event.coder.is_some());
    }

    /// The text of a statement, where it has one that a data file can hold.
    fn quote(&mut self, event: &Event) -> Option<String> {
        let text = event.text.trim();
        if text.len() > LONGEST_TEXT_BYTES {
            let (location, expected) = (event.location.clone(), messages::expected_shorter_text());
            let note = Note::expected(location, text, expected, Effect::PartIgnored);
            self.notes.push(note);
            return None;
        }
        Some(text.to_owned()).filter(|text| !text.is_empty())
    }

    /// The stance of a statement, as its agreement says.
    fn stance(&mut self, event: &Event, coding: Option<Coding>, has_concept: bool) -> Stance {
        let agreement = coding.map_or(Agreement::Missing, |coding| coding.agreement(event));
        match agreement {
            Agreement::Coded(stance) => return stance,
            Agreement::Missing => self.tally.add_if(&kinds::AGREEMENT, has_concept),
            Agreement::Unknown(found) => {
                let expected = messages::expected_agreement();
                let location = event.location.clone();
                let note = Note::expected(location, &found, expected, Effect::PartIgnored);
                self.notes.push(note);
            }
        }
        Stance::Unclear
    }

    fn position(&mut self, concept: &'a str, stance: Stance) -> PositionRow {
        let Self {
            topics,
            topic_ids,
            file,
            ..
        } = self;
        let topic = topics.entry(concept).or_insert_with(|| {
            let id = topic_ids.of(concept, "topic");
            file.topics.push(TopicRow {
                id: id.clone(),
                label: concept.to_owned(),
                proposition: None,
            });
            id
        });
        PositionRow {
            topic: topic.clone(),
            stance: stance.word().to_owned(),
        }
    }

    /// The id of the source that the document of a statement is.
    fn source(&mut self, event: &'a Event) -> String {
        let (document, day) = (&event.document, event.time.day.to_string());
        let Some(row) = self
            .sources
            .get(document)
            .and_then(|&index| self.file.sources.get_mut(index))
        else {
            return self.new_source(document, day);
        };
        // Of a document with several times, none is that of its publication.
        if row
            .published
            .as_ref()
            .is_some_and(|published| *published != day)
        {
            row.published = None;
        }
        row.id.clone()
    }

    fn new_source(&mut self, document: &'a Document, day: String) -> String {
        self.tally
            .add_if(&kinds::AUTHOR, !document.author.is_empty());
        self.tally
            .add_if(&kinds::SECTION, !document.section.is_empty());
        self.tally
            .add_if(&kinds::DOCUMENT_TYPE, !document.kind.is_empty());
        let name = document
            .id
            .map_or_else(|| document.title.clone(), |id| format!("document-{id}"));
        let id = self.source_ids.of(&name, "document");
        let known = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        self.sources.insert(document, self.file.sources.len());
        self.file.sources.push(SourceRow {
            id: id.clone(),
            publisher: known(&document.source).unwrap_or_else(|| NO_PUBLISHER.to_owned()),
            title: known(&document.title),
            published: Some(day),
            ..SourceRow::default()
        });
        id
    }

    fn into_file(self) -> DataFile {
        let mut file = self.file;
        file.format = DataFile::new().format;
        file.actors = self.people.actor_rows;
        file.sides = self.people.side_rows;
        file
    }
}

/// Whether a name in a statement, or in its document, is longer than a data file can hold, with
/// what is said of it.
fn has_long_name(event: &Event) -> bool {
    let Document {
        title,
        author,
        source,
        ..
    } = &event.document;
    let names = event.values.iter().filter_map(Value::text);
    let mut names = names.chain([&**title, author, source]);
    names.any(|name| name.len() > LONGEST_TEXT_BYTES / 4)
}

/// A sentence that says it: of the concept, or of the text where there is none.
fn summary(
    speaker: &Speaker,
    position: Option<(Stance, &str)>,
    text: Option<&str>,
) -> Option<String> {
    if let Some((stance, concept)) = position {
        let name = &speaker.name;
        return Some(match stance {
            Stance::Unclear => messages::speaker_on(name, concept).to_string(),
            stance => messages::speaker_takes_stance(name, stance.word(), concept).to_string(),
        });
    }
    let text = words(text?);
    let end = text
        .match_indices(' ')
        .nth(EXCERPT_WORDS - 1)
        .map(|(at, _)| at);
    let excerpt = end
        .and_then(|end| text.get(..end))
        .map(|start| format!("{start} …"));
    Some(excerpt.unwrap_or(text)).filter(|text| !text.is_empty())
}

/// Whether two names have the same words, in any order: `Bluestein, Joel` is `Joel Bluestein`.
fn is_same_person(name: &str, author: &str) -> bool {
    let parts = |name: &str| {
        let folded = fold(name);
        let words = folded
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        let mut words: Vec<String> = words.map(str::to_owned).collect();
        words.sort();
        words
    };
    let parts_of_name = parts(name);
    !parts_of_name.is_empty() && parts_of_name == parts(author)
}
