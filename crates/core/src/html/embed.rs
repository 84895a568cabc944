//! The page as a part of another: its small head, and the code by which others take it in.

use maud::html;

use super::masthead::title;
use crate::dataset::Dataset;

/// Height of a frame whose page doesn't follow what the embedded one tells of its own.
const FRAME_PX: u32 = 640;

/// The head of the embedded page. The full view has the address `full_view` and opens beside the page around the frame.
pub fn embedded_head(dataset: &Dataset, full_view: &str) -> String {
    let markup = html! {
        h1 lang=[dataset.foreign_language()] { (title(dataset)) }
        a href=(full_view) target="_blank" rel="noopener" data-full-view="" {
            "Open the full view" span.visually-hidden { " in a new tab" }
        }
    };
    markup.into_string()
}

/// The HTML that puts the page at `address` into another.
///
/// ```
/// use timeline_core::html::embed_code;
/// let code = embed_code("https://example.org/?q=a&embed=1", "Who said \"no\"");
/// assert!(code.starts_with("<iframe src=\"https://example.org/?q=a&amp;embed=1\" title=\"Who said &quot;no&quot;\""));
/// ```
pub fn embed_code(address: &str, title: &str) -> String {
    let markup = html! {
        iframe src=(address) title=(title) loading="lazy" width="100%" height=(FRAME_PX) style="border:0" {}
    };
    markup.into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_one_element_whatever_address_and_title_are() {
        assert_eq!(
            embed_code("https://example.org/?embed=1", "Title"),
            "<iframe src=\"https://example.org/?embed=1\" title=\"Title\" loading=\"lazy\" width=\"100%\" \
             height=\"640\" style=\"border:0\"></iframe>"
        );
        let code = embed_code("?q=\"><script>&embed=1", "</iframe><b onload=\"x\">'&amp;");
        assert_eq!(code.matches('<').count(), 2, "{code}");
        assert_eq!(code.matches('>').count(), 2, "{code}");
        assert_eq!(code.matches('"').count(), 12, "{code}");
        assert!(code.contains("&amp;amp;"), "{code}");
    }

    #[test]
    fn the_head_leads_to_the_full_view_in_a_tab_of_its_own() {
        let head = embedded_head(&Dataset::default(), "https://example.org/?a=b&c=d");
        assert!(head.contains(
            "href=\"https://example.org/?a=b&amp;c=d\" target=\"_blank\" rel=\"noopener\""
        ));
    }
}
