//! Which letters of a text to mark, so that a reader sees why it was found.
//!
//! Places are bytes of the original text, never of the folded one, whose letters may be more or
//! fewer. Only words and phrases that may stand anywhere are marked; what a prefix asks for is seen
//! in the name or topic itself.

use std::ops::Range;

use super::phrase::Phrase;
use super::terms::Search;
use super::word::{each_word, length_of_beginning};
use crate::sort::sort_by_key;

/// The bytes of a text in which the words and phrases of a search stand, in order and without
/// overlap.
///
/// ```
/// use timeline_core::search::{Search, highlights};
/// let text = "Gitanas Nausėda's view";
/// assert_eq!(highlights(text, &Search::parse("nause view -gitanas")), [8..14, 19..23]);
/// assert_eq!(&text[8..14], "Nausė");
/// ```
pub fn highlights(text: &str, search: &Search) -> Vec<Range<usize>> {
    if search.shown_runs().next().is_none() {
        return Vec::new();
    }
    let mut words: Vec<(Range<usize>, String)> = Vec::new();
    each_word(text, &mut |range, folded| {
        words.push((range, folded.to_owned()));
    });
    let mut ranges = Vec::new();
    for phrase in search.shown_runs() {
        ranges.extend((0..words.len()).filter_map(|index| met_at(phrase, text, &words, index)));
    }
    joined(ranges)
}

/// The bytes of a phrase that ends with the word at a place.
fn met_at(
    phrase: &Phrase,
    text: &str,
    words: &[(Range<usize>, String)],
    index: usize,
) -> Option<Range<usize>> {
    let (last, before) = phrase.last()?;
    let (range, _) = words
        .get(index)
        .filter(|(_, word)| phrase.ends_with(last, word))?;
    let first = index.checked_sub(before.len())?;
    let others = words.get(first..index)?;
    let is_met = others
        .iter()
        .zip(before)
        .all(|((_, word), whole)| word == whole);
    let start = words.get(first)?.0.start;
    let length = length_of_beginning(text.get(range.clone())?, last.len());
    is_met.then(|| start..range.start + length)
}

fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    sort_by_key(&mut ranges, |range| range.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_right_letters_of_the_original_are_marked() {
        for (text, typed, expected) in [
            (
                "US troops, not Russian troops",
                "us troop",
                "[US] [troop]s, not Russian [troop]s",
            ),
            ("US troops", "\"us troops\"", "[US troops]"),
            ("US troops used", "\"us\"", "[US] troops used"),
            ("Article 5-like", "5-l", "Article [5-l]ike"),
            (
                "guarantee guarantees",
                "gua guarantees",
                "[gua]rantee [guarantees]",
            ),
            ("Gitanas Nausėda", "nauseda", "Gitanas [Nausėda]"),
            ("Straße", "stras", "[Straß]e"),
            ("ЁЛКА і Їжак", "елк іжак", "[ЁЛК]А і [Їжак]"),
            ("e\u{301}te\u{301} long", "ET", "[e\u{301}t]e\u{301} long"),
            ("e\u{301}te\u{301}", "ete", "[e\u{301}te\u{301}]"),
            (
                "Ukraine\u{2019}s army",
                "ukraine's",
                "[Ukraine\u{2019}s] army",
            ),
            (
                "Ukraine\u{2019}s army",
                "ukraine",
                "[Ukraine]\u{2019}s army",
            ),
            (
                "\u{201c}peace\u{201d}",
                "\"peace\"",
                "\u{201c}[peace]\u{201d}",
            ),
            ("a b", "-a speaker:b topic:a", "a b"),
            ("a b c", "\"a b\" \"b c\"", "[a b c]"),
            ("安全保障", "全保", "安[全保]障"),
            ("安全保障", "全 保", "安[全保]障"),
            ("The U.S. and US", "us", "The [U.S]. and [US]"),
            ("The U.N. says", "\"UN says\"", "The [U.N. says]"),
            ("said in May 2024", "May 2024", "said in May 2024"),
            ("said in May 2024", "2024", "said in May [2024]"),
            ("said in May 2024", "may", "said in [May] 2024"),
            ("text", "", "text"),
        ] {
            let mut marked = text.to_owned();
            for range in highlights(text, &Search::parse(typed)).iter().rev() {
                marked.insert(range.end, ']');
                marked.insert(range.start, '[');
            }
            assert_eq!(marked, expected, "{typed}");
        }
    }
}
