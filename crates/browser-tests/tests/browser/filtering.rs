//! Choosing whose statements are shown.

use std::collections::BTreeSet;

use crate::data::Data;
use crate::page::Page;
use crate::stage::flow;

const LAVROV: &str = "sergey-lavrov";
const PUTIN: &str = "vladimir-putin";

/// Picture, count and list all show these statements and no others.
pub async fn assert_shown(page: &Page, expected: &BTreeSet<String>) {
    assert!(!expected.is_empty(), "there is something to see");
    assert_eq!(page.matching_count().await, expected.len(), "the count");
    assert_eq!(page.drawn_count().await, expected.len(), "the picture");
    page.view("list").await;
    let items: BTreeSet<String> = page.items().await.into_iter().collect();
    assert_eq!(&items, expected, "the list");
    page.view("timeline").await;
}

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

#[test]
fn only_shows_one_actor_in_picture_list_and_address() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        assert_eq!(data.actor("Sergey Lavrov"), LAVROV);
        page.filter_only("Sergey Lavrov").await;
        assert_eq!(page.query().await, "?actor=sergey-lavrov");
        assert_eq!(page.lanes().await, [LAVROV]);
        assert_eq!(page.chips().await, ["Lavrov"]);
        assert_eq!(page.ticked().await, set(&[LAVROV]));
        assert_shown(&page, &data.said_by(&[LAVROV])).await;
    });
}

#[test]
fn only_a_side_shows_its_actors_under_one_chip() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        page.filter_only("Russia").await;
        let russia = data.actors_of("russia");
        assert_eq!(page.ticked().await, russia);
        assert_eq!(
            page.lanes().await.into_iter().collect::<BTreeSet<_>>(),
            &russia & &data.speakers(),
            "who said nothing has no lane"
        );
        assert_eq!(page.chips().await, ["Russia"]);
        let ids: Vec<&str> = russia.iter().map(String::as_str).collect();
        assert_eq!(page.key("actor").await, Some(ids.join(",")));
        assert_shown(&page, &data.said_by(&ids)).await;
    });
}

#[test]
fn unticking_an_actor_leaves_the_others() {
    flow(async |stage| {
        let (page, data) = (stage.open("?collapsed=none").await, Data::built_in());
        page.toggle(LAVROV).await;
        let mut others = data.actors();
        others.remove(LAVROV);
        let ids: Vec<&str> = others.iter().map(String::as_str).collect();
        assert_eq!(page.key("actor").await, Some(format!("!{LAVROV}")));
        assert_eq!(page.chips().await, ["All but Lavrov"]);
        assert_eq!(
            page.lanes().await.into_iter().collect::<BTreeSet<_>>(),
            &others & &data.speakers()
        );
        assert_shown(&page, &data.said_by(&ids)).await;
        page.toggle(LAVROV).await;
        assert_eq!(
            page.query().await,
            "?collapsed=none",
            "everybody again is no filter"
        );
        assert_shown(&page, &data.statements()).await;
    });
}

#[test]
fn choosing_nobody_says_so_and_offers_a_way_back() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        page.choose_none().await;
        assert_eq!(page.query().await, "?actor=");
        assert_eq!(page.matching_count().await, 0);
        let message = page
            .no_match()
            .await
            .expect("the page says that nothing matches");
        assert!(message.contains("No statement"), "{message}");
        assert_eq!(page.lanes().await, Vec::<String>::new());
        page.show_all_from_no_match().await;
        assert_eq!(page.no_match().await, None);
        assert_eq!(page.query().await, "");
        assert_shown(&page, &data.statements()).await;
    });
}

#[test]
fn all_chooses_everybody_again() {
    flow(async |stage| {
        let (page, data) = (stage.open("?actor=sergey-lavrov").await, Data::built_in());
        page.choose_all().await;
        assert_eq!(page.query().await, "");
        assert_eq!(page.ticked().await, data.actors());
        assert_shown(&page, &data.statements()).await;
    });
}

#[test]
fn chips_take_filters_away_one_by_one_and_the_last_brings_all_back() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        page.filter_only("Sergey Lavrov").await;
        page.toggle(PUTIN).await;
        page.toggle_about().await;
        assert_eq!(
            page.chips().await.into_iter().collect::<BTreeSet<_>>(),
            set(&["Lavrov", "Putin", "also about them"])
        );
        page.remove_chip("also about them").await;
        assert_eq!(page.query().await, "?actor=sergey-lavrov,vladimir-putin");
        page.remove_chip("Putin").await;
        assert_eq!(page.query().await, "?actor=sergey-lavrov");
        page.remove_chip("Lavrov").await;
        assert_eq!(page.query().await, "");
        assert_eq!(page.chips().await, Vec::<String>::new());
        assert_shown(&page, &data.statements()).await;
    });
}

#[test]
fn clear_filters_takes_all_away_at_once() {
    flow(async |stage| {
        let page = stage
            .open("?actor=sergey-lavrov,vladimir-putin&about=1")
            .await;
        page.clear_filters().await;
        assert_eq!(page.query().await, "");
        assert_eq!(
            page.matching_count().await,
            Data::built_in().statements().len()
        );
    });
}

#[test]
fn statements_about_the_chosen_are_shown_on_request() {
    flow(async |stage| {
        let (page, data) = (stage.open("?actor=vladimir-putin").await, Data::built_in());
        let about = data.said_about(PUTIN);
        assert!(!about.is_empty(), "somebody speaks about Putin in the data");
        assert_shown(&page, &data.said_by(&[PUTIN])).await;
        page.toggle_about().await;
        assert_eq!(page.query().await, "?actor=vladimir-putin&about=1");
        let mut speakers: BTreeSet<String> = about.iter().map(|id| data.speaker(id)).collect();
        speakers.insert(PUTIN.to_owned());
        assert_eq!(
            page.lanes().await.into_iter().collect::<BTreeSet<_>>(),
            speakers
        );
        assert_shown(
            &page,
            &data.said_by(&[PUTIN]).union(&about).cloned().collect(),
        )
        .await;
        page.toggle_about().await;
        assert_eq!(page.query().await, "?actor=vladimir-putin");
    });
}

#[test]
fn the_find_box_offers_the_actors_that_are_meant() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        page.find_actor("lavr").await;
        assert_eq!(page.offered().await, ["Sergey Lavrov"]);
        page.find_actor("nauseda").await;
        assert_eq!(
            page.offered().await,
            ["Gitanas Nausėda"],
            "letters without marks are enough"
        );
        page.find_actor("nobody of that name").await;
        assert_eq!(page.offered().await, Vec::<String>::new());
        assert_eq!(
            page.matching_count().await,
            data.statements().len(),
            "finding filters nothing"
        );
        page.find_actor("").await;
        assert_eq!(page.offered().await.len(), data.actors().len());
    });
}

#[test]
fn each_choice_is_a_step_of_the_history() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        page.filter_only("Sergey Lavrov").await;
        page.toggle(PUTIN).await;
        page.back().await;
        assert_eq!(page.query().await, "?actor=sergey-lavrov");
        assert_shown(&page, &data.said_by(&[LAVROV])).await;
        page.go("").await;
        page.filter_only("Sergey Lavrov").await;
        page.back().await;
        assert_eq!(page.ticked().await, data.actors());
        page.forward().await;
        assert_eq!(page.ticked().await, set(&[LAVROV]));
        assert_eq!(page.matching_count().await, data.said_by(&[LAVROV]).len());
    });
}
