//! What the keyboard does in the picture.

use crate::stage::flow;

const SMALL: &str = "?data=data/small.json";

#[test]
fn plus_minus_zero_and_shifted_arrows_move_the_window() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-03-01&to=2025-04-29")
            .await;
        let (before, history) = (page.shown().await, page.history_length().await);
        page.tab_into_picture().await;
        let closer = page.until_rest(page.press("+")).await;
        assert!(
            (closer.span() - before.span() / 2.0).abs() <= 1.0,
            "{closer:?}"
        );
        let later = page.until_rest(page.press("Shift+ArrowRight")).await;
        assert!(later.start > closer.start && (later.span() - closer.span()).abs() < 0.5);
        let earlier = page.until_rest(page.press("Shift+ArrowLeft")).await;
        assert!((earlier.start - closer.start).abs() <= 1.0, "{earlier:?}");
        let wider = page.until_rest(page.press("-")).await;
        assert!(wider.span() > earlier.span());
        let all = page.until_rest(page.press("0")).await;
        assert_eq!((all.start, all.end), (all.earliest, all.latest));
        assert_eq!(page.history_length().await, history);
    });
}

#[test]
fn the_picture_is_one_stop_of_the_tab_key_and_arrows_walk_in_it() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&lanes=compact").await;
        page.tab_into_picture().await;
        assert_eq!(page.focused().await, "bob-1", "the first of the top lane");
        page.press("ArrowRight").await;
        assert_eq!(page.focused().await, "bob-2", "the cluster of one day");
        page.press("ArrowDown").await;
        assert_eq!(
            page.focused().await,
            "ann-2",
            "the nearest in the lane below"
        );
        page.press("End").await;
        assert_eq!(page.focused().await, "ann-3");
        page.press("Home").await;
        assert_eq!(page.focused().await, "ann-1");
        page.press("ArrowUp").await;
        assert_eq!(page.focused().await, "bob-1");
        page.press("Tab").await;
        assert!(
            !page.marks().await.contains(&page.focused().await),
            "one more Tab leaves it"
        );
        page.press("Shift+Tab").await;
        assert_eq!(
            page.focused().await,
            "bob-1",
            "and leads back to where it was"
        );
    });
}

#[test]
fn enter_opens_a_statement_and_escape_leads_back_to_its_mark() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.tab_into_picture().await;
        page.press("ArrowDown").await;
        let mark = page.focused().await;
        page.press("Enter").await;
        page.wait_for_open(&mark).await;
        page.wait_for_focus_at("sheet-heading").await;
        page.press("Escape").await;
        page.wait_for_closed().await;
        page.wait_for_focus_at(&mark).await;
        page.press("ArrowRight").await;
        assert_ne!(page.focused().await, mark, "the arrows go on from there");
    });
}

#[test]
fn an_arrow_beyond_the_edge_brings_the_next_statement_into_sight() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-03-01&to=2025-03-31")
            .await;
        page.tab_into_picture().await;
        while page.focused().await != "ann-2" {
            page.press("ArrowUp").await;
        }
        page.until_rest(page.press("ArrowRight")).await;
        page.wait_for_focus_at("ann-3").await;
        assert!(page.marks().await.contains("ann-3"));
    });
}

#[test]
fn the_focus_stays_on_what_takes_a_mark_in_when_zooming_out() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-05-25&to=2025-06-06&lanes=compact")
            .await;
        page.tab_into_picture().await;
        page.press("End").await;
        assert_eq!(page.focused().await, "cid-3");
        page.until_rest(page.press("0")).await;
        page.wait_for_focus_at("cid-2").await;
        assert!(
            !page.marks().await.contains("cid-2"),
            "which is a cluster now"
        );
    });
}
