//! Finding a text's place by its hash, without a second copy of the text.
//!
//! The texts stay where they are (the ids in their rows, the words in a vocabulary), and here is only a number for
//! each: a map that owns its keys would hold a hundred thousand ids twice. The table is our own for its speed, too:
//! millions of words are looked up while a data set is prepared, and the standard library's hash would take half of
//! that time. That one withstands texts chosen to collide; here they would only make the page slow.

/// How many slots there are at first: a power of two, as all later numbers of slots.
const FIRST_SLOTS: usize = 64;
/// What stands in a slot that is free.
const FREE: u32 = u32::MAX;

/// The text at a place; none where there is no such place.
pub type TextAt<'f, 't> = &'f dyn Fn(usize) -> Option<&'t str>;

/// Places of texts, each at the slot of its hash or the next free one; at most half of the slots are taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slots {
    slots: Vec<u32>,
    taken: usize,
}

impl Slots {
    /// The place of a text.
    pub fn find(&self, text: &str, text_at: TextAt) -> Option<usize> {
        let place = *self.slots.get(self.slot(text, text_at))?;
        (place != FREE).then_some(place as usize)
    }

    /// Notes the place of a text; the place of an equal text that was there before, which then stays.
    pub fn insert(&mut self, text: &str, place: usize, text_at: TextAt) -> Option<usize> {
        if self.taken * 2 >= self.slots.len() {
            self.grow(text_at);
        }
        let slot = self.slot(text, text_at);
        match self.slots.get_mut(slot) {
            Some(free) if *free == FREE => {
                *free = u32::try_from(place).unwrap_or(FREE);
                self.taken += 1;
                None
            }
            other => other.map(|place| *place as usize),
        }
    }

    /// Gives each text another place: the one that stands in `new_places` at its old place.
    pub fn renumber(&mut self, new_places: &[u32]) {
        for slot in &mut self.slots {
            *slot = new_places.get(*slot as usize).copied().unwrap_or(FREE);
        }
    }

    /// The slot where a text's place stands, or would stand.
    fn slot(&self, text: &str, text_at: TextAt) -> usize {
        // FNV-1a.
        let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
        let last = self.slots.len().wrapping_sub(1);
        let mut slot = hash as usize & last;
        while let Some(other) = self
            .slots
            .get(slot)
            .and_then(|&place| text_at(place as usize))
        {
            if other == text {
                break;
            }
            slot = (slot + 1) & last;
        }
        slot
    }

    fn grow(&mut self, text_at: TextAt) {
        let more = vec![FREE; (self.slots.len() * 2).max(FIRST_SLOTS)];
        for place in std::mem::replace(&mut self.slots, more) {
            let Some(text) = text_at(place as usize) else {
                continue;
            };
            let slot = self.slot(text, text_at);
            if let Some(free) = self.slots.get_mut(slot) {
                *free = place;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots_of(texts: &[String]) -> Slots {
        let mut slots = Slots::default();
        for (place, text) in texts.iter().enumerate() {
            let before = slots.insert(text, place, &|place| texts.get(place).map(String::as_str));
            assert_eq!(before, None, "{text}");
        }
        slots
    }

    #[test]
    fn each_text_keeps_its_place_as_the_table_grows() {
        let texts: Vec<String> = (0..3000).map(|number: i32| number.to_string()).collect();
        let text_at = |place: usize| texts.get(place).map(String::as_str);
        let mut slots = slots_of(&texts);
        for (place, text) in texts.iter().enumerate() {
            assert_eq!(slots.find(text, &text_at), Some(place));
        }
        assert_eq!(slots.find("3000", &text_at), None);
        assert_eq!(slots.insert("7", 9, &text_at), Some(7), "the first stays");
        assert_eq!(Slots::default().find("7", &text_at), None);
    }

    #[test]
    fn texts_that_move_are_found_at_their_new_places() {
        let mut texts: Vec<String> = (0..100).map(|number: i32| number.to_string()).collect();
        let mut slots = slots_of(&texts);
        slots.renumber(&(0..100).rev().collect::<Vec<u32>>());
        texts.reverse();
        let text_at = |place: usize| texts.get(place).map(String::as_str);
        assert_eq!(slots.find("99", &text_at), Some(0));
        assert_eq!(slots.find("0", &text_at), Some(99));
    }
}
