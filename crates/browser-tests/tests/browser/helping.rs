//! The sheet of keys and gestures.

use crate::screen::Screen;
use crate::stage::flow;

const SMALL: &str = "?data=data/small.json";

#[test]
fn a_question_mark_opens_the_help_and_escape_leads_back() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.open_statement("ann-1").await;
        page.tab_into_picture().await;
        let mark = page.focused().await;
        page.press("?").await;
        assert!(page.is_help_open().await);
        page.wait_for_focus_at("help-heading").await;
        let words = page.help().await;
        for key in [
            "←", "Home", "End", "Enter", "Esc", "+", "0", "Shift", "/", "?", "Tab",
        ] {
            assert!(words.contains(key), "{key} in {words}");
        }
        page.press("/").await;
        assert!(
            !page.is_searching().await,
            "keys of the page rest meanwhile"
        );
        page.press("Escape").await;
        assert!(!page.is_help_open().await);
        page.wait_for_focus_at(&mark).await;
        assert_eq!(
            page.open_id().await.as_deref(),
            Some("ann-1"),
            "what is below stays"
        );
    });
}

#[test]
fn a_button_opens_the_help_and_another_closes_it_in_each_view() {
    flow(async |stage| {
        let page = stage.browser(Screen::SLIM).await;
        for query in ["?view=list", "?view=positions", ""] {
            page.go(query).await;
            page.press_button("help").await;
            assert!(page.is_help_open().await, "{query}");
            assert!(!page.overflows_sideways().await);
            assert_eq!(page.clipped_in("#help").await, Vec::<String>::new());
            page.close_help().await;
            assert!(!page.is_help_open().await, "{query}");
            page.wait_for_focus_at("More").await;
        }
    });
}

#[test]
fn a_question_mark_in_the_search_box_is_a_letter() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        page.press("/").await;
        page.press("?").await;
        assert_eq!(page.sought().await, "?");
        assert!(!page.is_help_open().await);
    });
}
