//! The ways to narrow the statements beside the choice of actors: topic, stance, kind and
//! publisher.
//!
//! A facet with nothing chosen lets everything through. Topic and stance belong together: a
//! statement passes when one of its positions has a chosen topic *and* a chosen stance.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use fixedbitset::FixedBitSet;

use super::hybrid_bitset::HybridBitset;
use super::messages;
use super::model::{ActorIx, Column, Index, Kind, PublisherIx, Stance, Tables, TopicIx};
use super::sort::sort_by_key;

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

/// The values chosen in a facet, as indexes in its list of values; none lets everything through.
pub type Chosen = Option<BTreeSet<usize>>;

/// What there is one of for each facet, in the order of [`Facet::ALL`].
pub type OfEach<T> = [T; Facet::ALL.len()];

/// A value of a facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// Its id in links.
    pub id: String,
    /// Its name on the page.
    pub label: String,
}

impl Facet {
    /// All of them, in the order in which the page and links have them.
    pub const ALL: [Self; 4] = [Self::Topic, Self::Stance, Self::Kind, Self::Publisher];

    /// Those of which each statement has one value, so that their values exclude each other.
    pub const EXCLUSIVE: [Self; 2] = [Self::Kind, Self::Publisher];

    /// Its index in [`Self::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// Its part of what there is one of for each facet, in the order of [`Self::ALL`].
    pub fn of<T>(self, all: &OfEach<T>) -> &T {
        let [topic, stance, kind, publisher] = all;
        match self {
            Self::Topic => topic,
            Self::Stance => stance,
            Self::Kind => kind,
            Self::Publisher => publisher,
        }
    }

    /// The same, to be changed.
    pub fn of_mut<T>(self, all: &mut OfEach<T>) -> &mut T {
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
            Self::Topic => messages::facet_topics(),
            Self::Stance => messages::facet_stances(),
            Self::Kind => messages::facet_kinds(),
            Self::Publisher => messages::facet_publishers(),
        }
    }

    /// What a value of it is, for a message.
    pub fn expected(self) -> &'static str {
        match self {
            Self::Topic => messages::expected_topic(),
            Self::Stance => messages::expected_stance(),
            Self::Kind => messages::expected_kind(),
            Self::Publisher => messages::expected_publisher(),
        }
    }

    /// Whether the names of its values are texts of the data, in the language that it states.
    pub fn is_of_data(self) -> bool {
        self == Self::Topic
    }

    /// The place of a value among its values, by id.
    pub fn find(self, dataset: &Tables, id: &str) -> Option<usize> {
        match self {
            Self::Topic => dataset.topics.find(id).map(Index::as_usize),
            Self::Stance => Stance::ALL.iter().position(|stance| stance.word() == id),
            Self::Kind => Kind::ALL.iter().position(|kind| kind.word() == id),
            Self::Publisher => dataset.publishers.find(id).map(Index::as_usize),
        }
    }

    /// How many values it has.
    pub fn count(self, dataset: &Tables) -> usize {
        match self {
            Self::Topic => dataset.topics.len(),
            Self::Stance => Stance::ALL.len(),
            Self::Kind => Kind::ALL.len(),
            Self::Publisher => dataset.publishers.len(),
        }
    }

    /// Its value at a place.
    pub fn value(self, dataset: &Tables, index: usize) -> Option<Value> {
        let (id, label) = match self {
            Self::Topic => {
                let row = dataset.topics.rows().get(index)?;
                (row.id.as_str(), row.label.as_str())
            }
            Self::Stance => {
                let stance = Stance::ALL.get(index)?;
                (stance.word(), stance.label())
            }
            Self::Kind => {
                let kind = Kind::ALL.get(index)?;
                (kind.word(), kind.label())
            }
            Self::Publisher => {
                let row = dataset.publishers.rows().get(index)?;
                (row.id.as_str(), row.name.as_str())
            }
        };
        Some(Value {
            id: id.to_owned(),
            label: label.to_owned(),
        })
    }

    /// Its values in order.
    pub fn values(self, dataset: &Tables) -> Vec<Value> {
        (0..self.count(dataset))
            .filter_map(|index| self.value(dataset, index))
            .collect()
    }
}

/// The statements of each value, prepared once when the data is loaded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FacetIndex {
    count: usize,
    /// By topic, then by stance.
    positions: Column<TopicIx, [HybridBitset; 4]>,
    kinds: Vec<HybridBitset>,
    publishers: Column<PublisherIx, HybridBitset>,
    spoken: Column<ActorIx, HybridBitset>,
    about: Column<ActorIx, HybridBitset>,
}

impl FacetIndex {
    /// Prepares the sets of a data set.
    pub fn new(dataset: &Tables) -> Self {
        let count = dataset.statements.len();
        let mut index = Self {
            count,
            positions: Column::filled(&dataset.topics, Default::default()),
            kinds: vec![HybridBitset::default(); Kind::ALL.len()],
            publishers: Column::filled(&dataset.publishers, HybridBitset::default()),
            spoken: Column::filled(&dataset.actors, HybridBitset::default()),
            about: Column::filled(&dataset.actors, HybridBitset::default()),
        };
        for (statement, row) in dataset.statements.iter() {
            let insert = |set: &mut HybridBitset| set.push(statement.as_usize(), count);
            for position in &row.positions {
                let stances = &mut index.positions[position.topic];
                if let Some(set) = stances.get_mut(position.stance as usize) {
                    insert(set);
                }
            }
            if let Some(set) = index.kinds.get_mut(row.kind as usize) {
                insert(set);
            }
            insert(&mut index.publishers[dataset.publisher_of(row.source)]);
            insert(&mut index.spoken[row.speaker]);
            for &actor in &row.about {
                insert(&mut index.about[actor]);
            }
        }
        index
    }

    /// How many statements there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The statements that have a position among these topics with one of these stances, as sets by
    /// topic and stance.
    pub fn with_positions(&self, topics: &Chosen, stances: &Chosen) -> Vec<&HybridBitset> {
        let topics = allowed(self.positions.values(), topics).into_iter();
        topics.flat_map(|sets| allowed(sets, stances)).collect()
    }

    /// The statements of these values of a facet whose values exclude each other, as sets by value.
    pub fn with_values(&self, facet: Facet, chosen: &Chosen) -> Vec<&HybridBitset> {
        if facet == Facet::Kind {
            allowed(&self.kinds, chosen)
        } else {
            allowed(self.publishers.values(), chosen)
        }
    }

    /// Puts the publishers on whose pages the most statements rest first: nobody looks for most of
    /// the hundreds that there are.
    pub fn put_largest_first(&self, publishers: &mut Vec<(usize, Value)>) {
        let sets = self.publishers.values();
        let size = |index: usize| sets.get(index).map_or(0, HybridBitset::size);
        sort_by_key(publishers, |&(index, _)| Reverse(size(index)));
    }

    /// The statements that an actor made, and those about the actor where these are wanted.
    pub fn of_actor(&self, actor: ActorIx, with_about: bool) -> Vec<&HybridBitset> {
        let mut sets = vec![&self.spoken[actor]];
        sets.extend(with_about.then(|| &self.about[actor]));
        sets
    }

    /// The statements that are in any of some sets.
    pub fn union(&self, sets: &[&HybridBitset]) -> FixedBitSet {
        let mut union = FixedBitSet::with_capacity(self.count);
        for set in sets {
            set.add_to(&mut union);
        }
        union
    }
}

/// Whether a value is let through.
pub fn allows(chosen: &Chosen, value: usize) -> bool {
    chosen.as_ref().is_none_or(|chosen| chosen.contains(&value))
}

/// What belongs to the values that are let through: a look at each of those, not at all.
fn allowed<'s, T>(sets: &'s [T], chosen: &Chosen) -> Vec<&'s T> {
    match chosen {
        None => sets.iter().collect(),
        Some(chosen) => chosen.iter().filter_map(|value| sets.get(*value)).collect(),
    }
}
