//! Finding statements, fast enough for each key press at 100,000 of them.
//!
//! Names, publishers and topics are looked at once a term, not once a statement. The index holds
//! numbers of words only; the data set, from which it was made, is handed in again to find.

use std::cmp::Reverse;

use fixedbitset::FixedBitSet;

use super::rows::{Rows, Wanted};
use super::terms::{Search, Term};
use super::token::Field;
use super::vocabulary::Vocabulary;
use crate::model::{Index, Position, Stance, Statement, StatementIx, Tables};
use crate::sort::sort_by_key;

/// The words of a data set, prepared.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchIndex {
    vocabulary: Vocabulary,
    statements: Rows,
    names: Rows,
    actor_ids: Rows,
    publishers: Rows,
    topics: Rows,
    topic_ids: Rows,
    stances: Rows,
}

impl SearchIndex {
    /// Prepares a data set: once, when it has loaded.
    pub fn new(dataset: &Tables) -> Self {
        let mut index = Self::empty(dataset);
        while index.prepare(dataset, usize::MAX) {}
        index
    }

    /// Nothing prepared yet of a data set.
    pub fn empty(dataset: &Tables) -> Self {
        Self {
            vocabulary: Vocabulary::new(dataset.hash_seed()),
            statements: Rows::default(),
            names: Rows::default(),
            actor_ids: Rows::default(),
            publishers: Rows::default(),
            topics: Rows::default(),
            topic_ids: Rows::default(),
            stances: Rows::default(),
        }
    }

    /// Takes in this many further statements, and with the last of them all else; whether there is
    /// more to do.
    ///
    /// An index is good for finding only when there is no more to do.
    pub fn prepare(&mut self, dataset: &Tables, statements: usize) -> bool {
        let from = self.statements.len();
        let to = from
            .saturating_add(statements)
            .min(dataset.statements.len());
        for index in from..to {
            let row = &dataset.statements[StatementIx::from_usize(index)];
            let texts = [
                row.headline.as_deref(),
                Some(row.summary.as_str()),
                row.quote.as_deref(),
                row.role.as_deref(),
                row.venue.as_deref(),
            ];
            self.statements
                .add(&mut self.vocabulary, &mut texts.into_iter().flatten());
        }
        let is_last = to == dataset.statements.len();
        if is_last {
            self.take_in_names(dataset);
        }
        !is_last
    }

    fn take_in_names(&mut self, dataset: &Tables) {
        let vocabulary = &mut self.vocabulary;
        let mut add = |rows: &mut Rows, texts: &[&str]| {
            rows.add(vocabulary, &mut texts.iter().copied());
        };
        for (_, row) in dataset.actors.iter() {
            let names: Vec<&str> = row.all_names().collect();
            add(&mut self.names, &names);
            add(&mut self.actor_ids, &[&row.id]);
        }
        for (_, row) in dataset.sources.iter() {
            add(&mut self.publishers, &[&row.publisher]);
        }
        for (_, row) in dataset.topics.iter() {
            add(&mut self.topics, &[&row.label, &row.proposition]);
            add(&mut self.topic_ids, &[&row.id]);
        }
        for word in Stance::WORDS {
            add(&mut self.stances, &[word]);
        }
    }

    /// The statements that meet all terms, in order of time.
    ///
    /// `within` is where to look, in order of time: all statements, or those that a search found
    /// which this one [narrows](Search::narrows).
    pub fn find(
        &self,
        dataset: &Tables,
        search: &Search,
        within: Option<&[StatementIx]>,
    ) -> Vec<StatementIx> {
        let mut found = match within {
            Some(within) => within.to_vec(),
            None => dataset.statements.indexes().collect(),
        };
        for term in &search.said {
            let is_said_then = |index| dataset.days_of(index).overlaps(term.days);
            found.retain(|&index| is_said_then(index) != term.is_negated);
        }
        let stances: Vec<Vec<bool>> = search
            .terms
            .iter()
            .filter(|term| term.field == Field::Stance && !term.is_negated)
            .map(|term| self.stances.hits(&self.wanted(term)))
            .collect();
        for term in quickest_first(&search.terms) {
            if found.is_empty() {
                break;
            }
            let hits = self.hits(term, &stances);
            found.retain(|&index| {
                let is_then = term
                    .time
                    .is_some_and(|time| time.overlaps(dataset.days_of(index)));
                let is_met = is_then || hits.are_in(index, dataset);
                is_met != term.is_negated
            });
        }
        found
    }

    /// Whether a term asks for an actor or a topic that the data set has not.
    pub(super) fn asks_for_nothing_known(&self, term: &Term) -> bool {
        let (names, ids) = match term.field {
            Field::Speaker | Field::About => (&self.names, &self.actor_ids),
            Field::Topic => (&self.topics, &self.topic_ids),
            Field::Anywhere | Field::Stance => return false,
        };
        !names.hits_with(ids, &self.wanted(term)).contains(&true)
    }

    fn wanted(&self, term: &Term) -> Wanted {
        Wanted::new(&term.phrase, &self.vocabulary)
    }

    fn hits<'a>(&'a self, term: &Term, stances: &'a [Vec<bool>]) -> Hits<'a> {
        let wanted = self.wanted(term);
        let mut hits = Hits::default();
        match term.field {
            Field::Anywhere => {
                hits.speakers = self.names.hits(&wanted);
                hits.about.clone_from(&hits.speakers);
                hits.sources = self.publishers.hits(&wanted);
                hits.topics = self.topics.hits(&wanted);
                let rows = self.statements.with_last_word(&wanted);
                hits.texts = Some((&self.statements, wanted, rows));
            }
            Field::Speaker => hits.speakers = self.names.hits_with(&self.actor_ids, &wanted),
            Field::About => hits.about = self.names.hits_with(&self.actor_ids, &wanted),
            Field::Topic => {
                hits.topics = self.topics.hits_with(&self.topic_ids, &wanted);
                hits.with_stances = if term.is_negated { &[] } else { stances };
            }
            Field::Stance => hits.stances = self.stances.hits(&wanted),
        }
        let tables = [
            &hits.speakers,
            &hits.about,
            &hits.sources,
            &hits.topics,
            &hits.stances,
        ];
        hits.are_in_tables = tables.iter().any(|hits| hits.contains(&true));
        hits
    }
}

/// Where a term is met: for each row of each table yes or no, and no where a table is empty.
#[derive(Default)]
struct Hits<'a> {
    speakers: Vec<bool>,
    about: Vec<bool>,
    sources: Vec<bool>,
    topics: Vec<bool>,
    /// The stances that must be taken on the topic, one after the other.
    with_stances: &'a [Vec<bool>],
    stances: Vec<bool>,
    /// Whether there is a yes in any of these. Of most words there is none, and then no statement
    /// needs a look: to fetch each from memory takes most of the time of a search.
    are_in_tables: bool,
    /// Texts, what is looked for, and where its last word stands.
    texts: Option<(&'a Rows, Wanted, FixedBitSet)>,
}

impl Hits<'_> {
    fn are_in(&self, index: StatementIx, dataset: &Tables) -> bool {
        self.are_in_texts(index)
            || self.are_in_tables && self.are_in_row(&dataset.statements[index])
    }

    fn are_in_texts(&self, index: StatementIx) -> bool {
        self.texts.as_ref().is_some_and(|(rows, wanted, has_last)| {
            has_last.contains(index.as_usize())
                && (wanted.is_one_word() || wanted.stands_in(rows.row(index.as_usize())))
        })
    }

    fn are_in_row(&self, row: &Statement) -> bool {
        is_hit(&self.speakers, row.speaker.as_usize())
            || is_hit(&self.sources, row.source.as_usize())
            || row
                .about
                .iter()
                .any(|actor| is_hit(&self.about, actor.as_usize()))
            || row
                .positions
                .iter()
                .any(|position| is_hit(&self.stances, position.stance as usize))
            || self.topic_is_in(&row.positions)
    }

    /// Each stance that is asked for must be taken on a topic that is meant, not on just any.
    fn topic_is_in(&self, positions: &[Position]) -> bool {
        let mut meant = positions
            .iter()
            .filter(|position| is_hit(&self.topics, position.topic.as_usize()));
        let mut stances = self.with_stances.iter();
        if self.with_stances.is_empty() {
            return meant.next().is_some();
        }
        stances.all(|stances| {
            meant
                .clone()
                .any(|position| is_hit(stances, position.stance as usize))
        })
    }
}

/// The terms in an order in which the later ones have less to look at: first those that look at no
/// text, then those with the longest words, which are the rarest.
fn quickest_first(terms: &[Term]) -> Vec<&Term> {
    let mut terms: Vec<&Term> = terms.iter().collect();
    sort_by_key(&mut terms, |term| {
        let letters: usize = term.phrase.words.iter().map(String::len).sum();
        let is_in_texts = term.field == Field::Anywhere;
        (is_in_texts, term.is_negated, Reverse(letters))
    });
    terms
}

fn is_hit(hits: &[bool], index: usize) -> bool {
    hits.get(index) == Some(&true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::load::load;

    fn found(dataset: &Dataset, typed: &str) -> Vec<String> {
        let search = Search::parse(typed);
        SearchIndex::new(dataset)
            .find(dataset, &search, None)
            .iter()
            .map(|&index| dataset.statements[index].id.clone())
            .collect()
    }

    #[test]
    fn each_term_looks_where_it_says() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let table: &[(&str, &[&str])] = &[
            ("talk", &["bob-month"]),
            ("alk", &[]),
            ("mayor", &["ann-first"]),
            ("hall town", &["ann-first"]),
            ("\"town hall\" come", &["ann-first"]),
            ("\"hall town\"", &[]),
            ("\"must come a\"", &[]),
            ("cid", &["cid-year"]),
            ("speaker:анна", &["ann-first", "ann-second"]),
            ("about:anne", &["bob-on-ann"]),
            ("АННА ferry", &["bob-on-ann"]),
            ("\"ann anne\"", &[]),
            ("ann ferry", &["bob-on-ann"]),
            ("stay", &["bob-on-ann", "bob-answer"]),
            ("wire", &[]),
            ("speaker:ann", &["ann-first", "ann-second"]),
            ("about:ann", &["bob-on-ann"]),
            ("about:\"an\"", &[]),
            ("bob -ferry", &["bob-month"]),
            ("-paper", &[]),
            ("bob -\"both banks\" -enough", &["bob-on-ann"]),
            ("-speaker:ann -speaker:bob", &["cid-year"]),
            ("stance:opposes", &["bob-answer"]),
            ("topic:ferry", &["bob-on-ann", "bob-answer"]),
            ("topic:built stance:s", &["ann-first"]),
            ("topic:bridge topic:ferry", &["bob-answer"]),
            ("topic:bridge topic:ferry stance:opp", &[]),
            ("stance:sup stance:opp", &["bob-answer"]),
            ("topic:bridge -stance:supports", &["ann-second", "cid-year"]),
            ("topic:ferry -topic:bridge", &["bob-on-ann"]),
            ("2025-09", &["bob-answer", "cid-year"]),
            ("bridge 20 Aug 2025", &["ann-second", "cid-year"]),
            ("-august 2025 -stance:unclear", &["bob-answer"]),
            ("\"august 2025\"", &[]),
            ("autumn 2025 -stance:unclear", &["bob-answer"]),
            ("9/2025", &["bob-answer", "cid-year"]),
            ("September -stance:unclear", &["bob-answer"]),
            ("bridge 20.08.2025", &["ann-second", "cid-year"]),
            ("-2025", &[]),
        ];
        for (typed, expected) in table {
            let mut found = found(&dataset, typed);
            let mut expected = expected.to_vec();
            found.sort();
            expected.sort_unstable();
            assert_eq!(found, expected, "{typed}");
        }
        for typed in ["", "paper", "the paper", "stance:never", "&"] {
            assert_eq!(found(&dataset, typed).len(), 6, "{typed}");
        }
    }

    #[test]
    fn an_index_made_in_slices_is_the_same() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let mut index = SearchIndex::empty(&dataset);
        let mut slices = 1;
        while index.prepare(&dataset, 2) {
            slices += 1;
        }
        assert_eq!(slices, 3);
        assert_eq!(index, SearchIndex::new(&dataset));
    }

    #[test]
    fn what_is_found_is_in_order_of_time() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let all = SearchIndex::new(&dataset).find(&dataset, &Search::parse("bridge"), None);
        assert!(all.len() > 2 && all.is_sorted());
    }
}
