//! Checks that an editor asks for: what the format allows and a project may not want.

use clap::Args;
use timeline_core::audit;
use timeline_core::dataset::Dataset;
use timeline_core::messages;

use super::row_paths::RowPaths;
use super::{Finding, Severity};

/// Which of them are asked for.
#[derive(Clone, Copy, Debug, Default, Args)]
pub struct OnRequest {
    /// Warns of addresses whose form is odd; nothing is fetched
    #[arg(long)]
    pub addresses: bool,
    /// Warns of rows that are likely the same: pages, actors, statements
    #[arg(long)]
    pub duplicates: bool,
    /// Warns of quotes with more than N words
    #[arg(long, value_name = "N")]
    pub quotes_longer_than: Option<usize>,
    /// Warns of dates that lie, or reach, beyond the day on which a page with the statement was
    /// published
    #[arg(long)]
    pub after_publication: bool,
    /// Warns of actors without a statement, and of other rows that no statement needs
    #[arg(long)]
    pub unused: bool,
}

impl OnRequest {
    /// Whether any is asked for.
    pub fn is_any(self) -> bool {
        self.addresses
            || self.duplicates
            || self.quotes_longer_than.is_some()
            || self.after_publication
            || self.unused
    }

    /// What they find.
    pub fn findings(self, dataset: &Dataset, row_paths: &RowPaths) -> Vec<Finding> {
        let mut found = Vec::new();
        if self.addresses {
            found.extend(audit::addresses(dataset));
        }
        if self.duplicates {
            found.extend(audit::duplicates(dataset));
        }
        if let Some(most) = self.quotes_longer_than {
            found.extend(audit::quotes_longer_than(dataset, most));
        }
        if self.after_publication {
            found.extend(audit::after_publication(dataset));
        }
        if self.unused {
            found.extend(audit::unused(dataset));
        }
        let finding = |found: audit::Finding| Finding {
            severity: Severity::Warning,
            path: row_paths.path(found.table, &found.id, found.field),
            message: found.doubt.to_string(),
            id: Some(found.shown_id()),
            effect: messages::cost_of_nothing(),
        };
        found.into_iter().map(finding).collect()
    }
}
