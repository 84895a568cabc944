//! What a reader or a writer of another format gives, and what it has to say about it.

use std::fmt;

use thiserror::Error;

use super::location::Location;
use super::origins::Origins;
use crate::date::DateError;
use crate::file::DataFile;
use crate::messages;
use crate::problem::{Effect, Fault, Problem, quoted};

/// What was read from a file of another format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Converted {
    /// All that could be read.
    pub file: DataFile,
    /// What could not be read or carried over, in the order of the file.
    pub notes: Vec<Note>,
    /// Where the rows of the data file stand in the file that was read.
    pub origins: Origins,
}

/// What was written in another format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The content of the file.
    pub text: String,
    /// What the format has no place for.
    pub notes: Vec<Note>,
}

/// Why nothing at all could be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// It is a file of another kind.
    #[error("{}", messages::note_other_file(.found, .expected))]
    OtherFile {
        /// What it is.
        found: String,
        /// What was expected.
        expected: String,
    },
    /// It is a file of this kind, but broken.
    #[error("{}", messages::note_damaged(.location, .message))]
    Damaged {
        /// Where it breaks.
        location: Location,
        /// What is wrong there.
        message: String,
    },
}

impl ReadError {
    /// It is a file of another kind.
    pub fn other_file(found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self::OtherFile {
            found: found.into(),
            expected: expected.into(),
        }
    }
}

/// Something that could not be read or carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where it stands, in the file that was read or the data that was written.
    pub location: Location,
    /// What stands there, shortened; empty where there is nothing.
    pub value: String,
    /// Why.
    pub cause: Cause,
    /// What it costs.
    pub effect: Effect,
}

/// Why something could not be read or carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Something else was expected: `a stance: supports, opposes, conditional or unclear`.
    Expected(String),
    /// It is no date, for this reason.
    NoDate(DateError),
    /// The other format has no place for it: `TimelineJS has no stances`.
    NoPlace(String),
    /// It is something to look at, and this was made of it:
    /// `2025-08-20, the number that spreadsheets keep for that day`.
    ReadAs(String),
}

impl Note {
    /// Something else was expected.
    pub fn expected(
        location: Location,
        value: &str,
        expected: impl Into<String>,
        effect: Effect,
    ) -> Self {
        Self {
            location,
            value: quoted(value),
            cause: Cause::Expected(expected.into()),
            effect,
        }
    }

    /// The other format has no place for it.
    pub fn lost(location: Location, value: &str, why: impl Into<String>) -> Self {
        Self {
            location,
            value: quoted(value),
            cause: Cause::NoPlace(why.into()),
            effect: Effect::PartIgnored,
        }
    }

    /// It is read as something else, which may not be what was meant.
    pub fn read_as(location: Location, value: &str, meaning: impl Into<String>) -> Self {
        Self {
            location,
            value: quoted(value),
            cause: Cause::ReadAs(meaning.into()),
            effect: Effect::Noted,
        }
    }
}

impl Note {
    /// Whether nothing is wrong with it, but that the other format has no place for it.
    pub fn is_left_behind(&self) -> bool {
        matches!(self.cause, Cause::NoPlace(_))
    }

    /// Whether something is lost for which a data file has a place.
    pub fn is_loss(&self) -> bool {
        !self.is_left_behind() && self.effect != Effect::Noted
    }

    /// The same as a problem of the file that was read, or is written.
    pub fn problem(&self) -> Problem {
        Problem {
            path: self.location.to_string(),
            row_id: None,
            fault: Fault::Told(self.message()),
            effect: self.effect,
        }
    }

    /// What stands there and what was expected, without the location.
    pub fn message(&self) -> String {
        let value = &self.value;
        let is_empty = value.is_empty();
        match &self.cause {
            Cause::Expected(expected) if is_empty => messages::note_empty(expected).to_string(),
            Cause::Expected(expected) => messages::note_found(value, expected).to_string(),
            Cause::NoDate(error) => messages::fault_bad_date(value, error).to_string(),
            Cause::NoPlace(why) if is_empty => messages::note_left_behind(why).to_string(),
            Cause::NoPlace(why) => messages::note_value_left_behind(value, why).to_string(),
            Cause::ReadAs(meaning) if is_empty => messages::note_given_as(meaning).to_string(),
            Cause::ReadAs(meaning) => messages::note_read_as(value, meaning).to_string(),
        }
    }
}

/// `row 12, column date: found “soon”; expected an EDTF date such as 2025-08-20`.
impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.location, self.message())
    }
}
