//! The list.

use std::collections::BTreeSet;

use crate::data::Data;
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
            "12 statements, all that there are, 1 of them in the days on screen"
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
