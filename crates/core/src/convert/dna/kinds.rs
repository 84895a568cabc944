//! What DNA has and a data file has not, and the other way: each told once, with its count.

use crate::convert::tally::{Counted, Kind};
use crate::messages;

const STATEMENTS: Counted = |count| messages::statements(count).to_string();
const DOCUMENTS: Counted = |count| messages::documents(count).to_string();

/// From DNA to a data file.
pub mod to_file {
    use super::{DOCUMENTS, Kind, STATEMENTS, messages};

    pub static KIND: Kind = Kind::given_as("kind", STATEMENTS, messages::given_kind_of_dna());
    pub static AGREEMENT: Kind = Kind::given_as("agreement", STATEMENTS, messages::given_unclear());
    pub static CONCEPT: Kind = Kind::given_as("concept", STATEMENTS, messages::given_no_position());
    pub static ORGANIZATION: Kind = Kind::given_as(
        "organization",
        STATEMENTS,
        messages::given_usual_organization(),
    );
    pub static TIME: Kind = Kind::lost("time", STATEMENTS, messages::lost_time_of_day());
    pub static CODER: Kind = Kind::lost("coder", STATEMENTS, messages::lost_coder());
    pub static SPAN: Kind = Kind::lost(
        "start_position, stop_position",
        STATEMENTS,
        messages::lost_span(),
    );
    pub static AUTHOR: Kind = Kind::lost("document_author", DOCUMENTS, messages::lost_author());
    pub static SECTION: Kind = Kind::lost("document_section", DOCUMENTS, messages::lost_section());
    pub static DOCUMENT_TYPE: Kind =
        Kind::lost("document_type", DOCUMENTS, messages::lost_document_type());
}

/// From a database of DNA, beside its statements.
pub mod of_database {
    use super::{DOCUMENTS, Kind, messages};

    pub static ATTRIBUTES: Kind = Kind::lost(
        "ATTRIBUTEVALUES",
        |count| messages::values(count).to_string(),
        messages::lost_attributes(),
    );
    pub static CHILDREN: Kind = Kind::lost(
        "ENTITIES.ChildOf",
        |count| messages::entities(count).to_string(),
        messages::lost_children(),
    );
    pub static REGEXES: Kind = Kind::lost(
        "REGEXES",
        |count| messages::expressions(count).to_string(),
        messages::lost_regexes(),
    );
    pub static LINKS: Kind = Kind::lost(
        "VARIABLELINKS",
        |count| messages::links(count).to_string(),
        messages::lost_variable_links(),
    );
    pub static NOTES: Kind = Kind::lost(
        "DOCUMENTS.Notes",
        DOCUMENTS,
        messages::lost_document_notes(),
    );
    pub static UNCODED: Kind = Kind::lost("DOCUMENTS", DOCUMENTS, messages::lost_uncoded());
}

/// From a data set to DNA.
pub mod from_dataset {
    use super::{Kind, STATEMENTS, messages};

    const fn lost(path: &'static str, why: &'static str) -> Kind {
        Kind::lost(path, STATEMENTS, why)
    }

    pub static ABOUT: Kind = lost("statements.about", messages::lost_about_in_dna());
    pub static UNSURE: Kind = Kind::given_as(
        "statements.positions",
        |count| messages::positions(count).to_string(),
        messages::given_empty_agreement(),
    );
    pub static VAGUE: Kind =
        Kind::given_as("statements.date", STATEMENTS, messages::given_first_day());
    pub static SUMMARY: Kind = lost(
        "statements.summary, statements.headline",
        messages::lost_summary_in_dna(),
    );
    pub static ROLE: Kind = lost("statements.role", messages::lost_role_in_dna());
    pub static VENUE: Kind = lost("statements.venue", messages::lost_venue_in_dna());
    pub static VIA: Kind = lost("statements.via", messages::lost_via_in_dna());
    pub static KIND: Kind = lost("statements.kind", messages::lost_kind_in_dna());
    pub static ANSWER: Kind = lost("statements.replies_to", messages::lost_answer_in_dna());
    pub static ALSO: Kind = lost("statements.also", messages::lost_pages_in_dna());
    pub static URL: Kind = Kind::lost(
        "sources.url",
        |count| messages::sources(count).to_string(),
        messages::lost_address_in_dna(),
    );
    pub static EVENTS: Kind = Kind::lost(
        "events",
        |count| messages::events(count).to_string(),
        messages::lost_events_in_dna(),
    );
    pub static ALIASES: Kind = Kind::lost(
        "actors.short, actors.aliases",
        |count| messages::actors(count).to_string(),
        messages::lost_aliases_in_dna(),
    );
    pub static PROPOSITIONS: Kind = Kind::lost(
        "topics.proposition",
        |count| messages::topics(count).to_string(),
        messages::lost_propositions_in_dna(),
    );
}
