//! The code by which other pages take this one in.

use maud::html;

/// Height of a frame whose page doesn't follow what the embedded one tells of its own.
const FRAME_PX: u32 = 640;

/// The HTML that puts the page at `address` into another.
///
/// ```
/// use timeline_core::embed::embed_code;
/// let code = embed_code("https://example.org/?q=a&embed=1", "Who said \"no\"");
/// assert!(code.starts_with("<iframe src=\"https://example.org/?q=a&amp;embed=1\" "));
/// assert!(code.contains(" title=\"Who said &quot;no&quot;\""));
/// ```
pub fn embed_code(address: &str, title: &str) -> String {
    let markup = html! {
        iframe
            src=(address)
            title=(title)
            loading="lazy"
            width="100%"
            height=(FRAME_PX)
            style="border:0"
        {}
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
            "<iframe src=\"https://example.org/?embed=1\" title=\"Title\" loading=\"lazy\" \
             width=\"100%\" height=\"640\" style=\"border:0\"></iframe>"
        );
        let code = embed_code("?q=\"><script>&embed=1", "</iframe><b onload=\"x\">'&amp;");
        assert_eq!(code.matches('<').count(), 2, "{code}");
        assert_eq!(code.matches('>').count(), 2, "{code}");
        assert_eq!(code.matches('"').count(), 12, "{code}");
        assert!(code.contains("&amp;amp;"), "{code}");
    }
}
