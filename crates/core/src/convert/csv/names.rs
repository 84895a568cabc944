//! Who or what is meant by a name or an id in a cell: actors, sides and topics.
//!
//! A cell of small letters, digits and hyphens is an id. Any other is a name, of which the id is
//! made. Two names that differ in anything are two: who writes "Ann Lee" and "ANN LEE" is shown two
//! actors, and can tell that they are one; of two that were made one nobody could tell it.

use std::collections::{BTreeMap, BTreeSet};

use crate::convert::ids::Ids;
use crate::fold::fold;
use crate::limits::LONGEST_SLUG;
use crate::model::slug_from_name;

/// Ids by what stands in cells.
#[derive(Debug, Default)]
pub struct Names {
    by_text: BTreeMap<String, String>,
    /// The ids that were made of names,
    made: BTreeSet<String>,
    /// and all ids.
    ids: Ids,
}

impl Names {
    /// Keeps an id that stands in a cell from being made of a name. With a name beside it, it is an
    /// id whatever it looks like.
    pub fn reserve(&mut self, cell: &str, has_name: bool) {
        if !cell.is_empty() && (has_name || is_id(cell)) {
            self.ids.take(cell);
        }
    }

    /// The id that is meant by a cell.
    pub fn id_of(&mut self, cell: &str) -> String {
        // One that was reserved is in no name's way.
        if is_id(cell) || self.ids.has(cell) && !self.made.contains(cell) {
            self.ids.take(cell);
            return cell.to_owned();
        }
        if let Some(id) = self.by_text.get(cell) {
            return id.clone();
        }
        let slug = slug(cell);
        // The name of what has this very id in another cell means that; another spelling of a name
        // does not.
        let is_of_cell = self.ids.has(&slug) && !self.made.contains(&slug);
        let id = if is_of_cell { slug } else { self.free(&slug) };
        self.made.insert(id.clone());
        self.by_text.insert(cell.to_owned(), id.clone());
        id
    }

    /// The id, or the same with the first number that makes it one of its own, and takes it.
    pub fn free(&mut self, id: &str) -> String {
        self.ids.free(id)
    }
}

/// Whether a cell has an id and no name.
pub fn is_id(cell: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !cell.is_empty() && cell.len() <= LONGEST_SLUG && cell.bytes().all(is_plain)
}

/// Cyrillic letters without their accents, in small letters of A to Z.
const LATIN: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('ґ', "g"),
    ('д', "d"),
    ('е', "e"),
    ('є', "ie"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('і', "i"),
    ('й', "i"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ы', "y"),
    ('э', "e"),
    ('ю', "iu"),
    ('я', "ia"),
];

/// The id that is made of a name, of letters that an id of the format has: Cyrillic ones as they
/// sound, and none of other scripts.
pub fn slug(name: &str) -> String {
    let mut latin = String::new();
    for letter in fold(name).chars() {
        match LATIN.iter().find(|(own, _)| *own == letter) {
            Some((_, sound)) => latin.push_str(sound),
            None if letter.is_ascii() || letter.is_whitespace() => latin.push(letter),
            None => {}
        }
    }
    let slug = slug_from_name(&latin);
    let end = slug
        .char_indices()
        .nth(LONGEST_SLUG / 2)
        .map_or(slug.len(), |(at, _)| at);
    slug.get(..end)
        .unwrap_or(&slug)
        .trim_end_matches('-')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_actor_of_its_id_and_other_spellings_are_others() {
        let mut names = Names::default();
        for (cell, has_name) in [("bob", false), ("An Id", true), ("cid-2", false)] {
            names.reserve(cell, has_name);
        }
        for (cell, id) in [
            ("Ann Lee", "ann-lee"),
            ("ann-lee", "ann-lee"),
            ("ANN LEE", "ann-lee-2"),
            ("Ann Lee", "ann-lee"),
            ("bob", "bob"),
            ("Bob", "bob"),
            ("BOB", "bob-2"),
            ("Müller", "muller"),
            ("Muller", "muller-2"),
            ("?!", "unnamed"),
            ("Володимир Зеленський", "volodimir-zelenskii"),
            ("习近平", "unnamed-2"),
            ("An Id", "An Id"),
            ("Cid", "cid"),
            ("CID", "cid-3"),
        ] {
            assert_eq!(names.id_of(cell), id, "{cell}");
        }
    }

    #[test]
    fn a_long_name_makes_an_id_of_a_length_that_links_carry() {
        let long = "ab ".repeat(1000);
        assert!(slug(&long).len() <= LONGEST_SLUG);
        assert!(is_id(&slug(&long)));
    }
}
