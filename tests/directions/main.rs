//! Arrows between modules run one way, in all packages: what may know what is the table below, and
//! nothing comes round in a circle, neither among the modules of a folder nor between them and the
//! file of the folder itself.
//!
//! `source` reads the paths in the code: those of `use`, with groups and `super`, and those that
//! stand in it in full. A name that a module only hands on (`pub use`) counts as one of the module
//! that has it: so a folder can name what is in it, as long as it may know it. Code for tests is
//! passed over: a test may know whatever it needs. Nothing is excepted.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by a panic"
)]

mod circles;
mod source;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use circles::circles;
use source::Source;

/// Where the modules of each package are.
const PACKAGES: &[(&str, &str)] = &[
    ("timeline_core", "crates/core/src"),
    ("timeline_messages", "crates/messages/src"),
    ("timeline_cli", "crates/cli/src"),
    ("exchange_worker", "crates/exchange-worker/src"),
    ("statement_timeline", "src"),
    ("browser", "crates/browser-tests/tests/browser"),
];

/// What each part knows of ours, besides itself; and so it may know what those know. A module
/// belongs to the part with the longest name that fits.
const PARTS: &[(&str, &[&str])] = &[
    // Rules know no screen, and no template but where templates are.
    ("timeline_core", &[]),
    ("timeline_core::html", &["timeline_core"]),
    // Other formats: the picture as a file is drawn by the templates.
    ("timeline_core::convert", &["timeline_core::html"]),
    // The pictures that messengers show.
    ("timeline_core::preview", &["timeline_core::html"]),
    // What makes functions of messages, when core is built.
    ("timeline_messages", &[]),
    // The command line.
    (
        "timeline_cli",
        &["timeline_core::convert", "timeline_core::preview"],
    ),
    // The worker that converts files in the browser.
    ("exchange_worker", &["timeline_core::convert"]),
    // The web app: `boxed` and `browser` know nothing of ours, `state` holds the signals, `command`
    // decides, `input` hears, `ui` draws; what is left puts them together.
    ("statement_timeline::boxed", &[]),
    ("statement_timeline::browser", &[]),
    (
        "statement_timeline::state",
        &[
            "timeline_core",
            "statement_timeline::boxed",
            "statement_timeline::browser",
        ],
    ),
    (
        "statement_timeline::command",
        &["statement_timeline::state"],
    ),
    (
        "statement_timeline::input",
        &["statement_timeline::command"],
    ),
    (
        "statement_timeline::ui",
        &["statement_timeline::state", "timeline_core::html"],
    ),
    (
        "statement_timeline",
        &["statement_timeline::input", "statement_timeline::ui"],
    ),
    // What a reader does, in a browser.
    ("browser", &["timeline_cli"]),
];

#[test]
fn no_part_knows_what_it_must_not() {
    let mut faults = Vec::new();
    for Arrow {
        from, to, location, ..
    } in arrows()
    {
        let (part, other) = (part_of(&from), part_of(&to));
        if !may_know(part, other) {
            faults.push(format!("{location}: {part} must not know {other} ({to})"));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn nothing_comes_round_in_a_circle() {
    // By folder: from module to module, and where.
    let mut folders: BTreeMap<String, BTreeMap<(String, String), String>> = BTreeMap::new();
    let arrows = arrows().into_iter().filter(|arrow| !arrow.is_handing_on);
    for Arrow {
        from, to, location, ..
    } in arrows
    {
        let (folder, from, to) = within_folder(&from, &to);
        let arrows = folders.entry(folder).or_default();
        arrows.entry((from, to)).or_insert(location);
    }
    let mut faults = Vec::new();
    for (folder, arrows) in &folders {
        let pairs: Vec<(&str, &str)> = arrows.keys().map(|(a, b)| (&**a, &**b)).collect();
        for circle in circles(&pairs) {
            faults.push(format!("in {folder}, a circle of {}:", circle.join(", ")));
            for ((from, to), location) in arrows {
                if circle.contains(&from.as_str()) && circle.contains(&to.as_str()) {
                    faults.push(format!("  {location}: {from} knows {to}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

/// The part that a module belongs to.
fn part_of(module: &str) -> &'static str {
    let parts = PARTS.iter().map(|(part, _)| *part);
    let fitting = parts.filter(|part| is_within(module, part));
    fitting
        .max_by_key(|part| part.len())
        .unwrap_or_else(|| panic!("{module} has no line in the table of parts"))
}

fn may_know(part: &str, other: &str) -> bool {
    let known = PARTS.iter().find(|(name, _)| *name == part);
    let known = known.map_or(&[][..], |(_, known)| known);
    part == other || known.iter().any(|known| may_know(known, other))
}

fn is_within(module: &str, outer: &str) -> bool {
    let rest = module.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The innermost folder that has both modules, and what stands for each in it: a module, or the
/// file of the folder itself.
fn within_folder(from: &str, to: &str) -> (String, String, String) {
    let (mut from, mut to) = (from.split("::").peekable(), to.split("::").peekable());
    let mut folder = Vec::new();
    while let Some(&name) = from.peek().filter(|name| to.peek() == Some(name)) {
        folder.push(name);
        from.next();
        to.next();
    }
    let name = |rest: Option<&str>| rest.unwrap_or("mod.rs").to_owned();
    let (from, to) = (name(from.next()), name(to.next()));
    (folder.join("::"), from, to)
}

/// One module knows another.
struct Arrow {
    from: String,
    to: String,
    /// File and line.
    location: String,
    /// Whether it only hands on what the other has.
    is_handing_on: bool,
}

/// All modules by their path, each with its file.
type Modules = BTreeMap<String, (PathBuf, Source)>;

/// All arrows of all packages.
fn arrows() -> Vec<Arrow> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut modules = Modules::new();
    for (package, folder) in PACKAGES {
        read_folder(&root.join(folder), package, &mut modules);
    }
    let for_tests: Vec<String> = modules
        .iter()
        .flat_map(|(name, (_, source))| {
            let tests = source.only_for_tests.iter();
            tests.map(move |test| format!("{name}::{test}"))
        })
        .collect();
    modules.retain(|name, _| !for_tests.iter().any(|test| is_within(name, test)));
    let mut arrows = Vec::new();
    for (from, (file, source)) in &modules {
        let file = file.strip_prefix(root).unwrap_or(file).display();
        let used = source.paths.iter().map(|found| (found, false));
        let handed_on = source.handed_on.values().map(|found| (found, true));
        for ((path, line), is_handing_on) in used.chain(handed_on) {
            let to = home_of(path, &modules);
            if !to.is_empty() && to != *from {
                arrows.push(Arrow {
                    from: from.clone(),
                    to,
                    location: format!("{file}:{line}"),
                    is_handing_on,
                });
            }
        }
    }
    assert!(arrows.len() > 500, "all modules are read: {}", arrows.len());
    arrows
}

fn read_folder(folder: &Path, module: &str, modules: &mut Modules) {
    for entry in fs::read_dir(folder).expect("the folder of a package can be read") {
        let path = entry.expect("a folder can be read").path();
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let name = match &*stem {
            "lib" | "main" | "mod" => module.to_owned(),
            stem => format!("{module}::{stem}"),
        };
        if path.is_dir() {
            read_folder(&path, &name, modules);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("a source can be read");
            let package = module.split("::").next().unwrap_or_default();
            let mut source = Source::read(&text, &name, package);
            // A package may have both a library and a program.
            if let Some((_, other)) = modules.remove(&name) {
                source.join(other);
            }
            modules.insert(name, (path, source));
        }
    }
}

/// The module that has what a path names; nothing for what is not of ours.
fn home_of(path: &str, modules: &Modules) -> String {
    let mut path = path.to_owned();
    loop {
        let mut module = path.as_str();
        while !module.is_empty() && !modules.contains_key(module) {
            module = module.rsplit_once("::").map_or("", |(parent, _)| parent);
        }
        let name = path[module.len()..].trim_start_matches("::");
        let name = name.split("::").next().unwrap_or_default();
        let handed_on = modules
            .get(module)
            .and_then(|(_, source)| source.handed_on.get(name));
        match handed_on {
            Some((from, _)) if *from != path => path.clone_from(from),
            _ => return module.to_owned(),
        }
    }
}
