//! What was typed, cut into tokens: sign, field, value and quotation marks. Nothing is judged here.
//!
//! Typographic quotation marks and dashes count as plain ones, since phones put them in by
//! themselves. A quotation mark that is never closed takes all the rest, so that one who is still
//! typing a phrase sees it as one token.

use crate::fold::plain_sign;
use crate::messages;

/// What a term looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Every text and name of a statement.
    Anywhere,
    /// The speaker.
    Speaker,
    /// Whom it is about.
    About,
    /// The topics on which it takes a position.
    Topic,
    /// The stances that it takes.
    Stance,
}

/// The prefixes, in the order in which they are offered, with what is expected after the colon.
pub(super) const PREFIXES: &[(&str, Field, &str)] = &[
    ("speaker:", Field::Speaker, messages::search_a_name()),
    ("about:", Field::About, messages::search_a_name()),
    ("topic:", Field::Topic, messages::search_words_of_topic()),
    ("stance:", Field::Stance, messages::expected_stance()),
];

/// The quotation marks around a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quotes {
    /// There are none.
    None,
    /// There are two.
    Closed,
    /// The second is missing.
    Open,
}

/// One token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token<'a> {
    /// The byte at which it starts.
    pub start: usize,
    /// The whole of it, as typed.
    pub text: &'a str,
    /// Whether a minus sign stands before it.
    pub is_negated: bool,
    /// The field that its prefix names.
    pub field: Field,
    /// What follows the sign and the prefix, without quotation marks.
    pub value: &'a str,
    /// The quotation marks around the value.
    pub quotes: Quotes,
}

/// The tokens of what was typed.
pub(super) fn tokens(typed: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let (mut token, after) = first_token(rest);
        token.start = typed.len() - rest.len();
        tokens.push(token);
        rest = after.trim_start();
    }
    tokens
}

fn first_token(text: &str) -> (Token<'_>, &str) {
    let unsigned = without_sign(text, '-');
    let body = unsigned.unwrap_or(text);
    let (field, body) = field_and_value(body);
    let (value, after, quotes) = match without_sign(body, '"') {
        None => {
            let (value, after) = parted(body, &|sign| {
                sign.is_whitespace() || plain_sign(sign) == '"'
            });
            (value, after, Quotes::None)
        }
        Some(quoted) => {
            let (value, after) = parted(quoted, &|sign| plain_sign(sign) == '"');
            match without_sign(after, '"') {
                Some(after) => (value, after, Quotes::Closed),
                None => (value, after, Quotes::Open),
            }
        }
    };
    let token = Token {
        start: 0,
        text: text.strip_suffix(after).unwrap_or(text),
        is_negated: unsigned.is_some(),
        field,
        value,
        quotes,
    };
    (token, after)
}

fn field_and_value(body: &str) -> (Field, &str) {
    for &(prefix, field, _) in PREFIXES {
        if let Some((start, value)) = body.split_at_checked(prefix.len())
            && start.eq_ignore_ascii_case(prefix)
        {
            return (field, value);
        }
    }
    (Field::Anywhere, body)
}

fn without_sign(text: &str, sign: char) -> Option<&str> {
    let mut letters = text.chars();
    (letters.next().map(plain_sign) == Some(sign)).then_some(letters.as_str())
}

fn parted<'a>(text: &'a str, is_end: &dyn Fn(char) -> bool) -> (&'a str, &'a str) {
    text.find(is_end)
        .and_then(|at| text.split_at_checked(at))
        .unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_token_has_its_sign_field_value_and_quotes() {
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            ("  ", &[]),
            ("a bc", &["Anywhere a None", "Anywhere bc None"]),
            ("-a --b", &["- Anywhere a None", "- Anywhere -b None"]),
            ("\u{2013}a", &["- Anywhere a None"]),
            ("\"a b\"c", &["Anywhere a b Closed", "Anywhere c None"]),
            (
                "«a b» -\u{201c}c\u{201d}",
                &["Anywhere a b Closed", "- Anywhere c Closed"],
            ),
            ("a\"b c", &["Anywhere a None", "Anywhere b c Open"]),
            (
                "a\u{201c}b\u{201d}",
                &["Anywhere a None", "Anywhere b Closed"],
            ),
            (
                "Speaker:ann topic:\"a b\"",
                &["Speaker ann None", "Topic a b Closed"],
            ),
            ("-about:\"x y", &["- About x y Open"]),
            (
                "stance: speakers:a 3:1",
                &[
                    "Stance  None",
                    "Anywhere speakers:a None",
                    "Anywhere 3:1 None",
                ],
            ),
            ("-", &["- Anywhere  None"]),
            ("\"", &["Anywhere  Open"]),
        ];
        for (typed, expected) in table {
            let found: Vec<String> = tokens(typed)
                .iter()
                .map(|token| {
                    let sign = if token.is_negated { "- " } else { "" };
                    format!("{sign}{:?} {} {:?}", token.field, token.value, token.quotes)
                })
                .collect();
            assert_eq!(&found, expected, "{typed}");
        }
    }

    proptest! {
        #[test]
        fn tokens_and_the_white_space_between_them_are_all_that_was_typed(
            typed in "([-\" :«\u{2013}]|speaker:|\\PC){0,30}",
        ) {
            let mut end = 0;
            for token in tokens(&typed) {
                prop_assert!(typed[end..token.start].trim().is_empty());
                prop_assert_eq!(&typed[token.start..][..token.text.len()], token.text);
                prop_assert!(!token.text.is_empty());
                end = token.start + token.text.len();
            }
            prop_assert!(typed[end..].trim().is_empty());
        }
    }
}
