//! Sets of statements of which there are many: one for each actor, publisher, topic.
//!
//! As bits each would take as much memory as there are statements, and a file of as many actors as
//! statements would take the square of that. So a set of few places is a list of them, and becomes
//! bits where those take less time to go over: at one place in 64.

use super::bitset::Bitset;
use super::sort::sort_by_key;

/// A set of places, to which only later ones are added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Places {
    /// Few, in rising order.
    Few(Vec<u32>),
    /// Many.
    Many(Bitset),
}

impl Default for Places {
    fn default() -> Self {
        Self::Few(Vec::new())
    }
}

impl Places {
    /// Takes in a place below `count` that is not before the last one.
    pub fn push(&mut self, place: usize, count: usize) {
        match self {
            Self::Many(bits) => bits.insert(place),
            Self::Few(few) if few.last() == Some(&(place as u32)) => {}
            Self::Few(few) => {
                few.push(place as u32);
                if few.len() > count / 64 {
                    let mut bits = Bitset::none(count);
                    self.add_to(&mut bits);
                    *self = Self::Many(bits);
                }
            }
        }
    }

    /// Adds all of them to a set.
    pub fn add_to(&self, bits: &mut Bitset) {
        match self {
            Self::Many(own) => bits.union(own),
            Self::Few(few) => {
                for place in few {
                    bits.insert(*place as usize);
                }
            }
        }
    }

    /// How many of them are in a set.
    fn common(&self, bits: &Bitset) -> usize {
        match self {
            Self::Many(own) => bits.count_in_common(own),
            Self::Few(few) => few
                .iter()
                .filter(|place| bits.contains(**place as usize))
                .count(),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Few(few) if few.is_empty())
    }
}

/// How many places of a set are in any of others. With few in each this costs as many steps as
/// those have places.
pub fn common(bits: &Bitset, others: &[&Places]) -> usize {
    let others: Vec<&Places> = others
        .iter()
        .copied()
        .filter(|places| !places.is_empty())
        .collect();
    if let [one] = others.as_slice() {
        return one.common(bits);
    }
    let mut all: Vec<u32> = Vec::new();
    let mut union = None;
    for places in others {
        match places {
            Places::Few(few) => all.extend(few),
            Places::Many(many) => union.get_or_insert_with(|| bits.emptied()).union(many),
        }
    }
    if let Some(mut union) = union {
        Places::Few(all).add_to(&mut union);
        return bits.count_in_common(&union);
    }
    sort_by_key(&mut all, |place| *place);
    all.dedup();
    Places::Few(all).common(bits)
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
            let mut bits = Bitset::none(200);
            for place in &base {
                bits.insert(*place);
            }
            let places_of = |set: &BTreeSet<usize>| {
                let mut places = Places::default();
                // Each twice, as where a statement names an actor twice.
                for place in set.iter().flat_map(|place| [place; 2]) {
                    places.push(*place, 200);
                }
                prop_assert_eq!(matches!(places, Places::Many(_)), set.len() > 3);
                Ok(places)
            };
            let places = sets.iter().map(places_of).collect::<Result<Vec<_>, _>>()?;
            let union: BTreeSet<usize> = sets.into_iter().flatten().collect();
            let expected = union.intersection(&base).count();
            prop_assert_eq!(common(&bits, &places.iter().collect::<Vec<_>>()), expected);
        }
    }
}
