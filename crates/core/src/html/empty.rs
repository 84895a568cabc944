//! What the picture says where no statement lies in the days on screen.

use maud::{Markup, Render, html};

use super::isolated;
use crate::command::Command;
use crate::dataset::Dataset;
use crate::messages;
use crate::model::StatementIx;
use crate::query::Nearest;

/// The words, with a button for each of the nearest statements; empty where there is none, since
/// then some are in sight.
pub fn empty_days(dataset: &Dataset, nearest: Nearest) -> String {
    if nearest == Nearest::default() {
        return String::new();
    }
    let markup = html! {
        div.empty-note {
            p { (messages::empty_days()) }
            @if let Some(statement) = nearest.before {
                @let (date, who) = said(dataset, statement);
                (button(dataset, statement, "← ", messages::nearest_before(date, who)))
            }
            @if let Some(statement) = nearest.after {
                @let (date, who) = said(dataset, statement);
                (button(dataset, statement, "→ ", messages::nearest_after(date, who)))
            }
        }
    };
    markup.into_string()
}

/// When a statement was made, and by whom.
fn said(dataset: &Dataset, statement: StatementIx) -> (String, Markup) {
    let row = &dataset.statements[statement];
    let who = isolated(dataset, &dataset.actors[row.speaker].name);
    (row.date.label(), who)
}

fn button(dataset: &Dataset, statement: StatementIx, arrow: &str, words: impl Render) -> Markup {
    let id = &dataset.statements[statement].id;
    html! {
        button.button type="button" data-command=(Command::Show(id)) {
            span aria-hidden="true" { (arrow) }
            (words)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::load;

    #[test]
    fn the_nearest_statements_are_offered_with_their_dates_and_speakers() {
        let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
        let nearest = Nearest {
            before: None,
            after: dataset.statements.find("bob-answer"),
        };
        let html = empty_days(&dataset, nearest);
        assert!(html.contains("data-command=\"show bob-answer\""), "{html}");
        assert!(html.contains("After: 1 September 2025, <bdi"), "{html}");
        assert!(html.contains(">Bob</bdi>"), "{html}");
        assert!(!html.contains("Before"), "{html}");
        assert_eq!(empty_days(&dataset, Nearest::default()), "");
    }
}
