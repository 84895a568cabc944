//! The pages as html-validate sees them: what may stand within what, and which attributes and
//! values there are (the HTML standard's content models, which a parser doesn't know).

use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, str};

use crate::site::Site;

const RULES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/html-validate.json");

/// What the validator says of files and folders; none where it isn't there, which is told past the
/// test runner.
fn validated(paths: &[&Path]) -> Option<Output> {
    let Some(validator) = env::var_os("HTML_VALIDATE") else {
        let _ = writeln!(
            stderr(),
            "validator skipped: HTML_VALIDATE is not set, ./dev test sets it"
        );
        return None;
    };
    let mut command = Command::new(validator);
    command.args(["--config", RULES]).args(paths);
    Some(command.output().expect("the validator runs"))
}

#[test]
fn a_validator_finds_nothing_in_the_pages_of_the_real_data() {
    let folder = Site::real().folder();
    let pages = ["statement", "actor", "topic", "404.html"].map(|kind| folder.join(kind));
    let Some(said) = validated(&pages.each_ref().map(PathBuf::as_path)) else {
        return;
    };
    assert_eq!(str::from_utf8(&said.stdout).unwrap(), "");
    assert_eq!(str::from_utf8(&said.stderr).unwrap(), "");
    assert!(said.status.success());
}

#[test]
fn the_validator_finds_what_a_parser_lets_pass() {
    let site = Site::without_pages("validator", "{}");
    for (name, body, rule) in [
        (
            "link",
            "<a href=a><b><a href=b>b</a></b></a>",
            "element-permitted-content",
        ),
        ("list", "<ul><p>a</p></ul>", "element-permitted-content"),
        (
            "value",
            "<button type=\"next\">a</button>",
            "attribute-allowed-values",
        ),
        ("id", "<p id=a>a</p><p id=a>b</p>", "no-dup-id"),
    ] {
        let page = site.folder().join(format!("{name}.html"));
        let html = format!(
            "<!doctype html><html \
             lang=\"en\"><head><title>t</title></head><body>{body}</body></html>"
        );
        fs::write(&page, html).unwrap();
        let Some(said) = validated(&[&page]) else {
            return;
        };
        let faults = str::from_utf8(&said.stdout).unwrap();
        assert!(faults.contains(rule), "{name}: {faults}");
    }
}
