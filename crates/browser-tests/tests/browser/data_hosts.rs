//! Data files of other hosts, on a site that allows some.

use timeline_cli::postbuild::policy::with_data_hosts;
use timeline_core::link::{DataHost, DataHosts, ViewState};

use crate::offline::check_small_file_is_kept;
use crate::page::Page;
use crate::process::environment;
use crate::screen::Screen;
use crate::server::{Server, watched_page};
use crate::stage::{Stage, flow};

/// A file that its host lets other sites read.
const SHARED: &str = "/shared/small.json";
/// One that it doesn't.
const UNSHARED: &str = "/data/small.json";

/// Makes the site one that allows data of a host, as the build does, and opens it.
async fn site_that_allows(stage: &Stage, host: &Server) -> (Page, DataHosts) {
    let host: DataHost = host.origin().parse().expect("it is of this computer");
    let hosts = DataHosts::new(&[host]);
    let index = std::fs::read_to_string(format!("{}/index.html", environment("DIST_DIR")));
    let index = with_data_hosts(&index.expect("the build has a page"), &hosts);
    let index = watched_page(&index.expect("the page has a policy"), "");
    for ending in ["/", "/index.html"] {
        let faults = &stage.server.faults;
        faults.replace(ending, 200, "text/html", index.as_bytes());
    }
    (stage.browser(Screen::DESK).await, hosts)
}

#[test]
fn data_of_a_host_that_the_site_allows_is_shown_and_the_host_learns_of_no_page() {
    flow(async |stage| {
        let host = Server::start().await;
        let (page, _) = site_that_allows(&stage, &host).await;
        let query = format!("?data={}{SHARED}&actor=ann", host.origin());
        page.go(&query).await;
        assert_eq!(page.lanes().await, ["ann"]);
        assert_eq!(page.problems().await, Vec::<String>::new());
        let asked = host.faults.take_asked();
        assert!(!asked.is_empty());
        for asked in asked {
            assert_eq!((&*asked.path, asked.referrer), (SHARED, None));
        }
        page.view("list").await;
        assert!(
            page.copied_link()
                .await
                .ends_with(&format!("{query}&view=list"))
        );
        page.reload().await;
        assert!(!page.items().await.is_empty());
    });
}

#[test]
fn a_host_that_the_site_does_not_allow_is_named_and_never_asked() {
    flow(async |stage| {
        let (host, other) = (Server::start().await, Server::start().await);
        let (page, hosts) = site_that_allows(&stage, &host).await;
        page.go(&format!("?data={}{SHARED}", other.origin())).await;
        let problems = page.problems().await;
        let [problem] = problems.as_slice() else {
            panic!("one problem: {problems:?}");
        };
        for origin in [host.origin(), format!("not of {}", other.origin())] {
            assert!(problem.contains(&origin), "{origin}: {problem}");
        }
        assert!(page.drawn_count().await > 0, "the built-in data is shown");
        assert!(other.faults.take_asked().is_empty());
        // The script ahead of the program asks for the file before that does.
        let links: Vec<String> = [&host, &other]
            .into_iter()
            .flat_map(|server| {
                let origin = server.origin();
                [
                    format!("?data={origin}{SHARED}"),
                    format!("?DATA=%20{}{SHARED}).", origin.to_uppercase()),
                    format!("?data={origin}"),
                    format!("?data={origin}0{SHARED}"),
                    format!("?data={origin}/a%255Cb.json"),
                    format!("?data={origin}/a%5Cb.json"),
                    format!("?data={origin}/f%252Fx.json"),
                    format!("?data=x/{origin}{SHARED}"),
                    format!("?data={}", origin.trim_start_matches("http:")),
                ]
            })
            .collect();
        let read = page.read_ahead(&links).await;
        for (link, by_script) in links.iter().zip(read) {
            let (state, _) = ViewState::from_query_with(link, &hosts);
            let (data, is_embedded, _) = by_script;
            assert_eq!(
                (data, is_embedded),
                (state.data, state.is_embedded),
                "{link:?}"
            );
        }
    });
}

#[test]
fn a_file_that_its_host_keeps_from_other_sites_is_told_with_that_reason() {
    flow(async |stage| {
        let host = Server::start().await;
        let (page, _) = site_that_allows(&stage, &host).await;
        page.go(&format!("?data={}{UNSHARED}", host.origin())).await;
        let message = page.message().await.unwrap_or_default();
        assert!(
            message.contains("its host does not let other sites read it"),
            "{message}"
        );
    });
}

#[test]
fn a_file_of_another_host_is_kept_for_when_there_is_no_network() {
    flow(async |stage| {
        let host = Server::start().await;
        let (page, _) = site_that_allows(&stage, &host).await;
        page.go("").await;
        page.kept_build().await;
        page.go(&format!("?data={}{SHARED}", host.origin())).await;
        host.faults.set_down(true);
        stage.server.faults.set_down(true);
        page.reload().await;
        check_small_file_is_kept(&page).await;
    });
}
