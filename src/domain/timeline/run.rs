//! Statements that are next to each other in a lane: a part of the lane's list, without a copy.
//!
//! A cluster can stand for a million statements. Were they copied, the cost of a scene would follow their number.

use std::ops::Range;
use std::sync::Arc;

use crate::domain::model::StatementIx;

/// The statements of a lane in order of time, shared by all that look at parts of them.
pub type LaneList = Arc<Vec<StatementIx>>;

/// At least one statement of a lane's list: a range of places, but for one that is drawn on its own.
#[derive(Clone, Debug)]
pub struct Run {
    list: LaneList,
    range: Range<usize>,
    /// Where in the range the open statement stands.
    left_out: Option<usize>,
}

impl Run {
    /// The statements at these places of a list, without the open one; none where nothing is left.
    pub fn new(list: &LaneList, range: Range<usize>, open: Option<StatementIx>) -> Option<Self> {
        let all = list.get(range.clone())?;
        let left_out = open
            .and_then(|open| all.binary_search(&open).ok())
            .map(|place| range.start + place);
        let run = Self {
            list: Arc::clone(list),
            range,
            left_out,
        };
        (run.count() > 0).then_some(run)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.range.len() - usize::from(self.left_out.is_some())
    }

    /// All of them, in order of time.
    pub fn statements(&self) -> impl DoubleEndedIterator<Item = StatementIx> {
        self.range
            .clone()
            .filter(|place| Some(*place) != self.left_out)
            .filter_map(|place| self.list.get(place).copied())
    }

    /// Whether a statement is one of them.
    pub fn holds(&self, statement: StatementIx) -> bool {
        let part = self.list.get(self.range.clone()).unwrap_or_default();
        part.binary_search(&statement)
            .is_ok_and(|place| Some(self.range.start + place) != self.left_out)
    }
}

impl PartialEq for Run {
    fn eq(&self, other: &Self) -> bool {
        let is_same_place = Arc::ptr_eq(&self.list, &other.list) && self.range == other.range;
        self.left_out == other.left_out && is_same_place || self.statements().eq(other.statements())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::model::Index;

    #[test]
    fn the_open_statement_is_left_out() {
        let list: LaneList = Arc::new([2, 3, 5, 8].map(StatementIx::from_place).to_vec());
        let open = Some(StatementIx::from_place(5));
        let run = Run::new(&list, 1..4, open).unwrap();
        let places: Vec<usize> = run.statements().map(Index::place).collect();
        assert_eq!((run.count(), places), (2, vec![3, 8]));
        assert!(run.holds(StatementIx::from_place(8)) && !run.holds(StatementIx::from_place(5)));
        assert!(!run.holds(StatementIx::from_place(2)));
        assert!(Run::new(&list, 2..3, open).is_none() && Run::new(&list, 3..9, None).is_none());
    }
}
