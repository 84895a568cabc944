//! The dialogs of sharing and downloading, and a file of the reader's own, on paper, in forced
//! colours and for a reader who asks for less movement.

use crate::engine::Capability;
use crate::own_files::with_table;
use crate::page::{AxeRules, Page};
use crate::screen::Screen;
use crate::stage::flow;

/// The address of a view, which the dialog of sharing has.
const VIEW: &str = "?data=data/small.json&id=dee-1";

async fn open_downloads(page: &Page) {
    page.press_button("download").await;
    page.wait_until("the dialog is open", async || page.is_download_open().await)
        .await;
}

#[test]
fn an_address_that_is_handed_on_is_printed_with_its_code_and_nothing_to_press() {
    flow(async |stage| {
        let page = stage.open(VIEW).await;
        page.open_share_dialog(false).await;
        assert!(page.code_width_px("share-view").await > 150.0);
        page.put_on_paper().await;
        assert_eq!(page.controls().await, Vec::<String>::new());
        let words = page.words_of_dialog("share").await;
        assert!(words.contains(&page.address().await), "{words}");
        let (code, paper) = page.code_colours("share-view").await;
        assert_eq!((&*code, &*paper), ("rgb(0, 0, 0)", "rgb(255, 255, 255)"));
        assert!(
            !page.is_visible(".page").await,
            "the dialog alone is printed"
        );
    });
}

#[test]
fn the_dialog_of_downloads_leaves_the_paper_to_the_page() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&view=list").await;
        open_downloads(&page).await;
        page.put_on_paper().await;
        assert!(!page.is_visible("#download").await);
        assert!(page.is_visible(".page").await);
        assert_eq!(page.controls().await, Vec::<String>::new());
    });
}

#[test]
fn a_file_of_ones_own_is_named_on_paper_and_no_address() {
    flow(async |stage| {
        let page = with_table(&stage).await;
        page.view("list").await;
        page.put_on_paper().await;
        let words = page.own_file().await.unwrap_or_default();
        assert!(words.contains("mine.csv"), "{words}");
        assert_eq!(page.address_on_paper().await, None);
    });
}

#[test]
fn in_forced_colours_the_dialogs_can_be_read_and_a_code_stays_black_on_white() {
    for screen in [Screen::DESK.forced(), Screen::DESK.dark().forced()] {
        flow(async |stage| {
            stage.needs(Capability::ForcedColours);
            let page = stage.open_on(screen, VIEW).await;
            assert!(page.has_forced_colours().await);
            page.open_share_dialog(false).await;
            assert!(page.code_width_px("share-view").await > 150.0);
            let (code, paper) = page.code_colours("share-view").await;
            assert_eq!((&*code, &*paper), ("rgb(0, 0, 0)", "rgb(255, 255, 255)"));
            let found = page.axe_violations_of(AxeRules::OfColours).await;
            assert_eq!(found, Vec::<String>::new());
            page.press("Escape").await;
            open_downloads(&page).await;
            let found = page.axe_violations_of(AxeRules::OfColours).await;
            assert_eq!(found, Vec::<String>::new());
        });
    }
}

#[test]
fn nothing_moves_in_the_dialogs_for_who_asks_for_less_movement() {
    flow(async |stage| {
        let page = stage.open_on(Screen::DESK.calm(), VIEW).await;
        page.open_share_dialog(false).await;
        assert_eq!(page.moving_parts().await, Vec::<String>::new());
        page.press("Escape").await;
        open_downloads(&page).await;
        assert_eq!(page.moving_parts().await, Vec::<String>::new());
    });
}
