//! After one visit the page opens without a network, and a new build takes over as a whole.

use crate::builds::{OtherBuild, built_file};
use crate::data::Data;
use crate::engine::Capability;
use crate::page::Page;
use crate::process::environment;
use crate::screen::Screen;
use crate::server::SUB_PATH;
use crate::stage::{Stage, flow};

async fn assert_shows_everything(page: &Page) {
    let count = Data::built_in().statements().len();
    assert_eq!(page.matching_count().await, count);
    assert_eq!(page.drawn_count().await, count);
}

#[test]
fn after_one_visit_the_page_opens_without_a_network_and_says_so() {
    flow(async |stage| {
        let page = stage.open("").await;
        assert_eq!(page.kept_copy().await, None);
        page.kept_build().await;
        page.reload().await;
        assert_eq!(page.kept_copy().await, None, "there is a network");
        stage.server.faults.set_down(true);
        page.reload().await;
        assert_shows_everything(&page).await;
        let said = page.kept_copy().await.expect("the page says what it shows");
        assert!(said.contains("No network"), "{said}");
        assert!(page.standfirst().await.contains("Data as of"));
        assert_eq!(page.axe_violations().await, Vec::<String>::new());
        page.go("?actor=sergey-lavrov").await;
        assert_eq!(page.lanes().await, ["sergey-lavrov"], "links open, too");
        page.go("?data=data/small.json").await;
        let message = page.message().await.unwrap_or_default();
        assert!(message.contains("could not be reached"), "{message}");
        page.open_file("/list.html").await;
        assert_eq!(
            page.items().await.len(),
            Data::built_in().statements().len()
        );
        stage.server.faults.set_down(false);
        page.go("").await;
        assert_eq!(page.kept_copy().await, None, "the network is back");
    });
}

/// The page shows a copy of the small data file that it kept, and says so.
pub async fn check_small_file_is_kept(page: &Page) {
    let said = page.kept_copy().await.unwrap_or_default();
    assert!(said.contains("No network"), "{said}");
    assert!(
        page.standfirst()
            .await
            .contains("Data as of 1 October 2025")
    );
}

#[test]
fn a_data_file_that_was_opened_is_kept_too() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.kept_build().await;
        page.go("?data=data/small.json").await;
        stage.server.faults.set_down(true);
        page.reload().await;
        check_small_file_is_kept(&page).await;
    });
}

#[test]
fn a_new_build_takes_over_at_the_next_load_without_a_mix() {
    flow(async |stage| {
        let other = OtherBuild::make("takes-over");
        let faults = &stage.server.faults;
        let page = stage.open("").await;
        let old = page.kept_build().await;
        page.reload().await;
        faults.serve_build(other.folder.clone());
        faults.take_asked();
        page.reload().await;
        assert_is_of(&page, &other).await;
        page.wait_until_dropped(&old).await;
        let new = page.kept_build().await;
        assert_ne!(new, old);
        let named = faults.take_asked().into_iter().map(|asked| asked.path);
        let named: Vec<String> = named.filter(|path| path.contains('-')).collect();
        let is_of_other = |path: &String| other.hashes.iter().any(|hash| path.contains(hash));
        assert!(
            !named.is_empty() && named.iter().all(is_of_other),
            "{named:#?}"
        );
        faults.set_down(true);
        page.reload().await;
        assert_is_of(&page, &other).await;
        assert!(page.kept_copy().await.is_some());
        let requests = page.requests().await;
        let mut named = requests
            .iter()
            .filter(|url| url.contains("_bg.wasm") || url.contains(".css"));
        assert!(named.all(is_of_other), "{requests:#?}");
    });
}

async fn assert_is_of(page: &Page, other: &OtherBuild) {
    assert!(page.title().await.starts_with("Anew: "));
    assert!(page.standfirst().await.contains("3 February 2031"));
    for (way, file, _) in page.linked_files().await {
        let is_of_other = other.hashes.iter().any(|hash| file.contains(hash));
        assert!(is_of_other || file == "statements.json", "{way} {file}");
    }
    assert_shows_everything(page).await;
}

#[test]
fn a_build_that_is_being_replaced_is_not_kept() {
    flow(async |stage| {
        let other = OtherBuild::make("half-way");
        let page = stage.open("").await;
        let old = page.kept_build().await;
        meet_half_a_build(&stage, &page, &other).await;
        assert_eq!(page.kept_builds().await, [old.as_str()]);
        let faults = &stage.server.faults;
        faults.restore();
        page.reload().await;
        page.wait_until_dropped(&old).await;
        page.kept_build().await;
        faults.set_down(true);
        page.reload().await;
        assert_is_of(&page, &other).await;
    });
}

#[test]
fn the_build_before_is_there_while_the_next_one_is_not() {
    flow(async |stage| {
        stage.needs(Capability::FailedUpdate);
        let other = OtherBuild::make("not-yet");
        let page = stage.open("").await;
        page.kept_build().await;
        meet_half_a_build(&stage, &page, &other).await;
        stage.server.faults.set_down(true);
        page.reload().await;
        assert_shows_everything(&page).await;
        assert!(!page.title().await.starts_with("Anew: "));
    });
}

/// Visits the site while it has the worker of another build and all its files, but the page of the
/// one before; until the worker has given up to keep that.
async fn meet_half_a_build(stage: &Stage, page: &Page, other: &OtherBuild) {
    let faults = &stage.server.faults;
    let dist = environment("DIST_DIR");
    let built = |name: &str| std::fs::read(format!("{dist}/{name}")).unwrap();
    for (ending, kind) in [
        (".css", "text/css"),
        (".js", "text/javascript"),
        ("_bg.wasm", "application/wasm"),
    ] {
        let name = built_file(ending);
        faults.replace(&name, 200, kind, &built(&name));
    }
    for path in ["/index.html", "/"] {
        faults.replace(path, 200, "text/html", &built("index.html"));
    }
    faults.serve_build(other.folder.clone());
    faults.take_asked();
    page.reload().await;
    page.wait_until("the next build is tried", async || {
        let asked = faults.take_asked();
        asked.iter().any(|asked| asked.path == "/index.html")
    })
    .await;
    page.wait_until("it is given up", async || !page.awaits_worker().await)
        .await;
}

#[test]
fn in_a_folder_of_a_host_the_worker_keeps_to_that_folder() {
    flow(async |stage| {
        let page = stage.browser(Screen::DESK).await;
        let folder = format!("{}{SUB_PATH}", stage.server.origin());
        page.go_to(&folder).await;
        page.kept_build().await;
        assert_eq!(page.worker_scope().await, folder);
        stage.server.faults.set_down(true);
        page.reload().await;
        assert!(page.kept_copy().await.is_some());
        assert_shows_everything(&page).await;
        for list in ["list.html", "list"] {
            page.start_to(&format!("{folder}{list}")).await;
            let listed = page.items().await.len();
            assert_eq!(listed, Data::built_in().statements().len(), "{list}");
        }
        page.go_to(&format!("{folder}?embed=1")).await;
        assert_eq!(page.full_parts().await, Vec::<String>::new());
        assert_eq!(
            page.drawn_count().await,
            Data::built_in().statements().len()
        );
    });
}
