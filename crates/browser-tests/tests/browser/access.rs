//! What axe-core finds in each state of the page: wide and narrow, light, dark and in forced
//! colours.
//!
//! By all its rules where the system is light. Darkness and forced colours change colours and
//! nothing else, so there it is by the rules that look at colours, in Chromium alone: the sheet of
//! styles is the same for all engines.

use std::collections::BTreeMap;

use crate::engine::{Capability, Engine};
use crate::page::{AxeRules, Page};
use crate::screen::Screen;
use crate::stage::{Stage, flow};

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
    ("the list", "?view=list&actor=dmitry-peskov"),
    (
        "the list with a statement open",
        "?data=data/small.json&view=list&id=dee-1",
    ),
    (
        "the timeline narrowed by facets",
        "?topic=european-troops,us-troops&stance=opposes&kind=spoken",
    ),
    ("a search", "?q=troops%20-russia"),
    (
        "a search of which a part can't be used",
        "?q=troops%20stance:maybe",
    ),
    ("found letters in the list", "?q=nause&view=list"),
    (
        "found letters in a statement",
        "?q=china&id=zelensky-2025-08-20-not-china",
    ),
    ("a search without match", "?q=xylophone"),
    (
        "the positions",
        "?actor=dmitry-peskov,donald-trump,sergey-lavrov&view=positions",
    ),
    (
        "the positions of a day",
        "?data=data/small.json&view=positions&asof=2025-04-20",
    ),
    (
        "the positions on two topics",
        "?actor=sergey-lavrov,vladimir-putin&topic=european-troops,us-troops&view=positions",
    ),
    (
        "the page of an actor",
        "?actor=emmanuel-macron&view=positions",
    ),
    (
        "the page of an actor with a statement open",
        "?actor=emmanuel-macron&view=positions&id=macron-2025-03-02-truce-first",
    ),
    (
        "the page of a topic",
        "?data=data/small.json&topic=bridge&view=positions",
    ),
    (
        "a statement in another language",
        "?data=data/ukrainian.json&id=olha-1",
    ),
    ("problems in the link", "?actor=nobody&from=soon&asof=soon"),
    ("problems in the data", "?data=data/faulty.json"),
    ("a load failure", "?data=data/absent.json"),
    ("no row that can be read", "?data=data/no-good-row.json"),
];

/// What was found, each with the places in which it was.
type Findings = BTreeMap<String, Vec<String>>;

/// Adds what axe-core finds, and whether anything reaches out of the page.
async fn check(page: &Page, rules: AxeRules, place: &str, found: &mut Findings) {
    let mut findings = page.axe_violations_of(rules).await;
    if page.overflows_sideways().await {
        findings.push("the page would have to be scrolled sideways".to_owned());
    }
    for finding in findings {
        found.entry(finding).or_default().push(place.to_owned());
    }
}

fn assert_nothing_found(found: &Findings) {
    let line = |(finding, places): (&String, &Vec<String>)| {
        format!("{finding}\n  in: {}", places.join(", "))
    };
    let lines: Vec<String> = found.iter().map(line).collect();
    assert!(found.is_empty(), "{}", lines.join("\n"));
}

/// By which rules the page is judged on a screen. Ends the flow where another engine has judged it.
fn rules_on(screen: Screen, stage: &Stage) -> AxeRules {
    if !screen.is_dark && !screen.has_forced_colours {
        return AxeRules::All;
    }
    stage.is_for(
        Engine::Chromium,
        "its colours come from the same sheet as in Chromium",
    );
    AxeRules::OfColours
}

fn check_states(screen: Screen) {
    flow(async |stage| {
        let rules = rules_on(screen, &stage);
        let page = stage.browser(screen).await;
        let mut found = Findings::new();
        for (place, query) in STATES {
            page.go(query).await;
            page.problems().await;
            check(&page, rules, place, &mut found).await;
        }
        assert_nothing_found(&found);
    });
}

fn check_acts(screen: Screen) {
    flow(async |stage| {
        let rules = rules_on(screen, &stage);
        let page = stage.browser(screen).await;
        let mut found = Findings::new();
        page.go("?data=data/small.json&lanes=compact").await;
        page.click_cluster("bob-2").await;
        assert_eq!(page.choices().await.len(), 3);
        check(&page, rules, "the choice in a cluster", &mut found).await;
        page.go("?data=data/small.json").await;
        page.tab_into_picture().await;
        assert!(page.shows_focus().await, "the focus in the picture is seen");
        check(&page, rules, "the focus in the picture", &mut found).await;
        page.go("?topic=us-troops").await;
        page.unfold_all().await;
        check(&page, rules, "all that can be unfolded", &mut found).await;
        page.go("?id=wang-2025-08-22-neutral-guarantors").await;
        page.unfold_all().await;
        check(&page, rules, "the thread and the citations", &mut found).await;
        page.go("?view=positions&asof=2025-08-19").await;
        page.focus_slider().await;
        page.press("ArrowRight").await;
        assert!(!page.new_cells().await.is_empty());
        check(&page, rules, "the positions with what is new", &mut found).await;
        page.press_button("help").await;
        check(&page, rules, "the help", &mut found).await;
        page.close_help().await;
        page.press_button("about").await;
        check(&page, rules, "what the data is", &mut found).await;
        page.close_about().await;
        page.press_button("download").await;
        check(&page, rules, "the downloads", &mut found).await;
        page.press("Escape").await;
        page.open_cell("emmanuel-macron", "european-troops").await;
        check(&page, rules, "what stands behind a cell", &mut found).await;
        assert_nothing_found(&found);
    });
}

#[test]
fn axe_finds_nothing_at_a_desk() {
    check_states(Screen::DESK);
}

#[test]
fn axe_finds_nothing_at_a_dark_desk() {
    check_states(Screen::DESK.dark());
}

#[test]
fn axe_finds_nothing_at_a_desk_after_what_a_reader_does() {
    check_acts(Screen::DESK);
}

#[test]
fn axe_finds_nothing_at_a_dark_desk_after_what_a_reader_does() {
    check_acts(Screen::DESK.dark());
}

#[test]
fn axe_finds_nothing_in_forced_colours() {
    check_forced(Screen::DESK.forced());
}

#[test]
fn axe_finds_nothing_in_dark_forced_colours_on_a_phone() {
    check_forced(Screen::PHONE.dark().forced());
}

fn check_forced(screen: Screen) {
    flow(async |stage| {
        stage.needs(Capability::ForcedColours);
        let page = stage.open_on(screen, "").await;
        assert!(page.has_forced_colours().await);
    });
    check_states(screen);
    check_acts(screen);
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    check_states(Screen::PHONE);
}

#[test]
fn axe_finds_nothing_on_a_dark_phone() {
    check_states(Screen::PHONE.dark());
}

#[test]
fn axe_finds_nothing_on_a_phone_after_what_a_reader_does() {
    check_acts(Screen::PHONE);
}

#[test]
fn axe_finds_nothing_on_a_dark_phone_after_what_a_reader_does() {
    check_acts(Screen::PHONE.dark());
}
