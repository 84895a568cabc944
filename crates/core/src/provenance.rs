//! How a statement is known, in words: whose words it is in, and how exactly its date is known.
//!
//! Every statement that is shown says so. A text that the data gives in quotation marks is the
//! speaker's own; a summary alone is a paraphrase; what was reported second-hand is neither, with a
//! quotation or without.

use super::date::{Precision, StatedDate};
use super::messages;
use super::model::{Kind, Statement};

/// Whose words it is in, and what kind of statement it was: "Own words, spoken".
pub fn how_known(statement: &Statement) -> &'static str {
    match (statement.kind, statement.quote.is_some()) {
        (Kind::Reported, _) => statement.kind.label(),
        (Kind::Spoken, true) => messages::own_words_spoken(),
        (Kind::Written, true) => messages::own_words_written(),
        (Kind::JointDocument, true) => messages::own_words_joint_document(),
        (Kind::Spoken, false) => messages::paraphrase_spoken(),
        (Kind::Written, false) => messages::paraphrase_written(),
        (Kind::JointDocument, false) => messages::paraphrase_joint_document(),
    }
}

/// How exactly a date is known; none for a single day that is known for certain.
///
/// ```
/// use timeline_core::provenance::date_precision;
/// let words = |date: &str| date_precision(date.parse().unwrap());
/// assert_eq!(words("2025-08-20"), None);
/// assert_eq!(words("2025-08~").as_deref(), Some("known to the month, approximate"));
/// ```
pub fn date_precision(date: StatedDate) -> Option<String> {
    let unit = match date.precision() {
        Precision::Day => None,
        Precision::Month => Some(messages::date_known_to_month()),
        Precision::Season => Some(messages::date_known_to_season()),
        Precision::Year => Some(messages::date_known_to_year()),
        Precision::Decade => Some(messages::date_known_to_decade()),
        Precision::Century => Some(messages::date_known_to_century()),
    };
    let extent = match date {
        StatedDate::Until(_) => Some(messages::date_then_or_earlier()),
        StatedDate::Since(_) => Some(messages::date_then_or_later()),
        _ if date.is_span() => Some(messages::date_over_that_time()),
        StatedDate::Single(_) | StatedDate::Interval(..) => None,
    };
    let approximate = date.is_approximate().then(messages::date_approximate);
    let words: Vec<&str> = [unit, extent, approximate].into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join(messages::list_separator()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn own_words_a_paraphrase_and_hearsay_are_told_apart() {
        for (kind, quote, expected) in [
            ("spoken", "\"Never.\"", "Own words, spoken"),
            ("spoken", "null", "Paraphrase, spoken"),
            ("written", "\"Never.\"", "Own words, in writing"),
            ("joint-document", "null", "Paraphrase, joint document"),
            ("reported", "null", "Reported second-hand"),
            // Those who report it may quote it: it is hearsay all the same.
            ("reported", "\"Never.\"", "Reported second-hand"),
        ] {
            let file = format!(
                r#"{{"format": "statement-timeline/1",
                "actors": [{{"id": "gil", "name": "Gil", "kind": "person"}}],
                "sources": [{{"id": "post", "publisher": "The Post"}}],
                "statements": [{{"id": "no", "speaker": "gil", "date": "2025-02-03",
                "kind": "{kind}",
                    "summary": "No canal.", "quote": {quote}, "positions": [],
                    "source": "post"}}]}}"#
            );
            let dataset = load(file.as_bytes()).dataset;
            let (_, statement) = dataset.statements.iter().next().unwrap();
            assert_eq!(how_known(statement), expected, "{kind} {quote}");
        }
    }

    #[test]
    fn a_date_says_how_exactly_it_is_known_unless_it_is_a_certain_day() {
        for (date, expected) in [
            ("2025-02-03", ""),
            ("2025-02-03/2025-02-03", ""),
            ("2025-02-03?", "approximate"),
            (
                "2025-02-03/2025-02-05",
                "over that time or some time within it",
            ),
            ("2025-02", "known to the month"),
            ("2025-XX", "known to the year"),
            ("2025-22~", "known to the season, approximate"),
            ("202X", "known to the decade"),
            ("20XX", "known to the century"),
            (
                "2025-02/2025-04",
                "known to the month, over that time or some time within it",
            ),
            ("../2025-02-03", "then or earlier"),
            ("2025~/..", "known to the year, then or later, approximate"),
        ] {
            let words = date_precision(date.parse().unwrap()).unwrap_or_default();
            assert_eq!(words, expected, "{date}");
        }
    }
}
