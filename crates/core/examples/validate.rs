//! Checks a data file: names what is wrong in it, and how much of it can be shown.
//!
//! ```text
//! cargo run -p timeline-core --example validate crates/core/examples/ten_lines.json
//! ```

use std::process::ExitCode;

use timeline_core::load::load;
use timeline_core::problem::{Effect, summary};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("expected the path of a data file");
        return ExitCode::from(2);
    };
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) => {
            eprintln!("{path}: {error}");
            return ExitCode::from(2);
        }
    };
    // It never fails as a whole: good rows are in the data set, and each thing that is wrong is in
    // the list.
    let loaded = load(&bytes);
    for problem in &loaded.problems {
        println!("{problem}");
    }
    println!(
        "{} statements can be shown",
        loaded.dataset.statements.len()
    );
    if !loaded.problems.is_empty() {
        println!("{}", summary(&loaded.problems));
    }
    let loses_something = |effect: Effect| effect != Effect::Noted;
    let has_errors = loaded
        .problems
        .iter()
        .any(|problem| loses_something(problem.effect));
    ExitCode::from(u8::from(has_errors))
}
