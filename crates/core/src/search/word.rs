//! The words of a text: where they stand, and as they are compared.
//!
//! Punctuation parts words and is never looked for, so that "5-like," is found as two words in a
//! row. An apostrophe inside a word is passed over (Ukraine's, п'ять), but after a single Latin
//! letter it parts (l'Ukraine, O'Brien). Full stops between initials are passed over, so that U.S.
//! and US are one word. Scripts written without spaces are taken letter by letter.

use std::ops::Range;

use crate::fold::fold_letter;

/// Calls `visit` for each word with its bytes in the text and its folded letters.
pub(super) fn each_word(text: &str, visit: &mut dyn FnMut(Range<usize>, &str)) {
    let mut word = String::new();
    let (mut start, mut end) = (0, 0);
    // Whether the word is of initials with full stops between them.
    let mut is_initials = false;
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let at = text.len() - rest.len();
        let length = word.len();
        // Most letters of most texts are plain, and are taken together.
        let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let step = plain.max(letter.len_utf8());
        let (letters, after) = rest.split_at_checked(step).unwrap_or((rest, ""));
        rest = after;
        if plain > 0 {
            word.push_str(letters);
            word.make_ascii_lowercase();
        } else {
            fold_letter(letter, &mut word);
        }
        match word.get(length..).and_then(|added| added.chars().next()) {
            // An accent belongs to the letter before it.
            None => end = end.max(if length > 0 { at + step } else { 0 }),
            Some(added) if is_in_word(added) => {
                start = if length > 0 { start } else { at };
                end = at + step;
            }
            Some('\'') if length > 1 => word.truncate(length),
            Some('.')
                if (is_initials || is_letter(word.get(..length))) && starts_with_initial(rest) =>
            {
                word.truncate(length);
                is_initials = true;
            }
            Some(added) => {
                let alone = stands_alone(added).then(|| word.split_off(length));
                word.truncate(length);
                is_initials = false;
                if length > 0 {
                    visit(start..end, &word);
                    word.clear();
                }
                if let Some(alone) = alone {
                    visit(at..at + step, &alone);
                }
            }
        }
    }
    if !word.is_empty() {
        visit(start..end, &word);
    }
}

/// How many bytes of a word its first `folded_length` folded bytes take up: whole letters, with
/// their accents.
pub(super) fn length_of_beginning(word: &str, folded_length: usize) -> usize {
    let mut folded = String::new();
    for (at, letter) in word.char_indices() {
        let length = folded.len();
        fold_letter(letter, &mut folded);
        let is_accent = folded.len() == length;
        if length >= folded_length && !is_accent {
            return at;
        }
        if folded.ends_with(['\'', '.']) {
            folded.pop();
        }
    }
    word.len()
}

/// Whether a folded word is a single letter.
fn is_letter(word: Option<&str>) -> bool {
    let mut letters = word.unwrap_or_default().chars();
    letters
        .next()
        .is_some_and(|letter| !letter.is_ascii_digit())
        && letters.next().is_none()
}

/// Whether a text starts with a letter that is a word of its own.
fn starts_with_initial(text: &str) -> bool {
    let mut folded = String::new();
    // An initial, its accents, and the sign after it.
    for letter in text.chars() {
        fold_letter(letter, &mut folded);
        if folded.chars().nth(1).is_some() {
            break;
        }
    }
    let mut letters = folded.chars();
    let first = letters.next();
    first.is_some_and(|first| is_in_word(first) && !first.is_ascii_digit())
        && !letters.next().is_some_and(is_in_word)
}

/// Letters and digits of all scripts that part words by spaces; the rest up to there is
/// punctuation.
fn is_in_word(folded: char) -> bool {
    folded.is_ascii_alphanumeric()
        || matches!(folded, '\u{c0}'..='\u{1fff}' if folded != '×' && folded != '÷')
}

/// Chinese, Japanese and Korean, but not their punctuation, and what comes after them, as far as
/// emoji.
fn stands_alone(folded: char) -> bool {
    folded >= '\u{2e80}' && !matches!(folded, '\u{3000}'..='\u{303f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<(String, String)> {
        let mut words = Vec::new();
        each_word(text, &mut |range, folded| {
            words.push((text[range].to_owned(), folded.to_owned()));
        });
        words
    }

    #[test]
    fn a_text_falls_into_words_with_their_places() {
        for (text, expected) in [
            ("", vec![]),
            (" , \u{2014} & ", vec![]),
            (
                "Article 5-like,",
                vec!["Article=article", "5=5", "like=like"],
            ),
            (
                "Ukraine\u{2019}s 'own' troops'",
                vec!["Ukraine\u{2019}s=ukraines", "own=own", "troops=troops"],
            ),
            (
                "l'Ukraine O\u{2019}Brien п'ять",
                vec!["l=l", "Ukraine=ukraine", "O=o", "Brien=brien", "п'ять=пять"],
            ),
            ("(Straße)", vec!["Straße=strasse"]),
            ("E\u{301}te\u{301}.", vec!["E\u{301}te\u{301}=ete"]),
            ("\u{301} a", vec!["a=a"]),
            ("U.S. troops", vec!["U.S=us", "troops=troops"]),
            (
                "U.S.-led, the U.K.'s",
                vec!["U.S=us", "led=led", "the=the", "U.K=uk", "s=s"],
            ),
            ("É.U E\u{301}.U.", vec!["É.U=eu", "E\u{301}.U=eu"]),
            ("Т.Г. Шевченко", vec!["Т.Г=тг", "Шевченко=шевченко"]),
            ("W.H.O.today", vec!["W.H.O=who", "today=today"]),
            (
                "3.5 v.2 a.me we.i x..y",
                vec![
                    "3=3", "5=5", "v=v", "2=2", "a=a", "me=me", "we=we", "i=i", "x=x", "y=y",
                ],
            ),
            ("U.", vec!["U=u"]),
            ("安全、x保", vec!["安=安", "全=全", "x=x", "保=保"]),
        ] {
            let found: Vec<String> = words(text)
                .iter()
                .map(|(a, b)| format!("{a}={b}"))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn the_beginning_of_a_word_ends_after_a_whole_letter_and_its_accents() {
        for (word, folded_length, expected) in [
            ("Straße", 4, "Stra"),
            ("Straße", 5, "Straß"),
            ("Straße", 6, "Straß"),
            ("e\u{301}te\u{301}", 1, "e\u{301}"),
            ("e\u{301}te\u{301}", 3, "e\u{301}te\u{301}"),
            ("Ukraine's", 7, "Ukraine"),
            ("Ukraine's", 8, "Ukraine's"),
            ("abc", 9, "abc"),
            ("U.S", 1, "U"),
            ("U.S", 2, "U.S"),
        ] {
            assert_eq!(&word[..length_of_beginning(word, folded_length)], expected);
        }
    }

    proptest! {
        #[test]
        fn words_stand_in_order_and_fold_to_themselves(
            text in "([a-zA-Z .'\u{2019}ßéйЙї安\u{301}-]|\\PC){0,40}",
        ) {
            let mut before = 0;
            each_word(&text, &mut |range, folded| {
                assert!(before <= range.start && range.start < range.end);
                before = range.end;
                assert_eq!(crate::fold::fold(&text[range]).replace(['\'', '.'], ""), folded);
            });
        }
    }
}
