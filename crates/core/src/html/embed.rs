//! The small head of the page where it is a part of another.

use maud::html;

use crate::dataset::Dataset;
use crate::labels::title;
use crate::messages;

/// The head of the embedded page. The full view has the address `full_view` and opens beside the
/// page around the frame.
pub fn embedded_head(dataset: &Dataset, full_view: &str) -> String {
    let markup = html! {
        h1 lang=[dataset.foreign_language()] { (title(dataset)) }
        a href=(full_view) target="_blank" rel="noopener" data-full-view="" {
            (messages::full_view()) span.visually-hidden { " " (messages::full_view_in_new_tab()) }
        }
    };
    markup.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_leads_to_the_full_view_in_a_tab_of_its_own() {
        let head = embedded_head(&Dataset::default(), "https://example.org/?a=b&c=d");
        assert!(head.contains(
            "href=\"https://example.org/?a=b&amp;c=d\" target=\"_blank\" rel=\"noopener\""
        ));
    }
}
