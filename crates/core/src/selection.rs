//! A choice among many: all of them, only some, or all but some.
//!
//! "All but" is kept as such: who follows such a link later is shown what has been added since.

use std::collections::BTreeSet;

use super::sort::set_of;

/// What is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Selection<T> {
    /// All that there are.
    #[default]
    All,
    /// These and no others; nobody where there is none.
    Only(BTreeSet<T>),
    /// All that there are but these; there is at least one.
    AllBut(BTreeSet<T>),
}

impl<T: Ord> Selection<T> {
    /// All but these; all where there is none.
    pub fn all_but(items: BTreeSet<T>) -> Self {
        if items.is_empty() {
            Self::All
        } else {
            Self::AllBut(items)
        }
    }

    /// Whether an item is chosen.
    pub fn contains(&self, item: &T) -> bool {
        match self {
            Self::All => true,
            Self::Only(items) => items.contains(item),
            Self::AllBut(items) => !items.contains(item),
        }
    }

    /// Whether nothing is left out.
    pub fn is_all(&self) -> bool {
        matches!(self, Self::All)
    }

    /// The same choice by other names; items without one are passed over.
    pub fn map<U: Ord>(&self, name: impl Fn(&T) -> Option<U>) -> Selection<U> {
        let named = |items: &BTreeSet<T>| set_of(items.iter().filter_map(name));
        match self {
            Self::All => Selection::All,
            Self::Only(items) => Selection::Only(named(items)),
            Self::AllBut(items) => Selection::all_but(named(items)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_added_later_is_chosen_by_all_but_and_not_by_only() {
        let (old, new) = (1, 2);
        assert!(Selection::all_but(set_of([old])).contains(&new));
        assert!(!Selection::all_but(set_of([old])).contains(&old));
        assert!(!Selection::Only(set_of([old])).contains(&new));
        assert!(Selection::<u8>::All.contains(&new));
    }

    #[test]
    fn what_has_no_other_name_leaves_the_rest_of_the_choice_as_it_is() {
        let name = |item: &u8| (*item < 9).then(|| item.to_string());
        for (selection, expected) in [
            (Selection::All, Selection::All),
            (Selection::Only(set_of([9])), Selection::Only(set_of([]))),
            (Selection::AllBut(set_of([9])), Selection::All),
            (
                Selection::AllBut(set_of([1, 9])),
                Selection::AllBut(set_of(["1".to_owned()])),
            ),
        ] {
            assert_eq!(selection.map(name), expected, "{selection:?}");
        }
    }
}
