//! The sentences that only the pages and feeds of a site have.

use crate::words::counted;

pub const SKIP: &str = "Skip to the content";
pub const WHERE: &str = "Where this page is";
pub const TIMELINE: &str = "Timeline";
pub const SEE: &str = "See it on the timeline";
pub const SEE_ALL_OF_ACTOR: &str = "See their statements on the timeline";
pub const SEE_ALL_ON_TOPIC: &str = "See the statements on it on the timeline";
pub const ANSWERS: &str = "Answers";
pub const ANSWERED_BY: &str = "Answered by";
pub const CITE: &str = "Cite";
pub const SAME_ACTOR: &str = "Statements of the same actor";
pub const BEFORE: &str = "Before";
pub const AFTER: &str = "After";
pub const ALL_OF_ACTOR: &str = "All statements and positions of this actor";
pub const SAID: &str = "Said";
pub const SAID_ABOUT_THEM: &str = "Said about them by others";
pub const ALL_STATEMENTS: &str = "All statements as a list";
pub const ABOUT: &str = "About the data";
pub const FEED: &str = "New statements as a feed";
pub const NO_POSITION: &str = "No position of theirs on any topic is known.";
pub const NOBODY: &str = "Nobody's position on it is known.";

/// What is said of evidence that others give.
pub const CLAIMS: &str =
    "What others say of somebody's position is evidence of what they said, never of that position.";

/// Above positions: "Positions as of 25 March 2026".
pub fn positions_as_of(day: &str) -> String {
    format!("Positions as of {day}")
}

/// Under the name of a topic: "European troops: who stands where, as of 25 March 2026".
pub fn stands_as_of(day: &str) -> String {
    format!("Who stands where, as of {day}")
}

/// What an actor's page is about, for search engines.
pub fn actor_description(name: &str, statements: usize, title: &str) -> String {
    let statements = counted(statements, "statement", "statements");
    format!("{statements} by {name}, with sources and positions. {title}.")
}

/// What a topic's page is about, for search engines.
pub fn topic_description(proposition: &str, day: &str) -> String {
    format!("{proposition}: who supports it and who opposes it as of {day}, with the statements.")
}

/// The title of the feed of an actor or a topic: "Ann: new statements".
pub fn feed_title(name: &str) -> String {
    format!("{name}: new statements")
}
