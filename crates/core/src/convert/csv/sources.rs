//! The pages on which statements rest, as the cells of their rows tell them apart.
//!
//! With an id in its cell, a page is the one of that id, and each row may tell more of it. Without,
//! it is the page with the same address, or else with exactly the same details: "Reuters" in two
//! rows is one page only where nothing else in the two rows differs. To make one page of two would
//! give a statement a source that it doesn't have.

use std::collections::BTreeMap;

use super::names::{Names, is_id, slug};
use crate::file::SourceRow;
use crate::load::address_from_text;

/// What a row tells of its page.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceCells {
    /// Id or name.
    pub source: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// The day of publication.
    pub published: Option<String>,
    /// What kind of page it is.
    pub kind: Option<String>,
}

impl SourceCells {
    /// Whether a page is told at all.
    pub fn has_page(&self) -> bool {
        self.source.is_some() || self.publisher.is_some() || self.url.is_some()
    }

    fn has_id(&self) -> bool {
        self.source.as_deref().is_some_and(is_id)
    }

    fn details(&self) -> [&Option<String>; 5] {
        [
            &self.publisher,
            &self.title,
            &self.url,
            &self.published,
            &self.kind,
        ]
    }

    /// Whether nothing that the two tell differs.
    fn fits(&self, other: &Self) -> bool {
        let mut pairs = self.details().into_iter().zip(other.details());
        pairs.all(|(a, b)| a.is_none() || b.is_none() || a == b)
    }

    fn take_in(&mut self, other: Self) {
        let fill = |own: &mut Option<String>, more| *own = own.take().or(more);
        fill(&mut self.publisher, other.publisher);
        fill(&mut self.title, other.title);
        fill(&mut self.url, other.url);
        fill(&mut self.published, other.published);
        fill(&mut self.kind, other.kind);
    }

    /// Who published it: as the row says, else the name of the page, else the host of its address.
    fn publisher(&self) -> String {
        let name = self.source.clone().filter(|_| !self.has_id());
        let host = || self.url.as_deref().map(host);
        let publisher = self.publisher.clone().or(name).or_else(host);
        publisher
            .or_else(|| self.source.clone())
            .unwrap_or_default()
    }

    /// What its id is made of.
    fn id_wanted(&self) -> String {
        match (&self.source, &self.published) {
            (Some(source), _) => slug(source),
            (None, Some(day)) => format!("{}-{day}", slug(&self.publisher())),
            (None, None) => slug(&self.publisher()),
        }
    }
}

/// The host of an address without `www.`.
fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// All pages so far.
#[derive(Debug, Default)]
pub struct Sources {
    pub names: Names,
    pages: Vec<(String, SourceCells)>,
    /// The pages of which a cell has this id or name,
    by_cell: BTreeMap<String, Vec<usize>>,
    /// that have this address,
    by_url: BTreeMap<String, usize>,
    /// and exactly these details.
    by_details: BTreeMap<SourceCells, usize>,
}

impl Sources {
    /// The id of the page that a row tells; and whether it is another page than that of an earlier
    /// row with the same id.
    pub fn id_of(&mut self, cells: SourceCells) -> (String, bool) {
        let found = self.found(&cells);
        let is_other = found.is_none()
            && cells.has_id()
            && self
                .by_cell
                .contains_key(cells.source.as_deref().unwrap_or_default());
        let at = found.unwrap_or_else(|| self.add(&cells));
        let Some((id, page)) = self.pages.get_mut(at) else {
            return (String::new(), false);
        };
        if let Some(url) = &cells.url {
            self.by_url.entry(url.clone()).or_insert(at);
        }
        page.take_in(cells);
        (id.clone(), is_other)
    }

    /// The id of a further page: an address, or the id or name in the cell of another row.
    pub fn also(&mut self, item: &str) -> Option<String> {
        if let Some(url) = address_from_text(item) {
            let at = self.by_url.get(&url).copied();
            let url = SourceCells {
                url: Some(url),
                ..SourceCells::default()
            };
            let at = at.unwrap_or_else(|| self.add(&url));
            return self.pages.get(at).map(|(id, _)| id.clone());
        }
        let at = self.by_cell.get(item)?.first()?;
        self.pages.get(*at).map(|(id, _)| id.clone())
    }

    /// The page that is meant, where it is known.
    fn found(&self, cells: &SourceCells) -> Option<usize> {
        let fits = |at: &&usize| {
            self.pages
                .get(**at)
                .is_some_and(|(_, page)| page.fits(cells))
        };
        match (&cells.source, &cells.url) {
            (Some(source), _) if cells.has_id() => {
                self.by_cell.get(source)?.iter().find(fits).copied()
            }
            (None, Some(url)) => self.by_url.get(url).filter(|at| fits(at)).copied(),
            _ => self.by_details.get(cells).copied(),
        }
    }

    fn add(&mut self, cells: &SourceCells) -> usize {
        let at = self.pages.len();
        let own = cells
            .source
            .as_ref()
            .filter(|source| cells.has_id() && !self.by_cell.contains_key(*source));
        let id = match own {
            Some(id) => self.names.id_of(id),
            None => self.names.free(&cells.id_wanted()),
        };
        if let Some(source) = &cells.source {
            self.by_cell.entry(source.clone()).or_default().push(at);
        }
        if let Some(url) = &cells.url {
            self.by_url.entry(url.clone()).or_insert(at);
        }
        self.by_details.insert(cells.clone(), at);
        self.pages.push((id, cells.clone()));
        at
    }

    /// All pages, in the order in which they came.
    pub fn into_rows(self) -> Vec<SourceRow> {
        let row = |(id, page): (String, SourceCells)| SourceRow {
            id,
            publisher: page.publisher(),
            title: page.title,
            url: page.url,
            published: page.published,
            kind: page.kind,
        };
        self.pages.into_iter().map(row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(source: &str, publisher: &str, url: &str) -> SourceCells {
        let known = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        SourceCells {
            source: known(source),
            publisher: known(publisher),
            url: known(url),
            ..SourceCells::default()
        }
    }

    const A: &str = "https://www.example.org/a";
    const B: &str = "https://example.org/b";

    fn ids(rows: &[SourceCells]) -> Vec<String> {
        let mut sources = Sources::default();
        rows.iter()
            .map(|row| sources.id_of(row.clone()).0)
            .collect()
    }

    #[test]
    fn pages_are_told_apart_by_id_then_address_then_all_that_is_told() {
        for (rows, expected) in [
            (
                &[cells("paper", "The Paper", A), cells("paper", "", "")][..],
                &["paper", "paper"][..],
            ),
            (
                &[cells("paper", "", A), cells("paper", "", B)],
                &["paper", "paper-2"],
            ),
            (
                &[cells("", "The Paper", A), cells("", "", A)],
                &["the-paper", "the-paper"],
            ),
            (
                &[cells("", "The Paper", A), cells("", "The Paper", B)],
                &["the-paper", "the-paper-2"],
            ),
            (
                &[cells("Reuters", "", ""), cells("Reuters", "", A)],
                &["reuters", "reuters-2"],
            ),
            (
                &[cells("Reuters", "", A), cells("Reuters", "", A)],
                &["reuters", "reuters"],
            ),
        ] {
            assert_eq!(ids(rows), expected, "{rows:?}");
        }
    }

    #[test]
    fn whoever_published_a_page_is_told_by_the_row_or_the_page() {
        for (row, publisher) in [
            (cells("paper", "The Paper", A), "The Paper"),
            (cells("Reuters", "", A), "Reuters"),
            (cells("", "", A), "example.org"),
            (cells("paper", "", A), "example.org"),
            (cells("paper", "", ""), "paper"),
        ] {
            let mut sources = Sources::default();
            sources.id_of(row.clone());
            assert_eq!(sources.into_rows()[0].publisher, publisher, "{row:?}");
        }
    }

    #[test]
    fn a_further_page_is_an_address_or_what_another_row_has() {
        let mut sources = Sources::default();
        sources.id_of(cells("paper", "The Paper", A));
        assert_eq!(sources.also("paper").as_deref(), Some("paper"));
        assert_eq!(sources.also(A).as_deref(), Some("paper"));
        assert_eq!(sources.also(B).as_deref(), Some("example-org"));
        assert_eq!(sources.also("radio"), None);
    }
}
