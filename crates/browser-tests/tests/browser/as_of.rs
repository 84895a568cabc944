//! The day at which positions are read: by the keyboard, by a link, and playing through time.

use std::collections::BTreeSet;
use std::time::Duration;

use chrono::NaiveDate;

use crate::data::Data;
use crate::page::Page;
use crate::stage::flow;
use crate::stances::label;

const BOARD: &str = "?view=positions";

/// Longer than a day stays on screen while time plays.
const MORE_THAN_A_STEP: Duration = Duration::from_secs(2);

fn day(iso: &str) -> NaiveDate {
    iso.parse().expect("it is a day")
}

async fn wait_for_address(page: &Page, day: Option<NaiveDate>) {
    let expected = day.map(|day| day.to_string());
    page.wait_until("the address tells the day", async || {
        page.key("asof").await == expected
    })
    .await;
}

#[test]
fn the_keyboard_moves_the_day_and_the_address_follows_in_place() {
    flow(async |stage| {
        let (page, data) = (stage.open(BOARD).await, Data::built_in());
        let (days, history) = (data.days_of_change(), page.history_length().await);
        let [.., third_last, second_last, last] = days.as_slice() else {
            panic!("the data has days of change");
        };
        assert_eq!(page.slider().await, (label(*last), days.len() - 1));
        page.focus_slider().await;
        page.press("ArrowLeft").await;
        assert_eq!(page.as_of().await, label(*second_last));
        assert_eq!(page.slider().await.0, label(*second_last));
        wait_for_address(&page, Some(*second_last)).await;
        page.press("ArrowLeft").await;
        wait_for_address(&page, Some(*third_last)).await;
        assert_eq!(page.cells().await, data.cells(*third_last));
        page.press("Home").await;
        wait_for_address(&page, Some(days[0])).await;
        assert_eq!(page.cells().await, data.cells(days[0]));
        page.press("End").await;
        wait_for_address(&page, None).await;
        assert_eq!(page.query().await, BOARD);
        assert_eq!(page.cells().await, data.cells(data.last_day()));
        assert_eq!(page.history_length().await, history);
    });
}

#[test]
fn a_link_to_a_day_shows_the_same_table_in_a_fresh_browser() {
    flow(async |stage| {
        let page = stage.open(BOARD).await;
        page.focus_slider().await;
        for _ in 0..20 {
            page.press("ArrowLeft").await;
        }
        let link = page.copied_link().await;
        assert!(link.contains("view=positions&asof="), "{link}");
        let other = stage.open("").await;
        other.go_to(&link).await;
        assert_eq!(other.drawn().await, page.drawn().await);
        assert_eq!(other.slider().await, page.slider().await);
        assert_eq!(other.address().await, link);
    });
}

#[test]
fn a_step_in_time_points_out_the_cells_that_changed_and_no_others() {
    flow(async |stage| {
        let (page, data) = (
            stage.open("?view=positions&asof=2025-08-15").await,
            Data::built_in(),
        );
        assert!(page.new_cells().await.is_empty(), "nothing is new at first");
        page.focus_slider().await;
        let mut before = day("2025-08-15");
        let mut has_seen_one = false;
        for _ in 0..4 {
            page.press("ArrowRight").await;
            let days = data.days_of_change();
            let next = *days.iter().find(|day| **day > before).unwrap();
            assert_eq!(page.as_of().await, label(next));
            let said_since = |actor: &str, topic: &str| {
                let own = data.mentions(actor, topic, false, next);
                let shown = if own.is_empty() {
                    data.mentions(actor, topic, true, next)
                } else {
                    own
                };
                shown.iter().any(|mention| mention.day > before)
            };
            let expected: BTreeSet<_> = data
                .cells(next)
                .into_keys()
                .filter(|(actor, topic)| said_since(actor, topic))
                .collect();
            assert_eq!(page.new_cells().await, expected, "{next}");
            has_seen_one |= !expected.is_empty();
            before = next;
        }
        assert!(has_seen_one);
    });
}

#[test]
fn playing_steps_through_time_and_stops_when_pressed_again() {
    flow(async |stage| {
        let (page, data) = (
            stage.open("?view=positions&asof=2025-08-15").await,
            Data::built_in(),
        );
        let days = data.days_of_change();
        let start = days
            .iter()
            .rposition(|at| *at <= day("2025-08-15"))
            .unwrap();
        assert_eq!(page.play_name().await, "Play through time");
        page.press_play().await;
        assert_eq!(page.play_name().await, "Stop");
        for next in &days[start + 1..start + 3] {
            let expected = label(*next);
            page.wait_until(&format!("it is {expected}"), async || {
                page.as_of().await == expected
            })
            .await;
        }
        page.press_play().await;
        assert_eq!(page.play_name().await, "Play through time");
        let stopped = page.as_of().await;
        page.stay_for(MORE_THAN_A_STEP).await;
        assert_eq!(page.as_of().await, stopped);
        let at = days.iter().find(|day| label(**day) == stopped).copied();
        wait_for_address(&page, at).await;
    });
}

#[test]
fn playing_ends_at_the_last_day_and_starts_over_from_there() {
    flow(async |stage| {
        let (page, data) = (stage.open(BOARD).await, Data::built_in());
        let days = data.days_of_change();
        page.focus_slider().await;
        page.press("ArrowLeft").await;
        page.press_play().await;
        page.wait_until("time has stopped", async || {
            page.play_name().await == "Play through time"
        })
        .await;
        assert_eq!(page.as_of().await, label(data.last_day()));
        page.press_play().await;
        assert_eq!(page.as_of().await, label(days[0]));
        page.press_play().await;
    });
}

#[test]
fn playing_does_not_go_on_in_another_view() {
    flow(async |stage| {
        let page = stage.open("?view=positions&asof=2025-08-15").await;
        page.press_play().await;
        page.view("list").await;
        let as_of = page.key("asof").await;
        page.stay_for(MORE_THAN_A_STEP).await;
        assert_eq!(page.key("asof").await, as_of);
    });
}

#[test]
fn days_of_a_link_that_are_none_are_named() {
    flow(async |stage| {
        let (page, data) = (
            stage.open("?view=positions&asof=soon").await,
            Data::built_in(),
        );
        let problems = page.problems().await;
        assert!(
            problems.len() == 1
                && problems[0].contains("link: asof")
                && problems[0].contains("soon"),
            "{problems:#?}"
        );
        assert_eq!(page.as_of().await, label(data.last_day()));
    });
}
