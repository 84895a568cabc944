//! What TimelineJS has and a data file has not, and the other way: each told once, with its count.

use crate::convert::tally::{Counted, Kind};
use crate::messages;

/// From TimelineJS to a data file.
pub mod to_file {
    use super::{Counted, Kind, messages};

    const SLIDES: Counted = |count| messages::slides(count).to_string();

    const fn lost(path: &'static str, why: &'static str) -> Kind {
        Kind::lost(path, SLIDES, why)
    }

    pub static MEDIA: Kind = lost("Media", messages::lost_media());
    pub static CAPTION: Kind = lost(messages::location_of_caption(), messages::lost_caption());
    pub static THUMBNAIL: Kind = lost("Media Thumbnail", messages::lost_pictures());
    pub static ALT_TEXT: Kind = lost("Alt Text", messages::lost_pictures());
    pub static BACKGROUND: Kind = lost("Background", messages::lost_background());
    pub static TIME: Kind = lost("Time, End Time", messages::lost_time_of_day());
    pub static TITLE_DATE: Kind = lost(
        messages::location_of_title_date(),
        messages::lost_title_date(),
    );
    pub static ERA_TEXT: Kind = lost(messages::location_of_era_text(), messages::lost_era_text());
    pub static GROUP: Kind = Kind::given_as("Group", SLIDES, messages::given_speaker());
    pub static CREDIT: Kind = Kind::given_as("Media Credit", SLIDES, messages::given_publisher());
    pub static KIND: Kind = Kind::given_as("kind", SLIDES, messages::given_kind_of_slide());
}

/// From a data set to TimelineJS.
pub mod from_dataset {
    use super::{Counted, Kind, messages};

    const STATEMENTS: Counted = |count| messages::statements(count).to_string();

    const fn lost(path: &'static str, why: &'static str) -> Kind {
        Kind::lost(path, STATEMENTS, why)
    }

    pub static POSITIONS: Kind = lost("statements.positions", messages::lost_stances_in_slide());
    pub static ABOUT: Kind = lost("statements.about", messages::lost_about_in_slide());
    pub static ROLE: Kind = lost("statements.role", messages::lost_role_in_slide());
    pub static BASIS: Kind = lost("statements.date_basis", messages::lost_basis_in_slide());
    pub static KIND: Kind = lost("statements.kind", messages::lost_kind_in_slide());
    pub static VENUE: Kind = lost("statements.venue", messages::lost_venue_in_slide());
    pub static VIA: Kind = lost("statements.via", messages::lost_via_in_slide());
    pub static ANSWER: Kind = lost("statements.replies_to", messages::lost_answer_in_slide());
    pub static ALSO: Kind = lost("statements.also", messages::lost_pages_in_slide());
    pub static QUOTE: Kind = Kind::given_as(
        "statements.quote",
        STATEMENTS,
        messages::given_end_of_text(),
    );
    pub static VAGUE: Kind = Kind::given_as(
        "statements.date, events.date",
        |count| messages::dates(count).to_string(),
        messages::given_display_date(),
    );
    pub static PUBLISHED: Kind = Kind::lost(
        "sources.published",
        |count| messages::sources(count).to_string(),
        messages::lost_published_in_slide(),
    );
    pub static SIDES: Kind = Kind::lost(
        "sides",
        |count| messages::sides(count).to_string(),
        messages::lost_sides_in_slide(),
    );
    pub static TOPICS: Kind = Kind::lost(
        "topics",
        |count| messages::topics(count).to_string(),
        messages::lost_topics_in_slide(),
    );
}
