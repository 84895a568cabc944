//! One thing that one actor said, or is reported to have said, at one time.

use std::sync::Arc;

use super::vocabulary::vocabulary;
use super::{ActorIx, SourceIx, StatementIx, TopicIx};
use crate::date::{DayRange, StatedDate};

/// A text that many statements have in common, held once.
pub type Text = Arc<str>;

/// More letters beside a mark are not counted.
const MOST_LETTERS: u8 = 64;

/// A statement with its source.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Unique slug.
    pub id: String,
    /// Whose words these are.
    pub speaker: ActorIx,
    /// Whose position the speaker asserts, if not the speaker's own.
    pub about: Vec<ActorIx>,
    /// The office in which they spoke that day.
    pub role: Option<Text>,
    /// When it was said.
    pub date: StatedDate,
    /// How the source dates it.
    pub date_basis: Option<Text>,
    /// How it was said.
    pub kind: Kind,
    /// Where it was said.
    pub venue: Option<Text>,
    /// Who the source credits.
    pub via: Option<Text>,
    /// What was said, in a few words that can be read without context.
    pub headline: Option<String>,
    /// One sentence that says it.
    pub summary: String,
    /// The speaker's own words.
    pub quote: Option<String>,
    /// The language of the quote (BCP 47), where it isn't the one of the data.
    pub quote_language: Option<Text>,
    /// The stances taken, or ascribed to those whom it is about.
    pub positions: Vec<Position>,
    /// The statement that it answers or contradicts.
    pub replies_to: Option<StatementIx>,
    /// The page that it rests on.
    pub source: SourceIx,
    /// Further pages that have the same statement, each once.
    pub also: Vec<SourceIx>,
}

/// A topic with the stance taken on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The proposition.
    pub topic: TopicIx,
    /// What is said of it.
    pub stance: Stance,
}

vocabulary! {
    /// What is said of a proposition.
    Stance {
        /// For it.
        Supports = "supports",
        /// Against it.
        Opposes = "opposes",
        /// For it on a condition.
        Conditional = "conditional",
        /// Neither can be told.
        Unclear = "unclear",
    }
}

vocabulary! {
    /// How it was said.
    Kind {
        /// Aloud.
        Spoken = "spoken",
        /// In writing.
        Written = "written",
        /// In a document of several.
        JointDocument = "joint-document",
        /// Known second-hand only.
        Reported = "reported",
    }
}

/// How the words relate to the one in whose lane they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attribution {
    /// The speaker's own.
    Own,
    /// Second-hand: reported to have been said.
    Hearsay,
    /// The speaker asserts somebody else's position.
    AboutOther,
}

impl Attribution {
    /// From the nearest to the one in whose lane they stand to the furthest.
    pub const ALL: [Self; 3] = [Self::Own, Self::Hearsay, Self::AboutOther];
}

/// The stances of a statement as one: what its mark shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CombinedStance {
    /// All its positions have this stance.
    One(Stance),
    /// Its positions differ.
    Mixed,
    /// It takes none.
    Silent,
}

impl CombinedStance {
    /// Stances as one; none of none.
    fn of(stances: impl Iterator<Item = Stance>) -> Option<Self> {
        stances.map(Self::One).reduce(Self::joined)
    }

    /// This and another as one: several stances where they differ.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        if self == other { self } else { Self::Mixed }
    }
}

impl Statement {
    /// The days in which it was said, as far as they are known.
    pub fn days(&self) -> DayRange {
        self.date.known_days()
    }

    /// All pages that have it; the one that it rests on comes first.
    pub fn sources(&self) -> impl Iterator<Item = SourceIx> {
        std::iter::once(self.source).chain(self.also.iter().copied())
    }

    /// What was said in as few words as the data has: the headline, else the summary.
    pub fn in_short(&self) -> &str {
        self.headline.as_deref().unwrap_or(&self.summary)
    }

    /// What stands beside its mark, and whether in quotation marks: its headline, else its quote as
    /// such, else its summary.
    pub fn beside_mark(&self) -> (&str, bool) {
        match (&self.headline, &self.quote) {
            (Some(headline), _) => (headline, false),
            (None, Some(quote)) => (quote, true),
            (None, None) => (&self.summary, false),
        }
    }

    /// How many letters stand beside its mark, quotation marks among them. No mark has room for
    /// more than the first 64, and no more are counted.
    pub fn letters_beside_mark(&self) -> u8 {
        let (text, is_quoted) = self.beside_mark();
        let marks = if is_quoted { 2 } else { 0 };
        // No letter takes more than four bytes.
        let is_long = text.len() >= 4 * usize::from(MOST_LETTERS);
        let letters = if is_long {
            text.len()
        } else {
            text.chars().count() + marks
        };
        u8::try_from(letters).map_or(MOST_LETTERS, |letters| letters.min(MOST_LETTERS))
    }

    /// How the words relate to the speaker. A claim about others counts as that even when it is
    /// hearsay.
    pub fn attribution(&self) -> Attribution {
        match (self.about.is_empty(), self.kind) {
            (false, _) => Attribution::AboutOther,
            (true, Kind::Reported) => Attribution::Hearsay,
            (true, _) => Attribution::Own,
        }
    }

    /// Its stances as one.
    pub fn combined_stance(&self) -> CombinedStance {
        let stances = self.positions.iter().map(|position| position.stance);
        CombinedStance::of(stances).unwrap_or(CombinedStance::Silent)
    }

    /// Its stances on one topic as one; none where it takes none on it.
    pub fn combined_stance_on(&self, topic: TopicIx) -> Option<CombinedStance> {
        let positions = self.positions.iter();
        let on_topic = positions.filter(|position| position.topic == topic);
        CombinedStance::of(on_topic.map(|position| position.stance))
    }
}
