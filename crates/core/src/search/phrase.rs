//! Words in a row, as a term asks for them.
//!
//! All but the last are whole; the last is met by its beginning, as a reader may still be typing
//! it, unless quotation marks say that it is whole.

use super::word::each_word;

/// Words in a row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The words, folded.
    pub words: Vec<String>,
    /// Whether the last word is whole, too.
    pub is_whole: bool,
}

impl Phrase {
    /// The words of a text.
    pub(super) fn new(text: &str, is_whole: bool) -> Self {
        let mut words = Vec::new();
        each_word(text, &mut |_, word| words.push(word.to_owned()));
        Self { words, is_whole }
    }

    /// The last word, and those before it; none where there is no word.
    pub(super) fn last(&self) -> Option<(&str, &[String])> {
        let (last, before) = self.words.split_last()?;
        Some((last, before))
    }

    /// Whether a word of a text can be the last of this phrase.
    pub(super) fn ends_with(&self, last: &str, word: &str) -> bool {
        word.starts_with(last) && (!self.is_whole || word == last)
    }

    /// Whether this phrase is met only where the other is met too.
    pub(super) fn implies(&self, other: &Self) -> bool {
        let Some((last, before)) = other.last() else {
            return true;
        };
        self.words.iter().enumerate().any(|(index, word)| {
            let is_known_whole = self.is_whole || index + 1 < self.words.len();
            other.ends_with(last, word)
                && (is_known_whole || !other.is_whole)
                && self
                    .words
                    .get(..index)
                    .is_some_and(|words| words.ends_with(before))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_or_stricter_run_implies_the_shorter() {
        for (now, before, expected) in [
            ("abc", "ab", true),
            ("ab", "abc", false),
            ("ab", "ab", true),
            ("non-b", "non", true),
            ("non-b", "no", true),
            ("non-b", "non-binding", false),
            ("x-non-bi", "non-b", true),
            ("\"abc", "ab", true),
            ("\"abc", "\"ab", false),
            ("abc", "\"abc", false),
            ("\"a b", "b", true),
            ("\"a b", "\"a", true),
            ("a-b", "\"a", true),
            ("a-b", "\"b", false),
            ("\"a b c", "\"a c", false),
        ] {
            let phrase = |text: &str| Phrase::new(text, text.starts_with('"'));
            assert_eq!(
                phrase(now).implies(&phrase(before)),
                expected,
                "{now} {before}"
            );
        }
    }
}
