//! The page on paper.

use crate::data::Data;
use crate::page::TiePart;
use crate::screen::Screen;
use crate::stage::flow;

const WHITE: &str = "rgb(255, 255, 255)";

#[test]
fn the_list_is_printed_light_and_with_the_addresses_of_its_sources() {
    flow(async |stage| {
        let page = stage
            .open_on(Screen::DESK.dark(), "?view=list&actor=donald-trump")
            .await;
        page.choose_theme("contrast").await;
        page.put_on_paper().await;
        assert_eq!(page.paper().await, WHITE);
        assert_eq!(page.controls().await, Vec::<String>::new());
        let after = page.after_sources().await;
        assert!(!after.is_empty());
        let has_address = |text: &String| text.contains("attr(href)") || text.contains("http");
        assert!(after.iter().all(has_address), "{after:?}");
        assert!(!page.items().await.is_empty());
    });
}

#[test]
fn paper_has_all_statements_of_a_long_list_with_all_that_is_known_of_them() {
    flow(async |stage| {
        let (page, data) = (stage.open("?view=list").await, Data::built_in());
        let on_screen = page.item_count().await;
        assert!(on_screen < data.statements().len());
        page.put_on_paper().await;
        assert_eq!(page.item_count().await, data.statements().len());
        let id = "zelensky-2022-03-27-neutrality";
        let words = page.item_words(id).await;
        let statement = data.statement(id);
        for key in [
            "role",
            "date_basis",
            "venue",
            "headline",
            "summary",
            "quote",
            "via",
        ] {
            let text = statement[key].as_str().unwrap();
            assert!(words.contains(text), "{key} is in {words}");
        }
        let topic = data.name_of("topics", "neutral-status");
        assert!(
            words.contains("Volodymyr Zelensky supports on conditions: "),
            "{words}"
        );
        assert!(
            !words.contains(&format!("Conditional {topic} ")),
            "said once: {words}"
        );
        assert!(words.contains("News organisation"), "{words}");
        page.take_from_paper().await;
        page.wait_until("the list is as long as before", async || {
            page.item_count().await == on_screen
        })
        .await;
    });
}

#[test]
fn who_moved_is_printed_whole() {
    flow(async |stage| {
        let page = stage.open("?view=positions").await;
        let on_screen = page.told_changes().await.len();
        page.put_on_paper().await;
        assert!(page.told_changes().await.len() > on_screen);
        let words = page.words_on_changes().await;
        assert!(!words.contains("changes are listed"), "{words}");
    });
}

#[test]
fn the_picture_is_printed_with_each_name_at_its_lane() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.choose_theme("dark").await;
        page.put_on_paper().await;
        assert_eq!(page.paper().await, WHITE);
        assert_eq!(page.controls().await, Vec::<String>::new());
        let off_px = page.names_off_lanes_px().await;
        assert!(!off_px.is_empty());
        assert!(off_px.iter().all(|off_px| *off_px < 1.0), "{off_px:?}");
    });
}

#[test]
fn the_picture_is_printed_with_its_key_and_names_as_large_as_its_words() {
    flow(async |stage| {
        for screen in [Screen::DESK, Screen::TABLET] {
            let page = stage.open_on(screen, "").await;
            page.put_on_paper().await;
            assert!(page.key_words().await.contains(&"Supports".to_owned()));
            let (names_px, words_px) = page.letters_on_paper_px().await;
            assert!(names_px >= words_px, "{names_px} {words_px}");
            page.take_from_paper().await;
        }
    });
}

#[test]
fn an_entry_of_the_list_goes_on_on_the_next_page() {
    flow(async |stage| {
        let page = stage.open("?view=list&actor=donald-trump").await;
        page.put_on_paper().await;
        assert!(
            page.may_break(".item").await,
            "else a page stays half empty"
        );
        assert!(!page.may_break(".item .facts div").await);
    });
}

#[test]
fn the_picture_fits_a_paper_that_is_narrower() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.put_on_paper().await;
        for narrower in [1.5, 3.0] {
            let share = page.share_of_paper(narrower).await;
            // Beside it there may be a scrollbar.
            assert!((0.97..=1.001).contains(&share), "{share} of a paper");
        }
    });
}

#[test]
fn each_lane_has_its_own_part_of_the_ties_on_paper() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&id=bob-1").await;
        page.put_on_paper().await;
        let parts = page.tie_parts().await;
        assert_eq!(parts.len(), page.lane_count().await);
        let fits = |part: &TiePart| part.off_px < 1.0 && (part.stretch - 1.0).abs() < 0.01;
        assert!(parts.iter().all(fits), "{parts:#?}");
        assert!(parts.iter().all(|part| part.lines > 0), "{parts:#?}");
        let is_next = |pair: &[TiePart]| (pair[0].to_px - pair[1].from_px).abs() < 0.1;
        assert!(parts.windows(2).all(is_next), "{parts:#?}");
        page.take_from_paper().await;
        assert!(page.tie_parts().await.is_empty());
    });
}

#[test]
fn lines_of_time_and_events_are_in_each_lane_where_they_were_on_paper() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.until_rest(page.press_button("zoom-in")).await;
        page.until_rest(page.press_button("pan-left")).await;
        let before = page.line_places_px().await;
        assert!(!before.is_empty());
        page.put_on_paper().await;
        let lanes = page.lines_of_lanes().await;
        assert_eq!(lanes.len(), page.lane_count().await);
        for lane in lanes {
            assert!(lane.off_px < 1.0, "{lane:?}");
            assert_eq!(lane.places_px.len(), before.len());
            for (before_px, after_px) in before.iter().zip(&lane.places_px) {
                assert!((before_px - after_px).abs() < 1.0, "{before:?} {lane:?}");
            }
        }
        page.take_from_paper().await;
        assert!(page.lines_of_lanes().await.is_empty());
    });
}

#[test]
fn the_open_statement_is_printed_in_full() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&id=ann-1").await;
        page.put_on_paper().await;
        assert!(
            page.detail().await.contains("Source"),
            "{}",
            page.detail().await
        );
        let after = page.after_sources().await;
        assert!(!after.is_empty(), "{after:?}");
    });
}

#[test]
fn printed_positions_say_as_of_which_day() {
    flow(async |stage| {
        for (query, day) in [
            ("?view=positions&asof=2025-03-14", "14 March 2025"),
            (
                "?actor=emmanuel-macron&view=positions&asof=2025-03-14",
                "14 March 2025",
            ),
            ("?data=data/names.json&view=positions", "28 August 2025"),
        ] {
            let page = stage.open(query).await;
            page.put_on_paper().await;
            assert_eq!(page.as_of().await, day, "{query}");
            assert!(!page.has_slider_on_paper().await, "{query}");
        }
    });
}

#[test]
fn each_printed_view_bears_its_address() {
    flow(async |stage| {
        for query in [
            "",
            "?actor=sergey-lavrov&from=2025-08-01&to=2025-09-30",
            "?actor=sergey-lavrov&view=list",
            "?view=positions&asof=2025-03-14",
            "?data=data/small.json&id=ann-1",
        ] {
            let page = stage.open(query).await;
            assert_eq!(page.address_on_paper().await, None, "only on paper");
            page.put_on_paper().await;
            let address = format!("{}/{query}", stage.server.origin());
            assert_eq!(page.address_on_paper().await, Some(address));
        }
        let page = stage.open("?data=data/small.json&id=ann-1&embed=1").await;
        page.put_on_paper().await;
        let address = format!("{}/?data=data/small.json&id=ann-1", stage.server.origin());
        assert_eq!(page.address_on_paper().await, Some(address), "in full");
    });
}
