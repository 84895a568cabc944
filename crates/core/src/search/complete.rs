//! What a reader may be about to type: a prefix, or the name, topic or stance after it.
//!
//! Only what would find something is offered, the most used first among equals. A completion is the
//! whole text of the search box, so that the page has only to set it.

use std::cmp::Reverse;

use super::token::{Field, PREFIXES, Quotes, Token, tokens};
use crate::fold::fold;
use crate::model::{ActorIx, Index, Stance, Tables};
use crate::sort::sort_by_key;

/// How many are offered at most: a list that fits beside the keyboard of a phone.
const MOST: usize = 8;

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What to show.
    pub label: String,
    /// The text of the search box once it is taken.
    pub query: String,
}

/// The ways to go on with the last token of what was typed; none after a word that begins no
/// prefix.
///
/// ```
/// use timeline_core::{model::Tables, search::completions};
/// let offered = completions(&Tables::default(), "troops -sp");
/// assert_eq!(offered[0].label, "speaker:");
/// assert_eq!(offered[0].query, "troops -speaker:");
/// assert!(completions(&Tables::default(), "troops ").is_empty());
/// ```
pub fn completions(dataset: &Tables, typed: &str) -> Vec<Completion> {
    let Some(token) = tokens(typed)
        .pop()
        .filter(|token| is_being_typed(*token, typed))
    else {
        return Vec::new();
    };
    let sign = if token.is_negated { "-" } else { "" };
    let kept = typed.get(..token.start).unwrap_or_default();
    let completion = |prefix: &str, label: &str, value: &str| Completion {
        label: label.to_owned(),
        query: format!("{kept}{sign}{prefix}{value}"),
    };
    let mut offered = Vec::new();
    for &(prefix, field, _) in PREFIXES {
        if field == token.field {
            for name in names(dataset, token) {
                offered.push(completion(prefix, name, &in_quotes(name)));
            }
        } else if token.field == Field::Anywhere && prefix.starts_with(&fold(token.value)) {
            offered.push(completion(prefix, prefix, ""));
        }
    }
    offered.retain(|completion| completion.query != typed);
    offered
}

fn is_being_typed(token: Token<'_>, typed: &str) -> bool {
    let is_last = token.start + token.text.len() == typed.len();
    let is_begun = token.field != Field::Anywhere || !token.value.is_empty();
    let is_phrase = token.field == Field::Anywhere && token.quotes == Quotes::Open;
    is_last && is_begun && !is_phrase && token.quotes != Quotes::Closed
}

/// The names that fit what was typed after a prefix, the best first: those that begin with it, then
/// those of which a word does, then those that have it anywhere or of which another spelling has a
/// word that begins so.
fn names<'a>(dataset: &'a Tables, token: Token<'_>) -> Vec<&'a str> {
    let typed = fold(token.value.trim());
    let mut fitting: Vec<(usize, usize, &str)> = Vec::new();
    for (index, (name, uses)) in names_with_uses(dataset, token.field)
        .into_iter()
        .enumerate()
    {
        let rank = rank(&typed, name).or_else(|| {
            let others = other_names(dataset, token.field, index);
            let fits = |other: &str| rank(&typed, other).is_some_and(|rank| rank < ANYWHERE);
            others.into_iter().any(fits).then_some(ANYWHERE)
        });
        if let (Some(rank), true) = (rank, uses > 0) {
            fitting.push((rank, uses, name));
        }
    }
    sort_by_key(&mut fitting, |&(rank, uses, _)| (rank, Reverse(uses)));
    fitting.truncate(MOST);
    fitting.into_iter().map(|(_, _, name)| name).collect()
}

/// The rank of a name that has what was typed within a word.
const ANYWHERE: usize = 2;

/// How well a name fits what was typed; none where it doesn't.
fn rank(typed: &str, name: &str) -> Option<usize> {
    let folded = fold(name);
    match folded.find(typed)? {
        0 => Some(0),
        _ if folded.contains(&format!(" {typed}")) => Some(1),
        _ => Some(ANYWHERE),
    }
}

/// What the row at a place of a field's table is called beside its name.
fn other_names(dataset: &Tables, field: Field, index: usize) -> Vec<&str> {
    match field {
        Field::Speaker | Field::About => dataset.actors[ActorIx::from_usize(index)]
            .all_names()
            .skip(1)
            .collect(),
        _ => Vec::new(),
    }
}

/// All names of a field, each with the number of its uses in statements.
fn names_with_uses<'a>(dataset: &'a Tables, field: Field) -> Vec<(&'a str, usize)> {
    let mut names = Vec::new();
    let mut add = |name: &'a str| names.push((name, 0));
    match field {
        Field::Anywhere => {}
        Field::Speaker | Field::About => dataset.actors.iter().for_each(|(_, row)| add(&row.name)),
        Field::Topic => dataset.topics.iter().for_each(|(_, row)| add(&row.label)),
        Field::Stance => Stance::WORDS.iter().for_each(|word| add(word)),
    }
    let mut count = |index: usize| {
        if let Some((_, uses)) = names.get_mut(index) {
            *uses += 1;
        }
    };
    for (_, row) in dataset.statements.iter() {
        match field {
            Field::Anywhere => {}
            Field::Speaker => count(row.speaker.as_usize()),
            Field::About => row.about.iter().for_each(|actor| count(actor.as_usize())),
            Field::Topic => row.positions.iter().for_each(|p| count(p.topic.as_usize())),
            Field::Stance => row.positions.iter().for_each(|p| count(p.stance as usize)),
        }
    }
    names
}

/// A name as a value: in quotation marks where it has a space. A mark inside would end it, and is
/// no word anyway.
fn in_quotes(name: &str) -> String {
    let plain = name.replace(is_quotation_mark, " ");
    if plain.contains(char::is_whitespace) {
        format!("\"{}\"", plain.trim())
    } else {
        plain
    }
}

fn is_quotation_mark(sign: char) -> bool {
    crate::fold::plain_sign(sign) == '"'
}

#[cfg(test)]
mod tests {
    use super::super::{Search, SearchIndex};
    use super::*;
    use crate::dataset::Dataset;
    use crate::load::load;

    fn real() -> Dataset {
        load(include_bytes!("../../../../public/data/statements.json")).dataset
    }

    fn queries(dataset: &Dataset, typed: &str) -> Vec<String> {
        let offered = completions(dataset, typed);
        offered
            .into_iter()
            .map(|completion| completion.query)
            .collect()
    }

    #[test]
    fn the_token_being_typed_is_completed_and_the_rest_kept() {
        let dataset = real();
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            ("troops", &[]),
            ("\"sp", &[]),
            ("sp ", &[]),
            ("-", &[]),
            ("s", &["speaker:", "stance:"]),
            ("Us A", &["Us about:"]),
            ("x -TO", &["x -topic:"]),
            (
                "stance:",
                &[
                    "stance:supports",
                    "stance:opposes",
                    "stance:conditional",
                    "stance:unclear",
                ],
            ),
            ("stance:op", &["stance:opposes"]),
            ("stance:opposes", &[]),
            (
                "speaker:zelens",
                &[
                    "speaker:\"Zelensky and European leaders\"",
                    "speaker:\"Volodymyr Zelensky\"",
                    "speaker:\"Leaders of five states in Kyiv\"",
                ],
            ),
            ("speaker:zelenskyy", &["speaker:\"Volodymyr Zelensky\""]),
            (
                "-speaker:\"Володимир З",
                &["-speaker:\"Volodymyr Zelensky\""],
            ),
            ("about:трамп", &["about:\"Donald Trump\""]),
            ("us -Speaker:NAUSE", &["us -speaker:\"Gitanas Nausėda\""]),
            ("speaker:\"volodymyr z", &["speaker:\"Volodymyr Zelensky\""]),
            ("speaker:\"Volodymyr Zelensky\"", &[]),
            ("topic:backs", &["topic:\"US backstop\""]),
            ("topic:neutrali", &["topic:Neutrality"]),
            ("speaker:qqq", &[]),
        ];
        for (typed, expected) in table {
            let mut found = queries(&dataset, typed);
            let mut expected: Vec<String> = expected.iter().map(ToString::to_string).collect();
            if *typed == "stance:" {
                found.sort();
                expected.sort();
            }
            assert_eq!(found, expected, "{typed}");
        }
    }

    #[test]
    fn names_that_begin_with_what_was_typed_come_first_and_never_too_many() {
        let dataset = real();
        assert_eq!(completions(&dataset, "speaker:").len(), MOST);
        let labels: Vec<String> = completions(&dataset, "speaker:me")
            .into_iter()
            .map(|c| fold(&c.label))
            .collect();
        let rank = |label: &String| match label.find("me") {
            Some(0) => 0,
            _ if label.contains(" me") => 1,
            _ => 2,
        };
        // Media reports and two more, Merz and three more, and one of the many that have it within
        // a word.
        let ranks: Vec<i32> = labels.iter().map(rank).collect();
        assert_eq!(ranks, [0, 0, 0, 1, 1, 1, 1, 2], "{labels:?}");
    }

    #[test]
    fn every_completion_finds_something() {
        let dataset = real();
        let index = SearchIndex::new(&dataset);
        for letter in 'a'..='z' {
            for prefix in ["speaker:", "about:", "topic:", "stance:"] {
                for query in queries(&dataset, &format!("{prefix}{letter}")) {
                    let search = Search::parse(&query);
                    assert!(search.ignored.is_empty(), "{query}");
                    assert!(!index.find(&dataset, &search, None).is_empty(), "{query}");
                }
            }
        }
    }
}
