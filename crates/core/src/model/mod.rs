//! The data in memory, validated: nothing here needs checking again.
//!
//! Rows refer to each other by index into their table, so that a filter compares numbers, never
//! text.

mod column;
mod entities;
mod ids;
mod index;
mod statement;
mod table;
mod tables;
mod vocabulary;

pub use column::Column;
pub use entities::{Actor, ActorKind, Event, Publisher, Side, Source, SourceKind, Topic};
pub use ids::HasId;
pub use index::{ActorIx, Index, PublisherIx, SideIx, SourceIx, StatementIx, TopicIx};
pub use statement::{Attribution, CombinedStance, Kind, Position, Stance, Statement, Text};
pub use table::Table;
#[cfg(feature = "convert")]
pub(crate) use tables::slug_from_name;
pub use tables::{Parts, Tables};
#[cfg(feature = "convert")]
pub(crate) use vocabulary::vocabulary;
