//! Something to look at: where, and why.

use thiserror::Error;

use crate::problem::quoted;

/// Something to look at in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The table of the row, as its field is called.
    pub table: &'static str,
    /// The id of the row.
    pub id: String,
    /// The field; empty for the row as a whole.
    pub field: &'static str,
    /// Why.
    pub doubt: Doubt,
}

impl Finding {
    /// In a field of a row.
    pub fn new(table: &'static str, id: &str, field: &'static str, doubt: Doubt) -> Self {
        Self {
            table,
            id: id.to_owned(),
            field,
            doubt,
        }
    }

    /// The id for a message: shortened, and with its own direction of writing.
    pub fn shown_id(&self) -> String {
        quoted(&self.id)
    }
}

/// Why something is worth a look.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Doubt {
    /// A page without an address.
    #[error("is missing; with an address readers could look the words up")]
    NoAddress,
    /// `http://`.
    #[error("begins with http://; see whether the page is there with https://, too")]
    Insecure,
    /// A host that others don't reach.
    #[error("has the host \u{201c}{0}\u{201d}, which readers may not reach; expected a domain")]
    NoDomain(String),
    /// A name or a password before the host.
    #[error("has a name or a password before its host; expected the address that anybody can open")]
    Credentials,
    /// A key that follows readers.
    #[error(
        "has \u{201c}{0}\u{201d} in it, which follows readers; see whether the page is there without it"
    )]
    Tracking(String),
    /// A sign at the end that belongs to the text around.
    #[error("ends with \u{201c}{0}\u{201d}, which may belong to the sentence around it")]
    OddEnd(char),
    /// A per cent sign that escapes nothing.
    #[error("has a % without two digits behind it; expected %25 for the sign itself")]
    BadEscape,
    /// The address of another page.
    #[error("is that of the source \u{201c}{0}\u{201d}, too; one page needs one row")]
    SameAddress(String),
    /// The name of another actor.
    #[error("is that of the actor \u{201c}{0}\u{201d}, too; see whether the two are one")]
    SameName(String),
    /// What another statement says.
    #[error("says much the same as the statement \u{201c}{0}\u{201d} of the same speaker and time")]
    SameWords(String),
    /// More words than wanted.
    #[error("has {words} words, more than {most}")]
    LongQuote {
        /// How many it has.
        words: usize,
        /// How many are wanted at most.
        most: usize,
    },
    /// Said after a page was published that has it.
    #[error(
        "lies after {published}, when the page \u{201c}{page}\u{201d} was published that has it, too"
    )]
    AfterPage {
        /// The id of the page.
        page: String,
        /// Its day.
        published: String,
    },
    /// May have been said after the page was published.
    #[error("reaches beyond {0}, when its page was published; it was said by then")]
    ReachesBeyond(String),
    /// Nothing refers to the row.
    #[error("is not used by any statement")]
    Unused,
}
