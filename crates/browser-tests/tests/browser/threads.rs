//! Chains of answers: the whole thread of a statement, in words and as lines in the picture.

use std::collections::BTreeSet;

use crate::data::Data;
use crate::stage::flow;

/// Each answers the one before.
const CHAIN: [&str; 3] = [
    "lavrov-2025-08-20-equal-basis",
    "zelensky-2025-08-20-not-china",
    "wang-2025-08-22-neutral-guarantors",
];

/// A statement with many answers.
const MACRON: &str = "macron-2025-09-04-26-countries";

#[test]
fn a_chain_of_answers_is_told_from_its_start_wherever_it_is_opened() {
    flow(async |stage| {
        let page = stage.open("").await;
        for open in CHAIN {
            page.go(&format!("?id={open}")).await;
            page.unfold("[data-detail] details [data-command^=open]")
                .await;
            assert!(
                page.detail()
                    .await
                    .contains("The whole thread: 3 statements"),
                "{open}"
            );
            let thread = page.thread().await;
            let ids: Vec<&str> = thread.iter().map(|(id, ..)| id.as_str()).collect();
            assert_eq!(ids, CHAIN, "{open}");
            assert!(
                thread.is_sorted_by(|(_, a, _), (_, b, _)| a < b),
                "each is set in further: {thread:?}"
            );
            let current: Vec<&str> = thread
                .iter()
                .filter(|(.., is_open)| *is_open)
                .map(|(id, ..)| id.as_str())
                .collect();
            assert_eq!(current, [open]);
        }
    });
}

#[test]
fn the_picture_ties_the_whole_thread_of_the_open_statement() {
    flow(async |stage| {
        let page = stage.open("").await;
        assert_eq!(page.tie_counts().await, (0, 0));
        for (open, expected) in CHAIN.iter().zip([(1, 1), (2, 0), (1, 1)]) {
            page.go(&format!("?id={open}")).await;
            assert_eq!(page.tie_counts().await, expected, "{open}");
        }
        page.go("?from=2025-08-10&to=2025-08-31").await;
        page.open_statement(CHAIN[2]).await;
        assert_eq!(page.tie_counts().await, (1, 1));
        page.press("Escape").await;
        page.wait_for_closed().await;
        assert_eq!(page.tie_counts().await, (0, 0));
    });
}

#[test]
fn a_thread_with_many_answers_has_them_all() {
    flow(async |stage| {
        let (page, data) = (stage.open(&format!("?id={MACRON}")).await, Data::built_in());
        let answers = data.ids_where(|row| row["replies_to"] == MACRON);
        assert!(answers.len() > 3);
        let thread = page.thread().await;
        assert_eq!(thread[0].0, MACRON);
        let others: BTreeSet<String> = thread[1..].iter().map(|(id, ..)| id.clone()).collect();
        assert_eq!(others, answers);
        assert_eq!(page.tie_counts().await, (answers.len(), 0));
        page.unfold("[data-detail] details [data-command^=open]")
            .await;
        page.open_from_thread(&thread[1].0).await;
        let same: Vec<String> = page.thread().await.into_iter().map(|(id, ..)| id).collect();
        assert_eq!(
            same,
            thread.into_iter().map(|(id, ..)| id).collect::<Vec<_>>()
        );
    });
}

#[test]
fn two_statements_and_a_statement_alone_have_no_thread_to_unfold() {
    flow(async |stage| {
        let page = stage.open("?data=data/small.json&id=dee-1").await;
        assert!(page.thread().await.is_empty());
        assert_eq!(page.tie_counts().await, (1, 0));
        page.go("?data=data/small.json&id=cid-1").await;
        assert!(page.thread().await.is_empty());
        assert_eq!(page.tie_counts().await, (0, 0));
    });
}
