//! Room: for large text, on small screens, for long names, and for fingers. Each flow is run in
//! both families of fonts.

use crate::fonts::Fonts;
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
    ("days without statements", "?from=2024-08-01&to=2024-08-03"),
    ("a load failure", "?data=data/absent.json"),
];

/// The states of a set of names that are hard to set: without a space, from right to left, of one
/// letter.
const NAMES: &[(&str, &str)] = &[
    ("names in the timeline", "?data=data/names.json"),
    (
        "names with sides folded",
        "?data=data/names.json&collapsed=one,two",
    ),
    (
        "names around a statement",
        "?data=data/names.json&id=unbroken-1",
    ),
    (
        "names about whom one is",
        "?data=data/names.json&id=wordy-1",
    ),
    ("names in the list", "?data=data/names.json&view=list"),
    (
        "names in the positions",
        "?data=data/names.json&view=positions",
    ),
    (
        "a name with a page",
        "?data=data/names.json&actor=unbroken&view=positions",
    ),
    (
        "names on the page of a topic",
        "?data=data/names.json&topic=gate&view=positions",
    ),
];

/// Runs a check in each state, in both families of fonts, and fails with all that was found.
fn check_states(
    screen: Screen,
    states: &[(&str, &str)],
    check: impl AsyncFn(&Page) -> Vec<String>,
) {
    flow(async |stage| {
        let mut found = Vec::new();
        for fonts in Fonts::ALL {
            let page = stage.browser(screen.drawn_in(fonts)).await;
            for (place, query) in states {
                page.go(query).await;
                let told = |what: String| format!("{place}, {}: {what}", fonts.sans());
                found.extend(check(&page).await.into_iter().map(told));
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

/// [`STATES`] and the help, which has no address.
fn check_all(screen: Screen, check: impl AsyncFn(&Page) -> Vec<String>) {
    check_states(screen, STATES, &check);
    check_states(screen, &[("the help", "")], async |page: &Page| {
        page.press("?").await;
        check(page).await
    });
}

/// What is cut off, lies over something else, or would have to be scrolled to sideways.
async fn lost_in(page: &Page) -> Vec<String> {
    let mut found = page.clipped_in("body").await;
    if page.overflows_sideways().await {
        found.push("the page would have to be scrolled sideways".to_owned());
    }
    // The sheet of keys lies over the page.
    if !page.is_help_open().await {
        found.extend(page.overlaps().await);
    }
    found
}

#[test]
fn nothing_is_lost_at_320_pixels() {
    check_all(Screen::SLIM, lost_in);
}

#[test]
fn nothing_is_lost_at_a_desk() {
    check_states(Screen::DESK, STATES, lost_in);
}

#[test]
fn nothing_is_lost_on_a_tablet() {
    check_states(Screen::TABLET, STATES, lost_in);
}

#[test]
fn no_view_is_wider_than_its_page_at_any_width() {
    flow(async |stage| {
        for (place, query) in [STATES, NAMES].concat() {
            let page = stage.open(query).await;
            for width_px in (320..=1440).step_by(80) {
                page.resize_to(Screen {
                    width_px,
                    ..Screen::DESK
                })
                .await;
                page.wait_until(&format!("{place} fits {width_px} pixels"), async || {
                    !page.overflows_sideways().await
                })
                .await;
            }
        }
    });
}

#[test]
fn nothing_is_lost_where_the_page_is_enlarged_to_200_per_cent() {
    check_all(Screen::HALF, lost_in);
}

#[test]
fn nothing_is_lost_at_a_desk_with_text_of_200_per_cent() {
    check_all(Screen::DESK.with_doubled_text(), lost_in);
}

#[test]
fn nothing_is_lost_on_a_phone_with_text_of_200_per_cent() {
    check_all(Screen::PHONE.with_doubled_text(), lost_in);
}

#[test]
fn hard_names_have_room_at_a_desk() {
    check_states(Screen::DESK, NAMES, lost_in);
}

#[test]
fn hard_names_have_room_on_a_phone() {
    check_states(Screen::PHONE, NAMES, lost_in);
}

#[test]
fn all_text_of_the_picture_grows_with_the_text_of_the_browser() {
    flow(async |stage| {
        let sizes = async |screen: Screen| {
            let page = stage.open_on(screen, "").await;
            assert!((page.text_px().await - f64::from(screen.text_px())).abs() < 0.1);
            assert_eq!(page.words_beside_nothing().await, [""; 0]);
            page.picture_text_px().await
        };
        let (usual, doubled) = (
            sizes(Screen::DESK).await,
            sizes(Screen::DESK.with_doubled_text()).await,
        );
        // Fewer numbers have three figures where more is merged.
        let both: Vec<&String> = usual
            .keys()
            .filter(|what| doubled.contains_key(*what))
            .collect();
        assert!(both.len() >= 6, "{usual:?} {doubled:?}");
        for what in both {
            let growth = doubled[what] / usual[what];
            assert!((growth - 2.0).abs() < 0.01, "{what} grows by {growth}");
        }
    });
}

/// What is too small for a finger, all unfolded.
async fn small_in(page: &Page) -> Vec<String> {
    page.unfold_all().await;
    let told = |Target { what, size }: &Target| format!("{} by {}: {what}", size.0, size.1);
    page.small_targets().await.iter().map(told).collect()
}

fn check_targets(screen: Screen) {
    check_all(screen, small_in);
    check_states(screen, NAMES, small_in);
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
        page.resize_to(Screen {
            width_px: 1366,
            ..Screen::DESK
        })
        .await;
        page.wait_until("only the legend is folded", async || {
            page.has_filters_open().await && !page.is_unfolded(".legend").await
        })
        .await;
        page.resize_to(Screen::DESK).await;
        page.wait_until("filters and legend are unfolded", async || {
            page.has_filters_open().await && page.is_unfolded(".legend").await
        })
        .await;
    });
}

fn check_scrollbars(screen: Screen) {
    check_all(screen, async |page: &Page| {
        page.unfold_all().await;
        page.under_scrollbars().await
    });
}

#[test]
fn nothing_to_click_lies_under_a_scrollbar_at_a_desk() {
    check_scrollbars(Screen::DESK);
}

#[test]
fn nothing_to_click_lies_under_a_scrollbar_on_a_phone() {
    check_scrollbars(Screen::PHONE);
}

#[test]
fn the_page_is_drawn_in_the_family_that_the_tests_choose() {
    flow(async |stage| {
        for (fonts, other) in [
            (Fonts::Liberation, Fonts::DejaVu),
            (Fonts::DejaVu, Fonts::Liberation),
        ] {
            let page = stage.open_on(Screen::DESK.drawn_in(fonts), "").await;
            assert!(page.is_drawn_in(fonts.sans()).await, "{fonts:?}");
            if fonts == Fonts::Liberation {
                assert!(!page.is_drawn_in(other.sans()).await, "{fonts:?}");
            }
        }
    });
}
