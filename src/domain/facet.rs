//! The ways to narrow the statements beside the choice of actors: topic, stance, kind and publisher.
//!
//! A facet with nothing chosen lets everything through. Topic and stance belong together: a statement passes when
//! one of its positions has a chosen topic *and* a chosen stance.

use std::collections::BTreeSet;

use super::bits::Bits;
use super::model::{ActorIx, Column, Dataset, Index, Kind, PublisherIx, Stance, TopicIx};

/// A way to narrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The topic of a position.
    Topic,
    /// The stance of a position.
    Stance,
    /// How it was said.
    Kind,
    /// Who published the source.
    Publisher,
}

/// The values chosen in a facet, as places in its list of values; none lets everything through.
pub type Chosen = Option<BTreeSet<usize>>;

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// Its id in links.
    pub id: String,
    /// Its name on the page.
    pub label: String,
}

impl Facet {
    /// All of them, in the order in which the page and links have them.
    pub const ALL: [Self; 4] = [Self::Topic, Self::Stance, Self::Kind, Self::Publisher];

    /// Its place in [`Self::ALL`].
    pub fn place(self) -> usize {
        self as usize
    }

    /// Its part of what there is one of for each facet, in the order of [`Self::ALL`].
    pub fn of<T>(self, all: &[T; 4]) -> &T {
        let [topic, stance, kind, publisher] = all;
        match self {
            Self::Topic => topic,
            Self::Stance => stance,
            Self::Kind => kind,
            Self::Publisher => publisher,
        }
    }

    /// The same, to be changed.
    pub fn of_mut<T>(self, all: &mut [T; 4]) -> &mut T {
        let [topic, stance, kind, publisher] = all;
        match self {
            Self::Topic => topic,
            Self::Stance => stance,
            Self::Kind => kind,
            Self::Publisher => publisher,
        }
    }

    /// Its key in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Stance => "stance",
            Self::Kind => "kind",
            Self::Publisher => "publisher",
        }
    }

    /// Its name on the page.
    pub fn label(self) -> &'static str {
        match self {
            Self::Topic => "Topics",
            Self::Stance => "Stances",
            Self::Kind => "Kinds",
            Self::Publisher => "Publishers",
        }
    }

    /// What a value of it is, for a message.
    pub fn expected(self) -> &'static str {
        match self {
            Self::Topic => "a topic of this data",
            Self::Stance => "supports, opposes, conditional or unclear",
            Self::Kind => "spoken, written, joint-document or reported",
            Self::Publisher => "a publisher of this data",
        }
    }

    /// The place of a value among its values, by id.
    pub fn find(self, dataset: &Dataset, id: &str) -> Option<usize> {
        match self {
            Self::Topic => dataset.topics.find(id).map(Index::place),
            Self::Stance => Stance::ALL.iter().position(|stance| stance.word() == id),
            Self::Kind => Kind::ALL.iter().position(|kind| kind.word() == id),
            Self::Publisher => dataset.publishers.find(id).map(Index::place),
        }
    }

    /// Its values in order.
    pub fn values(self, dataset: &Dataset) -> Vec<Value> {
        let value = |id: &str, label: &str| Value {
            id: id.to_owned(),
            label: label.to_owned(),
        };
        match self {
            Self::Topic => dataset
                .topics
                .iter()
                .map(|(_, row)| value(&row.id, &row.label))
                .collect(),
            Self::Stance => Stance::ALL
                .iter()
                .map(|stance| value(stance.word(), stance.label()))
                .collect(),
            Self::Kind => Kind::ALL
                .iter()
                .map(|kind| value(kind.word(), kind.label()))
                .collect(),
            Self::Publisher => dataset
                .publishers
                .iter()
                .map(|(_, row)| value(&row.id, &row.name))
                .collect(),
        }
    }
}

/// The statements of each value, prepared once when the data is loaded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FacetIndex {
    count: usize,
    /// By topic, then by stance.
    positions: Column<TopicIx, [Bits; 4]>,
    kinds: Vec<Bits>,
    publishers: Column<PublisherIx, Bits>,
    spoken: Column<ActorIx, Bits>,
    about: Column<ActorIx, Bits>,
}

impl FacetIndex {
    /// Prepares the sets of a data set.
    pub fn new(dataset: &Dataset) -> Self {
        let count = dataset.statements.len();
        let none = || Bits::none(count);
        let mut index = Self {
            count,
            positions: Column::filled(&dataset.topics, std::array::from_fn(|_| none())),
            kinds: vec![none(); Kind::ALL.len()],
            publishers: Column::filled(&dataset.publishers, none()),
            spoken: Column::filled(&dataset.actors, none()),
            about: Column::filled(&dataset.actors, none()),
        };
        for (statement, row) in dataset.statements.iter() {
            let place = statement.place();
            for position in &row.positions {
                let stances = &mut index.positions[position.topic];
                insert(stances.get_mut(position.stance as usize), place);
            }
            insert(index.kinds.get_mut(row.kind as usize), place);
            index.publishers[dataset.publisher_of(row.source)].insert(place);
            index.spoken[row.speaker].insert(place);
            for &actor in &row.about {
                index.about[actor].insert(place);
            }
        }
        index
    }

    /// How many statements there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The statements that have a position among these topics with one of these stances.
    pub fn with_positions(&self, topics: &Chosen, stances: &Chosen) -> Bits {
        let mut found = Bits::none(self.count);
        for (topic, stance_sets) in self.positions.values().iter().enumerate() {
            if allows(topics, topic) {
                add_allowed(&mut found, stance_sets, stances);
            }
        }
        found
    }

    /// The statements of these values of a facet whose values exclude each other.
    pub fn with_values(&self, facet: Facet, chosen: &Chosen) -> Bits {
        let sets = if facet == Facet::Kind {
            &self.kinds
        } else {
            self.publishers.values()
        };
        let mut found = Bits::none(self.count);
        add_allowed(&mut found, sets, chosen);
        found
    }

    /// The statements that an actor made, and those about the actor where these are wanted.
    pub fn of_actor(&self, actor: ActorIx, with_about: bool) -> Bits {
        let mut found = self.spoken[actor].clone();
        if with_about {
            found.add(&self.about[actor]);
        }
        found
    }
}

/// Whether a value is let through.
pub fn allows(chosen: &Chosen, value: usize) -> bool {
    chosen.as_ref().is_none_or(|chosen| chosen.contains(&value))
}

/// Adds the sets of the values that are let through.
fn add_allowed(found: &mut Bits, sets: &[Bits], chosen: &Chosen) {
    for (value, bits) in sets.iter().enumerate() {
        if allows(chosen, value) {
            found.add(bits);
        }
    }
}

fn insert(bits: Option<&mut Bits>, place: usize) {
    if let Some(bits) = bits {
        bits.insert(place);
    }
}
