//! Processes that a flow starts, and the environment that `./dev test` gives.

use std::process::{Child, ChildStdout, Command, Stdio};

/// A process that ends with its value.
pub struct Process(Child);

impl Process {
    /// Starts it, silent unless its output was asked for.
    pub fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_owned();
        let started = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Self(started.unwrap_or_else(|error| panic!("{} starts: {error}", name.display())))
    }

    /// What it writes.
    pub fn output(&mut self) -> ChildStdout {
        self.0.stdout.take().expect("its output was asked for")
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        !matches!(self.0.try_wait(), Ok(None))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Whether there is a page to test, and something to test it with.
pub fn has_page() -> bool {
    std::env::var_os("DIST_DIR").is_some()
}

/// A value that `./dev test` sets.
pub fn environment(name: &str) -> String {
    std::env::var(name)
        .unwrap_or_else(|_| panic!("{name} is not set: run these tests by ./dev test browser"))
}
