//! Hostile and broken input: data files and links that were made to do harm, or that came to grief
//! on the way.
//!
//! `corpus` makes the files and `links` the links, each with what must be left of it and what must
//! be named. Each is read, laid out and rendered as the page does it (`render`), and what comes out
//! must be well-formed, with no element, attribute or address but our own (`tokens`). `watchdog`
//! names the one that panics or hangs. `tables` makes files of other formats, of which `table` says
//! what must hold.
//!
//! `cargo test -p timeline-core --test hostile -- --nocapture` also tells which took longest.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

mod corpus;
mod links;
mod render;
#[cfg(feature = "convert")]
mod table;
#[cfg(feature = "convert")]
mod tables;
mod tokens;
mod watchdog;

use std::sync::Arc;

use corpus::{Case, Named};
use links::Link;
use timeline_core::dataset::Dataset;
use timeline_core::link::{ViewState, resolve};
use timeline_core::load::{Loaded, load};
use watchdog::{Job, watch};

#[test]
fn there_are_at_least_two_hundred_files_and_a_thousand_links() {
    assert!(corpus::all().len() >= 200, "{} files", corpus::all().len());
    assert!(links::all().len() >= 1000, "{} links", links::all().len());
}

#[test]
fn no_two_files_have_the_same_name() {
    let mut names: Vec<String> = corpus::all().into_iter().map(|case| case.name).collect();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn each_file_is_read_and_shown_without_a_panic_a_hang_or_foreign_markup() {
    let job = |case: Case| -> Job {
        let name = case.name.clone();
        let read_and_show = move || {
            let loaded = load(&case.bytes());
            assert_as_told(&case, &loaded);
            for (part, text) in render::pages(&loaded) {
                if let Err(error) = tokens::check(&text) {
                    panic!("{part}: {error}");
                }
            }
        };
        (name, Box::new(read_and_show))
    };
    watch(corpus::all().into_iter().map(job));
}

/// Asserts that the good rows are there and that what is wrong is named.
fn assert_as_told(case: &Case, loaded: &Loaded) {
    let lines: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    let told = lines.iter().take(9).cloned().collect::<Vec<_>>().join("\n");
    let count = loaded.dataset.statements.len();
    assert_eq!(count, case.statements, "statements are left; {told}");
    match &case.named {
        Named::Nothing => assert!(lines.is_empty(), "nothing is wrong, but: {told}"),
        Named::Somewhere(words) => {
            assert!(
                lines.iter().any(|line| line.contains(words)),
                "{words} is in: {told}"
            );
        }
    }
    for line in &lines {
        assert!(line.len() < 2000, "a problem is told in short: {told}");
    }
}

#[test]
fn each_link_is_read_without_a_panic_or_a_hang_and_written_as_it_is_read() {
    let dataset = Arc::new(load(corpus::BASE.as_bytes()).dataset);
    let job = |link: Link| -> Job {
        let (name, dataset) = (link.name(), Arc::clone(&dataset));
        (
            name,
            Box::new(move || assert_link_reads_back(&link, &dataset)),
        )
    };
    watch(links::all().into_iter().map(job));
}

/// Asserts that a link is written as it is read, that what is wrong in it is named, and that what
/// it shows is sound.
fn assert_link_reads_back(link: &Link, dataset: &Dataset) {
    let (state, mut problems) = ViewState::from_query(&link.query);
    let written = state.to_query();
    let (again, none) = ViewState::from_query(&written);
    assert_eq!((&again, none), (&state, vec![]), "it reads back");
    assert_eq!(again.to_query(), written);
    let (resolved, more) = resolve(state, dataset);
    problems.extend(more);
    let (same, none) = resolve(resolved.clone(), dataset);
    assert_eq!((&same, none), (&resolved, vec![]), "it is resolved at once");
    if let Some(key) = link.named {
        let path = format!("link: {key}");
        let is_named = problems.iter().any(|problem| problem.path == path);
        assert!(is_named, "{path} is in {problems:?}");
    }
    for (part, text) in render::pages_of_link(dataset, &resolved, &problems) {
        if let Err(error) = tokens::check(&text) {
            panic!("{part}: {error}");
        }
    }
}
