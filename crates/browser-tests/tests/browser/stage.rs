//! Gives each flow a server, browsers, and an end at which all browsers are closed, whatever
//! happened.

use std::future::Future;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Mutex, Once};
use std::time::Duration;

use super::driver::Session;
use super::engine::{Capability, Engine};
use super::page::Page;
use super::process::has_page;
use super::screen::Screen;
use super::server::Server;

/// How long a flow may take, so that one that hangs fails by itself and costs the others nothing.
/// Several times what the longest takes on a busy machine: no flow is to be fast by it.
const LONGEST: Duration = Duration::from_mins(10);

/// Where a flow takes place.
pub struct Stage {
    /// The site.
    pub server: Server,
    /// In which browser.
    pub engine: Engine,
    sessions: Mutex<Vec<Session>>,
}

/// Why a flow ended before it did anything.
struct Skipped(&'static str);

impl Stage {
    /// Opens the page with a query string, such as `?view=list`, in a fresh browser at a desk.
    pub async fn open(&self, query: &str) -> Page {
        self.open_on(Screen::DESK, query).await
    }

    /// Opens the page with a query string in a fresh browser.
    pub async fn open_on(&self, screen: Screen, query: &str) -> Page {
        let page = self.browser(screen).await;
        page.go(query).await;
        page
    }

    /// A fresh browser that has opened nothing yet.
    pub async fn browser(&self, screen: Screen) -> Page {
        let session = Session::start(self.engine, screen).await;
        let page = Page::new(
            self.engine,
            session.web.clone(),
            self.server.origin(),
            screen,
        );
        self.sessions.lock().unwrap().push(session);
        page
    }

    /// Ends the flow here, as skipped and with the reason, where the engine can't do what it needs.
    pub fn needs(&self, capability: Capability) {
        if let Some(reason) = self.engine.lacks(capability) {
            resume_unwind(Box::new(Skipped(reason)));
        }
    }

    /// Ends the flow here, as skipped and with the reason, in all engines but one.
    pub fn is_for(&self, engine: Engine, reason: &'static str) {
        if self.engine != engine {
            resume_unwind(Box::new(Skipped(reason)));
        }
    }
}

/// Runs a flow. No flow may make the program panic or leave an exception uncaught.
pub fn flow<F: Future<Output = ()>>(body: impl FnOnce(Arc<Stage>) -> F) {
    if !has_page() {
        tell_page_missing();
        return;
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime starts");
    let stage = Arc::new(Stage {
        server: runtime.block_on(Server::start()),
        engine: Engine::chosen(),
        sessions: Mutex::default(),
    });
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(within_time(body(Arc::clone(&stage))));
    }));
    let sessions = std::mem::take(&mut *stage.sessions.lock().unwrap());
    runtime.block_on(async {
        for session in sessions {
            session.end().await;
        }
    });
    match outcome {
        Ok(()) => {}
        Err(end) => match end.downcast::<Skipped>() {
            Ok(skipped) => tell_skipped(stage.engine, &skipped),
            Err(panic) => resume_unwind(panic),
        },
    }
    let crashes = stage.server.crashes();
    assert!(
        crashes.is_empty(),
        "the program crashed:\n{}",
        crashes.join("\n")
    );
}

/// Runs a flow to its end, or fails where that takes too long. A flow that computes without asking
/// the page anything is not ended, but fails as soon as it asks.
async fn within_time(flow: impl Future<Output = ()>) {
    let ended = tokio::time::timeout(LONGEST, flow).await;
    assert!(ended.is_ok(), "the flow had not ended after {LONGEST:?}");
}

/// Says once, for all flows, that they have nothing to work with. Past the test runner, as below.
fn tell_page_missing() {
    static TOLD: Once = Once::new();
    TOLD.call_once(|| {
        let _ = writeln!(
            std::io::stderr(),
            "all browser flows skipped: DIST_DIR, DRIVER and the rest are not set, ./dev test \
             browser sets them"
        );
    });
}

/// Past the test runner, which keeps what is printed by a test that passes.
fn tell_skipped(engine: Engine, Skipped(reason): &Skipped) {
    let thread = std::thread::current();
    let (name, engine) = (thread.name().unwrap_or("a test"), engine.name());
    let _ = writeln!(std::io::stderr(), "{name} skipped in {engine}: {reason}");
}
