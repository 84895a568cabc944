//! Opening a statement leaves the page where it is, and closing it leads back to where it was
//! opened.

use crate::page::Page;
use crate::screen::Screen;
use crate::stage::flow;

const THREE: &str = "?actor=donald-trump,sergey-lavrov,volodymyr-zelensky";
/// Where the column of the open statement would lie over the mark.
const AT_FAR_END: &[&str] = &[
    "kyslytsia-2026-02-27-word-and-congress",
    "zelensky-2025-08-17-armed-forces",
];

fn mark(id: &str) -> String {
    format!("[data-mark='{id}']")
}

/// Whether two lengths are the same to the pixel that the screen has.
fn assert_same(px: f64, expected_px: f64, what: &str) {
    assert!(
        (px - expected_px).abs() < 0.5,
        "{what}: {px} for {expected_px}"
    );
}

/// Clicks a mark where it is, and waits until the page is at rest.
async fn open_where_it_is(page: &Page, id: &str) {
    page.click_unscrolled(&mark(id)).await;
    page.wait_for_open(id).await;
    page.wait_for_focus_at("sheet-heading").await;
    page.wait_until("the window has made room", async || {
        page.edges(&mark(id))
            .await
            .is_some_and(|mark| mark.left < 1000.0)
    })
    .await;
}

#[test]
fn opening_a_statement_scrolls_the_page_by_no_more_than_its_mark_needs() {
    flow(async |stage| {
        let page = stage.open("").await;
        for id in AT_FAR_END {
            page.scroll_to_top().await;
            page.scroll_into_room(&mark(id)).await;
            let (before_px, lanes) = (page.scrolled_px().await, page.lane_boxes().await);
            open_where_it_is(&page, id).await;
            assert_same(page.scrolled_px().await, before_px, id);
            assert_same(page.item_beyond_room_px(&mark(id)).await, 0.0, id);
            assert_eq!(page.lane_boxes().await, lanes, "{id}");
            page.press("Escape").await;
            page.wait_for_closed().await;
            page.wait_for_focus_at(id).await;
            assert_same(page.scrolled_px().await, before_px, id);
        }
    });
}

#[test]
fn a_link_to_a_statement_scrolls_until_its_whole_mark_is_seen_and_no_further() {
    flow(async |stage| {
        let id = "tusk-2025-02-17-no-polish-troops";
        for screen in [Screen::DESK, Screen::TABLET] {
            let page = stage.open_on(screen, &format!("?id={id}")).await;
            page.wait_until("the mark is in sight", async || {
                page.is_open_mark_in_sight().await
            })
            .await;
            assert_same(
                page.item_beyond_room_px(&mark(id)).await,
                0.0,
                &format!("{screen:?}"),
            );
        }
    });
}

#[test]
fn closing_a_statement_leads_back_to_its_mark_however_it_is_closed() {
    flow(async |stage| {
        let page = stage.open("").await;
        for id in AT_FAR_END {
            for way in ["Escape", "button", "back"] {
                page.open_statement(id).await;
                page.wait_for_focus_at("sheet-heading").await;
                match way {
                    "Escape" => page.press("Escape").await,
                    "button" => page.close().await,
                    _ => page.back().await,
                }
                page.wait_for_closed().await;
                page.stays_at(id).await;
            }
        }
    });
}

#[test]
fn closing_a_statement_that_a_link_opened_leads_to_its_mark() {
    flow(async |stage| {
        for id in AT_FAR_END {
            let page = stage.open(&format!("?id={id}")).await;
            page.press("Escape").await;
            page.wait_for_closed().await;
            page.stays_at(id).await;
        }
    });
}

#[test]
fn closing_a_statement_in_a_merged_mark_leads_to_that() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&lanes=compact&id=bob-3")
            .await;
        page.press("Escape").await;
        page.wait_for_closed().await;
        page.stays_at("bob-2").await;
    });
}

#[test]
fn the_keyboard_comes_back_to_the_mark_that_it_opened() {
    flow(async |stage| {
        let page = stage.open(THREE).await;
        let id = "trump-2026-01-07-allies-first";
        page.open_by_key(id).await;
        page.wait_for_focus_at("sheet-heading").await;
        page.press("Escape").await;
        page.wait_for_closed().await;
        page.stays_at(id).await;
    });
}

#[test]
fn a_statement_of_the_log_shows_its_mark_and_leads_back_to_the_log() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "").await;
        let entries = page.log_entries().await;
        let mut shown = 0;
        for id in entries.iter().take(6) {
            let link = format!(".log [data-command='open {id}']");
            let before_px = page.lanes_scrolled_px().await;
            page.tap_on(&link).await;
            page.wait_for_open(id).await;
            page.wait_for_focus_at("sheet-heading").await;
            let beyond_px = page.item_beyond_room_px(".mark.is-open").await;
            let is_at_end = page.lanes_left_px().await < 1.0;
            assert!(beyond_px <= 0.0 || is_at_end, "{id}: {beyond_px}");
            shown += usize::from(beyond_px <= 0.0);
            page.tap_on("[data-command=close]").await;
            page.wait_for_closed().await;
            page.wait_until("the focus is at the entry", async || {
                page.count(&format!("{link}:focus")).await == 1
            })
            .await;
            assert_eq!(page.tooltip().await, None, "{id}");
            assert_same(page.lanes_scrolled_px().await, before_px, id);
        }
        assert!(shown > 0, "some marks can be shown");
    });
}

#[test]
fn a_mark_that_has_the_focus_is_under_nothing() {
    flow(async |stage| {
        let page = stage.open(THREE).await;
        page.scroll_to_top().await;
        page.tab_into_picture().await;
        for key in [
            "Home",
            "End",
            "ArrowDown",
            "End",
            "ArrowDown",
            "End",
            "Home",
            "ArrowUp",
            "ArrowUp",
        ] {
            page.press(key).await;
            let beyond_px = page.item_beyond_room_px(".plot :focus").await;
            assert!(beyond_px <= 0.0, "{key}: {beyond_px}");
        }
    });
}

#[test]
fn a_mark_that_the_tab_key_leads_back_to_is_under_nothing() {
    flow(async |stage| {
        let page = stage.open(THREE).await;
        page.scroll_to_top().await;
        page.tab_into_picture().await;
        for key in ["End", "ArrowDown", "ArrowDown"] {
            page.press(key).await;
        }
        let mark = page.focused().await;
        page.press("Tab").await;
        page.scroll_to_top().await;
        let beyond_px = page.item_beyond_room_px(".plot [tabindex='0']").await;
        assert!(beyond_px > 0.0, "the mark is out of sight");
        page.press("Shift+Tab").await;
        assert_eq!(page.focused().await, mark);
        let beyond_px = page.item_beyond_room_px(".plot :focus").await;
        assert!(beyond_px <= 0.0, "{beyond_px}");
    });
}

#[test]
fn a_link_skips_the_names_of_the_lanes() {
    flow(async |stage| {
        for screen in [Screen::DESK, Screen::PHONE] {
            let page = stage.open_on(screen, "").await;
            let before = page.query().await;
            page.focus("[data-action='fit']").await;
            let mut presses = 0;
            while page.count(".skip:focus").await == 0 {
                page.press("Tab").await;
                presses += 1;
                assert!(presses < 6, "it comes before the names of the lanes");
            }
            assert!(page.is_on_top(".skip").await, "it is seen with the focus");
            page.press("Enter").await;
            page.wait_until("the focus is at a mark", async || {
                page.count(".plot :focus[tabindex='0']").await == 1
            })
            .await;
            assert_eq!(page.query().await, before);
        }
    });
}
