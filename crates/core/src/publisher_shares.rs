//! Where the statements come from: what each kind of page and each publisher contributes.

use super::dataset::Dataset;
use super::messages;
use super::model::{Column, SourceKind, StatementIx};
use super::query::Matching;
use super::sort::sort_by_key;

/// What a publisher, or pages of a kind, contribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The publisher or the kind.
    pub name: String,
    /// How many of the statements rest on such pages.
    pub count: usize,
    /// The same in whole percent of all that match, rounded.
    pub percent: usize,
}

impl Share {
    fn new(name: &str, count: usize, total: usize) -> Self {
        let total = total.max(1);
        Self {
            name: name.to_owned(),
            count,
            percent: (count * 100 + total / 2) / total,
        }
    }
}

/// The share of each kind of page in the matching statements, in the order of the kinds; those
/// without any are left out.
pub fn kind_shares(dataset: &Dataset, matching: &Matching) -> Vec<Share> {
    let kind_of = |statement: &StatementIx| {
        let source = dataset.statements[*statement].source;
        dataset.sources[source].kind
    };
    let all = matching.statements();
    let kinds = SourceKind::ALL
        .iter()
        .map(|&kind| (Some(kind), kind.plural()));
    let mut shares = Vec::new();
    for (kind, name) in kinds.chain([(None, messages::sources_of_unknown_kind())]) {
        let count = all
            .iter()
            .filter(|statement| kind_of(statement) == kind)
            .count();
        if count > 0 {
            shares.push(Share::new(name, count, all.len()));
        }
    }
    shares
}

/// The share of each publisher in the matching statements, the largest first, then by name.
pub fn publisher_shares(dataset: &Dataset, matching: &Matching) -> Vec<Share> {
    let mut counts = Column::filled(&dataset.publishers, 0_usize);
    for &statement in matching.statements() {
        counts[dataset.publisher_of(dataset.statements[statement].source)] += 1;
    }
    let mut shares: Vec<Share> = Vec::new();
    for ((_, publisher), &count) in dataset
        .publishers
        .iter()
        .zip(counts.values())
        .filter(|(_, count)| **count > 0)
    {
        shares.push(Share::new(
            &publisher.name,
            count,
            matching.statements().len(),
        ));
    }
    sort_by_key(&mut shares, |share| std::cmp::Reverse(share.count));
    shares
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;
    use crate::query::Filter;

    #[test]
    fn each_kind_of_page_has_its_share_of_what_matches() {
        let small = include_str!("load/fixtures/small.json");
        let file = small
            .replacen("\"source\": \"paper\"}", "\"source\": \"council\"}", 2)
            .replace(", \"kind\": \"news\"", "");
        let dataset = load(file.as_bytes()).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let told: Vec<_> = kind_shares(&dataset, &matching)
            .into_iter()
            .map(|share| (share.name, share.count, share.percent))
            .collect();
        assert_eq!(
            told,
            [
                ("Official pages".to_owned(), 2, 33),
                ("Kind of page not known".to_owned(), 4, 67)
            ]
        );
        assert!(kind_shares(&dataset, &Matching::default()).is_empty());
    }

    #[test]
    fn each_publisher_has_its_share_of_what_matches() {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let matching = Matching::new(&dataset, &Filter::default());
        let shares = publisher_shares(&dataset, &matching);
        assert_eq!(shares, [Share::new("The Paper", 6, 6)]);
        assert!(publisher_shares(&dataset, &Matching::default()).is_empty());
    }
}
