//! The parts together: on the real data, on letters of other scripts, and on any text whatever.

use std::ops::Range;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::dataset::Dataset;
use crate::date::{Day, StatedDate};
use crate::fold::fold;
use crate::load::load;
use crate::model::StatementIx;

fn real() -> Dataset {
    load(include_bytes!("../../../../public/data/statements.json")).dataset
}

/// Three statements in Ukrainian, Russian and Turkish, one of them with letters and accents apart.
fn cyrillic() -> Dataset {
    let json = r#"{
     "format": "statement-timeline/1", "title": "Letters", "language": "uk",
     "updated": "2025-10-01", "licence": "CC-BY-4.0",
     "topics": [{"id": "army", "label": "Військо", "proposition": "Ґрунтовна підтримка війська"}],
     "sides": [{"id": "one", "name": "One"}],
     "actors": [
      {"id": "zelensky", "name": "Володимир Зеленський", "kind": "person", "side": "one"},
      {"id": "peskov", "name": "Дмитрий Песков", "kind": "person", "side": "one"},
      {"id": "erdogan", "name": "Recep Tayyip Erdoğan", "kind": "person", "side": "one"}
     ],
     "sources": [{"id": "paper", "publisher": "Українська правда", "title": "T",
     "url": "https://example.org/t", "published": "2025-08-21"}],
     "events": [],
     "statements": [
      {"id": "uk", "speaker": "zelensky", "date": "2025-08-01", "kind": "spoken",
          "summary": "Її п’ять гарантій безпеки.",
       "positions": [{"topic": "army", "stance": "supports"}], "source": "paper"},
      {"id": "ru", "speaker": "peskov", "date": "2025-08-02", "kind": "spoken",
          "summary": "Ещё не всё решено.",
       "quote": "Мы ждём", "positions": [], "source": "paper"},
      {"id": "apart", "speaker": "erdogan", "date": "2025-08-03", "kind": "spoken",
          "summary": "Чаи\u0306 и е\u0308лка",
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn a_date_finds_exactly_what_was_said_on_days_that_overlap_it(
        year in 2021..2027i32, month in 1..=12u32, day in 1..=28u32, is_negated: bool,
    ) {
        static REAL: LazyLock<Dataset> = LazyLock::new(real);
        let dataset = &*REAL;
        let found = |typed: &str| {
            let found = dataset.search_index().find(dataset, &Search::parse(typed), None);
            found.iter().map(|index| dataset.statements[*index].id.clone()).collect::<Vec<_>>()
        };
        let name = Day::from_ymd(year, month, 1).unwrap().month_label();
        let name = name.split(' ').next().unwrap();
        let season = ["winter", "spring", "summer", "autumn"][month as usize % 12 / 3];
        let code = ["24", "21", "22", "23"][month as usize % 12 / 3];
        let slashed = if day > 12 {
            format!("{month}/{day}/{year}")
        } else {
            format!("{year}/{month}/{day}")
        };
        let iso = format!("{year}-{month:02}-{day:02}");
        for (typed, date) in [
            (iso.clone(), &*iso),
            (format!("{day}.{month}.{year}"), &*iso),
            (slashed, &*iso),
            (format!("{year} {name} {day}"), &*iso),
            (format!("{name} {year}"), &iso[..7]),
            (format!("{year} {name}"), &iso[..7]),
            (format!("{month:02}.{year}"), &iso[..7]),
            (format!("{month}/{year}"), &iso[..7]),
            (format!("{season} {year}"), &*format!("{year}-{code}")),
        ] {
            let days = date.parse::<StatedDate>().unwrap().known_days();
            let then = dataset.statements.iter().filter(|(index, _)| {
                dataset.days_of(*index).overlaps(days) != is_negated
            });
            let then: Vec<_> = then.map(|(_, row)| row.id.clone()).collect();
            let sign = if is_negated { "-" } else { "" };
            prop_assert_eq!(found(&format!("{sign}{typed}")), then, "{}{}", sign, typed);
        }
        // A year and a month are words, too; "may" is only a word.
        for (word, date) in [(year.to_string(), year.to_string()), (name.to_owned(), iso)] {
            let all = found(&word);
            let days = date.parse::<StatedDate>().unwrap().known_days();
            let mut then = dataset
                .statements
                .iter()
                .filter(|(index, _)| dataset.days_of(*index).overlaps(days));
            prop_assert!(word == "May" || then.all(|(_, row)| all.contains(&row.id)));
            let quoted = format!("\"{word}\"");
            prop_assert!(found(&quoted).iter().all(|id| all.contains(id)));
        }
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
                    prop_assert!(
                        text.is_char_boundary(range.start) && text.is_char_boundary(range.end)
                    );
                    end = range.end;
                }
            }
            completions(&Dataset::default(), typed);
        }
    }

    #[test]
    fn what_is_marked_folds_to_the_word_looked_for(
        before in "[a-zéёß ]{0,8}",
        word in "[a-zàßжйїё]{1,6}",
        after in "[a-zéё\u{301}]{0,4}",
    ) {
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
