//! The worst of the hostile files and links, in a real browser: nothing of them runs, the page
//! comes up as it always does, what is good is shown, and what is wrong is named.
//!
//! The files are those of `crates/core/tests/hostile`, where each is looked at without a browser.
//! Those here have all of it in them, or cost a browser most.

#[path = "../../../core/tests/hostile/corpus/mod.rs"]
mod corpus;

use std::net::Ipv4Addr;
use std::time::Instant;

use axum::Router;
use axum::body::Bytes;
use axum::routing::get;
use corpus::{Case, Named};
use timeline_core::list::LIST_STEP;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

use crate::page::Page;
use crate::process::environment;
use crate::screen::Screen;
use crate::stage::flow;

/// The files, and a statement of each that must be there.
const FILES: &[(&str, &str)] = &[
    ("everything-at-once.json", "good"),
    ("turned-names.json", "good"),
    ("latin-1.json", "good"),
    ("half-a-letter.json", "good"),
    ("addresses.json", "runs"),
    ("ends-of-time.json", "d2"),
    ("cut off after 1400 bytes", "good"),
    ("the value \"NaN\"", "good"),
    ("300000 both as a text", "tried"),
    ("300000 lists that never end", "good"),
    ("ten megabytes of one word in /statements/1/summary", "good"),
    ("ten megabytes of an id", "good"),
    ("a long text in /statements/1/summary", "tried"),
    ("a long text in /actors/1/name", "tried"),
    ("two hundred thousand zeros as rows", "good"),
    ("an unknown field a hundred thousand times", "tried"),
    ("a chain of two thousand answers", "s1999"),
    ("5000 events on one day", "good"),
    ("1000 statements that each last for all of time", "s7"),
    ("2000 actors", "good"),
];

/// Links, each with the key that must be named for it; none where nothing must.
const LINKS: &[(&str, &str)] = &[
    ("actor=%3Cscript%3Ewindow.hostile=1%3C/script%3E", "actor"),
    ("topic=%22%3E%3Csvg%20onload=window.hostile=1%3E", "topic"),
    ("publisher='onmouseover='window.hostile=1", "publisher"),
    ("id=%22%5D%29,*%7B%7D%5B", "id"),
    ("id=%00", "id"),
    ("from=0001-01-01&to=9999-12-31", ""),
    ("from=9999-12-31", "from"),
    ("asof=0001-01-01&view=positions", ""),
    ("asof=javascript:window.hostile=1", "asof"),
    ("view=__proto__", "view"),
    ("about=%ff%fe", "about"),
    ("q=%3Cimg%20src=x%20onerror=window.hostile=1%3E", ""),
    ("q=speaker:%22%22%22-%22", ""),
    ("q=%e2%80%aeevil%00%0a", ""),
    ("q=%20", ""),
    ("collapsed=%e2%80%ae,..,north", "collapsed"),
    ("actor=,,,,&&&=&=%&%61ctor=x&?", "actor"),
    ("data=javascript:window.hostile=1", "data"),
    ("data=%5c%5cexample.org%5ca.json", "data"),
    (
        "data=data:text/html,%3Cscript%3Ewindow.hostile=1%3C/script%3E",
        "data",
    ),
];

#[test]
fn hostile_files_come_up_run_nothing_keep_their_good_rows_and_are_told_of() {
    flow(async |stage| {
        let mut all = corpus::all();
        let mut take = |name: &str| {
            let at = all.iter().position(|case| case.name == name);
            all.swap_remove(at.unwrap_or_else(|| panic!("there is a file {name:?}")))
        };
        let cases: Vec<(Case, &str)> = FILES.iter().map(|(name, id)| (take(name), *id)).collect();
        let origin = serve(cases.iter().map(|(case, _)| case.bytes())).await;
        let page = stage.browser(Screen::DESK).await;
        for (index, (case, id)) in cases.iter().enumerate() {
            let address = format!("{origin}/?data=data/{index}.json");
            let come_up = async |query: &str| {
                let start = Instant::now();
                page.go_to(&format!("{address}{query}")).await;
                println!(
                    "{:6} ms  {} {query}",
                    start.elapsed().as_millis(),
                    case.name
                );
                assert_harmless(&page, &case.name).await;
            };
            come_up("").await;
            assert_eq!(
                page.matching_count().await,
                case.statements,
                "{}",
                case.name
            );
            if let Named::Somewhere(words) = &case.named {
                let told = page.problems().await.join("\n");
                assert!(told.contains(words), "{words} is in: {told}");
            }
            come_up(&format!("&id={id}")).await;
            assert_eq!(page.open_id().await.as_deref(), Some(*id), "{}", case.name);
            come_up("&view=list").await;
            // A long list comes in parts.
            let listed = case.statements.min(LIST_STEP);
            assert_eq!(page.count("[data-item]").await, listed, "{}", case.name);
            come_up("&view=positions").await;
        }
    });
}

#[test]
fn hostile_links_come_up_run_nothing_and_are_told_of() {
    flow(async |stage| {
        let page = stage.open("").await;
        for (link, key) in LINKS {
            page.go(&format!("?{link}")).await;
            assert_harmless(&page, link).await;
            assert!(page.heading().await.starts_with("Ukraine"), "{link}");
            let problems = page.problems().await;
            let path = format!("link: {key}");
            let is_named = problems.iter().any(|line| line.starts_with(&path));
            assert!(is_named != key.is_empty(), "{link}: {problems:?}");
        }
    });
}

async fn assert_harmless(page: &Page, name: &str) {
    assert_eq!(page.hostile_traces().await, None, "{name}");
    assert_eq!(page.hostile_elements().await, 0, "{name}");
}

/// A site of the built page with these data files; gives its origin.
async fn serve(files: impl Iterator<Item = Vec<u8>>) -> String {
    let mut router = Router::new().fallback_service(ServeDir::new(environment("DIST_DIR")));
    for (index, bytes) in files.enumerate() {
        let bytes = Bytes::from(bytes);
        let answer = move || async move { bytes };
        router = router.route(&format!("/data/{index}.json"), get(answer));
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let listener = listener.expect("a port is free");
    let address = listener.local_addr().expect("a listener has an address");
    tokio::spawn(axum::serve(listener, router).into_future());
    format!("http://{address}")
}
