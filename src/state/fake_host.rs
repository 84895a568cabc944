//! Surroundings for tests: a clock that a test turns, and a list of what was written to the
//! address.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use timeline_core::link::DataHosts;
use timeline_core::load::{Loaded, load};

use super::address::AddressState;
use super::app_state::AppState;
use super::data::{Arrived, Origin};
use super::host::Host;
use super::lists::ListState;
use super::page::PageState;
use super::ptr_eq::PtrEq;

type Call = Box<dyn FnOnce()>;
type Frame = Box<dyn Fn(f64) -> bool>;

#[derive(Default)]
struct Fake {
    now: Duration,
    waiting: Vec<(Duration, Call)>,
    undrawn: Vec<Call>,
    movements: Vec<Frame>,
    written: Vec<String>,
    slices: usize,
}

thread_local! {
    static FAKE: RefCell<Fake> = RefCell::default();
}

fn with<T>(change: impl FnOnce(&mut Fake) -> T) -> T {
    FAKE.with_borrow_mut(change)
}

/// The surroundings of the test that runs in this thread.
pub static HOST: Host = Host {
    data_hosts: || DataHosts::from_policy("connect-src 'self' https://data.example"),
    show_query: |query, own_file, is_new_step| {
        let way = if is_new_step { "push" } else { "replace" };
        let with_it = own_file.map_or_else(String::new, |key| format!(" with {key}"));
        with(|fake| fake.written.push(format!("{way} {query}{with_it}")));
    },
    after: |time, call| with(|fake| fake.waiting.push((fake.now + time, call))),
    after_drawn: |call| with(|fake| fake.undrawn.push(call)),
    animate: |frame| with(|fake| fake.movements.push(frame)),
    is_motion_reduced: || false,
    in_slices: |mut step| {
        let mut count = 1;
        while step() {
            count += 1;
        }
        with(|fake| fake.slices += count);
    },
};

/// Lets milliseconds pass; whatever is due comes in the order of its time.
pub fn pass(ms: u64) {
    let end = with(|fake| fake.now) + Duration::from_millis(ms);
    loop {
        let due = with(|fake| {
            let times = fake.waiting.iter().map(|(time, _)| *time).enumerate();
            let (index, time) = times.min_by_key(|(_, time)| *time)?;
            (time <= end).then(|| {
                fake.now = time;
                fake.waiting.remove(index).1
            })
        });
        match due {
            Some(call) => call(),
            None => break,
        }
    }
    with(|fake| fake.now = end);
}

/// Draws what has been made so far.
pub fn draw() {
    for call in with(|fake| std::mem::take(&mut fake.undrawn)) {
        call();
    }
}

/// Goes on with what moves by itself, by a frame at this share of the way.
pub fn frame(share: f64) {
    let mut movements = with(|fake| std::mem::take(&mut fake.movements));
    movements.retain(|movement| movement(share) && share < 1.0);
    with(|fake| fake.movements.extend(movements));
}

/// What was written to the address since the last time.
pub fn take_written() -> Vec<String> {
    with(|fake| std::mem::take(&mut fake.written))
}

/// How many slices of work were done since the last time.
pub fn take_slices() -> usize {
    with(|fake| std::mem::take(&mut fake.slices))
}

/// A page at an address, without data.
pub fn page_at(query: &str) -> AppState {
    let ((is_wide, _), (is_on_paper, _)) = (signal(true), signal(false));
    let address = AddressState::from_query(query, None, &HOST);
    let page = PageState::new(is_wide, is_wide);
    AppState::new(address, &HOST, page, ListState::new(is_on_paper))
}

/// A data set of two sides with these actors, and these statements: id, speaker, day, topic.
pub fn data(actors: &[&str], statements: &[(&str, &str, &str, &str)]) -> PtrEq<Loaded> {
    let actor = |(index, id): (usize, &&str)| {
        let side = if index % 2 == 0 { "north" } else { "south" };
        format!(r#"{{"id": "{id}", "name": "{id}", "kind": "person", "side": "{side}"}}"#)
    };
    let statement = |(id, speaker, day, topic): &(&str, &str, &str, &str)| {
        format!(
            r#"{{"id": "{id}", "speaker": "{speaker}", "date": "{day}",
            "kind": "spoken", "summary": "Words of {id}.",
            "positions": [{{"topic": "{topic}", "stance": "supports"}}], "source": "paper"}}"#
        )
    };
    let mut topics: Vec<&str> = statements.iter().map(|row| row.3).collect();
    topics.sort_unstable();
    topics.dedup();
    let topic = |id: &&str| format!(r#"{{"id": "{id}", "label": "{id}", "proposition": "{id}"}}"#);
    let rows = |rows: Vec<String>| rows.join(", ");
    let text = format!(
        r#"{{"format": "statement-timeline/1", "title": "Test",
        "topics": [{}],
            "sides": [{{"id": "north", "name": "North"}}, {{"id": "south", "name": "South"}}],
        "actors": [{}],
        "sources": [{{"id": "paper", "publisher": "Paper", "url": "https://example.org/a",
                "published": "2025-12-31"}}],
        "statements": [{}]}}"#,
        rows(topics.iter().map(topic).collect()),
        rows(actors.iter().enumerate().map(actor).collect()),
        rows(statements.iter().map(statement).collect()),
    );
    let loaded = load(text.as_bytes());
    assert_eq!(
        loaded.dataset.statements.len(),
        statements.len(),
        "{:?}",
        loaded.problems
    );
    PtrEq::new(loaded)
}

/// Shows the data set of a file of the site.
pub fn show(app: AppState, file: &str, loaded: PtrEq<Loaded>) {
    app.replace_data(Origin::Published(file.to_owned()), Arrived::of(loaded));
}
