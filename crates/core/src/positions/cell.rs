//! Where one actor stands on one topic on one day.

use super::PositionIndex;
use super::mention::ListKey;
use super::standing::Standing;
use crate::date::Day;
use crate::model::{ActorIx, Tone, TopicIx, Voice};

/// A cell of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The actor's own position.
    Own(OwnStance),
    /// No own position, but others said what it is.
    Ascribed {
        /// How many statements ascribe one.
        count: usize,
        /// The tone of the latest day on which one was ascribed.
        tone: Tone,
    },
    /// Nothing is known.
    Silent,
}

/// An actor's own position on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnStance {
    /// The tone of the latest day; never silent.
    pub tone: Tone,
    /// The first day of the present run.
    pub since: Day,
    /// How many statements the present run has.
    pub times: usize,
    /// Days from `since` to the day asked for.
    pub held_days: u32,
    /// The tone just before the present run, if there was another.
    pub before: Option<Tone>,
    /// Whether two own statements up to that day contradict each other.
    pub contradicts: bool,
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
    /// The tone shown: own, ascribed, or silent.
    pub fn tone(&self) -> Tone {
        match self {
            Self::Own(own) => own.tone,
            Self::Ascribed { tone, .. } => *tone,
            Self::Silent => Tone::Silent,
        }
    }

    /// Whose words tell it: hearsay only where all of the present run is known second-hand; none where nothing is known.
    pub fn voice(&self) -> Option<Voice> {
        match self {
            Self::Own(own) if own.is_hearsay_only => Some(Voice::Hearsay),
            Self::Own(_) => Some(Voice::Own),
            Self::Ascribed { .. } => Some(Voice::AboutOther),
            Self::Silent => None,
        }
    }

    /// Whether nothing is known.
    pub fn is_silent(&self) -> bool {
        *self == Self::Silent
    }

    /// Whether both rest on the same statements: equal but for the days for which a stance is held, which pass anyway.
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
        if let Some(own) = self.standing(list(false), as_of) {
            return Cell::Own(own_stance(own, as_of));
        }
        self.standing(list(true), as_of)
            .map_or(Cell::Silent, |ascribed| Cell::Ascribed {
                count: ascribed.total,
                tone: ascribed.tone,
            })
    }
}

fn own_stance(standing: &Standing, as_of: Day) -> OwnStance {
    OwnStance {
        tone: standing.tone,
        since: standing.since,
        times: standing.times,
        held_days: as_of.number().abs_diff(standing.since.number()),
        before: standing.before,
        contradicts: standing.has_contradiction,
        is_hearsay_only: standing.is_hearsay_only,
    }
}
