//! Days after publication: what a page reports was said before it came out.
//!
//! The loader says it where it is certain for the page on which a statement rests. Here it is also
//! looked for in further pages, and where only a part of a vague date lies after.

use super::{Doubt, Finding};
use crate::dataset::Dataset;
use crate::load::is_after;
use crate::model::Statement;
use crate::problem::quoted;

/// Statements whose dates lie, or reach, beyond the day on which a page of theirs was published.
pub fn after_publication(dataset: &Dataset) -> Vec<Finding> {
    let rows = dataset.statements.rows().iter();
    let doubts = rows.flat_map(|row| {
        let doubts = after_further_pages(dataset, row)
            .into_iter()
            .chain(beyond_own_page(dataset, row));
        doubts
            .map(|doubt| Finding::new("statements", &row.id, "date", doubt))
            .collect::<Vec<_>>()
    });
    doubts.collect()
}

fn after_further_pages(dataset: &Dataset, row: &Statement) -> Vec<Doubt> {
    let pages = row.also.iter().map(|&page| &dataset.sources[page]);
    let doubts = pages.filter_map(|page| {
        let published = page
            .published
            .filter(|published| is_after(row.date, *published))?;
        Some(Doubt::AfterPage {
            page: quoted(&page.id),
            published: published.to_string(),
        })
    });
    doubts.collect()
}

fn beyond_own_page(dataset: &Dataset, row: &Statement) -> Option<Doubt> {
    let published = dataset.sources[row.source].published?;
    let reaches = row.date.latest().is_none_or(|latest| latest > published);
    let is_told = is_after(row.date, published) || row.date.is_approximate();
    (reaches && !is_told).then(|| Doubt::ReachesBeyond(published.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    fn doubts(date: &str) -> Vec<String> {
        let file = format!(
            r#"{{"format": "statement-timeline/1", "actors": [{{"id": "ann", "name": "Ann"}}],
            "sources": [{{"id": "own", "publisher": "P", "published": "2025-08-20"}},
                        {{"id": "further", "publisher": "P", "published": "2025-08-10"}}],
            "statements": [{{"id": "one", "speaker": "ann", "date": "{date}",
                    "kind": "spoken", "summary": "S",
                             "source": "own", "also": ["further"]}}]}}"#
        );
        let dataset = load(file.as_bytes()).dataset;
        after_publication(&dataset)
            .iter()
            .map(|finding| finding.doubt.to_string())
            .collect()
    }

    #[test]
    fn what_lies_or_reaches_beyond_a_page_is_told() {
        for (date, words) in [
            ("2025-08-05", &[][..]),
            (
                "2025-08-20",
                &["lies after 2025-08-10, when the page “further”"],
            ),
            ("2025-08", &["reaches beyond 2025-08-20"]),
            ("2025-08-01/..", &["reaches beyond 2025-08-20"]),
            ("../2025-08-10", &[]),
            ("2025-08~", &[]),
        ] {
            let found = doubts(date);
            assert_eq!(found.len(), words.len(), "{date}: {found:?}");
            let mut pairs = found.iter().zip(words);
            assert!(
                pairs.all(|(found, words)| found.starts_with(words)),
                "{date}: {found:?}"
            );
        }
    }
}
