//! Any text as a link: reading never panics, what was read is written in a form that reads back as
//! the same, and what the data lacks is dropped once and for all. `docs/fuzzing.md` says how to run
//! it.

#![no_main]

#[path = "../../crates/core/tests/hostile/render.rs"]
#[allow(dead_code, reason = "files are looked at by the other target")]
mod render;
#[path = "../../crates/core/tests/hostile/tokens.rs"]
mod tokens;

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use timeline_core::link::{ViewState, resolve};
use timeline_core::load::load;
use timeline_core::dataset::Dataset;

static DATASET: LazyLock<Dataset> =
    LazyLock::new(|| load(include_bytes!("../../crates/core/tests/hostile/files/base.json")).dataset);

fuzz_target!(|query: &str| {
    let (state, mut problems) = ViewState::from_query(query);
    let written = state.to_query();
    let (again, none) = ViewState::from_query(&written);
    assert_eq!((&again, none), (&state, vec![]), "it reads back");
    assert_eq!(again.to_query(), written, "it is written alike");
    let (resolved, more) = resolve(state, &DATASET);
    problems.extend(more);
    let (same, none) = resolve(resolved.clone(), &DATASET);
    assert_eq!((&same, none), (&resolved, vec![]), "it is resolved at once");
    for (part, text) in render::pages_of_link(&DATASET, &resolved, &problems) {
        if let Err(error) = tokens::check(&text) {
            panic!("{part}: {error}");
        }
    }
});
