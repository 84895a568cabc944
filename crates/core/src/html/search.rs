//! Found words marked in the texts in which they stand, and what the search box offers.

use maud::{Markup, html};

use crate::dataset::Dataset;
use crate::search::{Search, completions, highlights};

/// A text with what is sought marked.
pub fn marked(text: &str, search: &Search) -> Markup {
    let mut end = 0;
    let mut pieces = Vec::new();
    for range in highlights(text, search) {
        pieces.push((text.get(end..range.start).unwrap_or_default(), false));
        pieces.push((text.get(range.clone()).unwrap_or_default(), true));
        end = range.end;
    }
    pieces.push((text.get(end..).unwrap_or_default(), false));
    html! {
        @for (piece, is_found) in pieces { @if is_found { mark { (piece) } } @else { (piece) } }
    }
}

/// The options that complete what is typed.
pub fn completion_options(dataset: &Dataset, typed: &str) -> String {
    let markup = html! {
        @for completion in completions(dataset, typed) {
            option value=(completion.query) { (completion.label) }
        }
    };
    markup.into_string()
}
