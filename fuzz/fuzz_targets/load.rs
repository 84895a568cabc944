//! Any bytes as a data file: reading never panics, and what was read can be laid out and shown in
//! full without foreign markup. `docs/fuzzing.md` says how to run it.

#![no_main]

#[path = "../../crates/core/tests/hostile/render.rs"]
#[allow(dead_code, reason = "links are looked at by the other target")]
mod render;
#[path = "../../crates/core/tests/hostile/tokens.rs"]
mod tokens;

use libfuzzer_sys::fuzz_target;
use timeline_core::load::load;

fuzz_target!(|bytes: &[u8]| {
    let loaded = load(bytes);
    for (part, text) in render::pages(&loaded) {
        if let Err(error) = tokens::check(&text) {
            panic!("{part}: {error}");
        }
    }
});
