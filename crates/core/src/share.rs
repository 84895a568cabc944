//! What a reader can hand on beside the view itself: the page of what the view is about.

use super::dataset::Dataset;
use super::facet::Facet;
use super::model::{Index, StatementIx, TopicIx};
use super::query::Filter;
use super::site::PageKey;

/// What can be handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    /// The page of what the view is about, and its address.
    pub page: Option<(PageKey, String)>,
    /// The address of the view.
    pub view: String,
    /// Whether a file of the reader's own is shown, which no link carries.
    pub is_own_file: bool,
    /// Whether the system has a sheet for sharing.
    pub has_share_sheet: bool,
}

/// The page of what a view shows alone: of the open statement, else of the one actor or the one
/// topic to which the filter narrows the statements; none where it narrows them by anything else as
/// well, since the page would show more than the view. Days don't count: a page has all of them.
pub fn page_of_view(
    dataset: &Dataset,
    open: Option<StatementIx>,
    filter: &Filter,
) -> Option<PageKey> {
    if open.is_some() {
        return open.map(PageKey::Statement);
    }
    if !filter.keeps_positions_whole() {
        return None;
    }
    match filter.chosen(Facet::Topic) {
        None => filter.only_actor(dataset).map(PageKey::Actor),
        Some(topics) if filter.actors.is_all() && topics.len() == 1 => {
            let topic = topics.first().copied()?;
            Some(PageKey::Topic(TopicIx::from_usize(topic)))
        }
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{ViewState, filter_from_state};
    use crate::load::load;

    #[test]
    fn a_view_of_one_thing_alone_has_its_page() {
        let dataset = load(include_bytes!("load/fixtures/small.json")).dataset;
        let first = dataset.statements.indexes().next();
        for (query, open, expected) in [
            ("", None, None),
            ("", first, Some("statement/")),
            ("actor=ann", None, Some("actor/ann/")),
            ("actor=ann&from=2025-01-01", None, Some("actor/ann/")),
            ("actor=ann", first, Some("statement/")),
            ("actor=ann,bob", None, None),
            ("actor=!ann", None, None),
            ("actor=ann&q=bridge", None, None),
            ("actor=ann&topic=bridge", None, None),
            ("topic=bridge", None, Some("topic/bridge/")),
            ("topic=bridge&stance=supports", None, None),
        ] {
            let filter = filter_from_state(&ViewState::from_query(query).0, &dataset);
            let found = page_of_view(&dataset, open, &filter).map(|page| page.path(&dataset));
            let is_as_expected = match (&found, expected) {
                (Some(path), Some(start)) => path.starts_with(start),
                (None, None) => true,
                _ => false,
            };
            assert!(is_as_expected, "{query} {open:?}: {found:?}");
        }
    }
}
