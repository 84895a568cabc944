//! What the page may not do, whoever asks it to: run what it did not bring, or speak to others.

use crate::builds::built_file;
use crate::faults::Asked;
use crate::process::environment;
use crate::screen::Screen;
use crate::server::{SMALL, Server};
use crate::stage::flow;

/// What a hostile script could put on the page, and the rule that refuses it.
const PLANTS: &[(&str, &str)] = &[
    ("script", "script-src-elem"),
    ("handler", "script-src-attr"),
    ("style", "style-src-attr"),
    ("sheet", "style-src-elem"),
    ("picture", "img-src"),
    ("foreign", "script-src-elem"),
    ("frame", "frame-src"),
];

#[test]
fn the_policy_lets_nothing_in_but_files_of_the_site() {
    flow(async |stage| {
        let page = stage.open("").await;
        for file in ["", "list.html"] {
            page.open_file(&format!("/{file}")).await;
            let policy = page.policy().await;
            assert!(policy.starts_with("default-src 'none';"), "{policy}");
            let words: Vec<&str> = policy.split([' ', ';']).collect();
            for word in ["'unsafe-inline'", "'unsafe-eval'", "*", "https:"] {
                assert!(!words.contains(&word), "{word} is not in: {policy}");
            }
            // The theme on both, and on the page what asks for the program, what starts it, what an
            // old browser is told, and what takes away the picture of a plain visit.
            let scripts = if file.is_empty() { 5 } else { 1 };
            assert_eq!(policy.matches("'sha256-").count(), scripts, "{policy}");
            assert_eq!(page.referrer_policy().await.as_deref(), Some("same-origin"));
        }
    });
}

#[test]
fn what_a_hostile_script_would_plant_is_refused() {
    flow(async |stage| {
        let page = stage.open("").await;
        for (plant, rule) in PLANTS {
            let refused = page.plant(plant).await;
            // WebKit names a rule without its last part.
            let is_named = |name: &String| rule.starts_with(name.as_str());
            assert!(refused.iter().any(is_named), "{plant}: {refused:?}");
            assert!(!page.is_planted().await, "{plant}");
        }
        let refused = stage.server.take_crashes();
        assert!(
            refused.iter().all(|told| told.starts_with("Refused")),
            "{refused:#?}"
        );
        assert!(refused.len() >= PLANTS.len(), "{refused:#?}");
    });
}

#[test]
fn the_page_breaks_no_rule_of_its_own() {
    flow(async |stage| {
        let page = stage.open("").await;
        page.filter_only("Volodymyr Zelensky").await;
        page.view("list").await;
        let first = page.items().await[0].clone();
        page.open_from_list(&first).await;
        page.view("positions").await;
        page.view("timeline").await;
        page.until_rest(page.press_button("zoom-in")).await;
        page.open_file("/list.html").await;
        // Any violation on the way counts as a crash, as in each other flow.
    });
}

#[test]
fn styles_and_glue_have_digests_and_each_file_comes_once() {
    flow(async |stage| {
        let page = stage.open("").await;
        let asked = stage.server.faults.take_asked();
        let mut ways = Vec::new();
        for (way, file, digest) in page.linked_files().await {
            let is_hashed = digest.starts_with("sha384-");
            assert_eq!(
                is_hashed,
                way == "stylesheet" || way == "modulepreload",
                "{way} {file}"
            );
            if file != "crashes.js" {
                let count = asked
                    .iter()
                    .filter(|asked| asked.path.ends_with(&file))
                    .count();
                assert_eq!(count, 1, "{file} in {asked:#?}");
            }
            ways.push(way);
        }
        let of_program = |asked: &&Asked| asked.path.ends_with("_bg.wasm");
        assert_eq!(asked.iter().filter(of_program).count(), 1, "{asked:#?}");
        // The data, where that helps.
        ways.retain(|way| way != "preload");
        ways.sort();
        assert_eq!(ways, ["modulepreload", "stylesheet"]);
    });
}

#[test]
fn files_that_were_tampered_with_are_not_used_and_the_reader_is_told() {
    flow(async |stage| {
        for (ending, kind, more) in [
            (".js", "text/javascript", "\nwindow.tampered = true;"),
            (".css", "text/css", "\nh1 { color: rgb(1, 2, 3); }"),
        ] {
            let name = built_file(ending);
            let path = format!("{}/{name}", environment("DIST_DIR"));
            let content = std::fs::read_to_string(path).unwrap() + more;
            stage
                .server
                .faults
                .replace(&name, 200, kind, content.as_bytes());
            // A browser that has kept the right file uses that.
            let page = stage.browser(Screen::DESK).await;
            page.open_file("/").await;
            let trouble = page.trouble().await;
            assert!(
                trouble.words.contains("Something went wrong"),
                "{trouble:?}"
            );
            assert!(
                !page.is_tampered_with().await && !page.is_planted().await,
                "{ending}"
            );
            stage.server.faults.restore();
            page.load_again().await;
            assert!(!page.has_trouble().await, "{ending}");
        }
    });
}

#[test]
fn a_source_does_not_learn_where_its_reader_comes_from() {
    flow(async |stage| {
        let other = Server::start().await;
        let data = SMALL.replace("https://example.org", &other.origin());
        let faults = &stage.server.faults;
        faults.replace("/data/small.json", 200, "application/json", data.as_bytes());
        let page = stage.open("?data=data/small.json&id=ann-1").await;
        let links = page.source_links().await;
        let [(_, _, rel)] = links.as_slice() else {
            panic!("one link leaves the page: {links:?}");
        };
        assert_eq!(rel, "noopener noreferrer");
        page.follow_without_script("[data-detail] a[target='_blank']")
            .await;
        page.wait_until("the source is asked for", async || {
            let asked = other.faults.take_asked();
            let source = asked.iter().find(|asked| asked.path == "/two-banks");
            source.is_some_and(|asked| {
                assert_eq!(asked.referrer, None);
                true
            })
        })
        .await;
    });
}
