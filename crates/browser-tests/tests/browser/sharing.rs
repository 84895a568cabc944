//! A link shows the next person exactly the same view.

use crate::data::day_number;
use crate::screen::Screen;
use crate::stage::flow;

#[test]
fn a_copied_link_shows_the_same_picture_in_a_fresh_browser() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.filter_only("Russia").await;
        page.toggle("donald-trump").await;
        page.toggle_about().await;
        page.fold("russia").await;
        page.until_rest(page.press_button("zoom-in")).await;
        page.until_rest(page.drag_plot(-120.0)).await;
        page.until_rest(page.wheel_zoom_at(0.3, -100.0)).await;
        let link = page.copied_link().await;
        assert_eq!(link, page.address().await);
        let other = stage.open("").await;
        other.go_to(&link).await;
        assert_eq!(other.drawn().await, page.drawn().await);
        assert_eq!(
            other.address().await,
            link,
            "and the address stays as it was"
        );
    });
}

#[test]
fn a_link_copied_at_once_after_a_gesture_has_its_window() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.wheel_zoom_at(0.4, -200.0).await;
        let link = page.copied_link().await;
        assert!(link.contains("from=") && link.contains("to="), "{link}");
        let other = stage.open("").await;
        other.go_to(&link).await;
        assert_eq!(other.drawn().await, page.drawn().await);
    });
}

#[test]
fn a_copied_link_of_an_open_statement_opens_it() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-01-01&to=2025-03-31")
            .await;
        page.open_statement("dee-1").await;
        let link = page.copied_link().await;
        let other = stage.open("").await;
        other.go_to(&link).await;
        assert_eq!(other.drawn().await, page.drawn().await);
        assert_eq!(other.detail().await, page.detail().await);
        assert_eq!(other.open_id().await.as_deref(), Some("dee-1"));
    });
}

#[test]
fn what_a_view_shows_alone_is_shared_as_its_page_or_as_this_view() {
    flow(async |stage| {
        let origin = stage.server.origin();
        let statement = "lavrov-2025-08-20-truly-reliable";
        for (query, name, path) in [
            (
                format!("?id={statement}"),
                "statement",
                format!("statement/{statement}/"),
            ),
            (
                "?actor=sergey-lavrov".to_owned(),
                "actor",
                "actor/sergey-lavrov/".to_owned(),
            ),
            (
                "?topic=european-led-guarantees&view=list".to_owned(),
                "topic",
                "topic/european-led-guarantees/".to_owned(),
            ),
        ] {
            let page = stage.open(&query).await;
            page.open_share_dialog(false).await;
            let view = page.address().await;
            let address = format!("{origin}/{path}");
            let offered = [
                (format!("The page of this {name}"), address.clone()),
                ("This view".to_owned(), view.clone()),
            ];
            assert_eq!(page.offered_addresses().await, offered);
            assert!(page.code_width_px("share-page").await > 150.0);
            assert_eq!(page.copied_in_share_dialog("share-page").await, address);
            page.open_share_dialog(false).await;
            assert_eq!(page.copied_in_share_dialog("share-view").await, view);
            page.open_file(&format!("/{path}")).await;
            assert!(page.count("main h1").await == 1, "{address} is a page");
        }
    });
}

#[test]
fn a_view_of_more_and_data_of_ones_own_are_shared_as_views_alone() {
    flow(async |stage| {
        for query in [
            "",
            "?actor=sergey-lavrov&q=nato",
            "?data=data/small.json&id=dee-1",
        ] {
            let page = stage.open(query).await;
            page.open_share_dialog(false).await;
            let offered = page.offered_addresses().await;
            assert_eq!(offered, [("This view".to_owned(), page.address().await)]);
        }
    });
}

#[test]
fn on_a_phone_sharing_is_in_the_menu_and_its_dialog_fits() {
    flow(async |stage| {
        let page = stage
            .open_on(Screen::PHONE, "?id=lavrov-2025-08-20-truly-reliable")
            .await;
        page.open_share_dialog(true).await;
        assert!(page.code_width_px("share-page").await > 150.0);
        assert!(!page.overflows_sideways().await);
        assert_eq!(page.axe_violations().await, Vec::<String>::new());
        page.press("Escape").await;
        page.wait_for_focus_at("More").await;
    });
}

/// A link in canonical form, and what it must show.
struct Link {
    query: &'static str,
    lanes: usize,
    days: Option<(&'static str, &'static str)>,
    open: Option<&'static str>,
}

const LINKS: &[Link] = &[
    Link {
        query: "?data=data/small.json&from=2025-02-10&to=2025-05-05",
        lanes: 5,
        days: Some(("2025-02-10", "2025-05-05")),
        open: None,
    },
    Link {
        query: "?actor=sergey-lavrov,vladimir-putin",
        lanes: 2,
        days: None,
        open: None,
    },
    Link {
        query: "?actor=sergey-lavrov,vladimir-putin&from=2025-01-01&to=2025-12-31",
        lanes: 2,
        days: Some(("2025-01-01", "2025-12-31")),
        open: None,
    },
    Link {
        query: "?data=data/small.json&from=2025-02-01&to=2025-06-05&collapsed=north,south",
        lanes: 3,
        days: Some(("2025-02-01", "2025-06-05")),
        open: None,
    },
    Link {
        query: "?data=data/small.json&actor=ann,bob&from=2025-01-09&to=2025-04-10&id=bob-3",
        lanes: 2,
        days: Some(("2025-01-09", "2025-04-10")),
        open: Some("bob-3"),
    },
    Link {
        query: "?data=data/small.json&actor=ann&about=1",
        lanes: 2,
        days: None,
        open: None,
    },
    Link {
        query: "?data=data/small.json&actor=ann,cid&view=list&id=cid-1",
        lanes: 0,
        days: None,
        open: Some("cid-1"),
    },
    Link {
        query: "?data=data/small.json&topic=bridge&stance=opposes,supports&kind=spoken&publisher=radio-river,the-paper",
        lanes: 3,
        days: None,
        open: None,
    },
    Link {
        query: "?data=data/small.json&stance=supports&q=%22a%20bridge%22%20-later&from=2025-01-09&to=2025-06-05&id=cid-3",
        lanes: 3,
        days: Some(("2025-01-09", "2025-06-05")),
        open: Some("cid-3"),
    },
    Link {
        query: "?data=data/small.json&view=positions&asof=2025-03-01",
        lanes: 0,
        days: None,
        open: None,
    },
    Link {
        query: "?data=data/small.json&topic=bridge&view=positions&id=ann-2",
        lanes: 0,
        days: None,
        open: Some("ann-2"),
    },
];

#[test]
fn a_link_written_by_hand_shows_what_it_says_and_stays_as_it_is() {
    flow(async |stage| {
        let (page, other) = (stage.open("").await, stage.open("").await);
        for link in LINKS {
            let query = link.query;
            page.go(query).await;
            assert_eq!(page.query().await, query);
            assert_eq!(page.problems().await, Vec::<String>::new(), "{query}");
            assert_eq!(page.lanes().await.len(), link.lanes, "{query}");
            assert_eq!(page.open_id().await.as_deref(), link.open, "{query}");
            if let Some((from, to)) = link.days {
                let shown = page.shown().await;
                let expected = (day_number(from), day_number(to) + 1);
                assert_eq!((shown.start as i64, shown.end as i64), expected, "{query}");
            }
            other.go(query).await;
            assert_eq!(other.drawn().await, page.drawn().await, "{query}");
        }
    });
}

#[test]
fn keys_in_another_order_and_with_defaults_show_the_same() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&actor=ann,bob&id=ann-2")
            .await;
        let expected = page.drawn().await;
        let same =
            "?id=ann-2&view=timeline&about=0&actor=bob,ann&collapsed=&data=data%2Fsmall.json";
        page.go(same).await;
        assert_eq!(page.problems().await, Vec::<String>::new());
        assert_eq!(page.drawn().await, expected);
    });
}

#[test]
fn reloading_shows_the_same() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.filter_only("North").await;
        page.until_rest(page.wheel_zoom_at(0.6, -150.0)).await;
        let before = (page.address().await, page.drawn().await);
        page.reload().await;
        assert_eq!((page.address().await, page.drawn().await), before);
    });
}

#[test]
fn the_address_of_a_mark_carries_the_rest_of_the_view() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&actor=ann").await;
        page.point_at("[data-mark='ann-2']").await;
        let address = page.address_of_mark("ann-2").await;
        assert_eq!(address, "?data=data/small.json&actor=ann&id=ann-2");
        page.go(&address).await;
        assert_eq!(page.open_id().await.as_deref(), Some("ann-2"));
        assert_eq!(page.lanes().await, ["ann"]);
    });
}
