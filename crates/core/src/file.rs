//! A data file as it is written: all fields of `docs/format.md`, in its order, with plain texts in
//! them.
//!
//! Whoever makes data from something else ([`crate::save`], the readers in `convert`) fills a
//! [`DataFile`]; nothing in it is checked before [`crate::load`] reads the text that becomes of it.
//! The JSON Schema of the format is generated from these types (`schema`), so that the sentence
//! above a field is also what an editor's program shows for it.

use serde::Serialize;

/// The format that is written.
pub use crate::load::FORMAT;

/// A file of statements: who said what, and when. A field that is absent or null means: not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DataFile {
    /// The format and its version.
    pub format: String,
    /// What the data is about; the title of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The language of the file's texts (BCP 47); English where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Paragraphs: what the data is, how it was made, how to correct it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
    /// The day of the last change, such as 2025-10-01.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// The licence of the data, such as CC-BY-4.0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// Propositions that one can support or oppose.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<TopicRow>,
    /// Countries or blocs under which actors are grouped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sides: Vec<SideRow>,
    /// Who can speak or be spoken about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<ActorRow>,
    /// Published pages.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceRow>,
    /// Happenings drawn behind the statements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<EventRow>,
    /// What was said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<StatementRow>,
}

/// A proposition that one can support or oppose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TopicRow {
    /// An id that no other topic has.
    pub id: String,
    /// A short name.
    pub label: String,
    /// The proposition as a sentence; the label where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposition: Option<String>,
}

/// A country or bloc under which actors are grouped.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SideRow {
    /// An id that no other side has.
    pub id: String,
    /// The name as shown.
    pub name: String,
}

/// Who can speak or be spoken about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ActorRow {
    /// An id that no other actor has.
    pub id: String,
    /// The name as shown.
    pub name: String,
    /// The name at second mention. It must be nobody else's name or short name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Other spellings and other scripts, by which search finds the actor.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What kind of actor it is; unnamed is "a senior official".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The country or bloc: the id of a side.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<String>,
}

/// A published page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SourceRow {
    /// An id that no other source has.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its address: begins with http:// or https://, and has no blank in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day on which it was published, such as 2025-09-02; nothing vaguer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// official: the actor's own site, a transcript, a signed document; news: an agency or outlet
    /// with editors; or other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// A happening drawn behind the statements.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventRow {
    /// An id that no other event has.
    pub id: String,
    /// When it took place, as EDTF.
    pub date: String,
    /// What happened.
    pub label: String,
}

/// One thing that one actor said, or is reported to have said, at one time, with its source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StatementRow {
    /// An id that no other statement has.
    pub id: String,
    /// Whose words these are: the id of an actor.
    pub speaker: String,
    /// Whose position the speaker asserts, if not the speaker's own: ids of actors.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<String>,
    /// The office in which they spoke.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// When it was said, as EDTF: 2025-08-20, 2025-08, 2025-08-16/2025-08-17, ../2025-08-20,
    /// 2025-08~.
    pub date: String,
    /// How the source dates it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date_basis: Option<String>,
    /// How it was said; reported means: known second-hand only.
    pub kind: String,
    /// Where it was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<String>,
    /// Whom the source credits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// What was said, in at most seven words that need no context.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headline: Option<String>,
    /// One sentence that says it.
    pub summary: String,
    /// The speaker's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// The language of the quote (BCP 47), where it isn't the file's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote_language: Option<String>,
    /// The stances taken, or ascribed to those whom it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub positions: Vec<PositionRow>,
    /// The statement that it answers: its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replies_to: Option<String>,
    /// The page that it rests on: the id of a source.
    pub source: String,
    /// Further pages that have the same statement, each once: ids of sources.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
}

/// A topic with the stance taken on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PositionRow {
    /// The id of a topic.
    pub topic: String,
    /// What is said of it.
    pub stance: String,
}

#[cfg(test)]
pub(crate) mod generated;

impl DataFile {
    /// A file that says which format it has, and nothing else.
    pub fn new() -> Self {
        Self {
            format: FORMAT.to_owned(),
            ..Self::default()
        }
    }

    /// The file as JSON text, a field a line, that ends with a line break. The same file always
    /// gives the same text.
    ///
    /// ```
    /// use timeline_core::file::{DataFile, SideRow};
    /// let mut file = DataFile::new();
    /// file.sides.push(SideRow { id: "north".into(), name: "North".into() });
    /// let json = file.to_json();
    /// assert!(json.starts_with("{\n  \"format\": \"statement-timeline/1\",\n  \"sides\": ["));
    /// ```
    pub fn to_json(&self) -> String {
        // Texts and lists of them alone: nothing in it could fail.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }
}
