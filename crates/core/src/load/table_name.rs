//! The tables of a file.

/// The tables of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableName {
    Topics,
    Sides,
    Sources,
    Actors,
    Events,
    Statements,
}

impl TableName {
    /// All of them, each after those to which it refers: in this order they are read, wherever they
    /// stand.
    pub const ALL: [Self; 6] = [
        Self::Topics,
        Self::Sides,
        Self::Sources,
        Self::Actors,
        Self::Events,
        Self::Statements,
    ];

    /// The name of its field.
    pub fn word(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Sides => "sides",
            Self::Sources => "sources",
            Self::Actors => "actors",
            Self::Events => "events",
            Self::Statements => "statements",
        }
    }
}
