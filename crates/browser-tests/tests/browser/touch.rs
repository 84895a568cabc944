//! Fingers on a phone.

use std::time::Duration;

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
fn a_finger_up_and_down_scrolls_lanes_or_page_and_leaves_the_window() {
    flow(async |stage| {
        stage.needs(Capability::ScrollByFinger);
        let page = stage.open_on(Screen::PHONE, "").await;
        let before = page.shown().await;
        page.swipe_plot(0.0, -150.0).await;
        page.wait_until("lanes or page have scrolled", async || {
            page.scrolled_px().await + page.lanes_scrolled_px().await > 50.0
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

#[test]
fn a_finger_that_rests_on_a_mark_is_told_what_it_is_and_opens_nothing() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "?data=data/small.json").await;
        assert_eq!(page.tooltip().await, None);
        page.rest_on_mark("ann-1").await;
        let told = page.tooltip().await.expect("the mark is told");
        assert!(told.contains("A bridge must come."), "{told}");
        page.stay_for(Duration::from_millis(300)).await;
        assert_eq!(page.open_id().await, None);
        page.tap_mark("cid-1").await;
        page.wait_for_open("cid-1").await;
        let told = page.tooltip().await.unwrap_or_default();
        assert!(!told.contains("A bridge must come."), "{told}");
    });
}

#[test]
fn two_taps_and_two_fingers_on_the_lanes_leave_the_size_of_the_page() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, MIDDLE).await;
        page.tap_plot_twice().await;
        page.until_rest(page.pinch_plot(60.0)).await;
        page.stay_for(Duration::from_millis(300)).await;
        assert!((page.enlargement().await - 1.0).abs() < 0.01);
        assert!(page.forbids_double_tap().await);
    });
}

#[test]
fn the_sheet_of_a_phone_goes_by_a_swipe_by_its_button_and_by_a_step_back() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "?data=data/small.json").await;
        page.open_statement("ann-1").await;
        let (top, bottom) = page.rows_of(".sheet").await;
        assert!(
            bottom >= 799.0 && top >= 250.0,
            "at the bottom: {top} to {bottom}"
        );
        let (_, close) = page.rows_of("[data-command=close]").await;
        assert!(close > 300.0, "a thumb reaches it: {close}");
        page.swipe_sheet(-30.0).await;
        page.stay_for(Duration::from_millis(100)).await;
        assert_eq!(page.open_id().await.as_deref(), Some("ann-1"));
        page.swipe_sheet(60.0).await;
        page.wait_for_closed().await;
        page.open_statement("cid-1").await;
        page.back().await;
        page.wait_for_closed().await;
        page.open_statement("cid-1").await;
        page.close().await;
        page.wait_for_closed().await;
    });
}

#[test]
fn the_buttons_of_a_phone_are_where_a_thumb_is() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "").await;
        for control in [
            "[data-action='zoom-in']",
            "[data-action='pan-left']",
            ".overview-strip",
        ] {
            let (top, bottom) = page.rows_of(control).await;
            assert!(
                top > 400.0 && bottom <= 800.0,
                "{control}: {top} to {bottom}"
            );
        }
        let before = page.shown().await;
        let after = page.until_rest(page.press_button("zoom-in")).await;
        assert!(after.span() < before.span());
    });
}
