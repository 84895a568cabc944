//! A data set: its tables, and what is prepared from them so that filters and search answer at
//! once.

use std::ops::Deref;
use std::sync::OnceLock;

use super::facet::FacetIndex;
use super::model::{Parts, Tables};
use super::search::SearchIndex;

/// Validated tables with what filters and search ask of them. Whatever its tables have can be asked
/// of it.
#[derive(Debug, Default)]
pub struct Dataset {
    tables: Tables,
    facets: FacetIndex,
    search: OnceLock<SearchIndex>,
}

impl Dataset {
    /// Prepares the look-ups of rows that are in order of time.
    pub fn from_parts(parts: Parts) -> Self {
        let tables = Tables::from_parts(parts);
        Self {
            facets: FacetIndex::new(&tables),
            search: OnceLock::new(),
            tables,
        }
    }

    /// The sets of statements by which filters are counted.
    pub fn facets(&self) -> &FacetIndex {
        &self.facets
    }

    /// The text in which is sought, prepared at the first search unless that was done before.
    pub fn search_index(&self) -> &SearchIndex {
        self.search.get_or_init(|| SearchIndex::new(self))
    }

    /// Goes on to prepare the text in which is sought, by so many statements; whether there is more
    /// to do. `index` is what has been prepared so far, at first [`SearchIndex::empty`]; it is
    /// taken over when it is complete.
    pub fn prepare_search(&self, index: &mut SearchIndex, statements: usize) -> bool {
        // A reader who searched meanwhile has had it prepared at once.
        if self.search.get().is_some() {
            return false;
        }
        let goes_on = index.prepare(self, statements);
        if !goes_on {
            let prepared = std::mem::replace(index, SearchIndex::empty(self));
            let _ = self.search.set(prepared);
        }
        goes_on
    }
}

impl Deref for Dataset {
    type Target = Tables;

    fn deref(&self) -> &Tables {
        &self.tables
    }
}
