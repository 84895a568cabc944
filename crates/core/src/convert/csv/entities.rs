//! Actors, sides and topics as cells call them: one row for each, and what is known of it from any
//! row of the table.

use std::collections::{BTreeMap, BTreeSet};

use super::names::Names;
use crate::file::{ActorRow, SideRow, TopicRow};

/// A row with a name.
pub trait Entity {
    /// A row with an id and a name.
    fn new(id: String, name: String) -> Self;
    /// Its id.
    fn id(&self) -> &str;
    /// Its name.
    fn name(&mut self) -> &mut String;
}

macro_rules! entity {
    ($($row:ident.$name:ident),+) => {$(
        impl Entity for $row {
            #[allow(clippy::needless_update, reason = "a side has no more than the two")]
            fn new(id: String, $name: String) -> Self {
                Self { id, $name, ..Self::default() }
            }
            fn id(&self) -> &str {
                &self.id
            }
            fn name(&mut self) -> &mut String {
                &mut self.$name
            }
        }
    )+};
}

entity!(ActorRow.name, SideRow.name, TopicRow.label);

/// Rows of one kind.
#[derive(Debug)]
pub struct Entities<R> {
    pub names: Names,
    rows: Vec<R>,
    by_id: BTreeMap<String, usize>,
    /// Those of which the name stands in a cell, and not the id alone.
    named: BTreeSet<String>,
}

impl<R> Default for Entities<R> {
    fn default() -> Self {
        Self {
            names: Names::default(),
            rows: Vec::new(),
            by_id: BTreeMap::new(),
            named: BTreeSet::new(),
        }
    }
}

impl<R: Entity> Entities<R> {
    /// The row that a cell means, made where there is none. With it, the name that an earlier row
    /// of the table has for it, where that is another than the one beside this cell.
    pub fn meant(&mut self, cell: &str, name: Option<&str>) -> (&mut R, Option<String>) {
        let id = self.names.id_of(cell);
        let is_name = name.is_some() || id != cell;
        let own = name.unwrap_or(cell);
        let at = *self.by_id.entry(id.clone()).or_insert(self.rows.len());
        if at == self.rows.len() {
            self.rows.push(R::new(id.clone(), own.to_owned()));
        }
        #[allow(clippy::indexing_slicing, reason = "each place is that of a row")]
        let row = &mut self.rows[at];
        let is_first = is_name && self.named.insert(id);
        if is_first {
            own.clone_into(row.name());
        }
        let earlier = name
            .filter(|name| row.name().as_str() != *name)
            .map(|_| row.name().clone());
        (row, earlier)
    }

    /// The id that a cell means.
    pub fn id(&mut self, cell: &str) -> String {
        self.meant(cell, None).0.id().to_owned()
    }

    /// All rows, in the order in which they came.
    pub fn into_rows(self) -> Vec<R> {
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_from_whichever_row_has_it_first() {
        let mut actors = Entities::<ActorRow>::default();
        actors.names.reserve("ann", true);
        assert_eq!(actors.id("ann"), "ann");
        assert_eq!(actors.meant("ann", Some("Ann Ash")).1, None);
        assert_eq!(
            actors.meant("ann", Some("Ann Oak")).1.as_deref(),
            Some("Ann Ash")
        );
        assert_eq!(actors.id("Bob Birch"), "bob-birch");
        let rows = actors.into_rows().into_iter();
        let rows: Vec<(String, String)> = rows.map(|row| (row.id, row.name)).collect();
        let expected = [("ann", "Ann Ash"), ("bob-birch", "Bob Birch")];
        assert_eq!(
            rows,
            expected.map(|(id, name)| (id.to_owned(), name.to_owned()))
        );
    }
}
