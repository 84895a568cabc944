//! What the picture says where no statement lies in the days on screen.

use maud::{Markup, html};

use super::isolated;
use crate::command::Command;
use crate::dataset::Dataset;
use crate::model::StatementIx;
use crate::query::Nearest;

/// The words, with a button for each of the nearest statements; empty where there is none, since then some are in sight.
pub fn empty_days(dataset: &Dataset, nearest: Nearest) -> String {
    if nearest == Nearest::default() {
        return String::new();
    }
    let markup = html! {
        div.empty-note {
            p { "No statement in these days." }
            @if let Some(statement) = nearest.before {
                (button(dataset, statement, html! { span aria-hidden="true" { "← " } "Before: " }))
            }
            @if let Some(statement) = nearest.after {
                (button(dataset, statement, html! { span aria-hidden="true" { "→ " } "After: " }))
            }
        }
    };
    markup.into_string()
}

/// Which way it is, when that was, and who said it.
fn button(dataset: &Dataset, statement: StatementIx, way: Markup) -> Markup {
    let row = &dataset.statements[statement];
    let name = &dataset.actors[row.speaker].name;
    html! {
        button.button type="button" data-command=(Command::Show(&row.id)) { (way) (row.date.label()) ", " (isolated(dataset, name)) }
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
