//! The page of an actor and the page of a topic.

use std::collections::{BTreeMap, BTreeSet};

use crate::data::Data;
use crate::page::Page;
use crate::screen::Screen;
use crate::stage::flow;

const MACRON: &str = "emmanuel-macron";
const TROOPS: &str = "european-troops";

/// The heading above actors by the first word of where they stand: known by own words, second-hand,
/// by others.
const STANDS: &[(&str, [&str; 3])] = &[
    (
        "supports",
        ["Support it", "Reported to support it", "Said to support it"],
    ),
    (
        "conditional",
        [
            "On conditions",
            "Reported to set conditions",
            "Said to set conditions",
        ],
    ),
    (
        "opposes",
        ["Oppose it", "Reported to oppose it", "Said to oppose it"],
    ),
    (
        "unclear",
        [
            "Unclear",
            "Reported without a clear stance",
            "Said to have no clear stance",
        ],
    ),
    (
        "several",
        [
            "Several stances",
            "Reported to take several stances",
            "Said to take several stances",
        ],
    ),
];

/// A strip for each topic on which something is known, with the actor's own statements on it in
/// order.
async fn assert_strips_of_macron(page: &Page, data: &Data) {
    let until = data.last_day();
    let mut expected = BTreeMap::new();
    for topic in data.values("topic") {
        if let Some(words) = data.cell_words(MACRON, &topic, until) {
            let own = data.mentions(MACRON, &topic, false, until);
            let ids: Vec<String> = own.into_iter().map(|mention| mention.id).collect();
            expected.insert(topic, (words, ids));
        }
    }
    let strips: BTreeMap<_, _> = page
        .strips()
        .await
        .into_iter()
        .map(|(topic, words, ids)| {
            let words = words[..1].to_lowercase() + &words[1..];
            (topic, (words, ids))
        })
        .collect();
    assert_eq!(strips, expected);
}

#[test]
fn a_lane_leads_to_the_page_of_its_actor_with_all_that_is_known() {
    flow(async |stage| {
        let (page, data) = (stage.open("?collapsed=none").await, Data::built_in());
        page.open_actor_from_lane(MACRON).await;
        assert_eq!(
            page.query().await,
            "?actor=emmanuel-macron&view=positions&collapsed=none"
        );
        assert_eq!(page.profile().await.as_deref(), Some("Emmanuel Macron"));
        assert_strips_of_macron(&page, &data).await;
        let said: BTreeSet<String> = page.listed_under("Said").await.into_iter().collect();
        assert_eq!(said, data.said_by(&[MACRON]));
        let about = page.listed_under("Said about them by others").await;
        assert_eq!(
            about.into_iter().collect::<BTreeSet<_>>(),
            data.said_about(MACRON)
        );
        let answers = page.listed_under("Answers by them").await;
        let is_answer =
            |row: &serde_json::Value| row["speaker"] == MACRON && row["replies_to"].is_string();
        assert_eq!(
            answers.into_iter().collect::<BTreeSet<_>>(),
            data.ids_where(is_answer)
        );
        page.back().await;
        assert_eq!(page.query().await, "?collapsed=none");
        assert_eq!(page.drawn_count().await, data.statements().len());
    });
}

#[test]
fn the_page_of_an_actor_tells_what_others_say_of_the_actor() {
    flow(async |stage| {
        let (page, data) = (
            stage.open("?actor=vladimir-putin&view=positions").await,
            Data::built_in(),
        );
        let about = page.listed_under("Said about them by others").await;
        assert!(!about.is_empty());
        assert_eq!(
            about.into_iter().collect::<BTreeSet<_>>(),
            data.said_about("vladimir-putin")
        );
    });
}

#[test]
fn the_page_of_an_actor_leads_to_statements_topics_and_all_positions() {
    flow(async |stage| {
        let page = stage.open("?actor=emmanuel-macron&view=positions").await;
        page.open_from_strip("macron-2025-03-02-truce-first").await;
        assert_eq!(
            page.query().await,
            "?actor=emmanuel-macron&view=positions&id=macron-2025-03-02-truce-first"
        );
        page.press("Escape").await;
        page.wait_for_closed().await;
        page.open_topic(TROOPS).await;
        assert_eq!(page.query().await, "?topic=european-troops&view=positions");
        page.back().await;
        assert_eq!(page.profile().await.as_deref(), Some("Emmanuel Macron"));
        page.open_everybody().await;
        assert_eq!(page.query().await, "?view=positions");
        assert_eq!(page.profile().await, None);
        assert_eq!(
            page.cells().await,
            Data::built_in().cells(Data::built_in().last_day())
        );
    });
}

#[test]
fn the_page_of_the_only_topic_or_actor_is_shown_again_after_a_reload() {
    flow(async |stage| {
        let file = serde_json::json!({
            "format": "statement-timeline/1",
            "topics": [{"id": "bridge", "label": "The bridge",
            "proposition": "There is a bridge."}],
            "actors": [{"id": "ann", "name": "Ann"}],
            "sources": [{"id": "paper", "publisher": "The Paper"}],
            "statements": [{
                "id": "a", "speaker": "ann", "date": "2025-08-20", "kind": "spoken",
                "summary": "A bridge.", "source": "paper",
                "positions": [{"topic": "bridge", "stance": "supports"}],
            }],
        });
        let file = file.to_string();
        let faults = &stage.server.faults;
        faults.replace("/one.json", 200, "application/json", file.as_bytes());
        let page = stage.open("?data=data/one.json&view=positions").await;
        page.open_topic("bridge").await;
        let heading = page.profile().await;
        assert!(heading.is_some());
        assert_eq!(page.key("topic").await.as_deref(), Some("bridge"));
        page.reload().await;
        assert_eq!(page.profile().await, heading);
        page.open_actor("ann").await;
        assert_eq!(page.key("actor").await.as_deref(), Some("ann"));
        page.reload().await;
        assert_eq!(page.profile().await.as_deref(), Some("Ann"));
        page.open_everybody().await;
        assert_eq!(page.query().await, "?data=data/one.json&view=positions");
        assert_eq!(page.profile().await, None);
    });
}

#[test]
fn the_page_of_a_topic_tells_who_stands_where_and_who_moved() {
    flow(async |stage| {
        let (page, data) = (stage.open("?view=positions").await, Data::built_in());
        page.open_topic(TROOPS).await;
        assert_eq!(page.query().await, "?topic=european-troops&view=positions");
        let heading = page.profile().await.expect("the topic has a page");
        assert!(heading.starts_with("Troops of European"), "{heading}");
        let until = data.last_day();
        let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut known = BTreeSet::new();
        for actor in data.actors() {
            let Some(words) = data.cell_words(&actor, TROOPS, until) else {
                continue;
            };
            // As on the board: own words, what is known second-hand, and what others say are three
            // things.
            let attribution = if words.contains("by the account of others alone") {
                2
            } else {
                usize::from(words.contains("known second-hand only"))
            };
            let found = STANDS.iter().find(|(stance, _)| words.starts_with(stance));
            let heading = found.unwrap().1[attribution];
            let group = expected.entry(heading.to_owned()).or_default();
            group.insert(actor.clone());
            known.insert(actor);
        }
        assert_eq!(page.stands().await, expected);
        let strips = page.strips().await;
        let actors: BTreeSet<String> = strips.iter().map(|(actor, ..)| actor.clone()).collect();
        assert_eq!(actors, known);
        // Both changed three times, Merz on 8 January 2026, Macron on 15 March 2025.
        assert_eq!(
            (strips[0].0.as_str(), strips[1].0.as_str()),
            ("friedrich-merz", MACRON)
        );
        for (actor, _, ids) in &strips {
            let own = data.mentions(actor, TROOPS, false, until);
            let expected: BTreeSet<&str> = own.iter().map(|mention| mention.id.as_str()).collect();
            assert_eq!(
                ids.iter().map(String::as_str).collect::<BTreeSet<_>>(),
                expected,
                "{actor}"
            );
        }
        page.open_actor(MACRON).await;
        assert_eq!(page.query().await, "?actor=emmanuel-macron&view=positions");
    });
}

#[test]
fn the_day_holds_on_the_pages_of_actors_and_topics() {
    flow(async |stage| {
        let (page, data) = (
            stage.open("?view=positions&asof=2025-03-14").await,
            Data::built_in(),
        );
        page.open_actor(MACRON).await;
        assert_eq!(
            page.query().await,
            "?actor=emmanuel-macron&view=positions&asof=2025-03-14"
        );
        let until = "2025-03-14".parse().unwrap();
        for (topic, words, ids) in page.strips().await {
            let own = data.mentions(MACRON, &topic, false, until);
            assert_eq!(ids.len(), own.len(), "{topic}: {words}");
        }
        page.open_topic(TROOPS).await;
        let stands = page.stands().await;
        assert!(stands["On conditions"].contains(MACRON), "{stands:?}");
    });
}

#[test]
fn the_links_to_the_pages_are_addresses_that_show_them() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        for selector in [
            ".lane-labels a[data-command='actor ann']",
            ".positions-view a[data-command='topic bridge']",
            ".positions-view [data-command=everybody]",
        ] {
            page.point_at(selector).await;
            let address = page.address_of_link(selector).await;
            assert!(
                address.contains("data=data/small.json"),
                "{selector} leads to the same data in a new tab, too: {address}"
            );
            page.go(&address).await;
            assert_eq!(page.problems().await, Vec::<String>::new(), "{address}");
        }
    });
}

#[test]
fn a_phone_shows_both_pages_without_scrolling_sideways() {
    flow(async |stage| {
        let page = stage
            .open_on(Screen::PHONE, "?actor=emmanuel-macron&view=positions")
            .await;
        assert!(!page.overflows_sideways().await);
        page.open_topic(TROOPS).await;
        assert!(!page.overflows_sideways().await);
        assert!(!page.strips().await.is_empty());
    });
}

#[test]
fn on_the_page_of_a_topic_own_words_hearsay_and_claims_of_others_stand_apart() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/names.json&topic=gate&view=positions")
            .await;
        let found = page.stands_by_voice().await;
        let expected = [
            ("In their own words", "alone"),
            ("Known second-hand only", "unbroken"),
            ("Only others say so", "hebrew short"),
        ];
        let expected = expected.map(|(attribution, ids)| (attribution.to_owned(), ids.to_owned()));
        assert_eq!(found, expected);
        // What others say of somebody is in the row of that one, and on no strip.
        let rows = page.strips().await;
        let on_strips = |id: &str| {
            let row = rows.iter().find(|(actor, ..)| actor == id);
            row.map(|(.., statements)| statements.clone())
        };
        assert_eq!(on_strips("unbroken"), Some(vec!["unbroken-2".to_owned()]));
        assert_eq!(on_strips("hebrew"), Some(Vec::new()));
        assert_eq!(page.claims_in_row_of("hebrew").await, ["wordy-1"]);
    });
}
