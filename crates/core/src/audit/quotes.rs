//! Quotes that are longer than an editor wants them: what may be quoted of a page is limited.

use super::{Doubt, Finding};
use crate::dataset::Dataset;

/// Quotes with more words than this.
pub fn quotes_longer_than(dataset: &Dataset, most: usize) -> Vec<Finding> {
    let rows = dataset.statements.rows().iter();
    let long = rows.filter_map(|row| {
        let words = row.quote.as_ref()?.split_whitespace().count();
        let doubt = (words > most).then_some(Doubt::LongQuote { words, most })?;
        Some(Finding::new("statements", &row.id, "quote", doubt))
    });
    long.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn a_quote_counts_by_its_words() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        for (most, count) in [(3, 1), (4, 0)] {
            assert_eq!(quotes_longer_than(&dataset, most).len(), count, "{most}");
        }
    }
}
