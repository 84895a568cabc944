//! Who stands where on one topic, by whose words that is known, and who moved most.

use std::cmp::Reverse;

use super::mention::ListKey;
use super::stance_history::StanceAt;
use super::{Cell, PositionIndex};
use crate::dataset::Dataset;
use crate::date::Day;
use crate::model::{ActorIx, Attribution, CombinedStance, Stance, TopicIx};
use crate::sort::sort_by_key;
use crate::timeline::SideGroup;

/// The actors who stand alike on a topic, known by the same kind of words, in the order of the
/// lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct StanceGroup {
    /// Whose words tell it, as on the board: own, own but known second-hand only, or only others
    /// say so.
    pub attribution: Attribution,
    /// Where they stand.
    pub combined_stance: CombinedStance,
    /// The actors, at least one.
    pub actors: Vec<ActorIx>,
}

/// The combined stances in the order of the groups.
const TONES: [CombinedStance; 5] = [
    CombinedStance::One(Stance::Supports),
    CombinedStance::One(Stance::Conditional),
    CombinedStance::One(Stance::Opposes),
    CombinedStance::One(Stance::Unclear),
    CombinedStance::Mixed,
];

/// How often an actor's own stance on a topic changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The actor.
    pub actor: ActorIx,
    /// How many times.
    pub changes: usize,
    /// The latest day on which it did; none where it never did.
    pub latest_change: Option<Day>,
}

/// Who stands where on a topic on a day: own words first, then what is known second-hand only, then
/// what only others say. No group mixes them.
pub fn topic_summary(
    index: &PositionIndex,
    groups: &[SideGroup],
    topic: TopicIx,
    as_of: Day,
) -> Vec<StanceGroup> {
    let actors = groups.iter().flat_map(|group| &group.actors);
    let cells: Vec<(ActorIx, Cell)> = actors
        .map(|&actor| (actor, index.cell(actor, topic, as_of)))
        .collect();
    let mut summary = Vec::new();
    for attribution in Attribution::ALL {
        for combined_stance in TONES {
            let stands = |(_, cell): &&(ActorIx, Cell)| {
                (cell.attribution(), cell.combined_stance()) == (Some(attribution), combined_stance)
            };
            let actors: Vec<ActorIx> = cells.iter().filter(stands).map(|cell| cell.0).collect();
            if !actors.is_empty() {
                summary.push(StanceGroup {
                    attribution,
                    combined_stance,
                    actors,
                });
            }
        }
    }
    summary
}

/// The actors with an own stance on a topic: most changes first, then the latest change first, then
/// by name.
pub fn shift_order(
    index: &PositionIndex,
    dataset: &Dataset,
    groups: &[SideGroup],
    topic: TopicIx,
    as_of: Day,
) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = Vec::new();
    for (actor, stance_at) in own_standings(index, groups, topic, as_of) {
        shifts.push(Shift {
            actor,
            changes: stance_at.changes,
            latest_change: stance_at.before.map(|_| stance_at.since),
        });
    }
    sort_by_key(&mut shifts, |shift| {
        (
            Reverse(shift.changes),
            Reverse(shift.latest_change),
            dataset.actors[shift.actor].name.as_str(),
        )
    });
    shifts
}

fn own_standings<'a>(
    index: &'a PositionIndex,
    groups: &'a [SideGroup],
    topic: TopicIx,
    as_of: Day,
) -> impl Iterator<Item = (ActorIx, &'a StanceAt)> {
    let actors = groups.iter().flat_map(|group| &group.actors);
    actors.filter_map(move |&actor| {
        let list = ListKey {
            actor,
            topic,
            is_ascribed: false,
        };
        Some((actor, index.stance_at(list, as_of)?))
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Stage, day};
    use super::*;

    #[test]
    fn each_actor_is_in_the_group_of_stance_and_of_whose_words_tell_it() {
        // Bob's own words come a day late, after what Ann says of him.
        for (bob, expected) in [
            (
                "bob 2025-08-19 opposes",
                "Own supports: Ann; Own opposes: Bob",
            ),
            ("bob 2025-08-19 supports", "Own supports: Ann, Bob"),
            (
                "bob 2025-08-19 supports unclear",
                "Own supports: Ann; Own mixed: Bob",
            ),
            (
                "bob 2025-08-19 supports reported",
                "Own supports: Ann; Hearsay supports: Bob",
            ),
            (
                "bob 2025-08-21 opposes",
                "Own supports: Ann; AboutOther conditional: Bob",
            ),
        ] {
            let stage = Stage::new(&[
                "ann 2025-08-20 supports",
                "ann>bob 2025-08-20 conditional",
                "cid 2025-08-21 supports",
                bob,
            ]);
            let bridge = stage.topic("bridge");
            let groups = topic_summary(&stage.index, &stage.groups, bridge, day("2025-08-20"));
            let words = |group: &StanceGroup| {
                let name = |actor: &ActorIx| stage.dataset.actors[*actor].name.as_str();
                let names: Vec<&str> = group.actors.iter().map(name).collect();
                let (attribution, combined_stance) =
                    (group.attribution, group.combined_stance.word());
                format!("{attribution:?} {combined_stance}: {}", names.join(", "))
            };
            let found: Vec<String> = groups.iter().map(words).collect();
            assert_eq!(found.join("; "), expected, "{bob}");
        }
    }

    #[test]
    fn most_changes_come_first_then_the_latest_change_then_the_name() {
        for (lines, order) in [
            (
                [
                    "cid 2025-08-01 supports",
                    "cid 2025-08-10 opposes",
                    "bob 2025-08-02 supports",
                    "ann 2025-08-20 supports",
                ],
                "Cid 1, Ann 0, Bob 0",
            ),
            (
                [
                    "bob 2025-08-01 supports",
                    "bob 2025-08-20 opposes",
                    "ann 2025-08-01 supports",
                    "ann 2025-08-10 opposes",
                ],
                "Bob 1, Ann 1",
            ),
            (
                [
                    "ann 2025-08-01 supports",
                    "ann 2025-08-02 opposes",
                    "ann 2025-08-03 supports",
                    "bob 2025-08-09 supports unclear",
                ],
                "Ann 2, Bob 0",
            ),
        ] {
            let stage = Stage::new(&lines);
            let bridge = stage.topic("bridge");
            let shifts = shift_order(
                &stage.index,
                &stage.dataset,
                &stage.groups,
                bridge,
                day("2025-08-31"),
            );
            let word = |shift: &Shift| {
                assert_eq!(shift.latest_change.is_some(), shift.changes > 0);
                format!(
                    "{} {}",
                    stage.dataset.actors[shift.actor].name, shift.changes
                )
            };
            let found: Vec<String> = shifts.iter().map(word).collect();
            assert_eq!(found.join(", "), order);
        }
    }
}
