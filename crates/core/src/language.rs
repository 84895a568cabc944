//! Languages of texts, as BCP 47 tags: `en`, `uk`, `sr-Latn`, `pt-BR`.

/// Whether a text has the form of a language tag (RFC 5646, section 2.1).
///
/// Only the form is looked at. Which languages there are is for the registry to say, which grows; a browser takes an
/// unknown one for no language and does no harm.
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

/// Whether a tag is that of English, of whatever country: the language of the page's own words.
pub fn is_english(tag: &str) -> bool {
    tag.split('-')
        .next()
        .is_some_and(|language| language.eq_ignore_ascii_case("en"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_told_from_other_languages() {
        for (tag, expected) in [("en", true), ("EN-gb", true), ("enm", false), ("uk", false)] {
            assert_eq!(is_english(tag), expected, "{tag}");
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
