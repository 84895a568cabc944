//! A slide of TimelineJS, whichever file it stands in: texts as they are written there, markup
//! included.

use crate::convert::location::Location;
use crate::convert::markup::Plain;

/// What a slide is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Something dated: a statement.
    #[default]
    Event,
    /// The first slide, which tells what the timeline is about.
    Title,
    /// A span of time behind the others.
    Era,
}

impl Role {
    /// What stands in the column `Type`; of an event nothing does.
    pub const WORDS: [(&str, Self); 2] = [("title", Self::Title), ("era", Self::Era)];
}

/// A text of a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The date in words, shown in place of the date.
    DisplayDate,
    /// What it is, in short.
    Headline,
    /// What it is, at length.
    Text,
    /// The address of a picture, film, map or page, or HTML.
    Media,
    /// Whose that is.
    Credit,
    /// What is seen in it.
    Caption,
    /// A small picture for it.
    Thumbnail,
    /// What is seen in it, for those who don't see it.
    AltText,
    /// Where a click on it leads.
    Link,
    /// The row in which it is drawn: who or what it belongs to.
    Group,
    /// A colour, or the address of a picture, behind the slide.
    Background,
}

impl Field {
    /// Each with its column in a sheet and its path in JSON.
    pub const ALL: [(Self, &str, &str); 11] = [
        (Self::DisplayDate, "Display Date", "display_date"),
        (Self::Headline, "Headline", "text.headline"),
        (Self::Text, "Text", "text.text"),
        (Self::Media, "Media", "media.url"),
        (Self::Credit, "Media Credit", "media.credit"),
        (Self::Caption, "Media Caption", "media.caption"),
        (Self::Thumbnail, "Media Thumbnail", "media.thumbnail"),
        (Self::AltText, "Alt Text", "media.alt"),
        (Self::Link, "Link", "media.link"),
        (Self::Group, "Group", "group"),
        (Self::Background, "Background", "background"),
    ];
}

impl Field {
    /// Its column in a sheet, and its path in JSON.
    pub fn names(self) -> (&'static str, &'static str) {
        let found = Self::ALL.iter().find(|(field, ..)| *field == self);
        found.map_or(("", ""), |&(_, column, path)| (column, path))
    }
}

/// A date as it is written: in parts, each empty where it is not given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    /// The year.
    pub year: String,
    /// The month, 1 to 12.
    pub month: String,
    /// The day of the month.
    pub day: String,
    /// The time of day.
    pub time: String,
}

/// The times of day at which a whole day begins and ends. An era of one day has them, for
/// TimelineJS wants its end to differ from its start.
pub const WHOLE_DAY: (&str, &str) = ("0:00", "23:59");

impl DateParts {
    /// Whether nothing is given.
    pub fn is_empty(&self) -> bool {
        [&self.year, &self.month, &self.day, &self.time]
            .iter()
            .all(|part| part.is_empty())
    }

    /// The parts with hyphens between them, for a message.
    pub fn written(&self) -> String {
        let parts = [&self.year, &self.month, &self.day].map(String::as_str);
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join("-")
    }
}

/// A slide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slide {
    /// Where it stands.
    pub location: SlideLocation,
    /// What it is for.
    pub role: Role,
    /// Its own id; empty where it has none, as in a sheet.
    pub id: String,
    /// When it begins.
    pub start: DateParts,
    /// When it ends; empty where it has no length.
    pub end: DateParts,
    /// Its texts that aren't empty.
    pub texts: Vec<(Field, String)>,
}

impl Slide {
    /// A text; empty where there is none.
    pub fn text(&self, field: Field) -> &str {
        let found = self.texts.iter().find(|(other, _)| *other == field);
        found.map_or("", |(_, text)| text)
    }

    /// A text without its markup.
    pub fn plain(&self, field: Field) -> Plain {
        Plain::from_html(self.text(field))
    }

    /// Whether a time of day says more than that a whole day is meant.
    pub fn has_time(&self) -> bool {
        let is_other = |time: &str, whole: &str| !time.is_empty() && time != whole;
        is_other(&self.start.time, WHOLE_DAY.0) || is_other(&self.end.time, WHOLE_DAY.1)
    }

    /// The slide with this text, where it isn't empty.
    #[must_use]
    pub fn with(mut self, field: Field, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.texts.push((field, text));
        }
        self
    }
}

/// Where a slide stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlideLocation {
    /// In a row of a sheet.
    Row(usize),
    /// At a path in JSON, such as `events[3]`.
    Path(String),
}

impl Default for SlideLocation {
    fn default() -> Self {
        Self::Row(0)
    }
}

impl SlideLocation {
    /// As a whole.
    pub fn whole(&self) -> Location {
        match self {
            Self::Row(row) => Location::Row(*row),
            Self::Path(slide) => Location::Path(slide.clone()),
        }
    }

    /// A part of it, by its column in a sheet and its path within a slide in JSON.
    pub fn part(&self, column: &str, path: &str) -> Location {
        match self {
            Self::Row(row) => Location::Cell(*row, column.to_owned()),
            Self::Path(slide) => Location::Path(format!("{slide}.{path}")),
        }
    }
}
