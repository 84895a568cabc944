//! What is wrong in a data file or a link: where, what stands there, and what was expected.

use std::fmt::{self, Display};
use std::mem::discriminant;

use thiserror::Error;

use super::bidi::closed;
use super::date::DateError;
use super::limits::{LONGEST_SLUG, LONGEST_TEXT_BYTES};
use super::messages;
use super::sort::sort_by_key;

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

impl Effect {
    /// All of them, the dearest first.
    const ALL: [Self; 4] = [
        Self::RestUnread,
        Self::RowLeftOut,
        Self::PartIgnored,
        Self::Noted,
    ];
}

/// What can be wrong. Each message quotes the value and says what was expected.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// Not JSON from here on.
    Syntax {
        /// The parser's message.
        message: String,
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The file is of another kind.
    OtherFile {
        /// What it is.
        found: &'static str,
        /// What its editor can do.
        advice: &'static str,
    },
    /// A value of another type.
    WrongType {
        /// What stands there.
        found: String,
        /// What should.
        expected: &'static str,
    },
    /// A field that must be there is not.
    Missing(&'static str),
    /// A text with nothing in it.
    EmptyText,
    /// A text that is longer than a page can show.
    TooLong(usize),
    /// A text that turns the direction of what follows it.
    OpenDirection,
    /// Bytes of another encoding, or half of a character.
    UnreadableText {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// An id that the data lacks.
    UnknownId {
        /// The id.
        value: String,
        /// Of what.
        expected: &'static str,
    },
    /// An id that an earlier row has.
    DuplicateId(String),
    /// An id that stands earlier in the same list, or that its row has already.
    RepeatedId(String),
    /// A short name by which more than one actor would be meant.
    SharedShortName(String),
    /// An id with other letters than a slug has, or with too many.
    NotASlug(String),
    /// A word outside its vocabulary.
    UnknownWord {
        /// The word.
        value: String,
        /// The vocabulary.
        words: &'static [&'static str],
    },
    /// Not a date.
    BadDate {
        /// The text.
        value: String,
        /// Why.
        error: DateError,
    },
    /// A number where a date was expected.
    NumberAsDate {
        /// The number.
        found: String,
        /// What to write.
        example: String,
        /// What the number means, as far as it can be told.
        meaning: String,
    },
    /// Blanks around a date.
    Blanks,
    /// A time of day behind a day.
    TimeOfDay,
    /// A year that may be a slip.
    FarYear {
        /// The year.
        year: i32,
        /// The first of the others.
        first: i32,
        /// The last of them.
        last: i32,
    },
    /// Said after the page was published that has it.
    AfterPublication,
    /// Tags or entities in a text.
    Html,
    /// Not a day in ISO form.
    BadDay(String),
    /// Not the tag of a language.
    BadLanguage(String),
    /// Not a web address.
    BadAddress(String),
    /// A format that this program does not know.
    UnknownFormat {
        /// The value.
        value: String,
        /// The version that is read.
        expected: &'static str,
    },
    /// A field that the format lacks.
    UnknownField,
    /// A field that stands twice in its row.
    DuplicateField,
    /// A value in a link that could not be used.
    BadValue {
        /// The value.
        value: String,
        /// What was expected.
        expected: &'static str,
    },
    /// What is wrong in a file of another format, as its reader tells it.
    Told(String),
}

impl Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax {
                message,
                line,
                column,
            } => messages::fault_syntax(*line, *column, message).fmt(f),
            Self::OtherFile { found, advice } => messages::fault_other_file(found, advice).fmt(f),
            Self::WrongType { found, expected } => {
                messages::fault_wrong_type(found, expected).fmt(f)
            }
            Self::Missing(expected) => messages::fault_missing(expected).fmt(f),
            Self::EmptyText => messages::fault_empty_text().fmt(f),
            Self::TooLong(bytes) => messages::fault_too_long(*bytes, LONGEST_TEXT_BYTES).fmt(f),
            Self::OpenDirection => messages::fault_open_direction().fmt(f),
            Self::UnreadableText { line, column } => {
                messages::fault_unreadable_text(*line, *column).fmt(f)
            }
            Self::UnknownId { value, expected } => {
                messages::fault_unknown_id(value, expected).fmt(f)
            }
            Self::DuplicateId(id) => messages::fault_duplicate_id(id).fmt(f),
            Self::RepeatedId(id) => messages::fault_repeated_id(id).fmt(f),
            Self::SharedShortName(name) => messages::fault_shared_short_name(name).fmt(f),
            Self::NotASlug(id) => messages::fault_not_a_slug(id, LONGEST_SLUG).fmt(f),
            Self::UnknownWord { value, words } => {
                messages::fault_unknown_word(value, words.join(", ")).fmt(f)
            }
            Self::BadDate { value, error } => messages::fault_bad_date(value, error).fmt(f),
            Self::NumberAsDate {
                found,
                example,
                meaning,
            } => messages::fault_number_as_date(found, example, meaning).fmt(f),
            Self::Blanks => messages::fault_blanks().fmt(f),
            Self::TimeOfDay => messages::fault_time_of_day().fmt(f),
            Self::FarYear { year, first, last } => {
                messages::fault_far_year(*year, *first, *last).fmt(f)
            }
            Self::AfterPublication => messages::fault_after_publication().fmt(f),
            Self::Html => messages::fault_html().fmt(f),
            Self::BadDay(value) => messages::fault_bad_day(value).fmt(f),
            Self::BadLanguage(value) => messages::fault_bad_language(value).fmt(f),
            Self::BadAddress(value) => messages::fault_bad_address(value).fmt(f),
            Self::UnknownFormat { value, expected } | Self::BadValue { value, expected } => {
                messages::fault_bad_value(value, expected).fmt(f)
            }
            Self::UnknownField => messages::fault_unknown_field().fmt(f),
            Self::DuplicateField => messages::fault_duplicate_field().fmt(f),
            Self::Told(words) => words.fmt(f),
        }
    }
}

impl Fault {
    /// Whether it is of the same kind as another, so that one of the two can stand for both.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::BadDate { error: a, .. }, Self::BadDate { error: b, .. }) => {
                let is_example = |error: &DateError| {
                    matches!(error, DateError::WrittenAs(_) | DateError::Counted { .. })
                };
                a == b || is_example(a) && discriminant(a) == discriminant(b)
            }
            // These tell of the file as a whole, of a part of a link, or of anything.
            (
                Self::Syntax { .. }
                | Self::OtherFile { .. }
                | Self::UnreadableText { .. }
                | Self::BadValue { .. }
                | Self::Told(_),
                _,
            ) => false,
            _ => discriminant(self) == discriminant(other),
        }
    }
}

impl Problem {
    /// A whole file could not be opened or made: what it is called, and why in words.
    pub fn of_file(name: &str, why: impl Into<String>) -> Self {
        Self {
            path: name.to_owned(),
            row_id: None,
            fault: Fault::Told(why.into()),
            effect: Effect::RestUnread,
        }
    }

    /// Where it is: the path, and the id of the row where there is one.
    pub fn location(&self) -> String {
        match &self.row_id {
            Some(id) => format!("{} ({id})", self.path),
            None => self.path.clone(),
        }
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.location(), self.fault)
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
    let words = |effect| match (effect, count(effect)) {
        (_, 0) => None,
        (Effect::RestUnread, files) => Some(messages::files_read_in_part(files).to_string()),
        (Effect::RowLeftOut, _) => Some(messages::rows_left_out(rows).to_string()),
        (Effect::PartIgnored, parts) => Some(messages::parts_ignored(parts).to_string()),
        (Effect::Noted, remarks) => Some(messages::remarks(remarks).to_string()),
    };
    let words: Vec<String> = Effect::ALL.into_iter().filter_map(words).collect();
    words.join(messages::list_separator())
}

/// `statements[12]` of `statements[12].positions[0].topic`, `row 12` of `row 12, column date`: the
/// row that a path lies in.
fn row_of(path: &str) -> &str {
    if path.starts_with(messages::row_of_table()) {
        return path.split(',').next().unwrap_or(path);
    }
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
