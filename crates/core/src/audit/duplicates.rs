//! Likely duplicates: one page in two rows, one actor under two ids, one statement told twice.
//!
//! Two statements are alike when one speaker made them, on days that may be the same, and most of
//! their words are the same: of all words of the two summaries, so large a share is in both.

use std::collections::{BTreeMap, BTreeSet};

use super::{Doubt, Finding};
use crate::dataset::Dataset;
use crate::fold::fold;
use crate::link::is_tracking;
use crate::model::{Statement, StatementIx};
use crate::problem::quoted;

/// Of all words of two summaries, the share in both from which they are alike.
const ALIKE_SHARE: f64 = 0.6;
/// With fewer words, all must be the same.
const FEW_WORDS: usize = 4;
/// A statement is compared with so many later ones at most: one that is dated by the year alone may
/// be of the same time as thousands.
const MOST_COMPARED: usize = 500;

/// Rows that are likely to be one.
pub fn duplicates(dataset: &Dataset) -> Vec<Finding> {
    let mut findings = same_names(dataset);
    findings.extend(same_addresses(dataset));
    findings.extend(same_words(dataset));
    findings
}

/// Actors with a name that an earlier one has.
fn same_names(dataset: &Dataset) -> Vec<Finding> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for actor in dataset.actors.rows() {
        let names: BTreeSet<String> = actor.all_names().map(name_of).collect();
        let other = names.iter().find_map(|name| seen.get(name).copied());
        if let Some(other) = other {
            let doubt = Doubt::SameName(quoted(other));
            findings.push(Finding::new("actors", &actor.id, "name", doubt));
        }
        for name in names {
            seen.entry(name).or_insert(&actor.id);
        }
    }
    findings
}

/// Sources with an address that an earlier one has.
fn same_addresses(dataset: &Dataset) -> Vec<Finding> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut findings = Vec::new();
    for source in dataset.sources.rows() {
        let Some(url) = source.url.as_deref().map(page_of) else {
            continue;
        };
        if let Some(other) = seen.get(&url) {
            let doubt = Doubt::SameAddress(quoted(other));
            findings.push(Finding::new("sources", &source.id, "url", doubt));
        } else {
            seen.insert(url, &source.id);
        }
    }
    findings
}

/// The name without capitals, and with one blank between its words.
fn name_of(name: &str) -> String {
    let folded = fold(name);
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The address without what leads to the same page all the same: scheme, capitals of the host,
/// `www.`, a last slash, what tells the page where its reader came from, the place on the page.
fn page_of(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let page = rest.split('#').next().unwrap_or(rest);
    let (page, query) = page.split_once('?').unwrap_or((page, ""));
    let (host, path) = page.split_once('/').unwrap_or((page, ""));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let kept = query.split('&').filter(|pair| {
        let key = pair.split('=').next().unwrap_or_default();
        !pair.is_empty() && !is_tracking(key)
    });
    let query = kept.collect::<Vec<_>>().join("&");
    format!("{host}/{}?{query}", path.trim_end_matches('/'))
}

/// Statements that say much the same as an earlier one.
fn same_words(dataset: &Dataset) -> Vec<Finding> {
    let mut findings = Vec::new();
    for actor in dataset.actors.indexes() {
        let spoken = dataset.spoken_by(actor);
        let words: Vec<BTreeSet<String>> = spoken
            .iter()
            .map(|&index| words_of(&dataset.statements[index]))
            .collect();
        for (at, &later) in spoken.iter().enumerate() {
            let earlier = spoken.iter().zip(&words).take(at).rev().take(MOST_COMPARED);
            let own = words.get(at);
            let alike = earlier.filter(|(other, words)| {
                may_be_of_one_time(dataset, **other, later)
                    && own.is_some_and(|own| are_alike(own, words))
            });
            if let Some((&other, _)) = alike.last() {
                let doubt = Doubt::SameWords(quoted(&dataset.statements[other].id));
                let id = &dataset.statements[later].id;
                findings.push(Finding::new("statements", id, "summary", doubt));
            }
        }
    }
    findings
}

/// Whether two statements are about the same others, and may have been made on the same day.
fn may_be_of_one_time(dataset: &Dataset, a: StatementIx, b: StatementIx) -> bool {
    let (a, b) = (&dataset.statements[a], &dataset.statements[b]);
    a.about == b.about && a.days().overlaps(b.days())
}

fn words_of(statement: &Statement) -> BTreeSet<String> {
    let folded = fold(&statement.summary);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn are_alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> bool {
    let common = a.intersection(b).count();
    let all = a.len() + b.len() - common;
    if all == 0 || a.len().min(b.len()) < FEW_WORDS {
        return a == b;
    }
    common as f64 / all as f64 >= ALIKE_SHARE
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    fn found(file: &str) -> Vec<String> {
        let dataset = load(file.as_bytes()).dataset;
        let findings = duplicates(&dataset).into_iter();
        findings
            .map(|finding| format!("{} {}", finding.table, finding.id))
            .collect()
    }

    fn file(statements: &[(&str, &str, &str)]) -> String {
        let rows = statements.iter().map(|(id, date, summary)| {
            format!(
                r#"{{"id": "{id}", "speaker": "ann", "date": "{date}", "kind": "spoken",
                    "summary": "{summary}", "source": "a"}}"#
            )
        });
        let rows = rows.collect::<Vec<_>>().join(",");
        format!(
            r#"{{"format": "statement-timeline/1",
            "actors": [{{"id": "ann", "name": "Ann Ash"}},
                    {{"id": "bob", "name": "Bob", "aliases": ["ANN ASH"]}}],
            "sources": [{{"id": "a", "publisher": "P", "url": "https://www.example.org/x/"}},
                        {{"id": "b", "publisher": "P", "url": "http://example.org/x#y"}},
                        {{"id": "c", "publisher": "P", "url": "https://example.org/x?y"}}],
            "statements": [{rows}]}}"#
        )
    }

    #[test]
    fn one_actor_and_one_page_in_two_rows_are_found() {
        assert_eq!(found(&file(&[])), ["actors bob", "sources b"]);
    }

    #[test]
    fn blanks_in_names_and_what_tells_where_a_reader_came_from_make_no_other_row() {
        for (first, second, is_one) in [
            ("Ann Ash", "Ann  Ash ", true),
            ("Ann Ash", "Ann\\u00a0Ash", true),
            ("Ann Ash", "Ann Ashe", false),
        ] {
            let file = format!(
                r#"{{"actors": [{{"id": "a", "name": "{first}"}},
                    {{"id": "b", "name": "{second}"}}]}}"#
            );
            assert_eq!(found(&file).len(), usize::from(is_one), "{second}");
        }
        for (first, second, is_one) in [
            (
                "https://a.example/x",
                "http://www.A.example/x/?utm_source=b#c",
                true,
            ),
            (
                "https://a.example/x?id=1",
                "https://a.example/x?utm_medium=m&id=1&fbclid=2",
                true,
            ),
            ("https://a.example/", "https://a.example", true),
            (
                "https://a.example/x?id=1",
                "https://a.example/x?id=2",
                false,
            ),
            ("https://a.example/x", "https://a.example/X", false),
        ] {
            let file = format!(
                r#"{{"sources": [{{"id": "a", "publisher": "P", "url": "{first}"}},
                                 {{"id": "b", "publisher": "P", "url": "{second}"}}]}}"#
            );
            assert_eq!(found(&file).len(), usize::from(is_one), "{second}");
        }
    }

    #[test]
    fn statements_of_one_time_with_mostly_the_same_words_are_found() {
        let first = ("one", "2025-08-20", "Ann asks for a bridge within the year");
        for (second, is_found) in [
            (
                (
                    "two",
                    "2025-08-20",
                    "Ann asks for a bridge within this year",
                ),
                true,
            ),
            (
                ("two", "2025-08", "Ann asks for a bridge within the year"),
                true,
            ),
            (
                ("two", "2025-08-21", "Ann asks for a bridge within the year"),
                false,
            ),
            (
                (
                    "two",
                    "2025-08-20",
                    "Ann asks for a ferry that runs at night",
                ),
                false,
            ),
        ] {
            let rest = found(&file(&[first, second]));
            assert_eq!(
                rest.iter().any(|row| row.starts_with("statements")),
                is_found,
                "{second:?}"
            );
        }
    }
}
