//! The strip below the lanes: its handles by mouse and keyboard.

use crate::stage::flow;

const MIDDLE: &str = "?data=data/small.json&from=2025-03-01&to=2025-04-29";

const START: &str = "Start of the window";
const END: &str = "End of the window";
const BODY: &str = "Window";

#[test]
fn dragging_the_grips_moves_each_edge_and_the_whole() {
    flow(async |stage| {
        let page = stage.open(MIDDLE).await;
        let (before, history) = (page.shown().await, page.history_length().await);
        let start = page.until_rest(page.drag_grip(START, -60.0)).await;
        assert!(
            start.start < before.start && (start.end - before.end).abs() < 0.5,
            "{start:?}"
        );
        let end = page.until_rest(page.drag_grip(END, 40.0)).await;
        assert!(
            end.end > start.end && (end.start - start.start).abs() < 0.5,
            "{end:?}"
        );
        let body = page.until_rest(page.drag_grip(BODY, -50.0)).await;
        assert!(
            body.start < end.start && (body.span() - end.span()).abs() < 0.5,
            "{body:?}"
        );
        assert_eq!(page.history_length().await, history);
    });
}

#[test]
fn a_grip_follows_the_hand_day_by_day() {
    flow(async |stage| {
        let page = stage.open(MIDDLE).await;
        let before = page.shown().await;
        let px_per_day = page.plot_px().await / (before.latest - before.earliest);
        let after = page
            .until_rest(page.drag_grip(BODY, 20.0 * px_per_day))
            .await;
        assert!(
            (after.start - before.start - 20.0).abs() <= 1.0,
            "{before:?} {after:?}"
        );
    });
}

#[test]
fn the_grips_stop_at_the_limits_and_before_each_other() {
    flow(async |stage| {
        let page = stage.open(MIDDLE).await;
        let start = page.until_rest(page.drag_grip(START, 600.0)).await;
        assert!(
            (start.span() - 1.0).abs() < 0.5,
            "the shortest window is left: {start:?}"
        );
        let body = page.until_rest(page.drag_grip(BODY, -900.0)).await;
        assert!((body.start - body.earliest).abs() < 0.5, "{body:?}");
        let end = page.until_rest(page.drag_grip(END, 1400.0)).await;
        assert!((end.end - end.latest).abs() < 0.5, "{end:?}");
    });
}

#[test]
fn arrow_keys_move_the_grips() {
    flow(async |stage| {
        let page = stage.open(MIDDLE).await;
        let (before, history) = (page.shown().await, page.history_length().await);
        page.focus_grip(START).await;
        let start = page.until_rest(page.press("ArrowLeft")).await;
        assert!(
            start.start < before.start && (start.end - before.end).abs() < 0.5,
            "{start:?}"
        );
        page.focus_grip(END).await;
        let end = page.until_rest(page.press("ArrowRight")).await;
        assert!(
            end.end > start.end && (end.start - start.start).abs() < 0.5,
            "{end:?}"
        );
        page.focus_grip(BODY).await;
        let body = page.until_rest(page.press("PageUp")).await;
        assert!(
            body.start > end.start && (body.span() - end.span()).abs() < 0.5,
            "{body:?}"
        );
        assert_eq!(page.history_length().await, history);
    });
}

#[test]
fn a_click_on_the_strip_leads_there() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-03-01&to=2025-03-20")
            .await;
        let after = page.until_rest(page.click_overview(0.8)).await;
        let place = after.earliest + (after.latest - after.earliest) * 0.8;
        assert!((after.day_at(0.5) - place).abs() <= 1.5, "{after:?}");
    });
}
