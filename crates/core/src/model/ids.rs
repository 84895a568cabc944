//! Which rows have an id.

use super::{Actor, Event, Publisher, Side, Source, Statement, Topic};

/// A row that has an id.
pub trait HasId {
    /// Its id.
    fn id(&self) -> &str;
}

macro_rules! has_id {
    ($($name:ident),+) => {$(
        impl HasId for $name {
            fn id(&self) -> &str {
                &self.id
            }
        }
    )+};
}

has_id!(Actor, Event, Publisher, Side, Source, Statement, Topic);
