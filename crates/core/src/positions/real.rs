//! Cells of the real data set, each worked out by hand from the statements named beside it.

use super::fixture::{Stage, day};
use super::{Cell, EvidenceRow};
use crate::model::{Attribution, CombinedStance};

fn real() -> Stage {
    Stage::from_bytes(include_bytes!("../../../../public/data/statements.json"))
}

/// Actor, topic, day; the cell in words; the statements of the present run, in order.
type Expected = ([&'static str; 3], &'static str, &'static [&'static str]);

const BY_HAND: &[Expected] = &[
    // In December the one of 6 January doesn't count yet. The one of 17 February is hearsay: it is
    // counted apart, and dates nothing. 4 days of March are left, then 30+31+30+31+31+30+31+30+31.
    (
        ["giorgia-meloni", "european-troops", "2025-12-31"],
        "opposes since 2025-03-27, 279 days, 1 heard",
        &[
            "meloni-2025-03-27-no-national-participation",
            "meloni-2025-05-17-will-not-send",
            "meloni-2025-09-04-monitoring",
        ],
    ),
    (
        ["giorgia-meloni", "european-troops", "2026-01-06"],
        "opposes since 2025-03-27, 285 days, 1 heard",
        &[
            "meloni-2025-03-27-no-national-participation",
            "meloni-2025-05-17-will-not-send",
            "meloni-2025-09-04-monitoring",
            "meloni-2026-01-06-no-soldiers-on-ground",
        ],
    ),
    // Three years with a leap day are 1096 days; then 23+31+30+31+19.
    (
        ["sergey-lavrov", "russia-as-guarantor", "2025-08-19"],
        "supports since 2022-04-07, 1230 days",
        &[
            "lavrov-2022-04-07-consent-of-all-guarantors",
            "lavrov-2024-04-19-istanbul-guarantees",
            "lavrov-2025-03-01-impudent",
        ],
    ),
    // Two more on the next day, in the order of the file; the others of that day are on other
    // topics.
    (
        ["sergey-lavrov", "russia-as-guarantor", "2025-08-20"],
        "supports since 2022-04-07, 1231 days",
        &[
            "lavrov-2022-04-07-consent-of-all-guarantors",
            "lavrov-2024-04-19-istanbul-guarantees",
            "lavrov-2025-03-01-impudent",
            "lavrov-2025-08-20-not-without-russia",
            "lavrov-2025-08-20-russia-among-guarantors",
        ],
    ),
    // "By 10 February": on the board from that day.
    (
        ["sergey-lavrov", "russia-as-guarantor", "2026-02-10"],
        "unclear since 2026-02-10, 0 days, before supports",
        &["lavrov-2026-02-10-p5-consensus"],
    ),
    (
        ["sergey-lavrov", "european-led-guarantees", "2025-12-18"],
        "unclear since 2025-08-20, 120 days",
        &["lavrov-2025-08-20-truly-reliable"],
    ),
    // The report of 7 December 2024 is hearsay, and so is the one of August, which counts only when
    // August is past. 10 days of February are left, then 31+30+31+30+31+30.
    (
        ["donald-trump", "us-troops", "2025-08-30"],
        "opposes since 2025-02-18, 193 days, 1 heard",
        &["trump-2025-02-18-far-away", "trump-2025-08-19-no-us-troops"],
    ),
    (
        ["donald-trump", "us-troops", "2025-08-31"],
        "opposes since 2025-02-18, 194 days, 2 heard",
        &["trump-2025-02-18-far-away", "trump-2025-08-19-no-us-troops"],
    ),
    // By the report of 7 December alone until February; then in his own words, 2 days of it and
    // 31+30+31+30+31+31+30+31+30+31+31.
    (
        ["donald-trump", "nato-membership", "2025-02-25"],
        "opposes since 2024-12-07, 80 days, hearsay only",
        &["trump-2024-12-07-europeans-monitor"],
    ),
    (
        ["donald-trump", "nato-membership", "2026-01-31"],
        "opposes since 2025-02-26, 339 days, 1 heard",
        &["trump-2025-02-26-forget-nato", "trump-2025-08-19-not-nato"],
    ),
    (
        ["donald-trump", "european-troops", "2025-02-24"],
        "supports since 2025-02-18, 6 days, 1 heard",
        &[
            "trump-2025-02-18-all-for-it",
            "trump-2025-02-24-some-backing",
        ],
    ),
    // For it on 24 February 2025, against it two days later.
    (
        ["donald-trump", "us-backstop", "2025-02-26"],
        "opposes since 2025-02-26, 0 days, before supports, contradicts",
        &["trump-2025-02-26-europe-will-do-that"],
    ),
    // What others ascribe to him on 16 and 31 August and 2 September is not in this cell.
    (
        ["donald-trump", "us-backstop", "2025-09-18"],
        "supports since 2025-08-18, 31 days, before unclear, contradicts",
        &[
            "trump-2025-08-18-europe-first-line",
            "trump-2025-08-18-good-protection",
            "trump-2025-08-19-by-air",
            "trump-2025-08-25-backup",
            "trump-2025-09-18-secure-the-peace",
        ],
    ),
    // One supports, one sets a condition, on the same day: mixed.
    (
        ["donald-trump", "us-backstop", "2026-01-07"],
        "mixed since 2026-01-07, 0 days, before unclear, contradicts",
        &[
            "trump-2026-01-07-allies-first",
            "trump-2026-01-07-would-not-reinvade",
        ],
    ),
    (
        ["emmanuel-macron", "european-troops", "2025-03-14"],
        "conditional since 2025-03-02, 12 days, before unclear",
        &["macron-2025-03-02-truce-first"],
    ),
    // From a truce first to a plain yes on 15 March. 16 days of March are left, then
    // 30+31+30+31+31+3.
    (
        ["emmanuel-macron", "european-troops", "2025-09-03"],
        "supports since 2025-03-15, 172 days, before conditional",
        &[
            "macron-2025-03-15-few-thousand",
            "macron-2025-03-15-not-for-russia",
            "macron-2025-03-27-no-consensus",
            "macron-2025-03-27-three-pillars",
            "macron-2025-03-27-would-respond",
            "macron-2025-08-19-reassurance-forces",
        ],
    ),
    (
        ["friedrich-merz", "european-troops", "2026-01-05"],
        "supports since 2025-12-16, 20 days, before unclear",
        &[
            "merz-2025-12-16-act-against-attacks",
            "merz-2025-12-16-putin-must-say-yes",
        ],
    ),
    (
        ["friedrich-merz", "european-troops", "2026-01-06"],
        "mixed since 2026-01-06, 0 days, before supports",
        &[
            "merz-2026-01-06-neighbouring-territory",
            "merz-2026-01-06-not-in-ukraine",
            "merz-2026-01-06-russia-must-agree",
        ],
    ),
    // The new run is hearsay alone, known to the month.
    (
        ["us-28-point-draft", "us-backstop", "2025-11-30"],
        "mixed since 2025-11-30, 0 days, before supports, hearsay only",
        &[
            "us-draft-2025-11-transatlantic-attack",
            "us-draft-2025-11-void-if-ukraine-attacks",
        ],
    ),
    // "By 3 May" counts from that day: 28+30+31+31, and 30+31+30+14 more until December.
    (
        ["volodymyr-zelensky", "article-5-like", "2025-08-31"],
        "supports since 2025-05-03, 120 days",
        &[
            "zelensky-2025-05-03-two-models",
            "zelensky-2025-08-17-work-like-article-5",
        ],
    ),
    (
        ["volodymyr-zelensky", "article-5-like", "2025-12-14"],
        "supports since 2025-05-03, 225 days",
        &[
            "zelensky-2025-05-03-two-models",
            "zelensky-2025-08-17-work-like-article-5",
            "zelensky-2025-12-14-instead-of-nato",
        ],
    ),
    // What Bennett says that he promised in 2022 is ascribed, and contradicts nothing.
    (
        ["volodymyr-zelensky", "nato-membership", "2025-12-14"],
        "mixed since 2025-12-14, 0 days, before unclear",
        &[
            "zelensky-2025-12-14-instead-of-nato",
            "zelensky-2025-12-14-real-guarantee-nato",
        ],
    ),
    // Said over a weekend: on the board from the Sunday.
    (
        ["steve-witkoff", "article-5-like", "2025-08-17"],
        "supports since 2025-08-17, 0 days",
        &["witkoff-2025-08-16-article-5"],
    ),
    // An open start counts from its known day.
    (
        ["media-reports", "european-troops", "2025-08-20"],
        "supports since 2025-08-20, 0 days, hearsay only",
        &["media-reports-2025-08-ten-countries"],
    ),
];

fn in_words(cell: Cell) -> String {
    let Cell::Own(own) = cell else {
        return format!("{cell:?}");
    };
    let before = own
        .before
        .map(|before| format!(", before {}", before.combined_stance.word()));
    let heard = (own.times_heard > 0).then(|| format!(", {} heard", own.times_heard));
    format!(
        "{} since {}, {} days{}{}{}{}",
        own.combined_stance.word(),
        own.since,
        own.held_days,
        heard.unwrap_or_default(),
        before.unwrap_or_default(),
        if own.contradiction.is_some() {
            ", contradicts"
        } else {
            ""
        },
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
        let evidence = stage.evidence(actor, topic, as_of).own;
        let in_run = evidence
            .iter()
            .filter(|entry| entry.day >= own.since && entry.is_hearsay == own.is_hearsay_only);
        let ids: Vec<&str> = in_run.map(|entry| stage.id(entry.statement)).collect();
        assert_eq!(ids, *run, "{actor} on {topic}, {as_of}");
    }
}

#[test]
fn ascribed_positions_are_those_worked_out_by_hand() {
    let stage = real();
    for ([actor, topic, as_of], words, ids) in [
        // "Recently", in an article of 20 August, is dated around August: nothing counts before its
        // end.
        (
            ["united-kingdom", "european-troops", "2025-08-30"],
            "Silent",
            &[] as &[&str],
        ),
        (
            ["united-kingdom", "european-troops", "2025-08-31"],
            "Ascribed { count: 1, combined_stance: One(Supports) }",
            &["trump-2025-08-uk-france-germany-troops"],
        ),
        (
            ["vladimir-putin", "legally-binding", "2025-08-17"],
            "Ascribed { count: 1, combined_stance: One(Supports) }",
            &["witkoff-2025-08-17-legislative"],
        ),
        (
            ["vladimir-putin", "article-5-like", "2025-08-20"],
            "Ascribed { count: 1, combined_stance: One(Supports) }",
            &["witkoff-2025-08-17-putin-agreed"],
        ),
        // By Trump's account Putin would accept, until Putin himself speaks on 5 September.
        (
            ["vladimir-putin", "european-troops", "2025-09-04"],
            "Ascribed { count: 2, combined_stance: One(Supports) }",
            &[
                "trump-2025-02-24-putin-will-accept",
                "trump-2025-08-putin-could-agree",
            ],
        ),
        (
            ["vladimir-putin", "european-troops", "2025-09-05"],
            "opposes since 2025-09-05, 0 days",
            &[
                "trump-2025-02-24-putin-will-accept",
                "trump-2025-08-putin-could-agree",
            ],
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
        let evidence = stage.evidence(actor, topic, as_of).ascribed;
        let found: Vec<&str> = evidence
            .iter()
            .map(|entry| stage.id(entry.statement))
            .collect();
        assert_eq!(found, ids, "{actor}, {as_of}");
    }
}

#[test]
fn macron_changed_three_times_and_the_statements_that_changed_it_are_marked() {
    let stage = real();
    let own = stage
        .evidence("emmanuel-macron", "european-troops", "2026-01-31")
        .own;
    let changes = own.iter().filter(|entry: &&EvidenceRow| entry.is_change);
    let ids: Vec<&str> = changes.map(|entry| stage.id(entry.statement)).collect();
    assert_eq!(
        ids,
        [
            "macron-2025-02-24-not-front-lines",
            "macron-2025-03-02-truce-first",
            "macron-2025-03-15-few-thousand"
        ]
    );
    assert_eq!(own.len(), 14);
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
    // Three times, Merz on 8 January 2026 and Macron on 15 March 2025; twice, Starmer on 7 January
    // 2026, Zelensky on 5 September and Tajani on 24 August 2025; then ten who changed once,
    // Kristersson on 6 January 2026 as the last.
    assert_eq!(names.len(), 15);
    assert_eq!(
        names.get(..6),
        Some(
            &[
                "friedrich-merz",
                "emmanuel-macron",
                "keir-starmer",
                "volodymyr-zelensky",
                "antonio-tajani",
                "ulf-kristersson"
            ][..]
        )
    );
}
#[test]
fn those_who_moved_on_the_backstop_did_so_on_these_days() {
    let stage = real();
    let all = super::changes(&stage.dataset);
    let trump = stage.actor("donald-trump");
    let of_trump = all.iter().filter(|change| change.actor == trump);
    let lines: Vec<String> = of_trump
        .map(|change| {
            let (before, after) = (
                change.before.combined_stance.word(),
                change.after.combined_stance.word(),
            );
            format!(
                "{} {before} to {after} by {}",
                change.day,
                stage.id(change.statements[0])
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            "2026-01-07 unclear to mixed by trump-2026-01-07-allies-first",
            "2025-12-28 supports to unclear by trump-2025-12-28-95-percent",
            "2025-08-18 unclear to supports by trump-2025-08-18-europe-first-line",
            "2025-02-28 opposes to unclear by trump-2025-02-28-workers-there",
            "2025-02-26 supports to opposes by trump-2025-02-26-europe-will-do-that",
        ]
    );
}

#[test]
fn what_shows_a_position_has_its_stance_and_its_attribution() {
    let stage = real();
    let as_of = stage.dataset.days().unwrap().last;
    let mut own = 0;
    for actor in stage.dataset.actors.indexes() {
        for topic in stage.topics() {
            let cell = stage.index.cell(actor, topic, as_of);
            let rows = stage.index.shown_by(actor, topic, as_of);
            let stances = rows.iter().map(|row| row.combined_stance);
            let stance = stances.reduce(CombinedStance::joined);
            assert_eq!(
                stance.unwrap_or(CombinedStance::Silent),
                cell.combined_stance()
            );
            if cell.attribution() == Some(Attribution::Own) {
                own += 1;
                assert!(rows.iter().any(|row| !row.is_hearsay));
                assert!(!rows.iter().any(|row| row.is_hearsay));
            }
        }
    }
    assert!(own > 100, "{own}");
}
