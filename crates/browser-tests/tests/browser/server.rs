//! A site on this machine: the built page at `/` and under a sub-path, and data files that go wrong
//! in every way.

use std::net::{Ipv4Addr, SocketAddr};
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::StatusCode;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use futures_util::stream::{StreamExt, iter};
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tower_http::services::ServeDir;

use super::faults::{self, Faults};
use super::process::environment;

/// Where the page is found a second time.
pub const SUB_PATH: &str = "/sub/path/";

/// Where the page is found by a browser that lets it keep nothing.
pub const WITHOUT_STORAGE: &str = "/without-storage/";

/// A small set in which everything is right; `fixtures/small.json` says what is in it.
pub const SMALL: &str = include_str!("fixtures/small.json");

/// How many statements `/data/large.json` has.
pub const LARGE: usize = 100_000;

const JSON: &str = "application/json";
const HTML: &str = "text/html";

/// Address, status, type and content of each file that always answers alike.
const FILES: &[(&str, u16, &str, &str)] = &[
    ("/data/small.json", 200, JSON, SMALL),
    (
        "/data/names.json",
        200,
        JSON,
        include_str!("fixtures/names.json"),
    ),
    (
        "/data/faulty.json",
        200,
        JSON,
        include_str!("fixtures/faulty.json"),
    ),
    (
        "/data/ukrainian.json",
        200,
        JSON,
        include_str!("fixtures/ukrainian.json"),
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
    (
        "/data/table.csv",
        200,
        "text/csv",
        "id;datum;Sprecher\n1;20.08.2025;Ann\n",
    ),
    (
        "/data/lines.jsonl",
        200,
        JSON,
        "{\"id\": \"a\"}\n{\"id\": \"b\"}\n",
    ),
    (
        "/data/remarks.json",
        200,
        JSON,
        include_str!("fixtures/remarks.json"),
    ),
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
    (
        "/embedding.html",
        200,
        HTML,
        include_str!("fixtures/embedding.html"),
    ),
    ("/data/error.json", 500, HTML, "<h1>Internal error</h1>"),
    ("/data/forbidden.json", 403, HTML, "<h1>Forbidden</h1>"),
];

/// What pages have told of crashes.
type Crashes = Arc<Mutex<Vec<String>>>;

/// A running server. It lives as long as the runtime in which it was started.
pub struct Server {
    /// What goes wrong with the site as a whole.
    pub faults: Faults,
    address: SocketAddr,
    release: Arc<Notify>,
    crashes: Crashes,
}

impl Server {
    /// Starts it on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
            .await
            .expect("a port is free");
        let address = listener.local_addr().expect("a listener has an address");
        let (release, crashes) = (Arc::new(Notify::new()), Crashes::default());
        let faults = Faults::default();
        let routes =
            routes(&release, &crashes).layer(from_fn_with_state(faults.clone(), faults::answer));
        tokio::spawn(axum::serve(listener, routes).into_future());
        Self {
            faults,
            address,
            release,
            crashes,
        }
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What went wrong in any page: exceptions that nothing caught, and panics of the program.
    pub fn crashes(&self) -> Vec<String> {
        self.crashes.lock().unwrap().clone()
    }

    /// The same, for a flow that wants something to go wrong: it counts no more.
    pub fn take_crashes(&self) -> Vec<String> {
        std::mem::take(&mut self.crashes.lock().unwrap())
    }

    /// Lets `/data/held.json` or `/data/large.json` answer, which wait until then.
    pub fn release_held_file(&self) {
        self.release.notify_one();
    }
}

fn routes(release: &Arc<Notify>, crashes: &Crashes) -> Router {
    let watched = page(crashes, "");
    let mut router = Router::new()
        .nest(SUB_PATH, watched.clone())
        .nest(WITHOUT_STORAGE, page(crashes, DENIAL))
        .merge(watched);
    for &(path, status, kind, content) in FILES {
        let status = StatusCode::from_u16(status).expect("the table has HTTP statuses");
        let answer = move || async move { (status, [(CONTENT_TYPE, kind)], content) };
        router = router.route(path, get(answer));
    }
    let (release_large, tries) = (Arc::clone(release), Arc::new(AtomicUsize::new(0)));
    let held_large = move || async move {
        // A browser that lost the end of it asks again.
        if tries.fetch_add(1, Ordering::SeqCst) == 0 {
            release_large.notified().await;
        }
        ([(CONTENT_TYPE, JSON)], large_file())
    };
    let release = Arc::clone(release);
    let held = move || async move {
        release.notified().await;
        small().into_response()
    };
    router
        .route(
            "/data/breaks-off.json",
            at_first(|| broken_off().into_response()),
        )
        .route("/data/held.json", get(held))
        .route("/data/large.json", get(held_large))
        .route(
            "/data/fails-first.json",
            at_first(|| StatusCode::SERVICE_UNAVAILABLE.into_response()),
        )
        .route("/data/dropped.json", get(dropped))
        .route("/data/wide.json", get(|| async { wide() }))
        .route("/shared/small.json", get(shared))
}

/// Ahead of the page's own scripts, in place of a browser that is set to keep nothing.
const DENIAL: &str = r#"<script src="denial.js"></script>"#;

/// The built page as it is watched, with what else goes first. Both come ahead of the styles:
/// scripts behind those wait for them, and the page would never run without.
fn page(crashes: &Crashes, first: &str) -> Router {
    let index = std::fs::read_to_string(format!("{}/index.html", environment("DIST_DIR")));
    let index = index.expect("DIST_DIR has the built page");
    let watched = watched_page(&index, first);
    let crashes = Arc::clone(crashes);
    let take = move |told: String| async move { crashes.lock().unwrap().push(told) };
    Router::new()
        .route("/", get(|| async { Html(watched) }))
        .route(
            "/crashes.js",
            get(|| async { script(include_str!("crashes.js")) }),
        )
        .route(
            "/denial.js",
            get(|| async { script(include_str!("denial.js")) }),
        )
        .route(
            "/trap.js",
            get(|| async { script(include_str!("trap.js")) }),
        )
        .route("/crash", post(take))
        .fallback_service(ServeDir::new(environment("DIST_DIR")))
}

/// A page with one script more, by which it tells the server of crashes, and with what else goes
/// first.
pub fn watched_page(page: &str, first: &str) -> String {
    let first = format!(r#"<head>{first}<script src="crashes.js"></script>"#);
    page.replacen("<head>", &first, 1)
}

fn script(content: &'static str) -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript")], content)
}

/// Closes the connection without an answer, as a broken network does. Unlike a panic, this is not
/// reported.
async fn dropped() {
    resume_unwind(Box::new("the connection is dropped"));
}

/// Another answer the first time, then the small set.
fn at_first(answer: fn() -> Response) -> MethodRouter {
    let tries = Arc::new(AtomicUsize::new(0));
    get(move || async move {
        if tries.fetch_add(1, Ordering::SeqCst) == 0 {
            answer()
        } else {
            small().into_response()
        }
    })
}

/// Half of the small set, and then the end of the connection.
fn broken_off() -> impl IntoResponse {
    let half = SMALL.get(..SMALL.len() / 2).expect("it is ASCII");
    let parts = iter([Ok(half), Err(std::io::Error::other("it breaks off"))]).then(async |part| {
        // What comes is on its way before the end is: browsers ask again by themselves where
        // nothing came.
        tokio::time::sleep(Duration::from_millis(100)).await;
        part
    });
    let length = SMALL.len().to_string();
    (
        [(CONTENT_TYPE, JSON), (CONTENT_LENGTH, &length)]
            .map(|(name, value)| (name, value.to_owned())),
        Body::from_stream(parts),
    )
}

fn small() -> impl IntoResponse {
    ([(CONTENT_TYPE, JSON)], SMALL)
}

/// The small file, which pages of other sites may read.
async fn shared() -> impl IntoResponse {
    (
        [(CONTENT_TYPE, JSON), (ACCESS_CONTROL_ALLOW_ORIGIN, "*")],
        SMALL,
    )
}

/// The small file in UTF-16, with its mark, as an editor on Windows saves it.
fn wide() -> Vec<u8> {
    let units = "\u{feff}".encode_utf16().chain(SMALL.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

/// A set with so many statements that it takes a while to read.
fn large_file() -> String {
    let statement = |number: usize| {
        let (month, day) = (1 + number % 12, 1 + number % 28);
        format!(
            r#"{{"id": "s{number}", "speaker": "ann", "date": "2025-{month:02}-{day:02}",
                "kind": "spoken",
                "summary": "Statement number {number}, which says again what was said before it.",
                "positions": [], "source": "paper"}}"#
        )
    };
    let statements: Vec<String> = (0..LARGE).map(statement).collect();
    format!(
        r#"{{"format": "statement-timeline/1", "actors": [{{"id": "ann", "name": "Ann"}}],
            "sources": [{{"id": "paper", "publisher": "The Paper"}}], "statements": [{}]}}"#,
        statements.join(",\n")
    )
}
