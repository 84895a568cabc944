//! Who moved, and the strips that show it.

use serde_json::{Value, json};

use crate::page::ToldChange;
use crate::screen::Screen;
use crate::stage::{Stage, flow};

/// A data set of lines such as `gil 2025-03-01 canal supports`; statements are called after their
/// index.
fn serve(stage: &Stage, lines: &[&str]) {
    let statement = |(index, line): (usize, &&str)| {
        let words: Vec<&str> = line.split(' ').collect();
        let (speaker, about) = words[0].split_once('>').unwrap_or((words[0], ""));
        let about: Vec<&str> = about.split(',').filter(|id| !id.is_empty()).collect();
        json!({"id": format!("s{index}"), "speaker": speaker, "about": about, "date": words[1],
            "kind": "spoken",
            "summary": format!("Word {index}."),
            "positions": [{"topic": words[2], "stance": words[3]}], "source": "post"})
    };
    let named = |ids: &[&str]| -> Vec<Value> {
        ids.iter()
            .map(|id| {
                json!({"id": id, "name": id.to_uppercase(), "label": id.to_uppercase(),
            "proposition": format!("{id} is wanted")})
            })
            .collect()
    };
    let file = json!({"format": "statement-timeline/1", "topics": named(&["canal", "lock"]),
        "actors": named(&["gil", "hana"]),
        "sources": [{"id": "post", "publisher": "The Post"}],
        "statements": lines.iter().enumerate().map(statement).collect::<Vec<_>>()});
    let body = file.to_string();
    stage
        .server
        .faults
        .replace("/moving.json", 200, "application/json", body.as_bytes());
}

fn ids(changes: &[ToldChange]) -> Vec<&str> {
    changes.iter().map(|change| change.id.as_str()).collect()
}

const LINES: &[&str] = &[
    "gil 2025-03-01 canal supports",
    "gil 2025-03-09 canal opposes",
    "gil 2025-06 canal supports",
    "gil 2025-06-10 canal unclear",
    "hana 2025-03-01 lock opposes",
    "hana 2025-05-20 lock conditional",
    "gil>hana 2025-07-01 lock supports",
];

#[test]
fn who_moved_is_told_with_before_after_day_and_a_way_to_the_statement() {
    flow(async |stage| {
        serve(&stage, LINES);
        for screen in [Screen::DESK, Screen::TABLET, Screen::PHONE] {
            let page = stage
                .open_on(screen, "?data=data/moving.json&view=positions")
                .await;
            assert!(!page.overflows_sideways().await);
            let changes = page.told_changes().await;
            assert_eq!(ids(&changes), ["s2", "s3", "s5", "s1"], "{changes:#?}");
            let of_month = ToldChange {
                id: "s2".to_owned(),
                day: "June 2025".to_owned(),
                actor: "gil".to_owned(),
                topic: "canal".to_owned(),
                stances: vec!["Opposes".to_owned(), "Supports".to_owned()],
                leads_to: vec!["s2".to_owned()],
            };
            assert_eq!(changes[0], of_month);
            assert_eq!(changes[2].stances, ["Opposes", "Conditional"]);
            let words = page.words_on_changes().await;
            assert!(words.starts_with("Who moved 4 "), "{words}");
            if screen == Screen::PHONE {
                page.go_to_changes().await;
            }
            page.open_from_change("s5").await;
            assert_eq!(
                page.query().await,
                "?data=data/moving.json&view=positions&id=s5"
            );
            page.press("Escape").await;
            page.wait_for_closed().await;
        }
    });
}

#[test]
fn who_moved_follows_the_day_the_actors_and_the_topics() {
    flow(async |stage| {
        serve(&stage, LINES);
        for (query, expected) in [
            ("&view=positions&asof=2025-06-29", &["s3", "s5", "s1"][..]),
            ("&view=positions&asof=2025-03-31", &["s1"]),
            ("&view=positions&asof=2025-03-08", &[]),
            ("&actor=hana&view=positions", &["s5"]),
            ("&topic=canal&view=positions", &["s2", "s3", "s1"]),
            ("&actor=hana&topic=canal&view=positions", &[]),
            // What is left over is no change: only what is shown by a match is told, and as it was.
            ("&stance=supports&view=positions", &["s2"]),
        ] {
            let page = stage.open(&format!("?data=data/moving.json{query}")).await;
            let changes = page.told_changes().await;
            assert_eq!(ids(&changes), expected, "{query}");
            if expected.is_empty() && !query.contains("actor") {
                let words = page.words_on_changes().await;
                assert!(
                    words.contains("No change of stance is known up to 8 March 2025"),
                    "{words}"
                );
            }
        }
    });
}

#[test]
fn a_long_list_of_changes_comes_in_parts_and_goes_on_where_it_ended() {
    flow(async |stage| {
        let lines: Vec<String> = (0..46)
            .map(|index| {
                let stance = ["supports", "opposes"][index % 2];
                format!(
                    "gil 2025-{:02}-{:02} canal {stance}",
                    index / 28 + 1,
                    index % 28 + 1
                )
            })
            .collect();
        serve(
            &stage,
            &lines.iter().map(String::as_str).collect::<Vec<_>>(),
        );
        let page = stage.open("?data=data/moving.json&view=positions").await;
        assert_eq!(page.told_changes().await.len(), 20);
        assert!(
            page.words_on_changes()
                .await
                .contains("20 of 45 changes are listed.")
        );
        page.list_more_changes().await;
        page.wait_for_focus_at("GIL").await;
        assert_eq!(page.told_changes().await.len(), 40);
        page.list_more_changes().await;
        page.wait_until("all are listed", async || {
            page.told_changes().await.len() == 45
        })
        .await;
        let words = page.words_on_changes().await;
        assert!(!words.contains("changes are listed"), "{words}");
    });
}

#[test]
fn a_strip_is_as_high_as_its_stances_need_and_cuts_none_off() {
    flow(async |stage| {
        for screen in [
            Screen::DESK,
            Screen::TABLET,
            Screen::PHONE,
            Screen::DESK.with_doubled_text(),
        ] {
            let page = stage
                .open_on(screen, "?actor=emmanuel-macron&view=positions")
                .await;
            for query in [
                "?actor=emmanuel-macron&view=positions",
                "?topic=european-troops&view=positions",
            ] {
                page.go(query).await;
                let strips = page.strip_heights_px().await;
                assert!(strips.len() > 3);
                for (height_px, beyond_px, rows) in &strips {
                    assert!(*beyond_px <= 0.0, "{query} {screen:?}: {beyond_px} beyond");
                    let expected_px = 24.0 * f64::from(u32::try_from(*rows).unwrap());
                    assert!(
                        (height_px - expected_px).abs() < 1.0,
                        "{query}: {height_px} for {rows} rows"
                    );
                }
                assert!(
                    strips.iter().any(|strip| strip.2 == 1)
                        && strips.iter().any(|strip| strip.2 > 2)
                );
            }
        }
    });
}
