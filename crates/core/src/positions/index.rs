//! All positions of the matching statements, prepared once, so that a look at any day costs a binary search.
//!
//! Two flat lists instead of a map of lists: the mentions, sorted by list and day, and the standing of each list at the
//! end of each of its days. What happens between two days needs no entry: nothing changes.
//!
//! ```text
//!  mentions   ann/bridge/own     16 Aug +   16 Aug +   20 Aug -
//!  standings  ann/bridge/own     16 Aug: +, 2 times    20 Aug: -, 1 time, + before
//! ```

use super::mention::{ListKey, Mention, joined, push_mentions};
use super::standing::{Standing, standings_of};
use crate::dataset::Dataset;
use crate::date::Day;
use crate::model::TopicIx;
use crate::query::Matching;
use crate::sort::sort_by_key;

/// The positions of a matching set, by actor, topic and day. See the [module](super) for the rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PositionIndex {
    mentions: Vec<Mention>,
    standings: Vec<Standing>,
}

impl PositionIndex {
    /// Prepares the positions of the matching statements.
    pub fn new(dataset: &Dataset, matching: &Matching) -> Self {
        let mut mentions = Vec::new();
        for &index in matching.statements() {
            push_mentions(&mut mentions, index, &dataset.statements[index]);
        }
        sort_by_key(&mut mentions, Mention::key);
        mentions.dedup_by(|later, kept| {
            let is_same = later.key() == kept.key();
            if is_same {
                kept.tone = joined(kept.tone, later.tone);
            }
            is_same
        });
        let standings = standings_of(&mentions);
        Self {
            mentions,
            standings,
        }
    }

    /// The days on which any cell of these topics can change, in order: what a slider steps through.
    pub fn days_of_change(&self, topics: &[TopicIx]) -> Vec<Day> {
        let of_topics = |standing: &&Standing| topics.contains(&standing.list.topic);
        let mut days: Vec<Day> = Vec::new();
        days.extend(
            self.standings
                .iter()
                .filter(of_topics)
                .map(|standing| standing.day),
        );
        sort_by_key(&mut days, |day| *day);
        days.dedup();
        days
    }

    /// How a list stands on a day; none where nothing of it counts yet.
    pub(super) fn standing(&self, list: ListKey, as_of: Day) -> Option<&Standing> {
        let counted = self
            .standings
            .partition_point(|standing| (standing.list, standing.day) <= (list, as_of));
        self.standings
            .get(counted.checked_sub(1)?)
            .filter(|standing| standing.list == list)
    }

    /// The standings of a list up to a day, in order.
    pub(super) fn standings(&self, list: ListKey, as_of: Day) -> &[Standing] {
        let start = self
            .standings
            .partition_point(|standing| standing.list < list);
        let end = self
            .standings
            .partition_point(|standing| (standing.list, standing.day) <= (list, as_of));
        self.standings.get(start..end).unwrap_or_default()
    }

    /// The mentions of a list that count on a day, in order.
    pub(super) fn mentions(&self, list: ListKey, as_of: Day) -> &[Mention] {
        let start = self.mentions.partition_point(|mention| mention.list < list);
        let end = self
            .mentions
            .partition_point(|mention| (mention.list, mention.day) <= (list, as_of));
        self.mentions.get(start..end).unwrap_or_default()
    }
}
