//! The parts together: on the real data, on letters of other scripts, and on any text whatever.

use std::ops::Range;

use proptest::prelude::*;

use super::*;
use crate::dataset::Dataset;
use crate::fold::fold;
use crate::load::load;
use crate::model::StatementIx;

fn real() -> Dataset {
    load(include_bytes!("../../../../public/data/statements.json")).dataset
}

/// Three statements in Ukrainian, Russian and Turkish, one of them with letters and accents apart.
fn cyrillic() -> Dataset {
    let json = r#"{
     "format": "statement-timeline/1", "title": "Letters", "language": "uk", "updated": "2025-10-01", "licence": "CC-BY-4.0",
     "topics": [{"id": "army", "label": "Військо", "proposition": "Ґрунтовна підтримка війська"}],
     "sides": [{"id": "one", "name": "One"}],
     "actors": [
      {"id": "zelensky", "name": "Володимир Зеленський", "kind": "person", "side": "one"},
      {"id": "peskov", "name": "Дмитрий Песков", "kind": "person", "side": "one"},
      {"id": "erdogan", "name": "Recep Tayyip Erdoğan", "kind": "person", "side": "one"}
     ],
     "sources": [{"id": "paper", "publisher": "Українська правда", "title": "T", "url": "https://example.org/t", "published": "2025-08-21"}],
     "events": [],
     "statements": [
      {"id": "uk", "speaker": "zelensky", "date": "2025-08-01", "kind": "spoken", "summary": "Її п’ять гарантій безпеки.",
       "positions": [{"topic": "army", "stance": "supports"}], "source": "paper"},
      {"id": "ru", "speaker": "peskov", "date": "2025-08-02", "kind": "spoken", "summary": "Ещё не всё решено.",
       "quote": "Мы ждём", "positions": [], "source": "paper"},
      {"id": "apart", "speaker": "erdogan", "date": "2025-08-03", "kind": "spoken", "summary": "Чаи\u0306 и е\u0308лка",
       "venue": "İstanbul", "positions": [], "source": "paper"}
     ]}"#;
    load(json.as_bytes()).dataset
}

fn found(dataset: &Dataset, typed: &str) -> Vec<String> {
    SearchIndex::new(dataset)
        .find(dataset, &Search::parse(typed), None)
        .iter()
        .map(|&index| dataset.statements[index].id.clone())
        .collect()
}

#[test]
fn plain_letters_find_names_with_accents() {
    let dataset = real();
    for (typed, speaker) in [
        ("nauseda", "gitanas-nauseda"),
        ("ERDOGAN", "recep-tayyip-erdogan"),
        ("Erdoğan", "recep-tayyip-erdogan"),
        ("speaker:szijjarto", "peter-szijjarto"),
        ("speaker:peter-szijjarto", "peter-szijjarto"),
        ("Zelenskyy", "volodymyr-zelensky"),
        ("speaker:Zelenskiy", "volodymyr-zelensky"),
        ("speaker:зеленський", "volodymyr-zelensky"),
        ("speaker:\"Владимир Зеленский\"", "volodymyr-zelensky"),
    ] {
        let speaker = dataset.actors.find(speaker).unwrap();
        let index = SearchIndex::new(&dataset);
        let all = index.find(&dataset, &Search::parse(typed), None);
        assert!(!dataset.spoken_by(speaker).is_empty());
        for statement in dataset.spoken_by(speaker) {
            assert!(all.contains(statement), "{typed}");
        }
    }
}

#[test]
fn a_short_word_is_not_found_inside_others() {
    let dataset = real();
    let us = found(&dataset, "\"us\"");
    assert!(!us.is_empty() && us.len() < dataset.statements.len() / 2);
}

#[test]
fn ukrainian_and_russian_letters_are_found_with_and_without_their_marks() {
    let dataset = cyrillic();
    let table: &[(&str, &[&str])] = &[
        ("зеленскии", &[]),
        ("зеленськии", &["uk"]),
        ("ЗЕЛЕНСЬКИЙ", &["uk"]),
        ("іі", &["uk"]),
        ("пять", &["uk"]),
        ("п'ять", &["uk"]),
        ("грунтовна", &["uk"]),
        ("topic:військо stance:sup", &["uk"]),
        ("еще", &["ru"]),
        ("\"ещё не все решено\"", &["ru"]),
        ("ждем", &["ru"]),
        ("чай", &["apart"]),
        ("елка", &["apart"]),
        ("ёлка erdogan", &["apart"]),
        ("istanbul", &["apart"]),
        ("украінська -speaker:дмитрии", &["uk", "apart"]),
    ];
    for (typed, expected) in table {
        assert_eq!(found(&dataset, typed), *expected, "{typed}");
    }
}

/// What a reader may type, with more of the signs that mean something than chance would give.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-eёй]{1,3}",
        2 => Just("troops us guarantee".to_owned()),
        3 => "[-\" :'«\u{2013}\u{301}]",
        2 => "(speaker|about|topic|stance):[a-z]{0,2}",
        1 => "\\PC{0,4}",
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn marked<'a>(text: &'a str, ranges: &[Range<usize>]) -> Vec<&'a str> {
    ranges.iter().map(|range| &text[range.clone()]).collect()
}

proptest! {
    #[test]
    fn no_text_does_harm(text in "\\PC*", typed in typed(), any in any::<String>()) {
        for typed in [&typed, &any] {
            let search = Search::parse(typed);
            for text in [&text, &any, typed] {
                let mut end = 0;
                for range in highlights(text, &search) {
                    prop_assert!(end <= range.start && range.start < range.end);
                    prop_assert!(text.is_char_boundary(range.start) && text.is_char_boundary(range.end));
                    end = range.end;
                }
            }
            completions(&Dataset::default(), typed);
        }
    }

    #[test]
    fn what_is_marked_folds_to_the_word_looked_for(before in "[a-zéёß ]{0,8}", word in "[a-zàßжйїё]{1,6}", after in "[a-zéё\u{301}]{0,4}") {
        let text = format!("{before} {} {after}", word.to_uppercase());
        let ranges = highlights(&text, &Search::parse(&word));
        prop_assert!(!ranges.is_empty());
        for found in marked(&text, &ranges) {
            prop_assert!(fold(found).starts_with(&fold(&word)), "{found}");
        }
    }
}

fn check_narrowing(dataset: &Dataset, index: &SearchIndex, before: &Search, now: &Search) {
    let full = index.find(dataset, now, None);
    if now.narrows(before) {
        let former: Vec<StatementIx> = index.find(dataset, before, None);
        assert_eq!(
            index.find(dataset, now, Some(&former)),
            full,
            "{now:?} after {before:?}"
        );
    }
}

#[test]
fn a_search_within_the_former_result_finds_what_a_full_one_finds() {
    let dataset = real();
    let index = SearchIndex::new(&dataset);
    let mut runner = proptest::test_runner::TestRunner::default();
    runner
        .run(&(typed(), typed()), |(before, more)| {
            let whole = format!("{before}{more}");
            let [before, whole, more] = [before, whole, more].map(|typed| Search::parse(&typed));
            check_narrowing(&dataset, &index, &before, &whole);
            check_narrowing(&dataset, &index, &more, &whole);
            check_narrowing(&dataset, &index, &before, &more);
            Ok(())
        })
        .unwrap();
}
