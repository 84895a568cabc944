//! Any bytes as a file of another format, of which the first byte says which: reading never panics,
//! what is read can be loaded in full, and reads back from the table that is written of it.
//! `docs/fuzzing.md` says how to run it.

#![no_main]

#[path = "../../crates/core/tests/hostile/table.rs"]
mod table;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((&first, bytes)) = bytes.split_first() else {
        return;
    };
    let formats = table::readable();
    if let Some(format) = formats.get(usize::from(first) % formats.len().max(1))
        && let Err(error) = table::check(format, bytes)
    {
        panic!("as {}: {error}", format.name);
    }
});
