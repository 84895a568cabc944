//! What can stand in a lane: a statement on its own, or several merged.

use super::{LaneKey, LaneSlice};
use crate::model::{Attribution, CombinedStance, StatementIx};

/// From the middle of a mark to the outer edge of its ring.
const RING_PX: f64 = 9.5;

/// From the middle of a mark to the ends of the strokes by which it says that its date is not
/// exact, and to the tip of the arrow of a date that is open at one end.
const WHISKER_PX: f64 = 15.0;
const ARROW_PX: f64 = 17.0;
/// From a mark, and from such a sign, to the words behind it.
const WORDS_OFFSET_PX: f64 = 13.0;
const SIGN_GAP_PX: f64 = 6.0;
/// From a cluster to the words of its statements.
const CLUSTER_WORDS_GAP_PX: f64 = 5.0;

/// A place on the origin strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// From the start of the origin strip.
    pub x_px: f64,
    /// From the top of the first lane.
    pub y_px: f64,
}

/// Identifies a mark or a cluster from scene to scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKey {
    /// A mark.
    Statement(StatementIx),
    /// A cluster: its lane, its first statement and how many it holds.
    Cluster(LaneKey, StatementIx, usize),
}

impl ItemKey {
    /// The statement by which it is found again in another scene.
    pub fn statement(self) -> StatementIx {
        match self {
            Self::Statement(statement) | Self::Cluster(_, statement, _) => statement,
        }
    }
}

/// A mark or a cluster.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A statement on its own.
    Mark(Mark),
    /// Several merged.
    Cluster(Cluster),
}

impl Item {
    /// What identifies it from scene to scene.
    pub fn key(&self) -> ItemKey {
        match self {
            Self::Mark(mark) => mark.key(),
            Self::Cluster(cluster) => cluster.key(),
        }
    }

    /// Its lane.
    pub fn lane(&self) -> LaneKey {
        match self {
            Self::Mark(mark) => mark.lane,
            Self::Cluster(cluster) => cluster.lane,
        }
    }

    /// Its centre.
    pub fn point(&self) -> Point {
        match self {
            Self::Mark(Mark { x_px, y_px, .. }) | Self::Cluster(Cluster { x_px, y_px, .. }) => {
                Point {
                    x_px: *x_px,
                    y_px: *y_px,
                }
            }
        }
    }

    /// How many statements it stands for.
    pub fn count(&self) -> usize {
        match self {
            Self::Mark(_) => 1,
            Self::Cluster(cluster) => cluster.slice.count(),
        }
    }

    /// Whether it stands for a statement.
    pub fn holds(&self, statement: StatementIx) -> bool {
        match self {
            Self::Mark(mark) => mark.statement == statement,
            Self::Cluster(cluster) => cluster.slice.holds(statement),
        }
    }

    /// Whether it looks the same in its lane, wherever that lies.
    pub fn looks_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Mark(a), Self::Mark(b)) => {
                *a == Mark {
                    y_px: a.y_px,
                    ..b.clone()
                }
            }
            (Self::Cluster(a), Self::Cluster(b)) => {
                let words = |c: &Cluster| (c.words_px, c.has_words_before);
                let look = |c: &Cluster| (c.x_px, c.row, c.half_px, c.band, words(c));
                look(a) == look(b) && a.key() == b.key()
            }
            _ => false,
        }
    }

    /// Its row in the lane, from 0 at the top.
    pub fn row(&self) -> usize {
        match self {
            Self::Mark(mark) => mark.row,
            Self::Cluster(cluster) => cluster.row,
        }
    }

    /// The left and the right end of what is drawn of it, without words.
    pub fn ends_px(&self) -> (f64, f64) {
        let (x_px, reach_px, extent) = match self {
            Self::Mark(mark) => {
                let vague = mark.extent.filter(|_| mark.is_vague);
                (mark.x_px, mark.reach_px(), vague)
            }
            Self::Cluster(cluster) => {
                let half_px = cluster.half_px;
                (cluster.x_px, (half_px, half_px), cluster.band)
            }
        };
        let ends = |extent: Extent| (extent.x_px, extent.x_px + extent.width_px);
        let (from_px, to_px) = extent.map_or((x_px, x_px), ends);
        (from_px.min(x_px - reach_px.0), to_px.max(x_px + reach_px.1))
    }

    /// From its middle to words before it, and to words behind it.
    pub(super) fn words_offsets_px(&self) -> (f64, f64) {
        match self {
            Self::Mark(mark) => {
                let offset_px = |reach_px: f64| WORDS_OFFSET_PX.max(reach_px + SIGN_GAP_PX);
                let reach_px = mark.reach_px();
                (offset_px(reach_px.0), offset_px(reach_px.1))
            }
            Self::Cluster(cluster) => {
                let offset_px = cluster.half_px + CLUSTER_WORDS_GAP_PX;
                (offset_px, offset_px)
            }
        }
    }

    /// The room for the words beside it; none where there is too little.
    pub fn words_room(&self) -> Option<WordsRoom> {
        let (width_px, is_before) = match self {
            Self::Mark(mark) => (mark.words_px?, mark.has_words_before),
            Self::Cluster(cluster) => (cluster.words_px?, cluster.has_words_before),
        };
        let (before_px, behind_px) = self.words_offsets_px();
        let x_px = self.point().x_px;
        Some(WordsRoom {
            x_px: if is_before {
                x_px - before_px - width_px
            } else {
                x_px + behind_px
            },
            width_px,
            is_before,
        })
    }

    /// Whether it is the open statement.
    pub fn is_open(&self) -> bool {
        matches!(self, Self::Mark(mark) if mark.is_open)
    }
}

/// A statement drawn on its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The statement.
    pub statement: StatementIx,
    /// Its lane.
    pub lane: LaneKey,
    /// Centre, on the origin strip.
    pub x_px: f64,
    /// Centre, from the top of the first lane.
    pub y_px: f64,
    /// Its row in the lane, from 0 at the top.
    pub row: usize,
    /// Its stances as one.
    pub combined_stance: CombinedStance,
    /// How the words relate to the speaker.
    pub attribution: Attribution,
    /// Its true length, where it is an interval long enough to be seen.
    pub extent: Option<Extent>,
    /// Where a long silence that is drawn short lies within that extent: the middle of each.
    pub breaks_px: Vec<f64>,
    /// Whether it was said at some time within its days, and not all through them.
    pub is_vague: bool,
    /// Whether its date is approximate or uncertain.
    pub is_approximate: bool,
    /// Whether it was said at an unknown time before.
    pub is_open_start: bool,
    /// Whether it was said at an unknown time after.
    pub is_open_end: bool,
    /// Whether it is the open statement.
    pub is_open: bool,
    /// The edge at which it is held, where the middle of its dates is out of sight.
    pub edge: Option<Edge>,
    /// Room for its words, where there is enough.
    pub words_px: Option<f64>,
    /// Whether they stand before it, since nothing has room behind it.
    pub has_words_before: bool,
}

/// Room for words beside an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WordsRoom {
    /// Left end, on the origin strip.
    pub x_px: f64,
    /// Width.
    pub width_px: f64,
    /// Whether the item stands at its right end.
    pub is_before: bool,
}

/// From the start of an interval's first day to the end of its last, on the origin strip.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Left end.
    pub x_px: f64,
    /// Length.
    pub width_px: f64,
}

/// A side of the plot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// The earlier one.
    Left,
    /// The later one.
    Right,
}

/// Statements merged into one mark.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Its lane.
    pub lane: LaneKey,
    /// The first of its statements.
    pub first: StatementIx,
    /// All its statements, at least two.
    pub slice: LaneSlice,
    /// Centre, on the origin strip.
    pub x_px: f64,
    /// Centre, from the top of the first lane.
    pub y_px: f64,
    /// Its row in the lane, from 0 at the top.
    pub row: usize,
    /// Half its width.
    pub half_px: f64,
    /// All the days that its statements mean, where they are dated vaguely.
    pub band: Option<Extent>,
    /// The edge at which it is held, where the dates of its statements only reach into the plot.
    pub edge: Option<Edge>,
    /// Room for the words of its statements, one after the other, where there is enough.
    pub words_px: Option<f64>,
    /// Whether they stand before it, since nothing has room behind it.
    pub has_words_before: bool,
}

impl Mark {
    /// Whether strokes beside it say that its date is not exact, where no extent does.
    pub fn has_whisker(&self) -> bool {
        self.extent.is_none() && (self.is_approximate || self.is_vague)
    }

    /// How far it reaches to the left and to the right of its middle, with the signs of its date.
    fn reach_px(&self) -> (f64, f64) {
        let reach_px = |is_open: bool| match (is_open, self.has_whisker()) {
            (true, _) => ARROW_PX,
            (false, true) => WHISKER_PX,
            (false, false) => RING_PX,
        };
        (reach_px(self.is_open_start), reach_px(self.is_open_end))
    }

    /// What identifies it from scene to scene.
    pub fn key(&self) -> ItemKey {
        ItemKey::Statement(self.statement)
    }
}

impl Cluster {
    /// What identifies it from scene to scene.
    pub fn key(&self) -> ItemKey {
        ItemKey::Cluster(self.lane, self.first, self.slice.count())
    }
}
