//! Searching in the statements.

use std::collections::BTreeSet;

use crate::data::{Data, Wanted};
use crate::page::Page;
use crate::screen::Screen;
use crate::stage::flow;

const NAUSEDA: &str = "nauseda-2026-01-25-eu-before-2030";
const ERDOGAN: &str = "erdogan-2024-11-18-postpone-nato";

/// Searches, and asserts that the list has just these statements.
async fn assert_finds(page: &Page, typed: &str, expected: &BTreeSet<String>) {
    assert!(!expected.is_empty(), "{typed} is somewhere in the data");
    page.search(typed).await;
    let items: BTreeSet<String> = page.items().await.into_iter().collect();
    assert_eq!(&items, expected, "{typed}");
    assert_eq!(page.matching_count().await, expected.len(), "{typed}");
    assert_eq!(page.search_note().await, "", "{typed}");
}

#[test]
fn words_are_found_by_their_beginnings_with_and_without_accents() {
    flow(async |stage| {
        let (page, data) = (stage.open("?view=list").await, Data::built_in());
        for word in ["ceasefire", "treat", "nauseda", "erdogan"] {
            assert_finds(&page, word, &data.with_word(word)).await;
        }
        assert_finds(&page, "Nausėda", &data.with_word("nauseda")).await;
        assert_finds(&page, "ERDOĞAN", &data.with_word("erdogan")).await;
        let both = &data.with_word("troops") & &data.with_word("france");
        assert_finds(&page, "troops france", &both).await;
        assert_finds(&page, "france TROOPS", &both).await;
    });
}

#[test]
fn phrases_are_met_in_a_row_and_a_minus_leaves_out() {
    flow(async |stage| {
        let (page, data) = (stage.open("?view=list").await, Data::built_in());
        let phrase = data.with_phrase("ground troops");
        let loose = &data.with_word("ground") & &data.with_word("troops");
        assert!(phrase.len() < loose.len(), "the data tells the two apart");
        assert_finds(&page, "\"ground troops\"", &phrase).await;
        let without = &data.with_word("troops") - &data.with_word("russia");
        assert_finds(&page, "troops -russia", &without).await;
        let without = &data.with_word("troops") - &phrase;
        assert_finds(&page, "troops -\"ground troops\"", &without).await;
    });
}

#[test]
fn prefixes_look_at_speakers_topics_and_stances_alone() {
    flow(async |stage| {
        let (page, data) = (stage.open("?view=list").await, Data::built_in());
        let called = |letters: &str| {
            let actors = data.actors_called(letters);
            data.said_by(&actors.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert_finds(&page, "speaker:macron", &called("macron")).await;
        assert_finds(
            &page,
            "speaker:\"Volodymyr Zelensky\"",
            &data.said_by(&["volodymyr-zelensky"]),
        )
        .await;
        let opposed: &Wanted = &[("topic", &["us-troops"]), ("stance", &["opposes"])];
        assert_finds(&page, "topic:us-troops stance:opp", &data.matching(opposed)).await;
        let by_trump = &called("trump") & &data.with_word("troops");
        assert_finds(&page, "troops speaker:trump", &by_trump).await;
        let about = data.said_about("vladimir-putin");
        assert_finds(&page, "about:putin", &about).await;
    });
}

#[test]
fn a_search_and_the_other_filters_hold_together() {
    flow(async |stage| {
        let (page, data) = (stage.open("?q=troops&view=list").await, Data::built_in());
        assert_eq!(page.sought().await, "troops");
        page.toggle_value("stance", "opposes").await;
        assert_eq!(page.query().await, "?stance=opposes&q=troops&view=list");
        let both = &data.with_word("troops") & &data.matching(&[("stance", &["opposes"])]);
        let items: BTreeSet<String> = page.items().await.into_iter().collect();
        assert_eq!(items, both);
        let counts = page.facet_counts("kind").await;
        let spoken = &both & &data.matching(&[("kind", &["spoken"])]);
        assert_eq!(counts["spoken"], spoken.len(), "counts know the search");
    });
}

#[test]
fn a_stance_that_is_none_is_named_and_the_words_are_still_searched() {
    flow(async |stage| {
        let (page, data) = (stage.open("?view=list").await, Data::built_in());
        page.search("troops stance:maybe").await;
        let note = page.search_note().await;
        assert!(
            note.contains("stance:maybe") && note.contains("supports"),
            "{note}"
        );
        let items: BTreeSet<String> = page.items().await.into_iter().collect();
        assert_eq!(items, data.with_word("troops"));
        page.search("troops").await;
        assert_eq!(page.search_note().await, "");
    });
}

#[test]
fn what_is_said_of_a_search_moves_nothing_and_lies_clear_of_the_box() {
    flow(async |stage| {
        for screen in [Screen::DESK, Screen::TABLET, Screen::PHONE] {
            let page = stage.open_on(screen, "").await;
            page.search("troops").await;
            let before = page.edges(".chart-head").await;
            page.search("troops stance:maybe").await;
            assert_eq!(page.edges(".chart-head").await, before, "{screen:?}");
            let note = page.edges(".search p").await.expect("a note");
            let field = page.edges("[data-search]").await.expect("a box");
            assert!(note.top >= field.bottom + 5.0, "{note:?} {field:?}");
            let width_px = f64::from(screen.width_px);
            assert!(note.left >= 0.0 && note.right <= width_px, "{note:?}");
            assert!(page.is_on_top(".search p").await, "{screen:?}");
        }
    });
}

#[test]
fn the_words_in_an_empty_search_box_fit_into_it() {
    flow(async |stage| {
        for screen in [Screen::DESK, Screen::TABLET, Screen::PHONE, Screen::SLIM] {
            let page = stage.open_on(screen, "").await;
            let (words_px, room_px) = page.search_hint_px().await;
            assert!(words_px <= room_px, "{screen:?}: {words_px} in {room_px}");
        }
    });
}

#[test]
fn found_letters_are_marked_in_list_detail_and_tooltip() {
    flow(async |stage| {
        let page = stage.open("?q=nause&view=list").await;
        let item = format!("[data-item='{NAUSEDA}']");
        let speaker = format!("{item} h3 bdi");
        assert_eq!(page.texts_with_marks(&speaker).await, ["Gitanas [Nausė]da"]);
        page.open_from_list(NAUSEDA).await;
        assert_eq!(
            page.texts_with_marks("[data-detail] h2 bdi").await,
            ["Gitanas [Nausė]da"]
        );
        page.go("?q=nause").await;
        page.point_at(&format!("[data-mark='{NAUSEDA}']")).await;
        assert_eq!(
            page.texts_with_marks(".tooltip strong").await,
            ["Gitanas [Nausė]da"]
        );
        page.go(&format!("?q=erdogan&view=list&id={ERDOGAN}")).await;
        assert_eq!(page.marked("[data-detail] h2").await, ["Erdoğan"]);
        let summary = "[data-item='ann-1'] .summary";
        page.go("?data=data/small.json&q=brid%20must&view=list")
            .await;
        assert_eq!(
            page.texts_with_marks(summary).await,
            ["A [brid]ge [must] come."]
        );
        page.go("?data=data/small.json&q=%22bridge%20must%22&view=list")
            .await;
        assert_eq!(
            page.texts_with_marks(summary).await,
            ["A [bridge must] come."]
        );
        page.go("?data=data/small.json&q=speaker:ann&view=list")
            .await;
        assert_eq!(
            page.marked(".list").await,
            Vec::<String>::new(),
            "a prefix marks nothing"
        );
    });
}

#[test]
fn typing_replaces_the_address_and_adds_no_step_to_the_history() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        let history = page.history_length().await;
        page.focus("[data-search]").await;
        for (letter, so_far) in [("f", "f"), ("e", "fe"), ("r", "fer"), ("r", "ferr")] {
            page.press(letter).await;
            page.wait_until("the address follows", async || {
                page.key("q").await.as_deref() == Some(so_far)
            })
            .await;
        }
        assert_eq!(page.query().await, "?data=data/small.json&q=ferr");
        assert_eq!(page.history_length().await, history);
        assert_eq!(page.matching_count().await, 3);
        page.reload().await;
        assert_eq!(page.sought().await, "ferr");
        assert_eq!(page.matching_count().await, 3);
        page.search("").await;
        assert_eq!(page.query().await, "?data=data/small.json");
        assert_eq!(page.matching_count().await, 12);
    });
}

#[test]
fn a_search_is_there_again_after_going_on_and_back() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.search("ferry").await;
        page.toggle_value("stance", "opposes").await;
        assert_eq!(
            page.query().await,
            "?data=data/small.json&stance=opposes&q=ferry"
        );
        page.back().await;
        assert_eq!(page.sought().await, "ferry");
        assert_eq!(page.query().await, "?data=data/small.json&q=ferry");
        page.forward().await;
        assert_eq!(page.sought().await, "ferry");
        assert_eq!(page.chips().await, ["Opposes", "\u{201c}ferry\u{201d}"]);
    });
}

#[test]
fn a_slash_leads_to_the_search_box_and_escape_out_of_it() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.press("/").await;
        page.wait_until("the box has the focus", async || page.is_searching().await)
            .await;
        assert_eq!(page.sought().await, "", "the slash is not typed");
        page.press("a").await;
        page.press("/").await;
        assert_eq!(page.sought().await, "a/", "within the box it is a letter");
        page.press("Escape").await;
        assert!(!page.is_searching().await);
        page.tab_into_picture().await;
        page.press("/").await;
        page.wait_until("the box has the focus", async || page.is_searching().await)
            .await;
    });
}

#[test]
fn escape_in_the_search_box_closes_no_statement_and_keeps_what_is_sought() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&q=ferry&id=eve-1").await;
        page.click("[data-search]").await;
        assert!(page.is_searching().await);
        page.press("Escape").await;
        assert!(!page.is_searching().await);
        assert_eq!(page.open_id().await.as_deref(), Some("eve-1"));
        assert_eq!(page.sought().await, "ferry");
        assert_eq!(page.matching_count().await, 3);
    });
}

#[test]
fn what_is_typed_can_be_completed() {
    flow(async |stage| {
        let page = stage.open("").await;
        assert_eq!(page.completions().await, Vec::<String>::new());
        page.search("troops spea").await;
        assert_eq!(page.completions().await, ["troops speaker:"]);
        page.search("speaker:nause").await;
        assert_eq!(page.completions().await, ["speaker:\"Gitanas Nausėda\""]);
        let completed = page.completions().await.remove(0);
        page.search(&completed).await;
        let said = Data::built_in().said_by(&["gitanas-nauseda"]);
        assert_eq!(page.matching_count().await, said.len());
        page.search("stance:").await;
        let offered: BTreeSet<String> = page.completions().await.into_iter().collect();
        let stances = Data::built_in().values("stance");
        assert_eq!(
            offered,
            stances
                .iter()
                .map(|stance| format!("stance:{stance}"))
                .collect()
        );
    });
}

#[test]
fn a_search_without_match_says_so_and_leads_back() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.search("xylophone").await;
        assert_eq!(page.matching_count().await, 0);
        let message = page.no_match().await.expect("the page says so");
        assert!(message.contains("No statement"), "{message}");
        assert_eq!(page.lanes().await, Vec::<String>::new());
        page.show_all_from_no_match().await;
        assert_eq!(page.query().await, "");
        assert_eq!(page.sought().await, "");
        assert_eq!(
            page.drawn_count().await,
            Data::built_in().statements().len()
        );
    });
}

#[test]
fn hostile_text_in_a_search_is_text() {
    flow(async |stage| {
        let hostile = "<img src=x onerror=\"window.hostile=1\">";
        let page = stage.open("").await;
        for typed in [
            hostile.to_owned(),
            format!("troops stance:{hostile}"),
            format!("\"{hostile}"),
            "troops </mark><script>window.hostile=1</script> &amp; %26 #x + ,".to_owned(),
        ] {
            page.search(&typed).await;
            assert_eq!(page.hostile_elements().await, 0, "{typed}");
            page.reload().await;
            assert_eq!(page.sought().await, typed, "the link has it as it was");
            assert_eq!(page.hostile_elements().await, 0, "{typed}");
            assert_eq!(page.hostile_traces().await, None, "{typed}");
            let chip = format!("\u{201c}{typed}\u{201d}");
            assert_eq!(page.chips().await, [chip]);
        }
    });
}

#[test]
fn days_and_months_find_what_was_said_then() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&view=list").await;
        for (typed, expected) in [
            ("april 2025", &["bob-2", "bob-3", "bob-4"][..]),
            ("2025-03-04", &["dee-1"]),
            ("10 Jan 2025", &["ann-1"]),
            ("2025-01 speaker:cid", &["cid-1"]),
        ] {
            page.search(typed).await;
            assert_eq!(page.items().await, expected, "{typed}");
            assert_eq!(page.search_note().await, "", "{typed}");
        }
        page.search("\"april 2025\"").await;
        assert_eq!(page.items().await, Vec::<String>::new());
    });
}

#[test]
fn initials_are_found_with_and_without_full_stops() {
    flow(async |stage| {
        let page = stage.open("?view=list").await;
        page.search("US").await;
        let without = page.items().await;
        page.search("U.S.").await;
        assert_eq!(page.items().await, without);
        assert!(!without.is_empty());
    });
}

#[test]
fn an_actor_or_a_topic_that_the_data_has_not_is_named() {
    flow(async |stage| {
        let page = stage.open("?view=list").await;
        for typed in ["speaker:nobody", "about:nobody", "topic:nothing"] {
            page.search(typed).await;
            let note = page.search_note().await;
            assert!(note.contains(typed), "{note}");
            assert_eq!(page.matching_count().await, 0, "{typed}");
        }
    });
}
