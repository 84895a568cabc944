//! The command line as it is called: what it writes, and its exit codes.

#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn timeline(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_timeline"));
    command.args(arguments).output().unwrap()
}

fn of_core(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../core")
        .join(file);
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_good_file_is_0_a_faulty_one_1_and_none_at_all_2() {
    for (file, code, words) in [
        ("src/load/fixtures/small.json", 0, "0 errors"),
        ("tests/hostile/files/everything-at-once.json", 1, "error: "),
        ("no-such-file.json", 2, ""),
    ] {
        let output = timeline(&["check", &of_core(file)]);
        assert_eq!(output.status.code(), Some(code), "{file}");
        let written = String::from_utf8(output.stdout).unwrap();
        assert!(written.contains(words), "{file}: {written}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(told.contains(file), code == 2, "{file}: {told}");
    }
}

#[test]
fn json_is_one_object_whatever_is_in_the_file() {
    let file = of_core("tests/hostile/files/everything-at-once.json");
    let output = timeline(&["check", "--json", &file]);
    assert_eq!(output.status.code(), Some(1));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(
        report["problems"]
            .as_array()
            .is_some_and(|found| !found.is_empty())
    );
}

#[test]
fn a_folder_without_a_page_is_no_site() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_timeline"));
    let folder: PathBuf = std::env::temp_dir().join("no-such-folder");
    command.args(["site", "--styles", "main.css"]).arg(&folder);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("no-such-folder/index.html"), "{told}");
}

#[test]
fn a_command_that_it_does_not_know_is_2_and_names_those_it_has() {
    let output = timeline(&["frob"]);
    assert_eq!(output.status.code(), Some(2));
    let help = String::from_utf8(timeline(&["--help"]).stdout).unwrap();
    assert!(help.contains("check") && help.contains("site"), "{help}");
}
