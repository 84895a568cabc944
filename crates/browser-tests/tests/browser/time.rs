//! Zooming and panning by mouse, wheel and buttons.

use crate::page::{Page, Shown};
use crate::screen::Screen;
use crate::stage::flow;

/// A stretch in the middle of the small set, so that there is room on both sides.
const MIDDLE: &str = "?data=data/small.json&from=2025-03-01&to=2025-04-29";

/// No window is shorter, in days.
const SHORTEST: f64 = 1.0;

fn assert_within_limits(shown: Shown) {
    assert!(
        shown.start >= shown.earliest && shown.end <= shown.latest && shown.span() >= SHORTEST,
        "within its limits: {shown:?}"
    );
}

/// The address tells the window, and no step of the history was added.
async fn assert_replaced(page: &Page, history_before: usize) {
    assert!(page.key("from").await.is_some() && page.key("to").await.is_some());
    assert_eq!(
        page.history_length().await,
        history_before,
        "the history is as long as before"
    );
}

#[test]
fn the_wheel_with_ctrl_zooms_at_the_pointer() {
    flow(async |stage| {
        let page = stage.open("?time=even").await;
        let (before, history) = (page.shown().await, page.history_length().await);
        let after = page.until_rest(page.wheel_zoom_at(0.75, -240.0)).await;
        assert!(after.span() < before.span() * 0.8, "{before:?} {after:?}");
        let moved = after.day_at(0.75) - before.day_at(0.75);
        assert!(
            moved.abs() <= 1.5,
            "the day under the pointer moved by {moved}"
        );
        assert_replaced(&page, history).await;
        let out = page.until_rest(page.wheel_zoom_at(0.75, 120.0)).await;
        assert!(out.span() > after.span(), "{after:?} {out:?}");
    });
}

#[test]
fn a_plain_wheel_over_the_plot_scrolls_the_page_and_leaves_the_window() {
    flow(async |stage| {
        let page = stage.open("?from=2025-08-01&to=2025-08-31").await;
        let (before, query) = (page.shown().await, page.query().await);
        page.scroll_to_top().await;
        page.plain_wheel_over_plot(0.0, 200.0).await;
        page.wait_until("the page has scrolled", async || {
            page.scrolled_px().await > 50.0
        })
        .await;
        assert_eq!(page.shown().await, before);
        assert_eq!(page.query().await, query);
    });
}

#[test]
fn a_plain_wheel_over_the_axis_zooms() {
    flow(async |stage| {
        let page = stage.open("").await;
        let (before, scrolled) = (page.shown().await, page.scrolled_px().await);
        let after = page.until_rest(page.plain_wheel_over_axis(-240.0)).await;
        assert!(after.span() < before.span() * 0.8, "{before:?} {after:?}");
        assert!(
            (page.scrolled_px().await - scrolled).abs() < 1.0,
            "the page stays"
        );
    });
}

#[test]
fn a_sideways_wheel_pans() {
    flow(async |stage| {
        let page = stage.open(MIDDLE).await;
        let (before, history) = (page.shown().await, page.history_length().await);
        let later = page
            .until_rest(page.plain_wheel_over_plot(150.0, 0.0))
            .await;
        assert!(later.start > before.start, "{before:?} {later:?}");
        assert!(
            (later.span() - before.span()).abs() < 0.5,
            "{before:?} {later:?}"
        );
        let back = page
            .until_rest(page.plain_wheel_over_plot(-150.0, 0.0))
            .await;
        assert!(
            (back.start - before.start).abs() <= 1.0,
            "{before:?} {back:?}"
        );
        assert_replaced(&page, history).await;
    });
}

#[test]
fn dragging_the_plot_moves_time_with_the_hand() {
    flow(async |stage| {
        let page = stage.open(MIDDLE).await;
        let (before, history) = (page.shown().await, page.history_length().await);
        let width_px = page.plot_px().await;
        let after = page.until_rest(page.drag_plot(width_px / 4.0)).await;
        let expected = -before.span() / 4.0;
        assert!(
            (after.start - before.start - expected).abs() <= 1.0,
            "a quarter of the width is a quarter of the time: {before:?} {after:?}"
        );
        assert_replaced(&page, history).await;
    });
}

#[test]
fn a_drag_that_starts_on_a_mark_opens_nothing() {
    flow(async |stage| {
        let page = stage.open(MIDDLE).await;
        let drag = page.drag_element("[data-mark='ann-2']", 150.0);
        page.until_rest(drag).await;
        assert_eq!(page.open_id().await, None);
        page.open_statement("ann-2").await;
    });
}

#[test]
fn the_buttons_zoom_and_pan_and_fit() {
    flow(async |stage| {
        let page = stage.open(MIDDLE).await;
        assert_eq!(page.shown_days().await, "1 March to 29 April 2025");
        let (before, history) = (page.shown().await, page.history_length().await);
        let closer = page.until_rest(page.press_button("zoom-in")).await;
        assert!(
            (closer.span() - before.span() / 2.0).abs() <= 1.0,
            "{closer:?}"
        );
        let later = page.until_rest(page.press_button("pan-right")).await;
        assert!(later.start > closer.start && (later.span() - closer.span()).abs() < 0.5);
        let earlier = page.until_rest(page.press_button("pan-left")).await;
        assert!((earlier.start - closer.start).abs() <= 1.0, "{earlier:?}");
        let wider = page.until_rest(page.press_button("zoom-out")).await;
        assert!((wider.span() - before.span()).abs() <= 2.0, "{wider:?}");
        assert_replaced(&page, history).await;
        let all = page.until_rest(page.press_button("fit")).await;
        assert_eq!((all.start, all.end), (all.earliest, all.latest));
        assert_eq!(
            page.query().await,
            "?data=data/small.json",
            "all of it needs no from and to"
        );
        assert_eq!(page.history_length().await, history);
    });
}

#[test]
fn no_gesture_leads_past_the_limits() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.wheel_zoom_at(0.5, 240.0).await;
        page.press_button("zoom-out").await;
        page.drag_plot(300.0).await;
        page.plain_wheel_over_plot(-500.0, 0.0).await;
        let whole = page.shown().await;
        assert_eq!((whole.start, whole.end), (whole.earliest, whole.latest));

        page.until_rest(async {
            for _ in 0..12 {
                page.wheel_zoom_at(0.1, -240.0).await;
            }
        })
        .await;
        let closest = page.shown().await;
        assert!((closest.span() - SHORTEST).abs() < 0.5, "{closest:?}");
        assert_within_limits(closest);
        let first = page
            .until_rest(page.plain_wheel_over_plot(-400_000.0, 0.0))
            .await;
        assert!((first.start - first.earliest).abs() < 0.5, "{first:?}");
        let last = page
            .until_rest(page.plain_wheel_over_plot(400_000.0, 0.0))
            .await;
        assert!((last.end - last.latest).abs() < 0.5, "{last:?}");
        assert_within_limits(last);
    });
}

#[test]
fn counts_add_up_to_all_statements_at_every_zoom() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        assert_eq!(page.drawn_count().await, 12);
        // June has the last two statements, and nothing else reaches into it.
        page.go("?data=data/small.json&from=2025-06-01&to=2025-06-05")
            .await;
        assert_eq!(page.drawn_count().await, 2);
        assert_eq!(
            page.matching_count().await,
            12,
            "the window filters nothing"
        );
        page.go("?data=data/small.json&from=2025-03-20&to=2025-04-10")
            .await;
        assert_eq!(page.drawn_count().await, 3, "one day's three are a cluster");
    });
}

#[test]
fn a_reader_who_wants_less_movement_gets_there_at_once() {
    flow(async |stage| {
        let page = stage.open_on(Screen::DESK.calm(), MIDDLE).await;
        let before = page.shown().await;
        page.press_button("zoom-in").await;
        let at_once = page.shown().await;
        assert!(
            (at_once.span() - before.span() / 2.0).abs() <= 1.0,
            "{at_once:?}"
        );
    });
}

#[test]
fn a_reader_who_wants_less_movement_gets_there_at_once_by_keys_and_sees_no_transition() {
    flow(async |stage| {
        let page = stage.open_on(Screen::DESK.calm(), MIDDLE).await;
        page.tab_into_picture().await;
        let before = page.shown().await;
        page.press("Shift+ArrowRight").await;
        let at_once = page.shown().await;
        assert!(at_once.start > before.start, "{at_once:?}");
        page.until_rest(page.press("+")).await;
        assert_eq!(page.moving_parts().await, Vec::<String>::new());
    });
}
