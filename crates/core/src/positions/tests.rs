//! The rules one by one, then all of them against a slow and plain reading of the same rules.

use proptest::prelude::*;

use super::fixture::{AGAINST, FOR, IF, Stage, day};
use super::*;
use crate::date::{Day, DayRange};
use crate::model::{ActorIx, Attribution, CombinedStance, Kind, Stance, StatementIx, TopicIx};
use crate::query::{Filter, Matching};
use crate::selection::Selection;

/// A stance before, in own words.
const fn own_words(combined_stance: CombinedStance) -> Stand {
    Stand {
        combined_stance,
        attribution: Attribution::Own,
    }
}

#[test]
fn a_claim_about_somebody_else_is_nobodys_own_position() {
    let stage = Stage::new(&["bob>ann,cid 2025-08-20 supports"]);
    let ascribed = Cell::Ascribed {
        count: 1,
        combined_stance: FOR,
    };
    assert_eq!(stage.cell("ann", "2025-08-20"), ascribed);
    assert_eq!(stage.cell("cid", "2025-08-20"), ascribed);
    assert_eq!(stage.cell("bob", "2025-08-20"), Cell::Silent);
}

#[test]
fn an_own_position_hides_what_others_ascribe_and_is_not_mixed_with_it() {
    let stage = Stage::new(&[
        "bob>ann 2025-08-20 opposes",
        "ann 2025-08-21 supports",
        "cid>ann 2025-08-21 opposes",
        "cid>ann 2025-08-22 opposes",
    ]);
    assert_eq!(
        stage.cell("ann", "2025-08-20"),
        Cell::Ascribed {
            count: 1,
            combined_stance: AGAINST
        }
    );
    let own = stage.own("ann", "2025-08-22");
    assert_eq!(
        (
            own.combined_stance,
            own.times,
            own.before,
            own.contradiction
        ),
        (FOR, 1, None, None)
    );
}

#[test]
fn what_is_ascribed_has_the_tone_of_the_latest_day() {
    let stage = Stage::new(&[
        "bob>ann 2025-08-20 supports",
        "cid>ann 2025-08-21 opposes",
        "bob>ann 2025-08-21 supports",
        "cid>ann 2025-08-22 conditional",
    ]);
    for (as_of, count, combined_stance) in [
        ("2025-08-20", 1, FOR),
        ("2025-08-21", 3, CombinedStance::Mixed),
        ("2025-08-22", 4, IF),
    ] {
        assert_eq!(
            stage.cell("ann", as_of),
            Cell::Ascribed {
                count,
                combined_stance
            },
            "{as_of}"
        );
    }
}

#[test]
fn a_date_counts_from_its_latest_day_and_an_open_end_never() {
    for (date, last_silent, first_counted) in [
        ("2025-08-20", "2025-08-19", "2025-08-20"),
        ("2025-08-20~", "2025-08-19", "2025-08-20"),
        ("2025-08-16/2025-08-17", "2025-08-16", "2025-08-17"),
        ("2025-08~", "2025-08-30", "2025-08-31"),
        ("2025", "2025-12-30", "2025-12-31"),
        ("../2025-08-20", "2025-08-19", "2025-08-20"),
    ] {
        let stage = Stage::new(&[&format!("ann {date} supports")]);
        assert_eq!(stage.cell("ann", last_silent), Cell::Silent, "{date}");
        assert_eq!(
            stage.own("ann", first_counted).since,
            day(first_counted),
            "{date}"
        );
    }
    let open = Stage::new(&["ann 2025-08-20/.. supports"]);
    assert_eq!(
        open.index
            .cell(open.actor("ann"), open.topic("bridge"), Day::MAX),
        Cell::Silent
    );
}

#[test]
fn different_stances_on_the_latest_day_are_mixed() {
    let stage = Stage::new(&[
        "ann 2025-08-20 supports",
        "ann 2025-08-21 conditional",
        "ann 2025-08-21 supports",
    ]);
    let own = stage.own("ann", "2025-08-21");
    assert_eq!(
        (own.combined_stance, own.since, own.times, own.before),
        (
            CombinedStance::Mixed,
            day("2025-08-21"),
            2,
            Some(own_words(FOR))
        )
    );
}

#[test]
fn a_statement_that_takes_two_stances_on_one_topic_is_one_mixed_statement() {
    let stage = Stage::new(&["ann 2025-08-20 supports opposes"]);
    let own = stage.own("ann", "2025-08-20");
    assert_eq!(
        (own.combined_stance, own.times, own.contradiction),
        (CombinedStance::Mixed, 1, None)
    );
}

#[test]
fn the_present_run_goes_back_for_as_long_as_each_day_has_its_stance() {
    let stage = Stage::new(&[
        "ann 2025-08-01 supports",
        "ann 2025-08-10 opposes",
        "ann 2025-08-20 supports",
        "ann 2025-08-20 supports",
        "ann 2025-08-25 supports",
    ]);
    let own = stage.own("ann", "2025-08-30");
    assert_eq!((own.since, own.times), (day("2025-08-20"), 3));
    assert_eq!((own.held_days, own.before), (10, Some(own_words(AGAINST))));
    assert!(own.has_changed());
}

#[test]
fn what_never_changed_has_nothing_before() {
    let stage = Stage::new(&["ann 2025-08-20 supports", "ann 2025-09-20 supports"]);
    let own = stage.own("ann", "2025-09-20");
    assert!(!own.has_changed());
    assert_eq!((own.times, own.held_days), (2, 31));
}

#[test]
fn the_order_is_that_of_the_latest_days_even_where_the_data_set_has_another() {
    // In the data set the month comes first, by its centre, but it counts only from its last day.
    let stage = Stage::new(&["ann 2025-08 opposes", "ann 2025-08-20 supports"]);
    assert_eq!(stage.own("ann", "2025-08-30").combined_stance, FOR);
    let own = stage.own("ann", "2025-08-31");
    assert_eq!(
        (own.combined_stance, own.before),
        (AGAINST, Some(own_words(FOR)))
    );
}

#[test]
fn support_and_opposition_within_one_week_contradict_each_other() {
    for (first, second, is_contradiction) in [
        ("2025-08-01 supports", "2025-08-07 opposes", true),
        ("2025-08-01 opposes", "2025-08-01 supports", true),
        ("2025-08-01 supports", "2025-08-08 opposes", false),
        ("2025-08-01 supports", "2025-08-02 conditional", false),
        ("2025-08-01 unclear", "2025-08-02 opposes", false),
        ("2025-08-01 ferry:supports", "2025-08-02 opposes", false),
    ] {
        let stage = Stage::new(&[&format!("ann {first}"), &format!("ann {second}")]);
        let own = stage.own("ann", "2025-12-31");
        let days = |line: &str| line.split(' ').next().map(day);
        let expected = days(first).zip(days(second)).filter(|_| is_contradiction);
        let found = own.contradiction.map(|days| (days.first, days.last));
        assert_eq!(found, expected, "{first}, {second}");
    }
}

#[test]
fn a_contradiction_is_found_across_what_was_said_in_between() {
    let stage = Stage::new(&[
        "ann 2025-08-01 supports",
        "ann 2025-08-03 conditional",
        "ann 2025-08-05 opposes",
    ]);
    assert_eq!(stage.own("ann", "2025-08-04").contradiction, None);
    assert!(stage.own("ann", "2025-08-05").contradiction.is_some());
}

#[test]
fn a_contradiction_keeps_its_days_and_is_one_of_own_words() {
    let stage = Stage::new(&[
        "ann 2025-08-01 supports",
        "ann 2025-08-05 opposes",
        "ann 2025-09-01 supports",
        "ann 2025-09-02 conditional",
        "bob 2025-08-01 supports",
        "bob 2025-08-02 opposes reported",
    ]);
    let days = stage.own("ann", "2025-12-31").contradiction.unwrap();
    assert_eq!(
        (days.first, days.last),
        (day("2025-08-01"), day("2025-08-05"))
    );
    assert_eq!(stage.own("bob", "2025-12-31").contradiction, None);
}

#[test]
fn hearsay_is_neither_counted_nor_dated_as_own_words() {
    let stage = Stage::new(&[
        "ann 2025-08-01 supports reported",
        "ann 2025-08-10 supports",
        "ann 2025-08-12 supports reported",
        "ann 2025-08-12 opposes reported",
        "ann 2025-08-12 supports",
        "bob 2025-08-01 opposes reported",
        "bob 2025-08-02 supports",
        "bob 2025-08-03 supports reported",
    ]);
    for (actor, as_of, since, times, times_heard, is_hearsay_only) in [
        ("ann", "2025-08-09", "2025-08-01", 1, 0, true),
        ("ann", "2025-08-10", "2025-08-10", 1, 1, false),
        ("ann", "2025-08-12", "2025-08-10", 2, 2, false),
        ("bob", "2025-08-03", "2025-08-02", 1, 1, false),
    ] {
        let own = stage.own(actor, as_of);
        assert_eq!(own.since, day(since), "{actor}, {as_of}");
        assert_eq!((own.times, own.times_heard), (times, times_heard));
        assert_eq!(own.is_hearsay_only, is_hearsay_only, "{actor}, {as_of}");
        assert_eq!(
            own.held_days,
            day(as_of).number().abs_diff(day(since).number())
        );
    }
    assert_eq!(stage.own("ann", "2025-08-12").combined_stance, FOR);
    let before = stage.own("bob", "2025-08-03").before.unwrap();
    assert_eq!(before.attribution, Attribution::Hearsay);
}

#[test]
fn a_cell_says_that_it_is_hearsay_only_while_all_of_the_present_run_is() {
    let stage = Stage::new(&[
        "ann 2025-08-01 opposes",
        "ann 2025-08-10 supports reported",
        "ann 2025-08-11 supports reported",
        "ann 2025-08-20 supports",
    ]);
    for (as_of, is_hearsay_only) in [
        ("2025-08-01", false),
        ("2025-08-11", true),
        ("2025-08-20", false),
    ] {
        assert_eq!(
            stage.own("ann", as_of).is_hearsay_only,
            is_hearsay_only,
            "{as_of}"
        );
    }
}

#[test]
fn only_matching_statements_count() {
    let stage = Stage::new(&["ann 2025-08-20 supports", "bob 2025-08-20 opposes"]);
    let filter = Filter {
        actors: Selection::Only([stage.actor("bob")].into()),
        ..Filter::default()
    };
    let index = PositionIndex::new(&stage.dataset, &Matching::new(&stage.dataset, &filter));
    let cell = |actor| index.cell(stage.actor(actor), stage.topic("bridge"), day("2025-08-20"));
    assert_eq!(cell("ann"), Cell::Silent);
    assert_eq!(cell("bob").combined_stance(), AGAINST);
}

#[test]
fn the_days_of_change_are_the_latest_days_of_statements_with_a_stance() {
    let stage = Stage::new(&[
        "bob 2025-08-25 supports",
        "ann 2025-08-16/2025-08-17 supports",
        "ann 2025-08-17 ferry:opposes",
        "bob>ann 2025-08-19 ferry:opposes",
        "ann 2025-08-18",
        "ann 2025-08-20/.. supports",
    ]);
    let on = |topics: &[TopicIx]| stage.index.days_of_change(topics);
    assert_eq!(
        on(&stage.topics()),
        [day("2025-08-17"), day("2025-08-19"), day("2025-08-25")]
    );
    assert_eq!(
        on(&[stage.topic("bridge")]),
        [day("2025-08-17"), day("2025-08-25")]
    );
}

/// A statement that counts: its day, itself, its stance, whether it is hearsay.
type Counted = (Day, StatementIx, CombinedStance, bool);

/// The counted statements of an actor on a topic, by the rules read word by word.
fn counted(
    stage: &Stage,
    actor: ActorIx,
    topic: TopicIx,
    as_of: Day,
    is_own: bool,
) -> Vec<Counted> {
    let mut found = Vec::new();
    for (index, statement) in stage.dataset.statements.iter() {
        let concerns = match statement.about.as_slice() {
            [] => is_own && statement.speaker == actor,
            about => !is_own && about.contains(&actor),
        };
        let stances: Vec<Stance> = statement
            .positions
            .iter()
            .filter(|position| position.topic == topic)
            .map(|p| p.stance)
            .collect();
        let (Some(day), Some(&stance)) = (statement.date.latest(), stances.first()) else {
            continue;
        };
        if concerns && day <= as_of {
            let is_one = stances.iter().all(|other| *other == stance);
            let combined_stance = if is_one {
                CombinedStance::One(stance)
            } else {
                CombinedStance::Mixed
            };
            let is_hearsay = is_own && statement.kind == Kind::Reported;
            found.push((day, index, combined_stance, is_hearsay));
        }
    }
    found.sort_by_key(|(day, index, ..)| (*day, *index));
    found
}

fn stance_of_day(counted: &[Counted], day: Day) -> CombinedStance {
    let of_day: Vec<&Counted> = counted.iter().filter(|c| c.0 == day).collect();
    let has_own = of_day.iter().any(|c| !c.3);
    let telling = of_day.iter().filter(|c| !(has_own && c.3));
    let combined_stances: Vec<CombinedStance> = telling.map(|c| c.2).collect();
    if combined_stances
        .iter()
        .all(|combined_stance| *combined_stance == combined_stances[0])
    {
        combined_stances[0]
    } else {
        CombinedStance::Mixed
    }
}

/// The days of a run back from a day, for as long as each has its stance, and the day before it.
fn run_back_from(own: &[Counted], latest: Day) -> (Vec<Counted>, Option<Day>) {
    let combined_stance = stance_of_day(own, latest);
    let up_to = || own.iter().filter(|c| c.0 <= latest);
    let before = up_to()
        .rev()
        .map(|c| c.0)
        .find(|day| stance_of_day(own, *day) != combined_stance);
    let run = up_to().filter(|c| before.is_none_or(|before| c.0 > before));
    (run.copied().collect(), before)
}

fn plain_cell(stage: &Stage, actor: ActorIx, topic: TopicIx, as_of: Day) -> Cell {
    let own = counted(stage, actor, topic, as_of, true);
    let ascribed = counted(stage, actor, topic, as_of, false);
    let Some(&(latest, ..)) = own.last() else {
        return ascribed
            .last()
            .map_or(Cell::Silent, |(day, ..)| Cell::Ascribed {
                count: ascribed.len(),
                combined_stance: stance_of_day(&ascribed, *day),
            });
    };
    let combined_stance = stance_of_day(&own, latest);
    let (run, before) = run_back_from(&own, latest);
    let (heard, said): (Vec<Counted>, Vec<Counted>) = run.iter().partition(|c| c.3);
    let telling = if said.is_empty() { &heard } else { &said };
    let before = before.map(|day| Stand {
        combined_stance: stance_of_day(&own, day),
        attribution: if run_back_from(&own, day).0.iter().all(|c| c.3) {
            Attribution::Hearsay
        } else {
            Attribution::Own
        },
    });
    // Hearsay of another stance takes no part on a day with own words.
    let has_own_words = |day: Day| said.iter().any(|c| c.0 == day);
    let alike = heard
        .iter()
        .filter(|c| c.2 == combined_stance || !has_own_words(c.0));
    let mut pairs = Vec::new();
    for a in own.iter().filter(|c| c.2 == FOR && !c.3) {
        for b in own.iter().filter(|c| c.2 == AGAINST && !c.3) {
            if (a.0.number() - b.0.number()).abs() <= 6 {
                pairs.push((a.0.max(b.0), a.0.min(b.0)));
            }
        }
    }
    let contradiction = pairs.into_iter().max();
    Cell::Own(OwnStance {
        combined_stance,
        since: telling[0].0,
        times: telling.len(),
        times_heard: if said.is_empty() { 0 } else { alike.count() },
        held_days: u32::try_from(as_of.number() - telling[0].0.number()).unwrap(),
        before,
        contradiction: contradiction.map(|(last, first)| DayRange { first, last }),
        is_hearsay_only: said.is_empty(),
    })
}

#[test]
fn each_cell_of_the_real_data_is_what_the_rules_say_word_by_word() {
    let real = include_bytes!("../../../../public/data/statements.json");
    let stage = Stage::from_bytes(real);
    for actor in stage.dataset.actors.indexes() {
        for topic in stage.topics() {
            let own = counted(&stage, actor, topic, Day::MAX, true);
            let ascribed = counted(&stage, actor, topic, Day::MAX, false);
            for (as_of, ..) in own.iter().chain(&ascribed) {
                assert_eq!(
                    stage.index.cell(actor, topic, *as_of),
                    plain_cell(&stage, actor, topic, *as_of),
                    "{} on {as_of}",
                    stage.dataset.actors[actor].name
                );
            }
        }
    }
}

fn any_line() -> impl Strategy<Value = String> {
    let word = |words: &'static [&'static str]| prop::sample::select(words);
    (
        word(&["ann", "bob", "ann", "bob>ann", "cid>ann,bob", "ann>ann,ann"]),
        1..=28u32,
        0..12u32,
        word(&["supports", "opposes", "conditional", "unclear"]),
        word(&[
            "",
            " reported",
            " opposes",
            " ferry:supports",
            " supports reported",
        ]),
    )
        .prop_map(|(who, from, span, stance, more)| {
            let date = match span {
                0 => "2025-08".to_owned(),
                1 => format!("../2025-08-{from:02}"),
                2 => format!("2025-08-{from:02}/.."),
                3 | 4 => format!("2025-08-{from:02}/2025-08-{:02}", from + span - 2),
                _ => format!("2025-08-{from:02}"),
            };
            format!("{who} {date} {stance}{more}")
        })
}

proptest! {
    #[test]
    fn each_cell_is_what_the_rules_say_word_by_word(
        lines in prop::collection::vec(any_line(), 0..14),
    ) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let stage = Stage::new(&lines);
        for actor in stage.dataset.actors.indexes() {
            for topic in stage.topics() {
                for offset in -1..32 {
                    let as_of = day("2025-08-01").plus(offset);
                    prop_assert_eq!(
                        stage.index.cell(actor, topic, as_of),
                        plain_cell(&stage, actor, topic, as_of),
                        "{:?} on {}", stage.dataset.actors[actor].name, as_of
                    );
                }
            }
        }
    }

    #[test]
    fn no_cell_rests_on_a_statement_after_its_day(
        lines in prop::collection::vec(any_line(), 0..14),
        offset in -1..32i64,
    ) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let stage = Stage::new(&lines);
        let as_of = day("2025-08-01").plus(offset);
        for row in stage.board(&as_of.to_string()).rows() {
            for topic in stage.topics() {
                let evidence = stage.index.evidence(row.actor, topic, as_of);
                for entry in evidence.own.iter().chain(&evidence.ascribed) {
                    let latest = stage.dataset.statements[entry.statement].date.latest();
                    prop_assert!(latest.is_some_and(|latest| latest <= as_of));
                }
            }
        }
    }

    #[test]
    fn a_cell_changes_on_no_other_day_than_the_days_of_change(
        lines in prop::collection::vec(any_line(), 0..14),
    ) {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let stage = Stage::new(&lines);
        let days = stage.index.days_of_change(&stage.topics());
        for offset in 0..32 {
            let today = day("2025-08-01").plus(offset);
            let board = |day: Day| stage.board(&day.to_string());
            let changed = changed_cells(&board(today.plus(-1)), &board(today));
            prop_assert!(changed.is_empty() || days.contains(&today), "{}", today);
        }
    }
}
