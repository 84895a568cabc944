//! Cells of the real data set, each worked out by hand from the statements named beside it.

use super::fixture::{Stage, day};
use super::{Cell, Entry};

fn real() -> Stage {
    Stage::from_bytes(include_bytes!("../../../public/data/statements.json"))
}

/// Actor, topic, day; the cell in words; the statements of the present run, in order.
type Expected = ([&'static str; 3], &'static str, &'static [&'static str]);

const BY_HAND: &[Expected] = &[
    // In December the report of 6 January doesn't count yet. 14 days of May are left, then 30+31+31+30+31+30+31.
    (
        ["giorgia-meloni", "european-troops", "2025-12-31"],
        "opposes since 2025-05-17, 228 days",
        &[
            "meloni-2025-05-17-will-not-send",
            "meloni-2025-09-04-monitoring",
        ],
    ),
    // The third is hearsay, the run as a whole is not.
    (
        ["giorgia-meloni", "european-troops", "2026-01-06"],
        "opposes since 2025-05-17, 234 days",
        &[
            "meloni-2025-05-17-will-not-send",
            "meloni-2025-09-04-monitoring",
            "meloni-2026-01-06-no-ground-deployment",
        ],
    ),
    (
        ["sergey-lavrov", "russia-as-guarantor", "2025-08-19"],
        "supports since 2025-08-19, 0 days",
        &["lavrov-2025-08-19-interests"],
    ),
    // Four more on the next day, in the order of the file; the other four of that day are on other topics.
    (
        ["sergey-lavrov", "russia-as-guarantor", "2025-08-20"],
        "supports since 2025-08-19, 1 days",
        &[
            "lavrov-2025-08-19-interests",
            "lavrov-2025-08-20-equal-basis",
            "lavrov-2025-08-20-istanbul-model",
            "lavrov-2025-08-20-not-without-russia",
            "lavrov-2025-08-20-russia-among-guarantors",
        ],
    ),
    // One opposes, one sets a condition, on the same day: mixed, but no contradiction.
    (
        ["sergey-lavrov", "european-led-guarantees", "2025-08-20"],
        "mixed since 2025-08-20, 0 days",
        &[
            "lavrov-2025-08-20-clumsy-europeans",
            "lavrov-2025-08-20-truly-reliable",
        ],
    ),
    // The undated report of August counts only when August is past.
    (
        ["donald-trump", "us-troops", "2025-08-30"],
        "opposes since 2025-08-19, 11 days",
        &["trump-2025-08-19-no-us-troops"],
    ),
    (
        ["donald-trump", "us-troops", "2025-08-31"],
        "opposes since 2025-08-19, 12 days",
        &[
            "trump-2025-08-19-no-us-troops",
            "trump-2025-08-no-us-troops",
        ],
    ),
    // Zelensky says on 29 December that Trump will think about it: that is ascribed, and not in this cell.
    (
        ["donald-trump", "us-backstop", "2025-12-29"],
        "supports since 2025-08-18, 133 days",
        &[
            "trump-2025-08-18-europe-first-line",
            "trump-2025-08-19-by-air",
            "trump-2025-08-25-backup",
            "trump-2025-12-28-95-percent",
        ],
    ),
    (
        ["emmanuel-macron", "european-troops", "2025-03-14"],
        "conditional since 2025-03-02, 12 days",
        &["macron-2025-03-02-truce-first"],
    ),
    // From a truce first to a plain yes on 15 March. 16 days of March are left, then 30+31+30+31+31+3.
    (
        ["emmanuel-macron", "european-troops", "2025-09-03"],
        "supports since 2025-03-15, 172 days, before conditional",
        &[
            "macron-2025-03-15-few-thousand",
            "macron-2025-03-15-not-for-russia",
            "macron-2025-03-27-no-consensus",
            "macron-2025-03-27-three-pillars",
        ],
    ),
    (
        ["friedrich-merz", "european-troops", "2026-01-05"],
        "opposes since 2025-05-17, 233 days",
        &["merz-2025-05-17-no-discussion"],
    ),
    // The new run is hearsay alone.
    (
        ["friedrich-merz", "european-troops", "2026-01-06"],
        "conditional since 2026-01-06, 0 days, before opposes, hearsay only",
        &["merz-2026-01-06-not-in-ukraine"],
    ),
    (
        ["volodymyr-zelensky", "article-5-like", "2025-08-31"],
        "mixed since 2025-08-17, 14 days",
        &[
            "zelensky-2025-08-17-no-details",
            "zelensky-2025-08-17-work-like-article-5",
        ],
    ),
    (
        ["volodymyr-zelensky", "article-5-like", "2025-12-14"],
        "supports since 2025-12-14, 0 days, before mixed",
        &["zelensky-2025-12-14-instead-of-nato"],
    ),
    (
        ["volodymyr-zelensky", "nato-membership", "2025-12-14"],
        "mixed since 2025-12-14, 0 days, before supports",
        &[
            "zelensky-2025-12-14-instead-of-nato",
            "zelensky-2025-12-14-real-guarantee-nato",
        ],
    ),
    // Said over a weekend: on the board from the Sunday, with what was said that day.
    (
        ["steve-witkoff", "article-5-like", "2025-08-17"],
        "supports since 2025-08-17, 0 days",
        &[
            "witkoff-2025-08-16-article-5",
            "witkoff-2025-08-17-game-changing",
        ],
    ),
    // An open start counts from its known day.
    (
        ["media-reports", "european-troops", "2025-08-20"],
        "supports since 2025-08-20, 0 days, hearsay only",
        &["media-reports-2025-08-ten-countries"],
    ),
    // Witkoff and Trump say on 17 and 18 August that Putin agreed; by his own words of 15 August it can't be told.
    (
        ["vladimir-putin", "article-5-like", "2025-08-20"],
        "unclear since 2025-08-15, 5 days",
        &["putin-2025-08-15-must-be-ensured"],
    ),
];

fn in_words(cell: Cell) -> String {
    let Cell::Own(own) = cell else {
        return format!("{cell:?}");
    };
    let before = own.before.map(|tone| format!(", before {}", tone.word()));
    format!(
        "{} since {}, {} days{}{}{}",
        own.tone.word(),
        own.since,
        own.held_days,
        before.unwrap_or_default(),
        if own.contradicts { ", contradicts" } else { "" },
        if own.is_hearsay_only {
            ", hearsay only"
        } else {
            ""
        },
    )
}

#[test]
fn own_positions_are_those_worked_out_by_hand() {
    let stage = real();
    for ([actor, topic, as_of], words, run) in BY_HAND {
        let cell = stage.cell_on(actor, topic, as_of);
        assert_eq!(in_words(cell), *words, "{actor} on {topic}, {as_of}");
        let Cell::Own(own) = cell else { continue };
        assert_eq!(own.times, run.len(), "{actor} on {topic}, {as_of}");
        let behind = stage.behind(actor, topic, as_of).own;
        let in_run = behind.iter().filter(|entry| entry.day >= own.since);
        let ids: Vec<&str> = in_run.map(|entry| stage.id(entry.statement)).collect();
        assert_eq!(ids, *run, "{actor} on {topic}, {as_of}");
    }
}

#[test]
fn ascribed_positions_are_those_worked_out_by_hand() {
    let stage = real();
    for ([actor, topic, as_of], words, ids) in [
        // "Recently", in an article of 20 August, is dated around August: nothing counts before its end.
        (
            ["united-kingdom", "european-troops", "2025-08-30"],
            "Silent",
            &[] as &[&str],
        ),
        (
            ["united-kingdom", "european-troops", "2025-08-31"],
            "Ascribed { count: 1, tone: One(Supports) }",
            &["trump-2025-08-uk-france-germany-troops"],
        ),
        (
            ["vladimir-putin", "legally-binding", "2025-08-17"],
            "Ascribed { count: 1, tone: One(Supports) }",
            &["witkoff-2025-08-17-legislative"],
        ),
        // By Trump's account Putin could agree, until Putin himself speaks on 5 September.
        (
            ["vladimir-putin", "european-troops", "2025-09-04"],
            "Ascribed { count: 1, tone: One(Supports) }",
            &["trump-2025-08-putin-could-agree"],
        ),
        (
            ["vladimir-putin", "european-troops", "2025-09-05"],
            "opposes since 2025-09-05, 0 days",
            &["trump-2025-08-putin-could-agree"],
        ),
        (
            ["steve-witkoff", "article-5-like", "2025-08-16"],
            "Silent",
            &[],
        ),
    ] {
        assert_eq!(
            in_words(stage.cell_on(actor, topic, as_of)),
            words,
            "{actor}, {as_of}"
        );
        let behind = stage.behind(actor, topic, as_of).ascribed;
        let found: Vec<&str> = behind
            .iter()
            .map(|entry| stage.id(entry.statement))
            .collect();
        assert_eq!(found, ids, "{actor}, {as_of}");
    }
}

#[test]
fn macron_changed_once_and_the_statement_that_changed_it_is_marked() {
    let stage = real();
    let own = stage
        .behind("emmanuel-macron", "european-troops", "2026-01-31")
        .own;
    let changes = own.iter().filter(|entry: &&Entry| entry.is_change);
    let ids: Vec<&str> = changes.map(|entry| stage.id(entry.statement)).collect();
    assert_eq!(ids, ["macron-2025-03-15-few-thousand"]);
    assert_eq!(own.len(), 8);
}

#[test]
fn on_european_troops_those_who_changed_come_first() {
    let stage = real();
    let topic = stage.topic("european-troops");
    let order = super::shift_order(
        &stage.index,
        &stage.dataset,
        &stage.groups,
        topic,
        day("2026-01-31"),
    );
    let changed = order.iter().filter(|shift| shift.changes > 0);
    let names: Vec<&str> = changed
        .map(|shift| stage.dataset.actors[shift.actor].id.as_str())
        .collect();
    // Once each; Merz on 6 January 2026, Macron on 15 March 2025.
    assert_eq!(names, ["friedrich-merz", "emmanuel-macron"]);
}
