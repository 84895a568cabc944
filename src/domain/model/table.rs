//! Tables with an index type of their own, so that a topic's number can't be used for an actor.

use std::{collections::HashMap, marker::PhantomData, ops};

/// A row's place in its table.
pub trait Index: Copy {
    /// The index for a place, from 0.
    fn from_place(place: usize) -> Self;
    /// The place, from 0.
    fn place(self) -> usize;
}

macro_rules! index_types {
    ($($(#[$doc:meta])* $name:ident),+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl Index for $name {
            fn from_place(place: usize) -> Self {
                Self(u32::try_from(place).unwrap_or(u32::MAX))
            }

            fn place(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

index_types! {
    /// Place of an actor.
    ActorIx,
    /// Place of a publisher.
    PublisherIx,
    /// Place of a side.
    SideIx,
    /// Place of a source.
    SourceIx,
    /// Place of a statement; statements are in order of time, so this order is theirs.
    StatementIx,
    /// Place of a topic.
    TopicIx
}

/// Rows in order, found by index or by id.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<I, T> {
    rows: Vec<T>,
    places: HashMap<String, u32>,
    index: PhantomData<I>,
}

impl<I: Index, T> Table<I, T> {
    /// The table of these rows; `id_of` gives a row's id. Of two rows with one id the first is found.
    pub fn new(rows: Vec<T>, id_of: impl Fn(&T) -> &str) -> Self {
        let mut places = HashMap::with_capacity(rows.len());
        for (place, row) in (0..).zip(&rows) {
            places.entry(id_of(row).to_owned()).or_insert(place);
        }
        Self {
            rows,
            places,
            index: PhantomData,
        }
    }

    /// The index of the row with this id.
    pub fn find(&self, id: &str) -> Option<I> {
        self.places
            .get(id)
            .map(|&place| I::from_place(place as usize))
    }

    /// All rows with their indexes, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> {
        self.rows
            .iter()
            .enumerate()
            .map(|(place, row)| (I::from_place(place), row))
    }

    /// All indexes, in order.
    pub fn indexes(&self) -> impl DoubleEndedIterator<Item = I> + use<I, T> {
        (0..self.rows.len()).map(I::from_place)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            places: HashMap::new(),
            index: PhantomData,
        }
    }
}

impl<I: Index, T> ops::Index<I> for Table<I, T> {
    type Output = T;

    /// The row at an index that this table gave out.
    #[allow(
        clippy::indexing_slicing,
        reason = "an index of this type comes from this table alone"
    )]
    fn index(&self, index: I) -> &T {
        &self.rows[index.place()]
    }
}
