//! The command line as it is called: what it writes, and its exit status.

#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails by a panic"
)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// What a call wrote, and its exit status.
struct Called {
    status: i32,
    out: String,
    told: String,
}

fn timeline_with(arguments: &[&str], input: &str) -> Called {
    let mut command = Command::new(env!("CARGO_BIN_EXE_timeline"));
    command
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // One that reads no input may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    Called {
        status: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        told: String::from_utf8(output.stderr).unwrap(),
    }
}

fn timeline(arguments: &[&str]) -> Called {
    timeline_with(arguments, "")
}

fn of_core(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../core")
        .join(file);
    path.to_str().unwrap().to_owned()
}

const SMALL: &str = "src/load/fixtures/small.json";
const FAULTY: &str = "tests/hostile/files/everything-at-once.json";

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder =
            std::env::temp_dir().join(format!("timeline-cli-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn with(&self, name: &str, content: &str) -> String {
        fs::write(self.0.join(name), content).unwrap();
        self.path(name)
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().to_str().unwrap().to_owned());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const TABLE: &str = "speaker,date,kind,summary,publisher\n\
    Ann Ash,2025-08-20,spoken,A bridge must come.,The Paper\n\
    Bob Birch,2025-08-21,spoken,No.,The Paper\n";

#[test]
fn a_good_file_is_0_a_faulty_one_1_and_none_at_all_2() {
    for (file, status, words) in [
        (SMALL, 0, "6 statements, 0 errors, 0 remarks\n"),
        (FAULTY, 1, "error: "),
        ("no-such-file.json", 2, ""),
    ] {
        let called = timeline(&["check", &of_core(file)]);
        assert_eq!(called.status, status, "{file}");
        assert!(called.out.contains(words), "{file}: {}", called.out);
        assert_eq!(
            called.told.contains(file),
            status == 2,
            "{file}: {}",
            called.told
        );
    }
}

#[test]
fn of_several_files_each_is_told_and_the_worst_counts() {
    let (small, faulty) = (of_core(SMALL), of_core(FAULTY));
    let called = timeline(&["check", &small, &faulty]);
    assert_eq!(called.status, 1);
    for file in [&small, &faulty] {
        assert!(
            called
                .out
                .lines()
                .any(|line| line.starts_with(file.as_str())),
            "{}",
            called.out
        );
    }
    let called = timeline(&["check", "no-such-file.json", &small]);
    assert_eq!(called.status, 2);
    assert!(called.out.contains("6 statements"), "{}", called.out);
    assert!(
        called.told.starts_with("no-such-file.json: "),
        "{}",
        called.told
    );
}

#[test]
fn json_is_one_object_whatever_is_in_the_files_and_no_colours_go_into_a_pipe() {
    let called = timeline(&[
        "check",
        "--format",
        "json",
        &of_core(FAULTY),
        "no-such-file.json",
    ]);
    assert_eq!(called.status, 2);
    let report: Value = serde_json::from_str(&called.out).unwrap();
    let files = report["files"].as_array().unwrap();
    assert!(!files[0]["problems"].as_array().unwrap().is_empty());
    assert!(files[1]["unreadable"].is_string());
    let lines = timeline(&["check", &of_core(FAULTY)]);
    assert!(!lines.out.contains('\u{1b}') && !lines.told.contains('\u{1b}'));
}

#[test]
fn what_is_asked_for_is_a_warning_and_counts() {
    let small = of_core(SMALL);
    let called = timeline(&["check", &small, "--quotes-longer-than", "3"]);
    assert_eq!(called.status, 1);
    assert_eq!(
        called.out,
        "warning: statements[1].quote (ann-first): has 4 words, more than 3 (nothing is lost)\n\
         6 statements, 0 errors, 1 warning, 0 remarks\n"
    );
    let options = [
        "--addresses",
        "--duplicates",
        "--after-publication",
        "--unused",
    ];
    for option in options {
        let called = timeline(&["check", &small, option]);
        assert!(called.status <= 1, "{option}: {}", called.told);
    }
    assert_eq!(
        timeline(&["check", &small, "--quotes-longer-than", "4"]).status,
        0
    );
}

#[test]
fn a_table_is_checked_by_row_and_column() {
    let folder = Folder::new("check-table");
    let file = folder.with("a.csv", &TABLE.replace("2025-08-21", "soon"));
    let called = timeline(&["check", &file]);
    assert_eq!(called.status, 1);
    assert!(
        called
            .out
            .starts_with("error: row 3, column date: found “soon”; expected"),
        "{}",
        called.out
    );
    assert!(
        called.out.ends_with("1 statement, 1 error, 0 remarks\n"),
        "{}",
        called.out
    );
}

#[test]
fn remarks_and_what_is_asked_for_of_a_table_have_its_rows_and_columns() {
    let folder = Folder::new("table-remarks");
    let table = "Date;Speaker;Kind;Summary;Quote;URL\n\n\
        20.08.2025;Ann Ash;spoken;A <b>bridge</b> must come.;;https://example.org/a\n\
        21.08.2025;Ann Ash;spoken;Now.;Come now at once.;https://example.org/a\n";
    let file = folder.with("mine.csv", table);
    let called = timeline(&["check", &file, "--quotes-longer-than", "2"]);
    for start in [
        "remark: row 3, column Summary: ",
        "warning: row 4, column Quote (",
    ] {
        assert!(
            called.out.lines().any(|line| line.starts_with(start)),
            "{start}: {}",
            called.out
        );
    }
    assert!(!called.out.contains("statements["), "{}", called.out);
    let called = timeline(&["convert", &file, &folder.path("mine.json")]);
    assert_eq!(called.status, 0, "{}", called.told);
    assert!(
        called.told.contains("row 3, column Summary: "),
        "{}",
        called.told
    );
    assert!(!called.told.contains("statements["), "{}", called.told);
}

#[test]
fn a_table_becomes_a_data_file_and_a_table_again() {
    let folder = Folder::new("both-ways");
    let (table, data, again) = (
        folder.with("a.csv", TABLE),
        folder.path("a.json"),
        folder.path("b.csv"),
    );
    let called = timeline(&["convert", &table, &data]);
    assert_eq!(
        (called.status, called.out.as_str()),
        (0, ""),
        "{}",
        called.told
    );
    assert_eq!(called.told, format!("{data}: written from 2 statements\n"));
    assert_eq!(timeline(&["check", &data]).status, 0);
    let called = timeline(&["convert", &data, &again]);
    assert_eq!(called.status, 0, "{}", called.told);
    let text = fs::read_to_string(&again).unwrap();
    assert!(
        text.contains("ann-ash-2025-08-20,ann-ash,Ann Ash,"),
        "{text}"
    );
    assert_eq!(folder.names(), ["a.csv", "a.json", "b.csv"]);
}

#[test]
fn rows_that_can_t_be_read_are_named_and_the_others_written() {
    let folder = Folder::new("losses");
    let table = folder.with("a.csv", &TABLE.replace("2025-08-21", "05/06/2025"));
    let data = folder.path("a.json");
    let called = timeline(&["convert", &table, &data]);
    assert_eq!(called.status, 1);
    let line = format!("{table}: error: row 3, column date: found “05/06/2025”; expected");
    assert!(called.told.starts_with(&line), "{}", called.told);
    assert!(fs::read_to_string(data).unwrap().contains("ann-ash"));
}

#[test]
fn each_format_is_written_and_what_it_has_no_place_for_is_named() {
    let folder = Folder::new("formats");
    for (name, to, content, named) in [
        (
            "a.csv",
            None,
            "ann-first,ann,Ann,",
            "title: “A small set” is left behind",
        ),
        (
            "positions.csv",
            Some("csv-positions"),
            ",about-other,ann,",
            "statements: “1” is left behind",
        ),
        (
            "a.bib",
            None,
            "@online{paper,",
            "statements: “6” is left behind",
        ),
        (
            "a.ris",
            None,
            "TY  - ELEC\r\nID  - paper\r\n",
            "statements: “6” is left behind",
        ),
        (
            "csl.json",
            Some("csl-json"),
            "\"type\": \"webpage\"",
            "statements: “6” is left behind",
        ),
        (
            "a.jsonld",
            None,
            "\"@context\": \"https://schema.org\"",
            "positions: “5” is left behind",
        ),
        ("a.svg", None, "https://example.org/t/", ""),
        ("a.md", None, "](https://example.org/t/?id=ann-first)", ""),
        ("a.json", None, "\"id\": \"ann-first\"", ""),
    ] {
        let out = folder.path(name);
        let mut arguments = vec!["convert", "", &out, "--page-url", "https://example.org/t/"];
        let small = of_core(SMALL);
        arguments[1] = &small;
        if let Some(to) = to {
            arguments.extend(["--to", to]);
        }
        let called = timeline(&arguments);
        assert_eq!(called.status, 0, "{name}: {}", called.told);
        assert!(called.told.contains(named), "{name}: {}", called.told);
        let text = fs::read_to_string(&out).unwrap();
        assert!(text.contains(content), "{name}: {text}");
    }
}

#[test]
fn on_bad_input_nothing_is_written_and_what_was_there_stays() {
    let folder = Folder::new("bad-input");
    let out = folder.with("out.json", "as it was");
    for (name, content, words) in [
        ("a.csv", "PK\u{3}\u{4}", "Excel (.xlsx)"),
        (
            "b.csv",
            "name,day\nAnn,2025\n",
            "a first row with “name, day”",
        ),
        (
            "c.csv",
            "speaker,date,kind,summary,publisher\nAnn,2025,spoken,\"S,P\n",
            "breaks off",
        ),
        (
            "d.csv",
            "speaker,date,kind,summary,publisher\nAnn,soon,spoken,S,P\n",
            "no statement could be read",
        ),
        (
            "e.json",
            "{\"format\": \"statement-timeline/1\", \"statements\": [",
            "breaks off",
        ),
        ("f.xyz", "", "says of no format that can be read"),
    ] {
        let file = folder.with(name, content);
        let called = timeline(&["convert", &file, &out]);
        assert_eq!(called.status, 2, "{name}: {}", called.told);
        assert!(
            called.told.contains(words) && called.told.contains(&file),
            "{name}: {}",
            called.told
        );
        assert_eq!(fs::read_to_string(&out).unwrap(), "as it was", "{name}");
    }
    assert!(folder.names().iter().all(|name| !name.starts_with('.')));
}

#[test]
fn formats_that_it_does_not_know_are_2_and_those_it_has_are_named() {
    let small = of_core(SMALL);
    for (arguments, words) in [
        (
            &["convert", &small, "out.json", "--to", "docx"][..],
            "found the format “docx”; expected one of json, csv",
        ),
        (
            &["convert", &small, "out.json", "--from", "svg"],
            "found the format “svg”; expected one of json, csv",
        ),
        (
            &["convert", &small, "out.docx"],
            "expected --to with one of json, csv",
        ),
        (
            &["convert", "no-such-file.json", "out.csv"],
            "no-such-file.json: ",
        ),
    ] {
        let called = timeline(arguments);
        assert_eq!(called.status, 2, "{arguments:?}");
        assert!(
            called.told.contains(words),
            "{arguments:?}: {}",
            called.told
        );
    }
}

#[test]
fn it_reads_from_a_pipe_and_writes_into_one() {
    let called = timeline_with(
        &["convert", "-", "-", "--from", "csv", "--to", "json"],
        TABLE,
    );
    assert_eq!(called.status, 0, "{}", called.told);
    let file: Value = serde_json::from_str(&called.out).unwrap();
    assert_eq!(file["statements"].as_array().unwrap().len(), 2);
}

#[test]
fn the_schema_is_printed_as_json() {
    let called = timeline(&["schema"]);
    assert_eq!(called.status, 0);
    let schema: Value = serde_json::from_str(&called.out).unwrap();
    assert_eq!(schema["title"], "statement-timeline/1");
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
    assert_eq!(timeline(&["frob"]).status, 2);
    let help = timeline(&["--help"]).out;
    for command in ["check", "convert", "schema", "site"] {
        assert!(help.contains(command), "{help}");
    }
    let help = timeline(&["convert", "--help"]).out;
    assert!(help.contains("csv-positions"), "{help}");
}

#[test]
fn the_only_copy_of_a_file_is_not_replaced_by_less_than_it_has() {
    let folder = Folder::new("only-copy");
    let good = fs::read_to_string(of_core(SMALL)).unwrap();
    let unread = good.replacen("\"spoken\"", "\"sung\"", 1);
    let unknown = good.replacen("\"format\"", "\"shade\": 1, \"format\"", 1);
    for (content, to, status) in [
        (&good, "json", 0),
        (&unread, "json", 2),
        (&unknown, "json", 2),
        (&good, "csv", 2),
    ] {
        let file = folder.with("a.json", content);
        let other_spelling = folder.path("./a.json");
        let called = timeline(&["convert", &file, &other_spelling, "--to", to]);
        assert_eq!(called.status, status, "{}", called.told);
        assert_eq!(
            called.told.contains("is the file that is read"),
            status == 2
        );
        let is_kept = fs::read_to_string(&file).unwrap() == *content;
        assert!(status == 0 || is_kept, "{to}");
    }
    #[cfg(unix)]
    {
        let (file, link) = (folder.with("a.json", &unread), folder.path("link.json"));
        std::os::unix::fs::symlink("a.json", &link).unwrap();
        for (from, to) in [(&file, &link), (&link, &file)] {
            assert_eq!(timeline(&["convert", from, to]).status, 2);
            assert_eq!(fs::read_to_string(&file).unwrap(), unread);
        }
        let called = timeline(&["convert", &link, &folder.path("b.json")]);
        assert_eq!(called.status, 1, "{}", called.told);
    }
}

#[test]
fn a_data_file_keeps_the_link_to_its_schema() {
    let folder = Folder::new("schema-link");
    let text = fs::read_to_string(of_core(SMALL)).unwrap();
    let text = text.replacen('{', "{\"$schema\": \"../schema/a.json\",", 1);
    let (file, out) = (folder.with("a.json", &text), folder.path("b.json"));
    assert_eq!(timeline(&["convert", &file, &out]).status, 0);
    let written: Value = serde_json::from_str(&fs::read_to_string(&out).unwrap()).unwrap();
    assert_eq!(written["$schema"], "../schema/a.json");
    assert_eq!(timeline(&["convert", &out, &out]).status, 0);
    assert!(fs::read_to_string(&out).unwrap().contains("$schema"));
}

#[cfg(target_os = "linux")]
#[test]
fn what_can_not_be_printed_is_an_error() {
    let small = of_core(SMALL);
    for arguments in [
        &["check", &small][..],
        &["schema"],
        &["convert", &small, "-", "--to", "csv"],
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_timeline"));
        let full = fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let output = command.args(arguments).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("No space left"), "{told}");
    }
}

#[test]
fn what_comes_by_a_pipe_is_checked_in_the_format_that_is_named() {
    let called = timeline_with(&["check", "-", "--from", "csv"], TABLE);
    assert_eq!(called.status, 0, "{}", called.told);
    assert!(
        called.out.starts_with("2 statements, 0 errors"),
        "{}",
        called.out
    );
    let called = timeline_with(&["check", "-", "--from", "docx"], TABLE);
    assert_eq!(called.status, 2);
    assert!(
        called.told.contains("expected one of json, csv"),
        "{}",
        called.told
    );
}

#[test]
fn an_address_of_a_page_is_one() {
    let small = of_core(SMALL);
    for url in [
        "nonsense",
        "https://",
        "https://example.org/?a=b",
        "ftp://example.org/",
    ] {
        let called = timeline(&[
            "convert",
            &small,
            "-",
            "--to",
            "markdown",
            "--page-url",
            url,
        ]);
        assert_eq!(called.status, 2, "{url}");
        assert!(
            called.out.is_empty() && called.told.contains(url),
            "{}",
            called.told
        );
    }
}

#[test]
fn no_word_of_a_file_begins_a_line() {
    let folder = Folder::new("one-line");
    let table = "speaker,date,kind,summary,publisher,\"odd\nerror: it\"\nAnn,2025,spoken,S,P,x\n";
    let file = folder.with("a.csv", table);
    let called = timeline(&["check", &file]);
    assert!(called.out.contains("odd error: it"), "{}", called.out);
    let file = folder.with("b.csv", "\"x\nerror: it\",y\n1,2\n");
    let called = timeline(&["check", &file]);
    assert_eq!(called.told.lines().count(), 1, "{}", called.told);
}
