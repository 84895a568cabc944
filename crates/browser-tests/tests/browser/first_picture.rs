//! The picture that stands in the page before the program.

use std::sync::Arc;
use std::time::Duration;

use super::engine::Engine;
use super::page::{Page, Places};
use super::screen::Screen;
use super::stage::{Stage, flow};

/// The screens that the pictures were made for.
const SCREENS: [Screen; 3] = [
    Screen::DESK,
    Screen::TABLET,
    Screen {
        width_px: 360,
        height_px: 800,
        ..Screen::PHONE
    },
];

/// A page whose data comes late.
async fn waiting(stage: &Arc<Stage>, screen: Screen, query: &str) -> Page {
    let page = stage.browser(screen).await;
    let late = Duration::from_secs(5);
    stage.server.faults.delay("/data/statements.json", late);
    page.start_to(&format!("{}/{query}", stage.server.origin()))
        .await;
    page
}

/// What is not in both pictures, or lies elsewhere.
fn moved(before: &Places, after: &Places) -> Vec<String> {
    let names = before.keys().chain(after.keys());
    let mut moved: Vec<String> = names
        .filter_map(|name| {
            let (before, after) = (before.get(name), after.get(name));
            let is_same = before.zip(after).is_some_and(|(before, after)| {
                before.iter().zip(after).all(|(a, b)| (a - b).abs() <= 1.0)
            });
            (!is_same).then(|| format!("{name}: {before:?}, then {after:?}"))
        })
        .collect();
    moved.sort();
    moved.dedup();
    moved
}

#[test]
fn the_program_takes_over_without_a_jump() {
    flow(async |stage| {
        for screen in SCREENS {
            let page = waiting(&stage, screen, "").await;
            let before = page.places().await;
            assert!(page.shows_first_picture().await, "{screen:?}");
            page.wait_until_ready().await;
            assert!(!page.shows_first_picture().await, "{screen:?}");
            let after = page.places().await;
            assert!(after.len() > 60, "{}", after.len());
            assert_eq!(moved(&before, &after), Vec::<String>::new(), "{screen:?}");
        }
    });
}

/// A mark that a wide picture has near its top.
const MARK: &str = "zelensky-2022-03-27-neutrality";

#[test]
fn a_link_with_its_own_view_never_shows_it() {
    flow(async |stage| {
        for (query, is_shown) in [
            ("", true),
            ("?fbclid=a&utm_source=b", true),
            ("?view=list", false),
            ("?actor=emmanuel-macron", false),
            ("?id=zelensky-2022-03-27-neutrality", false),
            ("?time=even", false),
            ("?embed=1", false),
            ("?data=data/small.json", false),
            ("?unknown=1", false),
        ] {
            let page = waiting(&stage, Screen::DESK, query).await;
            assert_eq!(page.shows_first_picture().await, is_shown, "{query}");
        }
        // Of other engines the text grows by a style, once the page has been drawn.
        if stage.engine.takes_text_size() {
            let large = waiting(&stage, Screen::DESK.with_doubled_text(), "").await;
            assert!(!large.shows_first_picture().await);
        }
    });
}

#[test]
fn before_the_program_its_marks_lead_to_the_pages_of_statements() {
    flow(async |stage| {
        let page = waiting(&stage, Screen::DESK, "").await;
        // The link has the size of its words' room in some browsers, and its middle is no part of
        // it.
        let mark = format!(".for-wide [data-mark='{MARK}'] .glyph-shape");
        page.follow_without_script(&mark).await;
        let expected = format!("{}/statement/{MARK}/", stage.server.origin());
        page.wait_for_address_without_script(&expected).await;
    });
}

#[test]
fn without_javascript_it_stays_and_leads_to_pages() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK.without_scripts()).await;
        page.open_file("/").await;
        let words = page.words_without_script(".first-picture").await;
        assert!(
            words.contains("No real guarantees without America"),
            "{words}"
        );
        // WebKit's driver leaves out words that could be cut off, as names of lanes are.
        if stage.engine != Engine::Webkit {
            assert!(words.contains("Volodymyr Zelensky"), "{words}");
        }
        assert!(!words.contains("Even time"), "{words}");
        page.follow_without_script(".for-wide .lane-link[href='actor/andriy-yermak/']")
            .await;
        let expected = format!("{}/actor/andriy-yermak/", stage.server.origin());
        page.wait_for_address_without_script(&expected).await;
    });
}

#[test]
fn a_reader_who_is_on_the_way_stays_where_they_are() {
    flow(async |stage| {
        let page = waiting(&stage, Screen::DESK, "").await;
        page.look_around(MARK, 300.0).await;
        page.wait_until_ready().await;
        assert!(!page.shows_first_picture().await);
        assert!((page.scrolled_px().await - 300.0).abs() < 1.0);
        let focused = page.count(&format!("[data-mark='{MARK}']:focus")).await;
        assert_eq!(focused, 1);
    });
}
