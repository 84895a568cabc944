//! Who speaks, where it was published, what it is about, and what happened around it.

use super::SideIx;
use super::vocabulary::vocabulary;
use crate::date::{Day, StatedDate};

/// Who can speak or be spoken about.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// Unique slug.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// Name at second mention, where it is shorter: "Zelensky".
    pub short: Option<String>,
    /// Other spellings and other scripts of the name, by which it is found too.
    pub aliases: Vec<String>,
    /// What kind of actor it is, if known.
    pub kind: Option<ActorKind>,
    /// The country or bloc under which it is grouped, if known.
    pub side: Option<SideIx>,
}

impl Actor {
    /// What it is called where there is little room.
    pub fn short_name(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// All by which it is found: its name first, then the short one, then other spellings.
    pub fn all_names(&self) -> impl Iterator<Item = &str> {
        let others = self.short.iter().chain(&self.aliases);
        std::iter::once(&self.name)
            .chain(others)
            .map(String::as_str)
    }
}

vocabulary! {
    /// The kinds of actors.
    ActorKind {
        /// A person.
        Person = "person",
        /// A state.
        State = "state",
        /// A ministry, a bloc, a newspaper, a document that speaks for its authors.
        Organisation = "organisation",
        /// "A senior official", "media reports".
        Unnamed = "unnamed",
    }
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
    /// What kind of page it is, if known.
    pub kind: Option<SourceKind>,
}

vocabulary! {
    /// Who answers for what stands on a page.
    SourceKind {
        /// The actor itself: its own site, a transcript, a signed document.
        Official = "official",
        /// Editors: a news agency or another outlet that has them.
        News = "news",
        /// Somebody else.
        Other = "other",
    }
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
