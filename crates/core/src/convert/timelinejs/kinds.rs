//! What TimelineJS has and a data file has not, and the other way: each told once, with its count.

use crate::convert::tally::Kind;

/// From TimelineJS to a data file.
pub mod to_file {
    use super::Kind;

    const SLIDES: (&str, &str) = ("slide", "slides");

    const fn lost(path: &'static str, why: &'static str) -> Kind {
        Kind::lost(path, SLIDES, why)
    }

    pub static MEDIA: Kind = lost("Media", "a data file has no pictures, films or maps");
    pub static CAPTION: Kind = lost(
        "Media Credit, Media Caption of a title or an era",
        "it has no source",
    );
    pub static THUMBNAIL: Kind = lost("Media Thumbnail", "a data file has no pictures");
    pub static ALT_TEXT: Kind = lost("Alt Text", "a data file has no pictures");
    pub static BACKGROUND: Kind = lost("Background", "a data file has no backgrounds");
    pub static TIME: Kind = lost("Time, End Time", "a data file has days and no times of day");
    pub static TITLE_DATE: Kind = lost(
        "Year of the title slide",
        "a data file as a whole has no date",
    );
    pub static ERA_TEXT: Kind = lost("Text of an era", "an event has its label alone");
    pub static GROUP: Kind = Kind::given_as(
        "Group",
        SLIDES,
        "\u{201c}Speaker not named\u{201d}, where there is none",
    );
    pub static CREDIT: Kind = Kind::given_as(
        "Media Credit",
        SLIDES,
        "\u{201c}Publisher not named\u{201d}, where there is none",
    );
    pub static KIND: Kind = Kind::given_as(
        "kind",
        SLIDES,
        "reported, which claims the least: TimelineJS doesn't tell how something was said",
    );
}

/// From a data set to TimelineJS.
pub mod from_dataset {
    use super::Kind;

    const STATEMENTS: (&str, &str) = ("statement", "statements");

    const fn lost(path: &'static str, why: &'static str) -> Kind {
        Kind::lost(path, STATEMENTS, why)
    }

    pub static POSITIONS: Kind = lost("statements.positions", "TimelineJS has no stances");
    pub static ABOUT: Kind = lost("statements.about", "a slide belongs to its speaker alone");
    pub static ROLE: Kind = lost("statements.role", "a slide has no office of its speaker");
    pub static BASIS: Kind = lost(
        "statements.date_basis",
        "a slide doesn't say how its date is known",
    );
    pub static KIND: Kind = lost(
        "statements.kind",
        "a slide doesn't say how something was said",
    );
    pub static VENUE: Kind = lost("statements.venue", "a slide has no place where it was said");
    pub static VIA: Kind = lost(
        "statements.via",
        "a slide has nobody whom its source credits",
    );
    pub static ANSWER: Kind = lost("statements.replies_to", "a slide answers no other");
    pub static ALSO: Kind = lost("statements.also", "a slide has one source");
    pub static QUOTE: Kind = Kind::given_as("statements.quote", STATEMENTS, "the end of the text");
    pub static VAGUE: Kind = Kind::given_as(
        "statements.date, events.date",
        ("date", "dates"),
        "words in Display Date, beside the nearest that TimelineJS can say",
    );
    pub static PUBLISHED: Kind = Kind::lost(
        "sources.published",
        ("source", "sources"),
        "media have no date",
    );
    pub static SIDES: Kind = Kind::lost(
        "sides",
        ("side", "sides"),
        "TimelineJS has groups of one kind",
    );
    pub static TOPICS: Kind = Kind::lost("topics", ("topic", "topics"), "TimelineJS has no topics");
}
