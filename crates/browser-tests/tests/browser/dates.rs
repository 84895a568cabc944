//! Choosing days: by the two inputs, and by a drag over the strip below the lanes.

use crate::data::day_number;
use crate::page::Page;
use crate::screen::Screen;
use crate::stage::flow;

const WEEK: &str = "?from=2025-08-15&to=2025-08-25";
const SMALL: &str = "?data=data/small.json";

async fn assert_window(page: &Page, from: &str, to: &str) {
    page.wait_until("the address tells the days", async || {
        page.key("from").await.as_deref() == Some(from)
            && page.key("to").await.as_deref() == Some(to)
    })
    .await;
    let shown = page.shown().await;
    let days = (day_number(from), day_number(to) + 1);
    assert_eq!((shown.start as i64, shown.end as i64), days);
    assert_eq!(page.typed_days().await, (from.to_owned(), to.to_owned()));
}

#[test]
fn days_typed_into_the_inputs_are_the_window() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.type_day("from", "2025-02-10").await;
        page.wait_until("the address tells the first day", async || {
            page.key("from").await.as_deref() == Some("2025-02-10")
        })
        .await;
        page.type_day("to", "2025-04-20").await;
        assert_window(&page, "2025-02-10", "2025-04-20").await;
        assert_eq!(
            page.query().await,
            "?data=data/small.json&from=2025-02-10&to=2025-04-20"
        );
        assert_eq!(page.shown_days().await, "10 February to 20 April 2025");
        assert_eq!(
            page.matching_count().await,
            12,
            "the window filters nothing"
        );
        page.reload().await;
        assert_window(&page, "2025-02-10", "2025-04-20").await;
    });
}

#[test]
fn a_day_typed_is_at_most_one_step_of_the_history() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-02-10&to=2025-04-20")
            .await;
        let history = page.history_length().await;
        page.type_day("from", "2025-03-01").await;
        assert_window(&page, "2025-03-01", "2025-04-20").await;
        let steps = page.history_length().await - history;
        assert!(steps <= 1, "the history grew by {steps} steps");
    });
}

#[test]
fn the_inputs_follow_the_window() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-03-01&to=2025-04-29")
            .await;
        assert_window(&page, "2025-03-01", "2025-04-29").await;
        page.until_rest(page.press_button("zoom-in")).await;
        let (from, to) = page.typed_days().await;
        page.wait_until("the link has the same days", async || {
            (page.key("from").await, page.key("to").await) == (Some(from.clone()), Some(to.clone()))
        })
        .await;
        assert!(from.as_str() > "2025-03-01" && to.as_str() < "2025-04-29");
    });
}

#[test]
fn a_first_day_after_the_last_is_named_and_moves_nothing_until_the_last_is_typed() {
    flow(async |stage| {
        let query = "?data=data/small.json&from=2025-02-01&to=2025-02-20";
        let page = stage.open(query).await;
        let before = page.shown().await;
        page.type_day("from", "2025-04-01").await;
        page.wait_until("the page names the two days", async || {
            let note = page.days_note().await;
            note.contains("1 April 2025") && note.contains("20 February 2025")
        })
        .await;
        assert_eq!(page.shown().await, before);
        assert_eq!(page.query().await, query);
        let typed = ("2025-04-01".to_owned(), "2025-02-20".to_owned());
        assert_eq!(page.typed_days().await, typed, "what was typed stays");
        page.type_day("to", "2025-04-30").await;
        assert_window(&page, "2025-04-01", "2025-04-30").await;
        assert_eq!(page.days_note().await, "");
    });
}

#[test]
fn a_link_whose_first_day_is_after_the_last_names_both_and_shows_all() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-03-02&to=2025-03-01&view=list")
            .await;
        assert_eq!(page.items().await.len(), 12);
        let problems = page.problems().await.join(" ");
        assert!(
            problems.contains("link: from") && problems.contains("link: to"),
            "{problems}"
        );
    });
}

#[test]
fn one_day_is_shown_as_one_day() {
    flow(async |stage| {
        let query = "?data=data/small.json&from=2025-04-02&to=2025-04-02";
        let page = stage.open(query).await;
        assert_window(&page, "2025-04-02", "2025-04-02").await;
        assert_eq!(page.query().await, query);
        assert_eq!(page.shown_days().await, "2 April 2025");
        page.press_button("zoom-in").await;
        assert_window(&page, "2025-04-02", "2025-04-02").await;
        page.until_rest(page.press_button("zoom-out")).await;
        page.until_rest(page.press_button("zoom-in")).await;
        assert_window(&page, "2025-04-02", "2025-04-02").await;
    });
}

#[test]
fn a_window_in_which_nothing_lies_leads_to_the_nearest_statements() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-04-05&to=2025-04-20")
            .await;
        assert_eq!(page.drawn_count().await, 0);
        assert!(
            page.matching().await.contains("none in these days"),
            "{}",
            page.matching().await
        );
        let (words, ways) = page.empty_days().await;
        assert_eq!(words, "No statement in these days.");
        assert!(
            ways.len() == 2 && ways[0].contains("1 April 2025") && ways[1].contains("May 2025"),
            "{ways:?}"
        );
        assert_eq!(page.axe_violations().await, Vec::<String>::new());
        page.focus(".empty-note button").await;
        page.press("Enter").await;
        page.wait_until("the keyboard is at a mark", async || {
            page.is_at_a_mark().await
        })
        .await;
        assert!(page.drawn_count().await > 0);
        assert_eq!(page.empty_days().await.1, Vec::<String>::new());
    });
}

/// Drags from one share of the strip to another and asserts that the window is what lies between.
async fn assert_brushes(page: &Page, from: f64, to: f64) {
    let history = page.history_length().await;
    let after = page.until_rest(page.brush(from, to)).await;
    let span = after.latest - after.earliest;
    let (first, last) = (from.min(to), from.max(to));
    let days_per_share = |share: f64| after.earliest + span * share;
    assert!(
        (after.start - days_per_share(first)).abs() <= 2.0
            && (after.end - days_per_share(last)).abs() <= 2.0,
        "{from} to {to}: {after:?}"
    );
    assert!(page.key("from").await.is_some() && page.key("to").await.is_some());
    assert_eq!(
        page.history_length().await,
        history,
        "a drag adds no step to the history"
    );
}

#[test]
fn a_drag_over_the_strip_beside_the_window_chooses_another_window() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-01-10&to=2025-01-20")
            .await;
        assert_brushes(&page, 0.5, 0.75).await;
        assert_brushes(&page, 0.4, 0.2).await;
        let (address, drawn) = (page.address().await, page.drawn().await);
        page.reload().await;
        assert_eq!((page.address().await, page.drawn().await), (address, drawn));
    });
}

#[test]
fn a_drag_over_the_strip_chooses_a_window_where_all_is_shown() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        assert_brushes(&page, 0.3, 0.6).await;
    });
}

#[test]
fn who_was_silent_in_the_days_that_are_kept_has_no_lane_and_a_link_says_so() {
    flow(async |stage| {
        let page = stage.open(WEEK).await;
        let (lanes, all) = (page.lanes().await, page.matching_count().await);
        assert!(!page.silent_lanes().await.is_empty(), "some are silent");
        page.keep_to_these_days(".axis").await;
        page.wait_until("the address tells the days that are kept", async || {
            page.query().await == "?within=2025-08-15/2025-08-25"
        })
        .await;
        let kept = page.matching_count().await;
        assert!(kept < all, "{kept} of {all}");
        assert_eq!(page.drawn_count().await, kept);
        assert_eq!(page.silent_lanes().await, Vec::<String>::new());
        assert_ne!(page.lanes().await, lanes);
        assert_eq!(page.shown_days().await, "15 to 25 August 2025");
        page.stays_at("All days").await;
        let drawn = page.drawn().await;
        page.reload().await;
        assert_eq!(page.drawn().await, drawn, "a link shows the same");
        page.until_rest(page.press_button("zoom-in")).await;
        page.until_rest(page.press_button("fit")).await;
        assert_eq!(
            page.drawn().await,
            drawn,
            "all days are those that are kept"
        );
        page.remove_chip("15 to 25 August 2025").await;
        page.wait_until("all match again, in the same days", async || {
            page.query().await == WEEK && page.matching_count().await == all
        })
        .await;
        page.focus(".axis .only-days").await;
        page.press("Enter").await;
        page.wait_until("the days are kept again", async || {
            page.matching_count().await == kept
        })
        .await;
        page.press("Enter").await;
        page.wait_until("all match again", async || page.query().await == WEEK)
            .await;
        page.stays_at("Only these days").await;
    });
}

#[test]
fn the_names_of_those_who_say_nothing_in_the_days_on_screen_step_back() {
    flow(async |stage| {
        for screen in [Screen::DESK, Screen::PHONE] {
            let page = stage
                .open_on(screen, "?from=2025-08-17&to=2025-08-17")
                .await;
            let silent = page.silent_lanes().await;
            assert!(!silent.is_empty() && silent.len() < page.lanes().await.len());
            assert_eq!(page.quiet_lanes().await, silent);
            page.until_rest(page.press_button("fit")).await;
            assert_eq!(page.quiet_lanes().await, Vec::<String>::new());
            page.until_rest(page.press_button("zoom-in")).await;
            page.until_rest(page.press_button("zoom-in")).await;
            page.wait_until("the names follow", async || {
                page.quiet_lanes().await == page.silent_lanes().await
            })
            .await;
        }
    });
}

#[test]
fn the_days_on_screen_can_be_kept_from_the_panel_of_dates_too() {
    flow(async |stage| {
        for screen in [Screen::PHONE, Screen::TABLET] {
            let page = stage.open_on(screen, WEEK).await;
            page.keep_to_these_days(".panel").await;
            page.wait_until("the address tells the days that are kept", async || {
                page.query().await == "?within=2025-08-15/2025-08-25"
            })
            .await;
        }
    });
}

#[test]
fn days_that_are_kept_and_lie_outside_of_the_data_are_named_and_all_is_shown() {
    flow(async |stage| {
        let page = stage.open("?within=1990-01-01/1990-12-31").await;
        let named = page.problems().await;
        assert!(named.len() == 1 && named[0].contains("within"), "{named:?}");
        assert!(page.matching_count().await > 500);
    });
}
