//! A site on this machine: the built page at `/` and under a sub-path, and data files that go wrong in every way.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::Router;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tower_http::services::ServeDir;

use super::driver::environment;

/// Where the page is found a second time.
pub const SUB_PATH: &str = "/sub/path/";

/// A small set in which everything is right; `fixtures/small.json` says what is in it.
pub const SMALL: &str = include_str!("fixtures/small.json");

/// How many statements `/data/large.json` has.
pub const LARGE: usize = 30_000;

const JSON: &str = "application/json";
const HTML: &str = "text/html";

/// Address, status, type and content of each file that always answers alike.
const FILES: &[(&str, u16, &str, &str)] = &[
    ("/data/small.json", 200, JSON, SMALL),
    (
        "/data/faulty.json",
        200,
        JSON,
        include_str!("fixtures/faulty.json"),
    ),
    (
        "/data/hostile.json",
        200,
        JSON,
        include_str!("fixtures/hostile.json"),
    ),
    (
        "/data/cut-off.json",
        200,
        JSON,
        include_str!("fixtures/cut-off.json"),
    ),
    (
        "/data/no-good-row.json",
        200,
        JSON,
        r#"{"format": "statement-timeline/1", "statements": [{"id": "lost"}]}"#,
    ),
    ("/data/not-json.json", 200, JSON, "statements: none"),
    ("/data/list.json", 200, JSON, "[1, 2]"),
    ("/data/empty-file.json", 200, JSON, ""),
    (
        "/data/no-statements.json",
        200,
        JSON,
        r#"{"format": "statement-timeline/1", "statements": []}"#,
    ),
    (
        "/data/page.json",
        200,
        HTML,
        "<!doctype html><title>Not the data</title>",
    ),
    ("/data/error.json", 500, HTML, "<h1>Internal error</h1>"),
    ("/data/forbidden.json", 403, HTML, "<h1>Forbidden</h1>"),
];

/// A running server. It lives as long as the runtime in which it was started.
pub struct Server {
    address: SocketAddr,
    release: Arc<Notify>,
}

impl Server {
    /// Starts it on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("a listener has an address");
        let release = Arc::new(Notify::new());
        tokio::spawn(axum::serve(listener, routes(&release)).into_future());
        Self { address, release }
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Lets `/data/held.json` or `/data/large.json` answer, which wait until then.
    pub fn release_held_file(&self) {
        self.release.notify_one();
    }
}

fn routes(release: &Arc<Notify>) -> Router {
    let page = || ServeDir::new(environment("DIST_DIR"));
    let mut router = Router::new()
        .nest_service(SUB_PATH.trim_end_matches('/'), page())
        .fallback_service(page());
    for &(path, status, kind, content) in FILES {
        let status = StatusCode::from_u16(status).expect("the table has HTTP statuses");
        let answer = move || async move { (status, [(CONTENT_TYPE, kind)], content) };
        router = router.route(path, get(answer));
    }
    let release_large = Arc::clone(release);
    let held_large = move || async move {
        release_large.notified().await;
        ([(CONTENT_TYPE, JSON)], large_file())
    };
    let release = Arc::clone(release);
    let held = move || async move {
        release.notified().await;
        small().into_response()
    };
    let tries = Arc::new(AtomicUsize::new(0));
    let fails_first = move || async move {
        if tries.fetch_add(1, Ordering::SeqCst) == 0 {
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        } else {
            small().into_response()
        }
    };
    router
        .route("/data/held.json", get(held))
        .route("/data/large.json", get(held_large))
        .route("/data/fails-first.json", get(fails_first))
}

fn small() -> impl IntoResponse {
    ([(CONTENT_TYPE, JSON)], SMALL)
}

/// A set with so many statements that it takes a while to read.
fn large_file() -> String {
    let statement = |number: usize| {
        let (month, day) = (1 + number % 12, 1 + number % 28);
        format!(
            r#"{{"id": "s{number}", "speaker": "ann", "date": "2025-{month:02}-{day:02}", "kind": "spoken", "summary": "Statement number {number}, which says again what was said before it.", "positions": [], "source": "paper"}}"#
        )
    };
    let statements: Vec<String> = (0..LARGE).map(statement).collect();
    format!(
        r#"{{"format": "statement-timeline/1", "actors": [{{"id": "ann", "name": "Ann"}}], "sources": [{{"id": "paper", "publisher": "The Paper"}}], "statements": [{}]}}"#,
        statements.join(",\n")
    )
}
