//! The data in memory, validated: nothing here needs checking again.
//!
//! Rows refer to each other by index into their table, so that a filter compares numbers, never text.

mod column;
mod dataset;
mod entities;
mod statement;
mod table;
mod vocabulary;

pub use column::Column;
pub use dataset::{Dataset, Parts};
pub use entities::{Actor, ActorKind, Event, Publisher, Side, Source, SourceKind, Topic};
pub use statement::{Kind, Position, Stance, Statement, Text, Tone, Voice};
pub use table::{
    ActorIx, HasId, Index, PublisherIx, SideIx, SourceIx, StatementIx, Table, TopicIx,
};
