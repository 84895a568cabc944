//! Texts as rows of numbers of words, and looking for words in them.
//!
//! A term is compared with each different word, not with each text. The rows in which a word stands
//! are written down, so that a key press costs what it finds; only for a phrase are they looked at.

use fixedbitset::FixedBitSet;

use super::phrase::Phrase;
use super::vocabulary::{NO_WORD, Vocabulary, flags};
use super::word::each_word;

/// A phrase of words as numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Wanted {
    before: Vec<u32>,
    /// For each number whether it can be the last; empty where none can, so that no text needs a
    /// look.
    is_last: Vec<bool>,
}

impl Wanted {
    /// What a phrase of words means in a vocabulary.
    pub(super) fn new(phrase: &Phrase, vocabulary: &Vocabulary) -> Self {
        let Some((last, before)) = phrase.last() else {
            return Self::default();
        };
        let before: Vec<u32> = before.iter().map(|word| vocabulary.number(word)).collect();
        if before.contains(&NO_WORD) {
            return Self::default();
        }
        Self {
            before,
            is_last: vocabulary.fitting(&|word| phrase.ends_with(last, word)),
        }
    }

    /// Whether a row that has its last word has all of it.
    pub(super) fn is_one_word(&self) -> bool {
        self.before.is_empty()
    }

    /// Whether the phrase stands in a row.
    pub(super) fn stands_in(&self, row: &[u32]) -> bool {
        let is_last = |number: &u32| self.is_last.get(*number as usize) == Some(&true);
        if self.is_last.is_empty() || self.before.is_empty() {
            return !self.is_last.is_empty() && row.iter().any(is_last);
        }
        row.iter().enumerate().any(|(index, number)| {
            is_last(number)
                && row
                    .get(..index)
                    .is_some_and(|row| row.ends_with(&self.before))
        })
    }
}

/// A row of numbers for each row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rows {
    numbers: Vec<u32>,
    ends: Vec<usize>,
    /// For each number of a word the rows in which it stands, in order.
    postings: Vec<Vec<u32>>,
}

impl Rows {
    /// Adds a row of texts.
    pub(super) fn add(
        &mut self,
        vocabulary: &mut Vocabulary,
        texts: &mut dyn Iterator<Item = &str>,
    ) {
        let row = self.ends.len() as u32;
        for text in texts {
            each_word(text, &mut |_, word| {
                let number = vocabulary.take_in(word);
                self.numbers.push(number);
                let number = number as usize;
                if number >= self.postings.len() {
                    self.postings.resize_with(number + 1, Vec::new);
                }
                if let Some(postings) = self.postings.get_mut(number)
                    && postings.last() != Some(&row)
                {
                    postings.push(row);
                }
            });
            // So that no phrase of words crosses from one text to the next.
            self.numbers.push(NO_WORD);
        }
        self.ends.push(self.numbers.len());
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The row at an index; empty where there is none.
    pub(super) fn row(&self, index: usize) -> &[u32] {
        let end = |index: usize| self.ends.get(index).copied();
        let start = index.checked_sub(1).and_then(end).unwrap_or(0);
        end(index)
            .and_then(|end| self.numbers.get(start..end))
            .unwrap_or(&[])
    }

    /// The rows that have the last word of a phrase.
    pub(super) fn with_last_word(&self, wanted: &Wanted) -> FixedBitSet {
        let mut found = FixedBitSet::with_capacity(self.len());
        for (postings, is_last) in self.postings.iter().zip(&wanted.is_last) {
            for &index in postings.iter().filter(|_| *is_last) {
                found.insert(index as usize);
            }
        }
        found
    }

    /// For each row whether the phrase stands in it.
    pub(super) fn hits(&self, wanted: &Wanted) -> Vec<bool> {
        flags(self.ends.len(), &|index| wanted.stands_in(self.row(index)))
    }

    /// The same for rows that each have a second part in another table.
    pub(super) fn hits_with(&self, other: &Self, wanted: &Wanted) -> Vec<bool> {
        flags(self.ends.len(), &|index| {
            wanted.stands_in(self.row(index)) || wanted.stands_in(other.row(index))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_stands_in_the_rows_that_have_its_words_in_order() {
        let mut vocabulary = Vocabulary::default();
        let mut rows = Rows::default();
        for texts in [
            ["No troops", "now"].as_slice(),
            &["Troops now"],
            &[],
            &["trooper"],
        ] {
            rows.add(&mut vocabulary, &mut texts.iter().copied());
        }
        for (words, is_whole, expected) in [
            ("troop", false, [true, true, false, true]),
            ("troop", true, [false; 4]),
            ("troops", true, [true, true, false, false]),
            ("troops now", false, [false, true, false, false]),
            ("no troops", false, [true, false, false, false]),
            ("never troops", false, [false; 4]),
            ("oops", false, [false; 4]),
            ("", false, [false; 4]),
        ] {
            let wanted = Wanted::new(&Phrase::new(words, is_whole), &vocabulary);
            assert_eq!(rows.hits(&wanted), expected, "{words}");
            let with_last = rows.with_last_word(&wanted);
            for (index, is_expected) in expected.into_iter().enumerate() {
                assert!(with_last.contains(index) || !is_expected, "{words} {index}");
                assert!(!wanted.is_one_word() || with_last.contains(index) == is_expected);
            }
        }
    }
}
