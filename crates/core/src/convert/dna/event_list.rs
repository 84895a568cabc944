//! Statements as Discourse Network Analyzer lists them: one a row, with the values of its variables
//! and its document.
//!
//! All ways from and to DNA meet here. Which variables there are is up to the researcher; `roles`
//! says what they mean.

use std::fmt;

use crate::convert::location::Location;
use crate::date::Day;

/// The statements of one type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventList {
    /// The variables of the type, in their order.
    pub variables: Vec<Variable>,
    /// DNA's own columns by their present names, as the table calls them that was read; none where
    /// it was no table.
    pub columns: Vec<(&'static str, String)>,
    /// Its statements, in the order of time.
    pub events: Vec<Event>,
}

/// Something that is coded of each statement of a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    /// Its name, such as `person`.
    pub name: String,
    /// What its values are.
    pub data_type: DataType,
}

/// What the values of a variable are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataType {
    /// Names, each of which many statements may have.
    ShortText,
    /// Free text.
    LongText,
    /// Whole numbers.
    Integer,
    /// 1 for yes and 0 for no.
    Boolean,
}

impl DataType {
    /// The words of DNA.
    const WORDS: [(&str, Self); 4] = [
        ("short text", Self::ShortText),
        ("long text", Self::LongText),
        ("integer", Self::Integer),
        ("boolean", Self::Boolean),
    ];

    /// The type that DNA calls so.
    pub fn from_word(word: &str) -> Option<Self> {
        let found = Self::WORDS.iter().find(|(other, _)| *other == word);
        found.map(|&(_, data_type)| data_type)
    }

    /// Whether its values are texts.
    pub fn is_text(self) -> bool {
        matches!(self, Self::ShortText | Self::LongText)
    }
}

/// The value of a variable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Value {
    /// None was coded.
    #[default]
    Missing,
    /// A text that isn't empty.
    Text(String),
    /// A number; of a boolean, 1 or 0.
    Number(i64),
}

impl Value {
    /// A text as a value: none where it is empty.
    pub fn from_text(text: &str) -> Self {
        match text.trim() {
            "" => Self::Missing,
            text => Self::Text(text.to_owned()),
        }
    }

    /// The text, where it is one.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Where it stands in what was read.
    pub location: Location,
    /// Its number.
    pub id: i64,
    /// The time of its document.
    pub time: Time,
    /// A value for each variable of the list.
    pub values: Vec<Value>,
    /// Where its text begins and ends in the document, where that is known.
    pub span: Option<(i64, i64)>,
    /// The text that was coded.
    pub text: String,
    /// The number of who coded it.
    pub coder: Option<i64>,
    /// Where it stands.
    pub document: Document,
}

/// What DNA's list tells of a document; a text that isn't known is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Document {
    /// Its number.
    pub id: Option<i64>,
    /// Its title.
    pub title: String,
    /// Who wrote it.
    pub author: String,
    /// Where it was published.
    pub source: String,
    /// In which section of that.
    pub section: String,
    /// What kind of document it is.
    pub kind: String,
}

/// The seconds of a day.
const DAY_S: i64 = 86_400;

/// A time as DNA has it: without a zone. DNA writes it to its database as if it were in UTC, and
/// shows it likewise, so that it is the same day wherever the database is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    /// The day.
    pub day: Day,
    /// Seconds from midnight.
    pub second: u32,
}

impl Time {
    /// Midnight of a day, which is what DNA has where no time of day is known.
    pub fn midnight(day: Day) -> Self {
        Self { day, second: 0 }
    }

    /// The time so many seconds after 1 January 1970; none outside the years 1 to 9999.
    ///
    /// ```
    /// use timeline_core::convert::dna::Time;
    /// assert_eq!(Time::from_unix_s(1_106_697_600).unwrap().to_string(), "2005-01-26 00:00:00");
    /// assert_eq!(Time::from_unix_s(-1).unwrap().to_string(), "1969-12-31 23:59:59");
    /// assert_eq!(Time::from_unix_s(i64::MAX), None);
    /// ```
    pub fn from_unix_s(seconds: i64) -> Option<Self> {
        let number = seconds.div_euclid(DAY_S);
        let day = Day::from_number(number);
        let is_held = i64::from(day.number()) == number;
        is_held.then(|| Self {
            day,
            second: seconds.rem_euclid(DAY_S) as u32,
        })
    }

    /// Reads what [`Display`](fmt::Display) writes, and a day alone; the seconds may be missing,
    /// and a `T` may stand for the blank.
    ///
    /// ```
    /// use timeline_core::convert::dna::Time;
    /// for text in ["2005-01-26", "2005-01-26 00:00", "2005-01-26T00:00:00"] {
    ///     assert_eq!(Time::from_text(text), Time::from_unix_s(1_106_697_600));
    /// }
    /// assert_eq!(Time::from_text("26.01.2005"), None);
    /// assert_eq!(Time::from_text("2005-01-26 25:00"), None);
    /// ```
    pub fn from_text(text: &str) -> Option<Self> {
        let Some((day, time)) = text.trim().split_once([' ', 'T']) else {
            return Day::from_iso(text.trim()).map(Self::midnight);
        };
        let mut parts = time.split(':');
        let mut part = |limit: u32| {
            let text = parts.next()?;
            let is_number = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            text.parse()
                .ok()
                .filter(|&number: &u32| is_number && number < limit)
        };
        let (hour, minute) = (part(24)?, part(60)?);
        let second = if time.len() > "00:00".len() {
            part(60)?
        } else {
            0
        };
        let has_ended = parts.next().is_none();
        has_ended.then_some(Self {
            day: Day::from_iso(day)?,
            second: (hour * 60 + minute) * 60 + second,
        })
    }
}

/// `2005-01-26 00:00:00`, as DNA writes it.
impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { day, second } = self;
        let (minute, second) = (second / 60, second % 60);
        write!(f, "{day} {:02}:{:02}:{second:02}", minute / 60, minute % 60)
    }
}
