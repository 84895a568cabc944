//! Runs each piece of input in a thread of its own, so that one that panics or hangs is named; as
//! many at a time as the machine has processors.

use std::sync::{Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// Longer than this is a hang. Far more than the two seconds that are promised of a release build,
/// since tests are built without optimisation and share their machine: few pieces take a second on
/// a quiet one.
const HANG: Duration = Duration::from_mins(1);

/// What is done with a piece of input, and the name of the piece.
pub type Job = (String, Box<dyn FnOnce() + Send>);

/// What was run so far.
#[derive(Default)]
struct Outcome {
    times: Vec<(Duration, String)>,
    failures: Vec<String>,
}

/// Runs all jobs, prints which took longest, and fails with the names of all that panicked or hung.
pub fn watch(jobs: impl Iterator<Item = Job> + Send) {
    let (jobs, outcome) = (Mutex::new(jobs), Mutex::new(Outcome::default()));
    // In a statement of its own, which ends with the lock on the jobs.
    let next = || jobs.lock().unwrap().next();
    let work = || {
        while let Some((name, job)) = next() {
            let start = Instant::now();
            let failure = failure_of(job);
            let mut outcome = outcome.lock().unwrap();
            let failure = failure.map(|words| format!("{name}{words}"));
            outcome.failures.extend(failure);
            outcome.times.push((start.elapsed(), name));
        }
    };
    let processors = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..processors {
            scope.spawn(work);
        }
    });
    outcome.into_inner().unwrap().tell();
}

/// Runs a job to its end, or until it is taken for hung; gives what is to be told of it, if
/// anything is.
fn failure_of(job: impl FnOnce() + Send + 'static) -> Option<String> {
    let (done, ended) = mpsc::channel();
    let worker = thread::spawn(move || {
        job();
        let _ = done.send(());
    });
    if ended.recv_timeout(HANG) == Err(mpsc::RecvTimeoutError::Timeout) {
        return Some(" hangs".to_owned());
    }
    // Without an answer the thread has ended all the same: by a panic.
    let panic = worker.join().err()?;
    let words = panic.downcast_ref::<String>().cloned();
    let words = words.or(panic.downcast_ref().map(|words: &&str| (*words).into()));
    Some(format!(": {}", words.unwrap_or_default()))
}

impl Outcome {
    fn tell(mut self) {
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

#[test]
fn what_panics_is_named_and_the_rest_goes_on() {
    let job = |name: &str, is_fine: bool| -> Job {
        let job = move || assert!(is_fine, "it broke");
        (name.to_owned(), Box::new(job))
    };
    let jobs = [job("first", true), job("second", false), job("third", true)];
    let told = thread::spawn(move || watch(jobs.into_iter())).join();
    let panic = told.expect_err("one job panics");
    let words = panic.downcast_ref::<String>().expect("in words");
    assert_eq!(words, "1 failed:\nsecond: it broke");
}
