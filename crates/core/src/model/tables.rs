//! All tables together, with the look-ups between them, made once.

use super::{
    Actor, ActorIx, Column, CombinedStance, Event, Index, Publisher, PublisherIx, Side, SideIx,
    Source, SourceIx, Statement, StatementIx, Table, Topic, TopicIx,
};
use crate::date::{Day, DayRange};
use crate::fold::fold;
use crate::language::is_of_page;
use crate::sort::sort_by_key;
use crate::text_index::HashSeed;

/// Validated rows. Statements are in order of time: by the centre of their days, then as in the
/// file.
#[derive(Debug, Default)]
pub struct Tables {
    /// Title of the whole.
    pub title: String,
    /// The language of its texts (BCP 47), if known.
    pub language: Option<String>,
    /// What the data is and how it was made, as paragraphs of plain text.
    pub about: Vec<String>,
    /// When the editors last changed it, as they write it.
    pub updated: Option<String>,
    /// The licence of the data, as they write it.
    pub licence: Option<String>,
    /// Propositions.
    pub topics: Table<TopicIx, Topic>,
    /// Countries and blocs.
    pub sides: Table<SideIx, Side>,
    /// Who can speak or be spoken about.
    pub actors: Table<ActorIx, Actor>,
    /// Pages.
    pub sources: Table<SourceIx, Source>,
    /// Happenings, in order of time.
    pub events: Vec<Event>,
    /// What was said, in order of time.
    pub statements: Table<StatementIx, Statement>,
    /// Who published the sources, in order of their names.
    pub publishers: Table<PublisherIx, Publisher>,
    publisher_of: Column<SourceIx, PublisherIx>,
    /// Of each statement, kept together, since filters and geometry ask for many: whose words it
    /// is,
    speakers: Column<StatementIx, ActorIx>,
    /// its days,
    days: Column<StatementIx, DayRange>,
    /// their centre,
    centres: Column<StatementIx, i32>,
    /// its stances as one,
    combined_stances: Column<StatementIx, CombinedStance>,
    /// and how long its words are.
    letters: Column<StatementIx, u8>,
    longest_days: i32,
    spoken: Column<ActorIx, Vec<StatementIx>>,
    answers: Column<StatementIx, Vec<StatementIx>>,
    hash_seed: HashSeed,
}

/// The rows of a data set, at first in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// See [`Tables::title`].
    pub title: String,
    /// See [`Tables::language`].
    pub language: Option<String>,
    /// See [`Tables::about`].
    pub about: Vec<String>,
    /// See [`Tables::updated`].
    pub updated: Option<String>,
    /// See [`Tables::licence`].
    pub licence: Option<String>,
    /// See [`Tables::topics`].
    pub topics: Table<TopicIx, Topic>,
    /// See [`Tables::sides`].
    pub sides: Table<SideIx, Side>,
    /// See [`Tables::actors`].
    pub actors: Table<ActorIx, Actor>,
    /// See [`Tables::sources`].
    pub sources: Table<SourceIx, Source>,
    /// Nothing refers to an event, so that its table needs no type of index.
    pub events: Table<(), Event>,
    /// The index of an answered statement is its place here.
    pub statements: Table<StatementIx, Statement>,
    /// The seed of all hashes of this data.
    pub hash_seed: HashSeed,
}

impl Parts {
    /// No rows yet; they will be found by hashes of this seed.
    pub fn new(hash_seed: HashSeed) -> Self {
        Self {
            topics: Table::new(hash_seed),
            sides: Table::new(hash_seed),
            actors: Table::new(hash_seed),
            sources: Table::new(hash_seed),
            events: Table::new(hash_seed),
            statements: Table::new(hash_seed),
            hash_seed,
            ..Self::default()
        }
    }

    /// Puts events and statements in order of time.
    pub fn put_in_order_of_time(&mut self) {
        let days: Vec<Day> = self
            .events
            .rows()
            .iter()
            .map(|row| row.date.known_days().first)
            .collect();
        self.events.put_in_order(&indexes_in_order(&days));
        let rows = self.statements.rows().iter();
        let centres: Vec<i32> = rows.map(|row| row.days().centre_half_days()).collect();
        let new_indexes = self.statements.put_in_order(&indexes_in_order(&centres));
        let new_indexes = Column::from_values(&self.statements, new_indexes);
        for row in self.statements.rows_mut() {
            let answered = row.replies_to.map(|old: StatementIx| new_indexes[old]);
            row.replies_to = answered.map(|new| StatementIx::from_usize(new as usize));
        }
    }
}

impl Tables {
    /// Prepares the look-ups of rows that are in order of time.
    pub fn from_parts(parts: Parts) -> Self {
        let statements = parts.statements;
        let mut spoken = Column::filled(&parts.actors, Vec::new());
        let mut answers = Column::filled(&statements, Vec::new());
        for (index, statement) in statements.iter() {
            spoken[statement.speaker].push(index);
            if let Some(answered) = statement.replies_to {
                answers[answered].push(index);
            }
        }
        let speakers = Column::of(&statements, |row| row.speaker);
        let days = Column::of(&statements, Statement::days);
        let centres = Column::of(&statements, |row| row.days().centre_half_days());
        let combined_stances = Column::of(&statements, Statement::combined_stance);
        let letters = Column::of(&statements, Statement::letters_beside_mark);
        let lengths = days.values().iter().map(|days| days.days());
        let longest_days = lengths.max().unwrap_or(1);
        let (publishers, publisher_of) = publishers_of(&parts.sources, parts.hash_seed);
        Self {
            title: parts.title,
            language: parts.language,
            about: parts.about,
            updated: parts.updated,
            licence: parts.licence,
            topics: parts.topics,
            sides: parts.sides,
            actors: parts.actors,
            sources: parts.sources,
            events: parts.events.into_rows(),
            statements,
            publishers,
            publisher_of,
            speakers,
            days,
            centres,
            combined_stances,
            letters,
            longest_days,
            spoken,
            answers,
            hash_seed: parts.hash_seed,
        }
    }

    /// The language of its texts (BCP 47), where that isn't the one of the page around them.
    pub fn foreign_language(&self) -> Option<&str> {
        self.language.as_deref().filter(|tag| !is_of_page(tag))
    }

    /// Whose words a statement is.
    pub fn speaker_of(&self, statement: StatementIx) -> ActorIx {
        self.speakers[statement]
    }

    /// The days of a statement, as far as they are known.
    pub fn days_of(&self, statement: StatementIx) -> DayRange {
        self.days[statement]
    }

    /// The centre of a statement's days in half days since 1 January 1970.
    pub fn centre_half_days(&self, statement: StatementIx) -> i32 {
        self.centres[statement]
    }

    /// The stances of a statement as one.
    pub fn stance_of(&self, statement: StatementIx) -> CombinedStance {
        self.combined_stances[statement]
    }

    /// See [`Statement::letters_beside_mark`].
    pub fn letters_of(&self, statement: StatementIx) -> usize {
        self.letters[statement].into()
    }

    /// How many days the statement with the longest date covers.
    pub fn longest_days(&self) -> i32 {
        self.longest_days
    }

    /// The seed of all hashes of this data.
    pub fn hash_seed(&self) -> HashSeed {
        self.hash_seed
    }

    /// Who published a source.
    pub fn publisher_of(&self, source: SourceIx) -> PublisherIx {
        self.publisher_of[source]
    }

    /// The statements that an actor made, in order of time.
    pub fn spoken_by(&self, actor: ActorIx) -> &[StatementIx] {
        &self.spoken[actor]
    }

    /// The statements that answer this one, in order of time.
    pub fn answers_to(&self, statement: StatementIx) -> &[StatementIx] {
        &self.answers[statement]
    }

    /// The days from the first statement to the last; none where there is no statement.
    pub fn days(&self) -> Option<DayRange> {
        self.days.values().iter().copied().reduce(DayRange::joined)
    }
}

/// The publishers with slugs made from their names, and for each source its publisher.
fn publishers_of(
    sources: &Table<SourceIx, Source>,
    seed: HashSeed,
) -> (Table<PublisherIx, Publisher>, Column<SourceIx, PublisherIx>) {
    let mut order: Vec<(&str, SourceIx)> = sources
        .iter()
        .map(|(index, source)| (source.publisher.as_str(), index))
        .collect();
    sort_by_key(&mut order, |&(name, index)| (name, index));
    let groups: Vec<&[(&str, SourceIx)]> = order.chunk_by(|a, b| a.0 == b.0).collect();
    let firsts = groups.iter().filter_map(|group| group.first());
    let names: Vec<&str> = firsts.map(|(name, _)| *name).collect();
    let slugs: Vec<String> = names.iter().map(|name| slug_from_name(name)).collect();
    let mut publishers = Table::new(seed);
    for ((name, slug), number) in names.iter().zip(&slugs).zip(numbers_among_equals(&slugs)) {
        // No slug has two hyphens in a row, so that no number makes it another's.
        let id = match number {
            1 => slug.clone(),
            _ => format!("{slug}--{number}"),
        };
        publishers.add(Publisher {
            id,
            name: (*name).to_owned(),
        });
    }
    let mut of_source: Vec<(SourceIx, PublisherIx)> = Vec::new();
    for (publisher, group) in publishers.indexes().zip(groups) {
        of_source.extend(group.iter().map(|&(_, source)| (source, publisher)));
    }
    sort_by_key(&mut of_source, |&(source, _)| source);
    let of_source = of_source.into_iter().map(|(_, publisher)| publisher);
    let of_source = Column::from_values(sources, of_source.collect());
    (publishers, of_source)
}

/// Small letters, digits and single hyphens: "Türkiye Today" gives `turkiye-today`.
pub(crate) fn slug_from_name(name: &str) -> String {
    let mut slug = String::new();
    for c in fold(name).chars() {
        if c.is_ascii_alphanumeric() || !(c.is_ascii() || c.is_whitespace()) {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "unnamed".to_owned()
    } else {
        slug.to_owned()
    }
}

/// For each key the how manyth of its equals it is, from 1.
fn numbers_among_equals(keys: &[String]) -> Vec<usize> {
    let mut numbers = vec![1; keys.len()];
    let order = indexes_in_order(keys);
    for equals in order.chunk_by(|&a, &b| keys.get(a) == keys.get(b)) {
        for (number, &index) in (1..).zip(equals) {
            if let Some(own) = numbers.get_mut(index) {
                *own = number;
            }
        }
    }
    numbers
}

/// The places of keys in the order of the keys.
fn indexes_in_order<K: Ord>(keys: &[K]) -> Vec<usize> {
    let mut indexes: Vec<usize> = (0..keys.len()).collect();
    sort_by_key(&mut indexes, |&index| keys.get(index));
    indexes
}
