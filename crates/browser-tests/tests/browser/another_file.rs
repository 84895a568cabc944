//! Another data file takes the place of the one that is shown, while the page stays open: by steps
//! of the history.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::page::Page;
use crate::screen::Screen;
use crate::stage::flow;

const SMALL: &str = "?data=data/small.json&actor=ann,bob&from=2025-01-05&to=2025-03-31&id=ann-2";
/// Of its actors the link names one that only the other file has.
const NAMES: &str = "?data=data/names.json&actor=ann,hebrew,short&id=hebrew-1";

/// All that a reader sees of a file.
async fn seen(page: &Page) -> (Vec<String>, Vec<Vec<String>>, BTreeMap<String, usize>) {
    let words = vec![
        page.drawn().await,
        page.matching().await,
        page.shown_days().await,
        page.detail().await,
        format!("{:?}", page.typed_days().await),
        format!("{:?}", page.facet_counts("topic").await),
        format!("{:?}", page.ticked().await),
    ];
    let lists = vec![
        page.lanes().await,
        page.chips().await,
        page.problems().await,
    ];
    (words, lists, page.actor_counts().await)
}

/// Waits until a file with this actor is there, panels included.
async fn wait_for(page: &Page, actor: &str) {
    page.wait_until(&format!("the file of {actor} is shown"), async || {
        page.lanes().await.iter().any(|lane| lane == actor)
            && page.actor_counts().await.contains_key(actor)
    })
    .await;
}

/// Goes back to a file, after a click on the page: WebKit steps back past what a page adds to the
/// history without that its reader has just used it.
async fn click_and_go_back_to(page: &Page, queries: &[&str]) {
    page.click("h1").await;
    page.back_to(queries).await;
}

#[test]
fn a_step_of_the_history_to_another_file_shows_that_and_nothing_of_the_one_before() {
    flow(async |stage| {
        let (page, fresh) = (stage.open(SMALL).await, stage.browser(Screen::DESK).await);
        page.sign("html").await;
        page.find_actor("ann").await;
        page.tab_into_picture().await;
        page.back_to(&[NAMES, SMALL]).await;
        for (actor, link) in [("hebrew", NAMES), ("ann", SMALL), ("hebrew", NAMES)] {
            wait_for(&page, actor).await;
            fresh.go(link).await;
            wait_for(&fresh, actor).await;
            assert_eq!(seen(&page).await, seen(&fresh).await, "{link}");
            assert!(
                page.is_signed("html").await,
                "the page was not loaded again"
            );
            if link == NAMES {
                let problems = page.problems().await;
                assert_eq!(problems.len(), 1, "{problems:?}");
                assert!(problems[0].contains("\u{201c}ann\u{201d}"), "{problems:?}");
                page.back().await;
            } else {
                page.forward().await;
            }
        }
    });
}

#[test]
fn what_is_done_after_another_file_has_come_is_done_to_that() {
    flow(async |stage| {
        let page = stage.open("?data=data/names.json").await;
        click_and_go_back_to(&page, &["?data=data/small.json", "?data=data/names.json"]).await;
        wait_for(&page, "ann").await;
        page.open_statement("bob-1").await;
        assert!(page.detail().await.contains("Ann would take a ferry"));
        assert_eq!(page.query().await, "?data=data/small.json&id=bob-1");
        page.filter_only("Cid").await;
        assert_eq!(page.matching_count().await, 3);
        page.until_rest(page.press_button("zoom-in")).await;
        page.back().await;
        page.back().await;
        assert_eq!(page.query().await, "?data=data/small.json");
        assert_eq!(page.lanes().await, ["bob", "ann", "cid", "dee", "eve"]);
    });
}

#[test]
fn while_another_file_is_on_its_way_and_when_it_never_comes_nothing_is_shown_in_its_place() {
    flow(async |stage| {
        let page = stage.open(SMALL).await;
        let late = Duration::from_secs(2);
        stage.server.faults.delay("/data/names.json", late);
        click_and_go_back_to(&page, &[NAMES, SMALL]).await;
        page.wait_until("it is on its way", async || page.message().await.is_some())
            .await;
        assert_eq!(page.lanes().await, Vec::<String>::new());
        assert_eq!(page.open_id().await, None);
        wait_for(&page, "hebrew").await;
        click_and_go_back_to(&page, &["?data=data/none.json", SMALL]).await;
        page.wait_until("it says why not", async || {
            let message = page.message().await.unwrap_or_default();
            message.contains("data/none.json was not found")
        })
        .await;
        assert_eq!(page.lanes().await, Vec::<String>::new());
        page.forward().await;
        wait_for(&page, "ann").await;
        assert_eq!(page.open_id().await.as_deref(), Some("ann-2"));
    });
}
