//! What a reader searches for, read from what was typed.
//!
//! Reading never fails: what can't be read is left out alone and named, as a search box is half
//! typed most of the time. Finding is left to `index`.

use super::phrase::Phrase;
use super::said::{Named, Said, named_by, said_at};
use super::token::{Field, PREFIXES, Quotes, Token, tokens};
use crate::date::DayRange;
use crate::messages;
use crate::model::Stance;

/// How many letters of what was typed a sentence quotes.
const QUOTED_LETTERS: usize = 40;

/// One thing that must, or must not, be met.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// Whether it must not be met.
    pub is_negated: bool,
    /// Where it looks.
    pub field: Field,
    /// The words that it looks for.
    pub phrase: Phrase,
    /// The time that it names: what was said then meets it, too.
    pub time: Option<Named>,
    /// The same as typed, with sign and prefix.
    pub text: String,
}

impl Term {
    fn means(&self, other: &Self) -> bool {
        self.is_negated == other.is_negated
            && self.field == other.field
            && self.phrase == other.phrase
            && self.time == other.time
    }
}

/// Days on which a statement must, or must not, have been said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SaidTerm {
    /// Whether it must not.
    pub is_negated: bool,
    /// The days. What is known of a statement's own days must overlap them.
    pub days: DayRange,
}

/// The terms of a search; a statement is found if it meets all of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    pub(super) terms: Vec<Term>,
    pub(super) said: Vec<SaidTerm>,
    /// What was ignored and what was expected in its place, a sentence each.
    pub ignored: Vec<String>,
}

impl Search {
    /// Reads what was typed.
    ///
    /// Words are parted by white space and may stand anywhere in a statement's texts and names.
    /// `"…"` is a phrase of whole words, `-` before a term means without it, and `speaker:`,
    /// `about:`, `topic:` and `stance:` look there alone. A stance can be shortened. A day, a
    /// month or a season with its year, outside of quotation marks, asks when it was said; a year
    /// or a month alone also finds what was said then.
    ///
    /// ```
    /// use timeline_core::search::Search;
    /// let search = Search::parse("troops -\"article 5\" speaker:macron stance:opp");
    /// assert!(search.ignored.is_empty());
    /// let search = Search::parse("troops stance:maybe");
    /// assert_eq!(
    ///     search.ignored,
    ///     ["\u{201c}stance:maybe\u{201d} was ignored; \
    ///       expected supports, opposes, conditional or unclear after the colon"],
    /// );
    /// assert!(!search.is_empty());
    /// ```
    pub fn parse(typed: &str) -> Self {
        let mut search = Self::default();
        let tokens = tokens(typed);
        let mut rest = tokens.as_slice();
        while let Some((&token, others)) = rest.split_first() {
            let said = said_at(rest);
            rest = match said {
                Some(Said::Then(_, count) | Said::Unusable(_, count)) => {
                    rest.get(count..).unwrap_or_default()
                }
                None => others,
            };
            match said {
                Some(Said::Then(days, _)) => search.said.push(SaidTerm {
                    is_negated: token.is_negated,
                    days,
                }),
                Some(Said::Unusable(expected, _)) => {
                    let end = rest.first().map_or(typed.len(), |next| next.start);
                    search.ignore(typed.get(token.start..end), expected);
                }
                None if token.quotes == Quotes::Open => search.add_words_of_open(token),
                None => search.add(token, named_by(token)),
            }
        }
        search
    }

    /// Whether nothing is looked for, so that every statement is found.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.said.is_empty()
    }

    /// Whether all that this search finds was found by the one before, so that it can look there
    /// alone.
    ///
    /// ```
    /// use timeline_core::search::Search;
    /// let [tr, troops, without] = ["tr", "troops us", "troops us -nato"].map(Search::parse);
    /// assert!(troops.narrows(&tr) && without.narrows(&troops));
    /// assert!(!tr.narrows(&troops) && !troops.narrows(&without));
    /// ```
    pub fn narrows(&self, before: &Self) -> bool {
        let is_said_within = before.said.iter().all(|old| {
            self.said.iter().any(|new| {
                let (strict, loose) = if old.is_negated {
                    (old.days, new.days)
                } else {
                    (new.days, old.days)
                };
                new.is_negated == old.is_negated && strict.joined(loose) == loose
            })
        });
        is_said_within
            && before.terms.iter().all(|old| {
                self.terms.iter().any(|new| {
                    let (strict, loose) = if old.is_negated {
                        (old, new)
                    } else {
                        (new, old)
                    };
                    new.is_negated == old.is_negated
                        && new.field == old.field
                        && strict.phrase.implies(&loose.phrase)
                        && (strict.time.is_none() || strict.time == loose.time)
                })
            })
    }

    /// The words that must be met anywhere, as far as they can be shown in a text.
    pub(super) fn shown_runs(&self) -> impl Iterator<Item = &Phrase> {
        self.terms
            .iter()
            .filter(|term| !term.is_negated && term.field == Field::Anywhere)
            .map(|term| &term.phrase)
    }

    fn add_words_of_open(&mut self, token: Token<'_>) {
        self.ignored.push(if token.value.trim().is_empty() {
            messages::search_open_quote_at_end().to_owned()
        } else {
            messages::search_open_quote_before(shortened(token.value)).to_string()
        });
        for value in token.value.split_whitespace() {
            let token = Token {
                text: value,
                value,
                quotes: Quotes::None,
                ..token
            };
            self.add(token, None);
        }
    }

    fn add(&mut self, token: Token<'_>, time: Option<Named>) {
        let mut phrase = Phrase::new(token.value, token.quotes == Quotes::Closed);
        if token.field == Field::Stance {
            phrase = stance_phrase(&phrase);
        }
        let term = Term {
            is_negated: token.is_negated,
            field: token.field,
            phrase,
            time,
            text: written(token),
        };
        if term.phrase.words.is_empty() {
            self.ignore(Some(token.text), &expected(token));
        } else if !self.terms.iter().any(|other| other.means(&term)) {
            self.terms.push(term);
        }
    }
}

impl Search {
    fn ignore(&mut self, text: Option<&str>, expected: &str) {
        let typed = shortened(text.unwrap_or_default());
        self.ignored
            .push(messages::search_ignored(typed, expected).to_string());
    }
}

/// The whole word of the one stance that is meant, or nothing.
fn stance_phrase(typed: &Phrase) -> Phrase {
    let mut meant = Stance::WORDS.iter().filter(|word| match typed.last() {
        Some((last, [])) => typed.ends_with(last, word),
        _ => false,
    });
    match (meant.next(), meant.next()) {
        (Some(word), None) => Phrase::new(word, true),
        _ => Phrase::default(),
    }
}

/// A token with its sign and prefix, also one that comes from a phrase that is still open.
fn written(token: Token<'_>) -> String {
    let sign = if token.is_negated { "-" } else { "" };
    let prefix = prefix(token.field).map_or("", |(prefix, ..)| prefix);
    let mark = if token.quotes == Quotes::Closed {
        "\""
    } else {
        ""
    };
    format!("{sign}{prefix}{mark}{}{mark}", token.value)
}

fn prefix(field: Field) -> Option<&'static (&'static str, Field, &'static str)> {
    PREFIXES.iter().find(|(_, other, _)| *other == field)
}

fn expected(token: Token<'_>) -> String {
    match prefix(token.field) {
        Some((_, _, value)) => messages::search_after_colon(value).to_string(),
        None if token.quotes == Quotes::Closed => messages::search_between_quotes().to_owned(),
        None if token.value.is_empty() => messages::search_after_minus().to_owned(),
        None => messages::search_a_letter().to_owned(),
    }
}

/// What was typed, as far as a sentence quotes it.
pub(super) fn shortened(text: &str) -> String {
    let text = text.trim();
    let mut letters = text.chars();
    let start: String = letters.by_ref().take(QUOTED_LETTERS).collect();
    let more = if letters.as_str().is_empty() {
        ""
    } else {
        "…"
    };
    start + more
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(search: &Search) -> Vec<String> {
        let tell = |term: &Term| {
            let sign = if term.is_negated { "-" } else { "" };
            let end = if term.phrase.is_whole { "" } else { "…" };
            format!(
                "{sign}{:?}({}{end})",
                term.field,
                term.phrase.words.join(" ")
            )
        };
        let said = |term: &SaidTerm| {
            let sign = if term.is_negated { "-" } else { "" };
            format!("{sign}Said({})", term.days.label())
        };
        let terms = search.terms.iter().map(tell);
        terms.chain(search.said.iter().map(said)).collect()
    }

    #[test]
    fn each_kind_of_term_is_read() {
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            ("Troops, now", &["Anywhere(troops…)", "Anywhere(now…)"]),
            ("a a -a", &["Anywhere(a…)", "-Anywhere(a…)"]),
            ("\"Article 5\"", &["Anywhere(article 5)"]),
            (
                "\u{201e}Article 5\u{201c} -«no way»",
                &["Anywhere(article 5)", "-Anywhere(no way)"],
            ),
            ("3:1 5-like", &["Anywhere(3 1…)", "Anywhere(5 like…)"]),
            ("speaker:Ann", &["Speaker(ann…)"]),
            ("SPEAKER:\"Ann Lee\"", &["Speaker(ann lee)"]),
            ("about:gitanas-nauseda", &["About(gitanas nauseda…)"]),
            ("-topic:ferry", &["-Topic(ferry…)"]),
            (
                "stance:supports stance:o",
                &["Stance(supports)", "Stance(opposes)"],
            ),
            ("stance:\"unclear\"", &["Stance(unclear)"]),
            ("speakers:ann", &["Anywhere(speakers ann…)"]),
            ("Зеленський", &["Anywhere(зеленськии…)"]),
            ("may 2024", &["Said(1 to 31 May 2024)"]),
            (
                "troops 9 May 2024 now",
                &["Anywhere(troops…)", "Anywhere(now…)", "Said(9 May 2024)"],
            ),
            (
                "2024-05-09 -2024-06",
                &["Said(9 May 2024)", "-Said(1 to 30 June 2024)"],
            ),
            ("\"may 2024\"", &["Anywhere(may 2024)"]),
            ("U.S. U.N.", &["Anywhere(us…)", "Anywhere(un…)"]),
        ];
        for (typed, expected) in table {
            let search = Search::parse(typed);
            assert_eq!(&told(&search), expected, "{typed}");
            assert!(search.ignored.is_empty(), "{typed}: {:?}", search.ignored);
            assert_eq!(search.is_empty(), expected.is_empty());
        }
    }

    #[test]
    fn what_cannot_be_read_is_named_and_the_rest_still_searched() {
        let table: &[(&str, &[&str], &str)] = &[
            (
                "a - b",
                &["Anywhere(a…)", "Anywhere(b…)"],
                "“-” was ignored; expected a word right after the minus sign",
            ),
            (
                "a &",
                &["Anywhere(a…)"],
                "“&” was ignored; expected a letter or digit in it",
            ),
            (
                "a \"\"",
                &["Anywhere(a…)"],
                "“\"\"” was ignored; expected words between the quotation marks",
            ),
            (
                "speaker: ann",
                &["Anywhere(ann…)"],
                "“speaker:” was ignored; expected a name after the colon",
            ),
            (
                "-topic:\"?\" a",
                &["Anywhere(a…)"],
                "“-topic:\"?\"” was ignored; expected words of a topic after the colon",
            ),
            (
                "stance:x a",
                &["Anywhere(a…)"],
                "“stance:x” was ignored; expected supports, opposes, conditional or unclear after \
                 the colon",
            ),
            (
                "stance:\"o\"",
                &[],
                "“stance:\"o\"” was ignored; expected supports, opposes, conditional or unclear \
                 after the colon",
            ),
            (
                "stance:for-it",
                &[],
                "“stance:for-it” was ignored; expected supports, opposes, conditional or unclear \
                 after the colon",
            ),
            (
                "-\"a b",
                &["-Anywhere(a…)", "-Anywhere(b…)"],
                "the quotation mark before “a b” was ignored; expected a second one after the \
                 phrase",
            ),
            (
                "speaker:\"a b ",
                &["Speaker(a…)", "Speaker(b…)"],
                "the quotation mark before “a b” was ignored; expected a second one after the \
                 phrase",
            ),
            (
                "a -31 June 2023 b",
                &["Anywhere(a…)", "Anywhere(b…)"],
                "“-31 June 2023” was ignored; expected a day that the calendar has",
            ),
            (
                "a 03/04/2025 b",
                &["Anywhere(a…)", "Anywhere(b…)"],
                "“03/04/2025” was ignored; expected year, month and day in this order, such as \
                 2025-08-20, as both numbers could be the month",
            ),
            (
                "a\"",
                &["Anywhere(a…)"],
                "the quotation mark at the end was ignored; expected a second one after the phrase",
            ),
        ];
        for (typed, terms, sentence) in table {
            let search = Search::parse(typed);
            assert_eq!(&told(&search), terms, "{typed}");
            assert_eq!(search.ignored, [*sentence], "{typed}");
        }
    }

    #[test]
    fn a_sentence_quotes_only_the_beginning_of_a_long_text() {
        let search = Search::parse(&format!("\"{}", "é".repeat(100)));
        assert!(search.ignored[0].contains(&format!("“{}…”", "é".repeat(40))));
    }

    #[test]
    fn a_search_narrows_another_only_where_it_finds_no_more() {
        for (now, before, expected) in [
            ("a", "", true),
            ("", "a", false),
            ("ab", "a", true),
            ("a b", "b", true),
            ("a", "a b", false),
            ("a -b", "a", true),
            ("a -bc", "a -b", false),
            ("a -b", "a -bc", true),
            ("-a", "a", false),
            ("speaker:a", "a", false),
            ("speaker:ab", "speaker:a", true),
            ("about:a", "speaker:a", false),
            ("topic:a stance:o", "topic:a", true),
            ("topic:a stance:o", "topic:a stance:s", false),
            ("\"a b\"", "a", true),
            ("\"a b\"", "a b", true),
            ("\"a b", "\"a b\"", false),
            ("&", "", true),
            ("9 may 2024", "may 2024", true),
            ("may 2024", "9 may 2024", false),
            ("-may 2024", "-9 may 2024", true),
            ("-9 may 2024", "-may 2024", false),
            ("9 may 2024", "summer 2024", false),
            ("1 june 2024", "summer 2024", true),
            ("2025", "202", false),
            ("2025 troops", "2025", true),
            ("-202", "-2025", false),
            ("august", "augus", false),
            ("august a", "august", true),
            ("may 2024", "a", false),
            ("a may 2024", "a", true),
            ("a", "may 2024", false),
            ("may 202", "may", true),
        ] {
            let narrows = Search::parse(now).narrows(&Search::parse(before));
            assert_eq!(narrows, expected, "{now} after {before}");
        }
    }
}
