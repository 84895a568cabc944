//! A type of index for each table, so that a topic's number can't be used for an actor.

/// The index of a row in its table.
pub trait Index: Copy {
    /// The index for a number from 0.
    ///
    /// # Panics
    /// From 2^32 on, which no table reaches.
    fn from_usize(index: usize) -> Self;
    /// The number, from 0.
    fn as_usize(self) -> usize;
}

macro_rules! index_types {
    ($($(#[$doc:meta])* $name:ident),+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u32);

        impl Index for $name {
            #[allow(
                clippy::expect_used,
                reason = "another row's index would be worse than a stop; so many rows fit no \
                    memory"
            )]
            fn from_usize(index: usize) -> Self {
                Self(u32::try_from(index).expect("a table has fewer than 2^32 rows"))
            }

            fn as_usize(self) -> usize {
                self.0 as usize
            }
        }
    )+};
}

index_types! {
    /// Index of an actor.
    ActorIx,
    /// Index of a publisher.
    PublisherIx,
    /// Index of a side.
    SideIx,
    /// Index of a source.
    SourceIx,
    /// Index of a statement; statements are in order of time, so this order is theirs.
    StatementIx,
    /// Index of a topic.
    TopicIx
}
