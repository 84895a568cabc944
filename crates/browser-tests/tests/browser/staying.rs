//! What a reader opened, selected and scrolled stays while something else on the page changes.

use crate::screen::Screen;
use crate::stage::flow;

/// A statement with a quote, in a thread of three.
const STATEMENT: &str = "zelensky-2025-08-20-not-china";
const CITE: &str = "[data-detail] #cite-Chicago";
const THREAD: &str = "[data-detail] details [data-command^=open]";

fn check_open_statement(screen: Screen) {
    flow(async |stage| {
        let page = stage.open_on(screen, &format!("?id={STATEMENT}")).await;
        page.unfold(THREAD).await;
        page.unfold(CITE).await;
        page.sign(CITE).await;
        let scrolled_px = page.scroll_statement(60.0).await;
        for typed in ["v", "vo", "volod"] {
            page.search(typed).await;
            assert!(!page.marked("body").await.is_empty(), "{typed} is found");
            for unfolded in [THREAD, CITE] {
                assert!(page.is_unfolded(unfolded).await, "{typed}: {unfolded}");
            }
            assert!(page.is_signed(CITE).await, "{typed}: the field is the same");
            let now_px = page.scrolled_statement_px().await;
            assert!(
                (now_px - scrolled_px).abs() < 1.0,
                "{typed}: {now_px} {scrolled_px}"
            );
        }
        // Another statement starts at its top, folded.
        page.search("").await;
        page.open_from_thread("lavrov-2025-08-20-equal-basis").await;
        assert!(!page.is_unfolded(CITE).await);
        assert!(!page.is_signed(CITE).await);
    });
}

#[test]
fn a_typed_letter_shuts_nothing_in_the_open_statement() {
    check_open_statement(Screen::DESK);
}

#[test]
fn a_typed_letter_shuts_nothing_in_the_open_statement_on_a_phone() {
    check_open_statement(Screen::PHONE);
}

#[test]
fn what_is_selected_stays_selected() {
    flow(async |stage| {
        let item = format!("[data-item='{STATEMENT}'] .dateline");
        for (query, part) in [
            (format!("?id={STATEMENT}"), "[data-detail] .quote"),
            (format!("?view=list&id={STATEMENT}"), item.as_str()),
        ] {
            let page = stage.open(&query).await;
            page.select(part).await;
            let selected = page.selected().await;
            assert!(!selected.is_empty());
            for typed in ["volodymyr", "volodymyr zel"] {
                page.seek_from_afar(typed).await;
                assert!(!page.marked("body").await.is_empty(), "{typed} is found");
                assert_eq!(page.selected().await, selected, "{query} {typed}");
            }
        }
    });
}

#[test]
fn the_focus_stays_on_a_cell_of_the_board_and_an_entry_of_the_list() {
    flow(async |stage| {
        let page = stage.open("?view=positions").await;
        let cell = "[data-command^='cell 18 volodymyr-zelensky ']";
        page.focus(cell).await;
        page.sign(cell).await;
        page.seek_from_afar("volodymyr").await;
        assert!(page.is_signed(&format!("{cell}:focus")).await);
        page.go("?view=list").await;
        let entry = format!("[data-item='{STATEMENT}'] h3 a");
        page.focus(&entry).await;
        page.sign(&entry).await;
        page.seek_from_afar("volodymyr").await;
        assert!(page.is_signed(&format!("{entry}:focus")).await);
    });
}

#[test]
fn what_changed_letter_by_letter_is_what_a_fresh_page_shows() {
    flow(async |stage| {
        let (page, fresh) = (stage.open("").await, stage.open("").await);
        for view in [
            "list",
            "positions",
            "positions&actor=volodymyr-zelensky",
            "positions&topic=us-troops",
        ] {
            page.go(&format!("?view={view}&id={STATEMENT}")).await;
            for typed in ["t", "tr", "troop", "ukraine", "nosuchword", "peace -no", ""] {
                page.seek_from_afar(typed).await;
                fresh.go_to(&page.address().await).await;
                assert_eq!(
                    page.changing_html().await,
                    fresh.changing_html().await,
                    "{view}: {typed}"
                );
            }
        }
    });
}
