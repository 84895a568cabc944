//! A file so large that it takes a while to read.

use std::collections::BTreeSet;

use crate::page::Page;
use crate::screen::Screen;
use crate::server::LARGE;
use crate::stage::{Stage, flow};

/// All that may be read aloud meanwhile.
pub const QUARTERS: &[&str] = &[
    "Reading: 0 %",
    "Reading: 25 %",
    "Reading: 50 %",
    "Reading: 75 %",
    "Reading: 100 %",
];

/// How many times the page answers at least while it reads: it would once or twice if it read in
/// one go. No time is asked for, as a busy machine takes as long as it likes.
const LEAST_ANSWERS: usize = 20;

/// The page while it waits for the file, which the server holds back.
async fn while_it_loads(stage: &Stage) -> Page {
    let page = stage.browser(Screen::DESK).await;
    let address = format!("{}/?data=data/large.json", stage.server.origin());
    page.start_to(&address).await;
    page.wait_until("the page says that it is loading", async || {
        page.message().await.is_some()
    })
    .await;
    page
}

#[test]
fn the_page_answers_and_tells_how_far_it_is_while_it_reads_a_large_file() {
    flow(async |stage| {
        let page = while_it_loads(&stage).await;
        let bar = ["progressbar", "Loading the statements"].map(str::to_owned);
        assert_eq!(page.bar_role_and_name().await, bar.into());
        page.start_to_watch().await;
        stage.server.release_held_file();
        assert_eq!(page.wait_for_statements().await, LARGE);
        let watched = page.watched().await;
        assert!(watched.seen.len() >= 3, "{watched:#?}");
        assert!(watched.seen.is_sorted_by(|a, b| a.0 < b.0), "{watched:#?}");
        let is_counted = |words: &str| words.contains(" of 100,000 statements");
        assert!(
            watched.seen.iter().all(|(_, words)| is_counted(words)),
            "{watched:#?}"
        );
        assert!(watched.answers >= LEAST_ANSWERS, "{watched:#?}");
        assert_eq!(page.drawn_count().await, LARGE);
        page.search("29999").await;
        assert_eq!(page.matching_count().await, 1);
    });
}

#[test]
fn the_reading_of_a_large_file_is_told_by_quarters_and_not_more_often() {
    flow(async |stage| {
        let page = while_it_loads(&stage).await;
        page.start_to_listen().await;
        stage.server.release_held_file();
        assert_eq!(page.wait_for_statements().await, LARGE);
        let heard = page.heard().await;
        let (last, quarters) = heard.split_last().expect("something is announced");
        assert!(last.starts_with("100,000 statements"), "{heard:#?}");
        assert!(!quarters.is_empty(), "{heard:#?}");
        let is_quarter = |words: &String| QUARTERS.contains(&words.as_str());
        assert!(quarters.iter().all(is_quarter), "{heard:#?}");
        let once: BTreeSet<&String> = quarters.iter().collect();
        assert_eq!(once.len(), quarters.len(), "{heard:#?}");
    });
}
