//! Room: how much of the page is picture, what opens over it and closes again, and the log of a
//! narrow screen.

use std::collections::BTreeMap;

use crate::data::Data;
use crate::fonts::Fonts;
use crate::page::Page;
use crate::screen::Screen;
use crate::stage::flow;

const THREE: &str = "?actor=donald-trump,emmanuel-macron,sergey-lavrov";
const WEEK: &str = "?from=2025-08-15&to=2025-08-24";

#[test]
fn the_first_lane_is_near_the_top_of_any_screen() {
    flow(async |stage| {
        let mut found = Vec::new();
        for (screen, query, most_px) in [
            (Screen::DESK, "", 230.0),
            (Screen::DESK, WEEK, 230.0),
            (desk(1366), "", 250.0),
            (desk(1280), "", 250.0),
            (desk(1100), "", 250.0),
            (desk(1024), "", 250.0),
            (desk(1024), WEEK, 250.0),
            (Screen::TABLET, "", 250.0),
            (Screen::TABLET, WEEK, 250.0),
            (desk(641), "", 250.0),
            (Screen::PHONE, "", 260.0),
            (Screen::PHONE, THREE, 260.0),
            (Screen::DESK, "?embed=1", 150.0),
            (desk(1024), "?embed=1", 150.0),
            (desk(700), "?embed=1", 150.0),
            (Screen::PHONE, "?embed=1", 150.0),
        ] {
            let page = stage.open_on(screen, query).await;
            let lane = page.edges("[data-lane]").await.expect("a lane is drawn");
            let is_near = lane.top <= most_px && !page.overflows_sideways().await;
            if !is_near {
                found.push(format!("{} {query}: {}", screen.width_px, lane.top));
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    });
}

/// A desk of another width.
fn desk(width_px: u32) -> Screen {
    Screen {
        width_px,
        ..Screen::DESK
    }
}

#[test]
fn other_days_move_nothing_above_the_picture() {
    flow(async |stage| {
        let parts = [".search", ".matching", ".chart-head", ".toolbar"];
        let places = async |page: &Page| {
            let mut places = BTreeMap::new();
            for part in parts {
                let edges = page.edges(part).await.expect("it is shown");
                places.insert(part, (edges.left, f64::midpoint(edges.top, edges.bottom)));
            }
            let axis = page.edges(".axis").await.expect("an axis");
            places.insert(".axis", (axis.left, axis.top));
            places
        };
        for width_px in [641, 768, 960, 1100, 1366, 1440] {
            let page = stage.open_on(desk(width_px), "").await;
            let before = places(&page).await;
            let search = page.edges(".search").await.expect("a search box");
            assert!(
                search.right - search.left >= 192.0,
                "{width_px}: {search:?}"
            );
            page.go(WEEK).await;
            assert_eq!(places(&page).await, before, "{width_px}");
            // The longest names of days, too, where the key doesn't stand beside them: there they
            // need a font as narrow as the page's own.
            if width_px < 1440 {
                page.go("?from=2022-09-20&to=2025-09-25").await;
                assert_eq!(places(&page).await, before, "{width_px}");
            }
        }
    });
}

#[test]
fn the_buttons_of_a_phone_are_one_row() {
    flow(async |stage| {
        for screen in [Screen::SLIM, Screen::PHONE] {
            let page = stage.open_on(screen, "").await;
            let bar = page.edges(".toolbar").await.expect("a bar");
            assert!(bar.bottom - bar.top <= 54.0, "{bar:?}");
        }
    });
}

#[test]
fn the_filters_of_a_phone_are_one_line_that_a_finger_moves() {
    flow(async |stage| {
        let many = "?actor=donald-trump,emmanuel-macron,sergey-lavrov,keir-starmer,friedrich-merz";
        let page = stage.open_on(Screen::PHONE, many).await;
        let chips = page.edges(".chips").await.expect("there are filters");
        assert!(chips.bottom - chips.top <= 40.0, "{chips:?}");
        page.click(".chips [data-action='clear-filters']").await;
        assert_eq!(page.query().await, "");
    });
}

#[test]
fn the_key_stands_on_one_line_of_a_desk() {
    flow(async |stage| {
        for fonts in Fonts::ALL {
            let page = stage.open_on(Screen::DESK.drawn_in(fonts), "").await;
            let (first, last) = (
                page.edges(".legend li").await,
                page.edges(".legend li:last-child").await,
            );
            assert_eq!(first.map(|edges| edges.top), last.map(|edges| edges.top));
            let words = page.key_words().await;
            for word in ["About others", "Event"] {
                assert!(words.contains(&word.to_owned()), "{words:?}");
            }
        }
    });
}

/// Which of the marks moved, by more than a pixel, and how.
fn moved(
    before: &BTreeMap<String, (f64, f64)>,
    after: &BTreeMap<String, (f64, f64)>,
) -> Vec<String> {
    let moved = |(id, (x, y)): (&String, &(f64, f64))| {
        let (new_x, new_y) = after.get(id)?;
        let is_same = (x - new_x).abs() <= 1.0 && (y - new_y).abs() <= 1.0;
        (!is_same).then(|| format!("{id}: {x},{y} to {new_x},{new_y}"))
    };
    before.iter().filter_map(moved).collect()
}

#[test]
fn an_open_statement_takes_a_column_and_leaves_scale_and_lanes_as_they_are() {
    flow(async |stage| {
        for query in ["", THREE, WEEK] {
            let page = stage.open(query).await;
            let (places, lanes) = (page.mark_places().await, page.lane_boxes().await);
            let first =
                |a: &(&String, &(f64, f64)), b: &(&String, &(f64, f64))| a.1.0.total_cmp(&b.1.0);
            let (id, _) = places.iter().min_by(first).expect("a mark is drawn");
            page.open_statement(id).await;
            let opened = page.mark_places().await;
            let edge = page.edges(".plot").await.expect("a plot").right;
            // A span of days of which only an end is in sight is held at the edge.
            let mut in_sight = places.clone();
            in_sight.retain(|_, (x, _)| *x < edge);
            assert_eq!(moved(&in_sight, &opened), Vec::<String>::new(), "{query}");
            assert!(in_sight.keys().all(|id| opened.contains_key(id)), "{query}");
            assert_eq!(page.lane_boxes().await, lanes, "{query}");
            assert!(
                opened.len() < places.len(),
                "one end of the window is cut off"
            );
            let (plot, column) = (page.edges(".plot").await, page.edges("aside").await);
            let (plot, column) = (plot.expect("a plot"), column.expect("a column"));
            assert!(plot.right <= column.left, "{plot:?} {column:?}");
            page.close_by_key().await;
            assert_eq!(page.mark_places().await, places, "{query}");
            assert_eq!(
                page.query().await,
                if query.is_empty() { "" } else { query }
            );
        }
    });
}

#[test]
fn the_open_mark_stays_in_sight_at_the_far_end_too() {
    flow(async |stage| {
        let page = stage.open(THREE).await;
        let places = page.mark_places().await;
        let last = |a: &(&String, &(f64, f64)), b: &(&String, &(f64, f64))| a.1.0.total_cmp(&b.1.0);
        let (id, _) = places.iter().max_by(last).expect("a mark is drawn");
        page.open_statement(id).await;
        assert_open_in_sight(&page, id).await;
        let address = page.address().await;
        let other = stage.browser(Screen::DESK).await;
        other.go_to(&address).await;
        assert_open_in_sight(&other, id).await;
        page.close_by_key().await;
        assert_eq!(page.mark_places().await, places);
    });
}

#[test]
fn the_keyboard_reaches_every_mark_of_a_lane_beside_a_column() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&id=ann-1").await;
        page.focus("[data-mark='ann-1']").await;
        for (key, id) in [
            ("ArrowRight", "ann-2"),
            ("ArrowRight", "ann-3"),
            ("ArrowLeft", "ann-2"),
            ("ArrowLeft", "ann-1"),
        ] {
            page.press(key).await;
            page.wait_for_focus_at(id).await;
            let (x, _) = page.mark_places().await[id];
            let plot = page.edges(".plot").await.expect("a plot");
            assert!(plot.left <= x && x <= plot.right, "{id} at {x} in {plot:?}");
        }
    });
}

async fn assert_open_in_sight(page: &Page, id: &str) {
    let (x, _) = page.mark_places().await[id];
    let plot = page.edges(".plot").await.expect("a plot");
    assert!(plot.left <= x && x <= plot.right, "{id} at {x} in {plot:?}");
}

#[test]
fn a_panel_closes_by_a_press_elsewhere_by_the_focus_and_by_escape() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        let is_open = async || page.is_visible("[data-command^='toggle topic ']").await;
        for leave in ["press", "focus", "escape"] {
            page.unfold("[data-command^='toggle topic ']").await;
            assert!(is_open().await, "{leave}");
            match leave {
                "press" => page.click("h1").await,
                "focus" => page.focus("[data-search]").await,
                _ => page.press("Escape").await,
            }
            assert!(!is_open().await, "{leave}");
        }
        assert_eq!(
            page.focused().await,
            "Topics",
            "Escape leads back to the button"
        );
    });
}

#[test]
fn the_menu_leads_to_what_is_seldom_used_and_back() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        assert!(!page.is_visible("[data-theme-choice]").await);
        page.focus(".menu > summary").await;
        page.press("Enter").await;
        assert!(page.is_visible("[data-theme-choice]").await);
        page.press("Escape").await;
        assert!(!page.is_visible("[data-theme-choice]").await);
        page.press_button("help").await;
        assert!(page.is_help_open().await);
        page.close_help().await;
        assert!(!page.is_visible("[data-theme-choice]").await);
    });
}

#[test]
fn the_filters_of_a_phone_are_one_sheet() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "?data=data/small.json").await;
        page.toggle("ann").await;
        assert_eq!(page.matching_count().await, 9);
        let sheet = page.edges(".filter-bar").await.expect("a sheet");
        assert!(
            (sheet.bottom - 800.0).abs() <= 1.0 && sheet.top > 0.0,
            "{sheet:?}"
        );
        page.click("[data-command=leave-panel]").await;
        assert_eq!(page.edges(".filter-bar").await, None);
        assert_eq!(page.focused().await, "Filters");
    });
}

#[test]
fn the_first_screen_of_a_phone_shows_a_dozen_statements_and_their_days() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "").await;
        let seen = page.log_entries_in_sight().await;
        assert!(seen >= 12, "{seen}");
        let [heading, line] = [".log h2", ".log [data-item] .log-words"];
        let (day, words) = (page.edges(heading).await, page.edges(line).await);
        let (day, words) = (day.expect("a day"), words.expect("words"));
        assert!(
            words.top >= day.top && words.bottom <= day.bottom,
            "{day:?} is beside {words:?}"
        );
        assert!(words.right <= day.left, "{words:?} end before {day:?}");
    });
}

#[test]
fn the_picture_of_a_phone_leaves_room_for_a_log_of_the_days_on_screen() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, WEEK).await;
        let frame = page.edges(".frame").await.expect("a picture");
        assert!(frame.bottom - frame.top <= 0.45 * 800.0, "{frame:?}");
        let said = Data::built_in().said_between("2025-08-15", "2025-08-24");
        let entries = page.log_entries().await;
        let missing: Vec<_> = said.iter().filter(|id| !entries.contains(id)).collect();
        assert!(missing.is_empty() || entries.len() == 100, "{missing:?}");
        page.scroll_to(".log").await;
        page.scroll_to(".frame").await;
        assert!(page.log_entries_in_sight().await >= 12);
        page.until_rest(page.press_button("zoom-in")).await;
        assert_ne!(
            page.log_entries().await,
            entries,
            "the log follows the picture"
        );
        let first = page.log_entries().await.swap_remove(0);
        page.click(&format!(".log [data-command='open {first}']"))
            .await;
        page.wait_for_open(&first).await;
        assert_eq!(page.axe_violations().await, Vec::<String>::new());
        page.close().await;
        page.scroll_to(&format!(".log [data-item='{first}']")).await;
        page.wait_until("a line shows where the log is read", async || {
            page.edges(".log-position").await.is_some()
        })
        .await;
    });
}
