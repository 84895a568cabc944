//! All positions of the matching statements, prepared once, so that a look at any day costs a
//! binary search.
//!
//! Two flat lists instead of a map of lists: the mentions, sorted by list and day, and the stance
//! of each list at the end of each of its days. What happens between two days needs no entry:
//! nothing changes.
//!
//! ```text
//!  mentions   ann/bridge/own     16 Aug +   16 Aug +   20 Aug -
//!  stances  ann/bridge/own     16 Aug: +, 2 times    20 Aug: -, 1 time, + before
//! ```

use super::mention::{ListKey, Mention, push_mentions};
use super::stance_history::{StanceAt, stance_history};
use crate::dataset::Dataset;
use crate::date::Day;
use crate::model::TopicIx;
use crate::query::Matching;
use crate::sort::sort_by_key;

/// The positions of a matching set, by actor, topic and day. See the [module](super) for the rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PositionIndex {
    mentions: Vec<Mention>,
    stances_at: Vec<StanceAt>,
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
                kept.combined_stance = kept.combined_stance.joined(later.combined_stance);
            }
            is_same
        });
        let stances_at = stance_history(&mentions);
        Self {
            mentions,
            stances_at,
        }
    }

    /// The days on which any cell of these topics can change, in order: what a slider steps
    /// through.
    pub fn days_of_change(&self, topics: &[TopicIx]) -> Vec<Day> {
        let of_topics = |stance_at: &&StanceAt| topics.contains(&stance_at.list.topic);
        let mut days: Vec<Day> = Vec::new();
        days.extend(
            self.stances_at
                .iter()
                .filter(of_topics)
                .map(|stance_at| stance_at.day),
        );
        sort_by_key(&mut days, |day| *day);
        days.dedup();
        days
    }

    /// How a list stands on a day; none where nothing of it counts yet.
    pub(super) fn stance_at(&self, list: ListKey, as_of: Day) -> Option<&StanceAt> {
        let counted = self
            .stances_at
            .partition_point(|stance_at| (stance_at.list, stance_at.day) <= (list, as_of));
        self.stances_at
            .get(counted.checked_sub(1)?)
            .filter(|stance_at| stance_at.list == list)
    }

    /// The stances of a list up to a day, in order.
    pub(super) fn stances_at(&self, list: ListKey, as_of: Day) -> &[StanceAt] {
        let start = self
            .stances_at
            .partition_point(|stance_at| stance_at.list < list);
        let end = self
            .stances_at
            .partition_point(|stance_at| (stance_at.list, stance_at.day) <= (list, as_of));
        self.stances_at.get(start..end).unwrap_or_default()
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
