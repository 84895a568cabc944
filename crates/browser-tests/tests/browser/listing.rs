//! The list.

use std::collections::BTreeSet;

use crate::data::Data;
use crate::screen::Screen;
use crate::stage::flow;

#[test]
fn the_list_has_all_statements_under_their_months() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&view=list").await;
        let months = page.months().await;
        let outline: Vec<(&str, &str, usize)> = months
            .iter()
            .map(|(iso, heading, items)| (iso.as_str(), heading.as_str(), items.len()))
            .collect();
        assert_eq!(
            outline,
            [
                ("2025-01", "January 2025", 2),
                ("2025-02", "February 2025", 2),
                ("2025-03", "March 2025", 1),
                ("2025-04", "April 2025", 3),
                ("2025-05", "May 2025", 2),
                ("2025-06", "June 2025", 2),
            ]
        );
        assert!(months[0].2.contains("ann-1") && months[0].2.contains("cid-1"));
        assert_eq!(
            page.lanes().await,
            Vec::<String>::new(),
            "the list takes the picture's place"
        );
    });
}

#[test]
fn the_list_of_the_built_in_data_is_complete() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.view("list").await;
        assert_eq!(page.query().await, "?view=list");
        let items = page.items().await;
        let ids: BTreeSet<String> = items.iter().cloned().collect();
        assert_eq!(ids, Data::built_in().statements());
        assert_eq!(items.len(), ids.len(), "no statement stands twice");
        page.back().await;
        assert_eq!(page.items().await, Vec::<String>::new());
        assert_eq!(page.drawn_count().await, ids.len());
    });
}

#[test]
fn filters_hold_in_the_list() {
    flow(async |stage| {
        let (page, data) = (stage.open("?view=list").await, Data::built_in());
        page.filter_only("Sergey Lavrov").await;
        assert_eq!(page.query().await, "?actor=sergey-lavrov&view=list");
        let items: BTreeSet<String> = page.items().await.into_iter().collect();
        assert_eq!(items, data.said_by(&["sergey-lavrov"]));
        page.choose_none().await;
        assert_eq!(page.items().await, Vec::<String>::new());
        assert!(page.no_match().await.is_some());
        page.show_all_from_no_match().await;
        assert_eq!(page.items().await.len(), data.statements().len());
    });
}

#[test]
fn a_link_of_the_list_opens_its_statement_beside_it() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&view=list").await;
        page.open_from_list("cid-2").await;
        assert_eq!(
            page.query().await,
            "?data=data/small.json&view=list&id=cid-2"
        );
        assert!(page.detail().await.contains("A bridge, soon."));
        assert_eq!(page.items().await.len(), 12, "the list stays");
        page.press("Escape").await;
        page.wait_for_closed().await;
        assert_eq!(page.query().await, "?data=data/small.json&view=list");
        page.back().await;
        page.wait_for_open("cid-2").await;
    });
}

#[test]
fn a_statement_opened_in_the_list_is_open_in_the_picture() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&view=list").await;
        page.open_from_list("cid-2").await;
        page.view("timeline").await;
        assert_eq!(page.open_id().await.as_deref(), Some("cid-2"));
        assert!(
            page.marks().await.contains("cid-2"),
            "the open one stands on its own"
        );
        page.close_by_key().await;
        assert_eq!(page.drawn_count().await, 12);
    });
}

#[test]
fn days_limit_the_list_and_a_chip_says_so_and_takes_them_away() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-03-01&to=2025-04-30&view=list")
            .await;
        let items: BTreeSet<String> = page.items().await.into_iter().collect();
        // dee-1 was said at some time up to 5 March.
        let expected = ["ann-2", "bob-2", "bob-3", "bob-4", "dee-1"].map(str::to_owned);
        assert_eq!(items, BTreeSet::from(expected));
        assert_eq!(page.matching().await, "5 statements of 12 match");
        let words = "1 March to 30 April 2025";
        assert_eq!(page.chips().await, [words]);
        assert_eq!(page.actor_counts().await["bob"], 3, "counts know the days");
        page.toggle("bob").await;
        assert_eq!(page.items().await.len(), 2);
        assert_eq!(page.key("from").await.as_deref(), Some("2025-03-01"));
        page.remove_chip(words).await;
        assert_eq!(page.items().await.len(), 8);
        assert_eq!((page.key("from").await, page.key("to").await), (None, None));
        page.back().await;
        assert_eq!(page.items().await.len(), 2);
        page.clear_filters().await;
        assert_eq!(page.items().await.len(), 12);
    });
}

#[test]
fn days_chosen_in_the_picture_limit_the_list_and_days_typed_there_do() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-06-01&to=2025-06-01")
            .await;
        assert_eq!(
            page.matching().await,
            "12 statements in all, 1 in these days"
        );
        page.view("list").await;
        assert_eq!(page.items().await, ["cid-2"]);
        page.type_day("to", "2025-06-03").await;
        page.wait_until("the list has both statements of June", async || {
            page.items().await == ["cid-2", "cid-3"]
        })
        .await;
        page.view("positions").await;
        assert!(
            !page.offers_days().await,
            "there a day is chosen by the slider"
        );
        assert_eq!(page.matching_count().await, 12);
        page.view("timeline").await;
        assert!(page.offers_days().await);
        assert_eq!(page.shown_days().await, "1 to 3 June 2025");
    });
}

#[test]
fn a_screen_at_a_desk_has_five_statements_of_the_list() {
    flow(async |stage| {
        let page = stage.open("?view=list").await;
        for order in ["Oldest first", "Newest first"] {
            page.order_list(order).await;
            let in_sight = page.items_in_sight().await;
            assert!(in_sight >= 5, "{order}: {in_sight}");
        }
    });
}

#[test]
fn the_list_is_turned_round_by_buttons_that_say_how_it_stands_and_no_link_carries_it() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&view=list").await;
        assert_eq!(page.list_order().await, ["Oldest first"]);
        let mut oldest = page.items().await;
        page.order_list("Newest first").await;
        assert_eq!(page.list_order().await, ["Newest first"]);
        assert_eq!(page.focused().await, "Newest first", "the focus stays");
        let months: Vec<String> = page
            .months()
            .await
            .into_iter()
            .map(|month| month.0)
            .collect();
        let expected = [
            "2025-06", "2025-05", "2025-04", "2025-03", "2025-02", "2025-01",
        ];
        assert_eq!(months, expected);
        oldest.reverse();
        assert_eq!(page.items().await, oldest);
        assert_eq!(page.query().await, "?data=data/small.json&view=list");
        page.filter_only("Cid").await;
        assert_eq!(page.items().await, ["cid-3", "cid-2", "cid-1"]);
        page.reload().await;
        assert_eq!(page.items().await, ["cid-1", "cid-2", "cid-3"]);
        page.choose_none().await;
        assert_eq!(
            page.list_order().await,
            Vec::<String>::new(),
            "there is nothing to turn round"
        );
    });
}

#[test]
fn the_newest_of_a_long_list_come_first_and_the_rest_on_demand() {
    flow(async |stage| {
        let (page, data) = (stage.open("?view=list").await, Data::built_in());
        page.order_list("Newest first").await;
        let first = page.item_count().await;
        assert!(first < data.statements().len());
        let items = page.items().await;
        let ids: BTreeSet<String> = items.iter().cloned().collect();
        assert_eq!(ids, data.statements());
        assert_eq!(items.len(), ids.len(), "no statement stands twice");
    });
}

#[test]
fn one_line_of_each_entry_says_whose_words_through_whom_and_where() {
    flow(async |stage| {
        for (screen, most_lines) in [
            (Screen::DESK, 1.01),
            (Screen::TABLET, 2.6),
            (Screen::PHONE, 3.6),
        ] {
            let page = stage
                .open_on(screen, "?data=data/small.json&view=list")
                .await;
            assert!(!page.overflows_sideways().await);
            let lines = page.lines_of_facts().await;
            assert_eq!(lines.len(), 12);
            for (words, lines) in lines {
                let says = |any: &[&str]| any.iter().any(|word| words.contains(word));
                assert!(
                    says(&["Own words, ", "Paraphrase, ", "Reported second-hand"]),
                    "{words}"
                );
                assert!(says(&["The Paper", "Radio River"]), "{words}");
                assert!(
                    lines <= most_lines,
                    "{words} takes {lines} lines at {screen:?}"
                );
            }
            let words = page.item_words("ann-1").await;
            for part in [
                "10 January 2025",
                "Ann, Mayor",
                "A bridge must come.",
                "\u{201c}A bridge must come\u{201d}",
                "Supports Bridge",
                "Own words, spoken: Town hall",
                "Through The Wire",
            ] {
                assert!(words.contains(part), "{part} is in {words}");
            }
            // On a phone the open statement tells that.
            let has_basis = words.contains("(page of the next day)");
            assert_eq!(has_basis, screen != Screen::PHONE, "{words}");
            let words = page.item_words("eve-1").await;
            assert!(words.contains("known to the month, approximate"), "{words}");
            let words = page.item_words("bob-1").await;
            assert!(words.contains("Supports Ferry, ascribed to Ann"), "{words}");
            assert!(
                words.contains("Of the position of Ann: evidence of what Bob said, not"),
                "{words}"
            );
        }
    });
}
