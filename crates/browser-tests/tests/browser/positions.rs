//! Where everybody stands: the table, and what stands behind a cell.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::data::Data;
use crate::screen::Screen;
use crate::stage::flow;
use crate::stances::label;

const BOARD: &str = "?view=positions";

fn day(iso: &str) -> NaiveDate {
    iso.parse().expect("it is a day")
}

#[test]
fn every_cell_says_where_its_actor_stands_by_the_data() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        page.view("positions").await;
        assert_eq!(page.query().await, BOARD);
        assert_eq!(page.as_of().await, label(data.last_day()));
        assert_eq!(page.cells().await, data.cells(data.last_day()));
        for as_of in ["2022-03-29", "2025-03-15", "2025-08-20", "2026-01-06"] {
            page.go(&format!("?view=positions&asof={as_of}")).await;
            assert_eq!(page.cells().await, data.cells(day(as_of)), "{as_of}");
            assert_eq!(page.as_of().await, label(day(as_of)));
        }
    });
}

#[test]
fn cells_worked_out_by_hand_say_what_they_must() {
    flow(async |stage| {
        let page = stage.open("").await;
        for (as_of, actor, topic, words) in [
            // From meloni-2025-03-27-no-national-participation to meloni-2025-09-04-monitoring; the
            // one before, meloni-2025-02-17-least-effective, is hearsay.
            (
                "2025-12-31",
                "giorgia-meloni",
                "european-troops",
                "Giorgia Meloni on European troops: opposes since 27 March 2025 (279 days), stated \
                 3 times, reported second-hand once more",
            ),
            // From lavrov-2022-04-07-consent-of-all-guarantors to two statements of the day.
            (
                "2025-08-20",
                "sergey-lavrov",
                "russia-as-guarantor",
                "Sergey Lavrov on Russia as guarantor: supports since 7 April 2022 (1,231 days), \
                 stated 5 times",
            ),
            // trump-2026-01-07-allies-first and -would-not-reinvade; in February 2025 he was for
            // it, and against it two days later.
            (
                "2026-01-07",
                "donald-trump",
                "us-backstop",
                "Donald Trump on US backstop: several stances since 7 January 2026 (0 days), \
                 stated 2 times, before that unclear, with support and opposition stated within a \
                 week (24 to 26 February 2025)",
            ),
            // macron-2025-03-02-truce-first, then a plain yes from 15 March on.
            (
                "2025-09-03",
                "emmanuel-macron",
                "european-troops",
                "Emmanuel Macron on European troops: supports since 15 March 2025 (172 days), \
                 stated 6 times, before that conditional",
            ),
            // us-draft-2025-11-transatlantic-attack and -void-if-ukraine-attacks, both hearsay.
            (
                "2025-11-30",
                "us-28-point-draft",
                "us-backstop",
                "US administration (28-point draft) on US backstop: several stances since 30 \
                 November 2025 (0 days), stated 2 times, known second-hand only, before that \
                 supports second-hand",
            ),
            // witkoff-2025-08-17-legislative says so of Putin, who does not.
            (
                "2025-08-17",
                "vladimir-putin",
                "legally-binding",
                "Vladimir Putin on Legally binding: supports, by the account of others alone, 1 \
                 statement",
            ),
        ] {
            page.go(&format!("?view=positions&asof={as_of}")).await;
            let cells = page.cells().await;
            let cell = cells.get(&(actor.to_owned(), topic.to_owned()));
            assert_eq!(cell.map(String::as_str), Some(words), "{as_of}");
        }
    });
}

#[test]
fn the_table_has_a_caption_and_a_heading_for_each_row_and_column() {
    flow(async |stage| {
        let (page, data) = (stage.open(BOARD).await, Data::built_in());
        let parts = page.table_parts().await;
        assert!(parts.caption.contains("stands"), "{}", parts.caption);
        let topics: BTreeSet<String> = data
            .values("topic")
            .iter()
            .map(|id| data.name_of("topics", id))
            .collect();
        assert_eq!(
            parts.columns.iter().cloned().collect::<BTreeSet<_>>(),
            topics
        );
        let cells = data.cells(data.last_day());
        let actors: BTreeSet<String> = cells
            .keys()
            .map(|(actor, _)| data.name_of("actors", actor))
            .collect();
        assert_eq!(parts.rows.iter().cloned().collect::<BTreeSet<_>>(), actors);
        assert_eq!(parts.rows.len(), actors.len(), "no actor stands twice");
        assert_eq!(parts.widths, BTreeSet::from([topics.len()]));
    });
}

#[test]
fn filters_hold_in_the_table() {
    flow(async |stage| {
        let link = "?topic=european-troops,us-troops&stance=opposes&view=positions";
        let (page, data) = (stage.open(link).await, Data::built_in());
        let parts = page.table_parts().await;
        assert_eq!(parts.columns, ["European troops", "US troops"]);
        let opposed = data.matching(&[
            ("topic", &["european-troops", "us-troops"]),
            ("stance", &["opposes"]),
        ]);
        assert!(!opposed.is_empty());
        for ((actor, topic), words) in page.cells().await {
            let all = [false, true]
                .map(|is_ascribed| data.mentions(&actor, &topic, is_ascribed, data.last_day()));
            let ids = all.iter().flatten().map(|mention| &mention.id);
            let matching: Vec<_> = ids.filter(|id| opposed.contains(*id)).collect();
            assert!(!matching.is_empty(), "{actor} on {topic}");
            // Who opposes the one may support the other in the same statement.
            let is_against = |id: &&String| {
                let positions = data.statement(id)["positions"].as_array().into_iter();
                let mut on_topic = positions.flatten().filter(|at| at["topic"] == *topic);
                on_topic.all(|at| at["stance"] == "opposes")
            };
            assert!(
                words.contains(": opposes") || !matching.iter().all(is_against),
                "{words}"
            );
        }
    });
}

#[test]
fn a_cell_opens_its_statements_in_order_with_the_change_pointed_out() {
    flow(async |stage| {
        let (page, data) = (stage.open(BOARD).await, Data::built_in());
        page.open_cell("emmanuel-macron", "european-troops").await;
        let (heading, lists) = page.behind_cell().await;
        assert_eq!(heading, "Emmanuel Macron on European troops");
        let own = data.mentions("emmanuel-macron", "european-troops", false, data.last_day());
        let changes = [
            "macron-2025-02-24-not-front-lines",
            "macron-2025-03-02-truce-first",
            "macron-2025-03-15-few-thousand",
        ];
        let is_change = |id: &str| changes.contains(&id);
        let expected: Vec<(String, bool)> = own
            .iter()
            .map(|mention| (mention.id.clone(), is_change(&mention.id)))
            .collect();
        assert_eq!(lists[0], ("Own statements".to_owned(), expected));
        page.follow("Change: ").await;
        page.wait_for_open(changes[0]).await;
        assert_eq!(
            page.query().await,
            format!("?view=positions&id={}", changes[0])
        );
    });
}

#[test]
fn what_others_ascribe_is_never_told_as_own() {
    flow(async |stage| {
        let (page, data) = (
            stage.open("?view=positions&asof=2025-08-17").await,
            Data::built_in(),
        );
        page.open_cell("vladimir-putin", "legally-binding").await;
        let (_, lists) = page.behind_cell().await;
        let [(heading, entries)] = lists.as_slice() else {
            panic!("one list: {lists:?}");
        };
        assert_eq!(heading, "What others say of this position");
        assert_eq!(entries[0].0, "witkoff-2025-08-17-legislative");
        page.press("Escape").await;
        for ((actor, topic), words) in page.cells().await {
            let has_own = !data
                .mentions(&actor, &topic, false, day("2025-08-17"))
                .is_empty();
            assert_ne!(
                words.contains("by the account of others alone"),
                has_own,
                "{words}"
            );
        }
        page.go("?view=positions").await;
        page.open_cell("vladimir-putin", "european-troops").await;
        let (_, lists) = page.behind_cell().await;
        let headings: Vec<&str> = lists.iter().map(|(heading, _)| heading.as_str()).collect();
        assert_eq!(
            headings,
            ["Own statements", "What others say of this position"]
        );
        for (id, _) in &lists[0].1 {
            assert_eq!(data.speaker(id), "vladimir-putin");
        }
        for (id, _) in &lists[1].1 {
            assert_ne!(data.speaker(id), "vladimir-putin");
        }
    });
}

#[test]
fn closing_what_stands_behind_a_cell_leads_back_to_it() {
    flow(async |stage| {
        let page = stage.open(BOARD).await;
        page.open_cell("giorgia-meloni", "european-troops").await;
        page.press("Escape").await;
        page.wait_until("the sheet is closed", async || {
            page.choices().await.is_empty()
        })
        .await;
        page.wait_until("the focus is at the cell", async || {
            page.focused()
                .await
                .starts_with("Giorgia Meloni on European troops")
        })
        .await;
    });
}

#[test]
fn a_tablet_shows_a_column_for_each_topic() {
    flow(async |stage| {
        let (page, data) = (stage.open_on(Screen::TABLET, BOARD).await, Data::built_in());
        let topics: BTreeSet<String> = data
            .cells(data.last_day())
            .into_keys()
            .map(|(_, topic)| topic)
            .collect();
        let boxes = page.cell_boxes().await;
        let columns: BTreeSet<i64> = boxes.iter().map(|at| at.left.round() as i64).collect();
        assert_eq!(columns.len(), topics.len(), "{columns:?}");
        assert!(!page.overflows_sideways().await);
    });
}

#[test]
fn a_phone_shows_the_cells_by_actor_without_scrolling_sideways() {
    flow(async |stage| {
        let (page, data) = (stage.open_on(Screen::PHONE, BOARD).await, Data::built_in());
        assert!(!page.overflows_sideways().await);
        let expected: BTreeSet<(String, String)> = data
            .cells(data.last_day())
            .into_keys()
            .map(|(actor, topic)| {
                (
                    data.name_of("actors", &actor),
                    data.name_of("topics", &topic),
                )
            })
            .collect();
        let boxes = page.cell_boxes().await;
        for at in &boxes {
            assert!(at.left >= 0.0 && at.right <= 360.0, "{at:?}");
        }
        let seen: BTreeSet<(String, String)> =
            boxes.into_iter().map(|at| (at.actor, at.topic)).collect();
        assert_eq!(seen, expected, "actor and topic are to be read at each");
        page.open_cell("giorgia-meloni", "european-troops").await;
        assert!(!page.overflows_sideways().await);
        let (heading, _) = page.behind_cell().await;
        assert_eq!(heading, "Giorgia Meloni on European troops");
        page.close().await;
    });
}

#[test]
fn a_board_of_few_topics_is_as_wide_as_its_columns() {
    flow(async |stage| {
        let query = "?view=positions&topic=european-troops,us-troops";
        let page = stage.open(query).await;
        let board = page.edges(".board").await.expect("a board");
        assert!(board.right - board.left < 400.0, "{board:?}");
        let heading = page.edges(".board thead a").await.expect("a heading");
        assert!(heading.left - board.left < 260.0, "{heading:?}");
    });
}

#[test]
fn topics_of_a_phone_stand_in_line_below_each_other() {
    flow(async |stage| {
        let page = stage.open_on(Screen::PHONE, "?view=positions").await;
        assert_eq!(page.alignment(".board td button").await, "left");
    });
}

#[test]
fn the_key_stands_above_the_table_and_is_folded_on_a_phone() {
    flow(async |stage| {
        let page = stage.open(BOARD).await;
        let key = page.edges(".board-key .legend").await.expect("a key");
        let board = page.edges(".board").await.expect("a board");
        assert!(key.bottom <= board.top, "{key:?} {board:?}");
        assert!(key.bottom - key.top <= 45.0, "two lines: {key:?}");
        page.go("?view=positions&topic=us-troops").await;
        assert!(page.edges(".board-key").await.is_none());
        let page = stage.open_on(Screen::PHONE, BOARD).await;
        assert!(!page.is_unfolded(".board-key .legend").await);
        assert!(!page.overflows_sideways().await);
    });
}

#[test]
fn topics_of_two_lines_stand_at_the_bottom_like_the_others() {
    flow(async |stage| {
        let page = stage.open(BOARD).await;
        let bottoms = page.line_ends(".board thead a").await;
        let (first, rest) = bottoms.split_first().expect("topics");
        for bottom in rest {
            assert!((bottom - first).abs() < 2.0, "{bottoms:?}");
        }
    });
}
