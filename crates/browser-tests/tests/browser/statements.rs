//! Opening statements, reading them, and going on from one to another.

use crate::screen::Screen;
use crate::stage::flow;

const SMALL: &str = "?data=data/small.json";

/// The same with one row a lane, in which neighbours merge.
const COMPACT: &str = "?data=data/small.json&lanes=compact";

#[test]
fn a_click_opens_a_statement_with_all_that_is_known() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.open_statement("ann-1").await;
        assert_eq!(page.key("id").await.as_deref(), Some("ann-1"));
        let detail = page.detail().await;
        for words in [
            "Ann",
            "Mayor",
            "10 January 2025",
            "page of the next day",
            "A bridge must come",
            "A bridge should be built",
            "Town hall",
            "The Wire",
            "The Paper",
        ] {
            assert!(detail.contains(words), "{words} is in: {detail}");
        }
    });
}

#[test]
fn the_source_link_leads_to_the_quoted_words_and_gives_nothing_away() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.open_statement("ann-1").await;
        let links = page.source_links().await;
        let [(words, address, rel)] = links.as_slice() else {
            panic!("one link leaves the page: {links:?}");
        };
        assert!(words.contains("Two banks"), "{words}");
        assert_eq!(
            address,
            "https://example.org/two-banks#:~:text=A%20bridge%20must%20come"
        );
        assert!(rel.split(' ').any(|word| word == "noopener"), "{rel}");
        page.follow("Next by this actor").await;
        page.wait_for_open("ann-2").await;
        let address = &page.source_links().await[0].1;
        assert_eq!(
            address, "https://example.org/two-banks",
            "no quote, no words to land on"
        );
    });
}

#[test]
fn a_claim_about_somebody_else_is_told_as_such() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.open_statement("bob-1").await;
        let detail = page.detail().await;
        assert!(
            detail.contains("A claim by Bob about the position of Ann"),
            "{detail}"
        );
        let drawn = page.drawn().await;
        assert!(
            drawn.contains("connector "),
            "a connector leads to the lane of Ann: {drawn}"
        );
    });
}

#[test]
fn escape_and_the_button_close_a_statement_and_the_focus_returns_to_its_mark() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.open_statement("ann-2").await;
        page.wait_for_focus_at("sheet-heading").await;
        page.press("Escape").await;
        page.wait_for_closed().await;
        page.wait_for_focus_at("ann-2").await;
        assert_eq!(page.key("id").await, None);
        page.open_statement("dee-1").await;
        page.close().await;
        page.wait_for_closed().await;
        page.wait_for_focus_at("dee-1").await;
    });
}

#[test]
fn opening_is_a_step_of_the_history() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        let history = page.history_length().await;
        page.open_statement("ann-1").await;
        page.open_statement("ann-2").await;
        assert_eq!(page.history_length().await, history + 2);
        page.back().await;
        page.wait_for_open("ann-1").await;
        page.back().await;
        page.wait_for_closed().await;
        assert_eq!(page.query().await, SMALL);
        page.forward().await;
        page.wait_for_open("ann-1").await;
    });
}

#[test]
fn previous_and_next_go_through_the_statements_of_one_actor() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.open_statement("ann-1").await;
        assert!(
            !page.detail().await.contains("Previous by this actor"),
            "it is the first"
        );
        page.follow("Next by this actor").await;
        page.wait_for_open("ann-2").await;
        assert_eq!(page.key("id").await.as_deref(), Some("ann-2"));
        page.follow("Next by this actor").await;
        page.wait_for_open("ann-3").await;
        assert!(
            !page.detail().await.contains("Next by this actor"),
            "it is the last"
        );
        page.follow("Previous by this actor").await;
        page.wait_for_open("ann-2").await;
    });
}

#[test]
fn an_answer_and_what_it_answers_lead_to_each_other() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.open_statement("dee-1").await;
        assert!(
            page.drawn().await.contains("connector "),
            "the answer is tied to its statement"
        );
        page.follow("A bridge must come").await;
        page.wait_for_open("ann-1").await;
        page.follow("Both banks agree").await;
        page.wait_for_open("dee-1").await;
    });
}

#[test]
fn a_click_on_a_cluster_zooms_until_its_statements_come_apart() {
    flow(async |stage| {
        let page = stage.open(COMPACT).await;
        assert!(!page.marks().await.contains("cid-2"));
        page.until_rest(page.click_cluster("cid-2")).await;
        let marks = page.marks().await;
        assert!(
            marks.contains("cid-2") && marks.contains("cid-3"),
            "{marks:?}"
        );
        assert_eq!(page.open_id().await, None);
    });
}

#[test]
fn a_cluster_of_one_day_lists_its_statements() {
    flow(async |stage| {
        let page = stage.open(COMPACT).await;
        let before = page.shown().await;
        page.click_cluster("bob-2").await;
        page.wait_for_focus_at("sheet-heading").await;
        let choices = page.choices().await;
        assert_eq!(choices.len(), 3, "{choices:?}");
        assert!(choices[1].contains("Second of the day."), "{choices:?}");
        assert_eq!(page.shown().await, before, "no zoom would part them");
        page.follow("Second of the day").await;
        page.wait_for_open("bob-3").await;
        assert!(
            page.marks().await.contains("bob-3"),
            "the open one stands on its own"
        );
        page.press("Escape").await;
        page.wait_for_closed().await;
        page.click_cluster("bob-2").await;
        assert_eq!(page.choices().await.len(), 3);
        page.press("Escape").await;
        page.wait_until("the list is closed", async || {
            page.choices().await.is_empty()
        })
        .await;
        page.wait_for_focus_at("bob-2").await;
    });
}

#[test]
fn the_tooltip_tells_what_lies_under_the_pointer_or_the_focus() {
    flow(async |stage| {
        let page = stage.open(COMPACT).await;
        assert_eq!(page.tooltip().await, None);
        page.point_at("[data-mark='ann-2']").await;
        let words = page.tooltip().await.expect("a tooltip is shown");
        assert!(
            words.contains("Ann") && words.contains("10 March 2025"),
            "{words}"
        );
        assert!(words.contains("A bridge, if it is paid for."), "{words}");
        page.point_at("[data-cluster='bob-2']").await;
        let words = page.tooltip().await.expect("a tooltip is shown");
        assert!(words.contains("3 statements"), "{words}");
        page.point_away().await;
        assert_eq!(page.tooltip().await, None);
        page.point_at("[data-mark='ann-1']").await;
        let words = page.tooltip().await.expect("a tooltip is shown");
        assert!(
            words.contains("\u{201c}A bridge must come\u{201d}"),
            "{words}"
        );
        page.tab_into_picture().await;
        let words = page.tooltip().await.expect("the focus shows a tooltip too");
        assert!(words.contains("Ann would take a ferry."), "{words}");
    });
}

#[test]
fn the_tooltip_is_whole_on_the_screen_wherever_its_mark_is() {
    flow(async |stage| {
        // As low as a picture in a frame: the lowest lanes are near the edge of the screen.
        for height_px in [900, 560] {
            let screen = Screen {
                height_px,
                ..Screen::DESK
            };
            let page = stage.open_on(screen, "?data=data/small.json").await;
            for id in ["ann-1", "ann-2", "cid-1", "cid-2", "dee-1", "eve-1"] {
                page.point_at(&format!("[data-mark='{id}']")).await;
                assert!(page.tooltip().await.is_some(), "{id}");
                let beyond_px = page.tooltip_beyond_screen_px().await;
                assert!(beyond_px <= 0.0, "{id} at {height_px}: {beyond_px}");
            }
        }
    });
}
