//! Texts that many rows have in common: offices, places, agencies, words on how a date is known.

use crate::model::Text;
use crate::text_index::{HashSeed, TextIndex};

/// Past this many different ones, no more are remembered: they are not words in common.
const MOST: usize = 10_000;

/// The texts so far, each once.
#[derive(Default)]
pub struct Texts {
    texts: Vec<Text>,
    by_text: TextIndex,
}

impl Texts {
    /// No texts yet; they are found by hashes of this seed.
    pub fn new(seed: HashSeed) -> Self {
        Self {
            texts: Vec::new(),
            by_text: TextIndex::new(seed),
        }
    }

    /// The text, held together with all that are equal to it.
    pub fn shared(&mut self, text: &str) -> Text {
        let texts = &self.texts;
        let text_at = |index: usize| texts.get(index).map(AsRef::as_ref);
        let found = self.by_text.find(text, &text_at);
        if let Some(shared) = found.and_then(|index| texts.get(index)) {
            return Text::clone(shared);
        }
        let new = Text::from(text);
        if texts.len() < MOST {
            self.by_text.insert(text, texts.len(), &text_at);
            self.texts.push(Text::clone(&new));
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_are_held_once() {
        let mut texts = Texts::default();
        let (first, other, again) = (
            texts.shared("Mayor"),
            texts.shared(""),
            texts.shared("Mayor"),
        );
        assert!(Text::ptr_eq(&first, &again));
        assert_eq!((first.as_ref(), other.as_ref()), ("Mayor", ""));
    }
}
