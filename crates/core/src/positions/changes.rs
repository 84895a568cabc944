//! Who moved: each change of an actor's own stance on a topic, as far as the order of what was said
//! is known.
//!
//! The rules, each tested below:
//!
//! - **Own.** Only what counts towards the speaker's own position does here. What others say of
//!   somebody is evidence of what *they* said, and moves nobody.
//! - **One saying.** What was said on one certain day is one saying, *mixed* where its stances
//!   differ; any other statement is one by itself. On a day with own words, what is known of it
//!   second-hand takes no part.
//! - **Order.** A saying is before another where its last possible day is before the other's first
//!   ([`StatedDate::possible_days`]); else nobody knows which came first. So statements of which
//!   only the month is known are in no order with those of that month's days.
//! - **Change.** A saying shows a change where one with another stance was made before it, and
//!   after the last saying that showed a change to the same stance. Whatever the days are that are
//!   not known: there are at least as many changes to each stance as are told.
//! - **Before.** The stance held before is that of the latest saying of which it is known to be
//!   earlier; *mixed* where several could be the latest and differ. Own words among these leave
//!   hearsay out.
//! - **When.** A change counts from the latest day of the saying that shows it, as on the board,
//!   and is dated as that is stated.
//!
//! ```text
//!  ann   + July      - 20 August              one change: to -, shown on 20 August
//!             [ - some time in August ]       none: that one may have been the first to show it
//!                              + September    one change: back to +
//! ```
//!
//! The decision that a newcomer would question: filters by stance, kind or text leave the reckoning
//! alone. A change between what is left over, across what is left out, would be one that never was.
//! They only choose which changes are shown.

use super::mention::telling;
use crate::dataset::Dataset;
use crate::date::{Day, DayRange, StatedDate};
use crate::model::{ActorIx, Attribution, CombinedStance, Kind, StatementIx, TopicIx};
use crate::query::Matching;
use crate::sort::sort_by_key;

/// A change of an actor's own stance on a topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Who moved.
    pub actor: ActorIx,
    /// On what.
    pub topic: TopicIx,
    /// The stance held before.
    pub before: Stand,
    /// The stance taken.
    pub after: Stand,
    /// The statements that show it, in order: one, or all of a day.
    pub statements: Vec<StatementIx>,
    /// When they were made, as stated.
    pub date: StatedDate,
    /// The day from which it counts.
    pub day: Day,
}

/// A stance on one side of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Never silent; mixed for several stances.
    pub combined_stance: CombinedStance,
    /// Own words, or known second-hand only; never the account of others.
    pub attribution: Attribution,
}

/// All changes of a data set, newest first.
pub fn changes(dataset: &Dataset) -> Vec<Change> {
    let stated = own_stances(dataset);
    let mut changes = Vec::new();
    for list in stated.chunk_by(|a, b| (a.actor, a.topic) == (b.actor, b.topic)) {
        push_changes(&mut changes, dataset, &sayings_of(list));
    }
    sort_by_key(&mut changes, |change| {
        let latest = change.statements.last().copied();
        std::cmp::Reverse((change.day, latest, change.topic))
    });
    changes
}

/// Those of `all` that had happened by a day, on one of these topics, and are shown by a statement
/// that matches.
pub fn shown_changes<'a>(
    all: &'a [Change],
    matching: &Matching,
    topics: &[TopicIx],
    as_of: Day,
) -> Vec<&'a Change> {
    let is_shown = |change: &&Change| {
        change.day <= as_of
            && topics.contains(&change.topic)
            && change.statements.iter().any(|&s| matching.contains(s))
    };
    let mut shown = Vec::new();
    shown.extend(all.iter().filter(is_shown));
    shown
}

/// What one statement says of its speaker's stance on one topic.
struct Stated {
    actor: ActorIx,
    topic: TopicIx,
    possible: DayRange,
    statement: StatementIx,
    combined_stance: CombinedStance,
    is_hearsay: bool,
}

/// What was said at one time: on a certain day, or by one statement.
struct Saying<'a> {
    possible: DayRange,
    combined_stance: CombinedStance,
    stated: &'a [Stated],
}

impl<'a> Saying<'a> {
    /// What tells its stance: hearsay only where there are no own words.
    fn telling(&self) -> impl Iterator<Item = &'a Stated> + use<'a> {
        telling(self.stated, |one| one.is_hearsay)
    }

    fn attribution(&self) -> Attribution {
        if self.stated.iter().all(|one| one.is_hearsay) {
            Attribution::Hearsay
        } else {
            Attribution::Own
        }
    }
}

/// The own stances of all statements, by list, and there by the last day on which they can have
/// been taken. What belongs to one saying stands side by side.
fn own_stances(dataset: &Dataset) -> Vec<Stated> {
    let mut stated = Vec::new();
    for (index, statement) in dataset.statements.iter() {
        if statement.attribution() == Attribution::AboutOther {
            continue;
        }
        for position in &statement.positions {
            stated.push(Stated {
                actor: statement.speaker,
                topic: position.topic,
                possible: statement.date.possible_days(),
                statement: index,
                combined_stance: CombinedStance::One(position.stance),
                is_hearsay: statement.kind == Kind::Reported,
            });
        }
    }
    sort_by_key(&mut stated, |one| {
        let DayRange { first, last } = one.possible;
        (one.actor, one.topic, last, first, one.statement)
    });
    stated
}

/// The sayings of a list, by their last possible day.
fn sayings_of(list: &[Stated]) -> Vec<Saying<'_>> {
    let is_same = |a: &Stated, b: &Stated| {
        let is_certain_day = a.possible.first == a.possible.last;
        a.statement == b.statement || (is_certain_day && a.possible == b.possible)
    };
    let mut sayings = Vec::new();
    for stated in list.chunk_by(is_same) {
        let Some(first) = stated.first() else {
            continue;
        };
        let mut saying = Saying {
            possible: first.possible,
            combined_stance: first.combined_stance,
            stated,
        };
        let stances = saying.telling().map(|one| one.combined_stance);
        if let Some(combined_stance) = stances.reduce(CombinedStance::joined) {
            saying.combined_stance = combined_stance;
        }
        sayings.push(saying);
    }
    sayings
}

fn push_changes(changes: &mut Vec<Change>, dataset: &Dataset, sayings: &[Saying]) {
    let starts = latest_starts(sayings);
    // For each combined stance to which a change was shown: the last day on which that can have
    // been.
    let mut shown: Vec<(CombinedStance, Day)> = Vec::new();
    for saying in sayings {
        let since = shown
            .iter_mut()
            .find(|(combined_stance, _)| *combined_stance == saying.combined_stance);
        let can_be_left = |earlier: &&Saying| {
            let is_later = since
                .as_ref()
                .is_none_or(|(_, day)| earlier.possible.first > *day);
            is_later && earlier.combined_stance != saying.combined_stance
        };
        let latest = latest_before(sayings, &starts, saying)
            .iter()
            .filter(can_be_left);
        let Some(change) = change(dataset, stand(latest), saying) else {
            continue;
        };
        changes.push(change);
        match since {
            Some((_, day)) => *day = saying.possible.last,
            None => shown.push((saying.combined_stance, saying.possible.last)),
        }
    }
}

/// For each saying the latest first possible day of all up to it.
fn latest_starts(sayings: &[Saying]) -> Vec<Day> {
    let mut latest = Day::MIN;
    let mut starts = Vec::new();
    for saying in sayings {
        latest = latest.max(saying.possible.first);
        starts.push(latest);
    }
    starts
}

/// The sayings that were made before another and may be the latest of these: nothing that was made
/// before it, too, is known to be later.
fn latest_before<'a, 'b>(
    sayings: &'a [Saying<'b>],
    starts: &[Day],
    saying: &Saying,
) -> &'a [Saying<'b>] {
    let end = sayings.partition_point(|other| other.possible.last < saying.possible.first);
    let Some(&latest_start) = end.checked_sub(1).and_then(|last| starts.get(last)) else {
        return &[];
    };
    let start = sayings.partition_point(|other| other.possible.last < latest_start);
    sayings.get(start..end).unwrap_or_default()
}

/// Sayings as one, hearsay only where there are no own words; none where there is none.
fn stand<'a, 'b: 'a>(sayings: impl Iterator<Item = &'a Saying<'b>>) -> Option<Stand> {
    let mut stand: Option<Stand> = None;
    for saying in sayings {
        let mut of_saying = Stand {
            combined_stance: saying.combined_stance,
            attribution: saying.attribution(),
        };
        if let Some(stand) = stand.filter(|stand| stand.attribution <= of_saying.attribution) {
            if stand.attribution < of_saying.attribution {
                continue;
            }
            of_saying.combined_stance = stand.combined_stance.joined(of_saying.combined_stance);
        }
        stand = Some(of_saying);
    }
    stand
}

fn change(dataset: &Dataset, before: Option<Stand>, saying: &Saying) -> Option<Change> {
    let (before, after) = (before?, stand(std::iter::once(saying))?);
    let first = saying.telling().next()?;
    let date = dataset.statements[first.statement].date;
    let mut statements: Vec<StatementIx> = Vec::new();
    statements.extend(saying.telling().map(|one| one.statement));
    statements.dedup();
    (before.combined_stance != after.combined_stance).then_some(Change {
        actor: first.actor,
        topic: first.topic,
        before,
        after,
        statements,
        date,
        day: date.latest()?,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixture::{Stage, day};
    use super::*;
    use crate::query::Filter;
    use crate::selection::Selection;

    /// Changes as lines, oldest first: "Ann bridge: supports to opposes by s1, 20 August 2025".
    fn told(stage: &Stage, changes: &[&Change]) -> Vec<String> {
        let line = |change: &&Change| {
            let ids: Vec<&str> = change.statements.iter().map(|&s| stage.id(s)).collect();
            let heard = |stand: Stand| match stand.attribution {
                Attribution::Hearsay => format!("{} (heard)", stand.combined_stance.word()),
                _ => stand.combined_stance.word().to_owned(),
            };
            format!(
                "{} {}: {} to {} by {}, {}",
                stage.dataset.actors[change.actor].name,
                stage.dataset.topics[change.topic].id,
                heard(change.before),
                heard(change.after),
                ids.join("+"),
                change.date.label()
            )
        };
        changes.iter().rev().map(line).collect()
    }

    fn all(lines: &[&str]) -> Vec<String> {
        let stage = Stage::new(lines);
        let changes = changes(&stage.dataset);
        told(&stage, &changes.iter().collect::<Vec<_>>())
    }

    #[test]
    fn a_change_is_another_stance_than_the_latest_before_on_the_same_topic() {
        for (lines, expected) in [
            (
                &["ann 2025-03-01 supports", "ann 2025-03-09 opposes"][..],
                &["Ann bridge: supports to opposes by s1, 9 March 2025"][..],
            ),
            (&["ann 2025-03-01 supports", "ann 2025-03-09 supports"], &[]),
            (
                &["ann 2025-03-01 supports", "ann 2025-03-09 ferry:opposes"],
                &[],
            ),
            (&["ann 2025-03-01 supports", "bob 2025-03-09 opposes"], &[]),
            (
                &[
                    "ann 2025-03-01 supports",
                    "ann 2025-03-09 opposes",
                    "ann 2025-03-10 opposes",
                    "ann 2025-04-01 unclear",
                    "ann 2025-05-01 opposes",
                ],
                &[
                    "Ann bridge: supports to opposes by s1, 9 March 2025",
                    "Ann bridge: opposes to unclear by s3, 1 April 2025",
                    "Ann bridge: unclear to opposes by s4, 1 May 2025",
                ],
            ),
        ] {
            assert_eq!(all(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn what_others_say_of_somebody_moves_nobody() {
        let lines = [
            "ann 2025-03-01 supports",
            "bob>ann 2025-03-05 opposes",
            "cid>bob 2025-03-06 supports",
            "bob 2025-03-07 opposes",
            "ann>bob 2025-03-08 opposes",
            "ann 2025-03-09 supports",
        ];
        assert_eq!(all(&lines), Vec::<String>::new());
    }

    #[test]
    fn no_change_is_told_where_nobody_knows_which_came_first() {
        for (first, second, is_change) in [
            ("2025-03", "2025-03-31", false),
            ("2025-03-01", "2025-03", false),
            ("2025", "2025-03-09", false),
            ("2025-03", "2025-03", false),
            ("2025-03-01/2025-03-09", "2025-03-09", false),
            ("2025-03-01~", "2025-03-31", false),
            ("2025-03-01", "../2025-03-09", false),
            ("2025-03-01/..", "2025-05-09", false),
            // An open end never counts, though it is certainly later.
            ("2025-03-01", "2025-05-09/..", false),
            ("2025-02", "2025-03-01", true),
            ("2025-03-01", "2025-04", true),
            ("../2025-03-01", "2025-03-02", true),
            ("2025-03-01~", "2025-05-02", true),
        ] {
            let lines = [
                format!("ann {first} supports"),
                format!("ann {second} opposes"),
            ];
            let found = all(&[&lines[0], &lines[1]]);
            assert_eq!(found.len(), usize::from(is_change), "{lines:?}: {found:?}");
        }
    }

    #[test]
    fn what_is_vague_neither_hides_a_change_that_is_certain_nor_is_told_twice() {
        for (lines, expected) in [
            // Either may have been the first to oppose: by the 20th one of them had.
            (
                &[
                    "ann 2025-07-01 supports",
                    "ann 2025-08 opposes",
                    "ann 2025-08-20 opposes",
                ][..],
                &["Ann bridge: supports to opposes by s2, 20 August 2025"][..],
            ),
            // Back in August or in September, but back.
            (
                &[
                    "ann 2025-07-01 supports",
                    "ann 2025-08-20 opposes",
                    "ann 2025-08 supports",
                    "ann 2025-09-01 supports",
                ],
                &[
                    "Ann bridge: supports to opposes by s1, 20 August 2025",
                    "Ann bridge: opposes to supports by s3, 1 September 2025",
                ],
            ),
            // The one in February may have been the one that shows support again, or not yet.
            (
                &[
                    "ann 2025-01-05 opposes",
                    "ann 2025-02 supports",
                    "ann 2025-02-10 opposes",
                    "ann 2025-03-01 supports",
                ],
                &["Ann bridge: opposes to supports by s1, February 2025"],
            ),
            // Some time in the year it was the same: that hides nothing.
            (
                &[
                    "ann 2024-12-01 supports",
                    "ann 2025 supports",
                    "ann 2025-03-03 opposes",
                ],
                &["Ann bridge: supports to opposes by s2, 3 March 2025"],
            ),
        ] {
            assert_eq!(all(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn several_stances_of_a_day_are_one_and_several_of_unknown_order_are_several() {
        for (lines, expected) in [
            (
                &[
                    "ann 2025-03-01 supports",
                    "ann 2025-03-09 supports",
                    "ann 2025-03-09 opposes",
                    "ann 2025-03-10 opposes",
                ][..],
                &[
                    "Ann bridge: supports to mixed by s1+s2, 9 March 2025",
                    "Ann bridge: mixed to opposes by s3, 10 March 2025",
                ][..],
            ),
            (
                &["ann 2025-03-01 supports", "ann 2025-03-09 supports opposes"],
                &["Ann bridge: supports to mixed by s1, 9 March 2025"],
            ),
            (
                &[
                    "ann 2025-02 supports",
                    "ann 2025-02-10 unclear",
                    "ann 2025-03-01 opposes",
                ],
                &["Ann bridge: mixed to opposes by s2, 1 March 2025"],
            ),
            // From one of two stances to both is no change that could be told.
            (
                &[
                    "ann 2025-02 supports",
                    "ann 2025-02-10 opposes",
                    "ann 2025-03-01 supports opposes",
                ],
                &[],
            ),
        ] {
            assert_eq!(all(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn what_is_known_second_hand_only_is_told_as_such() {
        let lines = [
            "ann 2025-03-01 supports reported",
            "ann 2025-03-09 opposes",
            "ann 2025-03-12 unclear reported",
            "ann 2025-03-12 unclear",
        ];
        let expected = [
            "Ann bridge: supports (heard) to opposes by s1, 9 March 2025",
            "Ann bridge: opposes to unclear by s3, 12 March 2025",
        ];
        assert_eq!(all(&lines), expected);
    }

    #[test]
    fn hearsay_makes_nothing_of_own_words_whose_day_or_time_it_shares() {
        for (lines, expected) in [
            (
                &[
                    "ann 2025-03-01 supports",
                    "ann 2025-03-09 supports",
                    "ann 2025-03-09 opposes reported",
                ][..],
                &[][..],
            ),
            (
                &[
                    "ann 2025-02 supports",
                    "ann 2025-02-10 unclear reported",
                    "ann 2025-03-01 opposes",
                ],
                &["Ann bridge: supports to opposes by s2, 1 March 2025"],
            ),
            (
                &[
                    "ann 2025-02 supports reported",
                    "ann 2025-02-10 unclear",
                    "ann 2025-03-01 opposes",
                ],
                &["Ann bridge: unclear to opposes by s2, 1 March 2025"],
            ),
        ] {
            assert_eq!(all(lines), expected, "{lines:?}");
        }
    }

    #[test]
    fn the_newest_comes_first_up_to_the_day_and_a_month_counts_from_its_end() {
        let stage = Stage::new(&[
            "bob 2025-03-01 opposes",
            "bob 2025-05 supports",
            "ann 2025-03-01 supports",
            "ann 2025-05-20 opposes",
        ]);
        let changes = changes(&stage.dataset);
        let matching = Matching::new(&stage.dataset, &Filter::default());
        let names = |as_of| -> Vec<&str> {
            let shown = shown_changes(&changes, &matching, &stage.topics(), day(as_of));
            let actors = shown.iter().map(|change| change.actor);
            actors
                .map(|actor| stage.dataset.actors[actor].name.as_str())
                .collect()
        };
        assert_eq!(names("2025-05-19"), Vec::<&str>::new());
        assert_eq!(names("2025-05-30"), ["Ann"]);
        assert_eq!(names("2025-05-31"), ["Bob", "Ann"]);
    }

    #[test]
    fn filters_choose_what_is_shown_and_make_no_change_out_of_what_is_left_over() {
        let stage = Stage::new(&[
            "ann 2025-03-01 supports",
            "ann 2025-03-02 opposes",
            "ann 2025-03-03 supports",
            "bob 2025-03-01 supports ferry:supports",
            "bob 2025-03-02 opposes ferry:opposes",
        ]);
        let changes = changes(&stage.dataset);
        let shown = |filter: &Filter, topics: &[TopicIx]| {
            let matching = Matching::new(&stage.dataset, filter);
            told(
                &stage,
                &shown_changes(&changes, &matching, topics, Day::MAX),
            )
        };
        let of_bob = Filter {
            actors: Selection::Only([stage.actor("bob")].into()),
            ..Filter::default()
        };
        let ferry = "Bob ferry: supports to opposes by s4, 2 March 2025";
        assert_eq!(shown(&of_bob, &[stage.topic("ferry")]), [ferry]);
        let mut supporting = Filter::default();
        *supporting.chosen_mut(crate::facet::Facet::Stance) = Some([0].into());
        // Of her three sayings two match, both in support: yet she moved in between.
        assert_eq!(
            shown(&supporting, &stage.topics()),
            ["Ann bridge: opposes to supports by s2, 3 March 2025"]
        );
    }

    /// One saying a line: its possible days in March, and its stance.
    type Drawn = (i64, i64, &'static str);

    fn any_sayings() -> impl Strategy<Value = Vec<Drawn>> {
        let stance = prop::sample::select(vec!["supports", "opposes", "unclear"]);
        let saying =
            (1..6i64, 0..3i64, stance).prop_map(|(from, more, stance)| (from, from + more, stance));
        prop::collection::vec(saying, 0..6)
    }

    /// All ways in which sayings can lie in time: a day for each, in order of the sayings.
    fn worlds(sayings: &[Drawn]) -> Vec<Vec<i64>> {
        sayings
            .iter()
            .fold(vec![Vec::new()], |worlds, &(from, to, _)| {
                let with_day = |world: &Vec<i64>| {
                    let world = world.clone();
                    (from..=to).map(move |day| [world.as_slice(), &[day]].concat())
                };
                worlds.iter().flat_map(with_day).collect()
            })
    }

    /// How often a world changes to a stance: in order of its days, and on one day as in the list.
    fn changes_to(sayings: &[Drawn], world: &[i64], stance: &str) -> usize {
        let mut order: Vec<usize> = (0..sayings.len()).collect();
        order.sort_by_key(|&index| world[index]);
        let stances: Vec<&str> = order.iter().map(|&index| sayings[index].2).collect();
        stances
            .windows(2)
            .filter(|pair| pair[0] != pair[1] && pair[1] == stance)
            .count()
    }

    proptest! {
        #[test]
        fn whatever_the_unknown_days_are_there_are_as_many_changes_as_are_told(
            mut drawn in any_sayings(),
        ) {
            // Two of one certain day would be one saying.
            let mut certain = std::collections::BTreeSet::new();
            drawn.retain(|&(from, to, _)| from != to || certain.insert(from));
            let lines: Vec<String> = drawn
                .iter()
                .map(|(from, to, stance)| format!("ann 2025-03-{from:02}/2025-03-{to:02} {stance}"))
                .collect();
            let stage = Stage::new(&lines.iter().map(String::as_str).collect::<Vec<_>>());
            let changes = changes(&stage.dataset);
            for change in &changes {
                prop_assert_ne!(change.before.combined_stance, change.after.combined_stance);
            }
            for stance in ["supports", "opposes", "unclear"] {
                let to_stance = |change: &&Change| change.after.combined_stance.word() == stance;
                let told = changes.iter().filter(to_stance).count();
                for world in worlds(&drawn) {
                    let real = changes_to(&drawn, &world, stance);
                    prop_assert!(
                        told <= real,
                        "{lines:?}: {told} to {stance}, {real} on {world:?}"
                    );
                }
            }
        }

        #[test]
        fn with_certain_days_alone_the_changes_are_those_of_the_board(
            drawn in prop::collection::vec(
            (1..9u32, prop::sample::select(vec!["supports", "opposes", "unclear"])),
            0..12,
        )
        ) {
            let lines: Vec<String> =
                drawn
                    .iter()
                    .map(|(day, stance)| format!("ann 2025-03-{day:02} {stance}"))
                    .collect();
            let stage = Stage::new(&lines.iter().map(String::as_str).collect::<Vec<_>>());
            let mut told: Vec<StatementIx> = changes(&stage.dataset)
                .iter()
                .filter_map(|change| change.statements.first().copied())
                .collect();
            told.reverse();
            let own = stage.evidence("ann", "bridge", "2025-03-31").own;
            let marked: Vec<StatementIx> =
                own.iter().filter(|entry| entry.is_change).map(|entry| entry.statement).collect();
            prop_assert_eq!(told, marked);
        }
    }
}
