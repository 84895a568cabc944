//! What DNA has and a data file has not, and the other way: each told once, with its count.

use crate::convert::tally::Kind;

const STATEMENTS: (&str, &str) = ("statement", "statements");
const DOCUMENTS: (&str, &str) = ("document", "documents");

/// From DNA to a data file.
pub mod to_file {
    use super::{DOCUMENTS, Kind, STATEMENTS};

    pub static KIND: Kind = Kind::given_as(
        "kind",
        STATEMENTS,
        "reported, which claims the least: DNA doesn't tell whether a text is the speaker's own words",
    );
    pub static AGREEMENT: Kind = Kind::given_as(
        "agreement",
        STATEMENTS,
        "the stance unclear, where it isn't coded",
    );
    pub static CONCEPT: Kind =
        Kind::given_as("concept", STATEMENTS, "no position, where none is named");
    pub static ORGANIZATION: Kind = Kind::given_as(
        "organization",
        STATEMENTS,
        "the one for which the person speaks most often, where none is named",
    );
    pub static TIME: Kind = Kind::lost(
        "time",
        STATEMENTS,
        "a data file has days and no times of day",
    );
    pub static CODER: Kind = Kind::lost(
        "coder",
        STATEMENTS,
        "a data file has no place for who coded a statement",
    );
    pub static SPAN: Kind = Kind::lost(
        "start_position, stop_position",
        STATEMENTS,
        "a data file has no place for where a text stands in its document",
    );
    pub static AUTHOR: Kind = Kind::lost("document_author", DOCUMENTS, "a source has no author");
    pub static SECTION: Kind = Kind::lost("document_section", DOCUMENTS, "a source has no section");
    pub static DOCUMENT_TYPE: Kind = Kind::lost(
        "document_type",
        DOCUMENTS,
        "the kind of a source is another thing",
    );
}

/// From a database of DNA, beside its statements.
pub mod of_database {
    use super::{DOCUMENTS, Kind};

    pub static ATTRIBUTES: Kind = Kind::lost(
        "ATTRIBUTEVALUES",
        ("value", "values"),
        "an actor or a topic has no attributes",
    );
    pub static CHILDREN: Kind = Kind::lost(
        "ENTITIES.ChildOf",
        ("entity", "entities"),
        "an actor or a topic belongs to no other",
    );
    pub static REGEXES: Kind = Kind::lost(
        "REGEXES",
        ("expression", "expressions"),
        "a data file has no search expressions",
    );
    pub static LINKS: Kind = Kind::lost(
        "VARIABLELINKS",
        ("link", "links"),
        "a data file has no links between variables",
    );
    pub static NOTES: Kind = Kind::lost("DOCUMENTS.Notes", DOCUMENTS, "a source has no notes");
    pub static UNCODED: Kind = Kind::lost(
        "DOCUMENTS",
        DOCUMENTS,
        "a source without a statement isn't shown",
    );
}

/// From a data set to DNA.
pub mod from_dataset {
    use super::{Kind, STATEMENTS};

    const fn lost(path: &'static str, why: &'static str) -> Kind {
        Kind::lost(path, STATEMENTS, why)
    }

    pub static ABOUT: Kind = lost(
        "statements.about",
        "a claim about another actor has no row in DNA, where it would count as the speaker's own position",
    );
    pub static UNSURE: Kind = Kind::given_as(
        "statements.positions",
        ("position", "positions"),
        "an empty agreement, where they are conditional or unclear: agreement in DNA is yes or no",
    );
    pub static VAGUE: Kind = Kind::given_as(
        "statements.date",
        STATEMENTS,
        "the first day, where more than one is meant: DNA has days alone",
    );
    pub static SUMMARY: Kind = lost(
        "statements.summary, statements.headline",
        "a row of DNA has the words of its document alone; where there is no quote, its text is empty",
    );
    pub static ROLE: Kind = lost(
        "statements.role",
        "a row of DNA has no office of its speaker",
    );
    pub static VENUE: Kind = lost(
        "statements.venue",
        "a row of DNA has no place where it was said",
    );
    pub static VIA: Kind = lost(
        "statements.via",
        "a row of DNA has nobody whom its document credits",
    );
    pub static KIND: Kind = lost(
        "statements.kind",
        "a row of DNA doesn't say whose words its text has",
    );
    pub static ANSWER: Kind = lost("statements.replies_to", "a row of DNA answers no other");
    pub static ALSO: Kind = lost("statements.also", "a row of DNA has one document");
    pub static URL: Kind = Kind::lost(
        "sources.url",
        ("source", "sources"),
        "a document of DNA has no address",
    );
    pub static EVENTS: Kind = Kind::lost("events", ("event", "events"), "DNA has statements alone");
    pub static ALIASES: Kind = Kind::lost(
        "actors.short, actors.aliases",
        ("actor", "actors"),
        "a name in DNA has no other form",
    );
    pub static PROPOSITIONS: Kind = Kind::lost(
        "topics.proposition",
        ("topic", "topics"),
        "a concept in DNA has its name alone",
    );
}
