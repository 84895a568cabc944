//! Something to look at: where, and why.

use thiserror::Error;

use crate::messages;
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
    #[error("{}", messages::doubt_no_address())]
    NoAddress,
    /// `http://`.
    #[error("{}", messages::doubt_insecure())]
    Insecure,
    /// A host that others don't reach.
    #[error("{}", messages::doubt_no_domain(.0))]
    NoDomain(String),
    /// A name or a password before the host.
    #[error("{}", messages::doubt_credentials())]
    Credentials,
    /// A key that follows readers.
    #[error("{}", messages::doubt_tracking(.0))]
    Tracking(String),
    /// A sign at the end that belongs to the text around.
    #[error("{}", messages::doubt_odd_end(.0))]
    OddEnd(char),
    /// A per cent sign that escapes nothing.
    #[error("{}", messages::doubt_bad_escape())]
    BadEscape,
    /// The address of another page.
    #[error("{}", messages::doubt_same_address(.0))]
    SameAddress(String),
    /// The name of another actor.
    #[error("{}", messages::doubt_same_name(.0))]
    SameName(String),
    /// What another statement says.
    #[error("{}", messages::doubt_same_words(.0))]
    SameWords(String),
    /// More words than wanted.
    #[error("{}", messages::doubt_long_quote(*.words, *.most))]
    LongQuote {
        /// How many it has.
        words: usize,
        /// How many are wanted at most.
        most: usize,
    },
    /// Said after a page was published that has it.
    #[error("{}", messages::doubt_after_page(.published, .page))]
    AfterPage {
        /// The id of the page.
        page: String,
        /// Its day.
        published: String,
    },
    /// May have been said after the page was published.
    #[error("{}", messages::doubt_reaches_beyond(.0))]
    ReachesBeyond(String),
    /// Nothing refers to the row.
    #[error("{}", messages::doubt_unused())]
    Unused,
}
