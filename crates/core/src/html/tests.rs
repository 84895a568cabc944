use super::*;
use crate::dataset::Dataset;
use crate::list::{ListOrder, by_month};
use crate::load::load;
use crate::positions::{Board, PositionIndex};
use crate::search::Search;
use crate::timeline::{TextScale, TimeScale, TimeWindow};

/// A data set in which every text tries to break out of its place.
fn hostile() -> Dataset {
    let small = include_str!("../load/fixtures/small.json");
    let hostile = small
        .replace("Made up", "<script>alert(1)</script>")
        .replace(
            "A bridge must come",
            r#"</p><script>alert(1)</script>\" onclick=\"x"#,
        )
        .replace("\"Ann\"", r#""<img src=x onerror=alert(1)>""#)
        .replace("Town hall", "&lt;b&gt; &amp; <b>")
        .replace("two-banks\"", r#"two-banks?a=1&b='\"""#);
    load(hostile.as_bytes()).dataset
}

#[test]
fn text_from_data_is_only_ever_text() {
    let dataset = hostile();
    let matching = crate::query::Matching::new(&dataset, &crate::query::Filter::default());
    let months = by_month(&dataset, &matching, ListOrder::OldestFirst, 9);
    let mut pages = vec![
        list(&dataset, &months, 6, &Search::default()),
        choice(&dataset, matching.statements()),
    ];
    pages.extend(matching.statements().iter().map(|&statement| {
        detail(
            &dataset,
            statement,
            true,
            &Search::default(),
            &Cited::default(),
        )
    }));
    let groups = crate::timeline::side_groups(&dataset);
    let index = PositionIndex::new(&dataset, &matching);
    let days = dataset.days().unwrap();
    let topics: Vec<_> = dataset.topics.indexes().collect();
    let frame = PageFrame {
        index: &index,
        as_of: days.last,
        scale: &TimeScale::new(TimeWindow::from_days(days), 600.0),
        text: TextScale::USUAL,
    };
    pages.push(board(
        &dataset,
        &Board::new(&index, &groups, &topics, days.last),
        &[],
        true,
    ));
    let head = Head {
        view: View::List,
        is_kept_copy: true,
        own_file: Some("<b>"),
        theme: "dark",
    };
    pages.push(masthead(&dataset, head));
    let file = DataFile {
        address: Some("https://example.org/\"<b>"),
        name: "<b>",
    };
    pages.push(about_dialog(&dataset, file));
    pages.push(embedded_head(&dataset, "?id=<b>"));
    for (actor, _) in dataset.actors.iter() {
        pages.push(actor_page(&dataset, frame, actor));
        pages.extend(
            topics
                .iter()
                .map(|&topic| behind(&dataset, &index, (actor, topic), days.last)),
        );
    }
    pages.extend(
        topics
            .iter()
            .map(|&topic| topic_page(&dataset, frame, &groups, topic)),
    );
    pages.push(list(
        &dataset,
        &months,
        6,
        &Search::parse("<b> script \"&amp"),
    ));
    pages.push(completion_options(&dataset, "speaker:<"));
    for page in pages {
        for bad in ["<script", "<img", "<b>", "\" onclick", "onerror=alert(1)>"] {
            assert!(!page.contains(bad), "{bad} in {page}");
        }
    }
}

#[test]
fn the_page_of_an_actor_tells_what_was_said_until_its_day() {
    let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
    let all = crate::query::Matching::new(&dataset, &crate::query::Filter::default());
    let index = PositionIndex::new(&dataset, &all);
    let days = dataset.days().unwrap();
    for (actor, row) in dataset.actors.iter() {
        for as_of in ["2025-08-16", "2025-08-20", "2025-12-31"] {
            let as_of = crate::date::Day::from_iso(as_of).unwrap();
            let frame = PageFrame {
                index: &index,
                as_of,
                scale: &TimeScale::new(TimeWindow::from_days(days), 600.0),
                text: TextScale::USUAL,
            };
            let page = actor_page(&dataset, frame, actor);
            for &statement in dataset.spoken_by(actor) {
                let is_known = dataset.days_of(statement).last <= as_of;
                let key = format!("id={}\"", dataset.statements[statement].id);
                assert_eq!(
                    page.contains(&key),
                    is_known,
                    "{} {as_of}: {key} {page}",
                    row.id
                );
            }
        }
    }
}

#[test]
fn the_open_statement_in_full() {
    let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
    let index = dataset.statements.find("ann-second").unwrap();
    insta::assert_snapshot!(
        detail(
            &dataset,
            index,
            false,
            &Search::default(),
            &Cited::default()
        )
        .replace("><", ">\n<")
    );
}

#[test]
fn a_long_list_says_how_much_is_left_and_offers_it() {
    let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
    let matching = crate::query::Matching::new(&dataset, &crate::query::Filter::default());
    let page = |most| {
        let months = by_month(&dataset, &matching, ListOrder::OldestFirst, most);
        list(&dataset, &months, 6, &Search::default())
    };
    assert!(page(2).contains("2 of 6 statements are listed. "));
    assert!(page(2).contains(">List 4 more</button>"));
    assert!(page(2).contains("id=\"entry-2\"") && !page(2).contains("id=\"entry-3\""));
    assert!(!page(6).contains("list-more"));
}

#[test]
fn the_list_has_each_statement_once_with_its_source() {
    let dataset = load(include_bytes!("../load/fixtures/small.json")).dataset;
    let matching = crate::query::Matching::new(&dataset, &crate::query::Filter::default());
    let page = list(
        &dataset,
        &by_month(&dataset, &matching, ListOrder::OldestFirst, 9),
        matching.statements().len(),
        &Search::default(),
    );
    for (_, statement) in dataset.statements.iter() {
        assert_eq!(
            page.matches(&format!("data-item=\"{}\"", statement.id))
                .count(),
            1
        );
    }
    assert_eq!(page.matches("https://example.org/two-banks").count(), 6);
}

#[test]
fn many_problems_are_counted_not_listed() {
    let file =
        |number: usize| format!("{{\"format\": \"statement-timeline/1\", \"x{number}\": 0}}");
    let problems: Vec<_> = (0..300)
        .flat_map(|number| load(file(number).as_bytes()).problems)
        .collect();
    let page = data_problems(&problems);
    assert_eq!(page.matches("<li data-problem").count(), 200);
    assert!(page.contains("<li>and 100 more</li>"));
    assert_eq!(data_problems(&[]), "");
}

#[test]
fn names_that_are_written_from_right_to_left_turn_nothing_beside_them() {
    let small =
        include_str!("../load/fixtures/small.json").replace("\"Bob\"", "\"\u{5d1}\u{5d5}\u{5d1}\"");
    let dataset = load(small.as_bytes()).dataset;
    let matching = crate::query::Matching::new(&dataset, &crate::query::Filter::default());
    let index = dataset.statements.find("ann-second").unwrap();
    let detail = detail(
        &dataset,
        index,
        false,
        &Search::default(),
        &Cited::default(),
    );
    let choice = choice(&dataset, matching.statements());
    for page in [detail, choice] {
        assert!(page.contains("<bdi>\u{5d1}\u{5d5}\u{5d1}</bdi>"), "{page}");
    }
}
