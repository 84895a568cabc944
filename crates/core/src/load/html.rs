//! Signs of HTML in a text, left behind where it was copied from a page.

/// Names of elements that are met in texts. Others, such as `<inaudible>`, may be the words of
/// whoever wrote it down.
const ELEMENTS: &str = " a abbr acronym address area article aside audio b base big blockquote \
    body br button canvas center cite code dd del details dfn div dl dt em embed fieldset \
    figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header hr html i iframe img \
    input ins kbd label li link main map mark math meta nav noscript object ol option p param \
    picture pre q rp rt ruby s samp script section select small source span strike strong style \
    sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var \
    video wbr ";
/// Names of characters that are met in texts.
const ENTITIES: &str = " amp apos bull copy deg emsp ensp euro gt hellip laquo ldquo lsquo lt \
    mdash middot nbsp ndash para pound quot raquo rdquo reg rsquo sbquo sect shy thinsp times \
    trade zwj zwnj auml ouml uuml Auml Ouml Uuml szlig agrave aacute acirc atilde aring aelig \
    ccedil egrave eacute ecirc euml iacute icirc ntilde oacute ocirc oslash scaron uacute ";

/// Whether a text has a tag, a comment or an entity in it.
pub fn has_html(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.contains(&b'<') && text.split('<').skip(1).any(starts_tag)
        || bytes.contains(&b'&') && text.split('&').skip(1).any(starts_entity)
}

/// Whether this is what follows the `<` of a tag or a comment.
fn starts_tag(rest: &str) -> bool {
    let name = rest.strip_prefix('/').unwrap_or(rest);
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let (name, after) = name.split_at(end);
    let is_element = is_among(&name.to_ascii_lowercase(), ELEMENTS)
        && after.starts_with(['>', '/', ' ', '\n', '\t']);
    is_element && after.contains('>') || rest.starts_with("!--") || rest.starts_with("![CDATA[")
}

/// Whether this is what follows the `&` of an entity.
fn starts_entity(rest: &str) -> bool {
    let Some((name, _)) = rest
        .get(..rest.len().min(12))
        .or(Some(rest))
        .and_then(|rest| rest.split_once(';'))
    else {
        return false;
    };
    let is_number =
        |digits: &str, radix| !digits.is_empty() && digits.chars().all(|c| c.is_digit(radix));
    match (name.strip_prefix("#x"), name.strip_prefix('#')) {
        (Some(digits), _) => is_number(digits, 16),
        (None, Some(digits)) => is_number(digits, 10),
        (None, None) => is_among(name, ENTITIES),
    }
}

/// Whether a word stands in a list of words with a blank before and behind each.
fn is_among(word: &str, words: &str) -> bool {
    !word.is_empty() && words.split(' ').any(|other| other == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_comments_and_entities_are_found() {
        for text in [
            "<b>Bold</b>",
            "a line<br>and another",
            "a line<BR/>and another",
            "ends in a tag</p>",
            "<a href='https://example.org/'>here",
            "<h2\nclass=\"x\">Head",
            "<!-- a comment -->",
            "<![CDATA[text]]>",
            "salt &amp; pepper",
            "it&#39;s",
            "it&#x2019;s",
            "wide&nbsp;blank &",
            "&lt;b&gt;",
            "M&uuml;nchen",
        ] {
            assert!(has_html(text), "{text}");
        }
    }

    #[test]
    fn signs_that_are_words_are_left_alone() {
        for text in [
            "",
            "plain",
            "AT&T; R&D",
            "black&white; and more",
            "1 < 2 and 3 > 2",
            "a <b and nothing else",
            "<inaudible> then <name>",
            "<3",
            "i<p",
            "&",
            "&;",
            "&#;",
            "&#x;",
            "&amp",
            "&ßßßßßßßßßßßß;",
            "Tom & Jerry; friends",
        ] {
            assert!(!has_html(text), "{text}");
        }
    }
}
