//! `Ann, as reported by The Wire, quoted in “Two banks,” The Paper, August 21, 2025, https://….`
//!
//! Of a page without a known title the statement is described:
//! `Ann [A bridge must come], quoted in The Paper, …`.
//!
//! A statement without quoted words is "cited in" its source: nothing of the speaker's is quoted
//! there that we know of.

use super::Cited;
use super::escape::{Escapes, escaped, one_line};
use crate::date::Day;
use crate::messages::{self, month_name};

/// Double quotation marks within a title become single ones.
const ESCAPES: Escapes = &[('\u{201c}', "\u{2018}"), ('\u{201d}', "\u{2019}")];

impl Cited<'_> {
    pub(super) fn chicago(&self) -> String {
        let (source, statement) = (self.source, self.statement);
        let via = statement
            .via
            .as_deref()
            .map(|via| messages::cite_reported_by(one_line(via)).to_string());
        let verb = if statement.quote.is_some() {
            messages::cite_quoted_in()
        } else {
            messages::cite_cited_in()
        };
        let publisher = one_line(&source.publisher);
        let place = match &source.title {
            Some(title) => {
                let title = escaped(title, ESCAPES);
                format!(
                    "{verb} \u{201c}{},\u{201d} {publisher}",
                    title.trim_end_matches('.')
                )
            }
            None => format!("{verb} {publisher}"),
        };
        let described = self
            .described
            .map_or(String::new(), |words| format!(" [{}]", one_line(words)));
        let speaker = format!("{}{described}", one_line(self.speaker));
        let parts = [
            Some(speaker),
            via,
            Some(place),
            source.published.map(american),
            self.accessed
                .map(|day| messages::cite_accessed(american(day)).to_string()),
            source.url.clone(),
        ];
        format!(
            "{}.",
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        )
    }
}

/// "August 20, 2025".
fn american(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{} {day}, {year}", month_name(month as usize))
}
