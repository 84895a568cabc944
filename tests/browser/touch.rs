//! Fingers on a phone.

use crate::engine::Capability;
use crate::screen::Screen;
use crate::stage::flow;

const MIDDLE: &str = "?data=data/small.json&from=2025-03-01&to=2025-04-29";

#[test]
fn two_fingers_zoom() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, MIDDLE).await;
        let before = page.shown().await;
        let closer = page.until_rest(page.pinch_plot(60.0)).await;
        assert!(closer.span() < before.span() * 0.8, "{before:?} {closer:?}");
        let wider = page.until_rest(page.pinch_plot(-20.0)).await;
        assert!(wider.span() > closer.span(), "{closer:?} {wider:?}");
    });
}

#[test]
fn a_finger_pans_sideways() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, MIDDLE).await;
        let before = page.shown().await;
        let later = page.until_rest(page.swipe_plot(-90.0, 0.0)).await;
        assert!(
            later.start > before.start && (later.span() - before.span()).abs() < 0.5,
            "{later:?}"
        );
    });
}

#[test]
fn a_finger_up_and_down_scrolls_the_page_and_leaves_the_window() {
    flow(async |stage| {
        stage.needs(Capability::ScrollByFinger);
        let page = stage.open_on(Screen::PHONE, "").await;
        let before = page.shown().await;
        page.swipe_plot(0.0, -150.0).await;
        page.wait_until("the page has scrolled", async || {
            page.scrolled_px().await > 50.0
        })
        .await;
        assert_eq!(page.shown().await, before);
    });
}

#[test]
fn a_tap_opens_a_statement_in_a_sheet_that_closes() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "?data=data/small.json").await;
        page.open_statement("ann-1").await;
        assert!(page.detail().await.contains("A bridge must come."));
        assert!(!page.overflows_sideways().await);
        page.close().await;
        page.wait_for_closed().await;
    });
}
