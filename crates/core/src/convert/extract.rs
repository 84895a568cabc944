//! What is taken out of a data set: the statements that match, or all.

use crate::dataset::Dataset;
use crate::link::ViewState;
use crate::model::{Column, SourceIx, StatementIx};
use crate::query::Matching;

/// Statements of a data set that are to be written.
#[derive(Clone, Copy, Debug)]
pub struct Extract<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The statements.
    pub matching: &'a Matching,
    /// The address of the page that shows them, without a query, where it is known.
    pub page_url: Option<&'a str>,
}

impl<'a> Extract<'a> {
    /// The statements, in order of time.
    pub fn statements(self) -> &'a [StatementIx] {
        self.matching.statements()
    }

    /// The address at which the page shows a statement, where the page's own is known.
    pub fn url_of(self, statement: StatementIx) -> Option<String> {
        let state = ViewState {
            open: Some(self.dataset.statements[statement].id.clone()),
            ..ViewState::default()
        };
        let page_url = self.page_url?;
        Some(format!("{page_url}?{}", state.to_query()))
    }

    /// The pages on which the statements rest, and the further ones, in the order of the file.
    pub fn sources(self) -> Vec<SourceIx> {
        let mut is_used = Column::filled(&self.dataset.sources, false);
        for &statement in self.statements() {
            for source in self.dataset.statements[statement].sources() {
                is_used[source] = true;
            }
        }
        let sources = self.dataset.sources.indexes();
        sources.filter(|source| is_used[*source]).collect()
    }
}
