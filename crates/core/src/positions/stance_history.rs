//! How a list of mentions stands at the end of each of its days.
//!
//! Each stance follows from the one before and the mentions of its day alone, so that one pass
//! makes them all.

use super::Stand;
use super::mention::{ListKey, Mention, telling};
use crate::date::{Day, DayRange};
use crate::model::{Attribution, CombinedStance, Stance};

/// Support and opposition at most this many days apart contradict each other: they fall within one
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
    /// First day of own words in the present run.
    pub own_since: Option<Day>,
    /// Statements in own words in the present run.
    pub own_times: usize,
    /// Statements of the present run's stance that are known second-hand only.
    pub heard_times: usize,
    /// Statements in all up to that day.
    pub total: usize,
    /// The stance just before the present run.
    pub before: Option<Stand>,
    /// How many runs ended before the present one.
    pub changes: usize,
    /// The days of the latest two own words that contradict each other.
    pub contradiction: Option<DayRange>,
    /// The latest days on which one spoke for it, and against it, in own words.
    supported: Option<Day>,
    opposed: Option<Day>,
}

impl StanceAt {
    /// The stance once a day's mentions are added to what was before.
    fn after(earlier: Option<Self>, first: &Mention, day: &[Mention]) -> Self {
        let combined_stance = telling(day, |mention| mention.is_hearsay)
            .map(|mention| mention.combined_stance)
            .reduce(CombinedStance::joined)
            .unwrap_or(first.combined_stance);
        let own_times = day.iter().filter(|mention| !mention.is_hearsay).count();
        let heard_alike = |mention: &&Mention| {
            mention.is_hearsay && (own_times == 0 || mention.combined_stance == combined_stance)
        };
        let heard_times = day.iter().filter(heard_alike).count();
        let run = earlier.filter(|earlier| earlier.combined_stance == combined_stance);
        let mut stance_at = Self {
            list: first.list,
            day: first.day,
            combined_stance,
            since: run.map_or(first.day, |run| run.since),
            own_since: run
                .and_then(|run| run.own_since)
                .or((own_times > 0).then_some(first.day)),
            own_times: run.map_or(0, |run| run.own_times) + own_times,
            heard_times: run.map_or(0, |run| run.heard_times) + heard_times,
            total: earlier.map_or(0, |earlier| earlier.total) + day.len(),
            before: run.map_or(earlier.map(|earlier| earlier.stand()), |run| run.before),
            changes: earlier.map_or(0, |earlier| earlier.changes)
                + usize::from(earlier.is_some() && run.is_none()),
            contradiction: earlier.and_then(|earlier| earlier.contradiction),
            supported: earlier.and_then(|earlier| earlier.supported),
            opposed: earlier.and_then(|earlier| earlier.opposed),
        };
        for mention in day.iter().filter(|mention| !mention.is_hearsay) {
            stance_at.note_contradiction(mention);
        }
        stance_at
    }

    /// Whether its day opens a new run, with another before it.
    pub fn is_change(&self) -> bool {
        self.since == self.day && self.before.is_some()
    }

    /// The combined stance, with whose words tell it in the present run.
    fn stand(&self) -> Stand {
        Stand {
            combined_stance: self.combined_stance,
            attribution: if self.own_since.is_some() {
                Attribution::Own
            } else {
                Attribution::Hearsay
            },
        }
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
        if let Some(first) = opposite.filter(|day| day.plus(CONTRADICTION_DAYS) >= mention.day) {
            let last = mention.day;
            self.contradiction = Some(DayRange { first, last });
        }
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
