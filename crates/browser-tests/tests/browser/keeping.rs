//! The focus is always somewhere, and seen.

use crate::page::Page;
use crate::stage::flow;

const SMALL: &str = "?data=data/small.json";

async fn assert_kept(page: &Page, after: &str) {
    page.stay_for(std::time::Duration::from_millis(300)).await;
    page.wait_until(
        &format!("something has the focus after {after}"),
        async || !page.where_focus_is().await.is_empty(),
    )
    .await;
}

#[test]
fn the_focus_is_never_lost_when_the_scene_changes() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.tab_into_picture().await;
        page.press("End").await;
        for key in [
            "+",
            "+",
            "-",
            "0",
            "Shift+ArrowRight",
            "Shift+ArrowLeft",
            "End",
            "0",
        ] {
            page.press(key).await;
            assert_kept(&page, key).await;
        }
        page.tab_into_picture().await;
        page.back_to(&["?data=data/small.json&actor=eve", SMALL])
            .await;
        assert_kept(&page, "a step of the history that filters the mark away").await;
        page.tab_into_picture().await;
        page.back_to(&["?data=data/small.json&actor=", SMALL]).await;
        assert_kept(&page, "a step of the history that leaves no statement").await;
    });
}

#[test]
fn the_focus_is_never_lost_when_the_view_changes() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        for view in ["list", "positions", "timeline"] {
            page.focus(&format!("nav [data-command='view {view}']"))
                .await;
            page.press("Enter").await;
            assert_kept(&page, view).await;
            assert!(
                page.where_focus_is().await.contains(view),
                "it stays on the link"
            );
        }
        page.focus("[data-command='fold north']").await;
        page.press("Enter").await;
        assert_kept(&page, "folding a side").await;
        page.focus("[data-filter-actor='ann']").await;
        page.press("Space").await;
        assert_kept(&page, "a filter").await;
    });
}

#[test]
fn what_is_closed_gives_the_focus_back() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&view=list").await;
        page.focus("[data-item='cid-2'] [data-command^=open]").await;
        page.press("Enter").await;
        page.wait_for_open("cid-2").await;
        page.wait_for_focus_at("sheet-heading").await;
        page.press("Escape").await;
        page.wait_for_closed().await;
        assert_kept(&page, "closing").await;
        assert!(
            page.where_focus_is()
                .await
                .contains("data-command=\"open cid-2\"")
        );
    });
}

#[test]
fn the_focus_is_seen_wherever_the_tab_key_leads() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.focus("nav [data-command^=view]").await;
        let mut count = 0;
        for _ in 0..60 {
            page.press("Tab").await;
            if page.where_focus_is().await.is_empty() {
                break;
            }
            count += 1;
            assert!(page.shows_focus().await, "{}", page.where_focus_is().await);
        }
        assert!(count > 15, "{count}");
    });
}
