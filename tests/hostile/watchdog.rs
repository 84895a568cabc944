//! Runs each piece of input in a thread of its own, so that one that panics or hangs is named.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// Longer than this is a hang. Far more than the two seconds that are promised of a release build, since tests are built
/// without optimisation and share their machine: few pieces take a second on a quiet one.
const HANG: Duration = Duration::from_mins(1);

/// What was run so far.
#[derive(Default)]
pub struct Watchdog {
    times: Vec<(Duration, String)>,
    failures: Vec<String>,
}

impl Watchdog {
    /// Runs a job to its end, or until it is taken for hung.
    pub fn watch(&mut self, name: &str, job: impl FnOnce() + Send + 'static) {
        let start = Instant::now();
        let (done, ended) = mpsc::channel();
        let worker = thread::spawn(move || {
            job();
            let _ = done.send(());
        });
        match ended.recv_timeout(HANG) {
            Err(mpsc::RecvTimeoutError::Timeout) => {
                self.failures.push(format!("{name} hangs"));
            }
            // Without an answer the thread has ended all the same: by a panic.
            _ => {
                if let Err(panic) = worker.join() {
                    let words = panic.downcast_ref::<String>().cloned();
                    let words = words.or(panic.downcast_ref().map(|words: &&str| (*words).into()));
                    self.failures
                        .push(format!("{name}: {}", words.unwrap_or_default()));
                }
            }
        }
        self.times.push((start.elapsed(), name.to_owned()));
    }

    /// Prints which took longest, and fails with the names of all that panicked or hung.
    pub fn tell(mut self) {
        self.times.sort_by(|a, b| b.cmp(a));
        println!("{} were run; the slowest:", self.times.len());
        for (time, name) in self.times.iter().take(12) {
            println!("{:6} ms  {name}", time.as_millis());
        }
        let shown = self.failures.iter().take(30).cloned().collect::<Vec<_>>();
        let count = self.failures.len();
        assert!(count == 0, "{count} failed:\n{}", shown.join("\n"));
    }
}
