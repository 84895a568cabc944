//! What a reader sees or hears stands in the messages of a language, `crates/core/messages`, and
//! nowhere in the code.
//!
//! A text in the code is taken for one that is read when it has two words, or a word with a space
//! at an end of it (a piece of a sentence), or is one word with a capital letter (a label). That
//! some texts look so and are not read, is told below by kind, and in `not_read` one by one.
//!
//! Looked at are the page and its scripts, the worker, the command line, and `index.html`. Not
//! looked at are tests, data that is made by rule, and doc comments: of these `clap` makes the help
//! of the command line.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by a panic"
)]

mod literals;
mod not_read;
mod page;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use literals::{Literal, literals};
use not_read::{NOT_READ, PASSED_OVER};

/// Where code is whose words are read.
const FOLDERS: &[&str] = &[
    "crates/cli/src",
    "crates/core/src",
    "crates/exchange-worker/src",
    "src",
];
/// The English messages.
const MESSAGES: &str = "crates/core/messages/en.ftl";
/// A text with its file.
struct Found {
    file: String,
    literal: Literal,
}

#[test]
fn no_sentence_stands_outside_the_messages() {
    let classes = classes();
    let mut faults = Vec::new();
    for Found { file, literal } in texts() {
        if is_for_readers(&literal, &classes) {
            let Literal { line, text, .. } = literal;
            faults.push(format!("{file}:{line}: “{text}” belongs to {MESSAGES}"));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn each_message_is_asked_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let messages = fs::read_to_string(root.join(MESSAGES)).expect("the messages can be read");
    let mut code = String::new();
    for folder in FOLDERS {
        for file in files(&root.join(folder)) {
            code.push_str(&fs::read_to_string(file).expect("a source can be read"));
        }
    }
    let words = |text: &str| -> BTreeSet<String> {
        let is_word = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '-');
        text.split(|sign| !is_word(sign))
            .map(str::to_owned)
            .collect()
    };
    let asked_for = words(&code);
    let referred_to: BTreeSet<String> = messages
        .split('{')
        .filter_map(|placeable| placeable.split('}').next())
        .flat_map(words)
        .collect();
    let mut faults = Vec::new();
    for (at, line) in messages.lines().enumerate() {
        let name = line.split(" =").next().unwrap_or_default();
        let is_message = name.starts_with(|sign: char| sign.is_ascii_lowercase()) && name != line;
        // `date-day` says what is a day among the arguments of others.
        let is_used = asked_for.contains(&name.replace('-', "_"))
            || referred_to.contains(name)
            || name == "date-day";
        if is_message && !is_used {
            faults.push(format!(
                "{MESSAGES}:{}: {name} is asked for nowhere",
                at + 1
            ));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// Whether a text looks like one that is read, and is none of the others.
fn is_for_readers(literal: &Literal, classes: &BTreeSet<String>) -> bool {
    let Literal { text, before, .. } = literal;
    // Of a lint that is allowed, or of a program that stops.
    let is_reason = before.ends_with("reason=") || before.ends_with("expect(");
    let stops = ["panic!(", "assert!(", "assert_eq!(", "unreachable!("];
    let is_stop = stops.iter().any(|stop| before.contains(stop));
    let is_selector =
        text.starts_with(['.', '#']) || text.contains("[data-") || text.contains(" > ");
    let is_policy = text.contains("-src ");
    let is_of_database = text.starts_with("SELECT ") || text.starts_with("PRAGMA ");
    let is_query = text.starts_with("(min-width") || text.starts_with("(prefers-");
    let is_of_classes =
        before.ends_with("class=") || text.split_whitespace().all(|word| classes.contains(word));
    looks_read(text)
        && !is_reason
        && !is_stop
        && !is_selector
        && !is_query
        && !is_policy
        && !is_of_database
        && !is_of_fields(text)
        && !is_of_classes
        && !NOT_READ.contains(&text.as_str())
}

/// Whether a text is a list of paths of fields: `topics.label, topics.proposition`.
fn is_of_fields(text: &str) -> bool {
    let is_of_path = |sign: char| sign.is_ascii_lowercase() || matches!(sign, '.' | '_');
    let mut paths = text.split(", ");
    text.contains('.') && paths.all(|path| !path.ends_with('.') && path.chars().all(is_of_path))
}

/// Whether a text has two words, or one and a space, or is a word with a capital letter.
fn looks_read(text: &str) -> bool {
    let words = words(text);
    let is_label = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.all(char::is_lowercase)
            && word.len() > 1
    };
    match words.as_slice() {
        _ if text.contains("::") => false,
        [] => false,
        [word] => text.contains(' ') || is_label(word),
        _ => text.contains(' '),
    }
}

/// The words of a text: two letters or more, with nothing but spaces and signs of a sentence around
/// them.
fn words(text: &str) -> Vec<String> {
    const PLACEHOLDER: char = '\u{1}';
    let mut plain = String::new();
    let mut depth = 0;
    for sign in text.replace("\\n", " ").chars() {
        match sign {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                plain.push(PLACEHOLDER);
            }
            _ if depth > 0 => {}
            sign => plain.push(sign),
        }
    }
    let parts = plain.split(|sign: char| sign.is_whitespace() || "\"“”‘’.,:;!?…·—/".contains(sign));
    let parts = parts.map(|part| part.trim_start_matches('(').trim_end_matches(')'));
    let is_word = |part: &&str| {
        part.chars().count() >= 2
            && part
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '-' | '\''))
    };
    parts.filter(is_word).map(str::to_owned).collect()
}

/// The texts of the code, without those that are passed over as a whole.
fn texts() -> Vec<Found> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = BTreeMap::new();
    for folder in FOLDERS {
        for path in files(&root.join(folder)) {
            let text = fs::read_to_string(&path).expect("a source can be read");
            sources.insert(path, text);
        }
    }
    let for_tests: Vec<PathBuf> = sources
        .iter()
        .flat_map(|(path, text)| only_for_tests(path, text))
        .collect();
    let is_passed_over = |path: &Path| {
        let mut starts = PASSED_OVER
            .iter()
            .map(|(start, _)| root.join(start))
            .chain(for_tests.clone());
        starts.any(|start| path.starts_with(&start))
    };
    let mut found = Vec::new();
    for (path, text) in sources.iter().filter(|(path, _)| !is_passed_over(path)) {
        let file = path
            .strip_prefix(root)
            .unwrap_or(path)
            .display()
            .to_string();
        found.extend(literals(text).into_iter().map(|literal| Found {
            file: file.clone(),
            literal,
        }));
    }
    assert!(found.len() > 1000, "all texts are read: {}", found.len());
    found
}

/// The files of modules that are there for tests alone.
fn only_for_tests(path: &Path, text: &str) -> Vec<PathBuf> {
    let folder = path.parent().unwrap_or(path);
    let is_folder = path.ends_with("mod.rs") || path.ends_with("lib.rs");
    let folder = if is_folder {
        folder.to_owned()
    } else {
        path.with_extension("")
    };
    let modules = text.split("#[cfg(test)]\nmod ").skip(1);
    let names = modules.filter_map(|rest| rest.split(['\n', ' ']).next()?.strip_suffix(';'));
    names
        .map(|name| folder.join(format!("{name}.rs")))
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder can be read") {
        let path = entry.expect("a folder can be read").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The classes that the styles know, and the beginnings that code completes: `tone-` of
/// `tone-supports`.
fn classes() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut classes = BTreeSet::new();
    for entry in fs::read_dir(root.join("style")).expect("the styles can be read") {
        let path = entry.expect("the styles can be read").path();
        let text = fs::read_to_string(path).unwrap_or_default();
        for rest in text.split('.').skip(1) {
            let is_name = |sign: char| sign.is_alphanumeric() || sign == '-';
            let end = rest.find(|sign| !is_name(sign)).unwrap_or(rest.len());
            let name = &rest[..end];
            for (at, _) in name.match_indices('-') {
                classes.insert(name[..=at].to_owned());
            }
            classes.insert(name.to_owned());
        }
    }
    classes
}

#[test]
fn what_is_read_is_told_from_what_is_not() {
    for (text, expected) in [
        ("Close", true),
        ("Share…", true),
        (" of ", true),
        ("{count} days", true),
        ("about {name}", true),
        ("line {line}, column {column}", true),
        ("(all but {})", true),
        ("opposes", false),
        ("data-key", false),
        ("Option::is_none", false),
        ("{speaker}, {date}: {words}", false),
        ("translate(0 ", false),
        ("translateX({}px) scaleX({whole}.{rest:06})", false),
        ("M{x} {base}v-{bar}h3v{bar}z", false),
        ("statements[{}].replies_to", false),
    ] {
        assert_eq!(looks_read(text), expected, "{text}");
    }
}
