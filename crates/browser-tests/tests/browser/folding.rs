//! Folding a side into one lane.

use crate::data::Data;
use crate::stage::flow;

#[test]
fn a_folded_side_is_one_lane_that_has_all_its_statements() {
    flow(async |stage| {
        let (page, data) = (stage.open("?collapsed=none").await, Data::built_in());
        let lanes = page.lanes().await.len();
        let russians = &data.actors_of("russia") & &data.speakers();
        page.fold("russia").await;
        assert_eq!(page.query().await, "?collapsed=russia");
        let folded = page.lanes().await;
        assert_eq!(folded.len(), lanes - russians.len() + 1);
        assert!(
            !folded.iter().any(|lane| russians.contains(lane)),
            "{folded:?}"
        );
        assert_eq!(page.drawn_count().await, data.statements().len());
        page.fold("ukraine").await;
        assert_eq!(page.query().await, "?collapsed=russia,ukraine");
        page.fold("russia").await;
        page.fold("ukraine").await;
        assert_eq!(page.query().await, "?collapsed=none");
        assert_eq!(page.lanes().await.len(), lanes);
    });
}

#[test]
fn folding_is_a_step_of_the_history_and_keeps_the_focus() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json").await;
        page.focus("[data-command='fold south']").await;
        page.press("Enter").await;
        assert_eq!(page.key("collapsed").await.as_deref(), Some("south"));
        assert_eq!(page.lanes().await.len(), 4);
        page.press("Enter").await;
        assert_eq!(
            page.key("collapsed").await,
            None,
            "the focus stayed on the button"
        );
        page.back().await;
        assert_eq!(page.lanes().await.len(), 4);
        page.back().await;
        assert_eq!(page.lanes().await, ["bob", "ann", "cid", "dee", "eve"]);
    });
}

#[test]
fn a_statement_of_a_folded_side_can_be_opened() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&collapsed=south").await;
        page.open_statement("dee-1").await;
        assert_eq!(
            page.query().await,
            "?data=data/small.json&collapsed=south&id=dee-1"
        );
        page.filter_only("Ann").await;
        assert!(
            page.detail().await.contains("leave this statement out"),
            "it stays open"
        );
    });
}
