//! The numbers beside the values of the filters: what a click would show.

use std::collections::{BTreeMap, BTreeSet};

use crate::data::{Data, Wanted};
use crate::stage::flow;

const FACETS: &[&str] = &["topic", "stance", "kind", "publisher"];

/// Two publishers with several statements each, in the order of links.
const PUBLISHERS: [&str; 2] = ["euromaidan-press", "ukrainska-pravda"];

/// What is asked for, with a facet asking for one value alone.
fn with_value<'a>(
    wanted: &Wanted<'a>,
    facet: &'a str,
    value: &'a [&'a str],
) -> Vec<(&'a str, &'a [&'a str])> {
    let others = wanted.iter().filter(|(key, _)| *key != facet);
    others.copied().chain([(facet, value)]).collect()
}

/// The numbers that must stand beside the values of a facet.
fn expected_counts(data: &Data, wanted: &Wanted, facet: &str) -> BTreeMap<String, usize> {
    let count = |value: String| {
        let only = [value.as_str()];
        let count = data.matching(&with_value(wanted, facet, &only)).len();
        (value, count)
    };
    data.values(facet).into_iter().map(count).collect()
}

/// The values of a facet with the most statements, at most two of them, and none that has no
/// statement.
fn most_used(counts: &BTreeMap<String, usize>) -> Vec<String> {
    let mut used: Vec<_> = counts.iter().filter(|(_, count)| **count > 0).collect();
    used.sort_by_key(|(_, count)| usize::MAX - **count);
    used.into_iter()
        .take(2)
        .map(|(value, _)| value.clone())
        .collect()
}

/// A link, and what it asks for.
const NARROWED: &[(&str, &Wanted)] = &[
    ("", &[]),
    (
        "?actor=sergey-lavrov,vladimir-putin,volodymyr-zelensky",
        &[(
            "actor",
            &["sergey-lavrov", "vladimir-putin", "volodymyr-zelensky"],
        )],
    ),
    (
        "?topic=european-troops&stance=opposes",
        &[("topic", &["european-troops"]), ("stance", &["opposes"])],
    ),
    (
        "?stance=conditional,supports&kind=reported,written",
        &[
            ("stance", &["conditional", "supports"]),
            ("kind", &["reported", "written"]),
        ],
    ),
    (
        "?kind=spoken&publisher=euromaidan-press,ukrainska-pravda",
        &[("kind", &["spoken"]), ("publisher", &PUBLISHERS)],
    ),
];

#[test]
fn the_number_beside_each_value_is_what_a_click_on_it_alone_gives() {
    flow(async |stage| {
        let (page, data) = (stage.open("").await, Data::built_in());
        for (link, wanted) in NARROWED {
            page.go(link).await;
            assert_eq!(
                page.matching_count().await,
                data.matching(wanted).len(),
                "{link}"
            );
            for facet in FACETS {
                let counts = page.facet_counts(facet).await;
                assert_eq!(
                    counts,
                    expected_counts(&data, wanted, facet),
                    "{facet} of {link}"
                );
                let is_chosen = wanted.iter().any(|(key, _)| key == facet);
                for value in most_used(&counts).iter().filter(|_| !is_chosen) {
                    page.toggle_value(facet, value).await;
                    assert_eq!(
                        page.matching_count().await,
                        counts[value],
                        "{value} of {link}"
                    );
                    assert_eq!(page.drawn_count().await, counts[value], "{value} of {link}");
                    page.toggle_value(facet, value).await;
                }
            }
        }
    });
}

#[test]
fn the_number_beside_each_actor_takes_the_facets_into_account_and_not_the_actors() {
    flow(async |stage| {
        let link = "?actor=sergey-lavrov&topic=european-troops&stance=opposes";
        let (page, data) = (stage.open(link).await, Data::built_in());
        let wanted: &Wanted = &[("topic", &["european-troops"]), ("stance", &["opposes"])];
        let counts = page.actor_counts().await;
        assert_eq!(
            counts.keys().cloned().collect::<BTreeSet<_>>(),
            data.actors()
        );
        for (actor, count) in counts {
            let only = [actor.as_str()];
            let expected = data.matching(&with_value(wanted, "actor", &only)).len();
            assert_eq!(count, expected, "{actor}");
        }
    });
}
