//! The stylesheet of the pages: that of the program without what only the program has. It is in
//! this command, so that pages can be made where the sources of the page are not.

use crate::postbuild::assets::name_of_content;

const PARTS: [&str; 7] = [
    include_str!("../../../../../style/tokens.css"),
    include_str!("../../../../../style/base.css"),
    include_str!("../../../../../style/glyphs.css"),
    include_str!("../../../../../style/details.css"),
    include_str!("../../../../../style/paper.css"),
    include_str!("../../../../../style/pages.css"),
    include_str!("../../../../../style/forced-colours.css"),
];

/// How names of such files begin and end.
pub const STEM: &str = "pages";
pub const ENDING: &str = ".css";

/// Around these no blank has a meaning.
const SEPARATORS: &str = "{};,";

/// The name of the stylesheet, by its content, and its text.
pub fn styles() -> (String, String) {
    let text = minified(&PARTS.concat());
    (name_of_content(STEM, text.as_bytes(), ENDING), text)
}

/// The same styles without comments and without blanks that have no meaning. Texts in quotation
/// marks stay as they are.
fn minified(styles: &str) -> String {
    let mut text = String::new();
    let mut rest = styles;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => rest
                .get(1..)
                .and_then(|inner| inner.find('"'))
                .map_or(rest.len(), |end| end + 2),
            _ => c.len_utf8(),
        };
        let (piece, behind) = rest.split_at(length);
        rest = behind;
        if piece.starts_with("/*") || c.is_whitespace() {
            if !text.ends_with(' ') && !text.ends_with(|last| SEPARATORS.contains(last)) {
                text.push(' ');
            }
        } else {
            if SEPARATORS.contains(c) && text.ends_with(' ') && !text.ends_with(": ") {
                text.pop();
            }
            text.push_str(piece);
        }
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_become_small_and_say_the_same() {
        for (styles, expected) in [
            (
                "/* a */\n.b  >  .c ,\n.d {\n  color: red;\n}\n",
                ".b > .c,.d{color: red;}",
            ),
            (
                ".a::before { content: \" { /* } \"; }",
                ".a::before{content: \" { /* } \";}",
            ),
            (":root { --strong: ; }", ":root{--strong: ;}"),
            ("a { width: calc(1px + 2px) }", "a{width: calc(1px + 2px)}"),
            ("a /* b */ c { }", "a c{}"),
        ] {
            assert_eq!(minified(styles), expected);
        }
    }

    #[test]
    fn the_styles_of_the_pages_are_small_and_import_nothing() {
        let (name, text) = styles();
        assert!(
            name.starts_with("pages-") && name.strip_suffix(".css").is_some(),
            "{name}"
        );
        assert!(text.len() < 16_000, "{}", text.len());
        assert!(
            !text.contains("@import") && !text.contains("url("),
            "{text}"
        );
    }
}
