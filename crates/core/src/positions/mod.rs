//! Where everybody stands on a day: the latest stance of each actor on each topic, as far as it is
//! stated.
//!
//! The rules, each tested below:
//!
//! - **Own or ascribed.** A statement counts towards its speaker's *own* position when it is about
//!   nobody else. A statement about others is *ascribed* to each of them and to nobody's own
//!   position. The two are never mixed: where an actor has an own position, what others ascribe is
//!   not in the cell.
//! - **As of a day.** Only statements count whose latest day is known and not after that day: an
//!   interval or a month counts when it is wholly past, an open end never, an open start from its
//!   known day.
//! - **Order.** By latest day, then as in the data set.
//! - **Combined stance of a day.** The one stance of that day's statements, or mixed where they
//!   differ. On a day with own words, what is known of it second-hand takes no part.
//! - **Present run.** Back from the latest day for as long as each day has the present combined
//!   stance.
//! - **Change.** There is a day with another combined stance just before the present run.
//! - **Contradiction.** Two statements in own words at most [`CONTRADICTION_DAYS`] days apart, of
//!   which one supports and the other opposes. Conditional and unclear ones contradict nothing, nor
//!   does one that takes several stances by itself, nor hearsay. A cell keeps it, with its days,
//!   whatever was said since.
//! - **Hearsay.** What is known second-hand only can open, hold and end a run like own words, but
//!   is never counted or dated as such. Where the present run has own words, the day since which
//!   the stance is held is the first of them, and the number of times is theirs; hearsay of the
//!   same stance is counted apart. Where it has none, day and number are those of the hearsay, and
//!   the cell says that it is hearsay only. So it does of the stance before.
//!
//! The decision that a newcomer would question: a date counts from its *latest* day. Nobody's
//! stance may be shown on a day on which they may not have taken it yet.

mod board;
mod cell;
mod changes;
mod evidence;
mod index;
mod mention;
mod stance_history;
mod strip;
mod summary;

pub use board::{Board, BoardGroup, BoardRow, changed_cells, heading_lines};
pub use cell::{Cell, OwnStance};
pub use changes::{Change, Stand, changes, shown_changes};
pub use evidence::{Evidence, EvidenceRow};
pub use index::PositionIndex;
pub use stance_history::CONTRADICTION_DAYS;
pub use strip::{Strip, StripPoint, StripSegment, strip};
pub use summary::{Shift, StanceGroup, shift_order, topic_summary};

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod real;
#[cfg(test)]
mod tests;
