//! The columns of a table with a row for each statement.

use crate::model::vocabulary;

vocabulary! {
    /// A column, by its name in the first row. A name may be in capitals, and with blanks for its
    /// underscores.
    Column {
        /// The statement's id; made from speaker and date where it is empty.
        Id = "id",
        /// Id or name of the actor whose words these are.
        Speaker = "speaker",
        /// That actor's name, where the column before has an id.
        SpeakerName = "speaker_name",
        /// What kind of actor that is.
        SpeakerKind = "speaker_kind",
        /// Id or name of that actor's side.
        Side = "side",
        /// The side's name, where the column before has an id.
        SideName = "side_name",
        /// Ids or names of those whose position the speaker asserts.
        About = "about",
        /// Their names, where the column before has ids.
        AboutName = "about_name",
        /// The office in which they spoke.
        Role = "role",
        /// When it was said.
        Date = "date",
        /// How the source dates it.
        DateBasis = "date_basis",
        /// How it was said.
        Kind = "kind",
        /// Where it was said.
        Venue = "venue",
        /// Whom the source credits.
        Via = "via",
        /// What was said, in at most seven words.
        Headline = "headline",
        /// One sentence that says it.
        Summary = "summary",
        /// The speaker's own words.
        Quote = "quote",
        /// The language of the quote.
        QuoteLanguage = "quote_language",
        /// The stances taken, `topic:stance` joined by `;`.
        Positions = "positions",
        /// The id of the statement that it answers.
        RepliesTo = "replies_to",
        /// Id or name of the page that it rests on.
        Source = "source",
        /// Who published that page.
        Publisher = "publisher",
        /// The page's title.
        Title = "title",
        /// The page's address.
        Url = "url",
        /// The day on which it was published.
        Published = "published",
        /// What kind of page it is.
        SourceKind = "source_kind",
        /// Addresses or ids of further pages that have the same statement.
        Also = "also",
    }
}

impl Column {
    /// Those without which no row could be read.
    pub const REQUIRED: [Self; 4] = [Self::Speaker, Self::Date, Self::Kind, Self::Summary];
    /// Those of which one at least must be there, so that a statement has a source.
    pub const SOURCES: [Self; 3] = [Self::Source, Self::Publisher, Self::Url];

    /// The column of a header, however that is written.
    pub fn from_header(header: &str) -> Option<Self> {
        let lower = header.trim().to_lowercase();
        Self::from_word(&lower.replace([' ', '-'], "_"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_known_however_it_is_written() {
        for header in ["quote_language", " Quote Language ", "QUOTE-LANGUAGE"] {
            assert_eq!(
                Column::from_header(header),
                Some(Column::QuoteLanguage),
                "{header}"
            );
        }
        assert_eq!(Column::from_header("quotes"), None);
    }
}
