//! The statements of a lane with what a frame asks of them: how many of each combined stance lie in
//! a range.
//!
//! A merged mark can stand for a million statements. Counts are summed up once in blocks, so that a
//! frame counts a range by its blocks and at most two parts of one.

use std::ops::Range;

use super::{TimeMap, TimeWindow};
use crate::dataset::Dataset;
use crate::date::{Precision, StatedDate};
use crate::labels::CombinedStanceCounts;
use crate::model::{CombinedStance, StatementIx};
use crate::query::LaneList;
use crate::sort::sort_by;

/// Statements a block: few enough to count one by one, many enough that blocks take little room.
const BLOCK: usize = 64;

/// How vaguely a statement is dated: what is dated by the day or is a span of days is not vague.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Vagueness {
    /// By the day, or a span with its ends.
    Exact,
    /// Some time in a month.
    Month,
    /// Some time in a season or so.
    Season,
    /// Some time in a year, or in more.
    Year,
}

impl Vagueness {
    const ALL: [Self; 4] = [Self::Exact, Self::Month, Self::Season, Self::Year];

    /// That of a date.
    pub fn of(date: StatedDate) -> Self {
        match date.vagueness() {
            _ if date.is_span() => Self::Exact,
            None | Some(Precision::Day) => Self::Exact,
            Some(Precision::Month) => Self::Month,
            Some(Precision::Season) => Self::Season,
            Some(Precision::Year | Precision::Decade | Precision::Century) => Self::Year,
        }
    }
}

/// How long the vague dates of each class are on the axis, in warped days: the median, as a busy
/// month is wider than a quiet one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VagueLengths([f64; Vagueness::ALL.len()]);

/// No more dates than this are measured.
const MOST_MEASURED: usize = 1000;

impl VagueLengths {
    /// On an even axis, the shortest of each class.
    pub const EVEN: Self = Self([1.0, 28.0, 89.0, 365.0]);

    /// The lengths of some statements on an axis.
    pub fn of(dataset: &Dataset, statements: &[StatementIx], map: &TimeMap) -> Self {
        let mut lengths: [Vec<f64>; Vagueness::ALL.len()] = Default::default();
        let every = statements.len() / MOST_MEASURED + 1;
        for &statement in statements.iter().step_by(every) {
            let date = dataset.statements[statement].date;
            let (class, days) = (
                Vagueness::of(date) as usize,
                TimeWindow::from_days(date.known_days()),
            );
            let ends = [days.start_days, days.end_days].map(|days| map.warped_from_days(days));
            if let (true, Some(lengths)) = (class > 0, lengths.get_mut(class)) {
                lengths.push(ends[1] - ends[0]);
            }
        }
        let mut found = Self::EVEN;
        for (length, mut all) in found.0.iter_mut().zip(lengths) {
            sort_by(&mut all, f64::total_cmp);
            *length = all.get(all.len() / 2).copied().unwrap_or(*length);
        }
        found
    }
}

/// Which statements of a lane are meant: those of some classes of vagueness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classes(u8);

/// A vague date stands apart from exact ones where its time is at least this wide: from there on
/// its middle would be taken for a day.
const APART_PX: f64 = 60.0;

impl Classes {
    /// Those drawn at a point in time on an axis with so many pixels for a warped day.
    pub fn at_points(px_per_warped_day: f64, lengths: VagueLengths) -> Self {
        let is_point = |class: Vagueness, warped_days: f64| {
            class == Vagueness::Exact || warped_days * px_per_warped_day < APART_PX
        };
        let lengths = lengths.0.into_iter();
        let bits = Vagueness::ALL
            .into_iter()
            .zip(lengths)
            .enumerate()
            .filter(|&(_, (class, warped_days))| is_point(class, warped_days));
        Self(bits.fold(0, |all, (bit, _)| all | 1 << bit))
    }

    /// All the others.
    #[must_use]
    pub fn others(self) -> Self {
        Self(!self.0 & ((1 << Vagueness::ALL.len()) - 1))
    }

    fn has(self, class: u8) -> bool {
        self.0 >> class & 1 == 1
    }

    fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// combined stance and vagueness of a statement, in a byte.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Traits(u8);

impl Traits {
    fn of(dataset: &Dataset, statement: StatementIx) -> Self {
        let combined_stance = match dataset.stance_of(statement) {
            CombinedStance::One(stance) => stance as u8,
            CombinedStance::Mixed => 4,
            CombinedStance::Silent => 5,
        };
        // Most dates are days, for which the row need not be fetched.
        let vagueness = match dataset.days_of(statement).days() {
            1 => Vagueness::Exact,
            _ => Vagueness::of(dataset.statements[statement].date),
        };
        Self((vagueness as u8) << 4 | combined_stance)
    }

    fn combined_stance(self) -> usize {
        usize::from(self.0 & 15)
    }

    fn class(self) -> u8 {
        self.0 >> 4
    }
}

type Block = [CombinedStanceCounts; Vagueness::ALL.len()];

/// A lane's statements, ready to be counted.
#[derive(Debug, Default, PartialEq)]
pub struct LaneIndex {
    list: LaneList,
    traits: Vec<Traits>,
    /// Of each block, the counts of all before it.
    before: Vec<Block>,
    has_exact: bool,
    has_vague: bool,
}

impl LaneIndex {
    /// Prepares a lane's list.
    pub fn new(dataset: &Dataset, list: LaneList) -> Self {
        let traits: Vec<Traits> = list.iter().map(|&s| Traits::of(dataset, s)).collect();
        let mut sum = Block::default();
        let mut before = Vec::with_capacity(list.len() / BLOCK + 1);
        for block in traits.chunks(BLOCK) {
            before.push(sum);
            for &traits in block {
                add(&mut sum, traits);
            }
        }
        before.push(sum);
        let exact: u32 = sum
            .first()
            .map_or(0, |combined_stances| combined_stances.iter().sum());
        Self {
            has_exact: exact > 0,
            has_vague: (exact as usize) < list.len(),
            list,
            traits,
            before,
        }
    }

    /// The statements, in order of time.
    pub fn list(&self) -> &LaneList {
        &self.list
    }

    /// Whether it has both vague and exact dates, which must be able to stand apart.
    pub fn is_mixed(&self) -> bool {
        self.has_exact && self.has_vague
    }

    /// The statement at an index of the list, if it is of some classes.
    pub fn get(&self, at: usize, classes: Classes) -> Option<StatementIx> {
        let is_meant = self
            .traits
            .get(at)
            .is_some_and(|traits| classes.has(traits.class()));
        is_meant.then(|| self.list.get(at).copied()).flatten()
    }

    /// The first index of a range at which a statement of some classes stands.
    pub fn first_of(&self, range: Range<usize>, classes: Classes) -> Option<usize> {
        if classes.is_empty() {
            return None;
        }
        let mut at = range.start;
        while at < range.end {
            // A block that has none is leapt over.
            if at.is_multiple_of(BLOCK)
                && at + BLOCK <= range.end
                && self.count(at..at + BLOCK, classes) == 0
            {
                at += BLOCK;
            } else if self.get(at, classes).is_some() {
                return Some(at);
            } else {
                at += 1;
            }
        }
        None
    }

    /// How many statements of some classes are in a range.
    pub fn count(&self, range: Range<usize>, classes: Classes) -> usize {
        self.combined_stances(range, classes)
            .iter()
            .map(|&count| count as usize)
            .sum()
    }

    /// How many statements of each combined stance, of some classes, are in a range.
    pub fn combined_stances(&self, range: Range<usize>, classes: Classes) -> CombinedStanceCounts {
        let (from, to) = (
            self.up_to(range.start),
            self.up_to(range.end.max(range.start)),
        );
        let mut combined_stances = CombinedStanceCounts::default();
        for (class, (from, to)) in (0..).zip(from.iter().zip(&to)) {
            if classes.has(class) {
                for (sum, (from, to)) in combined_stances.iter_mut().zip(from.iter().zip(to)) {
                    *sum += to - from;
                }
            }
        }
        combined_stances
    }

    /// The combined stance of the statement at an index.
    pub fn combined_stance(&self, at: usize) -> Option<usize> {
        self.traits.get(at).map(|traits| traits.combined_stance())
    }

    /// The counts of all statements before an index.
    fn up_to(&self, end: usize) -> Block {
        let end = end.min(self.traits.len());
        let block = end / BLOCK;
        let mut sum = self.before.get(block).copied().unwrap_or_default();
        let rest = self.traits.get(block * BLOCK..end).unwrap_or_default();
        for &traits in rest {
            add(&mut sum, traits);
        }
        sum
    }
}

fn add(block: &mut Block, traits: Traits) {
    let combined_stances = block.get_mut(usize::from(traits.class()));
    if let Some(count) = combined_stances
        .and_then(|combined_stances| combined_stances.get_mut(traits.combined_stance()))
    {
        *count += 1;
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::load::load;
    use proptest::prelude::*;

    const REAL: &[u8] = include_bytes!("../../../../public/data/statements.json");

    #[test]
    fn what_is_vague_depends_on_the_precision_and_not_on_the_length() {
        for (date, vagueness) in [
            ("2025-08-20", Vagueness::Exact),
            ("2025-08-20~", Vagueness::Exact),
            ("../2025-08-20", Vagueness::Exact),
            ("2025-01/2025-12", Vagueness::Exact),
            ("2025-08~", Vagueness::Month),
            ("../2025-02", Vagueness::Month),
            ("2025", Vagueness::Year),
            ("202X", Vagueness::Year),
            ("2025-22", Vagueness::Season),
            ("2025-08-XX", Vagueness::Month),
        ] {
            assert_eq!(Vagueness::of(date.parse().unwrap()), vagueness, "{date}");
        }
    }

    #[test]
    fn stances_are_counted_in_the_order_of_the_key() {
        let dataset = load(REAL).dataset;
        for (statement, row) in dataset.statements.iter() {
            let traits = Traits::of(&dataset, statement);
            assert_eq!(
                CombinedStance::ALL[traits.combined_stance()],
                row.combined_stance(),
                "{}",
                row.id
            );
            assert_eq!(traits.class(), Vagueness::of(row.date) as u8, "{}", row.id);
        }
    }

    #[test]
    fn years_stand_apart_before_months_do() {
        let points = |px_per_day: f64| Classes::at_points(px_per_day, VagueLengths::EVEN).0;
        assert_eq!(
            [points(0.1), points(0.5), points(1.0), points(3.0)],
            [15, 7, 3, 1]
        );
        assert_eq!(Classes(1).others().0, 14);
    }

    proptest! {
        #[test]
        fn counts_by_blocks_are_those_of_counting(
            from in 0..700usize,
            length in 0..700usize,
            bits in 0..16u8,
        ) {
            static INDEX: LazyLock<LaneIndex> = LazyLock::new(|| {
                let dataset = load(REAL).dataset;
                LaneIndex::new(&dataset, LaneList::new(dataset.statements.indexes().collect()))
            });
            let index = &*INDEX;
            let (range, classes) = (from..from + length, Classes(bits));
            let meant: Vec<usize> = range
                .clone()
                .filter(|&at| index.get(at, classes).is_some())
                .collect();
            prop_assert_eq!(index.count(range.clone(), classes), meant.len());
            prop_assert_eq!(index.first_of(range.clone(), classes), meant.first().copied());
            let mut combined_stances = CombinedStanceCounts::default();
            for &at in &meant {
                combined_stances[index.combined_stance(at).unwrap()] += 1;
            }
            prop_assert_eq!(index.combined_stances(range, classes), combined_stances);
        }
    }
}
