//! The page as it opens.

use std::collections::BTreeSet;

use crate::data::Data;
use crate::screen::Screen;
use crate::stage::flow;

#[test]
fn the_page_opens_with_all_statements() {
    flow(async |stage| {
        let page = stage.open("").await;
        let data = Data::built_in();
        let count = data.statements().len();
        assert!(
            page.matching()
                .await
                .starts_with(&format!("{count} statements")),
            "{}",
            page.matching().await
        );
        assert_eq!(page.drawn_count().await, count, "marks and clusters add up");
        assert_eq!(page.query().await, "", "the plain address is that of all");
        assert_eq!(page.problems().await, Vec::<String>::new());
        assert!(page.has_drawn_mark().await);
    });
}

#[test]
fn each_actor_who_said_something_has_one_lane() {
    flow(async |stage| {
        let page = stage.open("?collapsed=none").await;
        let lanes = page.lanes().await;
        let actors: BTreeSet<String> = lanes.iter().cloned().collect();
        assert_eq!(actors, Data::built_in().speakers());
        assert_eq!(lanes.len(), actors.len(), "no lane stands twice");
    });
}

#[test]
fn a_phone_shows_all_statements_without_scrolling_sideways() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "?collapsed=none").await;
        let data = Data::built_in();
        assert_eq!(page.drawn_count().await, data.statements().len());
        assert_eq!(page.lanes().await.len(), data.speakers().len());
        assert!(!page.overflows_sideways().await);
    });
}

#[test]
fn a_link_to_a_statement_shows_its_mark_beside_the_words() {
    flow(async |stage| {
        // Its lane lies below the fold of each screen.
        for screen in [Screen::DESK, Screen::TABLET] {
            let page = stage
                .open_on(screen, "?id=tusk-2025-02-17-no-polish-troops")
                .await;
            page.wait_until("the mark of the open statement is in sight", async || {
                page.is_open_mark_in_sight().await
            })
            .await;
        }
    });
}

#[test]
fn the_picture_follows_the_size_of_the_window() {
    flow(async |stage| {
        let page = stage.open("").await;
        let (count, at_desk) = (page.drawn_count().await, page.plot_px().await);
        page.resize_to(Screen::PHONE).await;
        page.wait_until("the plot is as narrow as a phone", async || {
            page.plot_px().await < at_desk / 2.0
        })
        .await;
        assert_eq!(page.drawn_count().await, count);
        assert!(!page.overflows_sideways().await);
        page.resize_to(Screen::DESK).await;
        page.wait_until("the plot is as wide as before", async || {
            (page.plot_px().await - at_desk).abs() < 1.0
        })
        .await;
        assert_eq!(page.drawn_count().await, count);
    });
}

#[test]
fn the_page_waits_for_slow_data_says_so_and_then_shows_it() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        let address = format!("{}/?data=data/held.json", stage.server.origin());
        page.start_to(&address).await;
        page.wait_until("the page says that it is loading", async || {
            page.message()
                .await
                .is_some_and(|message| message.starts_with("Loading"))
        })
        .await;
        page.wait_until("the page says that the network is slow", async || {
            page.message()
                .await
                .is_some_and(|message| message.contains("slow"))
        })
        .await;
        stage.server.release_held_file();
        assert_eq!(page.wait_for_statements().await, 12);
        assert_eq!(page.message().await, None);
    });
}
