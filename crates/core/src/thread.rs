//! Chains of answers: what a statement answers, up to the first one, and all that was answered
//! below that.
//!
//! A statement answers one other at most, so that everything linked hangs together as one tree.
//! Data can be wrong: where statements answer each other in a circle, the earliest of the circle is
//! taken as the first one, and the tree ends where it would come back to it.

use super::dataset::Dataset;
use super::model::StatementIx;

/// A statement in a thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreadEntry {
    /// The statement.
    pub statement: StatementIx,
    /// How many answers lead to it: 0 for the first one.
    pub depth: usize,
    /// The statement that it answers, which is in the same thread.
    pub is_answer_to: Option<StatementIx>,
}

/// The thread of a statement in reading order: each statement is followed by its answers, these in
/// order of time.
///
/// It is the same for each statement in it. Where nothing is linked, the statement stands alone.
pub fn thread_of(dataset: &Dataset, statement: StatementIx) -> Vec<ThreadEntry> {
    let root = root_of(dataset, statement);
    let mut thread = Vec::new();
    let mut waiting = vec![(root, 0)];
    while let Some((statement, depth)) = waiting.pop() {
        thread.push(ThreadEntry {
            statement,
            depth,
            is_answer_to: dataset.statements[statement].replies_to,
        });
        // Last in, first out: the earliest answer goes in last. Only the root of a circle can be
        // met twice.
        for &answer in dataset.answers_to(statement).iter().rev() {
            if answer != root {
                waiting.push((answer, depth + 1));
            }
        }
    }
    thread
}

/// The first statement of the thread. After as many steps as there are statements one is in a
/// circle, or there is none.
fn root_of(dataset: &Dataset, statement: StatementIx) -> StatementIx {
    let answered = |statement: StatementIx| dataset.statements[statement].replies_to;
    let mut at = statement;
    for _ in 0..dataset.statements.len() {
        match answered(at) {
            Some(up) => at = up,
            None => return at,
        }
    }
    let (start, mut earliest) = (at, at);
    while let Some(up) = answered(at) {
        at = up;
        earliest = earliest.min(at);
        if at == start {
            break;
        }
    }
    earliest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::load::load;
    use crate::model::Index;

    /// Statements `s0`, `s1`, … on one day after the other, each with the place of the one that it
    /// answers.
    fn dataset(answers: &[Option<usize>]) -> Dataset {
        let statement = |(number, answered): (usize, &Option<usize>)| {
            let mut row = json!({
                "id": format!("s{number}"), "speaker": "ann",
                "date": format!("2025-08-{:02}", number + 1),
                "kind": "spoken", "summary": "Words.", "positions": [], "source": "paper",
            });
            if let Some(answered) = answered {
                row["replies_to"] = json!(format!("s{answered}"));
            }
            row
        };
        let statements: Vec<Value> = answers.iter().enumerate().map(statement).collect();
        let file = json!({
            "format": "statement-timeline/1", "title": "T", "topics": [], "sides": [], "events": [],
            "actors": [{"id": "ann", "name": "Ann"}],
            "sources": [{"id": "paper", "publisher": "The Paper"}],
            "statements": statements,
        });
        load(file.to_string().as_bytes()).dataset
    }

    fn thread(answers: &[Option<usize>], from: usize) -> String {
        let dataset = dataset(answers);
        let entry = |entry: &ThreadEntry| {
            let id = &dataset.statements[entry.statement].id;
            let to = entry.is_answer_to.map(|to| format!(">{}", to.as_usize()));
            format!("{}{id}{}", "-".repeat(entry.depth), to.unwrap_or_default())
        };
        let thread = thread_of(&dataset, StatementIx::from_usize(from));
        thread.iter().map(entry).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_statement_that_nothing_is_linked_to_stands_alone() {
        assert_eq!(thread(&[None, None], 1), "s1");
    }

    #[test]
    fn each_statement_is_followed_by_its_answers_in_order_of_time() {
        let answers = [None, Some(0), Some(0), Some(1), Some(2), Some(1), None];
        for from in 0..6 {
            assert_eq!(
                thread(&answers, from),
                "s0 -s1>0 --s3>1 --s5>1 -s2>0 --s4>2",
                "from s{from}"
            );
        }
    }

    #[test]
    fn an_answer_that_is_dated_before_what_it_answers_stays_below_it() {
        assert_eq!(thread(&[Some(1), None], 0), "s1 -s0>1");
    }

    #[test]
    fn a_circle_starts_with_its_earliest_statement_and_ends_before_it_comes_back() {
        let answers = [Some(2), Some(2), Some(3), Some(1)];
        for from in 0..4 {
            assert_eq!(
                thread(&answers, from),
                "s1>2 -s3>1 --s2>3 ---s0>2",
                "from s{from}"
            );
        }
        assert_eq!(thread(&[Some(0)], 0), "s0>0");
    }

    #[test]
    fn the_real_set_has_the_quarrel_over_china_and_the_answers_to_the_paris_summit() {
        let dataset = load(include_bytes!("../../../public/data/statements.json")).dataset;
        let id = |entry: &ThreadEntry| dataset.statements[entry.statement].id.clone();
        let lavrov = dataset
            .statements
            .find("lavrov-2025-08-20-equal-basis")
            .unwrap();
        let wang = dataset
            .statements
            .find("wang-2025-08-22-neutral-guarantors")
            .unwrap();
        // Lavrov names China as a guarantor, Zelensky says not China, Wang answers him.
        let expected = [
            "lavrov-2025-08-20-equal-basis",
            "zelensky-2025-08-20-not-china",
            "wang-2025-08-22-neutral-guarantors",
        ];
        assert_eq!(
            thread_of(&dataset, wang).iter().map(id).collect::<Vec<_>>(),
            expected
        );
        assert_eq!(thread_of(&dataset, lavrov), thread_of(&dataset, wang));
        let macron = dataset
            .statements
            .find("macron-2025-09-04-26-countries")
            .unwrap();
        assert_eq!(thread_of(&dataset, macron).len(), 7);
    }

    proptest! {
        #[test]
        fn whatever_answers_whatever_each_statement_is_in_its_thread_once(
            links in prop::collection::vec(prop::option::of(0..12usize), 1..12),
        ) {
            let count = links.len();
            let links: Vec<Option<usize>> = links
                .into_iter()
                .map(|to| to.filter(|to| *to < count))
                .collect();
            let dataset = dataset(&links);
            for statement in dataset.statements.indexes() {
                let thread = thread_of(&dataset, statement);
                let mut members: Vec<StatementIx> =
                    thread.iter().map(|entry| entry.statement).collect();
                members.sort_unstable();
                members.dedup();
                prop_assert_eq!(members.len(), thread.len());
                prop_assert!(members.contains(&statement));
                for member in members {
                    prop_assert_eq!(&thread_of(&dataset, member), &thread);
                }
            }
        }
    }
}
