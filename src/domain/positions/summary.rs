//! Who stands where on one topic, and who moved most.

use std::cmp::Reverse;

use super::PositionIndex;
use super::mention::ListKey;
use super::standing::Standing;
use crate::domain::date::Day;
use crate::domain::model::{ActorIx, Dataset, Stance, Tone, TopicIx};
use crate::domain::sort::sort_by_key;
use crate::domain::timeline::SideGroup;

/// The actors with an own stance on a topic, by that stance, each list in the order of the lanes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TopicSummary {
    /// Those for it.
    pub supports: Vec<ActorIx>,
    /// Those for it on a condition.
    pub conditional: Vec<ActorIx>,
    /// Those against it.
    pub opposes: Vec<ActorIx>,
    /// Those of whom neither can be told.
    pub unclear: Vec<ActorIx>,
    /// Those who took several stances on the latest day.
    pub mixed: Vec<ActorIx>,
}

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

/// Who stands where on a topic on a day.
pub fn topic_summary(
    index: &PositionIndex,
    groups: &[SideGroup],
    topic: TopicIx,
    as_of: Day,
) -> TopicSummary {
    let mut summary = TopicSummary::default();
    for (actor, standing) in own_standings(index, groups, topic, as_of) {
        let list = match standing.tone {
            Tone::One(Stance::Supports) => &mut summary.supports,
            Tone::One(Stance::Conditional) => &mut summary.conditional,
            Tone::One(Stance::Opposes) => &mut summary.opposes,
            Tone::One(Stance::Unclear) => &mut summary.unclear,
            Tone::Mixed | Tone::Silent => &mut summary.mixed,
        };
        list.push(actor);
    }
    summary
}

/// The actors with an own stance on a topic: most changes first, then the latest change first, then by name.
pub fn shift_order(
    index: &PositionIndex,
    dataset: &Dataset,
    groups: &[SideGroup],
    topic: TopicIx,
    as_of: Day,
) -> Vec<Shift> {
    let mut shifts: Vec<Shift> = Vec::new();
    for (actor, standing) in own_standings(index, groups, topic, as_of) {
        shifts.push(Shift {
            actor,
            changes: standing.changes,
            latest_change: standing.before.map(|_| standing.since),
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
) -> impl Iterator<Item = (ActorIx, &'a Standing)> {
    let actors = groups.iter().flat_map(|group| &group.actors);
    actors.filter_map(move |&actor| {
        let list = ListKey {
            actor,
            topic,
            is_ascribed: false,
        };
        Some((actor, index.standing(list, as_of)?))
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Stage, day};
    use super::*;

    #[test]
    fn each_actor_with_an_own_stance_is_in_the_list_of_that_stance() {
        for (words, place) in [
            ("supports", 0),
            ("conditional", 1),
            ("opposes", 2),
            ("unclear", 3),
            ("supports unclear", 4),
        ] {
            let stage = Stage::new(&[
                &format!("ann 2025-08-20 {words}"),
                "ann>bob 2025-08-20 supports",
                "cid 2025-08-21 supports",
            ]);
            let bridge = stage.topic("bridge");
            let summary = topic_summary(&stage.index, &stage.groups, bridge, day("2025-08-20"));
            let lists = [
                summary.supports,
                summary.conditional,
                summary.opposes,
                summary.unclear,
                summary.mixed,
            ];
            for (at, list) in lists.iter().enumerate() {
                let expected: &[ActorIx] = if at == place {
                    &[stage.actor("ann")]
                } else {
                    &[]
                };
                assert_eq!(list, expected, "{words}, list {at}");
            }
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
