//! The statements behind a cell: what a reader opens to check it.

use super::mention::{ListKey, telling};
use super::stance_history::StanceAt;
use super::{Cell, PositionIndex};
use crate::date::Day;
use crate::model::{ActorIx, CombinedStance, StatementIx, TopicIx};

/// The statements behind a cell, in order; the two lists are never mixed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The actor's own.
    pub own: Vec<EvidenceRow>,
    /// Those in which others say where the actor stands.
    pub ascribed: Vec<EvidenceRow>,
}

/// One statement behind a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EvidenceRow {
    /// The statement.
    pub statement: StatementIx,
    /// The latest day on which it can have been said: the day from which it counts.
    pub day: Day,
    /// Its stance on the topic; mixed where it takes several.
    pub combined_stance: CombinedStance,
    /// Whether it tells the actor's own position second-hand only.
    pub is_hearsay: bool,
    /// Whether it is the first to tell the combined stance of a day that differs from that of the
    /// day before in the list.
    pub is_change: bool,
}

impl PositionIndex {
    /// The statements behind the cell of an actor and a topic on a day.
    pub fn evidence(&self, actor: ActorIx, topic: TopicIx, as_of: Day) -> Evidence {
        let entries = |is_ascribed| {
            self.entries(
                ListKey {
                    actor,
                    topic,
                    is_ascribed,
                },
                as_of,
            )
        };
        Evidence {
            own: entries(false),
            ascribed: entries(true),
        }
    }

    /// The statements that show where an actor stands on a topic on a day: those of the latest day
    /// of what the cell rests on, the actor's own where there are any.
    ///
    /// Where an actor's own words tell it, they show it, even if hearsay of a later day agrees.
    pub fn shown_by(&self, actor: ActorIx, topic: TopicIx, as_of: Day) -> Vec<EvidenceRow> {
        let evidence = self.evidence(actor, topic, as_of);
        let (mut rows, is_own) = match self.cell(actor, topic, as_of) {
            Cell::Own(own) => {
                let in_run = evidence.own.into_iter().filter(|row| row.day >= own.since);
                (in_run.collect(), !own.is_hearsay_only)
            }
            Cell::Ascribed { .. } => (evidence.ascribed, false),
            Cell::Silent => (Vec::new(), false),
        };
        rows.retain(|row| !(is_own && row.is_hearsay));
        let last = rows.last().map(|row| row.day);
        rows.retain(|row| Some(row.day) == last);
        rows
    }

    fn entries(&self, list: ListKey, as_of: Day) -> Vec<EvidenceRow> {
        let mut entries: Vec<EvidenceRow> = Vec::new();
        let mut stances_at = self.stances_at(list, as_of).iter();
        let mentions = self.mentions(list, as_of);
        for day in mentions.chunk_by(|a, b| a.day == b.day) {
            let is_change = stances_at.next().is_some_and(StanceAt::is_change);
            let first = telling(day, |mention| mention.is_hearsay)
                .next()
                .filter(|_| is_change);
            for mention in day {
                entries.push(EvidenceRow {
                    statement: mention.statement,
                    day: mention.day,
                    combined_stance: mention.combined_stance,
                    is_hearsay: mention.is_hearsay,
                    is_change: first.is_some_and(|first| first.statement == mention.statement),
                });
            }
        }
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Stage, day};

    #[test]
    fn the_statements_stand_in_order_and_each_change_is_marked_once() {
        let stage = Stage::new(&[
            "ann 2025-08 supports",
            "ann 2025-08-10 supports",
            "ann 2025-08-20 opposes",
            "ann 2025-08-20 opposes",
            "ann 2025-08-21 opposes",
            "bob>ann 2025-08-22 supports",
            "bob>ann 2025-08-23 opposes",
            "ann 2025-09-01 opposes",
        ]);
        let line = |entry: &super::EvidenceRow| {
            let mark = if entry.is_change { "!" } else { "" };
            format!(
                "{}{mark} {}",
                stage.id(entry.statement),
                entry.combined_stance.word()
            )
        };
        let evidence = stage.evidence("ann", "bridge", "2025-08-31");
        let own: Vec<String> = evidence.own.iter().map(line).collect();
        let expected = [
            "s1 supports",
            "s2! opposes",
            "s3 opposes",
            "s4 opposes",
            "s0! supports",
        ];
        assert_eq!(own, expected);
        let ascribed: Vec<String> = evidence.ascribed.iter().map(line).collect();
        assert_eq!(ascribed, ["s5 supports", "s6! opposes"]);
    }

    #[test]
    fn own_words_show_a_position_also_where_hearsay_is_later() {
        for (lines, shown) in [
            // Hearsay of a later day doesn't take the place of own words of the same run.
            (
                &["ann 2025-08-10 opposes", "ann 2025-08-20 opposes reported"][..],
                "s0 opposes",
            ),
            (
                &["ann 2025-08-20 opposes reported", "ann 2025-08-20 opposes"],
                "s1 opposes",
            ),
            // Own words of an earlier run don't show the present one.
            (
                &["ann 2025-08-10 supports", "ann 2025-08-20 opposes reported"],
                "s1 opposes",
            ),
            // Hearsay of another stance doesn't make own words of its day several.
            (
                &["ann 2025-08-20 supports", "ann 2025-08-20 opposes reported"],
                "s0 supports",
            ),
            (
                &["bob>ann 2025-08-10 opposes", "bob>ann 2025-08-20 opposes"],
                "s1 opposes",
            ),
            (&["bob 2025-08-10 opposes"], ""),
        ] {
            let stage = Stage::new(lines);
            let (ann, bridge) = (stage.actor("ann"), stage.topic("bridge"));
            let rows = stage.index.shown_by(ann, bridge, day("2025-08-31"));
            let words = |row: &super::EvidenceRow| {
                format!("{} {}", stage.id(row.statement), row.combined_stance.word())
            };
            let words: Vec<String> = rows.iter().map(words).collect();
            assert_eq!(words.join(", "), shown, "{lines:?}");
        }
    }

    #[test]
    fn own_words_of_a_day_are_the_change_and_not_hearsay_before_them() {
        let stage = Stage::new(&[
            "ann 2025-08-10 supports",
            "ann 2025-08-20 supports reported",
            "ann 2025-08-20 opposes",
        ]);
        let evidence = stage.evidence("ann", "bridge", "2025-08-20");
        let changes: Vec<bool> = evidence.own.iter().map(|entry| entry.is_change).collect();
        assert_eq!(changes, [false, false, true]);
    }

    #[test]
    fn a_day_of_several_stances_is_one_change() {
        let stage = Stage::new(&[
            "ann 2025-08-10 supports",
            "ann 2025-08-20 supports",
            "ann 2025-08-20 opposes",
        ]);
        let evidence = stage.evidence("ann", "bridge", "2025-08-20");
        let changes: Vec<bool> = evidence.own.iter().map(|entry| entry.is_change).collect();
        assert_eq!(changes, [false, true, false]);
    }
}
