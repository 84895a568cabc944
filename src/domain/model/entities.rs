//! Who speaks, where it was published, what it is about, and what happened around it.

use super::SideIx;
use crate::domain::date::{Day, StatedDate};

/// Who can speak or be spoken about.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// Unique slug.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// What kind of actor it is, if known.
    pub kind: Option<ActorKind>,
    /// The country or bloc under which it is grouped, if known.
    pub side: Option<SideIx>,
}

/// The kinds of actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorKind {
    /// A person.
    Person,
    /// A state.
    State,
    /// A ministry, a bloc, a newspaper, a document that speaks for its authors.
    Organisation,
    /// "A senior official", "media reports".
    Unnamed,
}

/// A country or bloc.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Unique slug.
    pub id: String,
    /// Name as shown.
    pub name: String,
}

/// A proposition that one can support or oppose.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Unique slug.
    pub id: String,
    /// Short name.
    pub label: String,
    /// The proposition as a sentence.
    pub proposition: String,
}

/// The page on which a statement rests.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Unique slug.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title, if known.
    pub title: Option<String>,
    /// Its address, http or https, if it has one.
    pub url: Option<String>,
    /// The day of publication, if known.
    pub published: Option<Day>,
}

/// Who published sources.
#[derive(Clone, Debug, PartialEq)]
pub struct Publisher {
    /// Slug made from the name, unique.
    pub id: String,
    /// Name as the sources give it.
    pub name: String,
}

/// A dated happening, drawn behind the statements for orientation.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Unique slug.
    pub id: String,
    /// When it took place.
    pub date: StatedDate,
    /// What it was.
    pub label: String,
}
