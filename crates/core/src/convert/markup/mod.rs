//! Text with markup in it, as sheets of other programs have it, and plain text, as a data file has
//! it.
//!
//! A browser would make a document of such text; here it is only read. Tags and comments go, what a
//! browser hides goes with them, entities become their characters, once. What is then in the text
//! is text: `&lt;b&gt;` was written to be seen as `<b>`, and is. Links end at their words; their
//! addresses are kept apart, for a source.

mod entities;
mod tags;

use std::borrow::Cow;

use entities::decoded;
pub use entities::escaped;
use tags::{BLOCKS, Tag, after_hidden, first_tag, is_among};

/// A text without its markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plain {
    /// What stands in each of its blocks: single blanks between words, none at the ends; none of
    /// them is empty.
    pub paragraphs: Vec<String>,
    /// The addresses of its links (`http://` or `https://`), in their order.
    pub addresses: Vec<String>,
}

impl Plain {
    /// Takes the markup out of a text.
    ///
    /// ```
    /// use timeline_core::convert::markup::Plain;
    /// let html = "<p>Salt &amp; <b>pep</b>per</p>\
    ///     <p>in <a href='https://example.org/'>town</a></p>";
    /// let plain = Plain::from_html(html);
    /// assert_eq!(plain.text(), "Salt & pepper in town");
    /// assert_eq!(plain.addresses, ["https://example.org/"]);
    /// assert_eq!(Plain::from_html("1 < 2 and <3").text(), "1 < 2 and <3");
    /// ```
    pub fn from_html(html: &str) -> Self {
        let html = without_controls(html);
        // What stands behind the last `>` has no tag in it: so a text of nothing but `<` is read
        // once.
        let tail = html.rfind('>').map_or(usize::MAX, |at| html.len() - at);
        let mut parts = Parts::default();
        let mut rest = &*html;
        while let Some((text, from)) = next_sign(rest).filter(|(_, from)| from.len() >= tail) {
            parts.add_text(text);
            rest = if let Some((tag, after)) = first_tag(from) {
                parts.add_tag(&tag);
                after_hidden(&tag, after)
            } else {
                parts.add_text("<");
                from.strip_prefix('<').unwrap_or_default()
            };
        }
        parts.add_text(rest);
        parts.into_plain()
    }

    /// The whole text, its paragraphs divided by blanks.
    pub fn text(&self) -> String {
        self.paragraphs.join(" ")
    }
}

/// What stands before the next `<`, and what begins with it.
fn next_sign(text: &str) -> Option<(&str, &str)> {
    text.find('<').map(|at| text.split_at(at))
}

/// What has been read so far.
#[derive(Default)]
struct Parts {
    done: Vec<String>,
    open: String,
    addresses: Vec<String>,
}

impl Parts {
    fn add_text(&mut self, text: &str) {
        self.open.push_str(&decoded(text));
    }

    fn add_tag(&mut self, tag: &Tag) {
        if is_among(&tag.name, BLOCKS) {
            self.end_paragraph();
        } else if self.open.ends_with(['<', '/']) {
            // `<<b>p>` must not become `<p>`.
            self.open.push(' ');
        }
        let address = tag.address().map(|text| decoded(text).into_owned());
        self.addresses.extend(address.filter(|it| is_address(it)));
    }

    fn end_paragraph(&mut self) {
        let words = words(&std::mem::take(&mut self.open));
        self.done
            .extend(Some(words).filter(|words| !words.is_empty()));
    }

    fn into_plain(mut self) -> Plain {
        self.end_paragraph();
        Plain {
            paragraphs: self.done,
            addresses: self.addresses,
        }
    }
}

/// The words of a text with single blanks between them; control characters other than blanks are no
/// part of them.
pub fn words(text: &str) -> String {
    let visible = without_controls(text);
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text without control characters, but for blanks.
fn without_controls(text: &str) -> Cow<'_, str> {
    let is_left_out = |c: char| c.is_control() && !c.is_whitespace();
    if text.contains(is_left_out) {
        text.replace(is_left_out, "").into()
    } else {
        text.into()
    }
}

/// Whether a text is an address that a source may have.
pub fn is_address(text: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| text.strip_prefix(scheme));
    rest.is_some_and(|rest| {
        !rest.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Text as it is written, and what a reader sees of it.
    const CASES: &[(&str, &str)] = &[
        ("", ""),
        ("  plain \n text\t", "plain text"),
        ("<b>bold</b>ly", "boldly"),
        ("one<br>two<BR/>three", "one two three"),
        ("<p class=\"lead\">one</p><p>two</p>", "one two"),
        ("<ul><li>a</li><li>b</li></ul>", "a b"),
        (
            "Fish &amp; chips &lt; &#8364;5 &#x2014; &eacute;t&eacute;",
            "Fish & chips < €5 — été",
        ),
        (
            "&amp;lt;b&amp;gt; is escaped twice",
            "&lt;b&gt; is escaped twice",
        ),
        (
            "It&#146;s &#0;&#xD800;&#x110000;",
            "It’s \u{fffd}\u{fffd}\u{fffd}",
        ),
        ("AT&T; R&D &nosuch; &;", "AT&T; R&D &nosuch; &;"),
        ("1 < 2 and 3 > 2, <3", "1 < 2 and 3 > 2, <3"),
        ("a <b and nothing else", "a <b and nothing else"),
        ("seen<script>alert('<p>')</script> again", "seen again"),
        ("seen<STYLE>p { }</style > again", "seen again"),
        ("seen<script>never closed > and so hidden", "seen"),
        ("seen<!-- a > comment --> again", "seen again"),
        ("seen<!-- never closed > and so hidden", "seen"),
        ("<!DOCTYPE html><?xml version='1.0'?>seen", "seen"),
        ("<img alt='a > b' src=\"x\">seen", "seen"),
        ("<a title='unbalanced>seen</a>", "seen"),
        ("<inaudible> seen", "seen"),
        ("<<b>p> and </<i>p>", "< p> and </ p>"),
        ("<\0b>seen", "seen"),
        ("nul\0 and \u{1b}[1m", "nul and [1m"),
        ("blank&nbsp;that\u{a0}stays", "blank that stays"),
    ];

    #[test]
    fn what_a_reader_sees_is_left() {
        for (html, expected) in CASES {
            assert_eq!(Plain::from_html(html).text(), *expected, "{html}");
        }
    }

    #[test]
    fn addresses_of_links_are_kept_and_others_are_not() {
        for (html, expected) in [
            (
                "<a href=\"https://example.org/?a=1&amp;b=2\">x</a>",
                Some("https://example.org/?a=1&b=2"),
            ),
            (
                "<a class=x href='http://example.org/'>x</a>",
                Some("http://example.org/"),
            ),
            (
                "<A HREF = https://example.org/a>x</A>",
                Some("https://example.org/a"),
            ),
            ("<a data-href='https://example.org/'>x</a>", None),
            ("<a href='javascript:alert(1)'>x</a>", None),
            ("<a href='https://'>x</a>", None),
            ("<a href='https://example.org/a b'>x</a>", None),
            ("<a href='/local'>x</a>", None),
            ("<link href='https://example.org/'>", None),
        ] {
            let found = Plain::from_html(html).addresses;
            assert_eq!(found.first().map(String::as_str), expected, "{html}");
        }
    }

    #[test]
    fn long_texts_of_half_tags_are_read_in_one_go() {
        for part in ["<", "<a", "<!--", "<script", "&", "<a '", "</"] {
            let text = part.repeat(50_000);
            Plain::from_html(&text);
            Plain::from_html(&(text + ">"));
        }
    }

    proptest! {
        #[test]
        fn plain_text_comes_back_from_its_escaped_form(text in "[\\PC<>&;'\"#ab]{0,40}") {
            let plain = Plain::from_html(&escaped(&text));
            prop_assert_eq!(plain.text(), words(&text));
        }

        #[test]
        fn no_tag_is_let_through(text in "(<|>|/|!|-|p|b|script|'|\"|=| |x){0,30}") {
            let plain = Plain::from_html(&text).text();
            let again = Plain::from_html(&plain).text();
            prop_assert_eq!(plain, again, "what is left has no markup in it");
        }
    }
}
