//! The picture says what was said: words, rows, merged marks, busy time.

use crate::data::Data;
use crate::page::Page;
use crate::screen::Screen;
use crate::stage::flow;

/// Three who said much.
const THREE: &str = "?actor=donald-trump,emmanuel-macron,sergey-lavrov";
/// A busy week.
const WEEK: &str = "?from=2025-08-15&to=2025-08-24";

/// What must hold of any picture.
async fn assert_legible(page: &Page, matching: usize) {
    assert_eq!(page.words_over_others().await, Vec::<String>::new());
    assert_eq!(page.drawn_count().await, matching, "each statement once");
    for (stances, count) in page.merged_stances().await {
        let counts = stances.split(' ').filter_map(|part| part.split_once(':'));
        let sum: usize = counts
            .map(|(_, count)| count.parse::<usize>().unwrap())
            .sum();
        assert_eq!(sum, count, "{stances}");
    }
}

#[test]
fn no_words_lie_over_words_or_marks() {
    flow(async |stage| {
        let all = Data::built_in().statements().len();
        for screen in [Screen::DESK, Screen::HALF, Screen::PHONE] {
            let page = stage.open_on(screen, "").await;
            assert_legible(&page, all).await;
            page.go(THREE).await;
            let matching = page.matching_count().await;
            assert_legible(&page, matching).await;
            page.go(WEEK).await;
            assert_eq!(page.words_over_others().await, Vec::<String>::new());
        }
    });
}

#[test]
fn with_few_actors_every_statement_says_what_was_said() {
    flow(async |stage| {
        let page = stage.open(THREE).await;
        let (matching, words) = (page.matching_count().await, page.words().await.len());
        assert!(words * 10 >= matching * 8, "{words} of {matching}");
        assert!(page.merged_stances().await.is_empty(), "nothing merges");
    });
}

#[test]
fn words_begin_with_the_speaker_where_a_lane_holds_several() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&collapsed=south").await;
        let words = page.words().await;
        assert!(words["dee-1"].starts_with("Dee "), "{words:?}");
    });
}

#[test]
fn heights_stay_while_a_reader_zooms_and_pans() {
    flow(async |stage| {
        let page = stage.open("").await;
        let before = page.lane_boxes().await;
        page.until_rest(page.wheel_zoom_at(0.7, -600.0)).await;
        assert_eq!(page.lane_boxes().await, before);
        page.until_rest(page.press_button("pan-left")).await;
        assert_eq!(page.lane_boxes().await, before);
        assert_eq!(page.words_over_others().await, Vec::<String>::new());
    });
}

#[test]
fn a_click_on_words_opens_their_statement() {
    flow(async |stage| {
        let page = stage.open(THREE).await;
        let statement = page
            .words()
            .await
            .into_keys()
            .next()
            .expect("there are words");
        page.click_words(&statement).await;
        assert_eq!(page.key("id").await, Some(statement));
    });
}

#[test]
fn even_time_draws_every_day_alike_and_is_part_of_the_link() {
    flow(async |stage| {
        let page = stage.open(THREE).await;
        assert!(
            !page.quiet_days().await.is_empty(),
            "long silence is a break"
        );
        assert!(page.quiet_days().await.iter().all(|days| *days > 90));
        page.press_button("even-time").await;
        assert_eq!(page.key("time").await.as_deref(), Some("even"));
        assert!(page.is_pressed("even-time").await);
        assert!(page.quiet_days().await.is_empty());
        let fresh = stage.open(&page.query().await).await;
        assert_eq!(fresh.drawn().await, page.drawn().await);
        page.press_button("even-time").await;
        assert_eq!(page.key("time").await, None);
    });
}

#[test]
fn compact_lanes_have_one_row_and_no_words() {
    flow(async |stage| {
        let page = stage.open(THREE).await;
        page.press_button("compact-lanes").await;
        assert_eq!(page.key("lanes").await.as_deref(), Some("compact"));
        assert!(page.words().await.is_empty());
        let matching = page.matching_count().await;
        assert_eq!(page.drawn_count().await, matching);
        page.back().await;
        assert!(!page.words().await.is_empty());
    });
}

#[test]
fn sides_open_unfolded_from_the_largest_on_while_there_is_room() {
    flow(async |stage| {
        let page = stage.open("").await;
        let lanes = page.lanes().await;
        assert!(
            lanes.contains(&"volodymyr-zelensky".to_owned()),
            "{lanes:?}"
        );
        assert!(lanes.contains(&"side:russia".to_owned()), "{lanes:?}");
        page.go("?collapsed=none").await;
        let lanes = page.lanes().await;
        assert!(
            !lanes.iter().any(|lane| lane.starts_with("side:")),
            "{lanes:?}"
        );
    });
}
