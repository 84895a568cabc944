//! Another build of the page, made from the one that is tested by the rules of the program that
//! finishes builds.

use std::fs;
use std::path::{Path, PathBuf};

use timeline_cli::postbuild::{html, policy, worker};
use timeline_core::link::DataHosts;

use crate::process::environment;

/// The day of the data of the other build.
const UPDATED: &str = "2031-02-03";

/// How the names of the files of the worker begin that converts files.
const EXCHANGE: &str = "exchange-worker-";

/// A folder with another build. It goes with this value.
pub struct OtherBuild {
    /// The folder.
    pub folder: PathBuf,
    /// What its program and styles have in their names, and those of the tested build have not.
    pub hashes: Vec<String>,
}

impl OtherBuild {
    /// Copies the tested build with other names for its hashed files, another title, and other
    /// data.
    pub fn make(name: &str) -> Self {
        let from = PathBuf::from(environment("DIST_DIR"));
        let folder =
            std::env::temp_dir().join(format!("statement-timeline-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        let mut build = Self {
            folder,
            hashes: Vec::new(),
        };
        let others: Vec<(String, String)> = hashes_in(&from)
            .into_iter()
            .map(|hash| (hash.clone(), hash.chars().rev().collect()))
            .collect();
        let renamed = |text: &str| {
            let mut text = text.to_owned();
            for (old, new) in &others {
                text = text.replace(old, new);
            }
            text
        };
        build.hashes = others.iter().map(|(_, new)| new.clone()).collect();
        copy(&from, &build.folder, &renamed);
        build.edit("data/statements.json", |text| {
            let mut data: serde_json::Value = serde_json::from_str(&text).expect("data is JSON");
            data["updated"] = UPDATED.into();
            let title = data["title"].as_str().expect("the data has a title");
            data["title"] = format!("Anew: {title}").into();
            data.to_string()
        });
        for page in ["index.html", "list.html"] {
            build.edit(page, |text| {
                let text = renamed(&text).replacen("<title>", "<title>Anew: ", 1);
                let old = [policy::POLICY, "meta[name=\"referrer\"]"].join(", ");
                let bare = html::with_each(&text, &old, |meta| {
                    meta.remove();
                });
                policy::with_policy(&bare.expect("the page is HTML"), &DataHosts::default())
                    .expect("the page is as it was built")
            });
        }
        let script = worker::script(&build.folder).expect("the build can be read");
        fs::write(build.folder.join(worker::WORKER), script).expect("the folder can be written to");
        build
    }

    fn edit(&self, file: &str, change: impl Fn(String) -> String) {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).expect("the build has the file");
        fs::write(path, change(text)).expect("the folder can be written to");
    }
}

impl Drop for OtherBuild {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The name of the file of the tested build that ends so and that the app asks for: pages beside it
/// have files of their own.
pub fn built_file(ending: &str) -> String {
    let folder = environment("DIST_DIR");
    let index = fs::read_to_string(format!("{folder}/index.html")).expect("the build has a page");
    let mut names = names_in(Path::new(&folder)).into_iter();
    // The worker that converts files is named, and asked for by nobody.
    let is_asked_for =
        |name: &str| name != worker::WORKER && !name.starts_with(EXCHANGE) && index.contains(name);
    let found = names.find(|name| name.ends_with(ending) && is_asked_for(name));
    found.unwrap_or_else(|| panic!("the page asks for a file …{ending}"))
}

/// The name of the program of the worker that converts files, in the tested build.
pub fn exchange_program() -> String {
    let mut names = names_in(Path::new(&environment("DIST_DIR"))).into_iter();
    let found = names.find(|name| name.starts_with(EXCHANGE) && name.ends_with("_bg.wasm"));
    found.expect("the build has the worker that converts files")
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    entries
        .map(|entry| entry.expect("the folder can be read").file_name())
        .map(|name| name.to_string_lossy().into_owned())
        .collect()
}

/// The hash of each file that has one in its name; each once.
fn hashes_in(folder: &Path) -> Vec<String> {
    let hash = |name: &String| {
        let stem = name.split('.').next()?.trim_end_matches("_bg");
        let (_, hash) = stem.rsplit_once('-')?;
        (hash.len() > 8 && hash.chars().all(|letter| letter.is_ascii_hexdigit()))
            .then(|| hash.to_owned())
    };
    let mut hashes: Vec<String> = names_in(folder).iter().filter_map(hash).collect();
    hashes.sort();
    hashes.dedup();
    hashes
}

fn copy(from: &Path, to: &Path, renamed: &dyn Fn(&str) -> String) {
    fs::create_dir_all(to).expect("a folder can be made");
    for name in names_in(from) {
        let (old, new) = (from.join(&name), to.join(renamed(&name)));
        if old.is_dir() {
            copy(&old, &new, renamed);
        } else {
            fs::copy(old, new).expect("a file can be copied");
        }
    }
}
