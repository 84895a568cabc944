//! Room: for large text, on small screens, and for fingers.

use crate::page::{Page, Target};
use crate::screen::Screen;
use crate::stage::flow;

/// A state of each view, and the query string that leads to it.
const STATES: &[(&str, &str)] = &[
    ("the timeline", ""),
    (
        "the timeline filtered",
        "?actor=sergey-lavrov&topic=european-troops",
    ),
    ("a statement open", "?id=wang-2025-08-22-neutral-guarantors"),
    ("the list", "?view=list&actor=volodymyr-zelensky"),
    ("the positions", "?view=positions"),
    (
        "the page of an actor",
        "?actor=emmanuel-macron&view=positions",
    ),
    (
        "the page of a topic",
        "?topic=european-troops&view=positions",
    ),
    ("no match", "?actor="),
    ("a load failure", "?data=data/absent.json"),
];

async fn check_room(page: &Page, place: &str, found: &mut Vec<String>) {
    if page.overflows_sideways().await {
        found.push(format!(
            "{place}: the page would have to be scrolled sideways"
        ));
    }
    let clipped = page.clipped_in("body").await;
    found.extend(clipped.iter().map(|words| format!("{place}: {words}")));
}

fn check_rooms(screen: Screen, is_text_doubled: bool) {
    flow(async |stage| {
        let page = stage.browser(screen).await;
        let mut found = Vec::new();
        for (place, query) in STATES {
            page.go(query).await;
            if is_text_doubled {
                page.double_text().await;
            }
            check_room(&page, place, &mut found).await;
        }
        page.go("").await;
        if is_text_doubled {
            page.double_text().await;
        }
        page.press("?").await;
        check_room(&page, "the help", &mut found).await;
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn nothing_is_lost_at_320_pixels() {
    check_rooms(Screen::SLIM, false);
}

#[test]
fn nothing_is_lost_where_the_page_is_enlarged_to_200_per_cent() {
    check_rooms(Screen::HALF, false);
}

#[test]
fn nothing_is_lost_at_a_desk_with_text_of_200_per_cent() {
    check_rooms(Screen::DESK, true);
}

#[test]
fn nothing_is_lost_on_a_phone_with_text_of_200_per_cent() {
    check_rooms(Screen::PHONE, true);
}

fn told(place: &str, Target { what, size }: &Target) -> String {
    format!("{place}: {} by {}: {what}", size.0, size.1)
}

fn check_targets(screen: Screen) {
    flow(async |stage| {
        let page = stage.browser(screen).await;
        let mut found = Vec::new();
        for (place, query) in STATES {
            page.go(query).await;
            page.unfold_all().await;
            let small = page.small_targets().await;
            found.extend(small.iter().map(|target| told(place, target)));
        }
        page.go("").await;
        page.press("?").await;
        let small = page.small_targets().await;
        found.extend(small.iter().map(|target| told("the help", target)));
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

#[test]
fn what_can_be_used_has_24_pixels_at_a_desk() {
    check_targets(Screen::DESK);
}

#[test]
fn what_can_be_used_has_24_pixels_on_a_phone() {
    check_targets(Screen::PHONE);
}

#[test]
fn filters_and_legend_follow_a_tablet_that_is_turned() {
    flow(async |stage| {
        let page = stage.open("").await;
        assert!(page.has_filters_open().await && page.is_unfolded(".legend").await);
        page.resize_to(Screen::HALF).await;
        page.wait_until("filters and legend are folded", async || {
            !page.has_filters_open().await && !page.is_unfolded(".legend").await
        })
        .await;
        page.resize_to(Screen::DESK).await;
        page.wait_until("filters and legend are unfolded", async || {
            page.has_filters_open().await && page.is_unfolded(".legend").await
        })
        .await;
    });
}
