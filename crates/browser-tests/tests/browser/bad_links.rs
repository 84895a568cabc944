//! A link with a bad value: that value alone is dropped, and the page says so.

use crate::data::day_number;
use crate::page::Page;
use crate::stage::flow;

/// Asserts that a problem names a key of the link and quotes its value.
async fn assert_named(page: &Page, key: &str, value: &str) {
    let problems = page.problems().await;
    let is_named = |line: &String| line.contains(&format!("link: {key}")) && line.contains(value);
    assert!(
        problems.iter().any(is_named),
        "{key}={value} is named in {problems:#?}"
    );
}

#[test]
fn each_bad_value_is_named_and_the_rest_works() {
    flow(async |stage| {
        let link = "?data=data/small.json&actor=nobody,ann,noone&about=yes&from=soon&to=2025-02-30\
            &view=sideways&collapsed=atlantis,north&id=lost";
        let page = stage.open(link).await;
        for (key, value) in [
            ("actor", "nobody"),
            ("actor", "noone"),
            ("about", "yes"),
            ("from", "soon"),
            ("to", "2025-02-30"),
            ("view", "sideways"),
            ("collapsed", "atlantis"),
            ("id", "lost"),
        ] {
            assert_named(&page, key, value).await;
        }
        assert_eq!(
            page.problems().await.len(),
            8,
            "nothing else is complained of"
        );
        assert_eq!(page.matching_count().await, 3, "the known actor is chosen");
        assert_eq!(page.chips().await, ["Ann"]);
        assert_eq!(page.lanes().await.len(), 1);
        assert_eq!(page.open_id().await, None);
        page.dismiss_problems().await;
        assert_eq!(page.problems().await, Vec::<String>::new());
        assert_eq!(page.matching_count().await, 3);
    });
}

#[test]
fn only_unknown_actors_show_all_and_say_so() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&actor=nobody").await;
        assert_named(&page, "actor", "nobody").await;
        assert_eq!(page.matching_count().await, 12);
    });
}

#[test]
fn days_that_cannot_be_shown_are_named() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2025-04-01&to=2025-03-01")
            .await;
        assert_named(&page, "from", "2025-04-01").await;
        assert_named(&page, "to", "2025-03-01").await;
        assert_eq!(page.drawn_count().await, 12, "neither moves anything");
        page.go("?data=data/small.json&from=2031-01-01").await;
        assert_named(&page, "from", "2031-01-01").await;
        assert_eq!(page.drawn_count().await, 12);
    });
}

#[test]
fn days_beyond_the_data_are_cut_and_the_other_edge_stays() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&from=2024-12-01&to=2025-04-10")
            .await;
        let shown = page.shown().await;
        assert!((shown.start - shown.earliest).abs() < 0.5, "{shown:?}");
        assert_eq!(
            shown.end as i64,
            day_number("2025-04-10") + 1,
            "the link says until when"
        );
        assert_eq!(page.problems().await, Vec::<String>::new());
    });
}

#[test]
fn keys_of_others_are_passed_over_and_keys_that_nobody_knows_are_named() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&utm_source=x&gclid=y")
            .await;
        assert_eq!(page.problems().await, Vec::<String>::new());
        page.go("?data=data/small.json&medium=mail&flag").await;
        assert_named(&page, "medium", "mail").await;
        assert_named(&page, "flag", "").await;
        assert_eq!(page.drawn_count().await, 12);
    });
}

#[test]
fn a_data_address_of_another_site_is_refused_and_never_asked_for() {
    flow(async |stage| {
        let page = stage.open("").await;
        let count = page.matching_count().await;
        for address in [
            "https://example.org/data.json",
            "//example.org/data.json",
            "/\\example.org/data.json",
            "javascript:alert(1)",
            "data:application/json,%7B%7D",
        ] {
            page.go(&format!("?data={address}")).await;
            assert_named(&page, "data", address.split(',').next().unwrap()).await;
            assert_eq!(
                page.matching_count().await,
                count,
                "the built-in data is shown instead"
            );
            let origin = stage.server.origin();
            let requests = page.requests().await;
            assert!(
                requests.iter().all(|url| url.starts_with(&origin)),
                "{requests:#?}"
            );
        }
    });
}

#[test]
fn a_bad_value_does_not_come_back_into_the_address() {
    flow(async |stage| {
        let page = stage
            .open("?data=data/small.json&actor=nobody,ann&from=soon")
            .await;
        page.open_statement("ann-1").await;
        assert_eq!(
            page.query().await,
            "?data=data/small.json&actor=ann&id=ann-1"
        );
    });
}

#[test]
fn text_in_a_link_is_only_ever_text() {
    flow(async |stage| {
        let payload = "%3Cimg%20src=x%20onerror=%22window.hostile=1%22%3E";
        let page = stage.open("").await;
        for key in [
            "actor",
            "about",
            "from",
            "view",
            "collapsed",
            "id",
            "data",
            "q",
            "topic",
            "stance",
            "kind",
            "publisher",
            "asof",
        ] {
            page.go(&format!("?{key}={payload}")).await;
            assert_eq!(page.hostile_elements().await, 0, "{key}");
            assert_eq!(page.hostile_traces().await, None, "{key}");
        }
    });
}
