//! Rows in order, found by index or by id.

use std::{marker::PhantomData, ops};

use super::{HasId, Index};
use crate::text_index::{HashSeed, TextIndex};

/// Rows in order, found by index or by id.
#[derive(Clone, Debug)]
pub struct Table<I, T> {
    rows: Vec<T>,
    by_id: TextIndex,
    index: PhantomData<I>,
}

impl<I, T> Table<I, T> {
    /// An empty table whose ids are found by hashes of this seed.
    pub fn new(seed: HashSeed) -> Self {
        Self {
            rows: Vec::new(),
            by_id: TextIndex::new(seed),
            index: PhantomData,
        }
    }
}

impl<I, T: HasId> Table<I, T> {
    /// Adds a row at the end; one whose id is there already is handed back.
    pub fn add(&mut self, row: T) -> Option<T> {
        let rows = &self.rows;
        let id_at = |index: usize| rows.get(index).map(HasId::id);
        if self.by_id.insert(row.id(), rows.len(), &id_at).is_some() {
            return Some(row);
        }
        self.rows.push(row);
        None
    }

    /// Makes room for this many further rows, so that none has to move.
    pub fn reserve(&mut self, rows: usize) {
        self.rows.reserve_exact(rows);
        let id_at = |index: usize| self.rows.get(index).map(HasId::id);
        self.by_id.reserve(rows, &id_at);
    }
}

impl<I: Index, T: HasId> Table<I, T> {
    /// The index of the row with this id.
    pub fn find(&self, id: &str) -> Option<I> {
        let id_at = |index: usize| self.rows.get(index).map(HasId::id);
        self.by_id.find(id, &id_at).map(I::from_usize)
    }
}

impl<I, T> Table<I, T> {
    /// Puts the rows in another order and gives the new place of each old one. `order` has the
    /// present places in their new order, each once.
    pub fn put_in_order(&mut self, order: &[usize]) -> Vec<u32> {
        let rows = std::mem::take(&mut self.rows);
        let mut new_indexes = vec![0; rows.len()];
        self.rows.reserve_exact(rows.len());
        let mut rows: Vec<Option<T>> = rows.into_iter().map(Some).collect();
        for (new, &old) in (0..).zip(order) {
            if let Some(index) = new_indexes.get_mut(old) {
                *index = new;
            }
            self.rows.extend(rows.get_mut(old).and_then(Option::take));
        }
        self.by_id.renumber(&new_indexes);
        new_indexes
    }

    /// The rows alone, in order.
    pub fn into_rows(self) -> Vec<T> {
        self.rows
    }

    /// The rows, in order.
    pub fn rows(&self) -> &[T] {
        &self.rows
    }

    /// All rows, to be changed; their ids must stay.
    pub fn rows_mut(&mut self) -> &mut [T] {
        &mut self.rows
    }
}

impl<I: Index, T> Table<I, T> {
    /// All rows with their indexes, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> {
        self.rows
            .iter()
            .enumerate()
            .map(|(index, row)| (I::from_usize(index), row))
    }

    /// All indexes, in order.
    pub fn indexes(&self) -> impl DoubleEndedIterator<Item = I> + use<I, T> {
        (0..self.rows.len()).map(I::from_usize)
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
        Self::new(HashSeed::default())
    }
}

impl<I, T: PartialEq> PartialEq for Table<I, T> {
    /// Where ids are found follows from the rows.
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
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
        &self.rows[index.as_usize()]
    }
}
