//! A type of index for each table, so that a topic's number can't be used for an actor.

/// A row's place in its table.
pub trait Index: Copy {
    /// The index for a place, from 0.
    ///
    /// # Panics
    /// From 2^32 on, which no table reaches.
    fn from_place(place: usize) -> Self;
    /// The place, from 0.
    fn place(self) -> usize;
}

macro_rules! index_types {
    ($($(#[$doc:meta])* $name:ident),+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl Index for $name {
            #[allow(
                clippy::expect_used,
                reason = "another row's index would be worse than a stop; so many rows fit no memory"
            )]
            fn from_place(place: usize) -> Self {
                Self(u32::try_from(place).expect("a table has fewer than 2^32 rows"))
            }

            fn place(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

index_types! {
    /// Place of an actor.
    ActorIx,
    /// Place of a publisher.
    PublisherIx,
    /// Place of a side.
    SideIx,
    /// Place of a source.
    SourceIx,
    /// Place of a statement; statements are in order of time, so this order is theirs.
    StatementIx,
    /// Place of a topic.
    TopicIx
}
