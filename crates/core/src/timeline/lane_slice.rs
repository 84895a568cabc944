//! Statements that are next to each other in a lane: a part of the lane's list, without a copy.
//!
//! A cluster can stand for a million statements. Were they copied, the cost of a scene would follow
//! their number.

use std::ops::Range;
use std::sync::Arc;

use super::{Classes, LaneIndex};
use crate::labels::CombinedStanceCounts;
use crate::model::StatementIx;

/// At least one statement of a lane: those of some classes in a range, but for some that are drawn
/// on their own.
#[derive(Clone, Debug)]
pub struct LaneSlice {
    index: Arc<LaneIndex>,
    range: Range<usize>,
    classes: Classes,
    /// Indexes within the range that are left out, in rising order.
    left_out: Vec<usize>,
}

impl LaneSlice {
    /// The statements of some classes in a range, without those at some indexes, which rise; none
    /// where nothing is left.
    pub fn new(
        index: &Arc<LaneIndex>,
        range: Range<usize>,
        classes: Classes,
        left_out: &[usize],
    ) -> Option<Self> {
        let is_member = |at: &usize| range.contains(at) && index.get(*at, classes).is_some();
        let left_out = left_out.iter().copied().filter(is_member).collect();
        let slice = Self {
            index: Arc::clone(index),
            range,
            classes,
            left_out,
        };
        (slice.count() > 0).then_some(slice)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.index.count(self.range.clone(), self.classes) - self.left_out.len()
    }

    /// How many there are of each combined stance.
    pub fn combined_stances(&self) -> CombinedStanceCounts {
        let mut combined_stances = self
            .index
            .combined_stances(self.range.clone(), self.classes);
        for combined_stance in self
            .left_out
            .iter()
            .filter_map(|&at| self.index.combined_stance(at))
        {
            if let Some(count) = combined_stances.get_mut(combined_stance) {
                *count -= 1;
            }
        }
        combined_stances
    }

    /// All of them, in order of time.
    pub fn statements(&self) -> impl DoubleEndedIterator<Item = StatementIx> {
        self.range.clone().filter_map(|at| self.get(at))
    }

    /// Whether a statement is one of them.
    pub fn holds(&self, statement: StatementIx) -> bool {
        let all = self
            .index
            .list()
            .get(self.range.clone())
            .unwrap_or_default();
        all.binary_search(&statement)
            .is_ok_and(|at| self.get(self.range.start + at).is_some())
    }

    fn get(&self, at: usize) -> Option<StatementIx> {
        let statement = self.index.get(at, self.classes)?;
        self.left_out
            .binary_search(&at)
            .is_err()
            .then_some(statement)
    }
}

impl PartialEq for LaneSlice {
    fn eq(&self, other: &Self) -> bool {
        let is_same_slice = Arc::ptr_eq(&self.index, &other.index) && self.range == other.range;
        let is_alike = self.classes == other.classes && self.left_out == other.left_out;
        is_same_slice && is_alike || self.statements().eq(other.statements())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::model::Index;
    use crate::query::LaneList;

    #[test]
    fn what_is_drawn_on_its_own_is_left_out() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let list: LaneList = Arc::new(dataset.statements.indexes().collect());
        let index = Arc::new(LaneIndex::new(&dataset, list));
        let (points, all) = (
            Classes::at_points(10.0, crate::timeline::VagueLengths::EVEN),
            Classes::at_points(0.0, crate::timeline::VagueLengths::EVEN),
        );
        let indexes =
            |slice: &LaneSlice| slice.statements().map(Index::as_usize).collect::<Vec<_>>();
        let id = |index: usize| {
            dataset.statements[StatementIx::from_usize(index)]
                .id
                .as_str()
        };
        let slice = LaneSlice::new(&index, 1..4, all, &[2]).unwrap();
        assert_eq!((slice.count(), indexes(&slice)), (2, vec![1, 3]));
        assert!(
            slice.holds(StatementIx::from_usize(3)) && !slice.holds(StatementIx::from_usize(2))
        );
        assert!(!slice.holds(StatementIx::from_usize(4)));
        assert_eq!(slice.combined_stances().iter().sum::<u32>(), 2);
        let exact = LaneSlice::new(&index, 0..9, points, &[]).unwrap();
        assert!(
            indexes(&exact)
                .iter()
                .all(|&index| !["cid-year", "bob-month"].contains(&id(index)))
        );
        assert!(
            LaneSlice::new(&index, 2..3, all, &[2]).is_none()
                && LaneSlice::new(&index, 9..9, all, &[]).is_none()
        );
    }
}
