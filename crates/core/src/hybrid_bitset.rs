//! Sets of statements of which there are many: one for each actor, publisher, topic.
//!
//! As bits each would take as much memory as there are statements, and a file of as many actors as
//! statements would take the square of that. So a sparse set is a list of indexes, and becomes bits
//! where those take less time to go over: at one index in 64.

use fixedbitset::FixedBitSet;

use super::sort::sort_by_key;

/// How many indexes the first gets room for, itself included: to grow step by step up to there takes
/// most of the time of small sets.
const FIRST_ROOM: usize = 8;

/// A set of indexes, to which only later ones are added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HybridBitset {
    /// A few indexes, in rising order.
    Sparse(Vec<u32>),
    /// A bit for each index.
    Dense(FixedBitSet),
}

impl Default for HybridBitset {
    fn default() -> Self {
        Self::Sparse(Vec::new())
    }
}

impl HybridBitset {
    /// Takes in an index below `count` that is not before the last one.
    pub fn push(&mut self, index: usize, count: usize) {
        match self {
            Self::Dense(bits) => bits.insert(index),
            Self::Sparse(indexes) if indexes.last() == Some(&(index as u32)) => {}
            Self::Sparse(indexes) => {
                if indexes.is_empty() {
                    indexes.reserve_exact(FIRST_ROOM.min(count / 64 + 1));
                }
                indexes.push(index as u32);
                if indexes.len() > count / 64 {
                    let mut bits = FixedBitSet::with_capacity(count);
                    self.add_to(&mut bits);
                    *self = Self::Dense(bits);
                }
            }
        }
    }

    /// Adds all of them to a set.
    pub fn add_to(&self, set: &mut FixedBitSet) {
        match self {
            Self::Dense(bits) => set.union_with(bits),
            Self::Sparse(indexes) => {
                for index in indexes {
                    set.insert(*index as usize);
                }
            }
        }
    }

    fn intersection_count(&self, set: &FixedBitSet) -> usize {
        match self {
            Self::Dense(bits) => bits.intersection_count(set),
            Self::Sparse(indexes) => indexes
                .iter()
                .filter(|index| set.contains(**index as usize))
                .count(),
        }
    }

    /// How many they are.
    pub fn size(&self) -> usize {
        match self {
            Self::Dense(bits) => bits.count_ones(..),
            Self::Sparse(indexes) => indexes.len(),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Sparse(indexes) if indexes.is_empty())
    }
}

/// How many indexes of a set are in any of others. With few in each this costs as many steps as
/// those have indexes.
pub fn count_in_any(set: &FixedBitSet, others: &[&HybridBitset]) -> usize {
    let others: Vec<&HybridBitset> = others
        .iter()
        .copied()
        .filter(|other| !other.is_empty())
        .collect();
    if let [one] = others.as_slice() {
        return one.intersection_count(set);
    }
    let mut all: Vec<u32> = Vec::new();
    let mut union = None;
    for other in others {
        match other {
            HybridBitset::Sparse(indexes) => all.extend(indexes),
            HybridBitset::Dense(bits) => union
                .get_or_insert_with(|| FixedBitSet::with_capacity(set.len()))
                .union_with(bits),
        }
    }
    if let Some(mut union) = union {
        HybridBitset::Sparse(all).add_to(&mut union);
        return set.intersection_count(&union);
    }
    sort_by_key(&mut all, |index| *index);
    all.dedup();
    HybridBitset::Sparse(all).intersection_count(set)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn few_or_many_they_count_as_sets_do(
            base in prop::collection::btree_set(0..200usize, 0..200),
            sets in prop::collection::vec(prop::collection::btree_set(0..200usize, 0..9), 0..5),
        ) {
            let mut bits = FixedBitSet::with_capacity(200);
            bits.extend(base.iter().copied());
            let bitset_of = |set: &BTreeSet<usize>| {
                let mut bitset = HybridBitset::default();
                // Each twice, as where a statement names an actor twice.
                for index in set.iter().flat_map(|index| [index; 2]) {
                    bitset.push(*index, 200);
                }
                prop_assert_eq!(matches!(bitset, HybridBitset::Dense(_)), set.len() > 3);
                Ok(bitset)
            };
            let bitsets = sets.iter().map(bitset_of).collect::<Result<Vec<_>, _>>()?;
            let union: BTreeSet<usize> = sets.into_iter().flatten().collect();
            let expected = union.intersection(&base).count();
            prop_assert_eq!(count_in_any(&bits, &bitsets.iter().collect::<Vec<_>>()), expected);
        }
    }
}
