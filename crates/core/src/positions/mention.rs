//! What one statement says of one actor's position on one topic.

use crate::date::Day;
use crate::model::{ActorIx, Attribution, CombinedStance, Statement, StatementIx, TopicIx};

/// Which statements belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ListKey {
    pub actor: ActorIx,
    pub topic: TopicIx,
    pub is_ascribed: bool,
}

/// What one statement says of one actor's position on one topic.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mention {
    pub list: ListKey,
    /// The latest day on which it can have been said.
    pub day: Day,
    pub statement: StatementIx,
    /// Mixed where the statement takes several stances on the topic, never silent.
    pub combined_stance: CombinedStance,
    /// The speaker's position, but known second-hand only.
    pub is_hearsay: bool,
}

impl Mention {
    /// The order of mentions, and what makes two of them one.
    pub fn key(&self) -> (ListKey, Day, StatementIx) {
        (self.list, self.day, self.statement)
    }
}

/// Adds what a statement says: for the speaker, or for each of those whom it is about. Nothing
/// where its end is open.
pub(super) fn push_mentions(
    mentions: &mut Vec<Mention>,
    index: StatementIx,
    statement: &Statement,
) {
    let Some(day) = statement.date.latest() else {
        return;
    };
    let attribution = statement.attribution();
    let is_ascribed = attribution == Attribution::AboutOther;
    let holders = if is_ascribed {
        statement.about.as_slice()
    } else {
        std::slice::from_ref(&statement.speaker)
    };
    for position in &statement.positions {
        for &actor in holders {
            mentions.push(Mention {
                list: ListKey {
                    actor,
                    topic: position.topic,
                    is_ascribed,
                },
                day,
                statement: index,
                combined_stance: CombinedStance::One(position.stance),
                is_hearsay: attribution == Attribution::Hearsay,
            });
        }
    }
}

/// What tells the stance of what was said on a day, or at one time: hearsay only where there are no
/// own words.
pub(super) fn telling<T>(said: &[T], is_hearsay: fn(&T) -> bool) -> impl Iterator<Item = &T> {
    let has_own = !said.iter().all(is_hearsay);
    said.iter().filter(move |one| is_hearsay(one) != has_own)
}
