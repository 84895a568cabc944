//! The head of the page: what the data is, the views, and handing the view on.

use maud::html;

use crate::domain::date::Day;
use crate::domain::link::View;
use crate::domain::model::Dataset;
use crate::domain::words::counted;

/// The views: which, its word in links, its name.
const VIEWS: &[(View, &str, &str)] = &[
    (View::Timeline, "timeline", "Timeline"),
    (View::List, "list", "List"),
    (View::Positions, "positions", "Positions"),
];

/// What is told where the data is a copy from an earlier visit. From when it is stands above.
const KEPT_COPY: &str = "No network: this is the copy kept from an earlier visit.";

/// The title of a data set, or one that fits any.
pub fn title(dataset: &Dataset) -> &str {
    if dataset.title.is_empty() {
        "Who said what, and when"
    } else {
        &dataset.title
    }
}

/// The head of the page. `has_share_sheet` says whether the system has one, `is_kept_copy` whether the data is from an
/// earlier visit.
pub fn masthead(
    dataset: &Dataset,
    view: View,
    has_share_sheet: bool,
    is_kept_copy: bool,
) -> String {
    let markup = html! {
        div.masthead-text {
            h1 { (title(dataset)) }
            p.standfirst { (standfirst(dataset)) }
            @if is_kept_copy { p.kept-copy { (KEPT_COPY) } }
        }
        div.masthead-tools {
            nav.views aria-label="Views" {
                @for (target, word, name) in VIEWS {
                    a href={ "?view=" (word) } data-view=(word) aria-current=[(*target == view).then_some("page")] {
                        (name)
                    }
                }
            }
            button.button type="button" data-action="copy-link" { "Copy link" }
            @if has_share_sheet { button.button type="button" data-action="share" { "Share…" } }
        }
    };
    markup.into_string()
}

/// What the data is: how much, from when.
pub fn standfirst(dataset: &Dataset) -> String {
    let statements = counted(dataset.statements.len(), "statement", "statements");
    let actors = counted(dataset.actors.len(), "actor", "actors");
    let pages = counted(dataset.sources.len(), "published page", "published pages");
    let days = dataset
        .days()
        .map(|days| format!(", {}", days.label()))
        .unwrap_or_default();
    let updated = dataset
        .updated
        .as_ref()
        .map(|text| format!(" Data as of {}.", day_in_words(text)))
        .unwrap_or_default();
    format!("{statements} by or about {actors}, from {pages}{days}.{updated}")
}

/// A day as people write it; what is not a day is left as it stands.
fn day_in_words(text: &str) -> String {
    Day::from_iso(text).map_or_else(|| text.to_owned(), Day::label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_copy_is_told_as_such_and_nothing_else_is() {
        let head = |is_kept_copy| masthead(&Dataset::default(), View::List, false, is_kept_copy);
        assert!(head(true).contains(KEPT_COPY));
        assert!(!head(false).contains("kept"));
    }
}
