//! What axe-core finds in each state of the page: wide and narrow, light and dark.

use std::collections::BTreeMap;

use crate::page::Page;
use crate::stage::{Screen, flow};

/// A state of the page, and the query string that leads to it.
const STATES: &[(&str, &str)] = &[
    ("the timeline", ""),
    (
        "the timeline filtered",
        "?actor=sergey-lavrov,vladimir-putin&about=1",
    ),
    ("the timeline with a folded side", "?collapsed=russia"),
    ("a statement open", "?data=data/small.json&id=ann-1"),
    (
        "a claim about somebody open",
        "?data=data/small.json&id=bob-1",
    ),
    ("no match", "?actor="),
    ("the list", "?view=list&actor=volodymyr-zelensky"),
    (
        "the list with a statement open",
        "?data=data/small.json&view=list&id=dee-1",
    ),
    ("problems in the link", "?actor=nobody&from=soon"),
    ("problems in the data", "?data=data/faulty.json"),
    ("a load failure", "?data=data/absent.json"),
    ("no row that can be read", "?data=data/no-good-row.json"),
];

/// What was found, each with the places in which it was.
type Findings = BTreeMap<String, Vec<String>>;

/// Adds what axe-core finds in light and dark, and whether anything reaches out of the page.
async fn check(page: &Page, place: &str, found: &mut Findings) {
    for is_dark in [false, true] {
        page.set_dark(is_dark).await;
        let tone = if is_dark { "dark" } else { "light" };
        for violation in page.axe_violations().await {
            let places = found.entry(violation).or_default();
            places.push(format!("{place} ({tone})"));
        }
    }
    page.set_dark(false).await;
    if page.overflows_sideways().await {
        let finding = "the page would have to be scrolled sideways".to_owned();
        found.entry(finding).or_default().push(place.to_owned());
    }
}

fn check_states(screen: Screen) {
    flow(async |stage| {
        let page = stage.browser(screen).await;
        let mut found = Findings::new();
        for (place, query) in STATES {
            page.go(query).await;
            page.problems().await;
            check(&page, place, &mut found).await;
        }
        page.go("?data=data/small.json").await;
        page.click_cluster("bob-2").await;
        assert_eq!(page.choices().await.len(), 3);
        check(&page, "the choice in a cluster", &mut found).await;
        page.go("?data=data/small.json").await;
        page.tab_into_picture().await;
        check(&page, "the focus in the picture", &mut found).await;
        let line = |(finding, places): (&String, &Vec<String>)| {
            format!("{finding}\n  in: {}", places.join(", "))
        };
        let lines: Vec<String> = found.iter().map(line).collect();
        assert!(found.is_empty(), "{}", lines.join("\n"));
    });
}

#[test]
fn axe_finds_nothing_at_a_desk() {
    check_states(Screen::DESK);
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    check_states(Screen::PHONE);
}
