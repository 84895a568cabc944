//! A file so large that it takes a while to read.

use crate::screen::Screen;
use crate::server::LARGE;
use crate::stage::flow;

/// Far more than a slice takes, even where all flows run at a time, and far less than the whole file does.
const PATIENCE_MS: f64 = 1500.0;

#[test]
fn the_page_answers_and_tells_how_far_it_is_while_it_reads_a_large_file() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        let address = format!("{}/?data=data/large.json", stage.server.origin());
        page.start_to(&address).await;
        page.wait_until("the page says that it is loading", async || {
            page.message().await.is_some()
        })
        .await;
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
        assert!(watched.longest_ms < PATIENCE_MS, "{watched:#?}");
        assert_eq!(page.drawn_count().await, LARGE);
        page.search("29999").await;
        assert_eq!(page.matching_count().await, 1);
    });
}
