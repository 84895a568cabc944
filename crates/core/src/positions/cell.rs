//! Where one actor stands on one topic on one day.

use super::mention::ListKey;
use super::stance_history::StanceAt;
use super::{PositionIndex, Stand};
use crate::date::{Day, DayRange};
use crate::model::{ActorIx, Attribution, CombinedStance, TopicIx};

/// A cell of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The actor's own position.
    Own(OwnStance),
    /// No own position, but others said what it is.
    Ascribed {
        /// How many statements ascribe one.
        count: usize,
        /// The combined stance of the latest day on which one was ascribed.
        combined_stance: CombinedStance,
    },
    /// Nothing is known.
    Silent,
}

/// An actor's own position on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnStance {
    /// The combined stance of the latest day; never silent.
    pub combined_stance: CombinedStance,
    /// The first day of own words in the present run; of hearsay, where it has none.
    pub since: Day,
    /// How many statements in own words the present run has; of hearsay, where it has none.
    pub times: usize,
    /// How many more of the present run's stance are known second-hand only.
    pub times_heard: usize,
    /// Days from `since` to the day asked for.
    pub held_days: u32,
    /// The stance just before the present run, if there was another.
    pub before: Option<Stand>,
    /// The days of the latest two own words up to that day that contradict each other.
    pub contradiction: Option<DayRange>,
    /// Whether all statements of the present run are known second-hand only.
    pub is_hearsay_only: bool,
}

impl OwnStance {
    /// Whether the actor stood otherwise before.
    pub fn has_changed(&self) -> bool {
        self.before.is_some()
    }
}

impl Cell {
    /// The combined stance shown: own, ascribed, or silent.
    pub fn combined_stance(&self) -> CombinedStance {
        match self {
            Self::Own(own) => own.combined_stance,
            Self::Ascribed {
                combined_stance, ..
            } => *combined_stance,
            Self::Silent => CombinedStance::Silent,
        }
    }

    /// Whose words tell it: hearsay only where all of the present run is known second-hand; none
    /// where nothing is known.
    pub fn attribution(&self) -> Option<Attribution> {
        match self {
            Self::Own(own) if own.is_hearsay_only => Some(Attribution::Hearsay),
            Self::Own(_) => Some(Attribution::Own),
            Self::Ascribed { .. } => Some(Attribution::AboutOther),
            Self::Silent => None,
        }
    }

    /// Whether nothing is known.
    pub fn is_silent(&self) -> bool {
        *self == Self::Silent
    }

    /// Whether both rest on the same statements: equal but for the days for which a stance is held,
    /// which pass anyway.
    pub fn rests_on_same(&self, other: &Self) -> bool {
        let timeless = |cell: &Self| match cell {
            Self::Own(own) => Self::Own(OwnStance {
                held_days: 0,
                ..*own
            }),
            other => *other,
        };
        timeless(self) == timeless(other)
    }
}

impl PositionIndex {
    /// Where an actor stands on a topic on a day.
    pub fn cell(&self, actor: ActorIx, topic: TopicIx, as_of: Day) -> Cell {
        let list = |is_ascribed| ListKey {
            actor,
            topic,
            is_ascribed,
        };
        if let Some(own) = self.stance_at(list(false), as_of) {
            return Cell::Own(own_stance(own, as_of));
        }
        self.stance_at(list(true), as_of)
            .map_or(Cell::Silent, |ascribed| Cell::Ascribed {
                count: ascribed.total,
                combined_stance: ascribed.combined_stance,
            })
    }
}

fn own_stance(stance_at: &StanceAt, as_of: Day) -> OwnStance {
    let (since, times, times_heard) = match stance_at.own_since {
        Some(since) => (since, stance_at.own_times, stance_at.heard_times),
        None => (stance_at.since, stance_at.heard_times, 0),
    };
    OwnStance {
        combined_stance: stance_at.combined_stance,
        since,
        times,
        times_heard,
        held_days: as_of.number().abs_diff(since.number()),
        before: stance_at.before,
        contradiction: stance_at.contradiction,
        is_hearsay_only: stance_at.own_since.is_none(),
    }
}
