//! What is wrong in a data file or a link: where, what stands there, and what was expected.

use std::fmt;

use thiserror::Error;

use super::date::DateError;
use super::direction::closed;
use super::limits::{LONGEST_SLUG, LONGEST_TEXT_BYTES};
use super::sort::sort_by_key;
use super::words::counted;

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `statements[12].date` in data, `link: actor` in a link.
    pub path: String,
    /// The id of the row in which it stands, where the row has one.
    pub row_id: Option<String>,
    /// What is wrong.
    pub fault: Fault,
    /// What it cost.
    pub effect: Effect,
}

/// What a problem cost the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// What follows in the file could not be read.
    RestUnread,
    /// The row is left out.
    RowLeftOut,
    /// Only the part named is ignored.
    PartIgnored,
    /// Nothing is lost.
    Noted,
}

/// What can be wrong. Each message quotes the value and says what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// Not JSON from here on.
    #[error("line {line}, column {column}: {message}; expected well-formed JSON (RFC 8259)")]
    Syntax {
        /// The parser's message.
        message: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The file is of another kind.
    #[error("found {found}; expected a JSON data file{advice}")]
    OtherFile {
        /// What it is.
        found: &'static str,
        /// What its editor can do.
        advice: &'static str,
    },
    /// A value of another type.
    #[error("found {found}; expected {expected}")]
    WrongType {
        /// What stands there.
        found: String,
        /// What should.
        expected: &'static str,
    },
    /// A field that must be there is not.
    #[error("is missing; expected {0}")]
    Missing(&'static str),
    /// A text with nothing in it.
    #[error("is empty; expected a text")]
    EmptyText,
    /// A text that is longer than a page can show.
    #[error("is {0} bytes long; expected a text of at most {LONGEST_TEXT_BYTES}")]
    TooLong(usize),
    /// A text that turns the direction of what follows it.
    #[error("has signs that turn the direction of writing beyond its end; they are held within it")]
    OpenDirection,
    /// Bytes of another encoding, or half of a character.
    #[error(
        "line {line}, column {column}: found what is no text, shown as \u{fffd}, there and perhaps further on; expected UTF-8 or UTF-16"
    )]
    UnreadableText {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// An id that the data lacks.
    #[error("unknown id \u{201c}{value}\u{201d}; expected the id of {expected}")]
    UnknownId {
        /// The id.
        value: String,
        /// Of what.
        expected: &'static str,
    },
    /// An id that an earlier row has.
    #[error("the id \u{201c}{0}\u{201d} stands twice; expected an id of its own")]
    DuplicateId(String),
    /// An id that stands earlier in the same list, or that its row has already.
    #[error("the id \u{201c}{0}\u{201d} stands twice in this row; expected each once")]
    RepeatedId(String),
    /// A short name by which more than one actor would be meant.
    #[error(
        "\u{201c}{0}\u{201d} is what another actor is called too; expected a short name of its own"
    )]
    SharedShortName(String),
    /// An id with other letters than a slug has, or with too many.
    #[error(
        "found \u{201c}{0}\u{201d}; expected an id of small letters, digits and hyphens, at most {LONGEST_SLUG} of them"
    )]
    NotASlug(String),
    /// A word outside its vocabulary.
    #[error("found \u{201c}{value}\u{201d}; expected one of {}", words.join(", "))]
    UnknownWord {
        /// The word.
        value: String,
        /// The vocabulary.
        words: &'static [&'static str],
    },
    /// Not a date.
    #[error("found \u{201c}{value}\u{201d}; {error}")]
    BadDate {
        /// The text.
        value: String,
        /// Why.
        error: DateError,
    },
    /// A number where a date was expected.
    #[error("found {found}; expected a text in quotes such as \"{example}\"{meaning}")]
    NumberAsDate {
        /// The number.
        found: String,
        /// What to write.
        example: String,
        /// What the number means, as far as it can be told.
        meaning: String,
    },
    /// Blanks around a date.
    #[error("has blanks before it or behind it, which are passed over")]
    Blanks,
    /// A time of day behind a day.
    #[error("has a time of day; only its day is read, in the zone that it states")]
    TimeOfDay,
    /// A year that may be a slip.
    #[error("the year {year} lies far from all others, {first} to {last}; see whether it is meant")]
    FarYear {
        /// The year.
        year: i32,
        /// The first of the others.
        first: i32,
        /// The last of them.
        last: i32,
    },
    /// Said after the page was published that has it.
    #[error("lies after the day on which its source was published; see which of the two is right")]
    AfterPublication,
    /// Tags or entities in a text.
    #[error(
        "has tags or entities of HTML, which are shown as they stand; expected plain text, such as & for &amp;"
    )]
    Html,
    /// Not a day in ISO form.
    #[error("found \u{201c}{0}\u{201d}; expected a day such as 2025-08-20")]
    BadDay(String),
    /// Not the tag of a language.
    #[error("found \u{201c}{0}\u{201d}; expected a language tag (BCP 47) such as en, uk or pt-BR")]
    BadLanguage(String),
    /// Not a web address.
    #[error("found \u{201c}{0}\u{201d}; expected an address that starts with http:// or https://")]
    BadAddress(String),
    /// A format that this program does not know.
    #[error("found \u{201c}{value}\u{201d}; expected {expected}")]
    UnknownFormat {
        /// The value.
        value: String,
        /// The version that is read.
        expected: &'static str,
    },
    /// A field that the format lacks.
    #[error("is not a field of this format; it is left unread")]
    UnknownField,
    /// A field that stands twice in its row.
    #[error("stands twice in one row; the first is read")]
    DuplicateField,
    /// A value in a link that could not be used.
    #[error("found \u{201c}{value}\u{201d}; expected {expected}")]
    BadValue {
        /// The value.
        value: String,
        /// What was expected.
        expected: &'static str,
    },
}

impl Problem {
    /// Where it is: the path, and the id of the row where there is one.
    pub fn place(&self) -> String {
        match &self.row_id {
            Some(id) => format!("{} ({id})", self.path),
            None => self.path.clone(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.fault)
    }
}

/// A count of problems by what they cost, in words: "2 rows left out, 1 part ignored".
pub fn summary(problems: &[Problem]) -> String {
    let rows = problems
        .iter()
        .filter(|p| p.effect == Effect::RowLeftOut)
        .map(|p| row_of(&p.path));
    let mut rows: Vec<&str> = rows.collect();
    sort_by_key(&mut rows, |row| *row);
    rows.dedup();
    let rows = rows.len();
    let count = |effect| problems.iter().filter(|p| p.effect == effect).count();
    [
        (
            count(Effect::RestUnread),
            "file read in part",
            "files read in part",
        ),
        (rows, "row left out", "rows left out"),
        (count(Effect::PartIgnored), "part ignored", "parts ignored"),
        (count(Effect::Noted), "remark", "remarks"),
    ]
    .into_iter()
    .filter(|(number, ..)| *number > 0)
    .map(|(number, one, many)| counted(number, one, many))
    .collect::<Vec<_>>()
    .join(", ")
}

/// `statements[12]` of `statements[12].positions[0].topic`: the row that a path lies in.
fn row_of(path: &str) -> &str {
    path.find(']')
        .and_then(|end| path.get(..=end))
        .unwrap_or(path)
}

/// A value shortened for a message: at most 60 characters, in which a turn of direction ends.
pub(crate) fn quoted(value: &str) -> String {
    match value.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", closed(value.get(..end).unwrap_or_default())),
        None => closed(value).into_owned(),
    }
}
