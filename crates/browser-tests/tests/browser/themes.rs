//! How the page looks: as the system has it, or as the reader chose.

use crate::screen::Screen;
use crate::server::WITHOUT_STORAGE;
use crate::stage::flow;

/// The word of each theme, and its paper where the system is light.
const PAPERS: &[(&str, &str)] = &[
    ("dark", DARK),
    ("contrast", "rgb(255, 255, 255)"),
    ("light", LIGHT),
];
const LIGHT: &str = "rgb(252, 251, 248)";
const DARK: &str = "rgb(21, 23, 26)";

/// States of the page in which themes are looked at.
const STATES: &[&str] = &[
    "?id=trump-2025-08-putin-could-agree",
    "?view=positions&asof=2025-08-20",
    "?view=list&actor=volodymyr-zelensky&q=troops",
    "?data=data/small.json&id=ann-1&embed=1",
    "?data=data/faulty.json",
];

#[test]
fn a_chosen_theme_is_kept() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        assert_eq!(page.chosen_theme().await, "system");
        assert_eq!(page.paper().await, LIGHT);
        for (theme, paper) in PAPERS {
            page.choose_theme(theme).await;
            assert_eq!(page.paper().await, *paper, "{theme}");
            page.reload().await;
            assert_eq!(page.paper().await, *paper, "{theme} after loading again");
            assert_eq!(page.chosen_theme().await, *theme);
        }
    });
}

#[test]
fn a_theme_stays_chosen_in_another_view() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.choose_theme("contrast").await;
        page.view("list").await;
        assert_eq!(page.chosen_theme().await, "contrast");
    });
}

#[test]
fn the_system_is_followed_until_the_reader_chooses() {
    flow(async |stage| {
        let dark = Screen::DESK.dark();
        let page = stage.open_on(dark, "?data=data/small.json").await;
        assert_eq!(page.paper().await, DARK);
        page.choose_theme("light").await;
        assert_eq!(page.paper().await, LIGHT);
        page.choose_theme("contrast").await;
        assert_eq!(page.paper().await, "rgb(0, 0, 0)");
        page.choose_theme("system").await;
        assert_eq!(page.paper().await, DARK);
        page.reload().await;
        assert_eq!(page.paper().await, DARK);
        assert_eq!(page.chosen_theme().await, "system");
    });
}

#[test]
fn who_asked_the_system_for_more_contrast_gets_it_without_a_choice() {
    flow(async |stage| {
        for (screen, paper, usual) in [
            (Screen::DESK.contrasted(), "rgb(255, 255, 255)", LIGHT),
            (Screen::PHONE.dark().contrasted(), "rgb(0, 0, 0)", DARK),
        ] {
            let page = stage.open_on(screen, "").await;
            assert!(page.wants_more_contrast().await);
            assert_eq!(page.chosen_theme().await, "system");
            for query in STATES {
                page.go(query).await;
                assert_eq!(page.paper().await, paper, "{query}");
                let found = page.faint_words().await;
                assert!(found.is_empty(), "{query}: {}", found.join("\n"));
            }
            page.go("").await;
            let theme = if screen.is_dark { "dark" } else { "light" };
            page.choose_theme(theme).await;
            assert_eq!(page.paper().await, usual, "a choice outdoes the system");
            page.choose_theme("system").await;
            assert_eq!(page.paper().await, paper);
        }
    });
}

#[test]
fn where_nothing_can_be_kept_a_theme_holds_for_the_visit() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        page.go_to(&format!("{}{WITHOUT_STORAGE}", stage.server.origin()))
            .await;
        assert_eq!(page.paper().await, LIGHT);
        page.choose_theme("dark").await;
        assert_eq!(page.paper().await, DARK);
        page.view("list").await;
        assert_eq!(
            (
                page.paper().await.as_str(),
                page.chosen_theme().await.as_str()
            ),
            (DARK, "dark")
        );
        page.reload().await;
        assert_eq!(page.paper().await, LIGHT);
    });
}

#[test]
fn axe_finds_nothing_in_any_theme() {
    flow(async |stage| {
        let page = stage.open("").await;
        for (theme, _) in PAPERS {
            page.go("").await;
            page.choose_theme(theme).await;
            for query in STATES {
                page.go(query).await;
                let found = page.axe_violations().await;
                assert!(found.is_empty(), "{theme} {query}: {}", found.join("\n"));
            }
        }
    });
}

#[test]
fn with_high_contrast_all_words_have_seven_to_one() {
    flow(async |stage| {
        for screen in [Screen::DESK, Screen::PHONE.dark()] {
            let page = stage.open_on(screen, "").await;
            page.choose_theme("contrast").await;
            for query in STATES {
                page.go(query).await;
                let found = page.faint_words().await;
                assert!(found.is_empty(), "{query}: {}", found.join("\n"));
            }
        }
    });
}
