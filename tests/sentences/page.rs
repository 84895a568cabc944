//! The static page and the scripts that stand in it: they say nothing of their own, since the build
//! puts in what is read.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::literals::{Literal, literals};
use super::{MESSAGES, is_for_readers};

/// The page as it is written, before the build.
const PAGE: &str = "index.html";
/// Where its scripts are.
const SCRIPTS: &str = "crates/cli/src/postbuild";

#[test]
fn the_static_page_and_its_scripts_say_nothing() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join(PAGE)).expect("the page can be read");
    let said = said_by_page(&page).into_iter();
    let mut faults: Vec<String> = said.map(|text| format!("{PAGE}: {text}")).collect();
    let scripts = fs::read_dir(root.join(SCRIPTS)).expect("the scripts can be found");
    let scripts = scripts.map(|entry| entry.expect("the scripts can be found").path());
    let is_script = |path: &Path| path.extension().is_some_and(|ending| ending == "js");
    let scripts: Vec<_> = scripts.filter(|path| is_script(path)).collect();
    assert!(scripts.len() > 4, "all scripts are read: {scripts:?}");
    for path in scripts {
        let script = fs::read_to_string(&path).expect("a script can be read");
        let said = said_by_script(&script).into_iter();
        faults.extend(said.map(|text| format!("{}: {text}", path.display())));
    }
    assert!(
        faults.is_empty(),
        "belong to {MESSAGES}:\n{}\n",
        faults.join("\n")
    );
}

/// What a page says between its tags, in attributes and in scripts.
fn said_by_page(page: &str) -> Vec<String> {
    let page = without(page, "<!--", "-->");
    let scripts = page.split("<script").skip(1);
    let scripts = scripts.filter_map(|rest| rest.split("</script>").next());
    let scripts: Vec<String> = scripts.flat_map(said_by_script).collect();
    let elements = without(&page, "<script", "</script>");
    let words = elements.split('<').filter_map(|tag| tag.split_once('>'));
    let words = words.map(|(_, words)| words.trim().to_owned());
    let attributes = literals(&elements).into_iter();
    let attributes = attributes.filter(|literal| is_for_readers(literal, &BTreeSet::new()));
    words
        .filter(|words| !words.is_empty())
        .chain(attributes.map(|literal| literal.text))
        .chain(scripts)
        .collect()
}

/// What a script says. What it throws is for the console, and those who look into a fault.
fn said_by_script(script: &str) -> Vec<String> {
    let read = texts_of_script(script).into_iter().filter(|literal| {
        let is_thrown = literal.before.ends_with("new Error(");
        !is_thrown && is_for_readers(literal, &BTreeSet::new())
    });
    read.map(|literal| literal.text).collect()
}

/// The texts of a script, in whichever quotes they stand.
fn texts_of_script(script: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let mut rest = script;
    while let Some(at) = rest.find(['"', '\'', '`', '/']) {
        let (before, from) = rest.split_at(at);
        let (sign, inside) = from.split_at(1);
        if from.starts_with("//") {
            rest = from.split_once('\n').map_or("", |(_, rest)| rest);
        } else if sign == "/" {
            rest = inside;
        } else {
            let is_end = |end: &usize| !inside[..*end].ends_with('\\');
            let mut ends = inside.match_indices(sign).map(|(end, _)| end);
            let end = ends.find(is_end).unwrap_or(inside.len());
            found.push(Literal {
                line: 0,
                text: inside[..end].to_owned(),
                before: before.to_owned(),
            });
            rest = inside.get(end + 1..).unwrap_or_default();
        }
    }
    found
}

/// A text without its parts from a beginning to an end.
fn without(text: &str, start: &str, end: &str) -> String {
    let mut parts = text.split(start);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| {
        kept + part.split_once(end).map_or("", |(_, rest)| rest)
    })
}

#[test]
fn what_a_page_or_a_script_says_is_found() {
    let page = "<!-- no --><p title=\"One day\" class=\"a\">Two</p><script>say(\"In it\")</script>";
    assert_eq!(said_by_page(page), ["Two", "One day", "In it"]);
    let script = "// no\nif (a) throw new Error(\"not read\"); b.textContent = `Load ${it} again`; \
        c('It\\'s on', \"d\")";
    assert_eq!(said_by_script(script), ["Load ${it} again", "It\\'s on"]);
}
