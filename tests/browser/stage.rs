//! Gives each flow a server, browsers, and an end at which all browsers are closed, whatever happened.

use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Mutex};

use super::driver::{Chromedriver, Session};
use super::page::Page;
use super::server::Server;

/// What a reader looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Width of the page.
    pub width_px: u32,
    /// Height of the page.
    pub height_px: u32,
    /// Whether it is touched.
    pub is_touched: bool,
}

impl Screen {
    /// A common laptop.
    pub const DESK: Self = Self {
        width_px: 1440,
        height_px: 900,
        is_touched: false,
    };
    /// A small phone.
    pub const PHONE: Self = Self {
        width_px: 360,
        height_px: 800,
        is_touched: true,
    };
}

/// Where a flow takes place.
pub struct Stage {
    /// The site.
    pub server: Server,
    driver: Arc<Chromedriver>,
    sessions: Mutex<Vec<Session>>,
}

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
        let session = Session::start(&self.driver, screen.width_px, screen.height_px).await;
        let page = Page::new(session.web.clone(), self.server.origin());
        self.sessions.lock().unwrap().push(session);
        page.set_screen(screen).await;
        page
    }
}

/// Runs a flow. No flow may make the program panic or leave an exception uncaught.
pub fn flow<F: Future<Output = ()>>(body: impl FnOnce(Arc<Stage>) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime starts");
    let stage = Arc::new(Stage {
        server: runtime.block_on(Server::start()),
        driver: Chromedriver::shared(),
        sessions: Mutex::default(),
    });
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(body(Arc::clone(&stage)));
    }));
    let sessions = std::mem::take(&mut *stage.sessions.lock().unwrap());
    let crashes = runtime.block_on(async {
        let mut crashes = Vec::new();
        for session in sessions {
            crashes.extend(crashes_in(&session).await);
            session.end().await;
        }
        crashes
    });
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
    assert!(
        crashes.is_empty(),
        "the program crashed:\n{}",
        crashes.join("\n")
    );
}

async fn crashes_in(session: &Session) -> Vec<String> {
    let log = session.web.browser_log().await.unwrap_or_default();
    log.into_iter()
        .map(|entry| entry.message)
        .filter(|message| message.contains("panicked at") || message.contains("Uncaught"))
        .collect()
}
