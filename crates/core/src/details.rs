//! All that the page says of one statement, in words.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::dataset::Dataset;
use super::labels::about_names;
use super::messages::{self, listed};
use super::model::{SourceKind, Stance, Statement, StatementIx};
use super::provenance::{date_precision, how_known};

/// A statement in words.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementDetails {
    /// Whose words these are.
    pub speaker: String,
    /// In which office.
    pub role: Option<String>,
    /// When, in words.
    pub date_label: String,
    /// When, for a machine: EDTF.
    pub date_edtf: String,
    /// How exactly the date is known, where it isn't a certain day.
    pub date_precision: Option<String>,
    /// How the source dates it.
    pub date_basis: Option<String>,
    /// Whose words it is in, and what kind of statement it is.
    pub how: String,
    /// Where it was made.
    pub venue: Option<String>,
    /// What was said, in a few words.
    pub headline: Option<String>,
    /// The language of these texts, where it isn't that of the page.
    pub language: Option<String>,
    /// The speaker's own words.
    pub quote: Option<String>,
    /// The language of those words, where it isn't that of the page or of the texts around them.
    pub quote_language: Option<String>,
    /// One sentence that says it.
    pub summary: String,
    /// Whose position it asserts, if not the speaker's own.
    pub about: Option<String>,
    /// The same as a sentence.
    pub about_line: Option<String>,
    /// The stances taken.
    pub positions: Vec<PositionLine>,
    /// Speaker, via, publisher: through whom it came.
    pub attribution_chain: Vec<String>,
    /// The pages that have it; the one that it rests on comes first.
    pub sources: Vec<SourceLine>,
}

/// A stance in words.
#[derive(Clone, Debug, PartialEq)]
pub struct PositionLine {
    /// The stance.
    pub stance: Stance,
    /// Those to whom the speaker ascribes it, if it isn't the speaker's own.
    pub ascribed_to: Option<String>,
    /// The short name of the topic.
    pub topic: String,
    /// The proposition.
    pub proposition: String,
}

/// A source in words.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceLine {
    /// Publisher, title and day, as far as they are known.
    pub text: String,
    /// Its address; of the page that the statement rests on, with the quoted words to land on.
    pub url: Option<String>,
    /// What kind of page it is, in words.
    pub kind: Option<&'static str>,
}

impl StatementDetails {
    /// Puts a statement into words.
    pub fn new(dataset: &Dataset, index: StatementIx) -> Self {
        let statement = &dataset.statements[index];
        let speaker = dataset.actors[statement.speaker].name.clone();
        let source = &dataset.sources[statement.source];
        let chain = [
            Some(speaker.as_str()),
            statement.via.as_deref(),
            Some(source.publisher.as_str()),
        ];
        let mut attribution_chain: Vec<String> =
            chain.into_iter().flatten().map(str::to_owned).collect();
        attribution_chain.dedup();
        let about = about_names(dataset, statement);
        let language = dataset.foreign_language().map(str::to_owned);
        let quote_language = statement.quote_language.as_deref().map(str::to_owned);
        Self {
            role: statement.role.as_deref().map(str::to_owned),
            date_label: statement.date.label(),
            date_edtf: statement.date.to_string(),
            date_precision: date_precision(statement.date),
            date_basis: statement.date_basis.as_deref().map(str::to_owned),
            how: how_known(statement).to_owned(),
            venue: statement.venue.as_deref().map(str::to_owned),
            headline: statement.headline.clone(),
            quote: statement.quote.clone(),
            quote_language: quote_language.or_else(|| language.clone()),
            language,
            summary: statement.summary.clone(),
            about_line: (!about.is_empty()).then(|| about_line(&speaker, &about)),
            about: (!about.is_empty()).then_some(about),
            positions: positions(dataset, statement),
            attribution_chain,
            sources: source_lines(dataset, statement),
            speaker,
        }
    }
}

/// The statement of the same actor before, and the one after, in order of time.
pub fn neighbours_of_same_actor(
    dataset: &Dataset,
    index: StatementIx,
) -> (Option<StatementIx>, Option<StatementIx>) {
    let list = dataset.spoken_by(dataset.statements[index].speaker);
    let Ok(at) = list.binary_search(&index) else {
        return (None, None);
    };
    (
        at.checked_sub(1)
            .and_then(|before| list.get(before))
            .copied(),
        list.get(at + 1).copied(),
    )
}

fn about_line(speaker: &str, about: &str) -> String {
    messages::about_line(speaker, about).to_string()
}

fn positions(dataset: &Dataset, statement: &Statement) -> Vec<PositionLine> {
    let names: Vec<&str> = statement
        .about
        .iter()
        .map(|&actor| dataset.actors[actor].name.as_str())
        .collect();
    let line = |position: &super::model::Position| {
        let topic = &dataset.topics[position.topic];
        let ascribed_to = (!names.is_empty()).then(|| listed(&names));
        PositionLine {
            stance: position.stance,
            ascribed_to,
            topic: topic.label.clone(),
            proposition: topic.proposition.clone(),
        }
    };
    statement.positions.iter().map(line).collect()
}

fn source_lines(dataset: &Dataset, statement: &Statement) -> Vec<SourceLine> {
    let line = |index| {
        let source = &dataset.sources[index];
        // Further pages may have said it in other words.
        let quote = statement
            .quote
            .as_deref()
            .filter(|_| index == statement.source);
        SourceLine {
            text: source_text(source),
            url: source.url.as_ref().map(|url| address_at_words(url, quote)),
            kind: source.kind.map(SourceKind::label),
        }
    };
    statement.sources().map(line).collect()
}

fn source_text(source: &super::model::Source) -> String {
    let title = source
        .title
        .as_ref()
        .map(|title| messages::quoted(title).to_string());
    let published = source.published.map(super::date::Day::label);
    [Some(source.publisher.clone()), title, published]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(messages::list_separator())
}

/// All but letters, digits and what needs no escape; the hyphen is escaped because it has a meaning
/// of its own in a text directive.
const FRAGMENT_ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'.').remove(b'_').remove(b'~');

/// More words than this are given by their first and last ones.
const LONGEST_FRAGMENT_WORDS: usize = 12;
const FRAGMENT_END_WORDS: usize = 4;

/// The address at which a browser scrolls to the quoted words (WICG URL fragment text directives).
///
/// A quotation with an ellipsis is looked for by its first piece. An address with a fragment keeps
/// it.
///
/// ```
/// use timeline_core::details::address_at_words;
/// assert_eq!(address_at_words("https://example.org/a", Some("a road to nowhere")),
///            "https://example.org/a#:~:text=a%20road%20to%20nowhere");
/// assert_eq!(address_at_words("https://example.org/a", None), "https://example.org/a");
/// ```
pub fn address_at_words(url: &str, quote: Option<&str>) -> String {
    let piece = quote.and_then(|quote| {
        quote
            .split("...")
            .flat_map(|part| part.split('…'))
            .find(|p| !p.trim().is_empty())
    });
    let Some(words) = piece.map(|piece| piece.split_whitespace().collect::<Vec<_>>()) else {
        return url.to_owned();
    };
    let encoded = |words: &[&str]| {
        let text = words.join(" ");
        let text =
            text.trim_matches(|c: char| matches!(c, '"' | '\u{201c}' | '\u{201d}' | '.' | ','));
        utf8_percent_encode(text, FRAGMENT_ESCAPED).to_string()
    };
    let directive = match words.as_slice() {
        long if long.len() > LONGEST_FRAGMENT_WORDS => {
            let (start, rest) = long.split_at(FRAGMENT_END_WORDS);
            let (_, end) = rest.split_at(rest.len() - FRAGMENT_END_WORDS);
            format!("{},{}", encoded(start), encoded(end))
        }
        short => encoded(short),
    };
    let mark = if url.contains('#') {
        ":~:text="
    } else {
        "#:~:text="
    };
    format!("{url}{mark}{directive}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    fn detail(id: &str) -> StatementDetails {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let index = dataset.statements.find(id).unwrap();
        StatementDetails::new(&dataset, index)
    }

    #[test]
    fn the_address_lands_on_the_quoted_words() {
        for (url, quote, address) in [
            (
                "https://e.org/",
                "well-armed, yes",
                "https://e.org/#:~:text=well%2Darmed%2C%20yes",
            ),
            ("https://e.org/#top", "yes", "https://e.org/#top:~:text=yes"),
            (
                "https://e.org/",
                "first part … second part",
                "https://e.org/#:~:text=first%20part",
            ),
            (
                "https://e.org/",
                "\u{201c}Done.\u{201d}",
                "https://e.org/#:~:text=Done",
            ),
            (
                "https://e.org/",
                "a b c d e f g h i j k l m",
                "https://e.org/#:~:text=a%20b%20c%20d,j%20k%20l%20m",
            ),
            ("https://e.org/", " … ", "https://e.org/"),
        ] {
            assert_eq!(address_at_words(url, Some(quote)), address, "{quote}");
        }
    }

    #[test]
    fn a_claim_about_somebody_else_is_said_to_be_one() {
        let detail = detail("bob-on-ann");
        assert!(
            detail
                .about_line
                .unwrap()
                .starts_with("A claim by Bob about the position of Ann: ")
        );
        assert_eq!(detail.positions[0].ascribed_to.as_deref(), Some("Ann"));
    }

    #[test]
    fn a_claim_about_several_needs_no_verb_in_their_number() {
        let real = include_bytes!("../../../public/data/statements.json");
        let dataset = crate::load::load(real).dataset;
        let claim = dataset
            .statements
            .find("trump-2025-08-uk-france-germany-troops");
        let detail = StatementDetails::new(&dataset, claim.unwrap());
        assert_eq!(
            detail.about_line.as_deref(),
            Some(
                "A claim by Donald Trump about the position of United Kingdom, France and Germany: \
                evidence of what Donald Trump said, not evidence of the position of United \
                Kingdom, France and Germany."
            )
        );
    }

    #[test]
    fn the_chain_of_attribution_names_each_link_once() {
        assert_eq!(
            detail("ann-first").attribution_chain,
            ["Ann", "The Wire", "The Paper"]
        );
        assert_eq!(detail("bob-on-ann").attribution_chain, ["Bob", "The Paper"]);
    }

    #[test]
    fn all_pages_that_have_a_statement_are_told_with_their_kind() {
        let told: Vec<_> = detail("ann-first")
            .sources
            .into_iter()
            .map(|source| (source.text, source.url.unwrap_or_default(), source.kind))
            .collect();
        let expected = [
            (
                "The Paper, “Two banks”, 2 September 2025",
                "https://example.org/two-banks#:~:text=A%20bridge%20must%20come",
                Some("News organisation"),
            ),
            (
                "Town council, 18 August 2025",
                "https://example.org/minutes",
                Some("Official page"),
            ),
        ];
        assert_eq!(
            told,
            expected.map(|(text, url, kind)| (text.to_owned(), url.to_owned(), kind))
        );
        assert_eq!(detail("bob-answer").sources.len(), 1);
    }

    #[test]
    fn the_language_of_a_quote_is_its_own_else_that_of_the_data() {
        let small = include_str!("load/fixtures/small.json");
        let languages = |of_data: &str, of_quote: &str| {
            let file = small
                .replace("\"language\": \"en\"", &format!("\"language\": {of_data}"))
                .replace(
                    "\"quote_language\": \"de\"",
                    &format!("\"quote_language\": {of_quote}"),
                );
            let dataset = load(file.as_bytes()).dataset;
            let detail =
                StatementDetails::new(&dataset, dataset.statements.find("ann-first").unwrap());
            (detail.language, detail.quote_language)
        };
        let some = |tag: &str| Some(tag.to_owned());
        for (of_data, of_quote, expected) in [
            ("\"en\"", "null", (None, None)),
            ("null", "null", (None, None)),
            ("\"en-GB\"", "\"uk\"", (None, some("uk"))),
            ("\"uk\"", "null", (some("uk"), some("uk"))),
            ("\"uk\"", "\"en\"", (some("uk"), some("en"))),
        ] {
            assert_eq!(
                languages(of_data, of_quote),
                expected,
                "{of_data} {of_quote}"
            );
        }
    }

    #[test]
    fn the_neighbours_are_those_of_the_same_actor() {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let find = |id| dataset.statements.find(id);
        assert_eq!(
            neighbours_of_same_actor(&dataset, find("ann-first").unwrap()),
            (None, find("ann-second"))
        );
    }
}
