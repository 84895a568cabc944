//! Ids for rows that come from a format without any: of small letters, digits and hyphens, and each
//! once.

use std::collections::{BTreeMap, BTreeSet};

use crate::fold::fold;

/// How long an id of a name becomes, without its number. Links carry ids.
const LONGEST: usize = 60;

/// The ids of one table.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    taken: BTreeSet<String>,
    /// The number that was last put behind an id.
    last: BTreeMap<String, usize>,
}

impl Ids {
    /// An id that none before it has, made of a name; of the other word where the name has no
    /// letter of A to Z in it.
    ///
    /// ```
    /// use timeline_core::convert::ids::Ids;
    /// let mut ids = Ids::default();
    /// assert_eq!(ids.of("Łódź, 20 August", "actor"), "lodz-20-august");
    /// assert_eq!(ids.of("Łódź: 20 August", "actor"), "lodz-20-august-2");
    /// assert_eq!(ids.of("Київ", "actor"), "actor");
    /// ```
    pub fn of(&mut self, name: &str, otherwise: &str) -> String {
        let slug = slug_of(name);
        self.free(if slug.is_empty() { otherwise } else { &slug })
    }

    /// An id, or the same with the first number that makes it one of its own; it is taken then.
    pub fn free(&mut self, id: &str) -> String {
        if self.take(id) {
            return id.to_owned();
        }
        let number = self.last.entry(id.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{id}-{number}");
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }

    /// Takes an id as it is; whether nobody had it.
    pub fn take(&mut self, id: &str) -> bool {
        self.taken.insert(id.to_owned())
    }

    /// Whether an id is taken.
    pub fn has(&self, id: &str) -> bool {
        self.taken.contains(id)
    }
}

fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for c in fold(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    if let Some((kept, _)) = slug.split_at_checked(LONGEST) {
        // Whole words, where there are several.
        let end = kept.rfind('-').unwrap_or(LONGEST);
        slug.truncate(end);
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_id_is_there_once_and_none_is_long() {
        let mut ids = Ids::default();
        let names = [
            "a",
            "a-2",
            "a",
            "a",
            "",
            "",
            "!",
            "word ".repeat(50).leak(),
            "w".repeat(99).leak(),
        ];
        let made: Vec<String> = names.iter().map(|name| ids.of(name, "row")).collect();
        assert_eq!(
            &made[..7],
            ["a", "a-2", "a-3", "a-4", "row", "row-2", "row-3"]
        );
        assert_eq!(made[7], format!("word{}", "-word".repeat(11)));
        assert_eq!(made[8], "w".repeat(60));
    }
}
