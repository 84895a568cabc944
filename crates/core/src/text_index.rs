//! A hash index of texts that stand elsewhere: from a text to its position, without a second copy
//! of the text.
//!
//! The texts stay where they are (ids in their rows, words in a vocabulary) and the index holds a
//! number for each: a map that owns its keys would hold a hundred thousand ids twice.
//!
//! Data files are untrusted, so hashes are keyed (SipHash-1-3, as the standard library has it) by a
//! [`HashSeed`] that the author of a file can't know. Without a key a file can be written whose ids
//! all fall into one place, and each look-up would go past all of them. See ADR 13.

use std::hash::{DefaultHasher, Hasher};

use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

/// The key of the hashes of a data set.
///
/// Rules know no chance: the page hands in a random one for each file that it reads. The default is
/// zero, which tests and native tools take: a file can be written against it, at the cost of a long
/// search for each key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HashSeed(pub [u64; 2]);

/// The text at a position; none where there is no such position.
pub type TextAt<'f, 't> = &'f dyn Fn(usize) -> Option<&'t str>;

/// Positions of texts, found by their hash.
#[derive(Clone, Debug, Default)]
pub struct TextIndex {
    positions: HashTable<u32>,
    /// Has taken in the seed: each hash starts from a copy of it.
    seeded: DefaultHasher,
}

impl TextIndex {
    /// An empty index whose hashes are keyed by this seed.
    pub fn new(HashSeed(seed): HashSeed) -> Self {
        let mut seeded = DefaultHasher::new();
        for part in seed {
            seeded.write_u64(part);
        }
        Self {
            positions: HashTable::new(),
            seeded,
        }
    }

    /// The position of a text.
    pub fn find(&self, text: &str, text_at: TextAt) -> Option<usize> {
        let is_it = |position: &u32| text_at(*position as usize) == Some(text);
        let found = self.positions.find(hash(&self.seeded, text), is_it);
        found.map(|position| *position as usize)
    }

    /// Notes the position of a text; the position of an equal text that was there before, which
    /// then stays.
    pub fn insert(&mut self, text: &str, position: usize, text_at: TextAt) -> Option<usize> {
        let seeded = &self.seeded;
        let is_it = |position: &u32| text_at(*position as usize) == Some(text);
        let rehash = |position: &u32| rehash(seeded, *position, text_at);
        match self.positions.entry(hash(seeded, text), is_it, rehash) {
            Entry::Occupied(before) => Some(*before.get() as usize),
            Entry::Vacant(free) => {
                // Four thousand million texts fit into no memory that this runs in.
                free.insert(u32::try_from(position).ok()?);
                None
            }
        }
    }

    /// Makes room for this many further texts.
    pub fn reserve(&mut self, texts: usize, text_at: TextAt) {
        let seeded = &self.seeded;
        let rehash = |position: &u32| rehash(seeded, *position, text_at);
        self.positions.reserve(texts, rehash);
    }

    /// Gives each text another position: the one that stands in `new_positions` at its old one.
    pub fn renumber(&mut self, new_positions: &[u32]) {
        self.positions.retain(|position| {
            let new = new_positions.get(*position as usize);
            new.is_some_and(|new| {
                *position = *new;
                true
            })
        });
    }
}

fn hash(seeded: &DefaultHasher, text: &str) -> u64 {
    let mut hasher = seeded.clone();
    hasher.write(text.as_bytes());
    hasher.finish()
}

fn rehash(seeded: &DefaultHasher, position: u32, text_at: TextAt) -> u64 {
    hash(seeded, text_at(position as usize).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::collections::BTreeSet;

    use super::*;

    fn index_of(texts: &[String], seed: HashSeed) -> TextIndex {
        let mut index = TextIndex::new(seed);
        for (position, text) in texts.iter().enumerate() {
            let before = index.insert(text, position, &|at| texts.get(at).map(String::as_str));
            assert_eq!(before, None, "{text}");
        }
        index
    }

    fn numbers(count: u32) -> Vec<String> {
        (0..count).map(|number| number.to_string()).collect()
    }

    #[test]
    fn each_text_keeps_its_position_as_the_index_grows() {
        let texts = numbers(3000);
        let text_at = |position: usize| texts.get(position).map(String::as_str);
        let mut index = index_of(&texts, HashSeed([7, 9]));
        for (position, text) in texts.iter().enumerate() {
            assert_eq!(index.find(text, &text_at), Some(position));
        }
        assert_eq!(index.find("3000", &text_at), None);
        assert_eq!(index.insert("7", 9, &text_at), Some(7), "the first stays");
        assert_eq!(TextIndex::default().find("7", &text_at), None);
    }

    #[test]
    fn texts_that_move_are_found_at_their_new_positions() {
        let mut texts = numbers(100);
        let mut index = index_of(&texts, HashSeed::default());
        index.renumber(&(0..100).rev().collect::<Vec<u32>>());
        texts.reverse();
        let text_at = |position: usize| texts.get(position).map(String::as_str);
        assert_eq!(index.find("99", &text_at), Some(0));
        assert_eq!(index.find("0", &text_at), Some(99));
    }

    /// The low bits by which a table of 4096 places finds one, where the seed is this.
    fn low_bits(text: &str, seed: HashSeed) -> u64 {
        hash(&TextIndex::new(seed).seeded, text) % 4096
    }

    #[test]
    fn texts_chosen_to_collide_under_one_seed_are_spread_under_another() {
        let (known, secret) = (HashSeed::default(), HashSeed([0, 1]));
        let chosen: Vec<String> = numbers(400_000)
            .into_iter()
            .filter(|text| low_bits(text, known) == 0)
            .collect();
        let places =
            |seed| -> BTreeSet<u64> { chosen.iter().map(|text| low_bits(text, seed)).collect() };
        assert!(chosen.len() > 60, "{}", chosen.len());
        assert_eq!(places(known).len(), 1);
        let spread = places(secret).len();
        assert!(spread > chosen.len() * 9 / 10, "{spread} places");
    }

    #[test]
    fn a_look_up_compares_hardly_more_than_one_text() {
        let texts = numbers(20_000);
        let compared = Cell::new(0);
        let text_at = |position: usize| {
            compared.set(compared.get() + 1);
            texts.get(position).map(String::as_str)
        };
        let index = index_of(&texts, HashSeed([1, 2]));
        for text in &texts {
            assert!(index.find(text, &text_at).is_some());
        }
        let most = texts.len() * 6 / 5;
        assert!(compared.get() < most, "{} were compared", compared.get());
    }
}
