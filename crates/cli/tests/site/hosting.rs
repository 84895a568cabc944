//! What happens to a site that is made again: by a build, or where it is hosted.

use std::fs;
use std::process::Command;

use crate::site::{BASE, SMALL, Site};

#[test]
fn a_site_that_is_made_again_is_written_only_where_it_differs() {
    let site = Site::new("again", SMALL, None);
    let again = site.make(None).unwrap();
    assert_eq!((again.changed, again.removed), (0, 0));
    // One headline is on its page, on those of its neighbours, its actor and topic, and in their
    // feeds.
    let data = SMALL.replacen(
        "\"headline\": \"A bridge must come\"",
        "\"headline\": \"A bridge will come\"",
        1,
    );
    fs::write(site.folder().join("data/statements.json"), data).unwrap();
    let changed = site.make(None).unwrap();
    assert!(
        (2..12).contains(&changed.changed) && changed.removed == 0,
        "{changed:?}"
    );
    let text = site.text("statement/ann-first/index.html");
    assert!(text.contains("A bridge will come"), "{text}");
}

#[test]
fn what_the_data_no_longer_has_is_gone() {
    let site = Site::new("stale", SMALL, Some(BASE));
    assert!(site.folder().join("statement/cid-year").is_dir());
    let data = SMALL.replace("cid-year", "cid-in-2025");
    fs::write(site.folder().join("data/statements.json"), data).unwrap();
    let written = site.make(Some(BASE)).unwrap();
    assert_eq!(written.removed, 1);
    assert!(!site.folder().join("statement/cid-year").exists());
    assert!(!site.text("sitemap.xml").contains("cid-year"));
}

#[test]
fn other_data_and_another_address_change_page_list_and_worker_as_well() {
    let site = Site::new("host", SMALL, None);
    let worker = site.text("sw.js");
    let data = std::env::temp_dir().join(format!("timeline-host-{}.json", std::process::id()));
    fs::write(
        &data,
        SMALL
            .replace("A small set", "Another set")
            .replace("A bridge must come", "No bridge"),
    )
    .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_timeline"))
        .arg("site")
        .arg(site.folder())
        .arg("--data")
        .arg(&data)
        .args(["--base-url", BASE])
        .output()
        .unwrap();
    fs::remove_file(data).unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success() && told.contains("files of pages, feeds and previews: "),
        "{told}"
    );
    let page = site.text("index.html");
    assert!(page.contains("<title>Another set</title>"), "{page}");
    assert!(
        page.contains(&format!("<link rel=\"canonical\" href=\"{BASE}\">")),
        "{page}"
    );
    let list = site.text("list.html");
    assert!(
        list.contains("No bridge") && list.contains("<script>theme()</script>"),
        "{list}"
    );
    assert!(site.text("data/statements.json").contains("Another set"));
    assert_ne!(site.text("sw.js"), worker);
}

#[test]
fn hosts_of_data_stand_in_the_policy_of_the_page_and_go_again() {
    let site = Site::new("data-hosts", SMALL, None);
    let policy = |hosts: &str| format!("connect-src 'self'{hosts}; script-src 'self'");
    let make = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_timeline"))
            .arg("site")
            .arg(site.folder())
            .args(arguments)
            .output()
            .unwrap()
    };
    assert!(site.text("index.html").contains(&policy("")));
    for arguments in [
        &["--data-host", "https://a.example,https://b.example:8443/"][..],
        &[
            "--data-host",
            "https://a.example",
            "--data-host",
            "https://B.example:8443",
        ],
    ] {
        assert!(make(arguments).status.success());
        let page = site.text("index.html");
        let hosts = " https://a.example https://b.example:8443";
        assert!(page.contains(&policy(hosts)), "{page}");
    }
    // No other page asks for data.
    let statement = site.text("statement/ann-first/index.html");
    for page in [statement, site.text("list.html")] {
        assert!(!page.contains("https://a.example"), "{page}");
    }
    assert!(make(&[]).status.success());
    assert!(site.text("index.html").contains(&policy("")));
}

#[test]
fn a_host_of_data_that_is_none_is_refused_with_what_was_expected() {
    let before = Site::new("no-data-host", SMALL, None);
    let page = before.text("index.html");
    for host in [
        "https://data.example.org/file.json",
        "https://*.example.org",
        "http://a.example",
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_timeline"))
            .arg("site")
            .arg(before.folder())
            .args(["--data-host", host])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{host}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            told.contains(host) && told.contains("expected the origin of a host"),
            "{told}"
        );
    }
    assert_eq!(before.text("index.html"), page);
}

#[test]
fn the_schema_of_data_files_is_served_and_not_kept_for_reading_offline() {
    let site = Site::new("schema", SMALL, None);
    let served = site.text("schema/statement-timeline-1.json");
    assert_eq!(served, timeline_core::schema::schema_text());
    assert!(!site.text("sw.js").contains("schema/"));
}

#[test]
fn without_an_address_the_build_says_what_there_is_not() {
    let site = Site::without_pages("no-base", SMALL);
    let output = Command::new(env!("CARGO_BIN_EXE_timeline"))
        .arg("site")
        .arg(site.folder())
        .output()
        .unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.contains("Without --base-url all links are relative"),
        "{told}"
    );
    assert!(site.files("sitemap.xml").is_empty());
    let pages = site.files("index.html");
    assert!(
        pages
            .iter()
            .all(|path| !site.text(path).contains("rel=\"canonical\""))
    );
}

#[test]
fn an_address_that_is_none_is_refused_with_what_was_expected() {
    let output = Command::new(env!("CARGO_BIN_EXE_timeline"))
        .args(["site", ".", "--base-url", "example.org"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("expected the address of the site, such as https://example.org/timeline/"),
        "{told}"
    );
}
