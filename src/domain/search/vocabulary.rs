//! Every word of a data set once, with a number.
//!
//! The table is our own: millions of words are looked up while it is made, and the standard library's hash would
//! take half of that time. That one withstands words chosen to collide; here they would only make the page slow.

/// The number of no word.
pub(super) const NO_WORD: u32 = 0;

/// How many slots there are at first: a power of two, as all later numbers of slots.
const FIRST_SLOTS: usize = 1024;

/// The different words, folded, numbered from 1 in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Vocabulary {
    words: Vec<Box<str>>,
    /// Numbers of words, each at the place of its hash or the next free one; at most half of them are taken.
    slots: Vec<u32>,
}

impl Vocabulary {
    /// The number of a folded word; [`NO_WORD`] for one that isn't there.
    pub(super) fn number(&self, word: &str) -> u32 {
        let slot = self.slot(word);
        self.slots.get(slot).copied().unwrap_or(NO_WORD)
    }

    /// The number of a folded word, which is taken in if it isn't there.
    pub(super) fn take_in(&mut self, word: &str) -> u32 {
        if self.words.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let slot = self.slot(word);
        match self.slots.get_mut(slot) {
            Some(number) if *number == NO_WORD => {
                self.words.push(word.into());
                *number = u32::try_from(self.words.len()).unwrap_or(NO_WORD);
                *number
            }
            number => number.copied().unwrap_or(NO_WORD),
        }
    }

    fn word(&self, number: usize) -> Option<&str> {
        let place = number.checked_sub(1)?;
        self.words.get(place).map(AsRef::as_ref)
    }

    /// Where a word's number stands, or would stand.
    fn slot(&self, word: &str) -> usize {
        // FNV-1a.
        let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let last = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & last;
        while let Some(other) = self
            .slots
            .get(slot)
            .and_then(|&number| self.word(number as usize))
        {
            if other == word {
                break;
            }
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self) {
        self.slots = vec![NO_WORD; (self.slots.len() * 2).max(FIRST_SLOTS)];
        for place in 0..self.words.len() {
            let slot = self.words.get(place).map_or(0, |word| self.slot(word));
            if let Some(number) = self.slots.get_mut(slot) {
                *number = u32::try_from(place + 1).unwrap_or(NO_WORD);
            }
        }
    }

    /// For each number whether its word fits; empty where none does.
    pub(super) fn fitting(&self, fits: &dyn Fn(&str) -> bool) -> Vec<bool> {
        let fitting = flags(self.words.len() + 1, &|number| {
            self.word(number).is_some_and(fits)
        });
        if fitting.contains(&true) {
            fitting
        } else {
            Vec::new()
        }
    }
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
