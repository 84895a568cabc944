//! Writes a made-up data file, to try the page at any size:
//!
//! ```text
//! cargo run --release --package timeline-core --features synthetic --example synthetic 10000 > ten-thousand.json
//! ```

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use timeline_core::synthetic::{SEED, write_file};

fn main() -> ExitCode {
    let Some(count) = std::env::args().nth(1).and_then(|text| text.parse().ok()) else {
        eprintln!("expected how many statements to write, such as 10000");
        return ExitCode::FAILURE;
    };
    match write(count) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(count: usize) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    write_file(count, SEED, &mut out)?;
    out.flush()
}
