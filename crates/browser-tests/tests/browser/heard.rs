//! What a screen reader is given, and what is announced.

use std::time::Duration;

use crate::engine::Capability;
use crate::screen::Screen;
use crate::stage::flow;

const SMALL: &str = "?data=data/small.json";

/// Elements of the page, and what is heard for them.
const NAMES: &[(&str, &str, &str)] = &[
    (
        "[data-mark='ann-1']",
        "link",
        "Ann, 10 January 2025, supports: \u{201c}A bridge must come\u{201d}",
    ),
    (
        "[data-mark='bob-1']",
        "link",
        "Bob, 1 February 2025, supports: on Ann: Ann would take a ferry.",
    ),
    (
        "[data-mark='cid-1']",
        "link",
        "Cid, 15 January 2025, reported second-hand, unclear: Nothing can be told yet.",
    ),
    (
        "[data-mark='eve-1']",
        "link",
        "Eve, around May 2025, supports and opposes: The ferry is enough.",
    ),
    (
        "[data-cluster='bob-2']",
        "button",
        "Bob, 1 April 2025: 3 statements: 3 without a stance",
    ),
    ("[data-lane='ann']", "group", "Ann"),
    ("main", "main", ""),
    ("nav.views", "navigation", "Views"),
    ("[data-search]", "searchbox", "Search statements"),
    (".overview [aria-label='Window']", "slider", "Window"),
    ("[data-action='zoom-in']", "button", "Zoom in"),
    ("[data-action='copy-link']", "button", "Copy link"),
];

#[test]
fn marks_clusters_lanes_and_landmarks_have_their_role_and_name() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&lanes=compact").await;
        for (selector, role, name) in NAMES {
            let heard = page.role_and_name(selector).await;
            let same_role = heard.0 == *role || (*role == "searchbox" && heard.0 == "combobox");
            assert!(same_role && heard.1 == *name, "{selector}: {heard:?}");
        }
        page.open_statement("ann-1").await;
        let open = page.role_and_name("[data-detail]").await;
        assert_eq!(open, ("region".to_owned(), "Ann".to_owned()));
        let beside = page.role_and_name("aside").await;
        assert_eq!(beside, ("complementary".to_owned(), "Statement".to_owned()));
        page.unfold("[data-filter-actor='ann']").await;
        let checkbox = page.role_and_name("[data-filter-actor='ann']").await;
        assert_eq!(checkbox, ("checkbox".to_owned(), "Ann 3".to_owned()));
    });
}

#[test]
fn the_page_is_heard_in_its_order() {
    flow(async |stage| {
        stage.needs(Capability::AccessibilityTree);
        let page = stage.open("?data=data/small.json&lanes=compact").await;
        let tree = page.accessibility_tree().await;
        let place = |role: &str, name: &str| {
            let found = tree
                .iter()
                .position(|node| node.0 == role && node.1.starts_with(name));
            found.unwrap_or_else(|| panic!("{role} {name} is heard: {tree:#?}"))
        };
        let order = [
            place("banner", ""),
            place("heading", "Two banks"),
            place("navigation", "Views"),
            place("group", "Filters"),
            place("combobox", "Search statements"),
            place("group", "Move through time"),
            place("main", ""),
            place("list", "Lanes"),
            place("group", "Timeline."),
            place("group", "Bob"),
            place("link", "Bob, 1 February"),
            place("button", "Bob, 1 April"),
            place("group", "Ann"),
            place("link", "Ann, 10 January"),
            place("link", "Ann, 10 March"),
            place("link", "Ann, 10 May"),
            place("group", "Overview"),
            place("slider", "Window"),
        ];
        assert!(order.is_sorted(), "{order:?} {tree:#?}");
        let nameless = tree.iter().find(|(role, name)| {
            ["button", "link", "slider", "checkbox"].contains(&role.as_str()) && name.is_empty()
        });
        assert_eq!(nameless, None);
        let drawings = tree
            .iter()
            .filter(|(role, _)| role == "image" || role == "img");
        assert_eq!(drawings.count(), 0, "drawings say nothing beside the words");
    });
}

#[test]
fn headings_leave_out_no_level() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        for query in [
            "",
            "?id=wang-2025-08-22-neutral-guarantors",
            "?view=list",
            "?view=positions",
            "?actor=emmanuel-macron&view=positions",
            "?topic=european-troops&view=positions",
        ] {
            page.go(query).await;
            let levels = page.heading_levels().await;
            assert_eq!(levels.first(), Some(&1), "{query}");
            assert_eq!(
                levels.iter().filter(|level| **level == 1).count(),
                1,
                "{query}"
            );
            let deeper = levels.windows(2).find(|pair| pair[1] > pair[0] + 1);
            assert_eq!(deeper, None, "{query}: {levels:?}");
        }
    });
}

#[test]
fn a_lane_is_heard_in_the_order_of_time_after_zooming_and_moving() {
    flow(async |stage| {
        let page = stage.open("?from=2025-08-18&to=2025-08-22").await;
        let mut most = 0;
        for action in [
            "zoom-out", "zoom-out", "pan-left", "zoom-in", "fit", "zoom-in",
        ] {
            page.until_rest(page.press_button(action)).await;
            for lane in page.lanes().await.iter().take(12) {
                let items = page.lane_in_page_order(lane).await;
                most = most.max(items.len());
                assert!(
                    items.is_sorted_by(|a, b| a.1 <= b.1),
                    "{action}, {lane}: {items:?}"
                );
            }
            assert_eq!(page.tab_stops_in_picture().await, 1, "{action}");
        }
        assert!(most > 5, "there was an order to see");
    });
}

#[test]
fn the_number_of_matches_is_announced_once() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.start_to_listen().await;
        page.toggle("ann").await;
        page.stay_for(Duration::from_millis(400)).await;
        assert_eq!(page.heard().await, ["9 statements of 12 match"]);
        page.open_statement("bob-1").await;
        page.until_rest(page.press_button("zoom-in")).await;
        assert_eq!(
            page.heard().await.len(),
            1,
            "the rest is read where the focus goes"
        );
        page.copied_link().await;
        let heard = page.heard().await;
        assert_eq!(heard[1..], ["Link copied"]);
    });
}

#[test]
fn a_search_says_what_it_cannot_use() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.start_to_listen().await;
        page.search("stance:maybe").await;
        let heard = page.heard().await;
        assert!(
            heard.iter().any(|words| words.contains("maybe")),
            "{heard:?}"
        );
    });
}
