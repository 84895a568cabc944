//! Narrowing by topic, stance, kind and publisher.

use std::collections::BTreeSet;

use crate::data::{Data, Wanted};
use crate::filtering::assert_shown;
use crate::screen::Screen;
use crate::stage::flow;

const FACETS: &[&str] = &["topic", "stance", "kind", "publisher"];

/// Two publishers with several statements each, in the order of links.
const PUBLISHERS: [&str; 2] = ["euromaidan-press", "ukrainska-pravda"];

#[test]
fn a_value_of_each_facet_narrows_picture_list_and_address() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        for (facet, value, chip) in [
            ("topic", "us-backstop", "US backstop"),
            ("stance", "conditional", "Conditional"),
            ("kind", "joint-document", "Joint document"),
            ("publisher", "euromaidan-press", "Euromaidan Press"),
        ] {
            page.go("").await;
            page.toggle_value(facet, value).await;
            assert_eq!(page.query().await, format!("?{facet}={value}"));
            assert_eq!(page.chips().await, [chip]);
            assert_eq!(
                page.ticked_values(facet).await,
                BTreeSet::from([value.to_owned()])
            );
            assert!(page.facet_heading(facet).await.ends_with("(1)"), "{facet}");
            assert_shown(&page, &data.matching(&[(facet, &[value])])).await;
        }
    });
}

#[test]
fn several_values_widen_a_facet_and_stand_sorted_in_the_address() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        page.toggle_value("topic", "us-troops").await;
        page.toggle_value("topic", "european-troops").await;
        assert_eq!(page.query().await, "?topic=european-troops,us-troops");
        let both = data.matching(&[("topic", &["european-troops", "us-troops"])]);
        assert_shown(&page, &both).await;
        page.toggle_value("publisher", PUBLISHERS[1]).await;
        page.toggle_value("publisher", PUBLISHERS[0]).await;
        page.toggle_value("kind", "spoken").await;
        page.toggle_value("stance", "supports").await;
        page.toggle_value("stance", "opposes").await;
        let query = "?topic=european-troops,us-troops&stance=opposes,supports&kind=spoken&publisher=euromaidan-press,ukrainska-pravda";
        assert_eq!(page.query().await, query);
        let wanted: &Wanted = &[
            ("topic", &["european-troops", "us-troops"]),
            ("stance", &["opposes", "supports"]),
            ("kind", &["spoken"]),
            ("publisher", &PUBLISHERS),
        ];
        assert_shown(&page, &data.matching(wanted)).await;
        assert_eq!(
            page.chips()
                .await
                .into_iter()
                .collect::<BTreeSet<_>>()
                .len(),
            7,
            "a chip for each"
        );
        page.reload().await;
        assert_eq!(page.query().await, query);
        assert_shown(&page, &data.matching(wanted)).await;
    });
}

#[test]
fn topic_and_stance_must_hold_for_the_same_position() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        let pairs = data.values("topic").into_iter().flat_map(|topic| {
            let stances = data.values("stance").into_iter();
            stances.map(move |stance| (topic.clone(), stance))
        });
        let loose = |topic: &str, stance: &str| {
            let on_topic = data.matching(&[("topic", &[topic])]);
            &on_topic & &data.matching(&[("stance", &[stance])])
        };
        let both = |topic: &str, stance: &str| {
            data.matching(&[("topic", &[topic]), ("stance", &[stance])])
        };
        let telling = pairs.filter(|(topic, stance)| {
            let strict = both(topic, stance);
            !strict.is_empty() && strict != loose(topic, stance)
        });
        let telling: Vec<_> = telling.take(3).collect();
        assert!(!telling.is_empty(), "the data can tell the rules apart");
        for (topic, stance) in telling {
            page.go("").await;
            page.toggle_value("stance", &stance).await;
            page.toggle_value("topic", &topic).await;
            assert_shown(&page, &both(&topic, &stance)).await;
        }
    });
}

#[test]
fn chips_of_facets_go_one_by_one_and_clear_filters_takes_all_at_once() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        page.toggle_value("topic", "european-troops").await;
        page.toggle_value("stance", "opposes").await;
        page.toggle_value("kind", "spoken").await;
        page.filter_only("Russia").await;
        assert_eq!(
            page.chips().await,
            ["Russia", "European troops", "Opposes", "Spoken"]
        );
        page.remove_chip("European troops").await;
        assert_eq!(page.key("topic").await, None);
        page.remove_chip("Russia").await;
        assert_eq!(page.query().await, "?stance=opposes&kind=spoken");
        assert_shown(
            &page,
            &data.matching(&[("stance", &["opposes"]), ("kind", &["spoken"])]),
        )
        .await;
        page.search("troops").await;
        assert_eq!(
            page.chips().await,
            ["Opposes", "Spoken", "\u{201c}troops\u{201d}"]
        );
        page.remove_chip("\u{201c}troops\u{201d}").await;
        assert_eq!(page.query().await, "?stance=opposes&kind=spoken");
        assert_eq!(page.sought().await, "");
        page.search("troops").await;
        page.clear_filters().await;
        assert_eq!(page.query().await, "");
        assert_eq!(page.chips().await, Vec::<String>::new());
        assert_eq!(page.sought().await, "");
        for facet in FACETS {
            assert!(page.ticked_values(facet).await.is_empty(), "{facet}");
        }
        assert_shown(&page, &data.statements()).await;
    });
}

#[test]
fn each_value_is_a_step_of_the_history() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        page.toggle_value("topic", "us-troops").await;
        page.toggle_value("kind", "reported").await;
        page.back().await;
        assert_eq!(page.query().await, "?topic=us-troops");
        assert!(page.ticked_values("kind").await.is_empty());
        let of_topic = data.matching(&[("topic", &["us-troops"])]);
        assert_eq!(page.matching_count().await, of_topic.len());
        page.back().await;
        assert_eq!(page.query().await, "");
        assert_eq!(page.matching_count().await, data.statements().len());
        page.forward().await;
        page.forward().await;
        assert_eq!(page.query().await, "?topic=us-troops&kind=reported");
        assert_eq!(
            page.matching_count().await,
            data.matching(&[("topic", &["us-troops"]), ("kind", &["reported"])])
                .len()
        );
    });
}

#[test]
fn publishers_stand_below_the_shares_the_largest_first_and_are_found_by_name() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.unfold("[data-command^='toggle publisher ']").await;
        let publishers = page.publishers().await;
        assert!(publishers.len() > 100, "{}", publishers.len());
        assert!(
            publishers.is_sorted_by(|(_, a), (_, b)| a >= b),
            "{publishers:?}"
        );
        let shares = page.edges(".sources").await.expect("shares of sources");
        let first = page.edges("[data-command^='toggle publisher ']").await;
        assert!(shares.bottom <= first.expect("a publisher").top);
        page.find_publisher("KYIV inde").await;
        let found = page.publishers().await;
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["The Kyiv Independent", "Kyiv Independent"]);
    });
}

#[test]
fn values_that_leave_nothing_say_so_and_offer_a_way_back() {
    flow(async |stage| {
        let (page, data) = (stage.open("?kind=joint-document").await, Data::built_in());
        let counts = page.facet_counts("publisher").await;
        let none = counts.iter().find(|(_, count)| **count == 0);
        let (publisher, _) = none.expect("some publisher has no joint document");
        page.toggle_value("publisher", publisher).await;
        assert_eq!(page.matching_count().await, 0);
        assert!(page.no_match().await.is_some());
        page.show_all_from_no_match().await;
        assert_eq!(page.query().await, "");
        assert_shown(&page, &data.statements()).await;
    });
}

#[test]
fn unknown_values_of_each_facet_are_named_and_dropped_alone() {
    flow(async |stage| {
        let link = "?topic=moon-base,us-troops&stance=maybe,opposes&kind=sung&publisher=nobody-s-press,euromaidan-press";
        let (page, data) = (stage.open(link).await, Data::built_in());
        let problems = page.problems().await;
        for (key, value) in [
            ("topic", "moon-base"),
            ("stance", "maybe"),
            ("kind", "sung"),
            ("publisher", "nobody-s-press"),
        ] {
            let is_named =
                |line: &&String| line.contains(&format!("link: {key}")) && line.contains(value);
            assert_eq!(
                problems.iter().filter(is_named).count(),
                1,
                "{key}={value} in {problems:#?}"
            );
        }
        assert_eq!(problems.len(), 4, "{problems:#?}");
        let wanted: &Wanted = &[
            ("topic", &["us-troops"]),
            ("stance", &["opposes"]),
            ("publisher", &["euromaidan-press"]),
        ];
        assert_eq!(page.matching_count().await, data.matching(wanted).len());
        assert!(page.ticked_values("kind").await.is_empty());
        page.toggle_value("stance", "opposes").await;
        assert_eq!(
            page.query().await,
            "?topic=us-troops&publisher=euromaidan-press",
            "what was dropped does not come back"
        );
    });
}

#[test]
fn the_filters_are_open_at_a_desk_and_folded_on_a_phone_and_work_there_too() {
    flow(async |stage| {
        let desk = stage.open("").await;
        assert!(desk.has_filters_open().await);
        let (page, data) = (stage.open_on(Screen::PHONE, "").await, Data::built_in());
        assert!(!page.has_filters_open().await);
        page.toggle_value("topic", "us-backstop").await;
        page.toggle_value("stance", "supports").await;
        assert_eq!(page.query().await, "?topic=us-backstop&stance=supports");
        let wanted: &Wanted = &[("topic", &["us-backstop"]), ("stance", &["supports"])];
        assert_eq!(page.matching_count().await, data.matching(wanted).len());
        assert!(page.has_filters_open().await, "a tick folds nothing");
        assert!(!page.overflows_sideways().await);
    });
}
