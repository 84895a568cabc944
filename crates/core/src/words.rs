//! The words in which the page speaks of kinds, stances and voices, and the names of marks for those who hear them.

use std::borrow::Cow;
use std::cmp::Reverse;

use super::dataset::Dataset;
use super::model::{Kind, SourceKind, Stance, Statement, Tone, Voice};
use super::sort::sort_by_key;

impl Kind {
    /// "Spoken", "Reported second-hand".
    pub fn label(self) -> &'static str {
        match self {
            Self::Spoken => "Spoken",
            Self::Written => "In writing",
            Self::JointDocument => "Joint document",
            Self::Reported => "Reported second-hand",
        }
    }
}

impl SourceKind {
    /// Of one page: "Official page".
    pub fn label(self) -> &'static str {
        match self {
            Self::Official => "Official page",
            Self::News => "News organisation",
            Self::Other => "Other page",
        }
    }

    /// Of many pages: "Official pages".
    pub fn plural(self) -> &'static str {
        match self {
            Self::Official => "Official pages",
            Self::News => "News organisations",
            Self::Other => "Other pages",
        }
    }
}

impl Stance {
    /// As a verb after a name: "supports".
    pub fn verb(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Opposes => "opposes",
            Self::Conditional => "supports on conditions",
            Self::Unclear => "is unclear on",
        }
    }

    /// As a label: "Supports", "Conditional".
    pub fn label(self) -> &'static str {
        match self {
            Self::Supports => "Supports",
            Self::Opposes => "Opposes",
            Self::Conditional => "Conditional",
            Self::Unclear => "Unclear",
        }
    }
}

impl Tone {
    /// Every tone, in the order of the legend.
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
            Self::Mixed => "Several stances",
            Self::Silent => "No stance",
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

/// How many statements of each tone, in the order of [`Tone::ALL`].
pub type ToneCounts = [u32; Tone::ALL.len()];

impl Voice {
    /// As a label of the legend.
    pub fn label(self) -> &'static str {
        match self {
            Self::Own => "Own words",
            Self::Hearsay => "Reported second-hand",
            Self::AboutOther => "A claim about another actor",
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

/// What stands beside a statement's mark: its headline, else its quote as such, else its summary.
pub fn words_beside_mark(statement: &Statement) -> Cow<'_, str> {
    match (&statement.headline, &statement.quote) {
        (Some(headline), _) => Cow::Borrowed(headline),
        (None, Some(quote)) => Cow::Owned(format!("\u{201c}{quote}\u{201d}")),
        (None, None) => Cow::Borrowed(&statement.summary),
    }
}

/// What stands beside a statement's mark, in its parts.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkWords<'a> {
    /// Whose words they are, where the lane holds several actors.
    pub speaker: Option<&'a str>,
    /// Of whom they claim something: "on Putin:".
    pub about: Option<String>,
    /// The words themselves.
    pub words: Cow<'a, str>,
}

impl<'a> MarkWords<'a> {
    /// The words of a statement; in a lane that several share they begin with the speaker.
    pub fn new(dataset: &'a Dataset, statement: &'a Statement, is_shared: bool) -> Self {
        let about = (!statement.about.is_empty())
            .then(|| format!("on {}:", about_short_names(dataset, statement)));
        Self {
            speaker: is_shared.then(|| dataset.actors[statement.speaker].short_name()),
            about,
            words: words_beside_mark(statement),
        }
    }
}

/// The name of a statement's mark: speaker, date, voice where it isn't the speaker's own, stance, and
/// the words beside the mark as they stand there (WCAG 2.2, 2.5.3 Label in Name).
pub fn mark_name(dataset: &Dataset, statement: &Statement, is_shared: bool) -> String {
    let speaker = &dataset.actors[statement.speaker].name;
    let hearsay = match statement.voice() {
        Voice::Own | Voice::AboutOther => "",
        Voice::Hearsay => ", reported second-hand",
    };
    let beside = MarkWords::new(dataset, statement, is_shared);
    let parts = [beside.speaker.map(str::to_owned), beside.about];
    let before: String = parts.into_iter().flatten().map(|part| part + " ").collect();
    format!(
        "{speaker}, {}{hearsay}, {}: {before}{}",
        statement.date.label(),
        stances(statement),
        beside.words
    )
}

/// What is in a merged mark: "9 oppose, 2 support, 2 unclear", most first.
pub fn tones_in_words(tones: ToneCounts) -> String {
    const WORDS: [(&str, &str); 6] = [
        ("supports", "support"),
        ("opposes", "oppose"),
        ("conditional", "conditional"),
        ("unclear", "unclear"),
        ("with several stances", "with several stances"),
        ("without a stance", "without a stance"),
    ];
    let mut counts: Vec<(u32, (&str, &str))> = tones.into_iter().zip(WORDS).collect();
    counts.retain(|(count, _)| *count > 0);
    sort_by_key(&mut counts, |(count, _)| Reverse(*count));
    let words = counts.iter().map(|&(count, (one, many))| {
        format!(
            "{} {}",
            grouped(count as usize),
            if count == 1 { one } else { many }
        )
    });
    words.collect::<Vec<_>>().join(", ")
}

/// The stances of a statement, each once and in the order of the legend: "supports", "supports and opposes", "no stance".
fn stances(statement: &Statement) -> String {
    let takes = |stance: &Stance| statement.positions.iter().any(|p| p.stance == *stance);
    let found: Vec<String> = Stance::ALL
        .iter()
        .filter(|stance| takes(stance))
        .map(|stance| stance.label().to_ascii_lowercase())
        .collect();
    if found.is_empty() {
        return Tone::Silent.label().to_ascii_lowercase();
    }
    let words: Vec<&str> = found.iter().map(String::as_str).collect();
    listed(&words)
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

/// "A", "A and B", "A, B and C".
pub fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [rest @ .., last] => format!("{} and {last}", rest.join(", ")),
    }
}

/// A count with its noun: "1 statement", "157 statements".
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

/// How many statements match: "212 statements of 640".
pub fn matching_count(count: usize, total: usize) -> String {
    let counted = counted(count, "statement", "statements");
    if count == total {
        format!("{counted}, all that there are")
    } else {
        format!("{counted} of {total} match")
    }
}

/// How many of those that match lie in the days on screen, to be said behind their count; nothing where all do.
pub fn on_screen(seen: usize, count: usize) -> String {
    match seen {
        _ if seen == count => String::new(),
        0 => ", none of them in the days on screen".to_owned(),
        _ => format!(", {} of them in the days on screen", grouped(seen)),
    }
}

/// A number with a comma at each thousand: "1,234,567".
pub fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// The title of data that has none, or whose title isn't known yet.
pub const UNTITLED: &str = "Who said what, and when";

/// The title of a data set, or one that fits any.
pub fn title(dataset: &Dataset) -> &str {
    if dataset.title.is_empty() {
        UNTITLED
    } else {
        &dataset.title
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_mark_says_speaker_date_stances_and_what_was_said() {
        let file = r#"{"format": "statement-timeline/1",
            "topics": [{"id": "a", "label": "A", "proposition": "A"}, {"id": "b", "label": "B", "proposition": "B"}],
            "actors": [{"id": "ann", "name": "Ann", "kind": "person"}, {"id": "bob", "name": "Bob", "kind": "person"}],
            "sources": [{"id": "paper", "publisher": "Paper", "title": "T", "url": "https://e.org/", "published": "2025-01-01"}],
            "statements": [
                {"id": "both", "speaker": "ann", "date": "2025-01-10", "kind": "spoken", "summary": "One, not the other.", "source": "paper",
                 "positions": [{"topic": "b", "stance": "opposes"}, {"topic": "a", "stance": "supports"}]},
                {"id": "claim", "speaker": "ann", "about": ["bob"], "date": "2025-01", "kind": "spoken", "summary": "He agrees.", "source": "paper",
                 "positions": [{"topic": "a", "stance": "conditional"}, {"topic": "b", "stance": "conditional"}]},
                {"id": "none", "speaker": "bob", "date": "2025-01-10", "kind": "reported", "headline": "Talks go on", "summary": "There is nothing to tell but that talks go on.", "source": "paper", "positions": []}
            ]}"#;
        let dataset = super::super::load::load(file.as_bytes()).dataset;
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
    fn names_are_listed_as_in_a_sentence() {
        assert_eq!(listed(&["A"]), "A");
        assert_eq!(listed(&["A", "B", "C"]), "A, B and C");
    }

    #[test]
    fn what_matches_is_counted_and_what_of_it_is_on_screen() {
        for (seen, count, total, expected) in [
            (640, 640, 640, "640 statements, all that there are"),
            (
                34,
                640,
                640,
                "640 statements, all that there are, 34 of them in the days on screen",
            ),
            (
                34,
                212,
                640,
                "212 statements of 640 match, 34 of them in the days on screen",
            ),
            (
                0,
                212,
                640,
                "212 statements of 640 match, none of them in the days on screen",
            ),
            (1, 1, 640, "1 statement of 640 match"),
            (0, 0, 640, "0 statements of 640 match"),
        ] {
            let line = matching_count(count, total) + &on_screen(seen, count);
            assert_eq!(line, expected);
        }
    }

    #[test]
    fn counts_have_their_noun_and_their_commas() {
        assert_eq!(counted(1, "statement", "statements"), "1 statement");
        assert_eq!(
            counted(1_234_567, "statement", "statements"),
            "1,234,567 statements"
        );
    }
}
