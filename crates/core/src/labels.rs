//! The words in which the page speaks of kinds, stances and attributions, and the names of marks
//! for those who hear them.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::fmt;

use super::dataset::Dataset;
use super::messages::{self, listed};
use super::model::{Attribution, CombinedStance, Kind, SourceKind, Stance, Statement};
use super::sort::sort_by_key;

impl Kind {
    /// "Spoken", "Reported second-hand".
    pub fn label(self) -> &'static str {
        match self {
            Self::Spoken => messages::kind_spoken(),
            Self::Written => messages::kind_written(),
            Self::JointDocument => messages::kind_joint_document(),
            Self::Reported => messages::kind_reported(),
        }
    }
}

impl SourceKind {
    /// Of one page: "Official page".
    pub fn label(self) -> &'static str {
        match self {
            Self::Official => messages::source_official(),
            Self::News => messages::source_news(),
            Self::Other => messages::source_other(),
        }
    }

    /// Of many pages: "Official pages".
    pub fn plural(self) -> &'static str {
        match self {
            Self::Official => messages::sources_official(),
            Self::News => messages::sources_news(),
            Self::Other => messages::sources_other(),
        }
    }
}

impl Stance {
    /// As a label: "Supports", "Conditional".
    pub fn label(self) -> &'static str {
        match self {
            Self::Supports => messages::stance_supports(),
            Self::Opposes => messages::stance_opposes(),
            Self::Conditional => messages::stance_conditional(),
            Self::Unclear => messages::stance_unclear(),
        }
    }

    /// Within a sentence: "supports", "conditional".
    pub fn inline_label(self) -> &'static str {
        match self {
            Self::Supports => messages::stance_supports_inline(),
            Self::Opposes => messages::stance_opposes_inline(),
            Self::Conditional => messages::stance_conditional_inline(),
            Self::Unclear => messages::stance_unclear_inline(),
        }
    }
}

impl CombinedStance {
    /// Every combined stance, in the order of the legend.
    pub const ALL: &[Self; 6] = &[
        Self::One(Stance::Supports),
        Self::One(Stance::Opposes),
        Self::One(Stance::Conditional),
        Self::One(Stance::Unclear),
        Self::Mixed,
        Self::Silent,
    ];

    /// As a label: "Supports", "Several stances", "No stance".
    pub fn label(self) -> &'static str {
        match self {
            Self::One(stance) => stance.label(),
            Self::Mixed => messages::stance_several(),
            Self::Silent => messages::stance_none(),
        }
    }

    /// Within a sentence: "supports", "several stances", "no stance".
    pub fn inline_label(self) -> &'static str {
        match self {
            Self::One(stance) => stance.inline_label(),
            Self::Mixed => messages::stance_several_inline(),
            Self::Silent => messages::stance_none_inline(),
        }
    }

    /// A word for class names: the stance's own, `mixed` or `silent`.
    pub fn word(self) -> &'static str {
        match self {
            Self::One(stance) => stance.word(),
            Self::Mixed => "mixed",
            Self::Silent => "silent",
        }
    }
}

/// How many statements of each combined stance, in the order of [`CombinedStance::ALL`].
pub type CombinedStanceCounts = [u32; CombinedStance::ALL.len()];

impl Attribution {
    /// As a label of the legend.
    pub fn label(self) -> &'static str {
        match self {
            Self::Own => messages::attribution_own(),
            Self::Hearsay => messages::attribution_hearsay(),
            Self::AboutOther => messages::attribution_about_other(),
        }
    }

    /// A word for class names.
    pub fn word(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Hearsay => "hearsay",
            Self::AboutOther => "about-other",
        }
    }
}

/// What stands beside a statement's mark, with its quotation marks.
pub fn words_beside_mark(statement: &Statement) -> Cow<'_, str> {
    match statement.beside_mark() {
        (quote, true) => Cow::Owned(messages::quoted(quote).to_string()),
        (text, false) => Cow::Borrowed(text),
    }
}

/// What stands beside a statement's mark, in its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkWords<'a> {
    /// Whose words they are, where the lane holds several actors.
    pub speaker: Option<&'a str>,
    /// Of whom they claim something: "on Putin:". The styles cut what is longer.
    pub about: Option<String>,
    /// The words themselves.
    pub words: Cow<'a, str>,
}

impl<'a> MarkWords<'a> {
    /// The words of a statement; in a lane that several share they begin with the speaker.
    pub fn new(dataset: &'a Dataset, statement: &'a Statement, is_shared: bool) -> Self {
        let about = (!statement.about.is_empty())
            .then(|| messages::words_about(about_short_names(dataset, statement)).to_string());
        Self {
            speaker: is_shared.then(|| dataset.actors[statement.speaker].short_name()),
            about,
            words: words_beside_mark(statement),
        }
    }
}

/// Names of those whom a claim is about leave room for what it says: the styles cut them at some
/// 18 letters, as "Volodymyr Zelensky" has them.
const MOST_ABOUT_LETTERS: usize = 18;

/// How many letters stand before what a statement claims of others, with the blank behind them.
pub fn letters_of_about(dataset: &Dataset, statement: &Statement) -> usize {
    let letters = match *statement.about.as_slice() {
        [] => return 0,
        [one] => dataset.actors[one].short_name().chars().count(),
        _ => about_short_names(dataset, statement).chars().count(),
    };
    let around = messages::words_about("").to_string().chars().count();
    around + letters.min(MOST_ABOUT_LETTERS) + 1
}

impl fmt::Display for MarkWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let before = [self.speaker, self.about.as_deref()];
        for part in before.into_iter().flatten() {
            write!(f, "{part} ")?;
        }
        f.write_str(&self.words)
    }
}

/// The name of a statement's mark: speaker, date, attribution where it isn't the speaker's own,
/// stance, and the words beside the mark as they stand there (WCAG 2.2, 2.5.3 Label in Name).
pub fn mark_name(dataset: &Dataset, statement: &Statement, is_shared: bool) -> String {
    let speaker = &dataset.actors[statement.speaker].name;
    let (date, stances) = (statement.date.label(), stances(statement));
    let words = MarkWords::new(dataset, statement, is_shared);
    match statement.attribution() {
        Attribution::Own | Attribution::AboutOther => {
            messages::mark_name(speaker, date, stances, words).to_string()
        }
        Attribution::Hearsay => {
            messages::mark_name_second_hand(speaker, date, stances, words).to_string()
        }
    }
}

/// What is in a merged mark: "9 oppose, 2 support, 2 unclear", most first.
pub fn stances_in_words(combined_stances: CombinedStanceCounts) -> String {
    let mut counts: Vec<(usize, &CombinedStance)> = combined_stances
        .map(|count| count as usize)
        .into_iter()
        .zip(CombinedStance::ALL)
        .collect();
    counts.retain(|(count, _)| *count > 0);
    sort_by_key(&mut counts, |(count, _)| Reverse(*count));
    let shares = counts
        .into_iter()
        .map(|(count, combined_stance)| share(*combined_stance, count));
    shares.collect::<Vec<_>>().join(messages::list_separator())
}

/// How many of several statements have a combined stance: "2 support".
pub fn share(combined_stance: CombinedStance, count: usize) -> String {
    match combined_stance {
        CombinedStance::One(Stance::Supports) => messages::share_supports(count).to_string(),
        CombinedStance::One(Stance::Opposes) => messages::share_opposes(count).to_string(),
        CombinedStance::One(Stance::Conditional) => messages::share_conditional(count).to_string(),
        CombinedStance::One(Stance::Unclear) => messages::share_unclear(count).to_string(),
        CombinedStance::Mixed => messages::share_several(count).to_string(),
        CombinedStance::Silent => messages::share_none(count).to_string(),
    }
}

/// The stances of a statement, each once and in the order of the legend: "supports", "supports and
/// opposes", "no stance".
fn stances(statement: &Statement) -> String {
    let takes = |stance: &&Stance| statement.positions.iter().any(|p| p.stance == **stance);
    let found: Vec<&str> = Stance::ALL
        .iter()
        .filter(takes)
        .map(|stance| stance.inline_label())
        .collect();
    if found.is_empty() {
        return CombinedStance::Silent.inline_label().to_owned();
    }
    listed(&found)
}

/// The names of those whose position a statement asserts: "the A, B and C".
pub fn about_names(dataset: &Dataset, statement: &Statement) -> String {
    let names: Vec<&str> = statement
        .about
        .iter()
        .map(|&actor| dataset.actors[actor].name.as_str())
        .collect();
    listed(&names)
}

/// The same where there is little room.
pub fn about_short_names(dataset: &Dataset, statement: &Statement) -> String {
    let about = statement.about.iter();
    let names: Vec<&str> = about
        .map(|&actor| dataset.actors[actor].short_name())
        .collect();
    listed(&names)
}

/// How many statements match: "212 statements of 640 match".
pub fn matching_count(count: usize, total: usize) -> String {
    if count == total {
        messages::matching_all(count).to_string()
    } else {
        messages::matching_some(count, total).to_string()
    }
}

/// How many of those that match lie in the days on screen, to be said behind their count; nothing
/// where all do.
pub fn on_screen(seen: usize, count: usize) -> String {
    match seen {
        _ if seen == count => String::new(),
        0 => messages::matching_none_on_screen().to_owned(),
        _ => messages::matching_on_screen(seen).to_string(),
    }
}

/// The title of a data set, or one that fits any.
pub fn title(dataset: &Dataset) -> &str {
    if dataset.title.is_empty() {
        messages::untitled()
    } else {
        &dataset.title
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn the_name_of_a_mark_says_speaker_date_stances_and_what_was_said() {
        let file = r#"{"format": "statement-timeline/1",
            "topics": [{"id": "a", "label": "A", "proposition": "A"},
            {"id": "b", "label": "B", "proposition": "B"}],
            "actors": [{"id": "ann", "name": "Ann", "kind": "person"},
            {"id": "bob", "name": "Bob", "kind": "person"}],
            "sources": [{"id": "paper", "publisher": "Paper", "title": "T", "url": "https://e.org/",
            "published": "2025-01-01"}],
            "statements": [
                {"id": "both", "speaker": "ann", "date": "2025-01-10", "kind": "spoken",
                    "summary": "One, not the other.", "source": "paper",
                 "positions": [{"topic": "b", "stance": "opposes"},
                 {"topic": "a", "stance": "supports"}]},
                {"id": "claim", "speaker": "ann", "about": ["bob"], "date": "2025-01",
                    "kind": "spoken", "summary": "He agrees.", "source": "paper",
                 "positions": [{"topic": "a", "stance": "conditional"},
                 {"topic": "b", "stance": "conditional"}]},
                {"id": "none", "speaker": "bob", "date": "2025-01-10", "kind": "reported",
                    "headline": "Talks go on",
                    "summary": "There is nothing to tell but that talks go on.", "source": "paper",
                    "positions": []}
            ]}"#;
        let dataset = load(file.as_bytes()).dataset;
        for (id, name) in [
            (
                "both",
                "Ann, 10 January 2025, supports and opposes: One, not the other.",
            ),
            (
                "claim",
                "Ann, January 2025, conditional: on Bob: He agrees.",
            ),
            (
                "none",
                "Bob, 10 January 2025, reported second-hand, no stance: Talks go on",
            ),
        ] {
            let statement = dataset.statements.find(id).unwrap();
            let row = &dataset.statements[statement];
            assert_eq!(mark_name(&dataset, row, false), name);
            // In a lane of several actors the words beside the mark begin with the speaker.
            let (before, words) = name
                .rsplit_once(if id == "claim" { ": on" } else { ": " })
                .unwrap();
            let speaker = dataset.actors[row.speaker].short_name();
            let on = if id == "claim" { " on" } else { " " };
            let shared = format!("{before}: {speaker}{on}{words}");
            assert_eq!(mark_name(&dataset, row, true), shared);
        }
    }

    #[test]
    fn the_letters_beside_a_mark_are_those_of_its_words_as_far_as_any_mark_has_room() {
        let long = "Ґа".repeat(200);
        let texts = [
            "A",
            "Готові до розмови",
            &"a".repeat(63),
            &"a".repeat(64),
            &long,
        ];
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let plain = &dataset.statements.rows()[0];
        let of = |words: &str, kind: usize| {
            let mut statement = plain.clone();
            statement.headline = (kind == 0).then(|| words.to_owned());
            statement.quote = (kind == 1).then(|| words.to_owned());
            statement.summary = words.to_owned();
            statement
        };
        for text in texts {
            for kind in 0..3 {
                let statement = of(text, kind);
                let letters = words_beside_mark(&statement).chars().count().min(64);
                assert_eq!(
                    usize::from(statement.letters_beside_mark()),
                    letters,
                    "{text} {kind}"
                );
            }
        }
    }

    #[test]
    fn names_before_a_claim_leave_room_for_what_it_says_and_are_heard_in_full() {
        for (name, letters) in [
            ("Putin", "on Putin: ".len()),
            ("Volodymyr Zelensky", "on Volodymyr Zelensky: ".len()),
            (
                "United Kingdom, France and Germany",
                "on United Kingdom, Fr: ".len(),
            ),
        ] {
            let small = include_str!("load/fixtures/small.json");
            let file = small.replace(r#""A.""#, &format!(r#""{name}""#));
            let dataset = load(file.as_bytes()).dataset;
            let claim = dataset.statements.find("bob-on-ann").unwrap();
            let claim = &dataset.statements[claim];
            assert_eq!(letters_of_about(&dataset, claim), letters);
            let heard = mark_name(&dataset, claim, false);
            assert!(heard.contains(&format!("on {name}: ")), "{heard}");
        }
    }

    #[test]
    fn what_matches_is_counted_and_what_of_it_is_on_screen() {
        for (seen, count, total, expected) in [
            (640, 640, 640, "640 statements in all"),
            (34, 640, 640, "640 statements in all, 34 in these days"),
            (
                34,
                212,
                640,
                "212 statements of 640 match, 34 in these days",
            ),
            (
                0,
                212,
                640,
                "212 statements of 640 match, none in these days",
            ),
            (1, 1, 640, "1 statement of 640 match"),
            (0, 0, 640, "0 statements of 640 match"),
        ] {
            let line = matching_count(count, total) + &on_screen(seen, count);
            assert_eq!(line, expected);
        }
    }
}
