//! Languages of texts, as BCP 47 tags: `en`, `uk`, `sr-Latn`, `pt-BR`.

use super::messages;

/// Whether a text has the form of a language tag (RFC 5646, section 2.1).
///
/// Only the form is looked at. Which languages there are is for the registry to say, which grows; a
/// browser takes an unknown one for no language and does no harm.
///
/// ```
/// use timeline_core::language::is_language_tag;
/// assert!(is_language_tag("uk") && is_language_tag("zh-Hant-TW"));
/// assert!(!is_language_tag("Ukrainian (Ukraine)") && !is_language_tag("en_GB"));
/// ```
pub fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let first = subtags.next().unwrap_or_default();
    let is_private = first.eq_ignore_ascii_case("x");
    let is_language =
        (2..=8).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    let mut rest = subtags.peekable();
    (is_language || is_private && rest.peek().is_some())
        && rest.all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

/// Whether a tag is that of the language in which the page speaks, of whatever country.
pub fn is_of_page(tag: &str) -> bool {
    primary(tag).eq_ignore_ascii_case(primary(messages::LANGUAGE))
}

/// The subtag of the language alone: `pt` of `pt-BR`.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_told_from_other_languages() {
        for (tag, expected) in [("en", true), ("EN-gb", true), ("enm", false), ("uk", false)] {
            assert_eq!(is_of_page(tag), expected, "{tag}");
        }
    }

    #[test]
    fn a_tag_is_told_by_its_form() {
        for tag in [
            "en",
            "UK",
            "fil",
            "de-CH-1996",
            "sr-Latn-RS",
            "x-elvish",
            "en-x-us",
        ] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for other in [
            "",
            "e",
            "x",
            "x-",
            "en-",
            "-en",
            "en--gb",
            "en_GB",
            "english language",
            "укр",
            "e1",
            "ukrainian-language",
            "en\"",
            "en-GB ",
        ] {
            assert!(!is_language_tag(other), "{other}");
        }
    }
}
