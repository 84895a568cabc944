//! Every word of a data set once, with a number.

use crate::text_index::{HashSeed, TextIndex};

/// The number of no word.
pub(super) const NO_WORD: u32 = 0;

/// The different words, folded, numbered from 1 in the order in which they came.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    words: Vec<Box<str>>,
    by_word: TextIndex,
}

impl Vocabulary {
    /// No words yet; they are found by hashes of this seed.
    pub(super) fn new(seed: HashSeed) -> Self {
        Self {
            words: Vec::new(),
            by_word: TextIndex::new(seed),
        }
    }

    /// The number of a folded word; [`NO_WORD`] for one that isn't there.
    pub(super) fn number(&self, word: &str) -> u32 {
        let index = self.by_word.find(word, &|index| self.word(index));
        number_of(index)
    }

    /// The number of a folded word, which is taken in if it isn't there.
    pub(super) fn take_in(&mut self, word: &str) -> u32 {
        let (words, index) = (&self.words, self.words.len());
        let word_at = |index: usize| words.get(index).map(AsRef::as_ref);
        let before = self.by_word.insert(word, index, &word_at);
        if before.is_none() {
            self.words.push(word.into());
        }
        number_of(before.or(Some(index)))
    }

    fn word(&self, index: usize) -> Option<&str> {
        self.words.get(index).map(AsRef::as_ref)
    }

    /// For each number whether its word fits; empty where none does.
    pub(super) fn fitting(&self, fits: &dyn Fn(&str) -> bool) -> Vec<bool> {
        let fitting = flags(self.words.len() + 1, &|number| {
            let index = number.checked_sub(1);
            index.and_then(|index| self.word(index)).is_some_and(fits)
        });
        if fitting.contains(&true) {
            fitting
        } else {
            Vec::new()
        }
    }
}

impl PartialEq for Vocabulary {
    /// Where words are found follows from the words.
    fn eq(&self, other: &Self) -> bool {
        self.words == other.words
    }
}

/// Numbers are indexes from 1.
fn number_of(index: Option<usize>) -> u32 {
    index.map_or(NO_WORD, |index| u32::try_from(index + 1).unwrap_or(NO_WORD))
}

/// For each number below the count whether it is so.
pub(super) fn flags(count: usize, is_so: &dyn Fn(usize) -> bool) -> Vec<bool> {
    let mut flags = Vec::with_capacity(count);
    for number in 0..count {
        flags.push(is_so(number));
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_keeps_its_number_as_the_table_grows() {
        let mut vocabulary = Vocabulary::default();
        assert_eq!(vocabulary.number("0"), NO_WORD);
        for round in 0..2 {
            for number in 1..5000 {
                let taken = vocabulary.take_in(&number.to_string());
                assert_eq!(taken, number, "round {round}");
            }
        }
        assert_eq!(vocabulary.number("4321"), 4321);
        assert_eq!(vocabulary.number("5000"), NO_WORD);
    }

    #[test]
    fn the_words_that_fit_are_told_by_number() {
        let mut vocabulary = Vocabulary::default();
        for word in ["a", "ab", "b"] {
            vocabulary.take_in(word);
        }
        let fitting = vocabulary.fitting(&|word| word.starts_with('a'));
        assert_eq!(fitting, [false, true, true, false]);
        assert!(vocabulary.fitting(&|word| word == "c").is_empty());
    }
}
