//! Values that stand beside the rows of a table, one for each row.
//!
//! A column is made once, with its table, and takes the index type of that table, so that a look-up
//! either gives the value of that very row or stops: a default in place of a row that is not there
//! would put words into the mouth of the first actor. A stop is told on the page in plain words.

use std::{marker::PhantomData, ops};

use super::{Index, Table};

/// A value for each row of a table.
///
/// ```
/// use timeline_core::model::{Column, Side, SideIx, Table};
/// let mut sides = Table::<SideIx, Side>::default();
/// sides.add(Side { id: "north".into(), name: "North".into() });
/// let lengths = Column::of(&sides, |side| side.name.len());
/// assert_eq!(lengths[sides.find("north").unwrap()], 5);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Column<I, T> {
    values: Vec<T>,
    index: PhantomData<I>,
}

impl<I: Index, T> Column<I, T> {
    /// The value that a function gives for each row.
    pub fn of<R>(table: &Table<I, R>, value: impl FnMut(&R) -> T) -> Self {
        Self::from_values(table, table.rows().iter().map(value).collect())
    }

    /// The same value for each row.
    pub fn filled<R>(table: &Table<I, R>, value: T) -> Self
    where
        T: Clone,
    {
        Self::from_values(table, vec![value; table.len()])
    }

    /// These values, in the order of the rows.
    ///
    /// # Panics
    /// Where there are more or fewer of them than rows: each would stand beside another row than
    /// its own.
    pub fn from_values<R>(table: &Table<I, R>, values: Vec<T>) -> Self {
        assert_eq!(
            values.len(),
            table.len(),
            "a column has a value for each row"
        );
        Self {
            values,
            index: PhantomData,
        }
    }

    /// All values, in the order of the rows.
    pub fn values(&self) -> &[T] {
        &self.values
    }

    /// The same column with other values.
    pub fn map<U>(self, value: impl FnMut(T) -> U) -> Column<I, U> {
        Column {
            values: self.values.into_iter().map(value).collect(),
            index: PhantomData,
        }
    }
}

/// The column of a table without rows.
impl<I, T> Default for Column<I, T> {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            index: PhantomData,
        }
    }
}

#[allow(
    clippy::indexing_slicing,
    reason = "a column has a value for each index that its table gives out"
)]
impl<I: Index, T> ops::Index<I> for Column<I, T> {
    type Output = T;

    fn index(&self, index: I) -> &T {
        &self.values[index.as_usize()]
    }
}

#[allow(
    clippy::indexing_slicing,
    reason = "a column has a value for each index that its table gives out"
)]
impl<I: Index, T> ops::IndexMut<I> for Column<I, T> {
    fn index_mut(&mut self, index: I) -> &mut T {
        &mut self.values[index.as_usize()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Side, SideIx};

    fn sides() -> Table<SideIx, Side> {
        let mut sides = Table::default();
        for id in ["north", "south"] {
            let (id, name) = (id.to_owned(), id.to_uppercase());
            sides.add(Side { id, name });
        }
        sides
    }

    #[test]
    fn each_row_has_its_own_value() {
        let sides = sides();
        let mut names = Column::of(&sides, |side| side.name.clone());
        let south = sides.find("south").unwrap();
        names[south].push('!');
        assert_eq!(names.values(), ["NORTH", "SOUTH!"]);
        assert_eq!(names[south], "SOUTH!");
    }

    #[test]
    #[should_panic(expected = "out of bounds")]
    fn an_index_of_no_row_stops_instead_of_giving_another_rows_value() {
        let names = Column::of(&sides(), |side| side.name.clone());
        let _ = &names[SideIx::from_usize(2)];
    }

    #[test]
    #[should_panic(expected = "a value for each row")]
    fn values_for_other_rows_are_not_taken() {
        let _ = Column::from_values(&sides(), vec![1]);
    }

    #[test]
    #[should_panic(expected = "fewer than 2^32 rows")]
    #[cfg(target_pointer_width = "64")]
    fn a_place_that_is_too_large_is_not_the_last_one() {
        let _ = SideIx::from_usize(1 << 32);
    }
}
