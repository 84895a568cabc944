//! How a list of mentions stands at the end of each of its days.
//!
//! Each stance follows from the one before and the mentions of its day alone, so that one pass
//! makes them all.

use super::mention::{ListKey, Mention};
use crate::date::Day;
use crate::model::{CombinedStance, Stance};

/// Two opposite statements at most this many days apart contradict each other: they fall within one
/// week.
pub const CONTRADICTION_DAYS: i64 = 6;

/// How a list stands at the end of a day on which something was said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct StanceAt {
    pub list: ListKey,
    pub day: Day,
    /// The combined stance of that day.
    pub combined_stance: CombinedStance,
    /// First day of the present run.
    pub since: Day,
    /// Statements in the present run.
    pub times: usize,
    /// Statements in all up to that day.
    pub total: usize,
    /// The combined stance just before the present run.
    pub before: Option<CombinedStance>,
    /// How many runs ended before the present one.
    pub changes: usize,
    pub has_contradiction: bool,
    pub is_hearsay_only: bool,
    /// The latest days on which one spoke for it, and against it.
    supported: Option<Day>,
    opposed: Option<Day>,
}

impl StanceAt {
    /// The stance once a day's mentions are added to what was before.
    fn after(earlier: Option<Self>, first: &Mention, day: &[Mention]) -> Self {
        let combined_stance = day
            .iter()
            .fold(first.combined_stance, |combined_stance, mention| {
                combined_stance.joined(mention.combined_stance)
            });
        let is_hearsay_only = day.iter().all(|mention| mention.is_reported);
        let run = earlier.filter(|earlier| earlier.combined_stance == combined_stance);
        let mut stance_at = Self {
            list: first.list,
            day: first.day,
            combined_stance,
            since: run.map_or(first.day, |run| run.since),
            times: run.map_or(0, |run| run.times) + day.len(),
            total: earlier.map_or(0, |earlier| earlier.total) + day.len(),
            before: run.map_or(earlier.map(|earlier| earlier.combined_stance), |run| {
                run.before
            }),
            changes: earlier.map_or(0, |earlier| earlier.changes)
                + usize::from(earlier.is_some() && run.is_none()),
            has_contradiction: earlier.is_some_and(|earlier| earlier.has_contradiction),
            is_hearsay_only: run.is_none_or(|run| run.is_hearsay_only) && is_hearsay_only,
            supported: earlier.and_then(|earlier| earlier.supported),
            opposed: earlier.and_then(|earlier| earlier.opposed),
        };
        for mention in day {
            stance_at.note_contradiction(mention);
        }
        stance_at
    }

    /// Whether its day opens a new run, with another before it.
    pub fn is_change(&self) -> bool {
        self.since == self.day && self.before.is_some()
    }

    fn note_contradiction(&mut self, mention: &Mention) {
        let opposite = match mention.combined_stance {
            CombinedStance::One(Stance::Supports) => {
                self.supported = Some(mention.day);
                self.opposed
            }
            CombinedStance::One(Stance::Opposes) => {
                self.opposed = Some(mention.day);
                self.supported
            }
            _ => None,
        };
        self.has_contradiction |=
            opposite.is_some_and(|day| day.plus(CONTRADICTION_DAYS) >= mention.day);
    }
}

/// The stances of all lists, from mentions in order.
pub(super) fn stance_history(mentions: &[Mention]) -> Vec<StanceAt> {
    let mut stances_at: Vec<StanceAt> = Vec::new();
    for day in mentions.chunk_by(|a, b| a.list == b.list && a.day == b.day) {
        if let Some(first) = day.first() {
            let earlier = stances_at.last().filter(|last| last.list == first.list);
            stances_at.push(StanceAt::after(earlier.copied(), first, day));
        }
    }
    stances_at
}
