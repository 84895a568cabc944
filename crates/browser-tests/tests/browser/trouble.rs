//! The program can't start, or stops; or there is no JavaScript at all.

use std::collections::BTreeSet;
use std::time::Duration;

use crate::builds::built_file;
use crate::data::Data;
use crate::page::Page;
use crate::screen::Screen;
use crate::stage::flow;

/// What keeps the program from starting: which file is another, and how it is answered.
const REFUSALS: &[(&str, u16, &str, &str)] = &[
    (".wasm", 200, "application/wasm", "this is no program"),
    (".wasm", 200, "text/html", "<h1>Please log in</h1>"),
    (".wasm", 404, "text/html", "<h1>Not found</h1>"),
    (".js", 404, "text/html", "<h1>Not found</h1>"),
];

async fn assert_told(page: &Page, what: &str) {
    let trouble = page.trouble().await;
    assert_eq!(trouble.role, "alert", "{what}");
    assert_eq!(trouble.links, ["", "list.html"], "{what}");
    for words in ["Something went wrong", "Load it again", "plain list"] {
        assert!(trouble.words.contains(words), "{what}: {trouble:?}");
    }
}

#[test]
fn a_program_that_is_refused_is_told_and_can_be_loaded_again() {
    flow(async |stage| {
        for (ending, status, kind, content) in REFUSALS {
            // A browser that has kept the right file uses that.
            let page = stage.browser(Screen::DESK).await;
            let faults = &stage.server.faults;
            faults.replace(&built_file(ending), *status, kind, content.as_bytes());
            page.open_file("/").await;
            assert_told(&page, content).await;
            assert!(!page.is_loading().await, "{content}");
            faults.restore();
            page.load_again().await;
            assert!(page.drawn_count().await > 0 && !page.has_trouble().await);
        }
    });
}

#[test]
fn styles_that_come_after_the_program_are_waited_for() {
    flow(async |stage| {
        let late = Duration::from_secs(1);
        stage.server.faults.delay(&built_file(".css"), late);
        let page = stage.open("").await;
        assert!(page.drawn_count().await > 0 && !page.has_trouble().await);
    });
}

#[test]
fn a_browser_without_webassembly_is_told() {
    flow(async |stage| {
        let page = stage.browser(Screen::PHONE).await;
        let script = "delete globalThis.WebAssembly";
        let faults = &stage.server.faults;
        faults.replace("/crashes.js", 200, "text/javascript", script.as_bytes());
        page.open_file("/").await;
        assert_told(&page, script).await;
        assert!(!page.overflows_sideways().await);
    });
}

#[test]
fn a_program_that_stops_is_told_and_can_be_loaded_again() {
    flow(async |stage| {
        let page = stage.open("?actor=sergey-lavrov").await;
        assert!(!page.has_trouble().await);
        page.run_script("trap.js").await;
        assert_told(&page, "a trap").await;
        assert_eq!(page.axe_violations().await, Vec::<String>::new());
        let crashes = stage.server.take_crashes();
        assert_eq!(crashes.len(), 1, "{crashes:#?}");
        page.load_again().await;
        assert_eq!(page.query().await, "?actor=sergey-lavrov");
        assert!(!page.has_trouble().await);
    });
}

#[test]
fn without_javascript_all_statements_are_one_link_away() {
    flow(async |stage| {
        let page = stage.browser(Screen::PHONE.without_scripts()).await;
        page.open_file("/").await;
        let data = Data::built_in();
        let count = data.statements().len();
        let words = page.words_without_script("#shell").await;
        assert!(words.contains("The timeline needs JavaScript"), "{words}");
        assert!(
            words.contains(&format!("All {count} statements")),
            "{words}"
        );
        assert!(!words.contains("Loading"), "{words}");
        page.follow_without_script("noscript a").await;
        let list = format!("{}/list.html", stage.server.origin());
        page.wait_for_address_without_script(&list).await;
        assert_eq!(page.count_without_script("[data-item]").await, count);
        let links = page
            .count_without_script("[data-item] a[rel='noopener noreferrer']")
            .await;
        assert_eq!(links, data.source_addresses());
    });
}

#[test]
fn the_plain_list_has_all_statements_with_their_sources_and_leads_to_each() {
    flow(async |stage| {
        for screen in [Screen::PHONE, Screen::DESK.dark()] {
            let page = stage.browser(screen).await;
            page.open_file("/list.html").await;
            let data = Data::built_in();
            let listed = page.items().await;
            assert_eq!(listed.len(), data.statements().len());
            assert_eq!(BTreeSet::from_iter(listed.clone()), data.statements());
            assert!(!page.overflows_sideways().await, "{screen:?}");
            assert_eq!(
                page.axe_violations().await,
                Vec::<String>::new(),
                "{screen:?}"
            );
            let first = listed[0].clone();
            let link = format!("[data-item='{first}'] [data-command='open {first}']");
            page.follow_without_script(&link).await;
            page.follow_without_script(".to-timeline a").await;
            page.wait_for_open(&first).await;
        }
    });
}
